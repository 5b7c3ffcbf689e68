"""Assumption sets: the same scenarios under another value of one assumption at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.parameters import Parameter
from collab_sim.world.readings import readings, unread
from collab_sim.world.scenario import Scenario

AS_GIVEN = "as given"


@dataclass(frozen=True)
class AssumptionSet:
    """What scenarios that share every assumption but what they compare are played under.

    ``path`` is the parameter moved to ``value``, one end of its range; None in the set as given.
    """

    label: str
    path: str | None
    value: float


def assumption_sets(scenarios: Mapping[str, Scenario]) -> list[AssumptionSet]:
    """One set as given, then two for every shared assumption: both ends of the range studies sweep.

    A parameter in which the scenarios differ is what they compare and stays, and one that nobody
    reads moves nothing. Ends that equal the value given are left out.
    """
    sets = [AssumptionSet(AS_GIVEN, None, float("nan"))]
    for path, value in _shared(scenarios).items():
        for end in PARAMETERS[path].swept or ():
            if end != value:
                sets.append(AssumptionSet(f"{path} = {end:g}", path, end))
    return sets


def idle_assumptions(scenarios: Mapping[str, Scenario]) -> list[Parameter]:
    """Parameters that studies sweep and that nobody reads in any of these scenarios."""
    idle = frozenset.intersection(*(unread(parameter) for parameter in scenarios.values()))
    return [parameter for path, parameter in PARAMETERS.items() if parameter.swept and path in idle]


def compared_parameters(scenarios: Mapping[str, Scenario]) -> list[Parameter]:
    """Parameters in which what holds for actors and arenas of these scenarios differs."""
    read = [readings(scenario) for scenario in scenarios.values()]
    return [
        parameter
        for path, parameter in PARAMETERS.items()
        if len({scenario[path].values for scenario in read}) > 1
    ]


def idle_differences(scenarios: Mapping[str, Scenario]) -> list[Parameter]:
    """Parameters that these scenarios set differently though nobody reads that."""
    differs = {reading.path for reading in compared_parameters(scenarios)}
    return [
        parameter
        for path, parameter in PARAMETERS.items()
        if path not in differs and len({reading.value(path) for reading in scenarios.values()}) > 1
    ]


def _shared(scenarios: Mapping[str, Scenario]) -> dict[str, float]:
    """Values, by path, of parameters that studies sweep, somebody reads and all set alike."""
    read = [(scenario, unread(scenario)) for scenario in scenarios.values()]
    shared = {}
    for path, parameter in PARAMETERS.items():
        values = {scenario.value(path) for scenario, idle in read if path not in idle}
        if parameter.swept and len(values) == 1:
            shared[path] = values.pop()
    return shared
