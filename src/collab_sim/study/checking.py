"""Arguments of `play`, checked before anything is played.

Every problem is told at once, by the argument's name, what it takes, and the nearest name.
"""

from __future__ import annotations

from typing import Any

from collab_sim.world.declarations import MEASURES
from collab_sim.world.refusal import ArgumentError, names, one_word_of, quoted

ENGINES = ("ensemble", "mesa")
MOST_THREADS = 1024


def engine_named(engine: Any) -> str:
    """Return the name of an engine."""
    if isinstance(engine, type):
        raise ArgumentError(
            f"engine takes one of {', '.join(map(repr, ENGINES))}, not {engine!r} "
            "(a class of your own goes to model=)"
        )
    return one_word_of("engine", engine, ENGINES)


def measures_named(measures: Any) -> tuple[str, ...]:
    """Return names of measures, all of them for None."""
    if measures is None:
        return tuple(MEASURES)
    return names("measures", measures, "measure", MEASURES)


def called(name: str, value: Any) -> Any:
    """Return a function that is called as the work goes on, or None."""
    if value is None or callable(value):
        return value
    raise ArgumentError(f"{name} takes a function, not {quoted(value)}")
