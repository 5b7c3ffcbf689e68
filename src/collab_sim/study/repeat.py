"""Playing runs again: a single one that failed, or a sample to compare bit for bit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from collab_sim.config.models import in_force_of
from collab_sim.config.study import Study
from collab_sim.study.blocks import Played, block_of, play_block
from collab_sim.study.folder import altered
from collab_sim.study.job import Job, Numbers, Shard
from collab_sim.study.provenance import changes, provenance
from collab_sim.study.results import Results
from collab_sim.study.store import RUNS_FILE, SERIES_FILE
from collab_sim.study.tables import runs_table, series_table
from collab_sim.world.layout import Floats

SAMPLE = 100


def play_again(study: Study, point: int, replicate: int) -> Played:
    """Play one run of a study and keep every month of it; raises ValueError if there is none."""
    with in_force_of(study):
        job = Job(replace(study, series="months", checked=True))
        if not (0 <= point < job.points and 0 <= replicate < study.replicates):
            message = f"points 0 to {job.points - 1} and replicates 0 to {study.replicates - 1}"
            raise ValueError(f"there is no run {point}:{replicate}; this study has {message}")
        position = replicate * job.points + point
        return play_block(block_of(job, position, position + 1))


@dataclass(frozen=True)
class Departure:
    """A column in which repeated runs differ: how often, and how far at most.

    ``relative`` is the largest relative difference, infinite where only one side is defined.
    """

    table: str
    column: str
    runs: int
    relative: float


@dataclass(frozen=True)
class Verification:
    """What repeating a sample of runs showed.

    ``altered`` names files that are not as they were written, ``code`` the sources that changed
    since then.
    """

    checked: int
    total: int
    code: tuple[str, ...]
    altered: tuple[str, ...]
    departures: tuple[Departure, ...]

    @property
    def ok(self) -> bool:
        """Whether every repeated run is the same bit for bit and no file was altered."""
        return not self.departures and not self.altered


def verify_results(
    results: Results,
    *,
    sample: int = SAMPLE,
    seed: int = 1,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Verification:
    """Play a random sample of stored runs again and compare them bit for bit.

    The same sources give the same bits everywhere. Failed runs are repeated too: they must fail
    again.
    """
    with in_force_of(results.study):
        job = Job(results.study, Shard(*results.manifest["shard"]))
        positions = results.positions_done
        random = np.random.Generator(np.random.Philox(seed))
        chosen = np.sort(random.choice(positions, min(len(positions), sample), replace=False))
        repeated: dict[str, list[pa.Table]] = {RUNS_FILE: [], SERIES_FILE: []}
        for done, position in enumerate(chosen.tolist(), start=1):
            block = block_of(job, position, position + 1)
            played = play_block(block)
            repeated[RUNS_FILE].append(runs_table(block, played))
            repeated[SERIES_FILE].append(series_table(block, played))
            progress(done, len(chosen))
        departures: list[Departure] = []
        numbers = job.numbers(0, job.runs)[chosen]
        for table, new in repeated.items():
            old = _stored(results, table, numbers, job.points)
            departures += _departures(table, old, pa.concat_tables([old.slice(0, 0), *new]))
        return Verification(
            checked=len(chosen),
            total=results.runs_planned,
            code=tuple(changes(results.manifest, provenance(results.study))),
            altered=(*results.store.damaged, *altered(results.folder, results.manifest)),
            departures=tuple(departures),
        )


def _stored(results: Results, table: str, numbers: Numbers, points: int) -> pa.Table:
    """Rows of chosen runs, read a few at a time."""
    wanted = pa.array(numbers)
    pieces = [results.store.schemas.of(table).empty_table()]
    for part in results.store.read(table):
        number = pc.add(pc.multiply(part["replicate"], points), part["point"])
        pieces.append(part.filter(pc.is_in(number, value_set=wanted)))
    return pa.concat_tables(pieces)


def _departures(table: str, old: pa.Table, new: pa.Table) -> Iterator[Departure]:
    if old.num_rows != new.num_rows:
        yield Departure(table, "rows", abs(old.num_rows - new.num_rows), np.inf)
        return
    for name in old.column_names:
        before, after = (each[name].to_numpy(zero_copy_only=False) for each in (old, new))
        if before.dtype != np.float64:
            differing = int((before != after).sum())
            if differing:
                yield Departure(table, name, differing, np.inf)
            continue
        differ = before.view(np.int64) != after.view(np.int64)
        differ &= ~(np.isnan(before) & np.isnan(after))
        if differ.any():
            apart = _relative(before[differ], after[differ])
            yield Departure(table, name, int(differ.sum()), apart)


def _relative(one: Floats, other: Floats) -> float:
    size = np.maximum(np.abs(one), np.abs(other))
    apart = np.abs(one - other) / np.where(size > 0.0, size, 1.0)
    return float(np.nan_to_num(apart, nan=np.inf).max())
