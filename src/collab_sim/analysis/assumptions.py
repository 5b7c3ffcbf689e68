"""Assumption sets: the same scenarios under another value of one assumption at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from collab_sim.world.parameters import PARAMETERS, Parameter
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

    def applied_to(self, scenario: Scenario) -> Scenario:
        """Return the scenario under these assumptions."""
        if self.path is None:
            return scenario
        value = int(self.value) if PARAMETERS[self.path].whole else self.value
        return scenario.changed({self.path: value})


def assumption_sets(scenarios: Mapping[str, Scenario]) -> list[AssumptionSet]:
    """One set as given, then two for every shared assumption: both ends of the range studies sweep.

    A parameter in which the scenarios differ is what they compare and stays. Ends that equal the
    value given are left out.
    """
    sets = [AssumptionSet(AS_GIVEN, None, float("nan"))]
    for parameter in shared_assumptions(scenarios):
        given = next(iter(scenarios.values())).value(parameter.path)
        for end in parameter.swept or ():
            if end != given:
                sets.append(AssumptionSet(f"{parameter.path} = {end:g}", parameter.path, end))
    return sets


def shared_assumptions(scenarios: Mapping[str, Scenario]) -> list[Parameter]:
    """Parameters that studies sweep and in which these scenarios do not differ."""
    return [
        parameter
        for path, parameter in PARAMETERS.items()
        if parameter.swept and len({one.value(path) for one in scenarios.values()}) == 1
    ]


def compared_parameters(scenarios: Mapping[str, Scenario]) -> list[Parameter]:
    """Parameters in which these scenarios differ."""
    return [
        parameter
        for path, parameter in PARAMETERS.items()
        if len({one.value(path) for one in scenarios.values()}) > 1
    ]
