"""How sure: intervals of means and of shares, the same for the same values."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

CONFIDENCE = 0.95
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


def bootstrap_intervals(samples: Sequence[Values]) -> list[tuple[float, float]]:
    """Percentile bootstrap intervals (95 %) of means (Efron & Tibshirani 1993, ch. 13).

    Samples of the same length are resampled together, once.
    """
    intervals = [(float(values.mean()), float(values.mean())) for values in samples]
    places_by_length: dict[int, list[int]] = {}
    for place, values in enumerate(samples):
        if len(values) > 1 and np.ptp(values) > 0.0:
            places_by_length.setdefault(len(values), []).append(place)
    for places in places_by_length.values():
        means = resampled_means(np.column_stack([samples[place] for place in places]))
        limits = np.quantile(means, [TAIL, 1.0 - TAIL], axis=0)
        for place, (low, high) in zip(places, limits.T.tolist(), strict=True):
            intervals[place] = low, high
    return intervals


def bootstrap_interval(values: Values) -> tuple[float, float]:
    """Percentile bootstrap interval (95 %) of a mean."""
    return bootstrap_intervals([values])[0]


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
