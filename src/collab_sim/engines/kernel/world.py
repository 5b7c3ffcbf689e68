"""One world of the compiled engine: preallocated arrays, nothing allocated in the month loop."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from collab_sim.world.layout import Floats, Integers, Layout, Records, largest_number_of_pairs
from collab_sim.world.state import ACTOR, ARENA

CANDIDACY = np.dtype([("actor", "i8"), ("arena", "i8"), ("chosen", "i8")])
PERSON = np.dtype(
    [(name, "i8") for name in ("first", "end", "first_tie", "last_tie")]
    + [("reliance", "f8"), ("worth", "f8")]
)
FORUM = np.dtype(
    [(name, "i8") for name in ("first", "end", "seats_from", "members", "reborn")]
    + [("middle", "f8"), ("diversity", "f8")]
)
SEAT = np.dtype(
    [("candidacy", "i8"), ("actor", "i8"), ("exposed", "i8"), ("delivered", "f8"), ("seen", "f8")]
)
TIE = np.dtype(
    [("partner", "i8"), ("following", "i8"), ("meetings", "i8"), ("trust", "f8"), ("gain", "f8")]
)
TOTALS = np.dtype(
    [("widest", "i8"), ("ties", "i8")]
    + [(name, "f8") for name in ("leadership", "results_so_far", "exposures", "respawned")]
)


class World(NamedTuple):
    """Arrays of one world.

    ``candidacies`` [candidacies] are the places an actor may take, arena by arena; ``people``
    [actors] and ``forums`` [arenas] hold what the engine notes beside the state of actors and
    arenas: ``people.first`` to ``end`` is an actor's stretch of ``places`` (its candidacies, arenas
    ascending), ``forums.first`` to ``end`` an arena's stretch of candidacies. ``seats`` [arenas *
    widest] are the members, ascending. ``ties`` come in pairs, made when two actors first sit
    together: tie 2q leads from the lower actor to the higher, 2q + 1 back, so the way back of tie t
    is t ^ 1; an actor's ties are linked in the order of meeting. ``seat_ties`` [arenas * widest *
    widest] hold the tie from one seat to another, so that a month never searches.
    """

    profiles: Records
    weights: Floats
    candidacies: Records
    places: Integers
    actors: Records
    arenas: Records
    people: Records
    forums: Records
    declared: Floats
    agenda: Floats
    goals: Integers
    fit: Floats
    member: Integers
    queue: Floats
    seats: Records
    seat_ties: Integers
    ties: Records
    totals: Records
    effort: Floats


def allocate(layout: Layout, widest: int) -> World:
    """Allocate a world for a layout whose arenas have at most ``widest`` seats."""
    actors, goals = layout.weights.shape
    arenas, candidacies = len(layout.plans), len(layout.candidates)
    pairs = max(1, largest_number_of_pairs(layout))
    world = World(
        profiles=layout.profiles,
        weights=layout.weights,
        candidacies=np.zeros(candidacies, CANDIDACY),
        places=np.argsort(layout.candidates, kind="stable").astype(np.int64),
        actors=np.zeros(actors, ACTOR),
        arenas=np.zeros(arenas, ARENA),
        people=np.zeros(actors, PERSON),
        forums=np.zeros(arenas, FORUM),
        declared=np.zeros((actors, goals)),
        agenda=np.zeros((actors, goals)),
        goals=np.zeros((arenas, goals), np.int64),
        fit=np.zeros(candidacies),
        member=np.zeros(candidacies, np.int64),
        queue=np.zeros(candidacies),
        seats=np.zeros(arenas * widest, SEAT),
        seat_ties=np.zeros(arenas * widest * widest, np.int64),
        ties=np.zeros(2 * pairs, TIE),
        totals=np.zeros(1, TOTALS),
        effort=np.zeros(actors),
    )
    _lay_places(world, layout, widest)
    return world


def _lay_places(world: World, layout: Layout, widest: int) -> None:
    sizes = np.bincount(layout.candidates, minlength=len(world.people))
    world.candidacies["actor"] = layout.candidates
    world.candidacies["arena"] = np.repeat(np.arange(len(world.forums)), np.diff(layout.first))
    world.people["end"] = np.cumsum(sizes)
    world.people["first"] = world.people["end"] - sizes
    world.forums["first"] = layout.first[:-1]
    world.forums["end"] = layout.first[1:]
    world.forums["seats_from"] = np.arange(len(world.forums)) * widest
    world.totals["widest"] = widest
