"""Options as tables for spreadsheets: plain numbers, each with its unit and meaning."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from collab_sim.analysis.options import BreakEven, PayBack, Terms, option
from collab_sim.report.answers.options import option_tables
from collab_sim.report.options import Options
from collab_sim.world.prices import Prices

MONTHS = 24
NAMES = ("today", "other")
RUNS = pd.DataFrame(
    {
        "scenario": ["today"] * 4 + ["other"] * 4,
        "replicate": [*range(4)] * 2,
        "person_months_asked": [3.0] * 8,
        "person_months_delivered": [1.0] * 4 + [2.0] * 4,
        "coordinator_months": [0.5] * 8,
        "activity": [1.0] * 8,
        "results_cumulative": [10.0, 20.0, 30.0, 40.0, 11.0, 21.0, 31.0, 41.0],
        "engagement_members": [0.5] * 8,
        "participation": [0.7] * 8,
        "engagement_late": [0.2, 0.3, 0.3, 0.3] + [0.3] * 4,
    }
)
MONEY = Prices(currency="kr", person_month=100.0, result=50.0)


def compared(prices: Prices | None) -> Options:
    terms = Terms(prices.person_month, {"other": 7.0}) if prices else Terms()
    pair = ("other", "today")
    even = BreakEven(*pair, 4, 24.0, 1.0, "at least", 24.0, 20.0, math.inf)
    months = dict.fromkeys(NAMES, MONTHS)
    return Options(
        prices, terms, months, tuple(option(RUNS, name, MONTHS, terms) for name in NAMES),
        {pair: even}, {pair: PayBack(None, False, 1, 4)} if prices else {},
    )  # fmt: skip


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_row_per_option_holds_totals_with_units(lang: str) -> None:
    sums, pairs = option_tables(compared(MONEY), {"today": "T", "other": "O"}, lang)
    today, other = sums.rows
    assert today[:5] == ("T", 72.0, 24.0, 12.0, 25.0)
    assert today[5] == pytest.approx(25.0 / 36.0)
    assert [*today[6:]] == pytest.approx([0.5, 0.7, 13.0, 0.25, 3600.0, 0.0])
    assert other[-2:] == (6007.0, 7.0)
    assert [column.unit for column in sums.columns[-2:]] == ["kr", "kr"]
    assert all(len(row) == len(sums.columns) for row in sums.rows)
    assert all(column.heading and column.meaning for column in (*sums.columns, *pairs.columns))
    (row,) = pairs.rows
    assert len(row) == len(pairs.columns)
    assert row[:4] == ("O", "T", 24.0, 1.0)
    assert row[5:7] == (24.0, 20.0)
    assert math.isnan(float(row[7]))  # no end
    assert math.isnan(float(row[8]))  # never paid back
    assert row[9] == 0.25


def test_without_prices_costs_are_person_months_and_nothing_pays_back() -> None:
    sums, pairs = option_tables(compared(None), {"today": "T", "other": "O"}, "en")
    assert not any("cost" in column.heading for column in sums.columns)
    assert pairs.columns[2].unit == "person-months"
    assert len(pairs.columns) == len(pairs.rows[0]) == 8
