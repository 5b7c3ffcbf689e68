"""The state of a world as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from collab_sim.world.layout import Floats, Integers, Layout, Records
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

ARENA_TRAITS = "reach scope duty synergy".split()
ARENA_STATE = "standing project_share routine results_so_far".split()
ARENA_MONTH = (
    "activity running rounds_left productivity follow_through results success yields"
).split()
ARENA_NUMBERS = "id opens mandated seats duration gap status project_from project_until".split()
ARENA = np.dtype(
    [(name, "i8") for name in ARENA_NUMBERS]
    + [(name, "f8") for name in (*ARENA_TRAITS, *ARENA_STATE, *ARENA_MONTH)]
)


POST = np.dtype([("vacant", "i8"), ("skill", "f8")])
"""A coordinator's post: months it will still stand empty, and the skill of who fills it."""


@dataclass(frozen=True)
class State:
    """Arrays of one world.

    Shapes: ``actors`` [actors], ``arenas`` [arenas], ``declared`` and ``agenda`` [actors, goals]
    (rows sum to 1), ``goals`` [arenas, goals] (1 where the arena works on the goal), ``fit`` and
    ``member`` [candidacies], aligned with ``Layout.candidates``; ``posts`` [most posts].
    """

    actors: Records
    arenas: Records
    declared: Floats
    agenda: Floats
    goals: Integers
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


def empty_state(layout: Layout) -> State:
    """Allocate the state that a layout needs."""
    actors, goals = layout.weights.shape
    arenas = len(layout.plans)
    candidacies = len(layout.candidates)
    return State(
        actors=np.zeros(actors, dtype=ACTOR),
        arenas=np.zeros(arenas, dtype=ARENA),
        declared=np.zeros((actors, goals)),
        agenda=np.zeros((actors, goals)),
        goals=np.zeros((arenas, goals), dtype=np.int64),
        fit=np.zeros(candidacies),
        member=np.zeros(candidacies, dtype=np.int64),
        posts=np.zeros(MOST_POSTS, dtype=POST),
    )
