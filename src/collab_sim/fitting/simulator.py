"""Worlds at points of the free ranges, on luck that they share or on luck of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from collab_sim.analysis.defined import mean_of_defined
from collab_sim.analysis.uncertainty import Values
from collab_sim.fitting.free import Free
from collab_sim.fitting.statistics import Statistic, summed_up
from collab_sim.study.playing import Sweep
from collab_sim.world.layout import Integers, Layout, lay_out, set_parameter
from collab_sim.world.scenario import Scenario

WORLDS_TOGETHER = 2048


@dataclass
class Simulator:
    """Plays a scenario for the sake of some statistics.

    Every world on luck of its own takes the next replicate that no world had; the first
    ``reserved`` ones are for worlds that share theirs.
    """

    scenario: Scenario
    statistics: tuple[Statistic, ...]
    seed: int = 1
    reserved: int = 1000
    layout: Layout = field(init=False)
    measures: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.layout = lay_out(self.scenario)
        self.measures = tuple(dict.fromkeys(part.measure for part in self.statistics))
        self._next = self.reserved

    def going_on(self) -> Simulator:
        """Return another one that takes the replicates that follow."""
        return replace(self, reserved=self._next)

    @property
    def towns(self) -> int:
        """Towns that a simulated data set needs."""
        return max(part.towns for part in self.statistics)

    def data_sets(self, free: Sequence[Free], places: Values) -> Values:
        """One simulated data set for each point, without errors of measurement.

        ``places`` [points, free] are places from 0 to 1 in the ranges; returns [points,
        statistics]. Each data set has towns of its own, on luck of their own.
        """
        worlds = self._worlds(free, places, self.towns, self._fresh(len(places) * self.towns))
        values = np.concatenate([self._summed(part) for part in worlds])
        values = values.reshape(len(places), self.towns, -1)
        return np.stack(
            [values[:, : part.towns, at].mean(axis=1) for at, part in enumerate(self.statistics)],
            axis=1,
        )

    def on_shared_luck(self, free: Sequence[Free], places: Values, worlds: int) -> Values:
        """Statistics of the same worlds at each point, shape [points, worlds, statistics]."""
        replicates = np.tile(np.arange(worlds, dtype=np.int64), len(places))
        played = self._worlds(free, places, worlds, replicates)
        values = np.concatenate([self._summed(part) for part in played])
        return values.reshape(len(places), worlds, -1)

    def courses(self, free: Sequence[Free], places: Values) -> Values:
        """Monthly means over the towns of a data set, [points, months + 1, measures]."""
        towns = self.towns
        worlds = self._worlds(free, places, towns, self._fresh(len(places) * towns))
        series = np.concatenate(list(worlds))
        series = series.reshape(len(places), towns, *series.shape[1:])
        return mean_of_defined(series, axis=1)

    def _summed(self, series: Values) -> Values:
        return summed_up(series, self.measures, self.statistics)

    def _fresh(self, worlds: int) -> Integers:
        first, self._next = self._next, self._next + worlds
        return np.arange(first, self._next, dtype=np.int64)

    def _worlds(
        self, free: Sequence[Free], places: Values, each: int, replicates: Integers
    ) -> Iterator[Values]:
        """Series of ``each`` worlds at every point, point after point."""
        step = max(1, WORLDS_TOGETHER // each)
        for start in range(0, len(places), step):
            part = np.repeat(places[start : start + step], each, axis=0)
            records = self.layout.records(len(part))
            for column, parameter in enumerate(free):
                values = parameter.at(part[:, column])
                set_parameter(records, self.layout.moved, parameter.path, values)
            rows = slice(start * each, start * each + len(part))
            yield Sweep(self.layout, records, self.seed, replicates[rows]).series(self.measures)
