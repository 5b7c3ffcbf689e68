"""A bar in a notebook, with the time left, for work that takes a while."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

PATIENCE = 2.0
"""Seconds before a bar appears."""

Progress = Callable[[int, int], None]
"""Called with the number of things done and the number of all."""


def in_notebook() -> bool:
    """Whether a kernel with a page in front of it runs this program."""
    shell = sys.modules.get("IPython")
    running: Any = shell.get_ipython() if shell else None
    return running is not None and getattr(running, "kernel", None) is not None


@contextmanager
def bar_in_notebook(what: str) -> Iterator[Progress]:
    """Show worlds done of all, and the time left, where this runs in a notebook.

    Yields what is called with (done, total). Text, so that it needs no widgets.
    """
    if not in_notebook():
        yield lambda done, total: None
        return
    from tqdm import tqdm

    with tqdm(desc=what, unit=" worlds", delay=PATIENCE, file=sys.stderr) as bar:

        def advance(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield advance
