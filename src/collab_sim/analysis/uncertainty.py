"""How sure: intervals of means and of shares, the same for the same values."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

CONFIDENCE = 0.95
RESAMPLES = 4000
TAIL = (1.0 - CONFIDENCE) / 2.0
_AT_A_TIME = 500

Values = NDArray[np.float64]


def resampled_means(values: Values, resamples: int = RESAMPLES) -> Values:
    """Means of bootstrap resamples of the rows, shape [resamples] or [resamples, columns].

    Rows are drawn together, so that columns which share their luck keep sharing it. The generator
    depends on the number of rows alone: the same values give the same means.
    """
    random = np.random.Generator(np.random.Philox(len(values)))
    draws = [
        values[random.integers(len(values), size=(_AT_A_TIME, len(values)))].mean(axis=1)
        for _ in range(resamples // _AT_A_TIME)
    ]
    return np.concatenate(draws)


def bootstrap_interval(values: Values) -> tuple[float, float]:
    """Percentile bootstrap interval (95 %) of a mean (Efron & Tibshirani 1993, ch. 13)."""
    if len(values) < 2 or np.ptp(values) == 0.0:
        return float(values.mean()), float(values.mean())
    low, high = np.quantile(resampled_means(values), [TAIL, 1.0 - TAIL])
    return float(low), float(high)


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
