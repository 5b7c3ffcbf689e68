"""Phases 2 and 3: turnover and membership."""

from __future__ import annotations

import numpy as np

from collab_sim._compile import inner
from collab_sim.draws import NOBODY, Purpose
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import (
    CANDIDATE,
    LEFT_ASIDE,
    TAKEN,
    active,
    alive,
    introduce,
    prior,
    seat_members,
    take_lowest,
)
from collab_sim.engines.kernel.world import World
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
from collab_sim.world.arenas import Status
from collab_sim.world.cast import draw_hidden_agenda
from collab_sim.world.layout import Record

WAITING = int(Status.WAITING)
ENDED = int(Status.ENDED)
DISSOLVED = int(Status.DISSOLVED)
ELECTION = np.int64(Purpose.ELECTION)
INSTITUTIONALISATION = np.int64(Purpose.INSTITUTIONALISATION)
RENEWAL = np.int64(Purpose.RENEWAL)
RESPAWN = np.int64(Purpose.RESPAWN)
REPLACEMENT = np.int64(Purpose.REPLACEMENT)
INVITATION = np.int64(Purpose.INVITATION)
DISSOLUTION = np.int64(Purpose.DISSOLUTION)
TURNOVER = np.int64(Purpose.TURNOVER)
EXIT = np.int64(Purpose.EXIT)
JOIN = np.int64(Purpose.JOIN)


@inner
def turnover(w: World, p: Record, luck: Luck) -> None:
    """Representatives leave, and with them trust, skill and will."""
    chance = leaving_chance(p.municipality.turnover)
    for i in range(w.actors.size):
        if draw(luck, w.actors[i].id, NOBODY, TURNOVER) < chance:
            _change_representative(w, p, luck, i)


@inner
def _change_representative(w: World, p: Record, luck: Luck, i: int) -> None:
    actor = w.actors[i]
    routine, count = 0.0, 0
    for step in range(w.people[i].first, w.people[i].end):
        place = w.places[step]
        if w.member[place] == 1 and alive(w.arenas[w.candidacies[place].arena]):
            routine += w.arenas[w.candidacies[place].arena].routine
            count += 1
    kept = handover(p.municipality.coordination, routine / count if count > 0 else 0.0)
    actor.engagement = handed_over_engagement(actor.engagement, p.engagement.idle, kept)
    actor.competence = handed_over(actor.competence, p.learning.competence_start, kept)
    number = w.people[i].first_tie
    while number >= 0:
        tie, back = w.ties[number], w.ties[number ^ 1]
        expected = prior(w.actors, p.trust, i, tie.partner)
        tie.trust = handed_over_trust(tie.trust, expected, kept)
        back.trust = handed_over_trust(back.trust, expected, kept)
        number = tie.following
    actor.renewal_belief = p.engagement.renewal_belief
    actor.framing = actor.home_framing
    address = (luck[0], luck[1], luck[2], actor.id)
    draw_hidden_agenda(actor, w.declared[i], w.agenda[i], w.weights[i], p, address)
    for step in range(w.people[i].first, w.people[i].end):
        place = w.places[step]
        arena = w.arenas[w.candidacies[place].arena]
        w.fit[place] = agenda_fit(
            w.agenda[i],
            w.goals[w.candidacies[place].arena],
            arena.scope,
            arena.reach,
            actor.sphere,
            p.work.adaptation,
        )


@inner
def membership(w: World, p: Record, luck: Luck) -> None:
    """The disengaged leave, the convinced join."""
    for k in range(w.arenas.size):
        if alive(w.arenas[k]):
            _change_members(w, p, luck, k, w.arenas[k])


@inner
def _change_members(w: World, p: Record, luck: Luck, k: int, arena: Record) -> None:
    forum = w.forums[k]
    free = arena.seats - forum.members
    joining = _convinced(w, p, luck, k, arena) if free > 0 and active(arena) else 0
    left = 0 if arena.mandated == 1 else _leave(w, p, luck, k, arena)
    if joining > 0:
        take_lowest(w, k, min(joining, free))
        for place in range(forum.first, forum.end):
            if w.candidacies[place].chosen == TAKEN:
                w.member[place] = 1
    if joining > 0 or left > 0:
        seat_members(w, k)
        introduce(w, p, k)


@inner
def _leave(w: World, p: Record, luck: Luck, k: int, arena: Record) -> int:
    forum = w.forums[k]
    left = 0
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        actor = w.actors[w.seats[seat].actor]
        if (
            actor.engagement < p.membership.exit_below
            and draw(luck, actor.id, arena.id, EXIT) < p.membership.exit_rate
        ):
            w.member[w.seats[seat].candidacy] = 0
            left += 1
    return left


@inner
def _convinced(w: World, p: Record, luck: Luck, k: int, arena: Record) -> int:
    visible = visible_results(arena.results_so_far, arena.scope, p.membership.visibility)
    would_ask = asked_effort(p.work.ask_per_goal, arena.scope, arena.activity)
    joining = 0
    for place in range(w.forums[k].first, w.forums[k].end):
        w.candidacies[place].chosen = LEFT_ASIDE
        actor = w.actors[w.candidacies[place].actor]
        if w.member[place] == 1 or not convincing(visible, w.fit[place], actor.reluctance) > 0.0:
            continue
        if spare_effort(actor.capacity, actor.asked, would_ask) > 0.0:
            w.queue[place] = draw(luck, actor.id, arena.id, JOIN)
            if w.queue[place] < p.membership.join_rate:
                w.candidacies[place].chosen = CANDIDATE
                joining += 1
    return joining
