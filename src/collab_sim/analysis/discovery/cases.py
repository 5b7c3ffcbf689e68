"""The points of a study with what they answer: one row per point of the design."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from collab_sim.analysis.robustness import comparisons
from collab_sim.analysis.uncertainty import Values

AnswerSide = Literal["ahead", "open", "behind"]
ANSWER_SIDES: dict[AnswerSide, int] = {"ahead": 1, "open": 0, "behind": -1}


@dataclass(frozen=True)
class Cases:
    """Points of a design: ``factors`` [points, factors] and what the pairs say at each.

    ``difference`` [points] is the mean of one scenario minus another, ``direction`` [points] 1
    where the pairs put the first ahead, -1 where behind, 0 where they tell no direction. ``pairs``
    are the most that any point has.
    """

    factors: pd.DataFrame
    difference: Values
    direction: NDArray[np.int64]
    pairs: int

    def of(self, side: AnswerSide) -> NDArray[np.bool_]:
        """Which points answer so, [points]."""
        chosen: NDArray[np.bool_] = self.direction == ANSWER_SIDES[side]
        return chosen


def cases(runs: pd.DataFrame, factors: Sequence[str], column: str, one: str, other: str) -> Cases:
    """Compare two scenarios at every point of a design.

    ``runs`` has the columns set (the same for both scenarios at one point), scenario, replicate,
    one per factor, and the measure. Points without a defined pair are left out, and so are factors
    that do not vary.
    """
    results = comparisons(runs, column, one, other)
    first = runs.assign(set=runs["set"].astype(str)).groupby("set", sort=False).first()
    points = first.loc[list(results), list(factors)].astype(np.float64)
    varied = points.columns[points.nunique() > 1]
    return Cases(
        points[varied].reset_index(drop=True),
        np.array([each.difference for each in results.values()]),
        np.array([each.direction for each in results.values()], dtype=np.int64),
        max((each.pairs for each in results.values()), default=0),
    )
