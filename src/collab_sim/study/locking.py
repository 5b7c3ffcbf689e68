"""One command at a time writes into a results folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from collab_sim.study.ledger import StorageError
from collab_sim.study.store import told_plainly

LOCK = ".lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Make a folder and keep others from writing into it; raises `StorageError` where one does.

    The system frees the lock of a process that was killed.
    """
    with told_plainly(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            advice = "wait until it is done, or choose another folder with -o"
            raise StorageError(f"another command is writing into {folder}; {advice}") from None
    try:
        yield
    finally:
        lock.release()
