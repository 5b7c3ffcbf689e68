"""Which extension is in force here and now.

It holds in a context, as Python's `contextvars` have it: nothing is registered, so that two
extensions in one process never meet, whichever thread or task asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeVar

from collab_sim.world.refusal import ArgumentError, unknown

if TYPE_CHECKING:
    from collab_sim.world.extension import Extension

Item = TypeVar("Item")
MESA_ALONE = "this extension plays on Mesa alone: the compiled engine can't play it"
_EXTENSION: ContextVar[Extension | None] = ContextVar("extension", default=None)


def extension_in_force() -> Extension | None:
    """Return the extension in force, if there is one."""
    return _EXTENSION.get()


def plays_on_mesa() -> bool:
    """Whether the extension in force can't be played by the compiled engine."""
    extension = extension_in_force()
    return extension is not None and not extension.compiles


def rules_in_force() -> tuple[tuple[str, str], ...]:
    """Return names and texts of the rules that the compiled engine has to play.

    Raises `ArgumentError` where the extension in force plays on Mesa alone.
    """
    extension = extension_in_force()
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


class Declared(Mapping[str, Item]):
    """Things by name: what the model declares, and what the extension in force adds to it."""

    def __init__(
        self,
        what: str,
        own: Mapping[str, Item],
        added: Callable[[Extension], Mapping[str, Item]],
    ) -> None:
        self._what, self._own, self._added = what, own, added

    def _all(self) -> Mapping[str, Item]:
        extension = extension_in_force()
        added = self._added(extension) if extension else {}
        return {**self._own, **added} if added else self._own

    def __getitem__(self, name: str) -> Item:
        items = self._all()
        if name not in items:
            raise KeyError(unknown(self._what, name, items))
        return items[name]

    def __contains__(self, name: object) -> bool:
        return name in self._all()

    def get(self, name: str, otherwise: Any = None) -> Any:
        """Return what stands under a name, or something else where nothing does."""
        return self._all().get(name, otherwise)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __repr__(self) -> str:
        return repr(dict(self))
