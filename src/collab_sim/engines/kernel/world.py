"""One world of the compiled engine: preallocated arrays, nothing allocated in the month loop."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from collab_sim._compile import INTERPRETED
from collab_sim.world.layout import Floats, Integers, Layout, Records, largest_number_of_pairs
from collab_sim.world.measures import MEASURES
from collab_sim.world.parameters.coordinators import MOST_POSTS
from collab_sim.world.state import ACTOR, ARENA, POST

PERSON = np.dtype(
    [(name, "i8") for name in "first end first_tie last_tie arenas where founder seated".split()]
    + [(name, "f8") for name in "running intensity present reliance worth towards variety".split()]
)
FORUM = np.dtype(
    [(name, "i8") for name in ("first", "end", "first_seat", "end_seat", "reborn")]
    + [(name, "f8") for name in ("asked", "present", "middle", "variety", "kept")]
)
SEAT = np.dtype(
    [("candidacy", "i8"), ("actor", "i8"), ("exposed", "i8"), ("delivered", "f8"), ("seen", "f8")]
)
TIE = np.dtype(
    [(name, "i8") for name in ("partner", "following", "across", "meetings")]
    + [("trust", "f8"), ("gain", "f8")]
)
TOTALS = np.dtype(
    [("widest", "i8"), ("ties", "i8"), ("sorted", "i8"), ("own", "i8")]
    + [(name, "f8") for name in "leadership results_so_far exposures respawned".split()]
    + [("coordination", "f8"), ("coordinator_time", "f8")]
)
CANDIDACY = np.dtype([("actor", "i8"), ("arena", "i8"), ("chosen", "i8"), ("queue", "f8")])


class World(NamedTuple):
    """What every month works on.

    ``people`` [actors] and ``forums`` [arenas] hold what the engine notes beside the state of
    actors and arenas: ``forums.first`` to ``end`` is an arena's stretch of candidacies,
    ``first_seat`` to ``end_seat`` its members in ``seats`` [arenas * widest], ascending.

    ``ties`` come in pairs, made when two actors first sit together: tie 2q leads from the lower
    actor to the higher, 2q + 1 back, so the way back of tie t is t ^ 1; an actor's ties are linked
    in the order of meeting. ``seat_ties`` [arenas * widest * widest] hold the tie from one seat to
    another, so that a month never searches; ``aligned``, of the same shape, how much of that tie's
    trust can be built on, noted anew when members, agendas, goals or parameters change.

    ``fit`` [candidacies]; ``posts`` [most posts]; ``totals`` [1]; ``month`` [measures] takes the
    month's measures.
    """

    actors: Records
    arenas: Records
    people: Records
    forums: Records
    seats: Records
    seat_ties: Integers
    aligned: Floats
    ties: Records
    fit: Floats
    sides: Integers
    posts: Records
    totals: Records
    month: Floats


class Ground(NamedTuple):
    """What only coming, going and new agendas touch.

    ``candidacies`` [candidacies] are the places an actor may take, arena by arena, ``member`` is 1
    where it does. ``people.first`` to ``end`` is an actor's stretch of ``places`` (its candidacies,
    arenas ascending). Agendas are [actors, goals], goals [arenas, goals], ``lots`` [goals] and
    ``effort`` [actors] are for sorting, ``stretch_ends`` as in the `Layout`.
    """

    candidacies: Records
    member: Integers
    places: Integers
    weights: Floats
    declared: Floats
    agenda: Floats
    goals: Integers
    lots: Floats
    effort: Floats
    stretch_ends: Integers


class Plan(NamedTuple):
    """What a world begins from: arrays of the `Layout`."""

    profiles: Records
    plans: Records
    ranking: Integers
    interactions: Floats
    first: Integers
    candidates: Integers
    listed: Integers


def planned(layout: Layout) -> Plan:
    """Take what a world begins from out of a layout."""
    return Plan(
        profiles=attributed(layout.profiles),
        plans=attributed(layout.plans),
        ranking=layout.ranking,
        interactions=layout.interactions,
        first=layout.first,
        candidates=layout.candidates,
        listed=layout.listed,
    )


def attributed(records: Records) -> Records:
    """Give records attributes where nothing is compiled; compiled code has them anyway."""
    return records.view(np.recarray) if INTERPRETED else records


def widest_arena(layout: Layout, parameters: Records) -> int:
    """Most members that any arena of these worlds can have."""
    own = layout.plans["seats"]
    common = np.where(np.isnan(own), parameters["collaboration"]["seats"].max(), own)
    listed = np.add.reduceat(layout.listed, layout.first[:-1]) if len(layout.listed) else 0
    return int(max(common.max(), np.max(listed)))


def most_pairs(layout: Layout, widest: int) -> int:
    """Most pairs that can meet: an arena adds at most one full table of them a month.

    Members change at a restart and when outsiders take free seats; who is replaced at the restart
    never meets who joins after it, so both together stay within one table.
    """
    around_tables = widest * (widest - 1) // 2 * len(layout.plans) * layout.months
    return max(1, min(largest_number_of_pairs(layout), around_tables))


def allocate(layout: Layout, widest: int) -> tuple[World, Ground]:
    """Allocate a world for a layout whose arenas have at most ``widest`` members."""
    actors, arenas = len(layout.profiles), len(layout.plans)
    candidacies = len(layout.candidates)
    pairs = most_pairs(layout, widest)

    def zeros(length: int, dtype: np.dtype[np.void]) -> Records:
        return attributed(np.zeros(length, dtype))

    world = World(
        actors=zeros(actors, ACTOR),
        arenas=zeros(arenas, ARENA),
        people=zeros(actors, PERSON),
        forums=zeros(arenas, FORUM),
        seats=zeros(arenas * widest, SEAT),
        seat_ties=np.zeros(arenas * widest * widest, np.int64),
        aligned=np.zeros(arenas * widest * widest),
        ties=zeros(2 * pairs, TIE),
        fit=np.zeros(candidacies),
        sides=np.zeros(2 * pairs, np.int64),
        posts=zeros(MOST_POSTS, POST),
        totals=zeros(1, TOTALS),
        month=np.zeros(len(MEASURES)),
    )
    ground = Ground(
        candidacies=zeros(candidacies, CANDIDACY),
        member=np.zeros(candidacies, np.int64),
        places=np.argsort(layout.candidates, kind="stable").astype(np.int64),
        weights=layout.weights,
        declared=np.zeros_like(layout.weights),
        agenda=np.zeros_like(layout.weights),
        goals=np.zeros_like(layout.ranking),
        lots=np.zeros(layout.weights.shape[1]),
        effort=np.zeros(actors),
        stretch_ends=layout.stretch_ends,
    )
    _lay_places(world, ground, layout, widest)
    return world, ground


def _lay_places(world: World, ground: Ground, layout: Layout, widest: int) -> None:
    sizes = np.bincount(layout.candidates, minlength=len(world.people))
    ground.candidacies["actor"] = layout.candidates
    ground.candidacies["arena"] = np.repeat(np.arange(len(world.forums)), np.diff(layout.first))
    world.people["end"] = np.cumsum(sizes)
    world.people["first"] = world.people["end"] - sizes
    world.forums["first"] = layout.first[:-1]
    world.forums["end"] = layout.first[1:]
    world.forums["first_seat"] = np.arange(len(world.forums)) * widest
    world.totals["widest"] = widest
