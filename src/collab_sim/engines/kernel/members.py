"""Members and ties: who sits where, and who knows whom."""

from __future__ import annotations

from collab_sim._compile import inner
from collab_sim.engines.kernel.world import World
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Record, Records

ACTIVE = int(Status.ACTIVE)
PAUSE = int(Status.PAUSE)
INSTITUTIONALISED = int(Status.INSTITUTIONALISED)
LEFT_ASIDE, CANDIDATE, TAKEN = 0, 1, 2


@inner
def alive(arena: Record) -> bool:
    """Opened, and neither ended nor dissolved."""
    return ACTIVE <= arena.status <= INSTITUTIONALISED


@inner
def active(arena: Record) -> bool:
    """Alive, and something is going on this month."""
    return ACTIVE <= arena.status <= INSTITUTIONALISED and arena.activity > 0.0


@inner
def prior(actors: Records, trust: Record, one: int, other: int) -> float:
    """What is expected of a stranger; ``trust`` holds the parameters of that heading."""
    if actors[one].side == actors[other].side:
        return trust.prior_own_side
    return trust.prior_across


@inner
def seat_members(w: World, k: int) -> None:
    """Take seats in ascending order after membership changed."""
    forum = w.forums[k]
    number = 0
    for place in range(forum.first, forum.end):
        if w.member[place] == 1:
            w.seats[forum.seats_from + number].candidacy = place
            w.seats[forum.seats_from + number].actor = w.candidacies[place].actor
            number += 1
    forum.members = number


@inner
def clear_seats(w: World, k: int) -> None:
    """Set an arena's members free."""
    forum = w.forums[k]
    for place in range(forum.first, forum.end):
        w.member[place] = 0
    forum.members = 0


@inner
def _append(ties: Records, person: Record, other: int, number: int, trust: float) -> None:
    tie = ties[number]
    tie.partner = other
    tie.trust = trust
    tie.gain = 0.0
    tie.meetings = 0
    tie.following = -1
    if person.first_tie < 0:
        person.first_tie = number
    else:
        ties[person.last_tie].following = number
    person.last_tie = number


@inner
def _acquainted(w: World, p: Record, one: int, other: int) -> int:
    """Tie from one actor to a higher one, made when they meet."""
    number = w.people[one].first_tie
    while number >= 0:
        if w.ties[number].partner == other:
            return number
        number = w.ties[number].following
    number = w.totals[0].ties
    w.totals[0].ties = number + 2
    expected = prior(w.actors, p.trust, one, other)
    _append(w.ties, w.people[one], other, number, expected)
    _append(w.ties, w.people[other], one, number + 1, expected)
    return number


@inner
def introduce(w: World, p: Record, k: int) -> None:
    """Make members acquainted who have not met, and note the tie behind every pair of seats."""
    forum, widest = w.forums[k], w.totals[0].widest
    for a in range(forum.members):
        one = forum.seats_from + a
        for b in range(a + 1, forum.members):
            other = forum.seats_from + b
            tie = _acquainted(w, p, w.seats[one].actor, w.seats[other].actor)
            w.seat_ties[one * widest + b] = tie
            w.seat_ties[other * widest + a] = tie ^ 1


@inner
def take_lowest(w: World, k: int, number: int) -> None:
    """Take the ``number`` candidates of an arena that come first in the queue."""
    forum = w.forums[k]
    for _ in range(number):
        best = -1
        for place in range(forum.first, forum.end):
            waiting = w.candidacies[place].chosen == CANDIDATE
            if waiting and (best < 0 or w.queue[place] < w.queue[best]):
                best = place
        w.candidacies[best].chosen = TAKEN
