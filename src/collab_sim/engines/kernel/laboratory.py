"""Phase 1 in a laboratory: rounds, new partners and surprises."""

from __future__ import annotations

from collab_sim._compile import inlined
from collab_sim.draws import NOBODY, Purpose
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import clear_seats, introduce, seat_members
from collab_sim.engines.kernel.trust import expectations, mean_trust, worth_of_engaging
from collab_sim.engines.kernel.world import Ground, World
from collab_sim.rules.appraisal import outside_option, shadow_of_future
from collab_sim.rules.engagement import first_engagement
from collab_sim.rules.numeric import discount
from collab_sim.rules.trust import first_trust, restarted_trust
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Record
from collab_sim.world.schedule import rounds_after


@inlined
def next_round(w: World, g: Ground, p: Record, luck: Luck) -> None:
    """Form groups, spring a surprise where one is due, and begin the round."""
    month, strangers = luck[2], p.laboratory.strangers == 1
    last = g.stretch_ends[month]
    anew = g.stretch_ends[month - 1] != last
    if month > 1:
        _conclude(w)
    if anew:
        weight_of_end = discount(p.engagement.patience, _rounds_ahead(p, rounds_after(last, month)))
        if month > 1:
            _forget(w, p, weight_of_end)
        else:
            for i in range(w.actors.size):
                w.actors[i].expectation = _first_trust(p, w.actors[i], weight_of_end)
    if strangers:
        _match(w, g, luck, p.laboratory.group_size)
    if strangers or month == 1:
        _introduce(w, g, p)
    for k in range(w.arenas.size):
        _open(w.arenas[k])
        if anew:
            w.arenas[k].rounds_left = _rounds_ahead(p, rounds_after(last, month))
            _begin_anew(w, p, k)
        w.arenas[k].rounds_left = _rounds_ahead(p, rounds_after(last, month + 1))


@inlined
def _open(arena: Record) -> None:
    arena.status = Status.ACTIVE
    arena.running = 1.0
    arena.activity = 1.0
    arena.productivity = 1.0
    arena.success = 1.0
    arena.yields = 1.0


@inlined
def _rounds_ahead(p: Record, left: float) -> float:
    """Rounds that participants see coming: none with an open end or new partners."""
    return left if p.laboratory.known_end == 1 and p.laboratory.strangers == 0 else 0.0


@inlined
def _first_trust(p: Record, actor: Record, weight_of_end: float) -> float:
    """What a participant expects of others who see the same future."""
    future = shadow_of_future(1.0, actor.renewal_belief, weight_of_end)
    return first_trust(actor.first_expectation, p.engagement.reciprocity, actor.shared, future)


@inlined
def _conclude(w: World) -> None:
    """Take what the last group did for what to expect of anybody."""
    for k in range(w.forums.size):
        forum = w.forums[k]
        for seat in range(forum.first_seat, forum.end_seat):
            w.actors[w.seats[seat].actor].expectation = mean_trust(w, forum, seat)


@inlined
def _forget(w: World, p: Record, weight_of_end: float) -> None:
    """Go part of the way back to what one expects before a first round."""
    widest, memory = w.totals[0].widest, p.collaboration.memory
    for i in range(w.actors.size):
        actor = w.actors[i]
        first = _first_trust(p, actor, weight_of_end)
        actor.expectation = restarted_trust(actor.expectation, first, memory, 1.0)
    for k in range(w.forums.size):
        forum = w.forums[k]
        for seat in range(forum.first_seat, forum.end_seat):
            first = _first_trust(p, w.actors[w.seats[seat].actor], weight_of_end)
            for other in range(forum.end_seat - forum.first_seat):
                if forum.first_seat + other != seat:
                    tie = w.ties[w.seat_ties[seat * widest + other]]
                    tie.trust = restarted_trust(tie.trust, first, memory, 1.0)


@inlined
def _match(w: World, g: Ground, luck: Luck, size: int) -> None:
    """Form new groups by lot: the lowest lots sit in the first group."""
    for k in range(w.forums.size):
        clear_seats(w, g, k)
    for i in range(w.actors.size):
        g.effort[i] = draw(luck, w.actors[i].id, NOBODY, Purpose.MATCHING)
    for i in range(w.actors.size):
        rank = 0
        for j in range(w.actors.size):
            rank += g.effort[j] < g.effort[i] or (g.effort[j] == g.effort[i] and j < i)
        g.member[w.forums[rank // size].first + i] = 1
    for k in range(w.forums.size):
        seat_members(w, g, k)


@inlined
def _introduce(w: World, g: Ground, p: Record) -> None:
    """Let everybody expect of a new partner what they expect of anybody."""
    widest = w.totals[0].widest
    for k in range(w.forums.size):
        introduce(w, g, p, k)
        forum = w.forums[k]
        for seat in range(forum.first_seat, forum.end_seat):
            expected = w.actors[w.seats[seat].actor].expectation
            for other in range(forum.end_seat - forum.first_seat):
                if forum.first_seat + other != seat:
                    w.ties[w.seat_ties[seat * widest + other]].trust = expected


@inlined
def _begin_anew(w: World, p: Record, k: int) -> None:
    """Decide for the first round of a game: there is no habit yet."""
    arena, forum = w.arenas[k], w.forums[k]
    weight_of_end = discount(p.engagement.patience, arena.rounds_left)
    outside = outside_option(p.work.alone, p.work.interdependence)
    for index in range(forum.first_seat, forum.end_seat):
        actor = w.actors[w.seats[index].actor]
        hopes = expectations(w, forum, index)
        worth = worth_of_engaging(w, p, k, index, hopes, (weight_of_end, outside))
        actor.engagement = first_engagement(actor.reciprocity, hopes.reliance, worth)
