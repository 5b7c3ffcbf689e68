"""Phase 10: the month's measures, in the order of `collab_sim.world.measures`."""

from __future__ import annotations

import math
from collections import namedtuple
from typing import Any

from collab_sim._compile import inlined
from collab_sim.engines.kernel.effort import mean_framing, understanding
from collab_sim.engines.kernel.members import active, alive
from collab_sim.engines.kernel.world import Ground, World
from collab_sim.rules.work import net_results
from collab_sim.world.actors import Side
from collab_sim.world.agendas import has_hidden_agenda
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Floats, Integers, Record
from collab_sim.world.measures import OUR_MEASURES

COLUMN: Any = namedtuple("COLUMN", OUR_MEASURES)(*range(len(OUR_MEASURES)))
"""Position of every measure in the month's row."""


@inlined
def ratio(over: float, under: float) -> float:
    """Quotient, undefined where nothing is below."""
    return over / under if under > 0.0 else math.nan


@inlined
def measurement(w: World, g: Ground, p: Record, chosen: Integers) -> None:
    """Take the month's measures; the dearer ones only where they are ``chosen``."""
    month, totals = w.month, w.totals[0]
    _arenas(w)
    _people(w)
    totals.results_so_far += month[COLUMN.results]
    month[COLUMN.results_cumulative] = totals.results_so_far
    month[COLUMN.words_action_gap] = month[COLUMN.engagement] - month[COLUMN.action]
    month[COLUMN.net_results] = net_results(
        p.work.leverage, month[COLUMN.results], month[COLUMN.person_months_delivered]
    )
    month[COLUMN.results_per_person_month] = ratio(
        month[COLUMN.results], month[COLUMN.person_months_delivered]
    )
    month[COLUMN.coordinator_months] = totals.coordinator_time
    staff = month[COLUMN.person_months_delivered] + totals.coordinator_time
    month[COLUMN.results_per_staff_month] = ratio(month[COLUMN.results], staff)
    month[COLUMN.exposures] = totals.exposures
    month[COLUMN.arenas_respawned] = totals.respawned
    trust, concentration, agendas = False, False, False
    for column in chosen:
        trust |= column in (COLUMN.trust_own_side, COLUMN.trust_across)
        concentration |= column in (COLUMN.effort_top5_share, COLUMN.effort_gini)
        agendas |= column == COLUMN.engagement_open
    if trust:
        _ties(w)
    if concentration:
        _concentration(w, g.effort, g.by_effort)
    if agendas:
        _without_hidden_agenda(w, g)


@inlined
def _people(w: World) -> None:
    everybody, departments, external, inside = 0.0, 0.0, 0.0, 0
    competence, fatigue, part, asked, delivered, slack = 0.0, 0.0, 0, 0.0, 0.0, 0.0
    members, seated, founders, founding = 0.0, 0, 0.0, 0
    for i in range(w.actors.size):
        actor, person = w.actors[i], w.people[i]
        everybody += actor.engagement
        if person.seated == 1:
            members += actor.engagement
            seated += 1
            person.seated = 0
        if person.founder == 1:
            founders += actor.engagement
            founding += 1
        if actor.side == Side.DEPARTMENT:
            departments += actor.engagement
            inside += 1
        else:
            external += actor.engagement
        competence += actor.competence
        fatigue += actor.fatigue
        asked += actor.asked
        delivered += actor.delivered
        slack += actor.slack
        part += person.arenas > 0
    number, month = w.actors.size, w.month
    month[COLUMN.engagement] = everybody / number
    month[COLUMN.engagement_departments] = ratio(departments, float(inside))
    month[COLUMN.engagement_external] = ratio(external, float(number - inside))
    month[COLUMN.engagement_members] = ratio(members, float(seated))
    month[COLUMN.engagement_founders] = ratio(founders, float(founding))
    month[COLUMN.competence] = competence / number
    month[COLUMN.fatigue] = fatigue / number
    month[COLUMN.participation] = part / number
    month[COLUMN.person_months_asked] = asked
    month[COLUMN.person_months_delivered] = delivered
    month[COLUMN.silo_index] = 1.0 - ratio(delivered, slack)


@inlined
def _ties(w: World) -> None:
    """Mean trust on either side; the two sums grow side by side, so that neither waits."""
    if w.totals[0].sorted_ties != w.totals[0].ties:
        _list_ties_by_side(w)
    own_side, across = 0.0, 0.0
    number = w.totals[0].ties
    own_number = w.totals[0].own_side_ties
    across_number = number - own_number
    both = min(own_number, across_number)
    for position in range(both):
        own_side += w.ties[w.ties_by_side[position]].trust
        across += w.ties[w.ties_by_side[own_number + position]].trust
    for position in range(both, own_number):
        own_side += w.ties[w.ties_by_side[position]].trust
    for position in range(own_number + both, number):
        across += w.ties[w.ties_by_side[position]].trust
    w.month[COLUMN.trust_own_side] = ratio(own_side, float(own_number))
    w.month[COLUMN.trust_across] = ratio(across, float(across_number))


@inlined
def _list_ties_by_side(w: World) -> None:
    position = 0
    for side in range(2):
        for i in range(w.actors.size):
            number = w.people[i].first_tie
            while number >= 0:
                if w.ties[number].across == side:
                    w.ties_by_side[position] = number
                    position += 1
                number = w.ties[number].following
        if side == 0:
            w.totals[0].own_side_ties = position
    w.totals[0].sorted_ties = w.totals[0].ties


@inlined
def _arenas(w: World) -> None:
    shared, with_members, routine, living, busy = 0.0, 0, 0.0, 0, 0
    permanent, ended, dissolved, results, intensity = 0, 0, 0, 0.0, 0.0
    seats, opened, warmth, asked, kept = 0, 0, 0.0, 0, 0.0
    for k in range(w.arenas.size):
        arena, forum = w.arenas[k], w.forums[k]
        seats += arena.seats
        opened += arena.status != Status.WAITING
        results += arena.results
        intensity += arena.activity
        permanent += arena.status == Status.INSTITUTIONALISED
        ended += arena.status == Status.ENDED
        dissolved += arena.status == Status.DISSOLVED
        if alive(arena):
            living += 1
            routine += arena.routine
            warmth += _seat(w, forum)
            if active(arena):
                busy += 1
                if forum.asked > 0.0:
                    asked += forum.end_seat - forum.first_seat
                    kept += forum.kept
            if forum.end_seat > forum.first_seat:
                shared += understanding(w, forum, mean_framing(w, forum))
                with_members += 1
    month = w.month
    month[COLUMN.engagement_per_seat] = ratio(warmth, float(seats)) if opened > 0 else math.nan
    month[COLUMN.action] = ratio(kept, float(asked))
    month[COLUMN.understanding] = ratio(shared, float(with_members))
    month[COLUMN.routine] = ratio(routine, float(living))
    month[COLUMN.arenas_alive] = living
    month[COLUMN.arenas_active] = busy
    month[COLUMN.arenas_institutionalised] = permanent
    month[COLUMN.arenas_ended] = ended
    month[COLUMN.arenas_dissolved] = dissolved
    month[COLUMN.results] = results
    month[COLUMN.activity] = intensity / w.arenas.size


@inlined
def _seat(w: World, forum: Record) -> float:
    """Note who sits in an alive arena; return the sum of their engagement."""
    total = 0.0
    for seat in range(forum.first_seat, forum.end_seat):
        i = w.seats[seat].actor
        w.people[i].seated = 1
        total += w.actors[i].engagement
    return total


@inlined
def _without_hidden_agenda(w: World, g: Ground) -> None:
    """Mean engagement of those who want what they say and divert nothing."""
    engagement, number = 0.0, 0
    for i in range(w.actors.size):
        if not has_hidden_agenda(w.actors[i].diversion, g.agenda[i], g.declared[i]):
            engagement += w.actors[i].engagement
            number += 1
    w.month[COLUMN.engagement_open] = ratio(engagement, float(number))


@inlined
def _concentration(w: World, effort: Floats, by_effort: Integers) -> None:
    """How unevenly effort is spread; last month's order is nearly this month's."""
    number, month = w.actors.size, w.month
    for rank in range(number):
        i = by_effort[rank]
        value = w.actors[i].delivered_so_far
        position = rank
        while position > 0 and effort[position - 1] > value:
            effort[position] = effort[position - 1]
            by_effort[position] = by_effort[position - 1]
            position -= 1
        effort[position] = value
        by_effort[position] = i
    total, ranked, top = 0.0, 0.0, 0.0
    for position in range(number):
        total += effort[position]
        ranked += (position + 1) * effort[position]
    for position in range(number - (number + 19) // 20, number):
        top += effort[position]
    month[COLUMN.effort_top5_share] = math.nan
    month[COLUMN.effort_gini] = math.nan
    if total > 0.0:
        month[COLUMN.effort_top5_share] = top / total
        month[COLUMN.effort_gini] = 2.0 * ranked / (number * total) - (number + 1) / number
