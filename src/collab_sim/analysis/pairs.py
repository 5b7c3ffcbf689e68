"""Paired differences on shared luck, with intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

CONFIDENCE = 0.95
RESAMPLES = 4000
EVEN = 0.5


@dataclass(frozen=True)
class Paired:
    """One measure in two scenarios, world by world on the same luck.

    ``difference`` is the mean of one minus other over pairs, ``low`` to ``high`` its 95 % bootstrap
    interval; ``ahead``, ``behind`` and ``equal`` count pairs by which is larger; ``share_low`` to
    ``share_high`` is the exact 95 % interval (Clopper & Pearson 1934) for the share of unequal
    pairs in which one is larger; ``gain`` is the factor by which pairing cut the variance of the
    difference against independent luck.
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


def paired(runs: pd.DataFrame, column: str, one: str, other: str) -> Paired:
    """Compare two scenarios of a table of runs in one column, pair by pair.

    Pairs in which the measure is undefined on either side are left out. Raises ValueError when no
    pair is left.
    """
    table = runs.pivot(index="replicate", columns="scenario", values=column)
    both = table[[one, other]].dropna()
    if both.empty:
        raise ValueError(f"no pair of {one} and {other} has {column} defined on both sides")
    first, second = both[one].to_numpy(), both[other].to_numpy()
    differences = first - second
    ahead, behind = int((differences > 0).sum()), int((differences < 0).sum())
    low, high = bootstrap_interval(differences)
    share_low, share_high = share_interval(ahead, ahead + behind)
    return Paired(
        column, one, other, len(both), float(first.mean()), float(second.mean()),
        float(differences.mean()), low, high, ahead, behind, len(both) - ahead - behind,
        share_low, share_high, variance_gain(first, second),
    )  # fmt: skip


def bootstrap_interval(values: NDArray[np.float64]) -> tuple[float, float]:
    """Percentile bootstrap interval of a mean; the same values give the same interval."""
    if len(values) < 2 or np.ptp(values) == 0.0:
        return float(values.mean()), float(values.mean())
    random = np.random.Generator(np.random.Philox(len(values)))
    means = [
        values[random.integers(len(values), size=(500, len(values)))].mean(axis=1)
        for _ in range(RESAMPLES // 500)
    ]
    tail = (1.0 - CONFIDENCE) / 2.0
    low, high = np.quantile(np.concatenate(means), [tail, 1.0 - tail])
    return float(low), float(high)


def share_interval(successes: int, trials: int) -> tuple[float, float]:
    """Exact interval of a share (Clopper & Pearson 1934, Biometrika 26:404-413).

    >>> [round(limit, 4) for limit in share_interval(8, 10)]
    [0.4439, 0.9748]
    """
    from scipy.special import betaincinv

    tail = (1.0 - CONFIDENCE) / 2.0
    low = betaincinv(successes, trials - successes + 1, tail) if successes else 0.0
    whole = successes == trials
    high = 1.0 if whole else betaincinv(successes + 1, trials - successes, 1.0 - tail)
    return float(low), float(high)


def variance_gain(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Variance of a difference on independent luck over that on shared luck.

    Infinite when the difference is the same in every pair, undefined for a single pair.
    """
    if len(one) < 2:
        return float("nan")
    shared = float(np.var(one - other, ddof=1))
    independent = float(np.var(one, ddof=1) + np.var(other, ddof=1))
    return independent / shared if shared > 0.0 else float("inf")


def pairs_needed(values: NDArray[np.float64], half_width: float) -> int:
    """Pairs that would narrow a 95 % interval of the mean difference to ± ``half_width``."""
    spread = float(np.std(values, ddof=1))
    return max(2, int(np.ceil((1.96 * spread / half_width) ** 2)))


def difference_table(
    runs: pd.DataFrame, baseline: str, columns: Sequence[str]
) -> dict[str, list[Paired]]:
    """Compare every other scenario with the baseline, one list of measures per scenario."""
    others = [name for name in runs["scenario"].unique() if name != baseline]
    return {
        name: [paired(runs, column, name, baseline) for column in columns if _defined(runs, column)]
        for name in others
    }


def _defined(runs: pd.DataFrame, column: str) -> bool:
    per_scenario = runs.groupby("scenario")[column].count()
    return bool((per_scenario > 0).all())
