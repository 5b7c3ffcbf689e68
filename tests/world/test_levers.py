"""What a lever moves, and a scenario in which levers hold."""

from __future__ import annotations

import pytest

from collab_sim.world.levers import (
    Lever,
    lever_problems,
    moved_by,
    own_levers,
    ruled_out,
    with_levers,
)
from collab_sim.world.scenario import Scenario
from tests.analysis.test_changes import laid_alike
from tests.worlds import default_world

MANDATE = Lever(name="mandate", remove_barriers=("lack_of_mandate",))
POST = Lever(name="post", set={"coordinators.full_time": 1.25})


def hindered() -> Scenario:
    return default_world(barriers=["lack_of_mandate", "weak_policy_support"], months=60)


def with_one(scenario: Scenario, lever: Lever) -> Scenario:
    return with_levers(scenario, [(moved_by(lever, scenario), lever.month)])


@pytest.mark.parametrize(
    ("lever", "changes"),
    [
        (MANDATE, {"barriers": ["weak_policy_support"]}),
        (POST, {"coordinators.full_time": 1.25}),
        (Lever(name="led", enablers=("leadership",)), {"enablers": ["leadership"]}),
    ],
)
def test_a_lever_from_the_start_is_the_scenario_changed(
    lever: Lever, changes: dict[str, object]
) -> None:
    assert laid_alike(with_one(hindered(), lever), hindered().changed(changes))


def test_no_lever_is_the_scenario() -> None:
    assert laid_alike(with_levers(hindered(), []), hindered())


def test_a_later_lever_is_an_event() -> None:
    later = POST.model_copy(update={"month": 25})
    event = {"then": {"month": 25, "set": {"coordinators.full_time": 1.25}}}
    assert laid_alike(with_one(hindered(), later), hindered().changed({"events": event}))


def test_our_own_levers_are_those_that_move_something() -> None:
    scenario = hindered().changed({"enablers": ["leadership"]})
    names = {lever.name for lever in own_levers(scenario)}
    assert {"lack_of_mandate", "weak_policy_support", "coordinator", "a_coordinator"} <= names
    assert "leadership" not in names
    assert "hidden_agendas" not in names


def test_an_enabler_that_a_barrier_rules_out_is_none_of_ours_and_is_named() -> None:
    poor = default_world().changed({"barriers": ["no_finance_for_process"]})
    assert ruled_out(poor) == ["coordinator"]
    names = {lever.name for lever in own_levers(poor)}
    assert "no_finance_for_process" in names
    assert "coordinator" not in names
    assert ruled_out(default_world()) == []


def test_a_lever_that_does_what_is_so_already_does_nothing() -> None:
    now = hindered().value("coordinators.full_time")
    [problem] = lever_problems(
        {3: Lever(name="x", set={"coordinators.full_time": now})}, hindered()
    )
    assert problem.where == ("levers", 3)
    assert problem.message.startswith("does nothing here")
