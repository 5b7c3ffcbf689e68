"""Phases 2 and 3: turnover and membership."""

from __future__ import annotations

from collab_sim._compile import inlined
from collab_sim.draws import NOBODY, Purpose
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import (
    CANDIDATE,
    LEFT_ASIDE,
    TAKEN,
    active,
    align_one,
    alive,
    introduce,
    prior,
    seat_members,
    take_lowest,
)
from collab_sim.engines.kernel.world import Ground, World
from collab_sim.rules.commitment import asked_effort
from collab_sim.rules.membership import (
    convincing,
    handed_over,
    handed_over_engagement,
    handover,
    leaving_chance,
    spare_effort,
)
from collab_sim.rules.trust import handed_over_trust
from collab_sim.rules.work import visible_results
from collab_sim.world.agendas import agenda_fit
from collab_sim.world.cast import draw_hidden_agenda
from collab_sim.world.layout import Record


@inlined
def turnover(w: World, g: Ground, p: Record, luck: Luck) -> None:
    """Representatives leave, and with them trust, skill and will."""
    chance = leaving_chance(p.municipality.turnover)
    for i in range(w.actors.size):
        if draw(luck, w.actors[i].id, NOBODY, Purpose.TURNOVER) < chance:
            _change_representative(w, g, p, luck, i)


@inlined
def _change_representative(w: World, g: Ground, p: Record, luck: Luck, i: int) -> None:
    actor = w.actors[i]
    kept = handover(p.municipality.handover, w.totals[0].coordination)
    actor.engagement = handed_over_engagement(actor.engagement, p.engagement.idle, kept)
    actor.competence = handed_over(actor.competence, p.learning.competence_start, kept)
    number = w.people[i].first_tie
    while number >= 0:
        tie, back = w.ties[number], w.ties[number ^ 1]
        tie.trust = handed_over_trust(tie.trust, prior(tie, p.trust), kept)
        back.trust = handed_over_trust(back.trust, prior(tie, p.trust), kept)
        number = tie.following
    actor.renewal_belief = p.engagement.renewal_belief
    actor.framing = actor.home_framing
    address = (luck[0], luck[1], luck[2], actor.id)
    draw_hidden_agenda(actor, g.declared[i], g.agenda[i], g.weights[i], p, address)
    for step in range(w.people[i].first, w.people[i].end):
        index = g.candidacies_by_actor[step]
        k = g.candidacies[index].arena
        arena = w.arenas[k]
        w.fit[index] = agenda_fit(
            g.agenda[i], g.goals[k], arena.scope, arena.reach, actor.sphere, p
        )
        if g.member[index] == 1 and alive(arena):
            _align_anew(w, g, p, k, i)


@inlined
def _align_anew(w: World, g: Ground, p: Record, k: int, i: int) -> None:
    """Note what a new representative can build on; what others see in it is declared as before."""
    for seat in range(w.forums[k].first_seat, w.forums[k].end_seat):
        if w.seats[seat].actor == i:
            align_one(w, g, p, k, seat)


@inlined
def membership(w: World, g: Ground, p: Record, luck: Luck) -> None:
    """The disengaged leave, the convinced join."""
    for k in range(w.arenas.size):
        if alive(w.arenas[k]):
            _change_members(w, g, p, luck, k)


@inlined
def _change_members(w: World, g: Ground, p: Record, luck: Luck, k: int) -> None:
    arena, forum = w.arenas[k], w.forums[k]
    free = arena.seats - (forum.end_seat - forum.first_seat)
    joining = _convinced(w, g, p, luck, k) if free > 0 and active(arena) else 0
    left = _leave(w, g, p, luck, k) if arena.mandated == 0 else 0
    if joining > 0:
        take_lowest(g, forum, min(joining, free))
        for index in range(forum.first, forum.end):
            if g.candidacies[index].chosen == TAKEN:
                g.member[index] = 1
    if joining > 0 or left > 0:
        seat_members(w, g, k)
        introduce(w, g, p, k)


@inlined
def _leave(w: World, g: Ground, p: Record, luck: Luck, k: int) -> int:
    left = 0
    for seat in range(w.forums[k].first_seat, w.forums[k].end_seat):
        actor = w.actors[w.seats[seat].actor]
        if (
            actor.engagement < p.membership.exit_below
            and draw(luck, actor.id, w.arenas[k].id, Purpose.EXIT) < p.membership.exit_rate
        ):
            g.member[w.seats[seat].candidacy] = 0
            left += 1
    return left


@inlined
def _convinced(w: World, g: Ground, p: Record, luck: Luck, k: int) -> int:
    """Queue outsiders who would join this month; return how many."""
    arena, joining = w.arenas[k], 0
    visible = visible_results(arena.results_so_far, arena.scope, p.membership.visibility)
    would_ask = asked_effort(
        arena.ask_per_goal, arena.scope, p.collaboration.ask_follows_money, arena.activity
    )
    for index in range(w.forums[k].first, w.forums[k].end):
        candidacy = g.candidacies[index]
        candidacy.chosen = LEFT_ASIDE
        actor = w.actors[candidacy.actor]
        if (
            g.member[index] == 0
            and convincing(visible, w.fit[index], actor.reluctance) > 0.0
            and spare_effort(actor.capacity, actor.asked, would_ask) > 0.0
        ):
            candidacy.queue = draw(luck, actor.id, arena.id, Purpose.JOIN)
            if candidacy.queue < p.membership.join_rate:
                candidacy.chosen = CANDIDATE
                joining += 1
    return joining
