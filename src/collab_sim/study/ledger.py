"""What is finished, line by line: the file ``status`` of a results folder."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import IO

DIGEST_BYTES = 16


class StorageError(Exception):
    """Results that cannot be written or read; what was written before is kept."""


class DiskError(StorageError):
    """What the disk objected to, in ``folder``, for this ``reason``."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"{folder}: {reason}. Every finished part is kept; "
            "when the cause is gone, go on with --resume (in Python: resume=True)."
        )
        self.folder, self.reason = folder, reason


@dataclass(frozen=True)
class TablePart:
    """Runs at positions ``first`` to ``last`` (exclusive), written and complete.

    ``runs`` and ``series`` are the digests of their files; ``final`` tells the finished tables from
    parts of them. ``seconds`` and ``at`` are for people: when, and how much work it was.
    """

    first: int
    last: int
    runs: str
    series: str
    failed: int
    seconds: float
    at: str
    final: bool = False


def now() -> str:
    """The time in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_ledger(file: Path) -> list[TablePart]:
    """Return the parts that a ledger lists; a line cut short by a crash counts as unwritten."""
    if not file.exists():
        return []
    parts = []
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            parts.append(TablePart(**json.loads(line)))
        except (ValueError, TypeError):
            continue
    return parts


def append(file: Path, part: TablePart) -> None:
    """Add a line to a ledger, on a line of its own even after a line cut short."""
    torn = file.exists() and file.stat().st_size and not file.read_bytes().endswith(b"\n")
    with file.open("ab") as ledger:
        ledger.write((("\n" if torn else "") + json.dumps(asdict(part)) + "\n").encode())
        reach_disk(ledger)


def rewrite(file: Path, parts: Iterable[TablePart]) -> None:
    """Replace a ledger as a whole, or not at all."""
    text = "".join(json.dumps(asdict(part)) + "\n" for part in parts)
    write_whole(file, text.encode())


def write_whole(file: Path, content: bytes) -> None:
    """Write a file as a whole, or not at all."""
    beside = file.with_name(file.name + ".new")
    with beside.open("wb") as opened:
        opened.write(content)
        reach_disk(opened)
    put_in_place(beside, file)


def put_in_place(beside: Path, file: Path) -> None:
    """Rename a finished file over the one it replaces."""
    beside.replace(file)
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def reach_disk(opened: IO[bytes]) -> None:
    """Wait until what was written would survive a power cut."""
    opened.flush()
    os.fsync(opened.fileno())


def digest_of(file: Path) -> str:
    """Digest of a file's content; empty where there is no such file."""
    if not file.is_file():
        return ""
    digest = blake2b(digest_size=DIGEST_BYTES)
    with file.open("rb") as opened:
        while chunk := opened.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()
