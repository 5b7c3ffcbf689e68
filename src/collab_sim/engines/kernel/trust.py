"""Phases 6 and 7: appraisal and observation."""

from __future__ import annotations

import numpy as np

from collab_sim._compile import inner
from collab_sim.draws import Purpose
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import active
from collab_sim.engines.kernel.world import World
from collab_sim.rules.appraisal import (
    benefit,
    burden,
    exposed_worth,
    outside_option,
    side_payment,
    worth,
)
from collab_sim.rules.numeric import discount
from collab_sim.rules.trust import (
    detection_chance,
    impression,
    observation_rate,
    shaken_trust,
    trust_gained,
)
from collab_sim.rules.work import useful_effort
from collab_sim.world.actors import Motive
from collab_sim.world.layout import Record

DUTY_BOUND = int(Motive.DUTY_BOUND)
DETECTION = np.int64(Purpose.DETECTION)


@inner
def appraisal(w: World, p: Record) -> None:
    """Actors weigh up what engaging is worth to them."""
    outside = outside_option(p.work.alone, p.work.interdependence)
    for k in range(w.arenas.size):
        arena, forum = w.arenas[k], w.forums[k]
        if active(arena):
            ahead = discount(p.engagement.patience, arena.rounds_left)
            for place in range(forum.first_seat, forum.end_seat):
                seat = w.seats[place]
                person = w.people[seat.actor]
                trust, reliance = expectations(w, forum, place)
                person.reliance += reliance
                person.worth += worth_of_engaging(
                    w,
                    p,
                    arena,
                    w.actors[seat.actor],
                    w.fit[seat.candidacy],
                    trust,
                    reliance,
                    ahead,
                    outside,
                )


@inner
def mean_trust(w: World, forum: Record, seat: int) -> float:
    """Mean trust of a member in the others."""
    first = seat * w.totals[0].widest
    others = forum.end_seat - forum.first_seat - 1
    total = 0.0
    for tie in range(first, first + seat - forum.first_seat):
        total += w.ties[w.seat_ties[tie]].trust
    for tie in range(first + seat - forum.first_seat + 1, first + others + 1):
        total += w.ties[w.seat_ties[tie]].trust
    return total / others if others > 0 else 0.0


@inner
def expectations(w: World, forum: Record, seat: int) -> tuple[float, float]:
    """Mean trust of a member in the others, and what of it one can build on."""
    first = seat * w.totals[0].widest
    others = forum.end_seat - forum.first_seat - 1
    if others < 1:
        return 0.0, 0.0
    total, built_on = 0.0, 0.0
    for tie in range(first, first + seat - forum.first_seat):
        trust = w.ties[w.seat_ties[tie]].trust
        total += trust
        built_on += trust * w.aligned[tie]
    for tie in range(first + seat - forum.first_seat + 1, first + others + 1):
        trust = w.ties[w.seat_ties[tie]].trust
        total += trust
        built_on += trust * w.aligned[tie]
    return total / others, built_on / others


@inner
def worth_of_engaging(
    w: World,
    p: Record,
    arena: Record,
    actor: Record,
    fit: float,
    trust: float,
    reliance: float,
    ahead: float,
    outside: float,
) -> float:
    """What engaging in an arena is worth to an actor; to the duty-bound, what they hold right."""
    if actor.motive == DUTY_BOUND:
        return actor.norm
    future = 1.0 - arena.project_share * (1.0 - actor.renewal_belief) * ahead
    gained = benefit(actor.own, fit, outside, actor.shared, future, reliance, arena.yields)
    aside = side_payment(
        actor.money,
        arena.activity,
        actor.legitimacy,
        w.totals[0].leadership,
        actor.own,
        actor.diversion,
        p.hidden_agendas.private_gain,
    )
    costs = burden(
        p.work.cost,
        p.work.relief_by_policy,
        p.municipality.policy_support,
        p.work.relief_by_coordination,
        w.totals[0].coordination,
        p.work.cost_unloaded,
        actor.workload,
        p.fatigue.cost,
        actor.fatigue,
    )
    at_risk = exposed_worth(p.work.exposure, p.work.interdependence, trust)
    return worth(gained, aside, costs, at_risk, actor.taste)


@inner
def observation(w: World, p: Record, luck: Luck) -> None:
    """Partners see who followed through; hidden agendas may come to light."""
    exposures = 0
    for k in range(w.arenas.size):
        if active(w.arenas[k]):
            _form_views(w, p, k)
            exposures += _expose(w, p, luck, k)
            _watch(w, p, k)
    w.totals[0].exposures = float(exposures)
    if exposures > 0:
        for k in range(w.arenas.size):
            if active(w.arenas[k]):
                _be_shaken(w, p, w.forums[k])


@inner
def _form_views(w: World, p: Record, k: int) -> None:
    """Let what the arena achieved colour what is seen of its members."""
    forum, success = w.forums[k], w.arenas[k].success
    for place in range(forum.first_seat, forum.end_seat):
        seat = w.seats[place]
        seat.seen = impression(seat.seen, success, p.trust.judged_by_results)


@inner
def _expose(w: World, p: Record, luck: Luck, k: int) -> int:
    arena, forum, exposures = w.arenas[k], w.forums[k], 0
    for place in range(forum.first_seat, forum.end_seat):
        seat = w.seats[place]
        actor = w.actors[seat.actor]
        seat.exposed = 0
        if actor.diversion > 0.0:
            chance = detection_chance(p.hidden_agendas.detection, arena.activity, actor.diversion)
            if draw(luck, actor.id, arena.id, DETECTION) < chance:
                seat.exposed = 1
                seat.seen = useful_effort(seat.seen, actor.diversion)
                exposures += 1
    return exposures


@inner
def _watch(w: World, p: Record, k: int) -> None:
    here = 1 << k
    pace, learning, asymmetry = p.engagement.pace, p.trust.learning, p.trust.asymmetry
    activity, forum, widest = w.arenas[k].activity, w.forums[k], w.totals[0].widest
    for one in range(forum.first_seat, forum.end_seat):
        first = one * widest - forum.first_seat
        mine = w.people[w.seats[one].actor].where
        for other in range(forum.first_seat, forum.end_seat):
            if one != other:
                tie = w.ties[w.seat_ties[first + other]]
                seen = w.seats[other].seen
                rate = observation_rate(pace, learning, asymmetry, activity, seen, tie.trust)
                gained = trust_gained(rate, seen, tie.trust)
                both = mine & w.people[w.seats[other].actor].where
                if both == here:
                    tie.trust += gained
                else:
                    gained += tie.gain
                    tie.gain = gained
                    tie.meetings += 1
                    if both < 2 * here:
                        tie.trust += gained / tie.meetings
                        tie.gain = 0.0
                        tie.meetings = 0


@inner
def _draw_conclusions(w: World, forum: Record) -> None:
    """Let trust move once by the mean of what was seen in all shared arenas."""
    widest = w.totals[0].widest
    for one in range(forum.first_seat, forum.end_seat):
        first = one * widest - forum.first_seat
        for other in range(forum.first_seat, forum.end_seat):
            if one != other:
                tie = w.ties[w.seat_ties[first + other]]
                if tie.meetings > 0:
                    tie.trust += tie.gain / tie.meetings
                    tie.gain = 0.0
                    tie.meetings = 0


@inner
def _be_shaken(w: World, p: Record, forum: Record) -> None:
    widest, betrayal = w.totals[0].widest, p.hidden_agendas.betrayal
    for exposed in range(forum.first_seat, forum.end_seat):
        if w.seats[exposed].exposed == 1:
            for one in range(forum.first_seat, forum.end_seat):
                if one != exposed:
                    tie = w.ties[w.seat_ties[one * widest + exposed - forum.first_seat]]
                    tie.trust = shaken_trust(tie.trust, betrayal)
            _lose_faith(w, forum, p.hidden_agendas.contagion)


@inner
def _lose_faith(w: World, forum: Record, contagion: float) -> None:
    widest = w.totals[0].widest
    for one in range(forum.first_seat, forum.end_seat):
        for other in range(forum.first_seat, forum.end_seat):
            if one != other:
                tie = w.ties[w.seat_ties[one * widest + other - forum.first_seat]]
                tie.trust = shaken_trust(tie.trust, contagion)
