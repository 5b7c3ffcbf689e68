"""Boxes in the space of a study that hold an answer: PRIM, by the EMA workbench.

Friedman & Fisher 1999, Stat Comput 9:123-143; for scenarios Bryant & Lempert 2010, Technol Forecast
Soc Change 77:34-49. Boxes are found on one half of the points and counted on the other: a box that
is counted where it was found always looks better than it is.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from collab_sim.analysis.discovery.cases import AnswerSide, Cases
from collab_sim.analysis.uncertainty import share_interval

MOST_BOXES = 3
LEAST_POINTS = 10
"""Points on the side, in the half that boxes are found on, that a further box needs."""
CHANCE = 0.05
"""Limits that would come about by chance as often as this are dropped (quasi-p of PRIM)."""

BoxLimits = dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Box:
    """A box, counted on the half of the points that it was not found on.

    ``limits`` has the lowest and highest value of each factor that is restricted, infinite where
    it is not restricted on that side. Of ``points`` in the box, ``inside`` are on the side asked
    for, out of ``all_inside`` anywhere.
    """

    limits: BoxLimits
    points: int
    inside: int
    all_inside: int

    @property
    def coverage(self) -> float:
        """Share of the points on the side that are in the box; undefined without any."""
        return self.inside / self.all_inside if self.all_inside else float("nan")

    @property
    def density_interval(self) -> tuple[float, float]:
        """Exact 95 % interval of the density: the share of its points that are on the side."""
        return share_interval(self.inside, self.points) if self.points else (0.0, 1.0)


def boxes(cases: Cases, side: AnswerSide) -> list[Box]:
    """Find at most three boxes, one after the other; needs the extra ``discover``.

    Each is the one on PRIM's path with the highest harmonic mean of coverage and density, without
    limits that chance would give, and is counted at points that no earlier box holds. A box whose
    density there is not beyond doubt above the share of all points is no find: it is left out.
    """
    inside = cases.of(side)
    found_on = np.arange(len(inside)) % 2 == 0
    peeled: list[Box] = []
    factors, answer = cases.factors[found_on].reset_index(drop=True), inside[found_on]
    others, others_answer = cases.factors[~found_on], inside[~found_on]
    everywhere, total = float(others_answer.mean()), int(others_answer.sum())
    for _ in range(MOST_BOXES):
        if answer.sum() < LEAST_POINTS or answer.all():
            break
        limits = _limits(factors, answer)
        if not limits:
            break
        kept = within(limits, others)
        box = Box(limits, int(kept.sum()), int((kept & others_answer).sum()), total)
        if box.density_interval[0] > everywhere:
            peeled.append(box)
        others, others_answer = others[~kept], others_answer[~kept]
        left = ~within(limits, factors)
        factors, answer = factors[left].reset_index(drop=True), answer[left]
    return peeled


def within(limits: BoxLimits, factors: pd.DataFrame) -> NDArray[np.bool_]:
    """Which points lie in a box, [points]."""
    inside = np.ones(len(factors), dtype=np.bool_)
    for path, (low, high) in limits.items():
        values = factors[path].to_numpy()
        inside &= (low <= values) & (values <= high)
    return inside


def _limits(factors: pd.DataFrame, inside: NDArray[np.bool_]) -> BoxLimits:
    """Restricted factors of the best box on PRIM's path."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it would like to have, and of its own pandas
        box = _prim(factors, inside.astype(np.int64)).find_box()
    path = box.peeling_trajectory
    harmonic = 2.0 * path["coverage"] * path["density"] / (path["coverage"] + path["density"])
    best = int(harmonic.fillna(0.0).to_numpy().argmax())
    chances = (box.p_values if hasattr(box, "p_values") else box.qp)[best]
    ends = box.box_lims[best]
    limits: BoxLimits = {}
    for name, chance in chances.items():
        sides = [0.0 <= float(each) < CHANCE for each in chance]
        if any(sides):
            low = float(ends[name][0]) if sides[0] else -np.inf
            high = float(ends[name][1]) if sides[1] else np.inf
            limits[str(name)] = (low, high)
    return limits


def _prim(factors: pd.DataFrame, inside: NDArray[np.int64]) -> Any:
    from ema_workbench.analysis.prim import Prim

    more = {"threshold": 0.5} if version("ema_workbench").startswith("2.") else {}
    return Prim(factors, inside, **more)
