"""Which worlds are played once more for the other reading of equal money, and which are not."""

from __future__ import annotations

import pandas as pd
import pytest

from collab_sim import play
from collab_sim.report.equal_money import play_readings
from collab_sim.report.findings import HEADLINES
from collab_sim.study.worlds import Worlds
from collab_sim.world.scenario import Scenario
from tests.worlds import default_world

ASK = "collaboration.ask_follows_money"
ONE_ARENA = [{"name": "one"}]


def form(name: str, ask: float) -> Scenario:
    return default_world(months=6, collaboration={"form": name}).changed({ASK: ask})


def worlds_of(*scenarios: Scenario) -> Worlds:
    names = [str(number) for number in range(len(scenarios))]
    return play(dict(zip(names, scenarios, strict=True)), replicates=range(3, 5),
                measures=HEADLINES)  # fmt: skip


@pytest.mark.parametrize("ask", [0.0, 1.0])
def test_the_other_reading_is_played_on_the_same_luck(ask: float) -> None:
    forms = [("project", ask), ("continuous", ask)]
    readings = play_readings(worlds_of(*(form(*each) for each in forms)))
    assert readings is not None
    assert list(readings) == ["volume", "ask"]
    for runs, each in zip(readings.values(), (1.0, 0.0), strict=True):
        right = worlds_of(*(form(name, each) for name, _ in forms)).runs
        pd.testing.assert_frame_equal(runs[right.columns].reset_index(drop=True), right)


@pytest.mark.parametrize(
    "scenarios",
    [
        (form("project", 1.0), form("continuous", 0.0)),
        (form("project", 0.5), form("continuous", 0.5)),
        (form("project", 1.0), form("project", 1.0)),
        (form("project", 1.0), form("continuous", 1.0).changed({"arenas": ONE_ARENA})),
        (form("project", 1.0), form("project", 1.0).changed({"arenas": ONE_ARENA})),
        (form("project", 1.0), form("continuous", 1.0).changed({"coordinators.full_time": 2.0})),
    ],
    ids=[
        "two readings",
        "neither reading",
        "one form",
        "four arenas against one",
        "one form in four arenas and in one",
        "more coordinators",
    ],
)
def test_there_is_nothing_to_tell_without_one_reading_two_forms_and_equal_money(
    scenarios: tuple[Scenario, Scenario],
) -> None:
    assert play_readings(worlds_of(*scenarios)) is None
