"""Phases 6 and 7: appraisal and observation."""

from __future__ import annotations

from typing import NamedTuple

from collab_sim._compile import inlined
from collab_sim.draws import Purpose
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import active
from collab_sim.engines.kernel.world import World
from collab_sim.rules.appraisal import (
    benefit,
    burden,
    exposed_worth,
    outside_option,
    private_benefit,
    relieved_cost,
    shadow_of_future,
    side_payment,
    surplus,
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


class Expectations(NamedTuple):
    """What a member expects of the others: mean trust, and what of it one can build on."""

    trust: float
    reliance: float


@inlined
def appraisal(w: World, p: Record) -> None:
    """Actors weigh up what engaging is worth to them."""
    outside = outside_option(p.work.alone, p.work.interdependence)
    for k in range(w.arenas.size):
        arena, forum = w.arenas[k], w.forums[k]
        if active(arena):
            weight_of_end = discount(p.engagement.patience, arena.rounds_left)
            for index in range(forum.first_seat, forum.end_seat):
                person = w.people[w.seats[index].actor]
                hopes = expectations(w, forum, index)
                person.reliance += hopes.reliance
                person.worth += worth_of_engaging(w, p, k, index, hopes, (weight_of_end, outside))


@inlined
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


@inlined
def expectations(w: World, forum: Record, seat: int) -> Expectations:
    """Mean trust of a member in the others, and what of it one can build on."""
    first = seat * w.totals[0].widest
    others = forum.end_seat - forum.first_seat - 1
    if others < 1:
        return Expectations(0.0, 0.0)
    total, built_on = 0.0, 0.0
    for tie in range(first, first + seat - forum.first_seat):
        trust = w.ties[w.seat_ties[tie]].trust
        total += trust
        built_on += trust * w.aligned[tie]
    for tie in range(first + seat - forum.first_seat + 1, first + others + 1):
        trust = w.ties[w.seat_ties[tie]].trust
        total += trust
        built_on += trust * w.aligned[tie]
    return Expectations(total / others, built_on / others)


@inlined
def worth_of_engaging(
    w: World, p: Record, k: int, index: int, hopes: Expectations, outlook: tuple[float, float]
) -> float:
    """What engaging in arena ``k`` is worth to who sits in seat ``index``.

    To the duty-bound it is what they hold right. ``outlook`` is the weight of a project's end, and
    what an hour brings at home.
    """
    arena, seat = w.arenas[k], w.seats[index]
    actor, (weight_of_end, outside) = w.actors[seat.actor], outlook
    if actor.motive == Motive.DUTY_BOUND:
        return actor.norm
    future = shadow_of_future(arena.project_share, actor.renewal_belief, weight_of_end)
    gained = benefit(
        actor.own,
        surplus(w.fit[seat.candidacy], arena.yields, outside),
        actor.shared,
        future,
        hopes.reliance,
        arena.yields,
    )
    private = private_benefit(actor.own, actor.diversion, p.hidden_agendas.private_gain)
    aside = side_payment(
        actor.money, arena.activity, actor.legitimacy, w.totals[0].leadership, private
    )
    cost = relieved_cost(
        p.work.cost,
        p.work.relief_by_policy,
        p.municipality.policy_support,
        p.work.relief_by_coordination,
        w.totals[0].coordination,
    )
    costs = burden(cost, p.work.cost_unloaded, actor.workload, p.fatigue.cost, actor.fatigue)
    at_risk = exposed_worth(p.work.exposure, p.work.interdependence, hopes.trust)
    return worth(gained, aside, costs, at_risk, actor.taste)


@inlined
def observation(w: World, p: Record, luck: Luck) -> None:
    """Partners see who followed through; hidden agendas may come to light."""
    exposures = 0
    for k in range(w.arenas.size):
        if active(w.arenas[k]):
            _form_views(w, p, k)
            exposures += _expose(w, p, luck, k)
            _watch(w, p, k)
    for k in range(w.arenas.size):
        if active(w.arenas[k]):
            _draw_conclusions(w, w.forums[k])
    w.totals[0].exposures = float(exposures)
    if exposures > 0:
        for k in range(w.arenas.size):
            if active(w.arenas[k]):
                _be_shaken(w, p, w.forums[k])


@inlined
def _form_views(w: World, p: Record, k: int) -> None:
    """Let what the arena achieved colour what is seen of its members."""
    forum, success = w.forums[k], w.arenas[k].success
    for index in range(forum.first_seat, forum.end_seat):
        seat = w.seats[index]
        seat.seen = impression(seat.seen, success, p.trust.judged_by_results)


@inlined
def _expose(w: World, p: Record, luck: Luck, k: int) -> int:
    arena, forum, exposures = w.arenas[k], w.forums[k], 0
    for index in range(forum.first_seat, forum.end_seat):
        seat = w.seats[index]
        actor = w.actors[seat.actor]
        seat.exposed = 0
        if actor.diversion > 0.0:
            chance = detection_chance(p.hidden_agendas.detection, arena.activity, actor.diversion)
            if draw(luck, actor.id, arena.id, Purpose.DETECTION) < chance:
                seat.exposed = 1
                seat.seen = useful_effort(seat.seen, actor.diversion)
                exposures += 1
    return exposures


@inlined
def _watch(w: World, p: Record, k: int) -> None:
    pace, learning, asymmetry = p.engagement.pace, p.trust.learning, p.trust.asymmetry
    activity, forum, widest = w.arenas[k].activity, w.forums[k], w.totals[0].widest
    for partner in range(forum.first_seat, forum.end_seat):
        seen, elsewhere = w.seats[partner].seen, w.seats[partner].elsewhere
        for observer in range(forum.first_seat, forum.end_seat):
            if observer != partner:
                tie = w.ties[w.seat_ties[observer * widest + partner - forum.first_seat]]
                rate = observation_rate(pace, learning, asymmetry, activity, seen, tie.trust)
                gained = trust_gained(rate, seen, tie.trust)
                if elsewhere & w.seats[observer].elsewhere:
                    tie.gain += gained
                    tie.meetings += 1
                else:  # they share this arena alone
                    tie.trust += gained


@inlined
def _draw_conclusions(w: World, forum: Record) -> None:
    """Let trust move once by the mean of what was seen in all shared arenas."""
    widest = w.totals[0].widest
    for partner in range(forum.first_seat, forum.end_seat):
        if w.seats[partner].elsewhere == 0:
            continue
        for observer in range(forum.first_seat, forum.end_seat):
            if observer != partner:
                tie = w.ties[w.seat_ties[observer * widest + partner - forum.first_seat]]
                if tie.meetings > 0:
                    tie.trust += tie.gain / tie.meetings
                    tie.gain = 0.0
                    tie.meetings = 0


@inlined
def _be_shaken(w: World, p: Record, forum: Record) -> None:
    widest, betrayal = w.totals[0].widest, p.hidden_agendas.betrayal
    for exposed in range(forum.first_seat, forum.end_seat):
        if w.seats[exposed].exposed == 1:
            for observer in range(forum.first_seat, forum.end_seat):
                if observer != exposed:
                    tie = w.ties[w.seat_ties[observer * widest + exposed - forum.first_seat]]
                    tie.trust = shaken_trust(tie.trust, betrayal)
            _lose_faith(w, forum, p.hidden_agendas.contagion)


@inlined
def _lose_faith(w: World, forum: Record, contagion: float) -> None:
    widest = w.totals[0].widest
    for observer in range(forum.first_seat, forum.end_seat):
        for partner in range(forum.first_seat, forum.end_seat):
            if observer != partner:
                tie = w.ties[w.seat_ties[observer * widest + partner - forum.first_seat]]
                tie.trust = shaken_trust(tie.trust, contagion)
