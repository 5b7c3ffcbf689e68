"""Who knows whom at the start, when arenas close, and what their meetings ask."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from collab_sim.engines.ensemble import KernelWorld, ensemble_series
from collab_sim.world.refusal import ValuesError
from collab_sim.world.scenario import Scenario
from tests.tolerances import ROUNDOFF

ACTORS = {
    "groups": [
        {"name": "School", "kind": "department"},
        {"name": "Care", "kind": "department"},
        {"name": "Clubs", "kind": "external", "sector": "civil_society", "count": 2},
    ]
}
SETTLED = {"turnover": 0.0, "election_period": 0}


def world(**says: Any) -> Scenario:
    arenas = [{"name": "Safety", "members": ["School", "Care", "Clubs"], "mandated": True}]
    quiet = {"months": 24, "municipality": SETTLED, "collaboration": {"dissolution": 0.0}}
    return Scenario.model_validate({"actors": ACTORS, "arenas": arenas, **quiet, **says})


def test_ties_are_trust_before_anybody_has_met() -> None:
    ties = [
        {"actor": "School", "partner": "Care", "trust": 0.9},
        {"actor": "Clubs", "partner": "School", "trust": 0.2},
    ]
    start = KernelWorld(world(ties=ties), seed=1, replicate=0).snapshot()
    known = {(actor, partner): trust for actor, partner, trust in start.trust}
    assert known == {
        (0, 1): 0.9, (1, 0): 0.7, (2, 0): 0.2, (0, 2): 0.55, (3, 0): 0.2, (0, 3): 0.55,
    }  # fmt: skip
    assert start.measures["trust_own_side"] == pytest.approx(0.8, rel=ROUNDOFF)
    assert KernelWorld(world(), seed=1, replicate=0).snapshot().trust == ()


def test_a_tie_at_the_trust_of_strangers_changes_nothing_of_who_meets_anyway() -> None:
    measures = ("engagement", "results_cumulative", "trust_across")
    ties = [{"actor": "School", "partner": "Care"}]
    known, strangers = (
        ensemble_series(one, range(3), 1, measures) for one in (world(ties=ties), world())
    )
    assert np.array_equal(known[:, 1:], strangers[:, 1:])


def test_an_arena_is_open_to_its_last_month_and_frees_its_members() -> None:
    arenas = [{"name": "Safety", "members": ["School", "Care"], "closes": 10}]
    played = ensemble_series(world(arenas=arenas), range(3), 1, ("arenas_alive", "participation"))
    assert (played[:, 1:11, 0] == 1.0).all()
    assert (played[:, 11:, 0] == 0.0).all()
    assert (played[:, 11:, 1] == 0.0).all()


def test_meetings_and_hours_set_what_is_asked() -> None:
    arenas = [{"name": "Safety", "members": ["School", "Care"], "meetings": 2.0, "hours": 4.0}]
    for goals in (1, 3):
        one = world(arenas=arenas, collaboration={"scope": goals, "dissolution": 0.0})
        asked = ensemble_series(one, range(2), 1, ("person_months_asked",))[:, 1, 0]
        assert asked == pytest.approx(2 * 2 * 4 / 160, rel=ROUNDOFF)


@pytest.mark.parametrize(
    ("says", "message"),
    [
        ({"ties": [{"actor": "Schol", "partner": "Care"}]}, "'Schol' is not an actor or group"),
        ({"ties": [{"actor": "Care", "partner": "Care"}]}, "'Care' is tied to itself"),
        ({"ties": [{"actor": "Care", "partner": "School"}] * 2}, "is given twice"),
        ({"arenas": [{"name": "A", "opens": 9, "closes": 3}]}, "before it opens in month 9"),
        ({"arenas": [{"name": "A", "meetings": 2.0}]}, "hours must be given too"),
    ],
)
def test_what_cannot_be_is_refused(says: dict[str, Any], message: str) -> None:
    with pytest.raises(ValuesError, match=message):
        world(**says)
