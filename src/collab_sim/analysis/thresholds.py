"""Where an answer flips along one parameter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from collab_sim.analysis.pairs import Paired, paired
from collab_sim.analysis.uncertainty import TAIL, Values, resampled_means


@dataclass(frozen=True)
class Flip:
    """A value of a parameter at which the mean paired difference changes its sign.

    ``at`` is interpolated between the neighbouring levels ``below`` and ``above``; ``low`` to
    ``high`` is the 95 % bootstrap interval over worlds, drawn together at all levels. ``found`` is
    the share of resamples that flip at all. ``carried`` says whether some level on either side
    separates the scenarios, in opposite directions.
    """

    below: float
    above: float
    at: float
    low: float
    high: float
    found: float
    carried: bool


def along(
    runs: pd.DataFrame, factor: str, column: str, one: str, other: str
) -> dict[float, Paired]:
    """Compare two scenarios at every level of a factor, ascending."""
    return {
        float(level): paired(runs[runs[factor] == level], column, one, other)
        for level in sorted(runs[factor].unique())
    }


def flips(runs: pd.DataFrame, factor: str, column: str, one: str, other: str) -> list[Flip]:
    """Every sign change of the mean difference between neighbouring levels of a factor.

    Worlds undefined at any level are left out; raises ValueError when none remains or when there
    are fewer than two levels.
    """
    differences = _differences(runs, factor, column, one, other)
    levels = differences.columns.to_numpy(dtype=np.float64)
    values = differences.to_numpy(dtype=np.float64)
    if len(levels) < 2 or not len(values):
        raise ValueError(f"no world has {column} defined at two or more levels of {factor}")
    results = along(runs, factor, column, one, other)
    crossings = [_crossings(levels, means) for means in resampled_means(values)]
    return [
        _flip(place, at, levels, crossings, [results[level].direction for level in levels])
        for place, at in _crossings(levels, values.mean(axis=0))
    ]


def _differences(
    runs: pd.DataFrame, factor: str, column: str, one: str, other: str
) -> pd.DataFrame:
    by_level = {"index": "replicate", "columns": factor, "values": column}
    first = runs[runs["scenario"] == one].pivot(**by_level)
    return (first - runs[runs["scenario"] == other].pivot(**by_level)).sort_index(axis=1).dropna()


def _crossings(levels: Values, means: Values) -> list[tuple[int, float]]:
    """Place of the level before each sign change, and where it lies."""
    found = []
    for place in range(len(levels) - 1):
        here, following = float(means[place]), float(means[place + 1])
        if (here > 0.0) != (following > 0.0):
            way = here / (here - following)
            found.append((place, float(levels[place] + way * (levels[place + 1] - levels[place]))))
    return found


def _flip(
    place: int,
    at: float,
    levels: Values,
    crossings: list[list[tuple[int, float]]],
    directions: list[int],
) -> Flip:
    near = [min((abs(x - at), x) for _, x in one)[1] for one in crossings if one]
    low, high = np.quantile(near, [TAIL, 1.0 - TAIL]) if near else (np.nan, np.nan)
    before, after = set(directions[: place + 1]), set(directions[place + 1 :])
    carried = (1 in before and -1 in after) or (-1 in before and 1 in after)
    share = len(near) / len(crossings)
    return Flip(
        float(levels[place]), float(levels[place + 1]), at, float(low), float(high), share, carried
    )
