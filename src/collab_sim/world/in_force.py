"""Which extension is in force here and now.

It holds in a context, as Python's `contextvars` have it: nothing is registered, so that two
extensions in one process never meet, whichever thread or task asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from collab_sim.world.refusal import ArgumentError

if TYPE_CHECKING:
    from collab_sim.world.extension import Extension

MESA_ALONE = "this extension plays on Mesa alone: the compiled engine can't play it"
_EXTENSION: ContextVar[Extension | None] = ContextVar("extension", default=None)


def in_force() -> Extension | None:
    """Return the extension in force, if there is one."""
    return _EXTENSION.get()


def plays_on_mesa() -> bool:
    """Whether the extension in force can't be played by the compiled engine."""
    extension = in_force()
    return extension is not None and not extension.compiles


def rules_in_force() -> tuple[tuple[str, str], ...]:
    """Return names and texts of the rules that the compiled engine has to play.

    Raises `ArgumentError` where the extension in force plays on Mesa alone.
    """
    extension = in_force()
    if plays_on_mesa():
        raise ArgumentError(MESA_ALONE)
    return extension.texts if extension else ()


@contextmanager
def put_in_force(extension: Extension | None) -> Iterator[None]:
    """Let an extension, or for None the model as it is, hold within a ``with`` block."""
    token = _EXTENSION.set(extension)
    try:
        yield
    finally:
        _EXTENSION.reset(token)
