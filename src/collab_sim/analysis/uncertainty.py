"""How sure: intervals of means and of shares, the same for the same values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from collab_sim.config.study_values import CONFIDENCE

RESAMPLES = 4000
TAIL = (1.0 - CONFIDENCE) / 2.0
_AT_A_TIME = 500
_VALUES_AT_A_TIME = 1_000_000
"""Values drawn together at most: 8 MB."""

Values = NDArray[np.float64]


def resampled_means(values: Values, resamples: int = RESAMPLES) -> Values:
    """Means of bootstrap resamples of the rows, shape [resamples] or [resamples, columns].

    Rows are drawn together, so that columns which share their luck keep sharing it. The generator
    depends on the number of rows alone, and every column is added up for itself: the same values
    give the same means, whatever stands beside them.
    """
    random = np.random.Generator(np.random.Philox(len(values)))
    columns = np.ascontiguousarray(values.T).reshape(-1, len(values))
    means = np.empty((len(columns), resamples))
    width = max(1, _VALUES_AT_A_TIME // (_AT_A_TIME * len(values)))
    for start in range(0, resamples, _AT_A_TIME):
        rows = random.integers(len(values), size=(_AT_A_TIME, len(values)))
        for left in range(0, len(columns), width):
            drawn = columns[left : left + width].take(rows, axis=1)
            means[left : left + width, start : start + _AT_A_TIME] = drawn.mean(axis=2)
    return means[0] if values.ndim == 1 else means.T


def mean_interval(values: Values, among: int = 1) -> tuple[float, float]:
    """Student's interval (95 %) of a mean; undefined for fewer than two values.

    Chosen for its measured coverage at few pairs (docs/decisions, 16). ``among`` so many intervals
    it is widened until all of them hold in 95 of 100 cases (Bonferroni).

    >>> [round(limit, 4) for limit in mean_interval(np.array([1.0, 2.0, 3.0]))]
    [-0.4841, 4.4841]
    """
    from scipy.special import stdtrit

    freedom = len(values) - 1
    if freedom < 1:
        return float("nan"), float("nan")
    mean = float(values.mean())
    error = float(values.std(ddof=1)) / float(np.sqrt(len(values)))
    half = float(stdtrit(freedom, 1.0 - TAIL / among)) * error
    return mean - half, mean + half


@dataclass(frozen=True)
class Estimate:
    """A mean over pairs with its 95 % interval (Student's)."""

    mean: float
    low: float
    high: float

    @property
    def separated(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low > 0.0 or self.high < 0.0


def estimated(values: Values, among: int = 1) -> Estimate:
    """Return a mean and its interval, widened so that it holds among so many others.

    Undefined without any value.
    """
    mean = float(values.mean()) if len(values) else float("nan")
    return Estimate(mean, *mean_interval(values, among))


def share_interval(successes: int, trials: int) -> tuple[float, float]:
    """Exact interval (95 %) of a share (Clopper & Pearson 1934, Biometrika 26:404-413).

    >>> [round(limit, 4) for limit in share_interval(8, 10)]
    [0.4439, 0.9748]
    """
    low = exact_limit(successes, trials) if successes else 0.0
    high = 1.0 - exact_limit(trials - successes, trials) if successes < trials else 1.0
    return low, high


def exact_limit(successes: float, trials: float) -> float:
    """Lower limit of the exact interval of a share; counts need not be whole."""
    from scipy.special import betaincinv

    return float(betaincinv(successes, trials - successes + 1.0, TAIL))
