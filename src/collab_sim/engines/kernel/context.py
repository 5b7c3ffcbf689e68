"""Phase 1: context."""

from __future__ import annotations

import numpy as np

from collab_sim._compile import inner
from collab_sim.draws import NOBODY, Purpose, Whole
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import (
    ACTIVE,
    CANDIDATE,
    INSTITUTIONALISED,
    LEFT_ASIDE,
    PAUSE,
    TAKEN,
    active,
    alive,
    clear_seats,
    introduce,
    prior,
    seat_members,
    take_lowest,
)
from collab_sim.engines.kernel.world import World
from collab_sim.rules.continuity import (
    activity,
    dissolution_chance,
    elected_leadership,
    institutionalisation_chance,
)
from collab_sim.rules.dialogue import restarted_routine
from collab_sim.rules.engagement import belief_after_ending, belief_after_renewal
from collab_sim.rules.membership import (
    invitation_order,
)
from collab_sim.rules.trust import restarted_trust
from collab_sim.world.agendas import agenda_fit
from collab_sim.world.arenas import Status
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
def context(w: World, p: Record, luck: Luck) -> None:
    """Elections are held; arenas open, pause, end, restart, become permanent, dissolve."""
    month = luck[2]
    period = int(p.municipality.election_period)
    if period > 0 and month % period == 0:
        w.totals[0].leadership = elected_leadership(
            p.municipality.leadership,
            p.municipality.election_shock,
            draw(luck, NOBODY, NOBODY, ELECTION),
        )
    for k in range(w.arenas.size):
        arena = w.arenas[k]
        opening = arena.status == WAITING and arena.opens == month
        if opening:
            arena.status = ACTIVE
            arena.project_from = month
            introduce(w, p, k)
        runs_projects = alive(arena) and arena.project_share > 0.0
        if runs_projects and month == arena.project_from + arena.duration:
            _finish_project(w, p, luck, k, arena)
        runs_projects = alive(arena) and arena.project_share > 0.0
        if runs_projects and month == arena.project_from and not opening:
            _restart(w, p, luck, k, arena)
        _set_activity(arena, month, p.engagement.pace)
        if alive(arena):
            _consider_dissolving(w, p, luck, k, arena)


@inner
def _mean_engagement(w: World, k: int) -> float:
    forum = w.forums[k]
    total = 0.0
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        total += w.actors[w.seats[seat].actor].engagement
    return total / forum.members if forum.members > 0 else 0.0


@inner
def _mean_mandate(w: World, k: int) -> float:
    forum = w.forums[k]
    total = 0.0
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        total += w.actors[w.seats[seat].actor].mandate
    return total / forum.members if forum.members > 0 else 0.0


@inner
def _tell_members(w: World, p: Record, k: int, renewed: bool) -> None:
    rate = p.engagement.belief_rate
    forum = w.forums[k]
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        actor = w.actors[w.seats[seat].actor]
        if renewed:
            actor.renewal_belief = belief_after_renewal(actor.renewal_belief, rate)
        else:
            actor.renewal_belief = belief_after_ending(actor.renewal_belief, rate)


@inner
def _finish_project(w: World, p: Record, luck: Luck, k: int, arena: Record) -> None:
    permanence = institutionalisation_chance(
        p.collaboration.institutionalisation,
        p.municipality.budget_integration,
        _mean_mandate(w, k),
        _mean_engagement(w, k),
    )
    if draw(luck, NOBODY, arena.id, INSTITUTIONALISATION) < permanence:
        arena.standing = 1.0
        arena.project_share = 0.0
        arena.status = INSTITUTIONALISED
        _tell_members(w, p, k, True)
    elif draw(luck, NOBODY, arena.id, RENEWAL) < p.collaboration.renewal_rate:
        arena.project_from = luck[2] + arena.gap
        _tell_members(w, p, k, True)
    else:
        _tell_members(w, p, k, False)
        if draw(luck, NOBODY, arena.id, RESPAWN) < p.collaboration.respawn:
            arena.project_from = luck[2] + arena.gap
            w.forums[k].reborn = 1
        else:
            arena.project_share = 0.0
            if arena.standing == 0.0:
                arena.status = ENDED
                clear_seats(w, k)


@inner
def _restart(w: World, p: Record, luck: Luck, k: int, arena: Record) -> None:
    forum = w.forums[k]
    memory, share = p.collaboration.memory, arena.project_share
    _forget(w, p, k, memory, share)
    arena.routine = restarted_routine(arena.routine, memory, share)
    if arena.mandated == 0:
        chance = 1.0 if forum.reborn == 1 else p.collaboration.membership_renewal * share
        _replace_members(w, p, luck, k, arena, chance)
    introduce(w, p, k)
    if forum.reborn == 1:
        forum.reborn = 0
        arena.routine = 0.0
        arena.results_so_far = 0.0
        w.totals[0].respawned += 1.0


@inner
def _forget(w: World, p: Record, k: int, memory: float, share: float) -> None:
    forum, widest = w.forums[k], w.totals[0].widest
    for a in range(forum.members):
        one = forum.seats_from + a
        for b in range(forum.members):
            if a != b:
                tie = w.ties[w.seat_ties[one * widest + b]]
                other = w.seats[forum.seats_from + b].actor
                expected = prior(w.actors, p.trust, w.seats[one].actor, other)
                tie.trust = restarted_trust(tie.trust, expected, memory, share)


@inner
def _replace_members(w: World, p: Record, luck: Luck, k: int, arena: Record, chance: float) -> None:
    """Exchange members for candidates who are not members now."""
    coming = _queue_outsiders(w, p, luck, k, arena)
    leaving = 0
    forum = w.forums[k]
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        leaving += draw(luck, w.actors[w.seats[seat].actor].id, arena.id, REPLACEMENT) < chance
    number = min(leaving, coming)
    take_lowest(w, k, number)
    for place in range(forum.first, forum.end):
        newcomer = w.candidacies[place].chosen == TAKEN
        w.candidacies[place].chosen = LEFT_ASIDE
        if w.member[place] == 1:
            who = w.actors[w.candidacies[place].actor].id
            w.queue[place] = draw(luck, who, arena.id, REPLACEMENT)
            w.candidacies[place].chosen = CANDIDATE
        elif newcomer:
            w.member[place] = 1
    take_lowest(w, k, number)
    for place in range(forum.first, forum.end):
        if w.candidacies[place].chosen == TAKEN:
            w.member[place] = 0
    seat_members(w, k)


@inner
def _queue_outsiders(w: World, p: Record, luck: Luck, k: int, arena: Record) -> int:
    forum = w.forums[k]
    coming = 0
    for place in range(forum.first, forum.end):
        i = w.candidacies[place].actor
        w.candidacies[place].chosen = LEFT_ASIDE
        if w.member[place] == 0:
            sphere = w.actors[i].sphere
            declared_fit = agenda_fit(
                w.declared[i], w.goals[k], arena.scope, arena.reach, sphere, p.work.adaptation
            )
            invited = draw(luck, w.actors[i].id, arena.id, INVITATION)
            w.queue[place] = invitation_order(invited, declared_fit)
            w.candidacies[place].chosen = CANDIDATE
            coming += 1
    return coming


@inner
def _set_activity(arena: Record, month: Whole, pace: float) -> None:
    end = arena.project_from + arena.duration
    living = alive(arena)
    on = living and arena.project_share > 0.0 and arena.project_from <= month < end
    arena.running = 1.0 if on else 0.0
    arena.rounds_left = pace * (end - month) if on else 0.0
    arena.activity = 0.0
    if living:
        arena.activity = activity(arena.standing, arena.project_share, arena.running, arena.duty)
        if arena.status != INSTITUTIONALISED:
            arena.status = ACTIVE if arena.activity > 0.0 else PAUSE


@inner
def _consider_dissolving(w: World, p: Record, luck: Luck, k: int, arena: Record) -> None:
    dissolves = w.forums[k].members < 2
    if not dissolves and active(arena):
        chance = dissolution_chance(p.collaboration.dissolution, _mean_engagement(w, k))
        dissolves = draw(luck, NOBODY, arena.id, DISSOLUTION) < chance
    if dissolves:
        arena.status = DISSOLVED
        clear_seats(w, k)
        arena.activity = 0.0
        arena.running = 0.0
        arena.rounds_left = 0.0
