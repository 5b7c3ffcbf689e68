"""History matching: which parts of the ranges the data rule out.

A point is ruled out when some statistic lies further from the data than three standard deviations
of all that may come between them: the luck of the towns observed, that of the worlds played, and
errors of measurement (Vernon, Goldstein & Bower 2010, Bayesian Anal 5:619-669; three by Pukelsheim
1994, Am Stat 48:88-91). The engine is fast enough to play every point, so nothing stands in for it.
Points share their luck: they differ by their parameters alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from collab_sim.analysis.defined import mean_of_defined
from collab_sim.analysis.uncertainty import Values
from collab_sim.fitting.free import Free, spread_over, whole_ranges
from collab_sim.fitting.simulator import Simulator
from collab_sim.fitting.statistics import errors, observed, towns

CUT = 3.0
WAVES = 3
WORLDS_AT_A_POINT = 32
POINTS_EACH = 60
"""Points of a wave for every free parameter."""
NEAREST_POINTS = 0.1
"""Share of the points that a wave looks around where all are ruled out."""


@dataclass(frozen=True)
class Wave:
    """Points of one wave: places [points, free], and how far each is off [points, statistics]."""

    places: Values
    off: Values

    @property
    def kept(self) -> Values:
        """Places that are not ruled out."""
        return self.places[self.worst < CUT]

    @property
    def worst(self) -> Values:
        """Largest implausibility of each point, [points]."""
        worst: Values = self.off.max(axis=1)
        return worst


@dataclass(frozen=True)
class History:
    """All waves, and the box [free, 2] that holds what is not ruled out, in parts of the ranges.

    ``left`` is the share of the first wave's points that is not ruled out. A wave after which
    all are ruled out is followed by one around its nearest points, since a small region is easily
    missed.
    """

    waves: tuple[Wave, ...]
    box: Values

    @property
    def left(self) -> float:
        """Share of the whole ranges that the first wave does not rule out."""
        first = self.waves[0]
        return len(first.kept) / len(first.places)

    @property
    def empty(self) -> bool:
        """Whether the data rule out every point that was tried."""
        return all(not len(wave.kept) for wave in self.waves)

    @property
    def missed(self) -> NDArray[np.bool_]:
        """Statistics [statistics] that no point reaches, or else those the nearest one misses."""
        off = np.concatenate([wave.off for wave in self.waves])
        never: NDArray[np.bool_] = off.min(axis=0) >= CUT
        return never if never.any() else off[off.max(axis=1).argmin()] >= CUT


def history(simulator: Simulator, free: Sequence[Free]) -> History:
    """Play waves of points, each around what the wave before it has not ruled out."""
    box = whole_ranges(free)
    waves: list[Wave] = []
    for number in range(WAVES):
        random = np.random.Generator(np.random.Philox([simulator.seed, 10 + number]))
        places = spread_over(box, POINTS_EACH * len(free), random)
        wave = Wave(places, implausibility(simulator, free, places))
        waves.append(wave)
        box = _around(waves, box)
    return History(tuple(waves), box)


def _around(waves: Sequence[Wave], box: Values) -> Values:
    """Return the box around what is not ruled out, and as far beyond as points lie apart."""
    last = waves[-1]
    inside = np.concatenate([wave.kept for wave in waves])
    if not len(inside):
        inside = last.places[
            np.argsort(last.worst)[: max(1, round(NEAREST_POINTS * len(last.places)))]
        ]
    apart = np.ptp(box, axis=1) * len(last.places) ** (-1.0 / len(box))
    low = np.clip(inside.min(axis=0) - apart, 0.0, 1.0)
    high = np.clip(inside.max(axis=0) + apart, 0.0, 1.0)
    return np.stack([low, high], axis=1)


def implausibility(simulator: Simulator, free: Sequence[Free], places: Values) -> Values:
    """Distance from the data, in standard deviations, [points, statistics].

    Infinite where a statistic is undefined in every world.
    """
    parts = simulator.statistics
    off = np.empty((len(places), len(parts)))
    for row in range(0, len(places), POINTS_EACH):
        some = slice(row, row + POINTS_EACH)
        values = simulator.on_shared_luck(free, places[some], WORLDS_AT_A_POINT)
        defined = ~np.isnan(values)
        count = defined.sum(axis=1)
        mean = np.where(count > 0, mean_of_defined(values, axis=1), np.inf)
        centred = np.where(defined, values - np.where(count > 0, mean, 0.0)[:, np.newaxis], 0.0)
        spread = (centred**2).sum(axis=1) / np.maximum(count - 1, 1)
        variance = spread / towns(parts) + spread / WORLDS_AT_A_POINT + errors(parts) ** 2
        away = np.abs(mean - observed(parts))
        # A statistic without any noise has to be met exactly.
        off[some] = np.where(variance > 0.0, away / np.sqrt(np.where(variance > 0, variance, 1.0)),
                             np.where(away > 0.0, np.inf, 0.0))  # fmt: skip
    return off
