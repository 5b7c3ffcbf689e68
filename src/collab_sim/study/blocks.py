"""A block of runs: what a worker plays on its own, wherever it stands."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from collab_sim.config.models import in_force_of
from collab_sim.config.study import Study
from collab_sim.study.courses import parameters_of
from collab_sim.study.job import Job, Numbers
from collab_sim.study.playing import Sweep, mesa_world
from collab_sim.study.variants import variants
from collab_sim.world.layout import Floats, Integers, lay_out
from collab_sim.world.refusal import ArgumentError
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

WORLDS_AT_A_TIME = 128
"""Worlds whose every month is in memory at once."""
MONTHLY = "a value is infinite: {measure} in month {month}"


@dataclass(frozen=True)
class Block:
    """Runs with all that a worker needs to play them.

    ``scenario_of``, ``values`` [runs, factors], ``seeds``, ``replicates`` belong together row by
    row; scenarios that no run of the block needs are left out of ``study``.
    """

    study: Study
    first: int
    last: int
    scenario_of: Integers
    values: Floats
    points: Numbers
    seeds: Integers
    replicates: Numbers

    def only(self, row: int) -> Block:
        """Return the block of one of these runs."""
        at = slice(row, row + 1)
        return replace(
            self,
            first=self.first + row,
            last=self.first + row + 1,
            scenario_of=self.scenario_of[at],
            values=self.values[at],
            points=self.points[at],
            seeds=self.seeds[at],
            replicates=self.replicates[at],
        )


@dataclass(frozen=True)
class Played:
    """What came out of a block.

    ``summaries`` has one array [runs] per column, ``causes`` one text per run, empty where it went
    well. ``rows``, ``months`` and ``series`` [rows of the series, measures] are aligned; ``rows``
    counts runs within the block.
    """

    summaries: dict[str, Floats]
    causes: list[str]
    rows: Integers
    months: Integers
    series: Floats
    seconds: float


def block_of(job: Job, first: int, last: int) -> Block:
    """Return the runs of a job at positions ``first`` to ``last`` (exclusive)."""
    points, replicates = job.locate(job.numbers(first, last))
    needed, scenario_of = np.unique(job.scenario_of[points], return_inverse=True)
    scenarios = {job.names[number]: job.study.scenarios[job.names[number]] for number in needed}
    design = replace(job.study.design, rows=())
    return Block(
        study=replace(job.study, scenarios=scenarios, design=design, text="", checked=True),
        first=first,
        last=last,
        scenario_of=scenario_of.astype(np.int64),
        values=job.values[points],
        points=points,
        seeds=job.seeds(points),
        replicates=replicates,
    )


def play_block(block: Block) -> Played:
    """Play every run of a block; a run that fails leaves its cause and stops no other."""
    with in_force_of(block.study):
        return _play(block)


def _play(block: Block) -> Played:
    began = time.perf_counter()
    columns = _undefined(block)
    causes = [""] * len(block.seeds)
    pieces: list[tuple[Integers, Integers, Floats]] = [_nothing(block)]
    for number, scenario in enumerate(block.study.scenarios.values()):
        months = np.array(block.study.kept_months(scenario), dtype=np.int64)
        rows = np.flatnonzero(block.scenario_of == number)
        for start in range(0, len(rows), WORLDS_AT_A_TIME):
            part = rows[start : start + WORLDS_AT_A_TIME]
            well, series = _series(block, scenario, part, causes)
            for name, values in summaries(series, block.study.measures).items():
                columns[name][well] = values
            taken = series[:, months, :].reshape(-1, series.shape[2])
            pieces.append((np.repeat(well, len(months)), np.tile(months, len(well)), taken))
    rows, months, series = (np.concatenate(parts) for parts in zip(*pieces, strict=True))
    order = np.argsort(rows, kind="stable")
    seconds = time.perf_counter() - began
    return Played(columns, causes, rows[order], months[order], series[order], seconds)


def lost(block: Block, cause: str) -> Played:
    """What is left of a block of which nothing came out."""
    return Played(_undefined(block), [cause] * len(block.seeds), *_nothing(block), seconds=0.0)


def _undefined(block: Block) -> dict[str, Floats]:
    """Summaries of runs that did not go well."""
    names = summaries(np.empty((0, 2, len(block.study.measures))), block.study.measures)
    return {name: np.full(len(block.seeds), np.nan) for name in names}


def _nothing(block: Block) -> tuple[Integers, Integers, Floats]:
    none = np.empty(0, dtype=np.int64)
    return none, none, np.empty((0, len(block.study.measures)))


def _series(
    block: Block, scenario: Scenario, rows: Integers, causes: list[str]
) -> tuple[Integers, Floats]:
    """Rows that went well and their months, shape [rows, months + 1, measures]."""
    play = _on_mesa if block.study.engine == "mesa" else _compiled
    worlds: list[Floats] = []
    well: list[int] = []
    for some, played in play(block, scenario, rows, causes):
        finite = ~np.isinf(played).any(axis=(1, 2))
        for row, world in zip(some[~finite], played[~finite], strict=True):
            month, column = np.argwhere(np.isinf(world))[0]
            measure = block.study.measures[column]
            causes[row] = MONTHLY.format(measure=measure, month=month)
        well += some[finite].tolist()
        worlds.append(played[finite])
    shape = (0, scenario.months + 1, len(block.study.measures))
    return np.array(well, dtype=np.int64), np.concatenate([np.empty(shape), *worlds])


Batches = Iterator[tuple[Integers, Floats]]


def _compiled(block: Block, scenario: Scenario, rows: Integers, causes: list[str]) -> Batches:
    for variant in variants(block.study.factors, block.values[rows]):
        own = rows[variant.runs]
        try:
            changed = variant.of(scenario)
        except ArgumentError as error:
            for row in own:
                causes[int(row)] = str(error)
        else:
            yield from _compiled_alike(block, changed, own, causes)


def _compiled_alike(block: Block, scenario: Scenario, rows: Integers, causes: list[str]) -> Batches:
    """Play runs of one layout on the compiled engine, on the thread of this block."""
    from collab_sim.engines.module import ModuleError

    records, epochs = parameters_of(scenario, block.study.factors, block.values[rows])
    layout = replace(lay_out(scenario), parameters=records[0])
    worlds = Sweep(layout, records, block.seeds[rows], block.replicates[rows], epochs)
    play = partial(Sweep.series, measures=block.study.measures, threads=1)
    try:
        yield rows, play(worlds)
    except ModuleError:  # no run's fault: none can be played
        raise
    except Exception:
        for run, row in enumerate(rows):
            yield from _guarded(np.array([row]), partial(play, worlds.only(run)), causes)


def _on_mesa(block: Block, scenario: Scenario, rows: Integers, causes: list[str]) -> Batches:
    for row in rows.tolist():
        seed, replicate = int(block.seeds[row]), int(block.replicates[row])

        def play(row: int = row, seed: int = seed, replicate: int = replicate) -> Floats:
            changes = {
                factor.path: factor.played(value)
                for factor, value in zip(block.study.factors, block.values[row], strict=True)
            }
            series = mesa_world(scenario, seed, replicate, block.study.measures, changes)
            return series[np.newaxis]

        yield from _guarded(np.array([row]), play, causes)


def _guarded(row: Integers, play: Callable[[], Floats], causes: list[str]) -> Batches:
    try:
        yield row, play()
    except Exception as error:
        causes[int(row[0])] = cause_of(error)


def cause_of(error: BaseException) -> str:
    """The cause that a failed run is kept with."""
    return f"{type(error).__name__}: {error}"
