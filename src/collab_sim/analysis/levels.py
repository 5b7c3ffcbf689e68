"""Means of a measure at every combination of scenario and levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple

import numpy as np
import pandas as pd

from collab_sim.analysis.defined import defined
from collab_sim.analysis.uncertainty import estimated


def level_means(runs: pd.DataFrame, factors: Sequence[str], column: str) -> pd.DataFrame:
    """Return scenario, factors, runs, mean, low and high (95 %, Student's), in the runs' order.

    Runs in which the measure is undefined are left out.
    """
    rows = []
    for key, part in runs.groupby(["scenario", *factors], sort=False, dropna=False):
        values = defined(part[column].to_numpy(dtype=np.float64))
        rows.append((*key, len(values), *astuple(estimated(values))))
    return pd.DataFrame(rows, columns=["scenario", *factors, "runs", "mean", "low", "high"])
