"""One world of the compiled engine: preallocated arrays, nothing allocated in the month loop."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from collab_sim.world.layout import (
    Floats,
    Integers,
    Layout,
    Records,
    largest_number_of_pairs,
    records,
)
from collab_sim.world.measures import OUR_MEASURES
from collab_sim.world.parameters.coordinators import MOST_POSTS
from collab_sim.world.state import ACTOR, ARENA, POST

PERSON = np.dtype(
    [(name, "i8") for name in "first end first_tie last_tie arenas founder seated".split()]
    + [(name, "f8") for name in "running intensity present reliance worth towards variety".split()]
)
FORUM = np.dtype(
    [(name, "i8") for name in ("first", "end", "first_seat", "end_seat", "reborn")]
    + [(name, "f8") for name in ("asked", "present", "middle", "variety", "kept")]
)
SEAT = np.dtype(
    [(name, "i8") for name in ("candidacy", "actor", "elsewhere", "exposed")]
    + [(name, "f8") for name in ("delivered", "seen")]
)
TIE = np.dtype(
    [(name, "i8") for name in ("partner", "following", "across", "meetings")]
    + [("trust", "f8"), ("gain", "f8")]
)
TOTALS = np.dtype(
    [("widest", "i8"), ("ties", "i8"), ("sorted_ties", "i8"), ("own_side_ties", "i8")]
    + [(name, "f8") for name in "leadership results_so_far exposures respawned".split()]
    + [(name, "f8") for name in ("coordination", "coordinator_time")]
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

    ``ties_by_side`` [ties] lists the first ``totals.sorted_ties`` ties, those within a side first,
    actors ascending. ``fit`` [candidacies]; ``posts`` [most posts]; ``totals`` [1]; ``month``
    [measures] takes the month's measures.
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
    ties_by_side: Integers
    posts: Records
    totals: Records
    month: Floats


class Ground(NamedTuple):
    """What only coming, going and new agendas touch.

    ``candidacies`` [candidacies] say who may sit in which arena, arena by arena, ``member`` is 1
    where somebody does. ``people.first`` to ``end`` is an actor's stretch of
    ``candidacies_by_actor`` [candidacies], arenas ascending. Agendas are [actors, goals], goals
    [arenas, goals], ``lots`` [goals] and ``effort`` [actors] are for lots and for sorting,
    ``by_effort`` [actors] lists actors as they were last sorted, ``stretch_ends`` as in the
    `Layout`.
    """

    candidacies: Records
    member: Integers
    candidacies_by_actor: Integers
    weights: Floats
    declared: Floats
    agenda: Floats
    goals: Integers
    lots: Floats
    effort: Floats
    by_effort: Integers
    stretch_ends: Integers


def widest_arena(layout: Layout, parameters: Records) -> int:
    """Most members that any arena of these worlds can have."""
    own = layout.plan.plans["seats"]
    common = np.where(np.isnan(own), parameters["collaboration"]["seats"].max(), own)
    listed_before = np.concatenate(([0], np.cumsum(layout.plan.listed)))
    listed = np.diff(listed_before[layout.plan.first])
    return int(max(common.max(), listed.max()))


def most_pairs(layout: Layout, widest: int) -> int:
    """Most pairs that can know each other: an arena adds at most one full table of them a month.

    Members change at a restart and when outsiders take free seats; who is replaced at the restart
    never meets who joins after it, so both together stay within one table.
    """
    around_tables = widest * (widest - 1) // 2 * len(layout.plan.plans) * layout.months
    around_tables += len(layout.plan.acquainted)
    return max(1, min(largest_number_of_pairs(layout.plan), around_tables))


def allocate(layout: Layout, widest: int) -> tuple[World, Ground]:
    """Allocate a world for a layout whose arenas have at most ``widest`` members."""
    actors, arenas = len(layout.plan.profiles), len(layout.plan.plans)
    candidacies = len(layout.plan.candidates)
    pairs = most_pairs(layout, widest)

    world = World(
        actors=records(actors, ACTOR),
        arenas=records(arenas, ARENA),
        people=records(actors, PERSON),
        forums=records(arenas, FORUM),
        seats=records(arenas * widest, SEAT),
        seat_ties=np.zeros(arenas * widest * widest, np.int64),
        aligned=np.zeros(arenas * widest * widest),
        ties=records(2 * pairs, TIE),
        fit=np.zeros(candidacies),
        ties_by_side=np.zeros(2 * pairs, np.int64),
        posts=records(MOST_POSTS, POST),
        totals=records(1, TOTALS),
        month=np.zeros(len(OUR_MEASURES)),
    )
    ground = Ground(
        candidacies=records(candidacies, CANDIDACY),
        member=np.zeros(candidacies, np.int64),
        candidacies_by_actor=np.argsort(layout.plan.candidates, kind="stable").astype(np.int64),
        weights=layout.plan.weights,
        declared=np.zeros_like(layout.plan.weights),
        agenda=np.zeros_like(layout.plan.weights),
        goals=np.zeros_like(layout.plan.ranking),
        lots=np.zeros(layout.plan.weights.shape[1]),
        effort=np.zeros(actors),
        by_effort=np.arange(actors, dtype=np.int64),
        stretch_ends=layout.stretch_ends,
    )
    _lay_places(world, ground, layout, widest)
    return world, ground


def _lay_places(world: World, ground: Ground, layout: Layout, widest: int) -> None:
    sizes = np.bincount(layout.plan.candidates, minlength=len(world.people))
    ground.candidacies["actor"] = layout.plan.candidates
    ground.candidacies["arena"] = np.repeat(
        np.arange(len(world.forums)), np.diff(layout.plan.first)
    )
    world.people["end"] = np.cumsum(sizes)
    world.people["first"] = world.people["end"] - sizes
    world.forums["first"] = layout.plan.first[:-1]
    world.forums["end"] = layout.plan.first[1:]
    world.forums["first_seat"] = np.arange(len(world.forums)) * widest
    world.totals["widest"] = widest
