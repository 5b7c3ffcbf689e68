"""The Mesa model with an extension: a subclass that plays with it in force."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import Any

from collab_sim.engines.model import CollaborationModel
from collab_sim.world.extension import Extension
from collab_sim.world.in_force import put_in_force
from collab_sim.world.refusal import ArgumentError, shown

PLAYING = ("__init__", "step", "play")
"""What plays a world: whatever it calls is done with the extension in force."""


@cache
def model_of(extension: Extension | None) -> type[CollaborationModel]:
    """Return the class that plays an extension; the project's own without one.

    Raises `ArgumentError` where its classes are none that the model can have.
    """
    if extension is None:
        return CollaborationModel
    base = extension.model or CollaborationModel
    if not (isinstance(base, type) and issubclass(base, CollaborationModel)):
        raise ArgumentError(f"model takes a subclass of CollaborationModel, not {shown(base)}")
    if extension.is_model_alone:
        return base
    body: dict[str, Any] = {name: _with(extension, getattr(base, name)) for name in PLAYING}
    return type(base.__name__, (base,), {"__doc__": base.__doc__, "extension": extension, **body})


def _with(extension: Extension, method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def played(*arguments: Any, **named: Any) -> Any:
        with put_in_force(extension):
            return method(*arguments, **named)

    return played
