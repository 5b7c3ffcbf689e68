"""Options on tables whose answers are known beforehand."""

from __future__ import annotations

from math import inf, isnan, nan

import numpy as np
import pandas as pd
import pytest

from collab_sim.analysis.options import Terms, break_evens, doubtful, option, pay_backs
from collab_sim.analysis.uncertainty import mean_interval

MONTHS = 24
HORIZONS = {"base": MONTHS, "other": MONTHS}
AGAINST = ("other", "base")
LUCK = np.array([-3.0, -1.0, 0.0, 1.0, 3.0])


def runs(staff: np.ndarray, results: np.ndarray, *, name: str = "base") -> pd.DataFrame:
    """Worlds with staff time and results in all; half of the staff time is coordinators'."""
    monthly = np.asarray(staff, dtype=float) / MONTHS / 2.0
    return pd.DataFrame(
        {
            "scenario": name,
            "replicate": range(len(monthly)),
            "person_months_asked": 3.0 * monthly,
            "person_months_delivered": monthly,
            "coordinator_months": monthly,
            "results_cumulative": np.asarray(results, dtype=float),
            "engagement_members": [nan, *[0.5] * (len(monthly) - 1)],
            "participation": 0.75,
            "activity": 0.5,
            "engagement_late": np.linspace(0.2, 0.3, len(monthly)),
        }
    )


def against_base(staff: np.ndarray, results: np.ndarray) -> pd.DataFrame:
    """Worlds of a base of 100 and 40, and of another that takes and gives so much more."""
    base = runs(100.0 + LUCK, 40.0 + LUCK)
    other = runs(100.0 + LUCK + staff, 40.0 + LUCK + results, name="other")
    return pd.concat([base, other.sample(frac=1.0, random_state=1)], ignore_index=True)


def test_an_option_sums_its_worlds_up() -> None:
    table = runs(np.array([48.0] * 11), np.arange(11.0))
    summed = option(table, "base", MONTHS, Terms(1000.0, {"base": 500.0}))
    assert (summed.worlds, summed.years) == (11, 2.0)
    assert (summed.asked, summed.given, summed.coordinators) == pytest.approx((72.0, 24.0, 24.0))
    assert summed.cost == pytest.approx(48_500.0)
    assert summed.results_per_person_month == pytest.approx(5.0 / 48.0)
    assert (summed.engagement_members, summed.defined) == (0.5, 10)
    assert (summed.participation, summed.activity) == (0.75, 0.5)
    assert summed.worst_tenth == 1.0
    assert summed.failing == 5, "engagement of .25 is no failure"


def test_no_staff_time_leaves_results_by_staff_time_undefined() -> None:
    assert isnan(option(runs(np.zeros(3), np.ones(3)), "base", MONTHS).results_per_person_month)


@pytest.mark.parametrize(
    ("cost", "results", "kind", "worth"),
    [
        (10.0, 5.0, "at least", 2.0),
        (-10.0, -5.0, "below", 2.0),
        (-10.0, -0.5, "below", 20.0),
        (-10.0, 5.0, "any", nan),
        (0.0, 5.0, "any", nan),
        (-10.0, 0.0, "any", nan),
        (10.0, -5.0, "never", nan),
        (10.0, 0.0, "never", nan),
        (0.0, -5.0, "never", nan),
        (0.0, 0.0, "same", nan),
    ],
)
def test_each_way_to_differ_has_its_answer(
    cost: float, results: float, kind: str, worth: float
) -> None:
    base = runs(np.full(5, 128.0), np.full(5, 64.0))
    other = runs(np.full(5, 128.0 + cost), np.full(5, 64.0 + results), name="other")
    [result] = break_evens(pd.concat([base, other]), HORIZONS)
    assert (result.one, result.other, result.pairs, result.kind) == ("other", "base", 5, kind)
    assert result.worth == pytest.approx(worth, nan_ok=True)
    doubt = 0.0 if cost == 0.0 != results else worth
    assert (result.low, result.high) == pytest.approx((doubt, doubt), nan_ok=True), "no luck: sure"


def test_pairs_share_their_luck_whatever_the_order_of_rows() -> None:
    [result] = break_evens(against_base(np.full(5, 10.0), np.full(5, 5.0)), HORIZONS)
    assert (result.worth, result.low, result.high) == pytest.approx((2.0, 2.0, 2.0))


def test_own_costs_and_prices_make_the_worth_an_amount_of_money() -> None:
    table = against_base(np.full(5, 10.0), np.full(5, 5.0))
    terms = Terms(1000.0, {"base": 2000.0, "other": 7000.0})
    [result] = break_evens(table, HORIZONS, terms)
    assert result.worth == pytest.approx((10 * 1000 + 5000) / 5)


def test_limits_are_the_worths_at_which_the_mean_gain_is_just_unsure() -> None:
    cost, results = 10.0 + LUCK, 5.0 + 0.3 * LUCK[::-1]
    low, high = doubtful(cost, results)
    assert low < 2.0 < high
    assert mean_interval(low * results - cost)[1] == pytest.approx(0.0, abs=1e-9)
    assert mean_interval(high * results - cost)[0] == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize(
    ("cost", "results"),
    [
        (10.0 + LUCK, 0.1 + LUCK[::-1]),
        (-10.0 + LUCK, 0.1 + LUCK[::-1]),
        (0.1 + LUCK, 10.0 + LUCK[::-1]),
        (0.1 + LUCK, -10.0 + LUCK),
        (10.0 + LUCK, -10.0 + LUCK),
        (-10.0 + LUCK, 10.0 + LUCK),
    ],
)
def test_outside_the_limits_gain_and_loss_are_told_apart(
    cost: np.ndarray, results: np.ndarray
) -> None:
    low, high = doubtful(cost, results)
    for worth in (0.0, 0.01, 0.1, 1.0, 10.0, 1e3, 1e6):
        ends = mean_interval(worth * results - cost)
        assert (ends[0] <= 0.0 <= ends[1]) == (low <= worth <= high), worth


def test_where_pairs_tell_nothing_nothing_is_said() -> None:
    table = against_base(0.1 + LUCK, 0.1 + LUCK[::-1])
    [result] = break_evens(table, HORIZONS)
    assert (result.kind, result.low, result.high) == ("open", 0.0, inf)
    assert isnan(result.worth)
    [single] = break_evens(table[table["replicate"] == 0], HORIZONS)
    assert (single.kind, single.pairs) == ("open", 1)


def test_undefined_worlds_are_left_out_of_pairs() -> None:
    table = against_base(np.full(5, 10.0), np.full(5, 5.0))
    table.loc[table["replicate"] == 2, "results_cumulative"] = nan
    [result] = break_evens(table, HORIZONS)
    assert (result.pairs, result.kind) == (4, "at least")
    table["results_cumulative"] = nan
    [none] = break_evens(table, HORIZONS)
    assert (none.pairs, none.kind) == (0, "open")


def test_every_pair_of_scenarios_is_compared_but_those_of_other_lengths() -> None:
    table = pd.concat([runs(100 + LUCK, LUCK, name=name) for name in "abc"])
    result = break_evens(table, {"a": MONTHS, "b": MONTHS, "c": MONTHS})
    assert [(one.one, one.other) for one in result] == [("b", "a"), ("c", "a"), ("c", "b")]
    result = break_evens(table, {"a": MONTHS, "b": 12, "c": MONTHS})
    assert [(one.one, one.other) for one in result] == [("c", "a")]


def series(name: str, results: list[float], staff: list[float]) -> pd.DataFrame:
    """Two worlds of the same monthly results and staff time; nothing in month 0."""
    rows = {
        "scenario": name,
        "month": range(len(results) + 1),
        "results_cumulative": np.cumsum([0.0, *results]),
        "person_months_delivered": [nan, *staff],
        "coordinator_months": 0.0,
    }
    return pd.concat([pd.DataFrame({**rows, "replicate": number}) for number in (4, 7)])


@pytest.mark.parametrize(
    ("results", "staff", "worth", "month"),
    [
        ([0.0, 1.0, 2.0, 3.0], [2.0, 2.0, 0.0, 0.0], 2.0, 3),
        ([0.0, 1.0, 2.0, 3.0], [2.0, 2.0, 0.0, 0.0], 1.0, 4),
        ([0.0, 1.0, 2.0, 3.0], [2.0, 2.0, 0.0, 0.0], 0.5, None),
        ([1.0, 1.0, 1.0, 1.0], [0.5, 0.5, 0.5, 0.5], 1.0, 0),
        ([2.0, 0.0, 0.0, 3.0], [1.0, 1.0, 1.0, 0.0], 1.0, 4),
        ([2.0, 2.0, 0.0, 0.0], [1.0, 1.0, 1.0, 4.0], 1.0, None),
    ],
)
def test_an_option_has_paid_back_when_it_stays_ahead(
    results: list[float], staff: list[float], worth: float, month: int | None
) -> None:
    table = pd.concat([series("base", [0.0] * 4, [0.0] * 4), series("other", results, staff)])
    result = pay_backs(table, [AGAINST], worth)[AGAINST]
    assert result.month == month
    assert (result.paid, result.pairs, result.same) == (0 if month is None else 2, 2, False)


def test_own_costs_are_paid_at_the_start() -> None:
    table = pd.concat([series("base", [0.0] * 4, [0.0] * 4), series("other", [1.0] * 4, [0.0] * 4)])
    assert pay_backs(table, [AGAINST], 10.0)[AGAINST].month == 0
    terms = Terms(1.0, {"other": 25.0})
    assert pay_backs(table, [AGAINST], 10.0, terms)[AGAINST].month == 3


def test_options_alike_in_every_month_neither_pay_nor_cost() -> None:
    table = pd.concat([series(name, [1.0, 2.0], [1.0, 1.0]) for name in ("base", "other")])
    assert pay_backs(table, [AGAINST], 3.0)[AGAINST].same
