"""Sentences claim what the pairs carry, with counts."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from collab_sim.analysis.assumptions import AS_GIVEN
from collab_sim.analysis.pairs import paired
from collab_sim.report.findings import (
    chosen_findings,
    how_often,
    how_sure,
    remarks,
    sentence,
    what_flips,
)


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
                "action": values,
                "results_cumulative": values,
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


def test_worlds_where_every_form_fails_are_told() -> None:
    table = runs(0.1, 0.01)
    table["engagement_late"] = 0.1
    assert any("under 0.25" in told for told in remarks(table, "en"))


def test_unequal_spending_is_told() -> None:
    table = runs(0.1, 0.01)
    table.loc[table["scenario"] == "continuous", "activity"] = 0.9
    assert any("Not equal money" in told for told in remarks(table, "en"))


@pytest.mark.parametrize(
    ("share", "words"), [(0.97, "often_almost_always"), (0.8, "often_usually"), (0.6, "often_more")]
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


def test_findings_are_at_most_five_and_numbered() -> None:
    found = chosen_findings(many(4))
    assert [one.label for one in found] == ["F1", "F2", "F3", "F4", "F5"]
    assert [one.result.column for one in found[:3]] == ["engagement"] * 3
    assert len(chosen_findings(many(2))) == 3


def test_with_many_scenarios_the_largest_differences_are_told() -> None:
    found = chosen_findings(many(9))
    assert [one.result.one for one in found] == ["s8", "s7", "s6", "s5", "s4"]
    assert {one.result.column for one in found} == {"engagement"}


def test_an_open_answer_says_how_many_more_pairs() -> None:
    table = runs(0.004, 0.02)
    result = paired(table, "engagement", "continuous", "project")
    assert result.direction == 0
    assert "more pairs are needed" in how_sure(result, table, "en")
    assert "par till" in how_sure(result, table, "sv")


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
    assert "1 turn the answer around (pause between a project and its continuation = 0)" in told
    told = what_flips(given, {AS_GIVEN: given, label: leaning}, "sv")
    assert "Ingen av 1" in told
    assert "Längst åt andra hållet" in told
    told = what_flips(leaning, {AS_GIVEN: leaning, label: turned}, "en")
    assert "no direction to turn around" in told


def test_a_direction_whose_mean_disagrees_is_told_with_its_doubt() -> None:
    table = runs(0.01, 0.0)
    rows = (table["scenario"] == "continuous") & (table["replicate"] < 4)
    table.loc[rows, "engagement"] = 0.0
    result = paired(table, "engagement", "continuous", "project")
    assert result.direction == 1
    assert "weigh heavily on the other side" in sentence(result, "en")
