"""The Mesa model with an extension: a subclass that plays with it in force."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial, wraps
from typing import Any

from collab_sim.engines.agents import Actor, Arena
from collab_sim.engines.model import CollaborationModel
from collab_sim.world.extension import Extension, put_in_force
from collab_sim.world.refusal import ArgumentError, all_checked, quoted

PLAYING = ("__init__", "step", "play")
"""What plays a world: whatever it calls is done with the extension in force."""
CLASSES = {"department": Actor, "external": Actor, "arena": Arena}


@lru_cache(maxsize=64)
def model_of(extension: Extension | None) -> type[CollaborationModel]:
    """Return the class that plays an extension; the project's own without one.

    Raises `ArgumentError` where its classes are none that the model can have.
    """
    if extension is None:
        return CollaborationModel
    base = extension.model or CollaborationModel
    chosen = {name: getattr(extension, name) for name in CLASSES if getattr(extension, name)}
    all_checked(
        [
            partial(_subclass, "model", base, CollaborationModel),
            *(partial(_subclass, name, each, CLASSES[name]) for name, each in chosen.items()),
        ]
    )
    if {*extension.used} <= {"model", "origin"}:
        return base
    body: dict[str, Any] = {f"{name}_class": each for name, each in chosen.items()}
    body |= {"__doc__": base.__doc__, "extension": extension}
    body |= {"phases": tuple(_phases(base.phases, extension))}
    body |= {name: phase.play for name, phase in extension.phases.items()}
    body |= {"measurement": _measuring(base, extension), "context": _context(base, extension)}
    made = type(base.__name__, (base,), body)
    for name in PLAYING:
        setattr(made, name, _with(extension, getattr(made, name)))
    return made


def _subclass(name: str, value: Any, wanted: type[Any]) -> None:
    if not (isinstance(value, type) and issubclass(value, wanted)):
        raise ArgumentError(f"{name} takes a subclass of {wanted.__name__}, not {quoted(value)}")


def _with(extension: Extension, method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def played(*arguments: Any, **named: Any) -> Any:
        with put_in_force(extension):
            return method(*arguments, **named)

    return played


def _phases(phases: tuple[str, ...], extension: Extension) -> Iterator[str]:
    """Yield the phases of the month, own ones after those they follow."""
    for name in phases:
        yield name
        yield from (own for own, phase in extension.phases.items() if phase.after == name)


def _measuring(base: type[CollaborationModel], extension: Extension) -> Callable[[Any], None]:
    def measurement(model: CollaborationModel) -> None:
        """Take this month's measures."""
        base.measurement(model)
        for name, measure in extension.own_measures.items():
            if measure.of:
                model.measures[name] = float(measure.of(model))

    return measurement


def _context(base: type[CollaborationModel], extension: Extension) -> Callable[[Any], None]:
    def context(model: CollaborationModel) -> None:
        """Let the month begin, then what happens by the name of an own event."""
        base.context(model)
        for event in model.description.events.values():
            if event.happens and event.month == model.month:
                extension.events[event.happens](model)

    return context
