"""Joining the shards of a study to the results it would have had in one piece."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from collab_sim.config.models import in_force_of
from collab_sim.study.folder import MANIFEST, ResumeError, begin_results, is_results
from collab_sim.study.job import Job, Numbers
from collab_sim.study.ledger import DiskError, StorageError, put_in_place
from collab_sim.study.locking import LOCK, locked
from collab_sim.study.provenance import changes
from collab_sim.study.results import Results, open_results
from collab_sim.study.store import RUNS_FILE, SERIES_FILE, told_plainly

MERGING_FOLDER = ".merging"
WINDOW = 1 << 17
"""Rows of the table of runs that are put in order at a time."""


def merge_shards(folders: Sequence[Path], folder: Path, command: Sequence[str] = ()) -> Results:
    """Join finished shards, in any order, into one results folder.

    A merge that is stopped keeps nothing; the same command starts again. Raises `StorageError` or
    `ResumeError` that names what is missing, unfinished, given twice, or made from another study or
    by other code.
    """
    shards = sorted((open_results(each) for each in folders), key=_number)
    if not shards:
        raise StorageError("there is nothing to merge")
    _check(shards)
    try:
        with in_force_of(shards[0].study), locked(folder), _beside(folder) as beside:
            _join(shards, beside, command)
    except DiskError as error:
        message = f"{error.folder} cannot be read or written: {error.reason}"
        raise StorageError(message) from error
    return open_results(folder)


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """Where to merge, so that ``folder`` holds finished results or none; the manifest comes last.

    What a killed merge left behind is replaced.
    """
    beside = folder / MERGING_FOLDER
    others = {each.name for each in folder.iterdir()} - {LOCK}
    if is_results(folder) or (others and MERGING_FOLDER not in others):
        raise StorageError(f"{folder} is not empty; choose another folder with -o")
    with told_plainly(folder):
        try:
            _clear(beside)
            beside.mkdir()
            yield beside
        except BaseException:
            _clear(beside)
            raise
        for file in sorted(beside.iterdir(), key=lambda file: file.name == MANIFEST):
            put_in_place(file, folder / file.name)
        _clear(beside)


def _clear(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _join(shards: Sequence[Results], folder: Path, command: Sequence[str]) -> None:
    job = Job(shards[0].study)
    store = begin_results(folder, job, command)
    done = 0
    rows = [
        [_Rows(shard, table, job.points) for shard in shards] for table in (RUNS_FILE, SERIES_FILE)
    ]
    while done < job.runs:
        until = min(done + WINDOW, job.runs)
        runs, series = (
            _in_order([each.before(until) for each in table], job.points) for table in rows
        )
        failed = int(pc.sum(pc.equal(runs["status"], "failed")).as_py() or 0)
        store.add((done, until), runs, series, failed, 0.0)
        done = until
    store.finish(job.runs)


def _number(shard: Results) -> tuple[int, int]:
    number, of = shard.manifest["shard"]
    return int(of), int(number)


def _check(shards: Sequence[Results]) -> None:
    first = shards[0].manifest
    for shard in shards[1:]:
        _check_alike(shard, first, shards[0].folder)
    of = first["shard"][1]
    numbers = [shard.manifest["shard"][0] for shard in shards]
    twice = sorted({number for number in numbers if numbers.count(number) > 1})
    if twice:
        raise StorageError(f"given twice: {', '.join(f'{number}/{of}' for number in twice)}")
    missing = [number for number in range(1, of + 1) if number not in numbers]
    if missing:
        raise StorageError(f"missing shards: {', '.join(f'{number}/{of}' for number in missing)}")
    for shard in shards:
        if not shard.complete:
            reason = (
                f"{shard.runs_done} of {shard.runs_planned} runs; "
                "finish it with --resume (in Python: resume=True)"
            )
            raise StorageError(f"{shard.folder} is not finished: {reason}")


def _check_alike(shard: Results, first: dict[str, Any], folder: Path) -> None:
    other = shard.manifest
    if other["identity"] != first["identity"]:
        raise ResumeError(f"{shard.folder} and {folder} are of different studies")
    if other["counts"]["replicates"] != first["counts"]["replicates"]:
        raise ResumeError(f"{shard.folder} and {folder} have different numbers of replicates")
    if other["shard"][1] != first["shard"][1]:
        raise ResumeError(f"{shard.folder} and {folder} divide the study differently")
    if other["code"] != first["code"]:
        lines = "\n".join(f"  {line}" for line in changes(first, other))
        raise ResumeError(f"{shard.folder} and {folder} were not made alike:\n{lines}")


class _Rows:
    """Rows of one table of one shard, taken in order up to a run number."""

    def __init__(self, shard: Results, table: str, points: int) -> None:
        self.points = points
        self.schema = shard.store.schemas.of(table)
        self.coming: Iterator[pa.Table] = shard.store.read(table)
        self.waiting = [self.schema.empty_table()]
        self.ended = False

    def before(self, number: int) -> pa.Table:
        """Take the rows of all runs numbered lower."""
        while not self.ended and not self._reaches(number):
            following = next(self.coming, None)
            self.ended = following is None
            if following is not None:
                self.waiting.append(following)
        rows = pa.concat_tables(self.waiting)
        cut = int(np.searchsorted(_numbers(rows, self.points), number))
        self.waiting = [rows.slice(cut)]
        return rows.slice(0, cut)

    def _reaches(self, number: int) -> bool:
        last = self.waiting[-1]
        return (
            bool(last.num_rows)
            and _numbers(last.slice(last.num_rows - 1), self.points)[0] >= number
        )


def _numbers(rows: pa.Table, points: int) -> Numbers:
    numbers: Numbers = np.asarray(rows["replicate"]) * points + np.asarray(rows["point"])
    return numbers


def _in_order(tables: Sequence[pa.Table], points: int) -> pa.Table:
    """Rows of all shards by run number; months within a run stay in their order."""
    rows = pa.concat_tables(tables)
    return rows.take(np.argsort(_numbers(rows, points), kind="stable"))
