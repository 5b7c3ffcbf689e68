"""One world month by month, as pages look at it, from the snapshots of the compiled engine."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from collab_sim.engines.ensemble import KernelWorld
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Floats, Integers
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import Snapshot

OPENED, PAUSED, RESTARTED, ENDED, DISSOLVED, PERMANENT = (
    "opened",
    "paused",
    "restarted",
    "ended",
    "dissolved",
    "permanent",
)
JOINED, LEFT = "joined", "left"
TURNS = {
    (Status.WAITING, Status.ACTIVE): OPENED,
    (Status.PAUSE, Status.ACTIVE): RESTARTED,
    (Status.ACTIVE, Status.PAUSE): PAUSED,
}
ENDINGS = {
    Status.ENDED: ENDED,
    Status.DISSOLVED: DISSOLVED,
    Status.INSTITUTIONALISED: PERMANENT,
}


@dataclass(frozen=True, order=True)
class Event:
    """Something that happens in a month; ``actor`` is -1 where it happens to an arena alone."""

    month: int
    what: str
    arena: int
    actor: int = -1


@dataclass(frozen=True)
class Scenes:
    """What there is to see in a world.

    ``arenas`` and ``actors`` are their names, ``memberships`` (arena, actor) for everybody who ever
    sits in an arena, ascending. Shapes:
    ``trust`` [months + 1, memberships], the actor's mean trust in the other members, NaN where it
    is not a member or sits alone; ``activity`` [months + 1, arenas]; ``engagement`` [months + 1,
    actors]; ``action`` [months + 1], NaN in month 0.
    """

    arenas: tuple[str, ...]
    actors: tuple[str, ...]
    memberships: tuple[tuple[int, int], ...]
    trust: Floats
    activity: Floats
    engagement: Floats
    action: Floats
    events: tuple[Event, ...]


def scenes_of(scenario: Scenario, *, seed: int, replicate: int) -> Scenes:
    """Play one world on the compiled engine and note what there is to see in every month."""
    world = KernelWorld(scenario, seed=seed, replicate=replicate)
    snapshots = [world.snapshot()]
    for _ in range(scenario.months):
        for phase in PHASES:
            world.play(phase)
        snapshots.append(world.snapshot())
    return _told(scenario, snapshots)


def _told(scenario: Scenario, snapshots: Sequence[Snapshot]) -> Scenes:
    sitting = [_seated(snapshot) for snapshot in snapshots]
    memberships = tuple(sorted(set().union(*sitting)))
    place = {membership: number for number, membership in enumerate(memberships)}
    trust = np.full((len(snapshots), len(memberships)), np.nan)
    for row, snapshot in zip(trust, snapshots, strict=True):
        for membership, value in _mean_trust(snapshot):
            row[place[membership]] = value
    return Scenes(
        arenas=tuple(arena.name for arena in scenario.arenas),
        actors=scenario.actor_names,
        memberships=memberships,
        trust=trust,
        activity=np.array([snapshot.arenas["activity"] for snapshot in snapshots]),
        engagement=np.array([snapshot.actors["engagement"] for snapshot in snapshots]),
        action=np.array([snapshot.measures["action"] for snapshot in snapshots]),
        events=tuple(_events(snapshots)),
    )


def _seated(snapshot: Snapshot) -> set[tuple[int, int]]:
    return {(arena, actor) for arena, who in enumerate(snapshot.members) for actor in who}


def _mean_trust(snapshot: Snapshot) -> Iterator[tuple[tuple[int, int], float]]:
    trust = {(one, other): value for one, other, value in snapshot.trust}
    for arena, who in enumerate(snapshot.members):
        for actor in who:
            values = [trust.get((actor, other), math.nan) for other in who if other != actor]
            yield (arena, actor), float(np.mean(values)) if values else math.nan


def _events(snapshots: Sequence[Snapshot]) -> Iterator[Event]:
    for month, (before, after) in enumerate(pairwise(snapshots), start=1):
        was: Integers = before.arenas["status"]
        for arena, (then, now) in enumerate(zip(was, after.arenas["status"], strict=True)):
            turn = _turn(Status(int(then)), Status(int(now)))
            if turn:
                yield Event(month, turn, arena)
            if now in (Status.ACTIVE, Status.PAUSE, Status.INSTITUTIONALISED):
                # Those who are invited sit there before it opens, and join when it does.
                seated = () if turn == OPENED else before.members[arena]
                yield from _moves(month, arena, seated, after.members[arena])


def _turn(then: Status, now: Status) -> str | None:
    if then == now:
        return None
    return ENDINGS.get(now, TURNS.get((then, now)))


def _moves(
    month: int, arena: int, before: tuple[int, ...], after: tuple[int, ...]
) -> Iterator[Event]:
    for actor in sorted(set(after) - set(before)):
        yield Event(month, JOINED, arena, actor)
    for actor in sorted(set(before) - set(after)):
        yield Event(month, LEFT, arena, actor)
