"""Phases 8 and 9: dialogue and adjustment."""

from __future__ import annotations

from collab_sim._compile import inlined
from collab_sim.engines.kernel.members import active, alive
from collab_sim.engines.kernel.world import World
from collab_sim.rules.commitment import follow_through
from collab_sim.rules.dialogue import (
    dialogue_pull,
    learned_competence,
    practised_routine,
    presence,
    reframed,
    tired,
)
from collab_sim.rules.engagement import adjusted_engagement, engagement_target, idle_engagement
from collab_sim.world.layout import Record


@inlined
def dialogue(w: World, p: Record) -> None:
    """Views converge and drift, skill and routine grow, people tire or rest."""
    pull = dialogue_pull(p.learning.framing_pull, p.learning.pull_unaided, w.totals[0].coordination)
    for k in range(w.arenas.size):
        if active(w.arenas[k]):
            _converse(w, w.forums[k], pull)
    for i in range(w.actors.size):
        _learn(w.actors[i], w.people[i], p)
    for k in range(w.arenas.size):
        arena = w.arenas[k]
        if alive(arena):
            arena.routine = practised_routine(
                arena.routine,
                p.learning.routine_growth_per_goal,
                arena.scope,
                p.learning.routine_decay,
                presence(arena.activity),
                arena.follow_through,
            )


@inlined
def _converse(w: World, forum: Record, pull: float) -> None:
    for seat in range(forum.first_seat, forum.end_seat):
        i = w.seats[seat].actor
        w.people[i].towards += pull * forum.present * (forum.middle - w.actors[i].framing)


@inlined
def _learn(actor: Record, person: Record, p: Record) -> None:
    arenas = max(person.arenas, 1)
    present = person.present / arenas
    actor.framing = reframed(
        actor.framing, person.towards / arenas, p.learning.framing_home, actor.home_framing
    )
    actor.competence = learned_competence(
        actor.competence,
        p.learning.competence_growth,
        present,
        actor.engagement,
        person.variety / arenas,
    )
    done = follow_through(actor.delivered, actor.asked)
    actor.fatigue = tired(actor.fatigue, p.fatigue.gain, p.fatigue.recovery, present, done)


@inlined
def adjustment(w: World, p: Record) -> None:
    """Engagement moves."""
    for i in range(w.actors.size):
        if w.people[i].arenas > 0:
            _adjust(w.actors[i], w.people[i], p.engagement.pace)
        else:
            w.actors[i].engagement = idle_engagement(
                w.actors[i].engagement, p.engagement.idle, p.engagement.idle_rate
            )


@inlined
def _adjust(actor: Record, person: Record, pace: float) -> None:
    arenas = person.arenas
    target = engagement_target(actor.reciprocity, person.reliance / arenas, person.worth / arenas)
    actor.engagement = adjusted_engagement(actor.engagement, pace, person.present / arenas, target)
