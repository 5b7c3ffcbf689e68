"""Barriers and enablers: what they set, and when something else holds."""

from __future__ import annotations

from itertools import combinations

import pytest

from collab_sim.config import load_scenario
from collab_sim.world.parameters import PARAMETERS
from collab_sim.world.scenario import Scenario
from collab_sim.world.switches import BARRIERS, ENABLERS, SWITCHES, Switch
from tests.config.reading import problems_of, read

ALL = [*BARRIERS.values(), *ENABLERS.values()]


def parameters(scenario: Scenario) -> dict[str, float]:
    return {path: scenario.value(path) for path in PARAMETERS}


def test_nine_barriers_and_eight_enablers() -> None:
    assert (len(BARRIERS), len(ENABLERS)) == (9, 8)


@pytest.mark.parametrize("switch", ALL, ids=lambda switch: switch.name)
def test_values_lie_in_the_swept_ranges_and_differ_from_the_default(switch: Switch) -> None:
    for path, value in switch.changes.items():
        known = PARAMETERS[path]
        low, high = known.swept or known.within
        assert low <= value <= high
        assert value != known.default
    assert all((switch.title_en, switch.title_sv, switch.meaning_en, switch.meaning_sv))


@pytest.mark.parametrize("kind", SWITCHES)
def test_switches_of_a_kind_combine(kind: str) -> None:
    for one, other in combinations(SWITCHES[kind].values(), 2):
        assert not set(one.changes) & set(other.changes)


@pytest.mark.parametrize("kind", SWITCHES)
def test_a_listed_switch_sets_its_values_and_nothing_else(kind: str) -> None:
    before = parameters(load_scenario("default"))
    for switch in SWITCHES[kind].values():
        scenario = read(f"extends: default\n{kind}: [{switch.name}]\n")
        assert parameters(scenario) == before | dict(switch.changes)
        assert getattr(scenario, kind) == (switch.name,)


def test_a_later_layer_wins_over_a_switch() -> None:
    share = "hidden_agendas.share"
    assert read("extends: barrier_hidden_agendas\n").value(share) == 0.4
    assert (
        read("extends: barrier_hidden_agendas\nhidden_agendas: {share: .1}\n").value(share) == 0.1
    )
    assert read("extends: barrier_hidden_agendas\n", [f"{share}=.1"]).value(share) == 0.1


def test_a_switch_wins_over_an_earlier_layer() -> None:
    scenario = read("extends: continuous\nbarriers: [project_form]\n")
    assert scenario.collaboration.continuity == 0.0
    assert scenario.collaboration.form is None
    later = read("extends: barrier_project_form\ncollaboration: {form: programme}\n")
    assert later.collaboration.continuity == 0.5


def test_the_same_value_in_the_same_layer_is_no_contradiction() -> None:
    text = "extends: default\nbarriers: [hidden_agendas]\nhidden_agendas: {share: .4}\n"
    assert read(text).hidden_agendas.share == 0.4
    text = "extends: default\nbarriers: [project_form]\ncollaboration: {form: project}\n"
    assert read(text).collaboration.continuity == 0.0


def test_a_later_list_replaces_an_earlier_one() -> None:
    scenario = read("extends: barriers_all\nbarriers: [hidden_agendas]\n")
    expected = parameters(load_scenario("barrier_hidden_agendas"))
    assert parameters(scenario) == expected
    assert parameters(read("extends: barriers_all\nbarriers: []\n")) == parameters(
        load_scenario("default")
    )


def test_overrides_that_contradict_their_own_switch() -> None:
    overrides = ["barriers=[hidden_agendas]", "hidden_agendas.share=.1"]
    (problem,) = problems_of("extends: default\n", overrides)
    assert (problem.path, problem.place.location) == ("hidden_agendas.share", "--set 2:")


class TestFromPython:
    def test_a_barrier_sets_what_it_sets_in_a_file(self) -> None:
        named = load_scenario("default").changed({"barriers": ("lack_of_mandate",)})
        assert parameters(named) == parameters(load_scenario("barrier_lack_of_mandate"))

    def test_what_is_said_beside_it_holds(self) -> None:
        changes = {"barriers": ("lack_of_mandate",), "departments.mandate": 0.9}
        assert load_scenario("default").changed(changes).departments.mandate == 0.9

    def test_an_unknown_one_is_refused(self) -> None:
        with pytest.raises(ValueError, match="'lack_of_mandat' is none of the barriers"):
            load_scenario("default").changed({"barriers": ("lack_of_mandat",)})
