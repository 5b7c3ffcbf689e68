"""The shipped scenarios: complete, titled, and different in what they say."""

from __future__ import annotations

import pytest
import yaml

from collab_sim.config import config_folder, load_scenario, scenario_names
from collab_sim.config.find import shipped
from collab_sim.world.declarations import PARAMETERS, SWITCHES
from tests.config.reading import problems_of

NAMES = scenario_names()
BARRIERS, ENABLERS = SWITCHES["barriers"], SWITCHES["enablers"]


def test_all_named_scenarios_are_there() -> None:
    assert set(NAMES) == {
        *("default", "project", "programme", "continuous", "vaxjo", "aarhus"),
        *("internal_first", "external_first", "together", "barriers_all", "enablers_all"),
        "start_grant",
        *(f"barrier_{name}" for name in BARRIERS),
        *(f"enabler_{name}" for name in ENABLERS),
    }


@pytest.mark.parametrize("name", NAMES)
def test_titles_questions_and_evidence(name: str) -> None:
    scenario = load_scenario(name)
    texts = (scenario.title, scenario.question)
    assert all(text.en.strip() and text.sv.strip() for text in texts)
    assert all(text.endswith("?") for text in (scenario.question.en, scenario.question.sv))
    written = (config_folder() / "scenarios" / f"{name}.yaml").read_text(encoding="utf-8")
    assert written.startswith("# yaml-language-server: $schema=../schema/scenario.schema.json\n")
    assert "Evidence:" in written


def test_titles_are_unique() -> None:
    titles = [load_scenario(name).title for name in NAMES]
    assert len({title.en for title in titles}) == len({title.sv for title in titles}) == len(NAMES)


def test_the_default_is_the_documented_municipality() -> None:
    scenario = load_scenario("default")
    departments = [group for group in scenario.actors.groups if group.kind == "department"]
    external = [group for group in scenario.actors.groups if group.kind == "external"]
    assert len(departments) == 7
    assert sum(len(group.actor_names) for group in departments) == 12
    assert sum(len(group.actor_names) for group in external) == 8
    assert len({group.sector for group in external}) == 4
    assert len(scenario.arenas) == 4
    assert {path: scenario.value(path) for path in PARAMETERS} == {
        path: parameter.default for path, parameter in PARAMETERS.items()
    }


@pytest.mark.parametrize("name", [name for name in NAMES if "_" in name and "all" not in name])
def test_single_switches_change_only_their_own_parameters(name: str) -> None:
    kind, _, switch = name.partition("_")
    if kind not in ("barrier", "enabler"):
        return
    changes = SWITCHES[f"{kind}s"][switch].changes
    scenario, default = load_scenario(name), load_scenario("default")
    differing = {path for path in PARAMETERS if scenario.value(path) != default.value(path)}
    assert differing == set(changes)
    assert (scenario.actors, scenario.arenas) == (default.actors, default.arenas)


def test_all_barriers_and_all_enablers() -> None:
    assert load_scenario("barriers_all").barriers == tuple(BARRIERS)
    assert load_scenario("enablers_all").enablers == tuple(ENABLERS)


def test_vaxjo_and_aarhus_differ_as_the_talk_says() -> None:
    vaxjo, aarhus = load_scenario("vaxjo"), load_scenario("aarhus")
    strategy, pilot = vaxjo.arenas[0], aarhus.arenas[0]
    assert (strategy.mandated, strategy.members) == (True, ("departments",))
    assert (pilot.mandated, pilot.members) == (False, 3)
    assert (strategy.goals, strategy.seats) == (pilot.goals, pilot.seats)
    assert vaxjo.actors == aarhus.actors == load_scenario("default").actors
    differing = {path for path in PARAMETERS if vaxjo.value(path) != aarhus.value(path)}
    assert differing == {
        "collaboration.continuity",
        *("departments.mandate", "municipality.budget_integration"),
        *("learning.framing_pull", "membership.visibility"),
        "engagement.start",
    }
    assert vaxjo.departments.mandate > aarhus.departments.mandate
    assert vaxjo.municipality.budget_integration > aarhus.municipality.budget_integration
    assert vaxjo.engagement.start > aarhus.engagement.start
    assert aarhus.collaboration.continuity == 0.0


def test_the_orders_of_opening_spend_alike() -> None:
    orders = [load_scenario(name) for name in ("internal_first", "external_first", "together")]
    open_months = [sum(each.months - arena.opens for arena in each.arenas) for each in orders]
    assert len(set(open_months)) == 1
    plans = [[arena.model_copy(update={"opens": 1}) for arena in each.arenas] for each in orders]
    assert plans[0] == plans[1] == plans[2]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "default"])
def test_a_file_says_only_what_differs(name: str) -> None:
    path = config_folder() / "scenarios" / f"{name}.yaml"
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    default = load_scenario("default")
    for heading in {key.partition(".")[0] for key in PARAMETERS} & set(said):
        for key, value in said[heading].items():
            if key != "form":
                assert default.value(f"{heading}.{key}") != value


@pytest.mark.parametrize("name", shipped("laboratory"))
def test_laboratories_say_where_they_come_from(name: str) -> None:
    scenario = load_scenario(name)
    assert scenario.laboratory
    assert scenario.question.en.endswith("?")
    assert scenario.question.sv.endswith("?")
    written = (config_folder() / "laboratory" / f"{name}.yaml").read_text(encoding="utf-8")
    assert written.startswith("# yaml-language-server: $schema=../schema/scenario.schema.json\n")
    assert "Evidence:" in written


LABORATORY = "laboratory:\n  matching: stranger\n  mpcr: 0.4\n"


class TestWrongLaboratories:
    def test_what_it_brings_cannot_stand_beside_it(self) -> None:
        found = problems_of(f"{LABORATORY}months: 10\narenas:\n  - name: X\n")
        assert [one.path for one in found] == ["months", "arenas"]
        assert found[0].hint == "say laboratory.rounds instead"

    def test_a_wrong_word_is_told_alone_with_the_nearest_right_one(self) -> None:
        [found] = problems_of(LABORATORY.replace("stranger", "strangr"))
        assert (found.path, found.hint) == ("laboratory.matching", "did you mean 'stranger'?")

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("participants: 10", "participants must make whole groups of 4, 10 do not"),
            ("restarts: [12]", "restarts must come before the last round (10), 12 does not"),
            ("restarts: [4, 2]", "restarts must ascend"),
        ],
    )
    def test_numbers_that_do_not_fit_together(self, line: str, told: str) -> None:
        [found] = problems_of(f"{LABORATORY}  {line}\n")
        assert (found.path, found.message) == ("laboratory", told)

    def test_shares_of_types_are_at_most_everybody(self) -> None:
        types = "  types: {reciprocal: 0.7, own_results: 0.4}\n"
        [found] = problems_of(LABORATORY + types)
        assert found.message == "the shares of the types sum to 1.1, more than 1"
