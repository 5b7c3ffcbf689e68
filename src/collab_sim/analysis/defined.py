"""Values of measures that are undefined in some worlds or months: these are left out."""

from __future__ import annotations

import numpy as np

from collab_sim.analysis.uncertainty import Values


def defined(values: Values) -> Values:
    """Return values without undefined ones."""
    present: Values = values[~np.isnan(values)]
    return present


def mean_of_defined(values: Values, axis: int) -> Values:
    """Mean over an axis, undefined values left out; undefined where all of them are.

    >>> mean_of_defined(np.array([[1.0, np.nan, 2.0], [np.nan, np.nan, np.nan]]), axis=1)
    array([1.5, nan])
    """
    present = ~np.isnan(values)
    count = present.sum(axis=axis)
    total = np.where(present, values, 0.0).sum(axis=axis)
    mean: Values = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
    return mean
