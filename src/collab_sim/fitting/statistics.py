"""What of a world is compared with the data: means of measures over the months observed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from collab_sim.analysis.defined import mean_of_defined
from collab_sim.analysis.uncertainty import Values
from collab_sim.config.observations import Observation, Observations
from collab_sim.world.layout import Integers

MOST_PARTS = 8
"""Stretches that the months of one measure are divided into."""


@dataclass(frozen=True)
class Statistic:
    """The mean of a measure over some observed months, and what was observed.

    ``sd`` is the standard error of the observed value, ``towns`` how many towns it is the mean of,
    ``divisor`` what the engine's value is divided by.
    """

    measure: str
    months: Integers
    observed: float
    sd: float
    towns: int
    divisor: float


def statistics_of(observations: Observations, arenas: int) -> tuple[Statistic, ...]:
    """Divide the observations of each measure into at most eight stretches of months."""
    statistics: list[Statistic] = []
    for measure in observations.measures:
        rows = observations.of(measure)
        towns = sorted({each.towns for each in rows})
        for number in towns:
            alike = [each for each in rows if each.towns == number]
            for part in np.array_split(np.arange(len(alike)), min(MOST_PARTS, len(alike))):
                statistics.append(_statistic([alike[row] for row in part.tolist()], arenas))
    return tuple(statistics)


def _statistic(rows: list[Observation], arenas: int) -> Statistic:
    first = rows[0]
    return Statistic(
        measure=first.measure,
        months=np.array([each.month for each in rows]),
        observed=float(np.mean([each.value for each in rows])),
        sd=float(np.sqrt(np.sum([each.sd**2 for each in rows]))) / len(rows),
        towns=first.towns,
        divisor=float(arenas) if first.per_arena else 1.0,
    )


def observed(statistics: tuple[Statistic, ...]) -> Values:
    """Values observed, shape [statistics]."""
    return np.array([each.observed for each in statistics])


def errors(statistics: tuple[Statistic, ...]) -> Values:
    """Standard errors of the observed values, shape [statistics]."""
    return np.array([each.sd for each in statistics])


def towns(statistics: tuple[Statistic, ...]) -> Values:
    """Number of towns that each observed value is the mean of, shape [statistics]."""
    return np.array([each.towns for each in statistics], dtype=np.float64)


def summed_up(series: Values, measures: tuple[str, ...], parts: tuple[Statistic, ...]) -> Values:
    """Statistics [worlds, statistics] of monthly values [worlds, months + 1, measures].

    Months in which a measure is undefined are left out; NaN where it is undefined in all of them.
    """
    columns = np.empty((len(series), len(parts)))
    for number, part in enumerate(parts):
        values = series[:, part.months, measures.index(part.measure)]
        columns[:, number] = mean_of_defined(values, axis=1) / part.divisor
    return columns
