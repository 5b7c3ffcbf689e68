"""Barriers and enablers: what they set, and when something else holds."""

from __future__ import annotations

from itertools import combinations

import pytest

from collab_sim.config import load_scenario
from collab_sim.world.declarations import BARRIERS, ENABLERS, PARAMETERS, SWITCHES
from collab_sim.world.refusal import ArgumentError
from collab_sim.world.scenario import Scenario, experiment
from collab_sim.world.switches import Switch
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
    for words in (switch.title, switch.meaning):
        assert words.said("en") != words.said("sv")


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
    assert (problem.path, problem.position.location) == ("hidden_agendas.share", "--set 2:")


class TestFromPython:
    def test_a_barrier_sets_what_it_sets_in_a_file(self) -> None:
        named = load_scenario("default").changed({"barriers": ("lack_of_mandate",)})
        assert parameters(named) == parameters(load_scenario("barrier_lack_of_mandate"))

    def test_what_is_said_later_holds(self) -> None:
        named = load_scenario("default").changed({"barriers": ("lack_of_mandate",)})
        later = named.changed({"departments.mandate": 0.9})
        assert (later.departments.mandate, later.external.mandate) == (0.9, 0.4)
        assert later.changed({"months": 12}).departments.mandate == 0.9
        again = later.changed({"barriers": ("lack_of_mandate",)})
        assert again.departments.mandate == 0.2

    def test_what_is_said_beside_it_is_refused(self) -> None:
        changes = {"barriers": ("lack_of_mandate",), "departments.mandate": 0.9}
        with pytest.raises(ArgumentError, match=r"departments.mandate: 'lack_of_mandate' sets it"):
            load_scenario("default").changed(changes)
        with pytest.raises(ArgumentError, match=r"'lack_of_mandate' sets it to 0\.2"):
            Scenario.model_validate(
                {
                    "actors": {"groups": [{"name": "a", "kind": "department"}]},
                    "arenas": [{"name": "b"}],
                    "barriers": ["lack_of_mandate"],
                    "departments": {"mandate": 0.9},
                }
            )
        wrong = {**changes, "departments.workload": 7, "barriers": ("lack_of_mandate", "hidden")}
        with pytest.raises(ArgumentError) as told:
            load_scenario("default").changed(wrong)
        assert "'lack_of_mandate' sets it to 0.2" in str(told.value)
        assert "departments.workload: 7 is not between 0 and 1" in str(told.value)
        assert "'hidden' is none of the barriers" in str(told.value)
        two = {"barriers": ("differing_agendas",), "enablers": ("shared_understanding",)}
        with pytest.raises(ArgumentError, match=r"sets it to 0.08, 'differing_agendas' to 0.35"):
            load_scenario("default").changed(two)

    @pytest.mark.parametrize("name", BARRIERS)
    def test_without_its_barrier_what_was_stated_before_holds_again(self, name: str) -> None:
        stated = {"departments.mandate": 0.7, "hidden_agendas.share": 0.2, "work.cost": 0.9}
        before = load_scenario("default", [f"{path}={value}" for path, value in stated.items()])
        with_one = before.changed({"barriers": (name,)})
        assert with_one != before
        assert with_one.changed({"barriers": ()}) == before
        in_a_file = load_scenario(f"barrier_{name}").changed({"barriers": ()})
        assert parameters(in_a_file) == parameters(load_scenario("default"))

    def test_dropped_one_by_one(self) -> None:
        left = load_scenario("barriers_all")
        for number in range(len(BARRIERS)):
            names = (*BARRIERS,)[number + 1 :]
            left = left.changed({"barriers": names})
            assert parameters(left) == parameters(
                load_scenario("default", [f"barriers=[{', '.join(names)}]"])
            )

    def test_a_whole_heading_is_stated_anew(self) -> None:
        mandated = load_scenario("default", ["departments.mandate=.7"])
        named = mandated.changed({"barriers": ("lack_of_mandate",)})
        anew = named.changed({"departments": {"workload": 0.3}})
        assert anew.value("departments.mandate") == 0.2
        assert anew.changed({"barriers": ()}).value("departments.mandate") == 0.5

    def test_a_barrier_holds_against_a_laboratory_wherever_it_is_listed(self) -> None:
        listed = {"barriers": ("dependence_on_others",)}
        laboratory = load_scenario("restart_partners")
        assert laboratory.changed(listed).value("work.interdependence") == 0.8
        assert laboratory.changed(listed).changed({"barriers": ()}) == laboratory
        assert laboratory.laboratory is not None
        assert experiment(laboratory.laboratory, **listed).value("work.interdependence") == 0.8

    @pytest.mark.parametrize(
        ("override", "path", "value", "share"),
        [
            ("hidden_agendas.share=.1", "hidden_agendas.share", 0.1, 0.1),
            ("barriers=[hidden_agendas]", "barriers", ("hidden_agendas",), 0.4),
            ("barriers=[]", "barriers", (), 0.25),
        ],
    )
    def test_file_and_set_and_python_say_the_same(
        self, override: str, path: str, value: object, share: float
    ) -> None:
        base = "extends: barrier_hidden_agendas\nhidden_agendas: {share: .25}\n"
        from_python = parameters(read(base).changed({path: value}))
        assert parameters(read(base, [override])) == from_python
        assert from_python["hidden_agendas.share"] == share

    def test_an_unknown_one_is_refused(self) -> None:
        with pytest.raises(ValueError, match="'lack_of_mandat' is none of the barriers"):
            load_scenario("default").changed({"barriers": ("lack_of_mandat",)})
