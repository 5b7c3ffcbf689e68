"""The two engines are one model: trajectories over hundreds of scenarios and seeds, every bit.

The tests do this for small worlds and every shipped scenario on a few seeds; here the worlds are
drawn over the whole swept parameter space and played to their last month.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collab_sim import PARAMETERS, load_scenario, scenario_names
from collab_sim.engines.parity import first_difference
from collab_sim.study.worlds import play
from collab_sim.world.scenario import Scenario
from tests.engines.scenarios import scenarios
from verification.forms import latin_hypercube

POINTS = 300
MONTHS = 120


@pytest.mark.verification
def test_lockstep_on_two_thousand_drawn_worlds() -> None:
    @settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
    @given(scenarios(), st.integers(0, 2**32 - 1))
    def agree(scenario: Scenario, seed: int) -> None:
        difference = first_difference(scenario, seed=seed)
        assert difference is None, str(difference)

    agree()


@pytest.mark.verification
def test_ten_years_at_points_of_the_whole_parameter_space() -> None:
    _, points = latin_hypercube(POINTS, seed=3)
    for number, point in enumerate(points):
        form = {"collaboration.continuity": (0.0, 0.5, 1.0)[number % 3]}
        values = {path: whole(path, value) for path, value in (point | form).items()}
        world = load_scenario("default").changed({**values, "months": MONTHS})
        assert_same_tables(world, number)


@pytest.mark.verification
@pytest.mark.parametrize("name", scenario_names())
def test_ten_years_of_every_shipped_scenario(name: str) -> None:
    for seed in range(4):
        assert_same_tables(load_scenario(name), seed)


def whole(path: str, value: float) -> float:
    """Scenarios take whole numbers as integers only."""
    return int(value) if PARAMETERS[path].whole else value


def assert_same_tables(world: Scenario, seed: int) -> None:
    readable, compiled = (
        play({"world": world}, replicates=1, seed=seed, engine=engine).series
        for engine in ("mesa", "ensemble")
    )
    for column in readable.columns:
        np.testing.assert_array_equal(
            readable[column].to_numpy(), compiled[column].to_numpy(), err_msg=f"{column}, {seed=}"
        )
