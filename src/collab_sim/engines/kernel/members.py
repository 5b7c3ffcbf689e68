"""Members and ties: who sits where, and who knows whom."""

from __future__ import annotations

from collab_sim._compile import compiled, inlined
from collab_sim.engines.kernel.world import Ground, World
from collab_sim.rules.trust import alignment
from collab_sim.world.agendas import agenda_congruence
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Record, Records

LEFT_ASIDE, CANDIDATE, TAKEN = 0, 1, 2


@inlined
def alive(arena: Record) -> bool:
    """Opened, and neither ended nor dissolved."""
    return Status.ACTIVE <= arena.status <= Status.INSTITUTIONALISED


@inlined
def active(arena: Record) -> bool:
    """Alive, and something is going on this month."""
    return Status.ACTIVE <= arena.status <= Status.INSTITUTIONALISED and arena.activity > 0.0


@inlined
def prior(tie: Record, trust: Record) -> float:
    """What is expected of a stranger; ``trust`` holds the parameters of that heading."""
    return trust.prior_across if tie.across == 1 else trust.prior_own_side


@inlined
def seat_members(w: World, g: Ground, k: int) -> None:
    """Take seats in ascending order after membership changed."""
    forum = w.forums[k]
    seat = forum.first_seat
    for index in range(forum.first, forum.end):
        if g.member[index] == 1:
            w.seats[seat].candidacy = index
            w.seats[seat].actor = g.candidacies[index].actor
            seat += 1
    forum.end_seat = seat


@inlined
def clear_seats(w: World, g: Ground, k: int) -> None:
    """Set an arena's members free."""
    forum = w.forums[k]
    for index in range(forum.first, forum.end):
        g.member[index] = 0
    forum.end_seat = forum.first_seat


@inlined
def introduce(w: World, g: Ground, p: Record, k: int) -> None:
    """Make members acquainted who have not met, and note what is behind every pair of seats."""
    forum, widest = w.forums[k], w.totals[0].widest
    for lower in range(forum.first_seat, forum.end_seat):
        for higher in range(lower + 1, forum.end_seat):
            tie = acquainted(w, p, w.seats[lower].actor, w.seats[higher].actor)
            w.seat_ties[lower * widest + higher - forum.first_seat] = tie
            w.seat_ties[higher * widest + lower - forum.first_seat] = tie ^ 1
    align(w, g, p, k)


@compiled
def align(w: World, g: Ground, p: Record, k: int) -> None:
    """Note what an arena's members want of it: what trust they can build on, and how it varies."""
    forum = w.forums[k]
    for seat in range(forum.first_seat, forum.end_seat):
        align_one(w, g, p, k, seat)
    forum.variety = _variety(w, g, k)


@inlined
def _variety(w: World, g: Ground, k: int) -> float:
    """How far the members' declared agendas differ, on average over pairs."""
    forum = w.forums[k]
    total, pairs = 0.0, 0
    for lower in range(forum.first_seat, forum.end_seat):
        mine = g.declared[w.seats[lower].actor]
        for higher in range(lower + 1, forum.end_seat):
            theirs = g.declared[w.seats[higher].actor]
            total += 1.0 - agenda_congruence(mine, theirs, g.goals[k])
            pairs += 1
    return total / pairs if pairs > 0 else 0.0


@inlined
def align_one(w: World, g: Ground, p: Record, k: int, seat: int) -> None:
    """Note how much of a member's trust in each of the others it can build on."""
    forum, first = w.forums[k], seat * w.totals[0].widest
    mine, weight = g.agenda[w.seats[seat].actor], p.trust.congruence_weight
    for other in range(forum.first_seat, forum.end_seat):
        if other != seat:
            theirs = g.declared[w.seats[other].actor]
            alike = agenda_congruence(mine, theirs, g.goals[k])
            w.aligned[first + other - forum.first_seat] = alignment(alike, weight)


@inlined
def acquainted(w: World, p: Record, lower: int, higher: int) -> int:
    """Tie from one actor to a higher one, made when they meet."""
    number = w.people[lower].first_tie
    while number >= 0:
        if w.ties[number].partner == higher:
            return number
        number = w.ties[number].following
    number = w.totals[0].ties
    w.totals[0].ties = number + 2
    across = 1 if w.actors[lower].side != w.actors[higher].side else 0
    _append(w.ties, w.people[lower], higher, number, across, p.trust)
    _append(w.ties, w.people[higher], lower, number + 1, across, p.trust)
    return number


@inlined
def _append(
    ties: Records, person: Record, other: int, number: int, across: int, trust: Record
) -> None:
    tie = ties[number]
    tie.partner = other
    tie.across = across
    tie.trust = prior(tie, trust)
    tie.gain = 0.0
    tie.meetings = 0
    tie.following = -1
    if person.first_tie < 0:
        person.first_tie = number
    else:
        ties[person.last_tie].following = number
    person.last_tie = number


@inlined
def take_lowest(g: Ground, forum: Record, number: int) -> None:
    """Take the ``number`` candidates of an arena that come first in the queue."""
    for _ in range(number):
        best = -1
        for index in range(forum.first, forum.end):
            candidacy = g.candidacies[index]
            if candidacy.chosen == CANDIDATE and (
                best < 0 or candidacy.queue < g.candidacies[best].queue
            ):
                best = index
        g.candidacies[best].chosen = TAKEN
