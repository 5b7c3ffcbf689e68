"""Phases 4 to 6: commitment, work, appraisal."""

from __future__ import annotations

import numpy as np

from collab_sim._compile import inner
from collab_sim.draws import NOBODY, Purpose, standard_normal
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import active
from collab_sim.engines.kernel.world import World
from collab_sim.rules.appraisal import benefit, burden, shadow_of_future, side_payment, worth
from collab_sim.rules.commitment import (
    asked_effort,
    authority,
    available_effort,
    capacity,
    delivered_effort,
    follow_through,
    protected_time,
    slack,
)
from collab_sim.rules.work import (
    coordinated_share,
    productivity,
    results,
    served_coordination,
    shared_understanding,
    useful_effort,
    working_share,
)
from collab_sim.world.layout import Record

DECISION = np.int64(Purpose.DECISION)


@inner
def commitment(w: World, p: Record, luck: Luck) -> None:
    """From words to action: actors commit effort and deliver it."""
    for i in range(w.actors.size):
        _commit(w, p, luck, i, w.actors[i])
    for k in range(w.arenas.size):
        arena, forum = w.arenas[k], w.forums[k]
        if active(arena):
            asked = asked_effort(p.work.ask_per_goal, arena.scope, arena.activity)
            total = 0.0
            for seat in range(forum.seats_from, forum.seats_from + forum.members):
                actor = w.actors[w.seats[seat].actor]
                delivered = delivered_effort(asked, actor.available, actor.asked)
                w.seats[seat].delivered = delivered
                total += follow_through(delivered, asked)
            arena.follow_through = total / forum.members if forum.members > 0 else 0.0


@inner
def _commit(w: World, p: Record, luck: Luck, i: int, actor: Record) -> None:
    running, intensity, asked, count = 0.0, 0.0, 0.0, 0
    for step in range(w.people[i].first, w.people[i].end):
        place = w.places[step]
        arena = w.arenas[w.candidacies[place].arena]
        if w.member[place] == 1 and active(arena):
            running += arena.project_share * arena.running
            intensity += arena.activity
            asked += asked_effort(p.work.ask_per_goal, arena.scope, arena.activity)
            count += 1
    if count > 0:
        running = running / count
        intensity = intensity / count
    protected = protected_time(p.collaboration.deadline_focus, running)
    actor.slack = slack(
        actor.workload, actor.budget_integration, protected, actor.backfill, intensity
    )
    may = authority(actor.mandate, actor.backing, w.totals[0].leadership)
    actor.capacity = capacity(may, actor.slack)
    noise = p.engagement.decision_noise * standard_normal(draw(luck, actor.id, NOBODY, DECISION))
    actor.available = available_effort(actor.engagement, noise, actor.capacity)
    actor.asked = asked
    delivered = 0.0
    for step in range(w.people[i].first, w.people[i].end):
        place = w.places[step]
        arena = w.arenas[w.candidacies[place].arena]
        if w.member[place] == 1 and active(arena):
            there = asked_effort(p.work.ask_per_goal, arena.scope, arena.activity)
            delivered += delivered_effort(there, actor.available, asked)
    actor.delivered = delivered
    actor.delivered_so_far += delivered


@inner
def understanding(w: World, k: int) -> float:
    """Shared understanding among an arena's members."""
    forum, middle = w.forums[k], mean_framing(w, k)
    distance = 0.0
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        distance += abs(w.actors[w.seats[seat].actor].framing - middle)
    return shared_understanding(distance / forum.members)


@inner
def mean_framing(w: World, k: int) -> float:
    """The members' mean view of the shared problem; there is at least one member."""
    forum = w.forums[k]
    total = 0.0
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        total += w.actors[w.seats[seat].actor].framing
    return total / forum.members


@inner
def work(w: World, p: Record) -> None:
    """Arenas turn effort into results."""
    memberships = 0
    for k in range(w.arenas.size):
        if active(w.arenas[k]):
            memberships += w.forums[k].members
    served = served_coordination(
        p.municipality.coordination, p.municipality.coordinator_span, float(memberships)
    )
    for k in range(w.arenas.size):
        arena = w.arenas[k]
        arena.productivity = 0.0
        arena.results = 0.0
        if active(arena) and w.forums[k].members > 0:
            _produce(w, p, k, arena, served)
        else:
            arena.follow_through = 0.0


@inner
def _produce(w: World, p: Record, k: int, arena: Record, served: float) -> None:
    forum = w.forums[k]
    members = forum.members
    skill, useful, least = 0.0, 0.0, 1e308
    for seat in range(forum.seats_from, forum.seats_from + members):
        actor = w.actors[w.seats[seat].actor]
        skill += actor.competence
        effort = useful_effort(w.seats[seat].delivered, actor.diversion)
        useful += effort
        least = min(least, effort)
    coordinated = coordinated_share(arena.routine, skill / members, served)
    arena.productivity = productivity(coordinated, understanding(w, k))
    arena.results = results(
        arena.productivity,
        float(members),
        useful / members,
        least,
        p.work.interdependence,
        working_share(p.collaboration.overhead, arena.activity),
        arena.synergy,
    )
    arena.results_so_far += arena.results


@inner
def appraisal(w: World, p: Record) -> None:
    """Actors weigh up what engaging is worth to them."""
    for i in range(w.actors.size):
        w.people[i].reliance = 0.0
        w.people[i].worth = 0.0
    for k in range(w.arenas.size):
        arena, forum = w.arenas[k], w.forums[k]
        if not active(arena):
            continue
        for seat in range(forum.seats_from, forum.seats_from + forum.members):
            i = w.seats[seat].actor
            reliance = _reliance(w, forum, seat)
            person = w.people[i]
            person.reliance += reliance
            fit = w.fit[w.seats[seat].candidacy]
            person.worth += _worth(p, w.totals[0].leadership, arena, w.actors[i], fit, reliance)


@inner
def _reliance(w: World, forum: Record, seat: int) -> float:
    first_tie = seat * w.totals[0].widest
    place = seat - forum.seats_from
    total = 0.0
    for other in range(forum.members):
        if other != place:
            total += w.ties[w.seat_ties[first_tie + other]].trust
    return total / (forum.members - 1) if forum.members > 1 else 0.0


@inner
def _worth(
    p: Record, leadership: float, arena: Record, actor: Record, fit: float, reliance: float
) -> float:
    future = shadow_of_future(
        arena.project_share, actor.renewal_belief, p.engagement.patience, arena.rounds_left
    )
    gained = benefit(
        actor.own, fit, actor.shared, future, arena.productivity, p.work.interdependence, reliance
    )
    aside = side_payment(
        actor.money,
        arena.activity,
        actor.legitimacy,
        leadership,
        actor.own,
        actor.diversion,
        p.hidden_agendas.private_gain,
    )
    costs = burden(
        p.work.cost,
        p.municipality.policy_support,
        p.municipality.coordination,
        actor.workload,
        p.fatigue.cost,
        actor.fatigue,
    )
    return worth(gained, aside, costs)
