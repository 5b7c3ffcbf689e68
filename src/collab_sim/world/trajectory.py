"""What a run leaves behind: monthly measures and their summaries."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from collab_sim.world.declarations import MEASURES
from collab_sim.world.layout import Floats

LATE = "_late"
"""Ending of the name of a summary over the second half of the horizon."""


def mean_over_months(series: Floats, first: int) -> Floats:
    """Mean over the months from ``first`` on, undefined months left out.

    ``series`` has the shape [worlds, months + 1, measures]; months are added one after the other,
    so that the result does not depend on how many worlds stand beside each other.
    """
    totals = np.zeros((series.shape[0], series.shape[2]))
    counts = np.zeros_like(totals)
    for month in range(first, series.shape[1]):
        values = series[:, month, :]
        defined = ~np.isnan(values)
        totals += np.where(defined, values, 0.0)
        counts += defined
    return np.divide(totals, counts, out=np.full_like(totals, np.nan), where=counts > 0)


def summaries(series: Floats, measures: Sequence[str]) -> dict[str, Floats]:
    """Sum runs up: one array [worlds] per column of the table of runs.

    Each measure gives its summary over months 1 to the horizon (a mean, or the last value of a
    count that only grows) under its own name, and its mean over the second half as ``<name>_late``.
    """
    months = series.shape[1] - 1
    whole = mean_over_months(series, 1)
    late = mean_over_months(series, months // 2 + 1)
    columns: dict[str, Floats] = {}
    for column, name in enumerate(measures):
        last = MEASURES[name].summary == "last"
        columns[name] = series[:, -1, column].copy() if last else whole[:, column]
        columns[name + LATE] = late[:, column]
    return columns
