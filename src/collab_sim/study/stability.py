"""From how many runs on the coefficient of variation of an outcome stays where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from collab_sim.study.blocks import play_block
from collab_sim.study.job import Job
from collab_sim.study.pilot import selected
from collab_sim.world.layout import Floats

LOOKED_AT = 200
"""Runs of the pilot that is looked at."""
AGREEING_WITHIN = 0.01
"""How far apart two coefficients of variation may lie."""


@dataclass(frozen=True)
class Stability:
    """Runs from which on a measure's coefficient of variation is stable at one point.

    ``runs`` is None where it is not before the last of ``looked_at`` runs.
    """

    measure: str
    runs: int | None
    looked_at: int


def stability(job: Job) -> Stability | None:
    """Look at the study's first measure at the middle point of its design.

    None for the Mesa engine and for models of one's own, whose runs take too long for a plan.
    """
    if job.study.engine != "ensemble":
        return None
    measure = job.study.measures[0]
    points = np.full(LOOKED_AT, job.points // 2, dtype=np.int64)
    values = play_block(selected(job, points, range(LOOKED_AT))).summaries[measure]
    return Stability(measure, stable_from(values), LOOKED_AT)


def stable_from(values: Sequence[float] | Floats, within: float = AGREEING_WITHIN) -> int | None:
    """Smallest number of first runs whose coefficient of variation no longer run moves away from.

    The coefficient over these runs lies within ``within`` of those over every larger number. None
    where that is so of none but the whole, or where a mean is 0.
    Source: Lee et al. 2015, Journal of Artificial Societies and Social Simulation 18(4):4.

    >>> stable_from([1.0, 2.0, 1.5, 1.5, 1.5, 1.5], within=0.2)
    3
    """
    defined = np.array(values, dtype=np.float64)
    defined = defined[~np.isnan(defined)]
    numbers = range(2, len(defined) + 1)
    means = np.array([defined[:number].mean() for number in numbers])
    if not means.all():
        return None
    spreads = np.array([defined[:number].std(ddof=1) for number in numbers])
    coefficients = spreads / np.abs(means)
    for index, number in enumerate(numbers[:-1]):
        if np.abs(coefficients[index:] - coefficients[index]).max() < within:
            return number
    return None
