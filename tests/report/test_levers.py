"""Levers played, told and drawn."""

from __future__ import annotations

import io
import json
from functools import cache

import numpy as np
import pytest
from rich.console import Console

from collab_sim.analysis.uncertainty import Estimate
from collab_sim.report.figures.levers import levers_chart
from collab_sim.report.lever_words import LeverWords, lever_title, levers_data, levers_frame
from collab_sim.report.levers import InTime, LeversPlayed, LeversToTry, Ordered, Tried, play_levers
from collab_sim.report.terminal import show_levers
from collab_sim.study.worlds import play
from collab_sim.texts import LANGUAGES
from collab_sim.world.actors import Title
from collab_sim.world.levers import Lever
from tests.report.tables import LONG_TITLES
from tests.worlds import default_world

POST = Lever(name="a_coordinator", set={"coordinators.full_time": 1.4})
HALF = Lever(name="half_a_coordinator", set={"coordinators.full_time": 0.9})
LED = Lever(
    name="leadership", enablers=("leadership",), title=Title(en=LONG_TITLES[1], sv=LONG_TITLES[1])
)
DEAR = Lever(name="dear", enablers=("narrow_scope",), cost=250.0, month=13)


@cache
def some() -> LeversPlayed:
    scenario = default_world(months=36, barriers=["lack_of_mandate"])
    mandate = Lever(name="lack_of_mandate", remove_barriers=("lack_of_mandate",))
    return play_levers(LeversToTry(scenario, [POST, HALF, LED, mandate, DEAR], [13]), worlds=8)


def test_what_is_played_is_the_scenario_with_the_lever() -> None:
    scenario = some().scenario
    changed = scenario.changed({"coordinators.full_time": 1.4})
    worlds = play({"a": scenario, "b": changed}, replicates=8)
    means = worlds.runs.groupby("scenario")["results_cumulative"].mean()
    [post] = [each for each in some().alone if each.name == "a_coordinator@1"]
    assert post.results.mean == pytest.approx(means["b"] - means["a"])


def test_own_costs_are_part_of_the_cost() -> None:
    gift = DEAR.model_copy(update={"cost": 0.0})
    free = play_levers(LeversToTry(some().scenario, [gift], [13]), worlds=8)
    [dear] = [each for each in some().alone if each.name.startswith("dear")]
    assert dear.cost.mean == pytest.approx(free.alone[0].cost.mean + 250.0)


def test_pairs_that_set_the_same_differently_are_counted_and_not_played() -> None:
    assert some().clashing == 1
    assert len(some().pairs) == 5 * 4 // 2 - 1
    assert not any({"a_coordinator@1", "half_a_coordinator@1"} == {*each.name.split(" + ")}
                   for each in some().pairs)  # fmt: skip


def test_orders_in_time_are_of_levers_that_can_wait() -> None:
    for each in some().in_time:
        assert all(lever.month == 1 for lever in each.pair.levers)
        [step] = each.steps
        assert {step.first.name, step.second.name} == {one.name for one in each.pair.levers}
        assert (step.first.month, step.second.month) == (1, 13)
        assert step.ahead.mean >= 0.0


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_everything_told_is_printed_and_stands_in_the_table(lang: str) -> None:
    words = LeverWords(some(), lang)
    told, console = words.told(), Console(file=io.StringIO(), width=1000)
    show_levers(told, some(), lang, console)
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    for line in (*told.lines, *told.in_time, *told.notes, told.alone[0][0], told.alone[0][-2]):
        assert line in printed
    table = levers_frame(words)
    assert [*table["rank"]] == [*range(1, len(some().ranked) + 1)]
    assert (np.diff(table["gain"]) <= 0.0).all()
    assert json.loads(json.dumps(levers_data(some()), allow_nan=False))["worlds"] == 8


def in_words(step: Ordered, lang: str = "en") -> str:
    pair = Tried((POST, LED))
    words = LeverWords(some(), lang)
    return words._step_lines(InTime(pair, Estimate(40.0, 39.0, 41.0), (step,)))


def test_an_order_is_told_only_where_the_worlds_tell_it() -> None:
    sure, open_ = Estimate(4.0, 3.0, 5.0), Estimate(1.0, -1.0, 3.0)
    told = in_words(Ordered(25, POST, LED, Estimate(37.0, 36.0, 38.0), sure, sure))
    assert "first a post of coordinator more, then" in told
    assert "The other way round gives 4.0 less (3.0 to 5.0)." in told
    assert "Waiting" not in told
    told = in_words(Ordered(25, POST, LED, Estimate(37.0, 36.0, 38.0), open_, sure))
    assert "then" not in told
    assert "do not tell which should come first" in told
    waits = Estimate(-2.0, -3.0, -1.0)
    told = in_words(Ordered(25, POST, LED, Estimate(42.0, 41.0, 43.0), sure, waits), "sv")
    assert "Att vänta ger 2,0 mer än båda från start (1,0 till 3,0)." in told


def test_a_lever_of_a_file_keeps_its_own_title() -> None:
    assert lever_title(LED, "sv") == LONG_TITLES[1]
    assert lever_title(POST, "sv") == "en samordnartjänst till"


def test_every_lever_has_a_point_and_a_label() -> None:
    figure = levers_chart(LeverWords(some(), "sv"))
    [axes] = figure.axes
    labels = [each.get_text().replace("\n", " ") for each in axes.texts]
    for each in some().alone:
        assert LeverWords(some(), "sv").title(some().tried[each.name]) in labels
