"""Your numbers and ours, on a hand-made scenario."""

from __future__ import annotations

from collab_sim.config import load_scenario, scenario_from_text
from collab_sim.report.contents import assumption_rows
from collab_sim.report.differing import differences
from collab_sim.report.naming import parameter_name
from collab_sim.report.own_numbers import own_numbers
from collab_sim.world.declarations import PARAMETERS

TOWN = """
extends: default
municipality: {turnover: 0.25}
actors:
  groups:
    - {name: School, kind: department, mandate: 0.2}
    - {name: Care, kind: department, mandate: 0.6}
provenance:
  municipality.turnover: {evidence: measured, source: Payroll <2025>, n: 34, cells: {turnover: B2}}
  actors.School: {evidence: judged, cells: {mandate: D2}}
  actors.Care: {cells: {mandate: D3}}
"""


def test_yours_and_ours_are_told_side_by_side() -> None:
    scenario = scenario_from_text(TOWN)
    told = own_numbers(scenario, "sv")
    assert told
    assert told.sentence == (
        "3 värden är era: 1 mätta, 1 bedömda, 1 gissade. "
        f"{len(PARAMETERS) - 1} parametrar har våra värden."
    )
    turnover, mandate = told.rows
    assert turnover == (
        parameter_name("municipality.turnover", "sv"), "0,25", "0,12",
        "mätt, n = 34, Payroll <2025>",
    )  # fmt: skip
    assert mandate[1:] == ("0,2 … 0,6", "0,5 … 0,7", "1 bedömt, 1 gissat")


def test_the_table_of_assumptions_says_whose_a_value_is() -> None:
    rows = assumption_rows({"town": scenario_from_text(TOWN)}, "en")
    said = {row[0]: row[2] for row in rows}
    assert said[parameter_name("municipality.turnover", "en")].startswith("yours: measured, n = 34")
    assert said[parameter_name("municipality.leadership", "en")] == "literature"


def test_a_scenario_without_numbers_of_ones_own_says_nothing_of_them() -> None:
    assert own_numbers(load_scenario("default"), "en") is None


def test_ties_closing_and_rhythm_are_told_among_what_differs() -> None:
    today = load_scenario("default")
    first, *rest = [arena.model_dump(exclude_unset=True) for arena in today.arenas]
    other = today.changed(
        {
            "arenas": [{**first, "closes": 40, "meetings": 2.0, "hours": 4.0}, *rest],
            "ties": [{"actor": "Akademi", "partner": "Leanlink"}],
        }
    )
    told = {row.name: row.cells for row in differences({"a": today, "b": other}, "en")}
    name = first["name"]
    assert told["last month in which the arenas are open"] == (f"120 ({name})", f"40 ({name})")
    hours = told["hours a month asked of a member by the arenas"]
    assert hours == (f"{3 * 0.04 * 160:g} ({name})", f"8 ({name})")
    assert told["ties at the start"] == ("0 (list 1)", "1 (list 2)")
