"""Many worlds: batches of the compiled engine on a pool of threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np

from collab_sim.engines.arguments import Arguments, arguments
from collab_sim.engines.instance import Instance, instance_for
from collab_sim.engines.kernel.batch import FIRST_STEP, STEPS
from collab_sim.engines.kernel.world import World, widest_arena
from collab_sim.world.extension import rules_in_force
from collab_sim.world.layout import Floats, Integers, Layout, Records, lay_out
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.measures import OUR_MEASURES
from collab_sim.world.refusal import whole
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import Snapshot

BATCH = 32
"""Worlds in a batch: large enough to hide the hand-over, small enough to show progress."""


class Ensemble:
    """Worlds of one layout, played in batches.

    Several threads may call `series` at once, each keeps an instance of its own. Rules are those of
    the extension in force when it is made.
    """

    def __init__(self, layout: Layout, measures: Sequence[str] = tuple(OUR_MEASURES)) -> None:
        self.layout = layout
        self.measures = tuple(measures)
        self.rules = rules_in_force()
        self._own = threading.local()

    def series(
        self,
        parameters: Records,
        seeds: Integers,
        replicates: Integers,
        epochs: Integers | None = None,
    ) -> Floats:
        """Play one world per row; shape [worlds, months + 1, measures].

        ``parameters`` [worlds, epochs] are records as in `Layout.parameters`; ``epochs``
        [worlds, months + 1] says which of them holds in a month, as in the layout if left out.
        """
        instance = self._instance(parameters)
        held = instance.arguments.first(len(parameters))
        held.parameters[...] = parameters
        held.epochs[...] = self.layout.epochs if epochs is None else epochs
        held.seeds[...] = seeds
        held.replicates[...] = replicates
        held.steps[...] = FIRST_STEP, STEPS * (self.layout.months + 1)
        instance.play(held)
        return held.series.copy()

    def play(
        self,
        parameters: Records,
        seeds: int | Integers,
        replicates: Integers,
        epochs: Integers | None = None,
        threads: int | None = None,
        advance: Callable[[int], None] = lambda done: None,
    ) -> Floats:
        """Play one world per row as `series` does, batch by batch on threads.

        ``seeds`` may be one for all worlds. ``advance`` is called with the number of worlds done.
        """
        series = np.empty((len(parameters), self.layout.months + 1, len(self.measures)))
        own_seeds = np.broadcast_to(np.asarray(seeds, dtype=np.int64), len(parameters))

        def play_rows(rows: slice) -> Floats:
            own_epochs = None if epochs is None else epochs[rows]
            return self.series(parameters[rows], own_seeds[rows], replicates[rows], own_epochs)

        for first, batch in batches(play_rows, len(parameters), threads=threads):
            series[first : first + len(batch)] = batch
            advance(first + len(batch))
        return series

    def _instance(self, parameters: Records) -> Instance:
        widest = widest_arena(self.layout, parameters)
        own: Instance | None = getattr(self._own, "instance", None)
        if own is None or not _fits(own.arguments, len(parameters), widest):
            worlds = max(BATCH, len(parameters))
            own = self._own.instance = instance_for(
                arguments(self.layout, worlds, widest=widest, measures=self.measures), self.rules
            )
        return own


def _fits(held: Arguments, worlds: int, widest: int) -> bool:
    return len(held.parameters) >= worlds and held.world.totals["widest"][0] >= widest


def batches(
    play_rows: Callable[[slice], Floats],
    worlds: int,
    *,
    threads: int | None = None,
    size: int = BATCH,
) -> Generator[tuple[int, Floats], None, None]:
    """Yield (first world, series) batch by batch in order, played on a pool of threads.

    ``play_rows`` plays a batch. At most twice as many batches as threads are in memory, however
    many worlds there are; the numbers do not depend on threads or size. A single thread is the
    caller's own.
    """
    workers = threads or os.cpu_count() or 1
    cuts = range(0, worlds, size)

    def play_batch(first: int) -> Floats:
        return play_rows(slice(first, first + size))

    if workers == 1:
        yield from ((first, play_batch(first)) for first in cuts)
        return
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

    ``numbers`` are the replicates to play. Raises `ArgumentError` for a seed beyond 32 bits.
    """
    seed = whole("seed", seed, 0, LARGEST_SEED)
    layout = lay_out(scenario)
    replicates = np.array(numbers, dtype=np.int64)
    records = layout.records(len(numbers))
    return Ensemble(layout, measures).play(
        records, seed, replicates, threads=threads, advance=advance
    )


class KernelWorld:
    """One world of the compiled engine, for looking inside.

    ``played`` months are over when it is made; go on phase by phase. ``layout`` is the scenario
    laid out, where that has been done already.
    """

    def __init__(
        self,
        scenario: Scenario,
        *,
        seed: int,
        replicate: int,
        played: int = 0,
        layout: Layout | None = None,
    ) -> None:
        self.months = scenario.months
        held = arguments(layout or lay_out(scenario), worlds=1)
        self.instance = instance_for(held, rules_in_force())
        self.instance.arguments.seeds[0] = whole("seed", seed, 0, LARGEST_SEED)
        self.instance.arguments.replicates[0] = whole("replicate", replicate, 0, LARGEST_SEED)
        self.step = FIRST_STEP
        self._play(STEPS * (played + 1))

    @property
    def world(self) -> World:
        """The arrays that the month works on, as they are now."""
        return self.instance.arguments.world

    def play(self, phase: str) -> None:
        """Play the phase whose turn it is; ``context`` begins a new month.

        Raises ValueError for another phase, and after the last month: there is no room for whom
        actors meet then.
        """
        if self.step >= STEPS * (self.months + 1):
            raise ValueError(f"this world has {self.months} months")
        due = PHASES[self.step % STEPS]
        if phase != due:
            raise ValueError(f"the next phase is {due}, not {phase}")
        self._play(self.step + 1)

    def _play(self, end: int) -> None:
        held = self.instance.arguments
        held.steps[...] = self.step, end
        self.instance.play(held)
        self.step = end

    def snapshot(self) -> Snapshot:
        """Copy of the whole state, in the form in which engines are compared."""
        w = self.world
        seats = zip(w.forums["first_seat"], w.forums["end_seat"], strict=True)
        return Snapshot(
            actors=np.array(w.actors),
            arenas=np.array(w.arenas),
            agenda=self.instance.arguments.ground.agenda.copy(),
            fit=w.fit.copy(),
            members=tuple(tuple(w.seats["actor"][first:end].tolist()) for first, end in seats),
            trust=tuple(self._ties()),
            leadership=float(w.totals["leadership"][0]),
            posts=np.array(w.posts),
            coordination=float(w.totals["coordination"][0]),
            measures=dict(zip(OUR_MEASURES, w.month.tolist(), strict=True)),
        )

    def _ties(self) -> Iterator[tuple[int, int, float]]:
        w = self.world
        for actor in range(len(w.actors)):
            tie = w.people["first_tie"][actor]
            while tie >= 0:
                yield actor, int(w.ties["partner"][tie]), float(w.ties["trust"][tie])
                tie = w.ties["following"][tie]
