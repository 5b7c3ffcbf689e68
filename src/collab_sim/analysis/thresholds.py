"""Where an answer flips along one parameter."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from collab_sim.analysis.pairs import Paired, paired
from collab_sim.analysis.uncertainty import TAIL, Values, resampled_means


@dataclass(frozen=True)
class Flip:
    """A value of a parameter at which the mean paired difference changes its sign.

    ``at`` is interpolated between the neighbouring levels ``below`` and ``above``; ``low`` to
    ``high`` is the 95 % bootstrap interval over worlds, drawn together at all levels. ``seen`` is
    the share of resamples that flip at all. ``carried`` says whether some level on either side
    separates the scenarios, in opposite directions.
    """

    below: float
    above: float
    at: float
    low: float
    high: float
    seen: float
    carried: bool


def along(
    runs: pd.DataFrame, factor: str, column: str, one: str, other: str
) -> dict[float, Paired]:
    """Compare two scenarios at every level of a factor, ascending."""
    return {
        float(level): paired(runs[runs[factor] == level], column, one, other)
        for level in sorted(runs[factor].unique())
    }


def sign_changes(runs: pd.DataFrame, factor: str, column: str, one: str, other: str) -> list[Flip]:
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
    resampled = [_crossings(levels, means) for means in resampled_means(values)]
    directions = [results[level].direction for level in levels]
    return [
        _flip(crossing, levels, resampled, directions)
        for crossing in _crossings(levels, values.mean(axis=0))
    ]


def _differences(
    runs: pd.DataFrame, factor: str, column: str, one: str, other: str
) -> pd.DataFrame:
    by_level = {"index": "replicate", "columns": factor, "values": column}
    first = runs[runs["scenario"] == one].pivot(**by_level)
    return (first - runs[runs["scenario"] == other].pivot(**by_level)).sort_index(axis=1).dropna()


@dataclass(frozen=True)
class _Crossing:
    """A sign change: positions of the levels around it, and where it lies between them."""

    before: int
    after: int
    at: float


def _crossings(levels: Values, means: Values) -> list[_Crossing]:
    """Return every change from one sign to the other; a mean of 0 has none of its own.

    Between neighbours the place is interpolated; where means of 0 lie between, it is their middle.
    """
    crossings = []
    signed = np.flatnonzero(means)
    for before, after in pairwise(signed.tolist()):
        here, following = float(means[before]), float(means[after])
        if (here > 0.0) == (following > 0.0):
            continue
        if after - before > 1:
            at = float(levels[before + 1 : after].mean())
        else:
            way = here / (here - following)
            at = float(levels[before] + way * (levels[after] - levels[before]))
        crossings.append(_Crossing(before, after, at))
    return crossings


def _flip(
    crossing: _Crossing,
    levels: Values,
    resampled: list[list[_Crossing]],
    directions: list[int],
) -> Flip:
    nearest = [
        min((abs(other.at - crossing.at), other.at) for other in others)[1]
        for others in resampled
        if others
    ]
    low, high = np.quantile(nearest, [TAIL, 1.0 - TAIL]) if nearest else (np.nan, np.nan)
    before = set(directions[: crossing.before + 1])
    after = set(directions[crossing.after :])
    return Flip(
        below=float(levels[crossing.before]),
        above=float(levels[crossing.after]),
        at=crossing.at,
        low=float(low),
        high=float(high),
        seen=len(nearest) / len(resampled),
        carried=(1 in before and -1 in after) or (-1 in before and 1 in after),
    )
