"""Parameters that are left free, and the ranges that hold for them before data are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from collab_sim.analysis.uncertainty import Values
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.parameters import Mark
from collab_sim.world.readings import unread
from collab_sim.world.refusal import ArgumentError, all_checked, unknown
from collab_sim.world.scenario import Scenario

ARRANGED = (
    "coordinators.full_time",
    "collaboration.budget",
    "collaboration.ask_follows_money",
    "collaboration.scope",
)
"""Assumed for the default municipality, but known to whoever arranges a collaboration."""


@dataclass(frozen=True)
class Free:
    """A free parameter and its range, every value in it alike before data are looked at."""

    path: str
    low: float
    high: float

    def at(self, unit: Values) -> Values:
        """Values at places from 0 to 1 of the range; whole numbers share it equally."""
        if not PARAMETERS[self.path].whole:
            return self.low + unit * (self.high - self.low)
        steps = np.floor(unit * (self.high - self.low + 1.0))
        values: Values = np.minimum(self.low + steps, self.high)
        return values


def whole_ranges(free: Sequence[Free]) -> Values:
    """The box [free, 2] of all places, from 0 to 1 in every range."""
    return np.tile([0.0, 1.0], (len(free), 1))


def spread_over(box: Values, points: int, random: np.random.Generator) -> Values:
    """Draw places [points, free] all over a box [free, 2]: a Latin hypercube."""
    from scipy.stats import qmc

    unit = qmc.LatinHypercube(len(box), rng=random).random(points)
    places: Values = box[:, 0] + unit * (box[:, 1] - box[:, 0])
    return places


def candidates(scenario: Scenario) -> tuple[Free, ...]:
    """Assumed parameters that somebody reads, over their declared ranges.

    What a town knows of its own arrangements is none of them.
    """
    left = {*unread(scenario), *ARRANGED}
    return tuple(
        Free(path, *parameter.swept)
        for path, parameter in PARAMETERS.items()
        if parameter.swept and parameter.evidence.mark is Mark.ASSUMED and path not in left
    )


def chosen_free(scenario: Scenario, paths: Sequence[str]) -> tuple[Free, ...]:
    """Return the named parameters over their declared ranges.

    Raises ArgumentError, with every problem, for a name that is none, one without a declared
    range, one that nobody reads in the scenario, and one given twice.
    """
    idle = unread(scenario)

    def one(number: int, path: str) -> Free:
        if path not in PARAMETERS:
            raise ArgumentError(unknown("parameter", path, PARAMETERS))
        swept = PARAMETERS[path].swept
        if swept is None:
            raise ArgumentError(f"{path} has no declared range and stays as it is")
        if path in idle:
            raise ArgumentError(f"nobody reads {path} in this scenario")
        if path in paths[:number]:
            raise ArgumentError(f"{path} is given twice")
        return Free(path, *swept)

    return tuple(all_checked(partial(one, number, path) for number, path in enumerate(paths)))
