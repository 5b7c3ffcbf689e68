"""The state of a world as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from collab_sim.world.layout import Floats, Integers, Records, WorldPlan, records
from collab_sim.world.parameters.coordinators import MOST_POSTS

ACTOR_TRAITS = (
    "mandate workload own shared money legitimacy backfill backing budget_integration "
    "reciprocity norm taste sphere reluctance hidden_share home_framing first_expectation"
).split()
ACTOR_STATE = (
    "engagement competence framing fatigue renewal_belief expectation diversion delivered_so_far"
).split()
ACTOR_MONTH = "slack capacity available asked delivered".split()
ACTOR = np.dtype(
    [("id", "i8"), ("side", "i8"), ("sector", "i8"), ("motive", "i8")]
    + [(name, "f8") for name in (*ACTOR_TRAITS, *ACTOR_STATE, *ACTOR_MONTH)]
)

ARENA_TRAITS = "reach scope duty synergy ask_per_goal".split()
ARENA_STATE = "standing project_share routine results_so_far".split()
ARENA_MONTH = (
    "activity running rounds_left productivity follow_through results success yields"
).split()
ARENA_NUMBERS = (
    "id opens closes mandated seats duration gap status project_from project_until".split()
)
ARENA = np.dtype(
    [(name, "i8") for name in ARENA_NUMBERS]
    + [(name, "f8") for name in (*ARENA_TRAITS, *ARENA_STATE, *ARENA_MONTH)]
)

POST = np.dtype([("vacant", "i8"), ("skill", "f8")])
"""A coordinator's post: months it will still stand empty, and the skill of who fills it."""


class State(NamedTuple):
    """Arrays of one world.

    Shapes: ``actors`` [actors], ``arenas`` [arenas], ``declared`` and ``agenda`` [actors, goals]
    (rows sum to 1), ``goals`` [arenas, goals] (1 where the arena works on the goal), ``lots``
    [goals] for drawing them, ``fit`` and ``member`` [candidacies], aligned with
    ``WorldPlan.candidates``; ``posts`` [most posts].
    """

    actors: Records
    arenas: Records
    declared: Floats
    agenda: Floats
    goals: Integers
    lots: Floats
    fit: Floats
    member: Integers
    posts: Records


@dataclass(frozen=True)
class Snapshot:
    """A world at one moment, in the form in which engines are compared.

    ``members`` holds the ascending actor indices of every arena; ``trust`` one row of (actor,
    acquaintance, trust) per acquaintance, actors ascending, acquaintances in the order of meeting.
    """

    actors: Records
    arenas: Records
    agenda: Floats
    fit: Floats
    members: tuple[tuple[int, ...], ...]
    trust: tuple[tuple[int, int, float], ...]
    leadership: float
    posts: Records
    coordination: float
    measures: dict[str, float]


def empty_state(plan: WorldPlan) -> State:
    """Allocate the state of a world that begins from a plan."""
    actors, goals = plan.weights.shape
    candidacies = len(plan.candidates)
    return State(
        actors=records(actors, ACTOR),
        arenas=records(len(plan.plans), ARENA),
        declared=np.zeros((actors, goals)),
        agenda=np.zeros((actors, goals)),
        goals=np.zeros((len(plan.plans), goals), dtype=np.int64),
        lots=np.zeros(goals),
        fit=np.zeros(candidacies),
        member=np.zeros(candidacies, dtype=np.int64),
        posts=records(MOST_POSTS, POST),
    )
