"""Sentences claim what the pairs carry, with counts."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from collab_sim.analysis.assumptions import AS_GIVEN
from collab_sim.analysis.pairs import Paired, compared, paired, pairs_to_separate
from collab_sim.report.equal_money import equal_money_lines
from collab_sim.report.findings import (
    HEADLINES,
    Conflict,
    chosen_findings,
    conflict_sentence,
    conflict_sentences,
    conflicts,
    how_often,
    how_sure,
    remarks,
    sentence,
    staff_time,
    what_flips,
)
from collab_sim.report.naming import measure_name
from collab_sim.report.strings import text
from tests.worlds import default_world


def runs(difference: float, spread: float, pairs: int = 60) -> pd.DataFrame:
    luck = np.random.default_rng(7).normal(size=pairs)
    noise = np.random.default_rng(8).normal(size=pairs) * spread
    base = 0.5 + 0.01 * luck
    columns = {}
    for name, values in (("project", base), ("continuous", base + difference + noise)):
        columns[name] = pd.DataFrame(
            {
                "scenario": name,
                "replicate": range(pairs),
                "engagement": values,
                "engagement_late": values,
                "engagement_per_seat": values,
                "results_cumulative": values,
                "results_per_staff_month": values,
                "person_months_asked": 2.0,
                "person_months_delivered": 1.5,
                "coordinator_months": 0.25,
                "activity": 1.0,
            }
        )
    return pd.concat(columns.values(), ignore_index=True)


def test_a_clear_difference_is_told_with_its_counts() -> None:
    table = runs(0.1, 0.01)
    told = sentence(paired(table, "engagement", "continuous", "project"), "en")
    assert "almost always higher" in told
    assert "60 of 60" in told
    assert told.startswith("In the model")


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_noise_is_not_told_as_a_direction(lang: str) -> None:
    told = sentence(paired(runs(0.0, 0.05), "engagement", "continuous", "project"), lang)
    assert ("does not separate" in told) or ("skiljer inte" in told)


def test_projects_can_be_the_better_form() -> None:
    told = sentence(paired(runs(-0.1, 0.01), "engagement", "continuous", "project"), "sv")
    assert "nästan alltid lägre" in told


def test_equal_worlds_are_called_equal() -> None:
    told = sentence(paired(runs(0.0, 0.0), "engagement", "continuous", "project"), "en")
    assert "exactly the same" in told


SCENARIOS = {name: default_world(months=100) for name in ("project", "continuous")}
"""Four arenas that open in the first month."""


def test_worlds_where_every_form_fails_are_told() -> None:
    table = runs(0.1, 0.01)
    table["engagement_late"] = 0.1
    assert any("under 0.25" in told for told in remarks(table, SCENARIOS, "en"))


def test_staff_time_is_told_in_all() -> None:
    titles = {name: name for name in SCENARIOS}
    assert [*staff_time(runs(0.1, 0.01), SCENARIOS, "en", titles)] == [
        f"Staff time with “{name}” in all: 200 person-months asked, 150 given, "
        "25 of coordinators; 400 of 400 planned arena-months."
        for name in SCENARIOS
    ]


def test_arenas_that_end_early_are_an_outcome() -> None:
    table = runs(0.1, 0.01)
    table.loc[table["scenario"] == "continuous", "activity"] = 0.9
    [remark] = remarks(table, SCENARIOS, "en")
    assert "is an outcome" in remark


def test_unequal_designs_are_told_as_such() -> None:
    few = SCENARIOS["project"].changed({"arenas": [{"name": "one"}]})
    [remark] = remarks(runs(0.1, 0.01), {**SCENARIOS, "project": few}, "en")
    assert "not equal" in remark


@pytest.mark.parametrize(
    ("volume", "ask", "verdict"),
    [
        (0.1, 0.1, "give the same direction"),
        (-0.1, -0.1, "give the same direction"),
        (0.1, -0.1, "depends on what equal money means"),
        (-0.1, 0.1, "depends on what equal money means"),
        (0.1, 0.0, "Only one meaning"),
        (0.0, -0.1, "Only one meaning"),
        (0.0, 0.0, "Neither meaning"),
    ],
)
def test_both_meanings_of_equal_money_lead(volume: float, ask: float, verdict: str) -> None:
    readings = {"volume": runs(volume, 0.02), "ask": runs(ask, 0.02)}
    [line] = equal_money_lines(readings, "en")
    assert verdict in line.split(".")[0]
    for key, difference in (("volume", volume), ("ask", ask)):
        table = readings[key]
        assert sentence(paired(table, "engagement_per_seat", "continuous", "project"), "en") in line
        assert (difference == 0.0) == ("does not separate" in line) or volume != ask


def test_without_forms_there_is_no_line() -> None:
    assert equal_money_lines(None, "en") == []


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0, "often_almost_always"),
        (0.95, "often_almost_always"),
        (0.949, "often_usually"),
        (0.75, "often_usually"),
        (0.749, "often_more"),
        (0.51, "often_more"),
    ],
)
def test_words_for_shares(share: float, words: str) -> None:
    assert how_often(share) == words


def many(scenarios: int) -> pd.DataFrame:
    tables = [runs(0.01 * place, 0.001) for place in range(scenarios)]
    named = [
        table[table["scenario"] == "continuous"].assign(scenario=f"s{place}")
        for place, table in enumerate(tables)
    ]
    return pd.concat(named, ignore_index=True)


def test_findings_are_at_most_six_and_cover_what_matters_first() -> None:
    found = chosen_findings(many(4))
    assert [finding.label for finding in found] == ["F1", "F2", "F3", "F4", "F5", "F6"]
    assert [finding.result.column for finding in found] == [*HEADLINES, *HEADLINES]
    assert [finding.result.column for finding in chosen_findings(many(2))] == [*HEADLINES]


def test_with_many_scenarios_the_largest_differences_are_told() -> None:
    found = chosen_findings(many(9))
    assert [finding.result.one for finding in found] == ["s8"] * 3 + ["s7"] * 3


def test_an_open_answer_says_how_many_more_pairs() -> None:
    table = runs(0.004, 0.02)
    result = paired(table, "engagement", "continuous", "project")
    assert result.direction == 0
    assert "more pairs are needed" in how_sure(result, table, "en")
    assert "par till" in how_sure(result, table, "sv")


def differing(ahead: int, behind: int, equal: int) -> pd.DataFrame:
    """Runs whose pairs differ by 0.1 either way, or not at all."""
    differences = [0.1] * ahead + [-0.1] * behind + [0.0] * equal
    tables = [
        pd.DataFrame({"scenario": name, "replicate": range(len(differences)), "engagement": values})
        for name, values in (("a", np.array(differences)), ("b", 0.0))
    ]
    return pd.concat(tables, ignore_index=True)


def test_pairs_that_are_equal_count_among_those_that_more_are_needed_of() -> None:
    # 106 unequal pairs are needed; of 27 pairs 20 are unequal, so that 143.1 in all are too few.
    # Every equal pair now stands for as many among those that are to come.
    needed = pairs_to_separate(12, 8)
    assert needed is not None
    for equal, total in ((0, needed), (20, 2 * needed), (40, 3 * needed), (7, 144)):
        table = differing(12, 8, equal)
        told = how_sure(paired(table, "engagement", "a", "b"), table, "en")
        assert f" {total - 20 - equal} more pairs are needed" in told


def test_even_pairs_call_for_no_number_of_more() -> None:
    table = differing(5, 5, 3)
    told = how_sure(paired(table, "engagement", "a", "b"), table, "en")
    assert text("en", "sure_even") in told


def test_spread_of_worlds_and_uncertainty_are_apart() -> None:
    table = runs(-0.1, 0.01)
    told = how_sure(paired(table, "engagement", "continuous", "project"), table, "en")
    assert "94–100 % (exact 95 % interval)" in told
    assert "nine of ten differences" in told
    assert "times less variance" in told


def test_what_flips_names_the_assumption_or_the_nearest_one() -> None:
    given = paired(runs(0.1, 0.01), "engagement", "continuous", "project")
    turned = paired(runs(-0.1, 0.01), "engagement", "continuous", "project")
    leaning = paired(runs(-0.002, 0.05), "engagement", "continuous", "project")
    label = "collaboration.gap = 0"
    told = what_flips(given, {AS_GIVEN: given, label: turned}, "en")
    assert "Turned around by 1: pause between a project and its continuation = 0." in told
    told = what_flips(given, {AS_GIVEN: given, label: leaning}, "sv")
    assert "Inget har visat sig vända" in told
    assert "Längst åt andra hållet" in told
    told = what_flips(leaning, {AS_GIVEN: leaning, label: turned}, "en")
    assert "no direction to turn around" in told


def stress_of(same: int, opposite: int, unclear: int) -> dict[str, Paired]:
    """Comparisons under so many changes that uphold, turn around and leave open."""
    kinds = ((0.1, 0.01, 8), (-0.1, 0.01, 16), (0.0, 0.2, 32))
    made = [
        paired(runs(*kind), "engagement", "continuous", "project")
        for kind, count in zip(kinds, (same, opposite, unclear), strict=True)
        for _ in range(count)
    ]
    return {f"collaboration.gap = {place}": one for place, one in enumerate(made)}


@pytest.mark.parametrize(
    ("same", "opposite", "unclear", "told"),
    [
        (3, 0, 0, "stands under 3 of 3 changes of assumptions, tested one at a time with 8 pairs "
                  "each. None is found to turn it around."),
        (2, 4, 0, "stands under 2 of 6 changes of assumptions, tested one at a time with 8–16 "
                  "pairs each. Turned around by 4: "),
        (2, 1, 3, "stands under 2 of 6 changes of assumptions, tested one at a time with 8–32 "
                  "pairs each. Turned around by 1: "),
    ],
)  # fmt: skip
def test_what_is_known_of_the_assumptions_leads_and_everything_is_counted_once(
    same: int, opposite: int, unclear: int, told: str
) -> None:
    given = paired(runs(0.1, 0.01), "engagement", "continuous", "project")
    said = what_flips(given, {AS_GIVEN: given, **stress_of(same, opposite, unclear)}, "en")
    assert said.startswith(f"The answer {told}")
    assert (f"Not decided by so few pairs: {unclear}." in said) == (unclear > 0)
    assert said.count(" = ") == min(opposite, 3)
    assert ("; …" in said) == (opposite > 3)


def test_only_an_assumption_on_the_other_side_is_told_as_furthest_there() -> None:
    given = paired(runs(0.1, 0.01), "engagement", "continuous", "project")
    weaker, other = (
        compared("engagement", "continuous", "project", np.array(values), np.zeros(len(values)))
        for values in ([0.1] * 6 + [-0.1] * 4, [-0.1] * 7 + [0.1] * 5)
    )
    under = {"collaboration.gap = 0": weaker}
    assert "Furthest" not in what_flips(given, under, "en")
    told = what_flips(given, {**under, "collaboration.gap = 18": other}, "en")
    assert told.endswith("= 18, difference −0.017 in 12 pairs.")


def against(**differences: float) -> pd.DataFrame:
    """Runs in which the continuous form differs by so much in each headline measure."""
    table = runs(0.0, 0.01)
    rows = table["scenario"] == "continuous"
    for column, difference in differences.items():
        table.loc[rows, column] += difference
    return table


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "Higher: {}, {}. Lower: {}."), ("sv", "Högre: {}, {}. Lägre: {}.")]
)
def test_measures_that_go_different_ways_are_a_finding(lang: str, told: str) -> None:
    table = against(engagement_per_seat=0.1, results_cumulative=-0.1, results_per_staff_month=0.1)
    [found] = conflicts(table)
    seats, results, per_month = HEADLINES
    assert found == Conflict("continuous", "project", (seats, per_month), (results,))
    line = conflict_sentence(found, lang, {"continuous": "Steady", "project": "Projects"})
    names = (measure_name(column, lang) for column in (seats, per_month, results))
    assert told.format(*names) in line
    assert line.index("Steady") < line.index("Projects")


def test_measures_that_agree_or_are_open_are_no_conflict() -> None:
    assert conflicts(against(engagement_per_seat=0.1, results_cumulative=0.1)) == []
    # The other two are open: nothing is carried that goes the other way.
    assert conflicts(against(engagement_per_seat=-0.1)) == []


def test_a_conflict_is_told_of_scenarios_that_no_finding_tells_of() -> None:
    table = many(9)
    slight = against(engagement_per_seat=0.001, results_cumulative=-0.1)
    rows = slight["scenario"] == "continuous"
    slight.loc[rows, "engagement_per_seat"] += 0.02
    table = pd.concat(
        [table[table["scenario"] != "s1"], slight[rows].assign(scenario="s1")], ignore_index=True
    )
    assert "s1" not in [finding.result.one for finding in chosen_findings(table)]
    assert [(found.one, found.other) for found in conflicts(table)] == [("s1", "s0")]


def test_a_direction_whose_mean_disagrees_is_told_with_its_doubt() -> None:
    table = runs(0.01, 0.0)
    rows = (table["scenario"] == "continuous") & (table["replicate"] < 4)
    table.loc[rows, "engagement"] = 0.0
    result = paired(table, "engagement", "continuous", "project")
    assert result.direction == 1
    assert "weigh heavily on the other side" in sentence(result, "en")


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"collaboration.seats": 4}, "seats, members from the start, effort asked of members"),
        ({"collaboration.scope": 1}, "effort asked of members"),
        ({"arenas": [{"name": name, "members": 2} for name in "abcd"]}, "members from the start"),
        ({"coordinators.full_time": 2.0}, "time of coordinators"),
        (
            {"collaboration.budget": 0.5},
            "arena-months, seats, members from the start, effort asked of members",
        ),
    ],
)
def test_a_design_that_takes_more_is_no_outcome_even_where_arenas_end_early(
    changes: dict[str, Any], what: str
) -> None:
    table = runs(0.1, 0.01)
    table.loc[table["scenario"] == "continuous", "activity"] = 0.9
    unlike = {**SCENARIOS, "continuous": SCENARIOS["continuous"].changed(changes)}
    told = remarks(table, unlike, "en")
    assert told[-1] == f"The designs are not equal: they plan different {what}."
    assert not any("is an outcome" in one for one in told)


@pytest.mark.parametrize(
    ("column", "over", "unit"),
    [
        ("engagement", "engagement (mean of all months) is", "+0.100 ("),
        ("engagement_late", "engagement, second half is", "+0.100 ("),
        ("results_cumulative", "total result (after the last month) is", "+0.10 person-months ("),
        ("results_per_staff_month", "staff month (mean of all months) is", "+0.100 ("),
    ],
)
def test_a_sentence_says_over_which_months_and_in_what_unit(
    column: str, over: str, unit: str
) -> None:
    told = sentence(paired(runs(0.1, 0.0), column, "continuous", "project"), "en")
    assert over in told
    assert unit in told


@pytest.mark.parametrize(("lang", "both"), [("en", "“One”, “Two”"), ("sv", "”One”, ”Two”")])
def test_scenarios_with_the_same_conflict_share_a_sentence(lang: str, both: str) -> None:
    alike = [Conflict(name, "base", ("engagement",), ("results",)) for name in ("one", "two")]
    turned = Conflict("three", "base", ("results",), ("engagement",))
    names = {"one": "One", "two": "Two", "three": "Three", "base": "Base"}
    shared, alone = conflict_sentences([alike[0], turned, alike[1]], lang, names)
    assert both in shared
    assert alone == conflict_sentence(turned, lang, names)
