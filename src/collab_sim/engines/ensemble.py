"""Many worlds: batches of the compiled engine on a pool of threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

import numpy as np

from collab_sim.engines.kernel.batch import batch, play, start
from collab_sim.engines.kernel.measuring import PLACE, measurement
from collab_sim.engines.kernel.world import World, allocate
from collab_sim.world.layout import Floats, Integers, Layout, Records, lay_out
from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import Snapshot

BATCH = 32
"""Worlds in a batch: large enough to hide the hand-over, small enough to show progress."""


class Ensemble:
    """Worlds of one layout, played in batches.

    ``parameters`` [points] are records of `Layout.parameters`; several threads may call `series` at
    once, each keeps a world of its own.
    """

    def __init__(self, layout: Layout, measures: Sequence[str] = tuple(MEASURES)) -> None:
        self.layout = layout
        self.measures = tuple(measures)
        self._chosen = np.array([PLACE[name] for name in self.measures], dtype=np.int64)
        self._own = threading.local()

    def series(self, parameters: Records, seeds: Integers, replicates: Integers) -> Floats:
        """Play one world per row; shape [worlds, months + 1, measures]."""
        layout = self.layout
        series = np.empty((len(parameters), layout.months + 1, len(self.measures)))
        batch(
            self._world(parameters),
            parameters,
            layout.plans,
            layout.ranking,
            layout.interactions,
            layout.first,
            layout.candidates,
            layout.listed,
            layout.months,
            seeds,
            replicates,
            self._chosen,
            np.empty(len(MEASURES)),
            series,
        )
        return series

    def _world(self, parameters: Records) -> World:
        widest = widest_arena(self.layout, parameters)
        world: World | None = getattr(self._own, "world", None)
        if world is None or world.totals["widest"][0] < widest:
            world = self._own.world = allocate(self.layout, widest)
        return world


def widest_arena(layout: Layout, parameters: Records) -> int:
    """Most seats of any arena in these worlds."""
    own = layout.plans["seats"]
    common = np.where(np.isnan(own), parameters["collaboration"]["seats"].max(), own)
    return int(common.max())


def batches(
    ensemble: Ensemble,
    parameters: Records,
    seeds: Integers,
    replicates: Integers,
    *,
    threads: int | None = None,
    size: int = BATCH,
) -> Iterator[tuple[int, Floats]]:
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
            wait(waiting.values(), return_when=FIRST_COMPLETED) if waiting else None


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
    """One world of the compiled engine, played phase by phase: for looking inside."""

    def __init__(self, scenario: Scenario, *, seed: int, replicate: int) -> None:
        self.layout = lay_out(scenario)
        self.p = self.layout.parameters[0]
        self.world = allocate(self.layout, widest_arena(self.layout, self.layout.parameters))
        self.address = (seed, replicate)
        self.month = 0
        self.measures = np.empty(len(MEASURES))
        layout = self.layout
        start(
            self.world,
            self.p,
            layout.plans,
            layout.ranking,
            layout.interactions,
            layout.first,
            layout.candidates,
            layout.listed,
            layout.months,
            seed,
            replicate,
        )
        self.play("measurement")

    def play(self, phase: str) -> None:
        """Play one phase; ``context`` begins a new month."""
        self.month += phase == "context"
        if phase == "measurement":
            measurement(self.world, self.p, True, self.measures)
        else:
            play(self.world, self.p, (*self.address, self.month), PHASES.index(phase))

    def snapshot(self) -> Snapshot:
        """Copy of the whole state, in the form in which engines are compared."""
        w = self.world
        members = tuple(
            tuple(
                int(w.seats["actor"][w.forums["seats_from"][k] + seat])
                for seat in range(w.forums["members"][k])
            )
            for k in range(len(w.arenas))
        )
        return Snapshot(
            actors=w.actors.copy(),
            arenas=w.arenas.copy(),
            agenda=w.agenda.copy(),
            fit=w.fit.copy(),
            members=members,
            trust=tuple(self._ties()),
            leadership=float(w.totals["leadership"][0]),
            measures=dict(zip(MEASURES, self.measures.tolist(), strict=True)),
        )

    def _ties(self) -> Iterator[tuple[int, int, float]]:
        w = self.world
        for actor in range(len(w.actors)):
            tie = w.people["first_tie"][actor]
            while tie >= 0:
                yield actor, int(w.ties["partner"][tie]), float(w.ties["trust"][tie])
                tie = w.ties["following"][tie]
