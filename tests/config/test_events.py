"""Events in scenario files: merged, overridden, and refused with their place."""

from __future__ import annotations

import pytest

from collab_sim.config import dump_scenario, load_scenario
from collab_sim.config.renamed import RENAMED
from collab_sim.world.declarations import PARAMETERS
from tests.config.reading import problems_of, read

E = "extends: default\n"
CUT = E + "events:\n  cut: {month: 25, set: {collaboration.budget: 0.8}}\n"


def test_headings_and_dotted_paths_mean_the_same() -> None:
    nested = E + "events: {cut: {month: 25, set: {collaboration: {budget: 0.8}}}}\n"
    assert read(nested).events == read(CUT).events
    assert read(CUT).events["cut"].set == {"collaboration.budget": 0.8}


def test_one_value_can_be_overridden() -> None:
    over = ["events.cut.month=30", "events.cut.set.collaboration.budget=0.7"]
    over += ["events.cut.set.work.cost=0.9", "events.gone={month: 3, coordinators_leave: true}"]
    events = read(CUT, over).events
    assert events["cut"].month == 30
    assert events["cut"].set == {"collaboration.budget": 0.7, "work.cost": 0.9}
    assert events["gone"].coordinators_leave


def test_written_out_it_reads_back() -> None:
    scenario = read(CUT, ["events.gone={month: 3, until: 5, set: {collaboration.scope: 2}}"])
    text = dump_scenario(scenario)
    assert read(text) == scenario
    assert "collaboration.budget: 0.8  # ratio" in text
    assert "events: {}" in dump_scenario(load_scenario("default"))


@pytest.mark.parametrize(
    ("event", "path", "at", "told"),
    [
        ("{month: 121, set: {work.cost: 1}}", "month", "2:14", "after the end"),
        ("{set: {work.cost: 1}}", "month", "2:10", "is missing"),
        ("{month: 5, until: 4, set: {work.cost: 1}}", "until", "2:24", "before it begins"),
        ("{month: 5, until: 6, coordinators_leave: true}", "until", "2:24", "nothing to end"),
        ("{month: 5}", "", "2:10", "does nothing"),
        ("{month: 5, closes: [Levande sta]}", "closes.0", "2:33", "did you mean 'Levande stad'?"),
        ("{month: 1, closes: [Levande stad]}", "closes.0", "2:33", "opens in month 1"),
        ("{monht: 5, month: 5, set: {work.cost: 1}}", "monht", "2:14", "did you mean 'month'?"),
        ("{month: 5, set: {work.cst: 1}}", "set.work.cst", "2:30", "did you mean 'work.cost'?"),
        ("{month: 5, set: {work.cost: 99}}", "set.work.cost", "2:30", "is not between"),
        ("{month: 5, set: {work.cost: yes}}", "set.work.cost", "2:30", "is read as true"),
        ("{month: 5, set: {collaboration.scope: 2.5}}", "set.collaboration.scope", "2:30", "whole"),
        (
            "{month: 5, set: {collaboration.form: project}}",
            "set.collaboration.form",
            "2:30",
            "plan",
        ),
        ("{month: 5, set: {engagement.start: 1}}", "set.engagement.start", "2:30", "world begins"),
        (
            "{month: 5, set: {municipality.coordination: 1}}",
            "set.municipality.coordination",
            "2:30",
            "say coordinators.full_time",
        ),
    ],
)
def test_mistakes_are_told_at_their_place(event: str, path: str, at: str, told: str) -> None:
    (problem,) = problems_of(f"{E}events: {{x: {event}}}\n")
    assert problem.path == ".".join(filter(None, ("events.x", path)))
    assert problem.position.location == f"bad.yaml:{at}"
    assert told in f"{problem.message} {problem.hint}"


def test_two_events_may_not_set_one_parameter_in_one_month() -> None:
    (problem,) = problems_of(CUT + "  more: {month: 25, set: {collaboration.budget: 1}}\n")
    assert problem.path == "events.more.set.collaboration.budget"
    assert "'cut' sets it in the same month, 25" in problem.message
    read(CUT + "  more: {month: 26, set: {collaboration.budget: 1}}\n")


def test_a_setting_given_twice_in_a_file_is_told() -> None:
    text = E + "events: {x: {month: 2, set: {work.cost: 1, work: {cost: 2}}}}\n"
    assert ["given twice" in problem.message for problem in problems_of(text)] == [True]


@pytest.mark.parametrize("path", RENAMED)
def test_a_key_that_went_away_names_what_replaced_it(path: str) -> None:
    *above, name = path.split(".")
    text = "{" + f"{name}: 0.5" + "}"
    for heading in reversed(above[1:]):
        text = "{" + f"{heading}: {text}" + "}"
    if above[0] == "laboratory":
        text = text.replace("{types", "{matching: partner, mpcr: 0.4, types")
        (problem,) = problems_of(f"laboratory: {text}\n")
    else:
        (problem,) = problems_of(f"{E}{above[0]}: {text}\n")
    assert (problem.path, problem.hint) == (path, RENAMED[path])
    assert problem.message == f"there is no key '{name}' any longer"
    assert path not in PARAMETERS
