"""Progress on the terminal: only for work that takes a while."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

import click

from collab_sim.study.progress_bars import PATIENCE


class ProgressBar:
    """Show how much is done and how long the rest will take, on standard error.

    Call it with (done, total). Nothing appears when the work is over within `PATIENCE` seconds, or
    when standard error is not a terminal.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._began = time.monotonic()
        self._bar: object | None = None
        self._stopped = False

    def __call__(self, done: int, total: int) -> None:
        """Note that so many are done; raises Abort where nobody waits for the rest any more."""
        if self._stopped:
            raise click.Abort
        if time.monotonic() - self._began < PATIENCE or not sys.stderr.isatty():
            return
        self._draw(done, total)

    def _draw(self, done: int, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        if not isinstance(self._bar, Bar):
            columns = ("{task.description}", BarColumn(), MofNCompleteColumn())
            console = Console(stderr=True)
            self._bar = Bar(*columns, TimeRemainingColumn(), console=console, transient=True)
            self._task = self._bar.add_task(self._what, total=total, completed=done)
            self._bar.start()
        self._bar.update(self._task, completed=done, total=total)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        from rich.progress import Progress as Bar

        self._stopped = error is not None
        if isinstance(self._bar, Bar):
            self._bar.stop()


@contextmanager
def keeping(message: str) -> Iterator[None]:
    """Say, where Ctrl-C ends the work inside, what is kept and how to go on."""
    try:
        yield
    except KeyboardInterrupt:
        raise click.Abort(message) from None
