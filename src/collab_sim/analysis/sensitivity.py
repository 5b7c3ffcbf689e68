"""What drives an outcome: Sobol' indices and Morris' elementary effects, with intervals.

An incomplete design is refused with what is missing; it is never analysed with gaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from collab_sim.analysis.uncertainty import TAIL, Values, resampled_means

MOST_MISSING = 5
INDEX_RESAMPLES = 1000


class IncompleteDesignError(ValueError):
    """Points of a design have no result; ``missing`` names them."""

    def __init__(self, missing: Iterable[str]) -> None:
        self.missing = tuple(missing)
        more = len(self.missing) - MOST_MISSING
        listed = ", ".join(self.missing[:MOST_MISSING]) + (f" and {more} more" if more > 0 else "")
        super().__init__(f"{len(self.missing)} points of the design have no result: {listed}")


def sobol_indices(points: pd.DataFrame, factors: Sequence[str], column: str) -> pd.DataFrame:
    """First-order and total Sobol' indices of a Saltelli design, with 95 % bootstrap intervals.

    ``points`` has one row per point: ``row`` (number in the base sample), ``matrix`` ("A", "B", or
    the factor taken from B in a copy of A) and the outcome. Returns one row per factor: factor,
    first, first_low, first_high, total, total_low, total_high; shares of the outcome's variance.
    Estimators recommended by Saltelli et al. 2010 (Comput Phys Commun 181:259-270), table 2 (b)
    and (f), on centred outcomes; rows of the base sample are resampled whole. Raises
    IncompleteDesignError, and ValueError for a constant outcome.
    """
    table = points.pivot(index="row", columns="matrix", values=column)
    table = table.reindex(columns=["A", "B", *factors])
    values = table.to_numpy(dtype=np.float64)
    gaps = np.argwhere(np.isnan(values))
    _refuse([f"row {table.index[row]} of {table.columns[position]}" for row, position in gaps])
    if np.ptp(values[:, :2]) == 0.0:
        raise ValueError(f"{column} is the same at all points; there is nothing to explain")
    random = np.random.Generator(np.random.Philox(len(values)))
    draws = random.integers(len(values), size=(INDEX_RESAMPLES, len(values)))
    around = np.array([_first_and_total(values[rows]) for rows in draws])
    low, high = np.quantile(around, [TAIL, 1.0 - TAIL], axis=0)
    columns: dict[str, object] = {"factor": list(factors)}
    for order, name in enumerate(("first", "total")):
        columns[name] = _first_and_total(values)[order]
        columns |= {f"{name}_low": low[order], f"{name}_high": high[order]}
    return pd.DataFrame(columns)


def _first_and_total(values: Values) -> Values:
    """First-order and total indices [2, factors] of outcomes [rows, A, B, one mix per factor]."""
    centred = values - values[:, :2].mean()
    a, b, mixed = centred[:, :1], centred[:, 1:2], centred[:, 2:]
    variance = float(np.var(values[:, :2]))
    first = (b * (mixed - a)).mean(axis=0) / variance
    total = ((a - mixed) ** 2).mean(axis=0) / (2.0 * variance)
    return np.array([first, total])


def morris_indices(
    points: pd.DataFrame, ranges: dict[str, tuple[float, float]], column: str
) -> pd.DataFrame:
    """Elementary effects of a Morris design, scaled to the whole range of each factor.

    ``points`` has one row per point: ``trajectory``, ``step`` (0, 1, …), one column per factor and
    the outcome; neighbouring steps differ in one factor. Returns one row per factor: factor, mu,
    mu_star with its 95 % bootstrap interval mu_star_low to mu_star_high, and sigma, all in the unit
    of the outcome (Morris 1991, Technometrics 33:161-174; mu_star: Campolongo et al. 2007). Raises
    IncompleteDesignError for missing outcomes or trajectories that do not move every factor once.
    """
    factors = list(ranges)
    rows = points.sort_values(["trajectory", "step"])
    undefined = rows[rows[column].isna()]
    keys = zip(undefined["trajectory"], undefined["step"], strict=True)
    _refuse([f"trajectory {trajectory} step {step}" for trajectory, step in keys])
    effects = pd.DataFrame(
        [_elementary_effects(part, ranges, column) for _, part in rows.groupby("trajectory")],
        columns=factors,
    )
    incomplete = effects.index[effects.isna().any(axis=1)]
    numbers = rows["trajectory"].unique()
    _refuse([f"trajectory {numbers[index]}" for index in incomplete])
    return _summary(effects)


def _elementary_effects(
    trajectory: pd.DataFrame, ranges: dict[str, tuple[float, float]], column: str
) -> dict[str, float]:
    spans = np.array([high - low for low, high in ranges.values()])
    positions = trajectory[list(ranges)].to_numpy(dtype=np.float64) / spans
    outcomes = trajectory[column].to_numpy(dtype=np.float64)
    effects = {}
    for move, change in zip(np.diff(positions, axis=0), np.diff(outcomes), strict=True):
        moved = np.flatnonzero(move)
        if len(moved) == 1:
            effects[list(ranges)[moved[0]]] = float(change / move[moved[0]])
    return effects


def _summary(effects: pd.DataFrame) -> pd.DataFrame:
    values: Values = effects.to_numpy(dtype=np.float64)
    means = resampled_means(np.abs(values))
    low, high = np.quantile(means, [TAIL, 1.0 - TAIL], axis=0)
    return pd.DataFrame(
        {
            "factor": effects.columns,
            "mu": values.mean(axis=0),
            "mu_star": np.abs(values).mean(axis=0),
            "mu_star_low": low,
            "mu_star_high": high,
            "sigma": values.std(axis=0, ddof=1),
        }
    )


def _refuse(missing: list[str]) -> None:
    if missing:
        raise IncompleteDesignError(missing)
