"""Scenarios as options: what each takes and gives, and when one pays back against another.

An option costs the staff time it takes (what members give and coordinators work) at a price per
person-month, and costs of its own, paid at the start. It gives results. Against another option, a
person-month of results must be worth so much that what it gives more outweighs what it takes more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

import numpy as np
import pandas as pd

from collab_sim.analysis.uncertainty import TAIL, Values

FAILS_BELOW = 0.25
"""A world fails where mean engagement over the second half is lower."""
WORST = 0.1
STAFF = ("person_months_delivered", "coordinator_months")
"""Staff time that an option takes."""
Pair = tuple[str, str]
RangeKind = Literal["at least", "any", "never", "below", "same", "open"]
ANY_PRICE = (0.0, float("inf"))
NO_RANGE = (float("nan"), float("nan"))


@dataclass(frozen=True)
class Terms:
    """What staff time costs: a price per person-month, and own costs by scenario."""

    person_month: float = 1.0
    own_costs: Mapping[str, float] = field(default_factory=dict)

    def cost(self, name: str, staff: Values) -> Values:
        """Cost of staff time with a scenario, its own costs included."""
        return self.person_month * staff + self.own_costs.get(name, 0.0)


IN_STAFF_TIME = Terms()
"""Costs in person-months of staff time."""


@dataclass(frozen=True)
class Option:
    """What a scenario takes and gives, means over worlds.

    ``asked``, ``given`` and ``coordinators`` are person-months over ``years``, ``cost`` is what the
    terms make of the last two. ``activity`` is the share of full activity in all months of all
    arenas. ``results_per_person_month`` are all results by all staff time,
    undefined without any. ``engagement_members`` is the mean over the ``defined`` worlds that have
    members at all. ``worst_tenth`` is the 10th percentile of results over worlds; ``failing``
    counts worlds whose engagement is below .25 over the second half.
    """

    name: str
    worlds: int
    years: float
    asked: float
    given: float
    coordinators: float
    activity: float
    cost: float
    results: float
    results_per_person_month: float
    engagement_members: float
    defined: int
    participation: float
    worst_tenth: float
    failing: int


@dataclass(frozen=True)
class BreakEven:
    """What a person-month of results must be worth for one option to pay back against another.

    ``kind`` says it by the mean differences in cost and results: ``at least`` the ``worth`` where
    it gives more for more, ``any`` worth where it gives more for no more or as much for less,
    ``never`` where it gives no more for more or less for no less, ``below`` the worth where it
    gives less for less, ``same`` where nothing differs, ``open`` where the pairs tell nothing at
    any worth. At worths from ``low`` to ``high`` the pairs do not separate gain from loss (95 %,
    Fieller 1954); both are undefined where they do so at every worth.
    """

    one: str
    other: str
    pairs: int
    cost: float
    results: float
    kind: RangeKind
    worth: float
    low: float
    high: float


@dataclass(frozen=True)
class PayBack:
    """When one option has paid back against another at a worth of results.

    ``month`` is the first from which the mean gain stays at 0 or above to the end; 0 where it was
    never below, None where it ends below. ``same`` tells that there is neither gain nor loss in any
    month. ``paid`` counts the pairs that end at 0 or above.
    """

    month: int | None
    same: bool
    paid: int
    pairs: int


def option(runs: pd.DataFrame, name: str, months: int, terms: Terms = IN_STAFF_TIME) -> Option:
    """Sum a scenario of a table of runs up as an option."""
    rows = runs[runs["scenario"] == name]
    staff = _staff(rows, months)
    spent, results = float(staff.mean()), float(rows["results_cumulative"].mean())
    return Option(
        name=name,
        worlds=len(rows),
        years=months / 12,
        asked=float(rows["person_months_asked"].mean()) * months,
        given=float(rows["person_months_delivered"].mean()) * months,
        coordinators=float(rows["coordinator_months"].mean()) * months,
        activity=float(rows["activity"].mean()),
        cost=float(terms.cost(name, staff).mean()),
        results=results,
        results_per_person_month=results / spent if spent else float("nan"),
        engagement_members=float(rows["engagement_members"].mean()),
        defined=int(rows["engagement_members"].count()),
        participation=float(rows["participation"].mean()),
        worst_tenth=float(np.quantile(rows["results_cumulative"], WORST)),
        failing=int((rows["engagement_late"] < FAILS_BELOW).sum()),
    )


def break_evens(
    runs: pd.DataFrame, months: Mapping[str, int], terms: Terms = IN_STAFF_TIME
) -> list[BreakEven]:
    """Break-even of every scenario against every one before it.

    Pairs of scenarios over different numbers of months are left out: their totals do not compare.
    """
    totals = {name: _totals(runs, name, months[name], terms) for name in months}
    return [
        _break_even(one, other, totals)
        for other, one in combinations(months, 2)
        if months[one] == months[other]
    ]


def _staff(rows: pd.DataFrame, months: int) -> Values:
    return rows[list(STAFF)].sum(axis=1, skipna=False).to_numpy(dtype=np.float64) * months


def _totals(runs: pd.DataFrame, name: str, months: int, terms: Terms) -> pd.DataFrame:
    rows = runs[runs["scenario"] == name]
    cost = terms.cost(name, _staff(rows, months))
    values = {"cost": cost, "results": rows["results_cumulative"].to_numpy()}
    return pd.DataFrame(values, index=rows["replicate"])


def _break_even(one: str, other: str, totals: Mapping[str, pd.DataFrame]) -> BreakEven:
    more = (totals[one] - totals[other]).dropna()
    cost, results = more["cost"].to_numpy(), more["results"].to_numpy()
    if not len(more):
        return BreakEven(one, other, 0, *NO_RANGE, "open", float("nan"), *ANY_PRICE)
    means = float(cost.mean()), float(results.mean())
    doubt = NO_RANGE if not (cost.any() or results.any()) else doubtful(cost, results)
    kind = _kind(*means) if doubt != ANY_PRICE else "open"
    worth = means[0] / means[1] if kind in ("at least", "below") else float("nan")
    return BreakEven(one, other, len(more), *means, kind, worth, *doubt)


def _kind(cost: float, results: float) -> RangeKind:
    if cost == 0.0 == results:
        return "same"
    if results > 0.0:
        return "at least" if cost > 0.0 else "any"
    if cost < 0.0:
        return "below" if results < 0.0 else "any"
    return "never"


def doubtful(cost: Values, results: Values) -> tuple[float, float]:
    """Worths of results, 0 or more, at which pairs do not separate gain from loss.

    Those whose mean gain, worth times results minus cost, has 0 in its Student's interval (95 %):
    Fieller's set for a ratio of means (1954, J. R. Stat. Soc. B 16:175-185). It may have no end;
    where it has a gap, from the lowest to the highest; undefined where it is empty.
    """
    from scipy.special import stdtrit

    pairs = len(cost)
    if pairs < 2:
        return ANY_PRICE
    scale = float(stdtrit(pairs - 1, 1.0 - TAIL)) ** 2 / pairs
    spread = scale * np.cov(cost, results)
    # Mean gain squared minus the interval's half width squared: a v^2 - 2 b v + c.
    a = float(results.mean() ** 2 - spread[1, 1])
    b = float(cost.mean() * results.mean() - spread[0, 1])
    c = float(cost.mean() ** 2 - spread[0, 0])
    if a == 0.0:
        return _half_line(b, c)
    root = float(np.sqrt(max(0.0, b * b - a * c)))
    low, high = sorted(((b - root) / a, (b + root) / a))
    if a > 0.0:
        return (max(0.0, low), high) if high >= 0.0 else NO_RANGE
    if low >= 0.0 or high <= 0.0 or root == 0.0:
        return ANY_PRICE
    return high, float("inf")


def _half_line(b: float, c: float) -> tuple[float, float]:
    """Worths, 0 or more, at which ``c - 2 b v`` is not above 0."""
    if b == 0.0:
        return ANY_PRICE if c <= 0.0 else NO_RANGE
    end = c / (2.0 * b)
    if b > 0.0:
        return max(0.0, end), float("inf")
    return (0.0, end) if end >= 0.0 else NO_RANGE


def pay_backs(
    series: pd.DataFrame, pairs: Iterable[Pair], worth: float, terms: Terms = IN_STAFF_TIME
) -> dict[Pair, PayBack]:
    """When one option has paid back against another, by the months of a table of series.

    ``pairs`` are (one, other), over the same months.
    """
    pairs = tuple(pairs)
    balances = {
        name: _balance(series, name, worth, terms)
        for name in dict.fromkeys(name for pair in pairs for name in pair)
    }
    return {
        (one, other): _pay_back((balances[one] - balances[other]).dropna(axis=1))
        for one, other in pairs
    }


def _pay_back(gain: pd.DataFrame) -> PayBack:
    """From gains so far: a row per month from 1, a column per pair."""
    mean = gain.mean(axis=1).to_numpy()
    below = np.flatnonzero(~(mean >= 0.0))
    last = int(below[-1]) + 1 if len(below) else 0
    month = None if last == len(mean) else last + 1 if len(below) else 0
    same = bool(gain.size) and not gain.to_numpy().any()
    return PayBack(month, same, int((gain.iloc[-1] >= 0.0).sum()), gain.shape[1])


def _balance(series: pd.DataFrame, name: str, worth: float, terms: Terms) -> pd.DataFrame:
    """Worth of results minus cost, so far: a row per month from 1, a column per replicate."""
    rows = series[(series["scenario"] == name) & (series["month"] > 0)]
    table = rows.set_index(["month", "replicate"])
    staff = table[list(STAFF)].sum(axis=1, skipna=False).unstack().sort_index().cumsum()
    results = table["results_cumulative"].unstack().sort_index()
    balance: pd.DataFrame = worth * results - terms.person_month * staff
    return balance - terms.own_costs.get(name, 0.0)
