"""Phases 7 to 9: observation, dialogue, adjustment."""

from __future__ import annotations

import numpy as np

from collab_sim._compile import inner
from collab_sim.draws import Purpose
from collab_sim.engines.kernel.effort import mean_framing
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import active, alive
from collab_sim.engines.kernel.world import World
from collab_sim.rules.commitment import asked_effort, follow_through
from collab_sim.rules.dialogue import (
    dialogue_pull,
    learned_competence,
    practised_routine,
    presence,
    reframed,
    tired,
)
from collab_sim.rules.engagement import adjusted_engagement, engagement_target, idle_engagement
from collab_sim.rules.trust import (
    detection_chance,
    observation_rate,
    shaken_trust,
    trust_gained,
)
from collab_sim.rules.work import useful_effort
from collab_sim.world.actors import SECTORS
from collab_sim.world.layout import Record

DETECTION = np.int64(Purpose.DETECTION)
NUMBER_OF_SECTORS = len(SECTORS)


@inner
def observation(w: World, p: Record, luck: Luck) -> None:
    """Partners see who followed through; hidden agendas may come to light."""
    exposures = 0.0
    for k in range(w.arenas.size):
        if active(w.arenas[k]):
            exposures += _look_around(w, p, luck, k, w.arenas[k])
    for number in range(w.totals[0].ties):
        tie = w.ties[number]
        if tie.meetings > 0:
            tie.trust += tie.gain / tie.meetings
            tie.gain = 0.0
            tie.meetings = 0
    if exposures > 0.0:
        for k in range(w.arenas.size):
            if active(w.arenas[k]):
                _be_shaken(w, p, k)
    w.totals[0].exposures = exposures


@inner
def _look_around(w: World, p: Record, luck: Luck, k: int, arena: Record) -> float:
    forum = w.forums[k]
    asked = asked_effort(p.work.ask_per_goal, arena.scope, arena.activity)
    exposures = 0.0
    for place in range(forum.seats_from, forum.seats_from + forum.members):
        seat = w.seats[place]
        actor = w.actors[seat.actor]
        seat.seen = follow_through(seat.delivered, asked)
        seat.exposed = 0
        if actor.diversion > 0.0:
            chance = detection_chance(p.hidden_agendas.detection, arena.activity, actor.diversion)
            if draw(luck, actor.id, arena.id, DETECTION) < chance:
                seat.exposed = 1
                exposures += 1.0
                seat.seen = useful_effort(seat.seen, actor.diversion)
    _watch(w, p, forum, arena.activity)
    return exposures


@inner
def _watch(w: World, p: Record, forum: Record, activity: float) -> None:
    pace, learning, asymmetry = p.engagement.pace, p.trust.learning, p.trust.asymmetry
    widest = w.totals[0].widest
    for one in range(forum.members):
        first_tie = (forum.seats_from + one) * widest
        for other in range(forum.members):
            if one != other:
                tie = w.ties[w.seat_ties[first_tie + other]]
                seen = w.seats[forum.seats_from + other].seen
                rate = observation_rate(pace, learning, asymmetry, activity, seen, tie.trust)
                tie.gain += trust_gained(rate, seen, tie.trust)
                tie.meetings += 1


@inner
def _be_shaken(w: World, p: Record, k: int) -> None:
    forum, widest = w.forums[k], w.totals[0].widest
    for exposed in range(forum.members):
        if w.seats[forum.seats_from + exposed].exposed == 0:
            continue
        for one in range(forum.members):
            if one != exposed:
                tie = w.ties[w.seat_ties[(forum.seats_from + one) * widest + exposed]]
                tie.trust = shaken_trust(tie.trust, p.hidden_agendas.betrayal)
        for one in range(forum.members):
            for other in range(forum.members):
                if one != other:
                    tie = w.ties[w.seat_ties[(forum.seats_from + one) * widest + other]]
                    tie.trust = shaken_trust(tie.trust, p.hidden_agendas.contagion)


@inner
def _diversity(w: World, forum: Record) -> float:
    total = 0.0
    for sector in range(NUMBER_OF_SECTORS):
        count = 0
        for seat in range(forum.seats_from, forum.seats_from + forum.members):
            count += w.actors[w.seats[seat].actor].sector == sector
        share = count / forum.members
        total += share * share
    return 1.0 - total


@inner
def dialogue(w: World, p: Record) -> None:
    """Views converge and drift, skill and routine grow, people tire or rest."""
    for k in range(w.arenas.size):
        forum = w.forums[k]
        if active(w.arenas[k]) and forum.members > 0:
            forum.middle = mean_framing(w, k)
            forum.diversity = _diversity(w, forum)
    pull = dialogue_pull(p.learning.framing_pull, p.municipality.coordination)
    for i in range(w.actors.size):
        _converse(w, p, i, w.actors[i], pull)
    for k in range(w.arenas.size):
        arena = w.arenas[k]
        if alive(arena):
            arena.routine = practised_routine(
                arena.routine,
                p.learning.routine_growth,
                p.learning.routine_decay,
                presence(arena.activity),
                arena.follow_through,
            )


@inner
def _converse(w: World, p: Record, i: int, actor: Record, pull: float) -> None:
    towards, present, diversity, count = 0.0, 0.0, 0.0, 0
    for step in range(w.people[i].first, w.people[i].end):
        place = w.places[step]
        k = w.candidacies[place].arena
        if w.member[place] == 1 and active(w.arenas[k]):
            here = presence(w.arenas[k].activity)
            towards += pull * here * (w.forums[k].middle - actor.framing)
            present += here
            diversity += w.forums[k].diversity
            count += 1
    if count > 0:
        towards, present, diversity = towards / count, present / count, diversity / count
    actor.framing = reframed(actor.framing, towards, p.learning.framing_home, actor.home_framing)
    actor.competence = learned_competence(
        actor.competence, p.learning.competence_growth, present, actor.engagement, diversity
    )
    done = follow_through(actor.delivered, actor.asked)
    actor.fatigue = tired(actor.fatigue, p.fatigue.gain, p.fatigue.recovery, present, done)


@inner
def adjustment(w: World, p: Record) -> None:
    """Engagement moves."""
    for i in range(w.actors.size):
        actor = w.actors[i]
        present, count = 0.0, 0
        for step in range(w.people[i].first, w.people[i].end):
            place = w.places[step]
            arena = w.arenas[w.candidacies[place].arena]
            if w.member[place] == 1 and active(arena):
                present += presence(arena.activity)
                count += 1
        if count == 0:
            actor.engagement = idle_engagement(
                actor.engagement, p.engagement.idle, p.engagement.idle_rate
            )
        else:
            target = engagement_target(
                actor.reciprocity, w.people[i].reliance / count, w.people[i].worth / count
            )
            actor.engagement = adjusted_engagement(
                actor.engagement,
                p.engagement.pace,
                p.engagement.adjustment,
                present / count,
                target,
            )
