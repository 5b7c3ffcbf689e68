"""Sentences claim what the pairs carry, with counts."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from collab_sim.analysis.pairs import paired
from collab_sim.report.findings import how_often, remarks, sentence


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
