"""Arguments of `play`, checked before anything is played.

Every problem is told at once, by the argument's name, what it takes, and the nearest name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import numpy as np

from collab_sim.config.find import did_you_mean
from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import Scenario

ENGINES = ("ensemble", "mesa")
LARGEST = 2**32 - 1
"""Seeds and replicates are 32-bit parts of a draw's address."""
MOST_THREADS = 1024


class ArgumentError(ValueError):
    """Arguments that can't be played; the message names each of them."""


def check(checks: Iterable[Callable[[], Any]]) -> list[Any]:
    """Return what the checks return; raise one `ArgumentError` with every problem they told."""
    values, problems = [], []
    for checked in checks:
        try:
            values.append(checked())
        except ArgumentError as error:
            problems.append(str(error))
    if problems:
        raise ArgumentError("; ".join(problems))
    return values


def whole(name: str, value: Any, low: int, high: int) -> int:
    """Return a whole number within bounds; NumPy's numbers and 3.0 are whole numbers too."""
    number = value.item() if isinstance(value, np.generic) else value
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    if not isinstance(number, int) or isinstance(number, bool) or not low <= number <= high:
        raise ArgumentError(f"{name} takes a whole number from {low} to {high}, not {value!r}")
    return number


def engine_named(engine: Any) -> str:
    """Return the name of an engine."""
    if isinstance(engine, str) and engine in ENGINES:
        return engine
    hint = did_you_mean(engine, ENGINES) if isinstance(engine, str) else ""
    if isinstance(engine, type):
        hint = "a class of your own goes to model="
    choices = " or ".join(repr(name) for name in ENGINES)
    raise ArgumentError(_with_hint(f"engine takes {choices}, not {engine!r}", hint))


def measures_named(measures: Any) -> tuple[str, ...]:
    """Return names of measures, all of them for None."""
    if measures is None:
        return tuple(MEASURES)
    if isinstance(measures, str) or not isinstance(measures, Collection) or not measures:
        raise ArgumentError(
            f"measures takes a list of names such as ['engagement'], not {measures!r}"
        )
    names = tuple(dict.fromkeys(str(name) for name in measures))
    problems = [
        _with_hint(f"there is no measure {name!r}", did_you_mean(name, MEASURES))
        for name in names
        if name not in MEASURES
    ]
    if problems:
        raise ArgumentError("; ".join(problems))
    return names


def scenarios_by_name(scenarios: Any) -> dict[str, Scenario]:
    """Return scenarios under their names."""
    if not isinstance(scenarios, Mapping) or not scenarios:
        hint = (
            "a scenario under a name, play({'mine': scenario}, …)"
            if isinstance(scenarios, Scenario)
            else "scenarios by name, such as {'project': load_scenario('project')}"
        )
        raise ArgumentError(f"scenarios takes {hint}, not {type(scenarios).__name__}")
    problems = [
        f"scenarios[{name!r}] is a {type(scenario).__name__}: load_scenario makes a Scenario"
        for name, scenario in scenarios.items()
        if not isinstance(scenario, Scenario)
    ]
    problems += [
        f"scenarios takes names, not {name!r}" for name in scenarios if not isinstance(name, str)
    ]
    if problems:
        raise ArgumentError("; ".join(problems))
    return dict(scenarios)


def _with_hint(message: str, hint: str) -> str:
    return f"{message} ({hint})" if hint else message
