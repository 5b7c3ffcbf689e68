"""Medians over worlds, month by month: gaps where too few define the measure."""

from __future__ import annotations

import numpy as np
import pandas as pd

ENOUGH = 0.5
"""Share of the worlds that must define a measure in a month for its median to be told."""


def median_of(worlds: pd.DataFrame) -> pd.Series[float]:
    """Median over columns, undefined where too few of them are defined to speak for all."""
    enough = worlds.count(axis=1) >= ENOUGH * worlds.shape[1]
    return worlds.median(axis=1).where(enough)


def by_month(series: pd.DataFrame, name: str, measure: str) -> pd.DataFrame:
    """A measure of a scenario with one row per month and one column per replicate.

    What ``pivot`` gives, in a fifth of the time.
    """
    rows = series[series["scenario"] == name]
    months, row = np.unique(rows["month"], return_inverse=True)
    replicates, column = np.unique(rows["replicate"], return_inverse=True)
    values = np.full((len(months), len(replicates)), np.nan)
    values[row, column] = rows[measure]
    return pd.DataFrame(values, index=months, columns=replicates)
