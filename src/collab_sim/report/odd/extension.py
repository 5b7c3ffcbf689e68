"""What an extension changes in the model, for the protocol and for `explain`."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from collab_sim.world.extension import Extension

UNDESCRIBED = "not described"


@dataclass(frozen=True)
class OwnPart:
    """Something that an extension brings: its name and what it says of itself.

    ``kind`` is a key of texts.
    """

    kind: str
    name: str
    says: str


@dataclass(frozen=True)
class OwnRule:
    """A rule in the place of the model's, and its text without what it says of itself."""

    name: str
    text: str


@dataclass(frozen=True)
class Described:
    """An extension in words; ``name`` is where it was loaded from, empty where from nowhere."""

    name: str
    parts: tuple[OwnPart, ...]
    rules: tuple[OwnRule, ...]


def described(extension: Extension) -> Described:
    """Return what an extension brings, part by part."""
    return Described(
        name=extension.origin.reference if extension.origin else "",
        parts=tuple(own_parts(extension)),
        rules=tuple(OwnRule(name, text) for name, text in extension.texts),
    )


def own_parts(extension: Extension) -> Iterator[OwnPart]:
    """Yield what an extension brings and no table lists: rules, phases, events and classes."""
    yield from (OwnPart("own_rule", name, _says(rule)) for name, rule in extension.rules.items())
    for name, phase in extension.phases.items():
        yield OwnPart("own_phase", name, f"after {phase.after}: {_says(phase.play)}")
    yield from (OwnPart("own_event", name, _says(play)) for name, play in extension.events.items())
    for kind in ("department", "external", "arena", "model"):
        chosen = getattr(extension, kind)
        if chosen is not None:
            yield OwnPart("own_class", chosen.__name__, _says(chosen))


def _says(thing: Any) -> str:
    return inspect.cleandoc(thing.__doc__ or UNDESCRIBED).partition("\n")[0]
