"""Phases 4 and 5: commitment and work."""

from __future__ import annotations

from collab_sim._compile import inlined
from collab_sim.draws import NOBODY, Purpose, standard_normal
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import active
from collab_sim.engines.kernel.world import World
from collab_sim.rules.appraisal import outside_option
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
from collab_sim.rules.dialogue import presence
from collab_sim.rules.work import (
    achieved,
    combined_effort,
    coordinated_share,
    practised_share,
    productivity,
    results,
    shared_understanding,
    useful_effort,
    working_share,
)
from collab_sim.world.layout import Record


@inlined
def commitment(w: World, p: Record, luck: Luck) -> None:
    """From words to action: actors commit effort and deliver it."""
    for i in range(w.actors.size):
        _forget_month(w.actors[i], w.people[i])
    for k in range(w.arenas.size):
        if active(w.arenas[k]):
            _ask(w, p, k)
    for i in range(w.actors.size):
        _decide(w, p, luck, i)
    for k in range(w.arenas.size):
        if active(w.arenas[k]):
            _deliver(w, k)
    for i in range(w.actors.size):
        w.actors[i].delivered_so_far += w.actors[i].delivered


@inlined
def _forget_month(actor: Record, person: Record) -> None:
    actor.asked = 0.0
    actor.delivered = 0.0
    person.arenas = 0
    person.running = 0.0
    person.intensity = 0.0
    person.present = 0.0
    person.reliance = 0.0
    person.worth = 0.0
    person.towards = 0.0
    person.variety = 0.0


@inlined
def _ask(w: World, p: Record, k: int) -> None:
    """Add up over actors' active arenas what they take part in."""
    arena, forum = w.arenas[k], w.forums[k]
    forum.asked = asked_effort(
        arena.ask_per_goal, arena.scope, p.collaboration.ask_follows_money, arena.activity
    )
    forum.present = presence(arena.activity)
    for seat in range(forum.first_seat, forum.end_seat):
        i = w.seats[seat].actor
        person = w.people[i]
        person.arenas += 1
        person.running += arena.project_share * arena.running
        person.intensity += arena.activity
        person.present += forum.present
        person.variety += forum.variety
        w.actors[i].asked += forum.asked


@inlined
def _decide(w: World, p: Record, luck: Luck, i: int) -> None:
    actor, person = w.actors[i], w.people[i]
    arenas = max(person.arenas, 1)
    protected = protected_time(p.collaboration.deadline_focus, person.running / arenas)
    actor.slack = slack(
        actor.workload,
        actor.budget_integration,
        protected,
        actor.backfill,
        person.intensity / arenas,
    )
    may = authority(actor.mandate, actor.backing, w.totals[0].leadership)
    actor.capacity = capacity(may, actor.slack)
    wavering = standard_normal(draw(luck, actor.id, NOBODY, Purpose.DECISION))
    actor.available = available_effort(
        actor.engagement, p.engagement.decision_noise, wavering, actor.capacity
    )


@inlined
def _deliver(w: World, k: int) -> None:
    arena, forum = w.arenas[k], w.forums[k]
    total = 0.0
    for index in range(forum.first_seat, forum.end_seat):
        seat = w.seats[index]
        actor = w.actors[seat.actor]
        seat.elsewhere = w.people[seat.actor].arenas > 1
        seat.delivered = delivered_effort(forum.asked, actor.available, actor.asked)
        seat.seen = follow_through(seat.delivered, forum.asked)
        actor.delivered += seat.delivered
        total += seat.seen
    members = forum.end_seat - forum.first_seat
    arena.follow_through = total / members if members > 0 else 0.0
    forum.kept = total


@inlined
def mean_framing(w: World, forum: Record) -> float:
    """The members' mean view of the shared problem; there is at least one member."""
    total = 0.0
    for seat in range(forum.first_seat, forum.end_seat):
        total += w.actors[w.seats[seat].actor].framing
    return total / (forum.end_seat - forum.first_seat)


@inlined
def understanding(w: World, forum: Record, middle: float) -> float:
    """Shared understanding among an arena's members around their mean view."""
    distance = 0.0
    for seat in range(forum.first_seat, forum.end_seat):
        distance += abs(w.actors[w.seats[seat].actor].framing - middle)
    return shared_understanding(distance / (forum.end_seat - forum.first_seat))


@inlined
def work(w: World, p: Record) -> None:
    """Arenas turn effort into results."""
    outside = outside_option(p.work.alone, p.work.interdependence)
    for k in range(w.arenas.size):
        arena = w.arenas[k]
        arena.productivity = 0.0
        arena.results = 0.0
        arena.success = 0.0
        arena.yields = 0.0
        if active(arena) and w.forums[k].end_seat > w.forums[k].first_seat:
            _produce(w, p, k, outside)
        else:
            arena.follow_through = 0.0


@inlined
def _produce(w: World, p: Record, k: int, outside: float) -> None:
    arena, forum = w.arenas[k], w.forums[k]
    skill, useful, least, delivered = 0.0, 0.0, 1e308, 0.0
    for seat in range(forum.first_seat, forum.end_seat):
        actor = w.actors[w.seats[seat].actor]
        skill += actor.competence
        delivered += w.seats[seat].delivered
        effort = useful_effort(w.seats[seat].delivered, actor.diversion)
        useful += effort
        least = min(least, effort)
    members = forum.end_seat - forum.first_seat
    forum.middle = mean_framing(w, forum)
    practised = practised_share(
        p.work.unaided, p.work.by_routine, arena.routine, p.work.by_competence, skill / members
    )
    arena.productivity = productivity(
        coordinated_share(practised, p.work.by_coordination, w.totals[0].coordination),
        understanding(w, forum, forum.middle),
    )
    arena.results = results(
        arena.productivity,
        float(members),
        combined_effort(useful / members, least, p.work.interdependence),
        working_share(p.collaboration.overhead, arena.activity),
        arena.synergy,
    )
    arena.results_so_far += arena.results
    arena.success = achieved(arena.results, members * forum.asked, outside)
    arena.yields = achieved(arena.results, delivered, outside)
