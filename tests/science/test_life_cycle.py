"""What becomes of an arena: the outcomes stay apart, and each has what it hangs on."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from collab_sim import Scenario, load_scenario
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.patterns.coalitions import GRANT_END, MONTH_LATER, first_alive
from tests.tolerances import ROUNDOFF

OUTCOMES = ("arenas_alive", "arenas_ended", "arenas_dissolved", "arenas_institutionalised",
            "arenas_respawned")  # fmt: skip
WORLDS = 400
NOTHING_ENDS_EARLY = {
    "collaboration.renewal_rate": 1.0,
    "collaboration.institutionalisation": 0.0,
    "collaboration.dissolution": 0.0,
    "membership.exit_rate": 0.0,
}


def outcomes(**changes: Any) -> dict[str, np.ndarray[Any, Any]]:
    scenario = load_scenario("start_grant").changed(changes)
    series = ensemble_series(scenario, range(WORLDS), 1, OUTCOMES)
    return {name: series[:, :, place] for place, name in enumerate(OUTCOMES)}


def test_every_coalition_is_alive_ended_or_dissolved_and_all_happen() -> None:
    found = outcomes()
    counted = found["arenas_alive"] + found["arenas_ended"] + found["arenas_dissolved"]
    assert (counted[:, 1:] == 1).all()
    assert (found["arenas_institutionalised"] <= found["arenas_alive"]).all()
    assert all(found[name][:, -1].mean() > 0 for name in OUTCOMES)
    assert all(found[name][:, -1].mean() < 1 for name in OUTCOMES)


def test_nothing_is_decided_while_the_grant_runs() -> None:
    found = outcomes(**{"collaboration.renewal_rate": 0.0, "municipality.leadership": 0.0,
                        "municipality.election_shock": 0.0})  # fmt: skip
    during = slice(1, GRANT_END + 1)
    for name in ("arenas_ended", "arenas_institutionalised", "arenas_respawned"):
        assert (found[name][:, during] == 0).all()
    ended = found["arenas_ended"] + found["arenas_institutionalised"] + found["arenas_dissolved"]
    assert ((ended[:, -1] == 1) | (found["arenas_respawned"][:, -1] > 0)).all()


@pytest.mark.parametrize("path", ["municipality.leadership", "engagement.start"])
def test_where_the_funder_always_goes_on_support_decides_nothing(path: str) -> None:
    sure = {**NOTHING_ENDS_EARLY, "collaboration.gap": 3}
    for value in (0.1, 0.9):
        assert (outcomes(**{**sure, path: value})["arenas_alive"][:, 1:] == 1).all()


@pytest.mark.parametrize("gap", [0, 5])
@pytest.mark.parametrize("months", [20, 36, 37, 100, 120])
def test_activity_is_one_on_average_with_a_longer_first_project(gap: int, months: int) -> None:
    scenario = load_scenario("start_grant").changed(
        {**NOTHING_ENDS_EARLY, "collaboration.gap": gap, "months": months}
    )
    activity = ensemble_series(scenario, range(1), 1, ("activity",))[0, 1:, 0]
    assert activity.mean() == pytest.approx(1.0, rel=ROUNDOFF)
    assert (activity[:GRANT_END] > 0).all()


def test_money_leadership_and_members_each_carry_a_coalition_on() -> None:
    def later(**changes: Any) -> float:
        scenario: Scenario = load_scenario("start_grant").changed(
            {"collaboration.renewal_rate": 0.5, **changes}
        )
        return float(first_alive(scenario, WORLDS, 1)[:, MONTH_LATER].mean())

    base = later()
    for path, value in (("municipality.leadership", 0.9), ("municipality.budget_integration", 0.8),
                        ("departments.mandate", 0.95), ("departments.shared", 1.5)):  # fmt: skip
        assert later(**{path: value}) > base
