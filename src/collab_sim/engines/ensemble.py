"""Many worlds: batches of the compiled engine on a pool of threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np

from collab_sim.engines.kernel.batch import batch, play
from collab_sim.engines.kernel.measuring import PLACE
from collab_sim.engines.kernel.world import (
    Ground,
    World,
    allocate,
    attributed,
    planned,
    widest_arena,
)
from collab_sim.world.layout import Floats, Integers, Layout, Records, lay_out
from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import Snapshot

BATCH = 32
"""Worlds in a batch: large enough to hide the hand-over, small enough to show progress."""


class Ensemble:
    """Worlds of one layout, played in batches.

    ``epochs`` [months + 1] says which of a world's records holds in each month, the first (0) if
    left out. Several threads may call `series` at once, each keeps a world of its own.
    """

    def __init__(
        self,
        layout: Layout,
        measures: Sequence[str] = tuple(MEASURES),
        epochs: Integers | None = None,
    ) -> None:
        self.layout = layout
        self._epochs = one_epoch(layout.months) if epochs is None else epochs
        self.measures = tuple(measures)
        self._chosen = np.array([PLACE[name] for name in self.measures], dtype=np.int64)
        self._plan = planned(layout)
        self._own = threading.local()

    def series(self, parameters: Records, seeds: Integers, replicates: Integers) -> Floats:
        """Play one world per row; shape [worlds, months + 1, measures].

        ``parameters`` [worlds] or [worlds, epochs] are records as in `Layout.parameters`.
        """
        if parameters.ndim == 1:
            parameters = parameters.reshape(-1, 1)
        months = self.layout.months
        series = np.empty((len(parameters), months + 1, len(self.measures)))
        batch(
            *self._world(parameters),
            self._plan,
            attributed(parameters),
            self._epochs,
            months,
            seeds,
            replicates,
            self._chosen,
            series,
        )
        return series

    def _world(self, parameters: Records) -> tuple[World, Ground]:
        widest = widest_arena(self.layout, parameters)
        own: tuple[World, Ground] | None = getattr(self._own, "world", None)
        if own is None or own[0].totals["widest"][0] < widest:
            own = self._own.world = allocate(self.layout, widest)
        return own


def one_epoch(months: int) -> Integers:
    """Let the first record hold in every month."""
    return np.zeros(months + 1, dtype=np.int64)


def batches(
    ensemble: Ensemble,
    parameters: Records,
    seeds: Integers,
    replicates: Integers,
    *,
    threads: int | None = None,
    size: int = BATCH,
) -> Generator[tuple[int, Floats], None, None]:
    """Yield (first world, series) batch by batch in order, played on a pool of threads.

    ``parameters``, ``seeds`` and ``replicates`` [worlds] belong together row by row. At most twice
    as many batches as threads are in memory, however many worlds there are; the numbers do not
    depend on threads or size.
    """
    workers = threads or os.cpu_count() or 1
    cuts = range(0, len(parameters), size)

    def play_batch(first: int) -> Floats:
        rows = slice(first, first + size)
        return ensemble.series(parameters[rows], seeds[rows], replicates[rows])

    with ThreadPoolExecutor(workers) as pool:
        waiting: dict[int, Future[Floats]] = {}
        ahead = iter(cuts)
        try:
            for first in cuts:
                while len(waiting) < 2 * workers and (coming := next(ahead, None)) is not None:
                    waiting[coming] = pool.submit(play_batch, coming)
                yield first, waiting.pop(first).result()
        finally:
            for future in waiting.values():
                future.cancel()


def ensemble_series(
    scenario: Scenario,
    numbers: range,
    seed: int,
    measures: Sequence[str],
    threads: int | None = None,
    advance: Callable[[int], None] = lambda done: None,
) -> Floats:
    """Monthly measures of a scenario, shape [replicates, months + 1, measures].

    ``numbers`` are the replicates to play.
    """
    layout = lay_out(scenario)
    ensemble = Ensemble(layout, measures)
    series = np.empty((len(numbers), layout.months + 1, len(measures)))
    seeds = np.full(len(numbers), seed, dtype=np.int64)
    parameters = np.repeat(layout.parameters, len(numbers))
    replicates = np.array(numbers, dtype=np.int64)
    for first, part in batches(ensemble, parameters, seeds, replicates, threads=threads):
        series[first : first + len(part)] = part
        advance(first + len(part))
    return series


class KernelWorld:
    """One world of the compiled engine, for looking inside.

    ``played`` months are over when it is made; go on phase by phase.
    """

    def __init__(self, scenario: Scenario, *, seed: int, replicate: int, played: int = 0) -> None:
        layout = lay_out(scenario)
        parameters = attributed(layout.parameters.reshape(1, -1))
        self.records = parameters[0]
        self.epochs = one_epoch(layout.months)
        self.plan = planned(layout)
        self.address = (seed, replicate)
        self.month = played
        self.months = layout.months
        self.world, self.ground = allocate(layout, widest_arena(layout, parameters))
        self.chosen = np.arange(len(MEASURES))
        batch(
            self.world,
            self.ground,
            self.plan,
            parameters,
            self.epochs,
            layout.months,
            np.array([seed]),
            np.array([replicate]),
            self.chosen,
            np.empty((1, played + 1, len(MEASURES))),
        )

    def play(self, phase: str) -> None:
        """Play one phase; ``context`` begins a new month.

        Raises ValueError after the last month: there is no room for whom actors meet then.
        """
        self.month += phase == "context"
        if self.month > self.months:
            raise ValueError(f"this world has {self.months} months")
        luck = (*self.address, self.month)
        play(
            self.world,
            self.ground,
            self.plan,
            self.records,
            self.epochs,
            self.chosen,
            luck,
            PHASES.index(phase),
        )

    def snapshot(self) -> Snapshot:
        """Copy of the whole state, in the form in which engines are compared."""
        w = self.world
        seats = zip(w.forums["first_seat"], w.forums["end_seat"], strict=True)
        return Snapshot(
            actors=np.array(w.actors),
            arenas=np.array(w.arenas),
            agenda=self.ground.agenda.copy(),
            fit=w.fit.copy(),
            members=tuple(tuple(w.seats["actor"][first:end].tolist()) for first, end in seats),
            trust=tuple(self._ties()),
            leadership=float(w.totals["leadership"][0]),
            posts=np.array(w.posts),
            coordination=float(w.totals["coordination"][0]),
            measures=dict(zip(MEASURES, w.month.tolist(), strict=True)),
        )

    def _ties(self) -> Iterator[tuple[int, int, float]]:
        w = self.world
        for actor in range(len(w.actors)):
            tie = w.people["first_tie"][actor]
            while tie >= 0:
                yield actor, int(w.ties["partner"][tie]), float(w.ties["trust"][tie])
                tie = w.ties["following"][tie]
