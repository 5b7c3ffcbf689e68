"""Results on disk: parts while a study runs, two tables when it is finished.

A part counts when its line stands in the ledger and its files have the digests written there. So a
crash at any moment loses the block being written and nothing else.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from collab_sim.study.ledger import (
    DiskError,
    TablePart,
    append,
    digest_of,
    now,
    put_in_place,
    read_ledger,
    rewrite,
)
from collab_sim.study.tables import regrouped

RUNS_FILE = "runs.parquet"
SERIES_FILE = "series.parquet"
TABLE_FILES = (RUNS_FILE, SERIES_FILE)
LEDGER = "status"
PARTS_FOLDER = "parts"
COMPRESSION = "zstd"


@dataclass(frozen=True)
class Schemas:
    """Columns of the two tables."""

    runs: pa.Schema
    series: pa.Schema

    def of(self, table: str) -> pa.Schema:
        """Columns of one of the tables."""
        return self.runs if table == RUNS_FILE else self.series


class Store:
    """The tables of one results folder, finished or not.

    ``parts`` are those that count, ascending and without overlap; ``damaged`` names files that
    the ledger lists with another content.
    """

    def __init__(self, folder: Path, schemas: Schemas) -> None:
        self.folder = folder
        self.schemas = schemas
        self.damaged: list[str] = []
        self._where: dict[tuple[TablePart, str], Path] = {}
        with told_plainly(folder):
            self.parts = list(self._sound(read_ledger(folder / LEDGER)))

    def _sound(self, listed: list[TablePart]) -> Iterator[TablePart]:
        """Yield parts whose files are whole, the widest first where they overlap."""
        covered = 0
        listed = sorted(set(listed), key=lambda part: (part.first, -part.last))
        for part in listed:
            if part.last <= covered:
                continue
            if part.first >= covered and self._is_whole(part):
                covered = part.last
                yield part

    def _is_whole(self, part: TablePart) -> bool:
        for table in TABLE_FILES:
            wanted = part.runs if table == RUNS_FILE else part.series
            files = self._files(part, table)
            equal = [file for file in files if digest_of(file) == wanted]
            if not equal:
                self.damaged += [str(p.relative_to(self.folder)) for p in files[:1] if p.exists()]
                return False
            self._where[part, table] = equal[0]
        return True

    def _files(self, part: TablePart, table: str) -> list[Path]:
        if part.final:
            return [self.folder / table, self.folder / f"{table}.new"]
        return [self.folder / PARTS_FOLDER / f"{part.first:012d}-{part.last:012d}.{table}"]

    def missing(self, runs: int) -> Iterator[tuple[int, int]]:
        """Yield stretches (first, last exclusive) that are still to be played."""
        reached = 0
        for part in self.parts:
            if part.first > reached:
                yield reached, part.first
            reached = part.last
        if reached < runs:
            yield reached, runs

    @property
    def done(self) -> int:
        """Number of runs in parts that count."""
        return sum(part.last - part.first for part in self.parts)

    @property
    def failed(self) -> int:
        """Number of them that failed."""
        return sum(part.failed for part in self.parts)

    def add(
        self, span: tuple[int, int], runs: pa.Table, series: pa.Table, failed: int, seconds: float
    ) -> None:
        """Keep the tables of a block for good."""
        with told_plainly(self.folder):
            (self.folder / PARTS_FOLDER).mkdir(exist_ok=True)
            part = TablePart(*span, "", "", failed, round(seconds, 3), now())
            digests = []
            for table, content in ((SERIES_FILE, series), (RUNS_FILE, runs)):
                [file] = self._files(part, table)
                digests.append(self._write(file, iter([content]), self.schemas.of(table)))
                put_in_place(file.with_name(file.name + ".new"), file)
            part = replace(part, series=digests[0], runs=digests[1])
            append(self.folder / LEDGER, part)
        self._where |= {(part, table): self._files(part, table)[0] for table in TABLE_FILES}
        self.parts = sorted([*self.parts, part], key=lambda each: each.first)

    @staticmethod
    def _write(file: Path, tables: Iterator[pa.Table], schema: pa.Schema) -> str:
        """Write a table beside its place; returns the digest."""
        beside = file.with_name(file.name + ".new")
        try:
            with pq.ParquetWriter(beside, schema, compression=COMPRESSION) as writer:
                for table in tables:
                    writer.write_table(table)
            with beside.open("rb+") as opened:
                os.fsync(opened.fileno())
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        return digest_of(beside)

    def read(self, table: str) -> Iterator[pa.Table]:
        """Yield the rows of a table in order, a few at a time."""
        for part in self.parts:
            with told_plainly(self.folder), pq.ParquetFile(self._where[part, table]) as opened:
                for group in range(opened.num_row_groups):
                    yield opened.read_row_group(group)

    def settle(self) -> None:
        """Finish what a crash left half done, and drop its other leftovers."""
        with told_plainly(self.folder):
            for (part, table), file in self._where.items():
                if part in self.parts and part.final and file.name.endswith(".new"):
                    put_in_place(file, self.folder / table)
                    self._where[part, table] = self.folder / table
            for leftover in (
                *self.folder.glob("*.new"),
                *self.folder.glob(f"{PARTS_FOLDER}/*.new"),
            ):
                leftover.unlink()

    def finish(self, runs: int) -> None:
        """Join the parts to the two tables, once nothing is missing."""
        if any(self.missing(runs)):
            raise ValueError("a study with missing runs has no tables yet")
        with told_plainly(self.folder):
            if not (len(self.parts) == 1 and self.parts[0].final):
                self._join(runs)
            self.settle()
            rewrite(self.folder / LEDGER, self.parts)
            if (self.folder / PARTS_FOLDER).exists():
                shutil.rmtree(self.folder / PARTS_FOLDER)

    def _join(self, runs: int) -> None:
        digests = [
            self._write(
                self.folder / table,
                regrouped(self.read(table), self.schemas.of(table)),
                self.schemas.of(table),
            )
            for table in TABLE_FILES
        ]
        seconds = round(sum(part.seconds for part in self.parts), 3)
        final = TablePart(0, runs, digests[0], digests[1], self.failed, seconds, now(), final=True)
        append(self.folder / LEDGER, final)
        self.parts = [final]
        self._where |= {(final, table): self.folder / f"{table}.new" for table in TABLE_FILES}


@contextmanager
def told_plainly(folder: Path) -> Iterator[None]:
    """Turn what the disk objects to into a message that says what is kept and how to go on."""
    try:
        yield
    except (OSError, pa.ArrowException) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DiskError(folder, reason) from error
