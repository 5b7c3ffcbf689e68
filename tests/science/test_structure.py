"""What must not decide anything: the order of actors, the length of a step, a link cut off.

Short legs; the full ones are in verification.
"""

from __future__ import annotations

import random

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import norm

from collab_sim import MEASURES, Scenario, load_scenario
from collab_sim.engines.ensemble import ensemble_series
from tests.tolerances import ROUNDOFF, STATISTICAL
from tests.worlds import INTERACTION_OFF
from verification.half_month import headline

# What all actors live under together, know of one another without meeting, or take from others:
# with a seat for everybody, nobody's seat is another's loss.
NOTHING_IN_COMMON = {
    "municipality.election_shock": 0.0,
    "coordinators.full_time": 0.0,
    "learning.framing_spread": 0.0,
    "collaboration.seats": 20,
    "collaboration.scope": 1,
}


def shuffled(scenario: Scenario, seed: int) -> Scenario:
    """The scenario with its groups, and the actors within them, in another order."""
    luck = random.Random(seed)
    groups = [group.model_dump(exclude_unset=True) for group in scenario.actors.groups]
    for group in groups:
        if "members" in group:
            group["members"] = luck.sample(group["members"], len(group["members"]))
    return scenario.changed({"actors": {"groups": luck.sample(groups, len(groups))}})


@pytest.mark.parametrize("name", ["project", "continuous", "aarhus", "start_grant"])
@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_actors_changes_nothing_but_rounding(name: str, seed: int) -> None:
    scenario = load_scenario(name)
    one, other = (
        ensemble_series(each, range(10), 1, tuple(MEASURES))
        for each in (scenario, shuffled(scenario, seed))
    )
    np.testing.assert_allclose(one, other, rtol=ROUNDOFF, atol=ROUNDOFF)


def sides(scenario: Scenario, worlds: int) -> NDArray[np.float64]:
    """Mean engagement of departments and of external actors in the last year, [worlds, 2]."""
    measures = ("engagement_departments", "engagement_external")
    last: NDArray[np.float64] = ensemble_series(scenario, range(worlds), 1, measures)[:, -12:]
    means: NDArray[np.float64] = last.mean(axis=1)
    return means


class TestInteraction:
    WORLDS = 1000
    LIMIT = norm.isf(STATISTICAL / 2) / np.sqrt(WORLDS)

    def correlation(self, scenario: Scenario) -> float:
        return float(np.corrcoef(*sides(scenario, self.WORLDS).T)[0, 1])

    def test_without_interaction_the_two_sides_fare_independently(self) -> None:
        apart = load_scenario("default").changed({**INTERACTION_OFF, **NOTHING_IN_COMMON})
        assert abs(self.correlation(apart)) < self.LIMIT

    def test_with_interaction_they_fare_alike(self) -> None:
        together = load_scenario("default").changed(NOTHING_IN_COMMON)
        assert self.correlation(together) > 3 * self.LIMIT


def test_half_a_month_as_a_step_gives_the_same_headline() -> None:
    month, half = (headline(400, half=half) for half in (False, True))
    for name, found in month.items():
        assert found.direction == half[name].direction == 1
        assert found.low < half[name].high
        assert half[name].low < found.high
        assert half[name].mean_one == pytest.approx(found.mean_one, rel=0.05)
        assert half[name].mean_other == pytest.approx(found.mean_other, rel=0.05)
