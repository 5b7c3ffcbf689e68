"""Which parameters anybody reads."""

from __future__ import annotations

from typing import Any

import numpy as np

from collab_sim.engines.ensemble import ensemble_series
from collab_sim.world.declarations import MEASURES, PARAMETERS
from collab_sim.world.layout import FALLS_BACK
from collab_sim.world.readings import Reading, readings, unread
from tests.worlds import ARENAS, default_world

STATED = {
    "mandate": 0.4, "mandate_sd": 0.1, "workload": 0.5, "workload_sd": 0.1, "reciprocal": 0.6,
    "own_results": 0.2, "own": 0.5, "shared": 1.0, "money": 0.1, "legitimacy": 0.3,
    "incentive_spread": 0.4, "backfill": 0.1, "backing": 0.2, "engagement": 0.6,
    "engagement_sd": 0.1, "hidden_share": 0.1,
}  # fmt: skip
PLANNED = {"scope": 2, "seats": 6, "continuity": 0.5, "duration": 18, "gap": 3}


def group(kind: str, **says: Any) -> dict[str, Any]:
    sector = "municipality" if kind == "department" else "business"
    return {"name": f"a {kind}", "kind": kind, "sector": sector, "count": 4, **says}


def test_a_shipped_default_is_read_in_whole() -> None:
    assert unread(default_world()) == frozenset()


def test_what_all_state_themselves_is_unread_and_moving_it_moves_no_world() -> None:
    groups = [group("department", **STATED), group("external", **STATED)]
    world = default_world(
        months=24, actors={"groups": groups}, arenas=[{**arena, **PLANNED} for arena in ARENAS]
    )
    idle = unread(world)
    assert idle == {
        *(f"{heading}.{name}" for heading in ("departments", "external") for name in FALLS_BACK),
        *(f"collaboration.{name}" for name in PLANNED),
        "engagement.start", "engagement.start_sd", "hidden_agendas.share",
    }  # fmt: skip
    moved = world
    for path in sorted(idle - {"departments.own_results", "external.own_results"}):
        low, high = PARAMETERS[path].within
        other = low if world.value(path) != low else min(high, low + 1.0)
        moved = moved.changed({path: int(other) if PARAMETERS[path].whole else other})
    one, other_ = (ensemble_series(each, range(3), 1, [*MEASURES]) for each in (world, moved))
    np.testing.assert_array_equal(one, other_)


def test_one_group_that_is_silent_reads_the_default() -> None:
    groups = [group("department", mandate=0.2), group("external", mandate=0.9),
              {**group("department"), "name": "silent"}]  # fmt: skip
    found = readings(default_world(actors={"groups": groups}, departments={"mandate": 0.5}))
    assert found["departments.mandate"] == Reading((0.2, 0.5), default=True)
    assert found["external.mandate"] == Reading((0.9,), default=False)


def test_nobody_reads_what_is_said_of_a_side_without_actors() -> None:
    found = readings(default_world(actors={"groups": [group("department")]}))
    assert found["external.workload"] == Reading((), default=False)
    assert found["engagement.start"].default
