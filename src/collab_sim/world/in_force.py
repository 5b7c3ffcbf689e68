"""Which extension is in force here and now.

It holds in a context, as Python's `contextvars` have it: nothing is registered, so that two
extensions in one process never meet, whichever thread or task asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collab_sim.world.extension import Extension

_EXTENSION: ContextVar[Extension | None] = ContextVar("extension", default=None)


def in_force() -> Extension | None:
    """Return the extension in force, if there is one."""
    return _EXTENSION.get()


def rules_in_force() -> tuple[tuple[str, str], ...]:
    """Return names and texts of the rules that stand in for the model's."""
    extension = in_force()
    return extension.texts if extension else ()


@contextmanager
def put_in_force(extension: Extension | None) -> Iterator[None]:
    """Let an extension, or for None the model as it is, hold within a ``with`` block."""
    token = _EXTENSION.set(extension)
    try:
        yield
    finally:
        _EXTENSION.reset(token)
