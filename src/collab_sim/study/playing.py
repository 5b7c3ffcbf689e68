"""The one player: worlds with records of their own, on the engine that plays them.

Studies, stress sets, patterns, fitting and reports come to monthly measures here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context

import numpy as np

from collab_sim.config.models import load_extension
from collab_sim.engines.ensemble import Ensemble, ensemble_series
from collab_sim.study.executors import check_worker
from collab_sim.world.extension import LoadedFrom, extension_in_force, plays_on_mesa, put_in_force
from collab_sim.world.layout import Floats, Integers, Layout, Records
from collab_sim.world.scenario import Scenario


@dataclass(frozen=True)
class Sweep:
    """Worlds of one layout with parameters of their own, on luck of their own.

    ``records`` [worlds, epochs] are as in `Layout.parameters`; world by world they go with
    ``replicates`` [worlds] and ``seeds`` [worlds], which may be one seed for all. ``epochs``
    [worlds, months + 1] says which of a world's records holds in a month, as in the layout if
    left out.
    """

    layout: Layout
    records: Records
    seeds: int | Integers
    replicates: Integers
    epochs: Integers | None = None

    def only(self, world: int) -> Sweep:
        """Return the sweep of one of these worlds."""
        rows = slice(world, world + 1)
        return replace(
            self,
            records=self.records[rows],
            seeds=self.seeds if isinstance(self.seeds, int) else self.seeds[rows],
            replicates=self.replicates[rows],
            epochs=None if self.epochs is None else self.epochs[rows],
        )

    def series(
        self,
        measures: Sequence[str],
        threads: int | None = None,
        advance: Callable[[int], None] = lambda done: None,
    ) -> Floats:
        """Monthly measures on the compiled engine, shape [worlds, months + 1, measures].

        ``advance`` is called with the number of worlds done.
        """
        return Ensemble(self.layout, measures).play(
            self.records, self.seeds, self.replicates, self.epochs, threads, advance
        )


def sweep(
    layout: Layout, points: Sequence[Mapping[str, float]], seed: int, replicates: Sequence[int]
) -> Sweep:
    """Return the worlds that play every point in the same replicates, point after point.

    A point gives parameters other values than the layout has, by their dotted paths.
    """
    records = np.stack([layout.with_parameters(point).parameters for point in points])
    numbers = np.tile(np.array(replicates, dtype=np.int64), len(points))
    return Sweep(layout, np.repeat(records, len(replicates), axis=0), seed, numbers)


def played_series(
    scenario: Scenario,
    numbers: range,
    seed: int,
    measures: Sequence[str],
    threads: int | None = None,
    advance: Callable[[int], None] = lambda done: None,
) -> Floats:
    """Monthly measures of worlds on the faster engine that plays the extension in force."""
    play = mesa_series if plays_on_mesa() else ensemble_series
    return play(scenario, numbers, seed, measures, threads, advance)


def mesa_series(
    scenario: Scenario,
    numbers: range,
    seed: int,
    measures: Sequence[str],
    processes: int | None = None,
    advance: Callable[[int], None] = lambda done: None,
) -> Floats:
    """Monthly measures of worlds played on Mesa, shape [replicates, months + 1, measures].

    In processes if there are to be several, and the extension in force was loaded from a file.
    """
    extension = extension_in_force()
    origin = extension.origin if extension else None
    series = np.empty((len(numbers), scenario.months + 1, len(measures)))
    world = partial(_in_a_process, origin, scenario, seed, tuple(measures))
    with ExitStack() as stack:
        playing: Iterator[Floats] = map(world, numbers)
        if origin and (processes or 1) > 1 and len(numbers) > 1:
            pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
            stack.callback(pool.shutdown, cancel_futures=True)
            check_worker(pool)
            playing = pool.map(world, numbers)
        for row, played in enumerate(playing):
            series[row] = played
            advance(row + 1)
    return series


def _in_a_process(
    origin: LoadedFrom | None,
    scenario: Scenario,
    seed: int,
    measures: Sequence[str],
    replicate: int,
) -> Floats:
    """Play a world in whatever process, with the extension from ``origin`` or that in force."""
    extension = load_extension(origin.reference, origin.folder) if origin else extension_in_force()
    with put_in_force(extension):
        return mesa_world(scenario, seed, replicate, measures)


def mesa_world(
    scenario: Scenario,
    seed: int,
    replicate: int,
    measures: Sequence[str],
    changes: Mapping[str, float] | None = None,
) -> Floats:
    """Monthly measures of one world on Mesa, shape [months + 1, measures].

    ``changes`` are values of factors, by path. Raises ValueError where a model of one's own
    records other months than the scenario has.
    """
    from collab_sim.engines.extended import model_of

    model = model_of(extension_in_force())(scenario, changes=changes, replicate=replicate, rng=seed)
    model.run()
    collected = model.datacollector.model_vars
    series = np.array([collected[name] for name in measures], dtype=np.float64).T
    if len(series) != scenario.months + 1:
        recorded = f"{len(series)} months were recorded, start included"
        raise ValueError(f"{recorded}, where the scenario has {scenario.months} and the start")
    return series
