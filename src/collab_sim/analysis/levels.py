"""Means of a measure at every combination of scenario and levels."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from collab_sim.analysis.uncertainty import mean_interval


def level_means(runs: pd.DataFrame, factors: Sequence[str], column: str) -> pd.DataFrame:
    """Return scenario, factors, runs, mean, low and high (95 %, Student's), in the runs' order.

    Runs in which the measure is undefined are left out.
    """
    rows = []
    for key, part in runs.groupby(["scenario", *factors], sort=False, dropna=False):
        values = part[column].dropna().to_numpy(dtype=np.float64)
        ends = mean_interval(values) if len(values) else (float("nan"), float("nan"))
        mean = float(values.mean()) if len(values) else float("nan")
        rows.append((*key, len(values), mean, *ends))
    return pd.DataFrame(rows, columns=["scenario", *factors, "runs", "mean", "low", "high"])
