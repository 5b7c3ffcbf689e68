"""Both readings of equal money: played on the same luck, and told together."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
import pytest

from collab_sim.analysis.equal_money import (
    READINGS,
    both_readings,
    of_another_form,
    reading_of,
    sign_holds,
    under,
)
from collab_sim.analysis.pairs import Paired, compared
from collab_sim.config import load_scenario
from collab_sim.study.worlds import play
from collab_sim.world.scenario import Scenario
from tests.worlds import default_world

WORLDS = 12


def in_both_readings(scenarios: Mapping[str, Scenario]) -> dict[str, pd.DataFrame]:
    return {
        reading: play(under(reading, scenarios), replicates=WORLDS).runs for reading in READINGS
    }


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    default = load_scenario("default")
    forms = {
        name: default.changed({"collaboration.form": name}) for name in ("continuous", "project")
    }
    return in_both_readings(forms)


def runs_of(runs: pd.DataFrame, scenario: str) -> pd.DataFrame:
    return runs[runs["scenario"] == scenario].drop(columns="scenario").reset_index(drop=True)


def test_both_readings_are_played_whatever_the_scenario_says(
    tables: dict[str, pd.DataFrame],
) -> None:
    assert list(tables) == list(READINGS) == ["volume", "ask"]
    for runs in tables.values():
        assert runs.groupby("scenario")["replicate"].apply(list).tolist() == [
            list(range(WORLDS)),
            list(range(WORLDS)),
        ]
    stated = load_scenario("default").changed({"collaboration.ask_follows_money": 0.3})
    again = in_both_readings({"continuous": stated})
    for reading, runs in again.items():
        pd.testing.assert_frame_equal(
            runs_of(runs, "continuous"), runs_of(tables[reading], "continuous")
        )


@pytest.mark.parametrize(
    ("asks", "reading"),
    [((1.0, 1.0), "volume"), ((0.0,), "ask"), ((0.0, 1.0), None), ((0.5, 0.5), None)],
)
def test_a_reading_is_shared_by_all_scenarios_or_none_is(
    asks: tuple[float, ...], reading: str | None
) -> None:
    default = default_world()
    scenarios = {
        f"{number}": default.changed({"collaboration.ask_follows_money": ask})
        for number, ask in enumerate(asks)
    }
    assert reading_of(scenarios) == reading


def test_the_reading_moves_projects_and_not_the_continuous_form(
    tables: dict[str, pd.DataFrame],
) -> None:
    volume, ask = tables.values()
    pd.testing.assert_frame_equal(runs_of(volume, "continuous"), runs_of(ask, "continuous"))
    assert not runs_of(volume, "project").equals(runs_of(ask, "project"))


def test_a_comparison_is_told_under_each_reading(tables: dict[str, pd.DataFrame]) -> None:
    comparisons = both_readings(tables, "engagement_per_seat", "continuous", "project")
    assert list(comparisons) == list(READINGS)
    for reading, comparison in comparisons.items():
        runs = tables[reading]
        means = [
            runs_of(runs, name)["engagement_per_seat"].mean() for name in ("continuous", "project")
        ]
        assert comparison.difference == pytest.approx(means[0] - means[1])


def ahead_by(*differences: float) -> Paired:
    values = np.array(differences * 10)
    return compared("x", "a", "b", values, np.zeros_like(values))


@pytest.mark.parametrize(
    ("volume", "ask", "holds"),
    [
        (ahead_by(0.1, 0.2), ahead_by(0.1, 0.3), True),
        (ahead_by(-0.1, -0.2), ahead_by(-0.1, -0.3), True),
        (ahead_by(0.1, 0.2), ahead_by(-0.1, -0.3), False),
        (ahead_by(0.1, 0.2), ahead_by(0.1, -0.1), False),
        (ahead_by(0.1, 0.2), ahead_by(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, -9.0), False),
    ],
    ids=["both ahead", "both behind", "turns around", "one is even", "ahead often, behind by far"],
)
def test_a_sign_holds_when_both_readings_say_it(volume: Paired, ask: Paired, holds: bool) -> None:
    assert sign_holds({"volume": volume, "ask": ask}) is holds


def test_only_what_differs_in_form_is_read_as_equal_money() -> None:
    project = load_scenario("project")
    coordinator = project.changed({"coordinators.full_time": 2.0})
    shorter = project.changed({"collaboration.duration": 12})
    compared_with = {"project": project, "more": coordinator, "shorter": shorter}
    assert list(of_another_form(compared_with)) == ["project", "shorter"]
    assert of_another_form({"project": project, "more": coordinator}) == {}
    continuous = load_scenario("continuous")
    idle = continuous.changed({"collaboration.duration": 12})
    assert of_another_form({"continuous": continuous, "idle": idle}) == {}
