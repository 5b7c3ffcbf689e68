"""Which parameters anybody reads, and the values that hold for those who would.

An actor or an arena that says a value itself does not read the scenario's; where all of them do,
the scenario's value moves nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from collab_sim.world.actors import Side
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.layout import FALLS_BACK, Floats, lay_out
from collab_sim.world.scenario import Scenario

OF_A_SIDE = {"departments": Side.DEPARTMENT, "external": Side.EXTERNAL}
OF_EVERY_ACTOR = {
    "engagement.start": "engagement",
    "engagement.start_sd": "engagement_sd",
    "hidden_agendas.share": "hidden_share",
}
OF_ARENAS = ("scope", "seats", "continuity", "duration", "gap")


@dataclass(frozen=True)
class Reading:
    """The values of a parameter that hold, ascending, none twice; empty where nobody reads it.

    ``default`` says whether anybody reads the scenario's own value.
    """

    values: tuple[float, ...]
    default: bool


def readings(scenario: Scenario) -> dict[str, Reading]:
    """Return how each parameter of a scenario is read, by its path."""
    own = _own_values(scenario)
    return {path: _reading(scenario.value(path), own.get(path)) for path in PARAMETERS}


def unread(scenario: Scenario) -> frozenset[str]:
    """Return paths of parameters whose value in the scenario moves nothing."""
    return frozenset(path for path, reading in readings(scenario).items() if not reading.default)


def _reading(default: float, own: Floats | None) -> Reading:
    if own is None:
        return Reading((default,), default=True)
    silent = np.isnan(own)
    values = np.unique(np.where(silent, default, own))
    return Reading(tuple(values.tolist()), default=bool(silent.any()))


def _own_values(scenario: Scenario) -> Mapping[str, Floats]:
    """What actors or arenas say themselves, NaN where they say nothing, by path."""
    plan = lay_out(scenario).plan
    actors, arenas = plan.profiles, plan.plans
    own = {path: actors[field] for path, field in OF_EVERY_ACTOR.items()}
    for heading, side in OF_A_SIDE.items():
        members = actors[actors["side"] == side]
        own |= {f"{heading}.{name}": members[name] for name in FALLS_BACK}
    scope = np.where(np.isnan(arenas["scope"]), scenario.collaboration.scope, arenas["scope"])
    own["work.ask_per_goal"] = plan.asks / np.minimum(scope, scenario.goals.count)
    return own | {f"collaboration.{name}": arenas[name] for name in OF_ARENAS}
