"""What is said to differ between scenarios, on scenarios where the answer is known."""

from __future__ import annotations

from typing import Any

import pytest

from collab_sim.analysis.assumptions import (
    assumption_sets,
    idle_assumptions,
    idle_differences,
)
from collab_sim.config import load_scenario
from collab_sim.report.contents import assumption_rows
from collab_sim.report.differing import (
    ScenarioDifference,
    differences,
    differences_of_two,
    idle_remark,
    same_people,
)
from collab_sim.report.naming import parameter_name
from collab_sim.report.strings import text
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.scenario import Scenario
from tests.worlds import default_world

BUDGET = "money of every arena against a normal budget"
MANDATE = "departments.mandate"


def world(mandate: float = 0.5, **says: Any) -> Scenario:
    """Two departments that state their mandates, and a firm."""
    groups = [
        {"name": "school", "kind": "department", "mandate": 0.2},
        {"name": "care", "kind": "department", "mandate": 0.8},
        {"name": "firm", "kind": "external", "sector": "business"},
    ]
    return default_world(
        **{"actors": {"groups": groups}, "departments": {"mandate": mandate}, "months": 24} | says
    )


def rows_of(scenarios: dict[str, Scenario]) -> dict[str, tuple[str, ...]]:
    return {row.path or row.name: row.cells for row in differences(scenarios, "en")}


def test_a_default_that_every_department_overrides_is_no_difference_and_no_assumption() -> None:
    both = {"one": world(0.3), "other": world(0.6)}
    assert rows_of(both) == {}
    assert [one.path for one in idle_differences(both)] == [MANDATE]
    assert "1" in idle_remark(both, "sv")
    assert MANDATE in {one.path for one in idle_assumptions(both)}
    assert MANDATE not in {one.path for one in assumption_sets(both)}
    assert same_people(both)


def test_a_default_that_one_scenario_reads_is_an_assumption_of_that_one() -> None:
    silent = world(0.3, actors={"groups": [{"name": "school", "kind": "department"}]})
    both = {"own": world(0.6), "silent": silent}
    assert rows_of(both)[MANDATE] == ("0.2 to 0.8, by group", "0.3")
    assert {one.value for one in assumption_sets(both) if one.path == MANDATE} == {0.2, 0.95}
    assert idle_differences(both) == []


def test_a_value_stated_twice_and_the_same_value_by_default_are_alike() -> None:
    stated = world(actors={"groups": [{"name": "a", "kind": "department", "mandate": 0.5}]})
    silent = world(actors={"groups": [{"name": "a", "kind": "department"}]})
    assert rows_of({"stated": stated, "silent": silent}) == {}
    assert same_people({"one": stated, "other": silent})


def test_the_assumption_table_shows_what_holds_for_the_actors_not_the_default() -> None:
    table = {row[0]: row[1] for row in assumption_rows({"one": world(0.5)}, "en")}
    assert table[parameter_name(MANDATE, "en")] == "0.2 to 0.8, by group"
    assert table[parameter_name("external.mandate", "en")] == "0.7"


@pytest.mark.parametrize(
    ("key", "says", "cells"),
    [
        ("months", {"months": 36}, ("24", "36")),
        (
            "arena_opens",
            {"arenas": [{"name": "climate", "opens": 7}, {"name": "health"}]},
            ("1 (climate)", "7 (climate)"),
        ),
        (
            "arena_seats",
            {"arenas": [{"name": "climate", "seats": 5}, {"name": "health"}]},
            ("8 (climate)", "5 (climate)"),
        ),
        (
            "arena_members",
            {"arenas": [{"name": "climate", "members": ["firm", "care"]}, {"name": "health"}]},
            ("8 drawn (climate)", "care, firm (climate)"),
        ),
        (
            "arenas",
            {"arenas": [{"name": "climate"}]},
            ("2, of which not everywhere: health", "1"),
        ),
        (
            "events",
            {"events": {"cut": {"month": 6, "until": 9, "set": {"collaboration.budget": 0.5}}}},
            ("–", f"cut (month 6–9: {BUDGET} = 0.5)"),
        ),
        (
            "events",
            {
                "events": {
                    "cut": {
                        "month": 6,
                        "title": {"en": "less money", "sv": "mindre pengar"},
                        "set": {"collaboration.budget": 0.5},
                    }
                }
            },
            ("–", f"less money (month 6: {BUDGET} = 0.5)"),
        ),
    ],
)
def test_all_that_differs_lists_layout_times_and_events(
    key: str, says: dict[str, Any], cells: tuple[str, str]
) -> None:
    given = world(arenas=[{"name": "climate"}, {"name": "health"}])
    other = given.changed(says)
    found = rows_of({"given": given, "other": other})
    assert found.pop(text("en", f"differing_{key}")) == cells
    assert not set(found) - {text("en", "differing_arena_members"), "collaboration.seats"}


def test_an_arena_without_a_namesake_is_told_by_what_its_parameters_do_not_say() -> None:
    climate, harbour = {"name": "climate"}, {"name": "harbour", "opens": 7, "seats": 5}
    rows = rows_of({"one": world(arenas=[climate]), "two": world(arenas=[climate, harbour])})
    assert rows == {
        "collaboration.seats": ("8", "5 to 8, by arena"),
        "arenas": ("1", "2, of which not everywhere: harbour"),
        text("en", "differing_arena_opens"): ("–", "7 (harbour)"),
        text("en", "differing_arena_members"): ("–", "5 drawn (harbour)"),
    }


def test_goals_differ_in_their_number_and_in_how_they_touch_each_other() -> None:
    pairs = [[0.0, 0.5, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    few, more = world(goals={"count": 3}), world(goals={"count": 4})
    touching = world(goals={"count": 3, "interactions": pairs})
    rows = rows_of({"few": few, "more": more, "touching": touching, "same": few})
    assert rows[text("en", "differing_goals")] == (
        "3, interactions no. 1",
        "4, interactions no. 2",
        "3, interactions no. 3",
        "3, interactions no. 1",
    )
    assert rows_of({"few": few, "same": few}) == {}


@pytest.mark.parametrize(
    "changes",
    [{"sector": "academia"}, {"priorities": [2]}, {"sphere": 2}, {"mandate": 0.9}],
    ids=lambda changes: next(iter(changes)),
)
def test_an_actor_of_another_kind_is_unlike_its_namesake(changes: dict[str, Any]) -> None:
    school, firm = {"name": "school", "kind": "department"}, {"name": "firm", "kind": "external"}
    groups = [school, {**firm, "sector": "business"}]
    other = [school, {**firm, "sector": "business", **changes}]
    both = {"one": world(actors={"groups": groups}), "other": world(actors={"groups": other})}
    assert not same_people(both)
    assert rows_of(both)[text("en", "differing_traits")][1] == "1 of 2 actors unlike"


def test_laboratories_are_told_apart_by_the_rules_in_which_they_differ() -> None:
    rules = load_scenario("partners_known_end")
    higher = rules.changed({"laboratory.mpcr": 0.75})
    row = text("en", "differing_laboratory")
    assert rows_of({"low": rules, "high": higher})[row] == ("mpcr = 0.4", "mpcr = 0.75")
    assert row not in rows_of({"first": rules, "same": rules})
    town, experiment = rows_of({"town": world(), "experiment": rules})[row]
    assert town == "–"
    assert "mpcr = 0.4; " in experiment


def test_other_actors_are_not_the_same_people_and_each_is_named_or_counted() -> None:
    groups = [{"name": "school", "kind": "department", "mandate": 0.3},
              {"name": "club", "kind": "external", "sector": "civil_society"}]  # fmt: skip
    both = {"one": world(), "other": world(actors={"groups": groups})}
    found = rows_of(both)
    assert not same_people(both)
    assert found["actors"] == ("3, of which not everywhere: care, firm",
                               "2, of which not everywhere: club")  # fmt: skip
    assert found[text("en", "differing_traits")][1] == "1 of 1 actors unlike"


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_parameters_of_the_two_sides_never_share_a_name(lang: str) -> None:
    changes = {heading: {"workload": 0.3} for heading in ("departments", "external")}
    found = differences_of_two(default_world(), default_world(**changes))
    names = [one["meaning"][lang] for one in found]
    assert len(names) == len(set(names)) == 2
    assert [one["path"] for one in found] == ["departments.workload", "external.workload"]
    assert len({parameter_name(path, lang) for path in PARAMETERS}) == len(PARAMETERS)


def test_own_costs_are_among_what_differs_and_shared_prices_are_not() -> None:
    prices = {"currency": "kr", "person_month": 60_000.0}
    alike = {"left": default_world(), "right": default_world().changed({"prices": prices})}
    assert differences(alike, "en") == []
    dear = default_world().changed({"prices": prices | {"own_costs": 250_000.0}})
    [row] = differences({"left": default_world(), "right": dear}, "en")
    assert (row.name, row.cells) == ("costs of its own", ("0", "250,000"))


def test_a_value_is_told_once_with_all_who_share_it() -> None:
    row = ScenarioDifference("gap", "collaboration.gap", ("0", "6", "6", "0", "0", "0", "12"))
    assert row.by_value("ABCDEFG") == [("0", "A, D–F"), ("6", "B, C"), ("12", "G")]
