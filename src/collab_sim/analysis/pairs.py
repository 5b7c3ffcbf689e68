"""Paired differences on shared luck, with intervals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from collab_sim.analysis.uncertainty import Values, exact_limit, mean_interval, share_interval

EVEN = 0.5
FEWEST_PAIRS = 6
"""With fewer pairs no direction is carried: all five of five leave one half in the interval."""
MOST_PAIRS = 1_000_000
"""Beyond this many pairs a difference is too small to be looked for."""


@dataclass(frozen=True)
class Paired:
    """One measure in two scenarios, world by world on the same luck.

    ``difference`` is the mean of one minus other over pairs, ``low`` to ``high`` its 95 %
    interval (Student's); ``ahead``, ``behind`` and ``equal`` count pairs by which is larger;
    ``share_low`` to ``share_high`` is the exact 95 % interval (Clopper & Pearson 1934) for the
    share of unequal pairs in which one is larger; ``gain`` is the factor by which pairing cut the
    variance of the difference against independent luck.
    """

    column: str
    one: str
    other: str
    pairs: int
    mean_one: float
    mean_other: float
    difference: float
    low: float
    high: float
    ahead: int
    behind: int
    equal: int
    share_low: float
    share_high: float
    gain: float

    @property
    def direction(self) -> int:
        """1 when one is larger beyond doubt, -1 when smaller, 0 when the runs do not separate.

        A direction needs an interval for the share of pairs that excludes one half.
        """
        if self.share_low > EVEN:
            return 1
        return -1 if self.share_high < EVEN else 0

    @property
    def mean_agrees(self) -> bool:
        """Whether the interval of the mean difference lies on the side of the direction."""
        return self.low > 0.0 if self.direction > 0 else self.high < 0.0


class Pairs(NamedTuple):
    """Values [pairs] of one measure in two scenarios, row by row on the same luck."""

    column: str
    one: str
    other: str
    first: Values
    second: Values


def paired(runs: pd.DataFrame, column: str, one: str, other: str) -> Paired:
    """Compare two scenarios of a table of runs in one column, pair by pair.

    Pairs in which the measure is undefined on either side are left out. Raises ValueError when no
    pair is left.
    """
    first, second = matched(runs, column, one, other)
    if not len(first):
        raise ValueError(f"no pair of {one} and {other} has {column} defined on both sides")
    return compared(column, one, other, first, second)


def compared(column: str, one: str, other: str, first: Values, second: Values) -> Paired:
    """Compare two scenarios by their values [pairs], row by row on the same luck."""
    differences = first - second
    ahead, behind = int((differences > 0).sum()), int((differences < 0).sum())
    return Paired(
        column, one, other, len(first), float(first.mean()), float(second.mean()),
        float(differences.mean()), *mean_interval(differences), ahead, behind,
        len(first) - ahead - behind, *share_interval(ahead, ahead + behind),
        variance_gain(first, second),
    )  # fmt: skip


def matched(runs: pd.DataFrame, column: str, one: str, other: str) -> tuple[Values, Values]:
    """Values of a column in two scenarios, row by row on the same luck, where both are defined."""
    pairs = next(defined_pairs(runs, [column], [one], other), None)
    return (pairs.first, pairs.second) if pairs else (np.empty(0), np.empty(0))


def defined_pairs(
    runs: pd.DataFrame, columns: Sequence[str], names: Sequence[str], baseline: str
) -> Iterator[Pairs]:
    """Yield what `matched` gives for every column in every scenario against the baseline.

    Columns that are undefined in every pair are left out.
    """
    values = {
        name: runs.loc[runs["scenario"] == name, ["replicate", *columns]].set_index("replicate")
        for name in (*names, baseline)
    }
    for column in columns:
        base = values[baseline][column].sort_index()
        for name in names:
            first = values[name][column].reindex(base.index).to_numpy(dtype=np.float64)
            second = base.to_numpy(dtype=np.float64)
            both = ~(np.isnan(first) | np.isnan(second))
            if both.any():
                yield Pairs(column, name, baseline, first[both], second[both])


def variance_gain(one: Values, other: Values) -> float:
    """Variance of a difference on independent luck over that on shared luck.

    Infinite when the difference is the same in every pair, undefined for a single pair.
    """
    if len(one) < 2:
        return float("nan")
    shared = float(np.var(one - other, ddof=1))
    independent = float(np.var(one, ddof=1) + np.var(other, ddof=1))
    return independent / shared if shared > 0.0 else float("inf")


def pairs_to_separate(ahead: int, behind: int) -> int | None:
    """Unequal pairs at which a share this lopsided would exclude one half.

    None when it is even, or when more than a million pairs would be needed. Shares between whole
    counts are interpolated.

    >>> pairs_to_separate(12, 8)
    106
    """
    larger, unequal = max(ahead, behind), ahead + behind
    if 2 * larger == unequal:
        return None
    low, high = unequal, unequal
    while not _separates(larger / unequal, high):
        low, high = high, 2 * high
        if high > MOST_PAIRS:
            return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _separates(larger / unequal, middle) else (middle + 1, high)
    return high


def _separates(share: float, pairs: int) -> bool:
    return exact_limit(share * pairs, pairs) > EVEN


def difference_table(
    runs: pd.DataFrame, baseline: str, columns: Sequence[str]
) -> dict[str, list[Paired]]:
    """Compare every other scenario with the baseline, one list of measures per scenario.

    Columns that are undefined in every world of either scenario, or missing, are left out.
    """
    others = [name for name in runs["scenario"].unique() if name != baseline]
    present = [column for column in columns if column in runs]
    results = [compared(*pairs) for pairs in defined_pairs(runs, present, others, baseline)]
    return {name: [result for result in results if result.one == name] for name in others}
