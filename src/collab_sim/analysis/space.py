"""A sampled space of factors: what goes along with an outcome, and where one of two is ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from collab_sim.analysis.contrasts import Contrast, by_set
from collab_sim.analysis.uncertainty import TAIL, estimated, share_interval

FEWEST_POINTS = 10
"""Points below which nothing is said about a space."""
BINS, LEAST_IN_BIN = 8, 5


def point_means(runs: pd.DataFrame, factors: Sequence[str], column: str) -> pd.DataFrame:
    """One row per point at which the outcome is defined in some run: its factors and its mean.

    ``runs`` has the columns ``set`` (the point), the factors and the outcome.
    """
    parts = runs.dropna(subset=[column]).groupby("set")
    return parts[list(factors)].first().assign(**{column: parts[column].mean()})


def difference_points(contrast: Contrast) -> pd.DataFrame:
    """One row per point with a defined pair: its factors, and the mean paired difference."""
    both = contrast.both
    means = (both[contrast.one] - both[contrast.other]).groupby("set").mean()
    return contrast.combinations.loc[means.index].assign(**{contrast.column: means})


def rank_correlations(points: pd.DataFrame, factors: Sequence[str], column: str) -> pd.DataFrame:
    """Spearman's rank correlation of every factor with an outcome over points, strongest first.

    Returns factor, correlation, low and high: 95 % interval by the variance of Bonett & Wright
    2000 (Psychometrika 65:23-28) on Fisher's scale. Raises ValueError with fewer than 10 points or
    an outcome that is the same at all of them.
    """
    from scipy.special import ndtri
    from scipy.stats import rankdata

    if len(points) < FEWEST_POINTS:
        raise ValueError(f"{len(points)} points are too few for correlations over a space")
    if points[column].nunique() < 2:
        raise ValueError(f"{column} is the same at all points; there is nothing to explain")
    ranks = rankdata(points[[*factors, column]].to_numpy(dtype=np.float64), axis=0)
    centred = ranks - ranks.mean(axis=0)
    spread = np.sqrt((centred**2).sum(axis=0))
    with np.errstate(invalid="ignore", divide="ignore"):
        links = centred[:, :-1].T @ centred[:, -1] / (spread[:-1] * spread[-1])
        error = np.sqrt((1.0 + links**2 / 2.0) / (len(points) - 3.0))
        middle = np.arctanh(np.clip(links, -1.0, 1.0))
    half = float(ndtri(1.0 - TAIL)) * error
    table = pd.DataFrame(
        {
            "factor": list(factors),
            "correlation": links,
            "low": np.tanh(middle - half),
            "high": np.tanh(middle + half),
        }
    )
    return table.dropna().sort_values("correlation", key=abs, ascending=False, ignore_index=True)


def partial_dependence(points: pd.DataFrame, factor: str, column: str) -> pd.DataFrame:
    """Mean outcome in slices of one factor, everything else as it was drawn.

    In a Latin hypercube factors are drawn independently of each other, so that these means
    estimate the partial dependence (Friedman 2001, Annals of Statistics 29:1189-1232) without any
    model in between. Slices hold equal numbers of points, at least five each, eight at most.
    Returns at (mean of the factor in the slice), mean, low and high (95 %, Student's) and points.
    """
    ordered = points.sort_values(factor, kind="stable")
    slices = max(1, min(BINS, len(ordered) // LEAST_IN_BIN, ordered[factor].nunique()))
    if ordered[factor].nunique() <= BINS:
        parts = [part for _, part in ordered.groupby(factor)]
    else:
        cuts = np.linspace(0, len(ordered), slices + 1).astype(int)
        parts = [ordered.iloc[first:last] for first, last in pairwise(cuts.tolist())]
    rows = []
    for part in parts:
        outcome = estimated(part[column].to_numpy(dtype=np.float64))
        rows.append((float(part[factor].mean()), *astuple(outcome), len(part)))
    return pd.DataFrame(rows, columns=["at", "mean", "low", "high", "points"])


@dataclass(frozen=True)
class Thirds:
    """At how many points the second of two is ahead where a factor is low and where it is high.

    ``low`` and ``high`` are (points with the other ahead, points) in the lowest and highest third.
    """

    factor: str
    low: tuple[int, int]
    high: tuple[int, int]

    @property
    def apart(self) -> float:
        """How far the two shares are apart."""
        return abs(_share(self.low) - _share(self.high))

    def interval(self, end: tuple[int, int]) -> tuple[float, float]:
        """Exact 95 % interval of the share at one end."""
        return share_interval(*end)


def _share(end: tuple[int, int]) -> float:
    ahead, points = end
    return ahead / points if points else 0.0


def behind_in_thirds(
    contrast: Contrast, factors: Sequence[str], sets: Sequence[int] | None = None
) -> list[Thirds]:
    """Where the first of two is behind, by thirds of every factor; widest apart first.

    A point counts where its pairs separate the two. ``sets`` are the points to count, else all.
    """
    results = by_set(contrast)
    chosen = list(results) if sets is None else [number for number in sets if number in results]
    behind = np.array([results[number].direction < 0 for number in chosen])
    table = contrast.combinations.loc[chosen]
    rows = []
    for factor in factors:
        low, high = table[factor].quantile([1 / 3, 2 / 3])
        ends = [
            behind[(table[factor] <= low).to_numpy()],
            behind[(table[factor] >= high).to_numpy()],
        ]
        counts = [(int(end.sum()), len(end)) for end in ends]
        rows.append(Thirds(factor, counts[0], counts[1]))
    return sorted(rows, key=lambda row: -row.apart)
