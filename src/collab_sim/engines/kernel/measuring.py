"""Phase 10: the month's measures, in the order of `collab_sim.world.measures`."""

from __future__ import annotations

import math

from collab_sim._compile import inlined
from collab_sim.engines.kernel.effort import mean_framing, understanding
from collab_sim.engines.kernel.members import active, alive
from collab_sim.engines.kernel.world import Ground, World
from collab_sim.rules.work import net_results
from collab_sim.world.actors import Side
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Floats, Integers, Record
from collab_sim.world.measures import OURS

PLACE = {name: place for place, name in enumerate(OURS)}
DEPARTMENT = int(Side.DEPARTMENT)
INSTITUTIONALISED = int(Status.INSTITUTIONALISED)
ENDED = int(Status.ENDED)
DISSOLVED = int(Status.DISSOLVED)
WAITING = int(Status.WAITING)
ENGAGEMENT = PLACE["engagement"]
DEPARTMENTS = PLACE["engagement_departments"]
EXTERNAL = PLACE["engagement_external"]
MEMBERS = PLACE["engagement_members"]
PER_SEAT = PLACE["engagement_per_seat"]
FOUNDERS = PLACE["engagement_founders"]
ACTION = PLACE["action"]
GAP = PLACE["words_action_gap"]
OWN_SIDE = PLACE["trust_own_side"]
ACROSS = PLACE["trust_across"]
UNDERSTANDING = PLACE["understanding"]
ROUTINE = PLACE["routine"]
COMPETENCE = PLACE["competence"]
FATIGUE = PLACE["fatigue"]
RESULTS = PLACE["results"]
CUMULATIVE = PLACE["results_cumulative"]
NET = PLACE["net_results"]
PARTICIPATION = PLACE["participation"]
ALIVE = PLACE["arenas_alive"]
ACTIVE = PLACE["arenas_active"]
PERMANENT = PLACE["arenas_institutionalised"]
RESPAWNS = PLACE["arenas_respawned"]
ENDINGS = PLACE["arenas_ended"]
DISSOLUTIONS = PLACE["arenas_dissolved"]
EXPOSED = PLACE["exposures"]
ASKED = PLACE["person_months_asked"]
DELIVERED = PLACE["person_months_delivered"]
YIELD = PLACE["results_per_person_month"]
COORDINATORS = PLACE["coordinator_months"]
STAFF_YIELD = PLACE["results_per_staff_month"]
TOP = PLACE["effort_top5_share"]
GINI = PLACE["effort_gini"]
SILO = PLACE["silo_index"]
ACTIVITY = PLACE["activity"]


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
    totals.results_so_far += month[RESULTS]
    month[CUMULATIVE] = totals.results_so_far
    month[GAP] = month[ENGAGEMENT] - month[ACTION]
    month[NET] = net_results(p.work.leverage, month[RESULTS], month[DELIVERED])
    month[YIELD] = ratio(month[RESULTS], month[DELIVERED])
    month[COORDINATORS] = totals.coordinator_time
    staff = month[DELIVERED] + totals.coordinator_time
    month[STAFF_YIELD] = ratio(month[RESULTS], staff)
    month[EXPOSED] = totals.exposures
    month[RESPAWNS] = totals.respawned
    trust, concentration = False, False
    for place in chosen:
        trust |= place in (OWN_SIDE, ACROSS)
        concentration |= place in (TOP, GINI)
    if trust:
        _ties(w)
    if concentration:
        _concentration(w, g.effort, g.by_effort)


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
        if actor.side == DEPARTMENT:
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
    month[ENGAGEMENT] = everybody / number
    month[DEPARTMENTS] = ratio(departments, float(inside))
    month[EXTERNAL] = ratio(external, float(number - inside))
    month[MEMBERS] = ratio(members, float(seated))
    month[FOUNDERS] = ratio(founders, float(founding))
    month[COMPETENCE] = competence / number
    month[FATIGUE] = fatigue / number
    month[PARTICIPATION] = part / number
    month[ASKED] = asked
    month[DELIVERED] = delivered
    month[SILO] = 1.0 - ratio(delivered, slack)


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
    for place in range(both):
        own_side += w.ties[w.ties_by_side[place]].trust
        across += w.ties[w.ties_by_side[own_number + place]].trust
    for place in range(both, own_number):
        own_side += w.ties[w.ties_by_side[place]].trust
    for place in range(own_number + both, number):
        across += w.ties[w.ties_by_side[place]].trust
    w.month[OWN_SIDE] = ratio(own_side, float(own_number))
    w.month[ACROSS] = ratio(across, float(across_number))


@inlined
def _list_ties_by_side(w: World) -> None:
    place = 0
    for side in range(2):
        for i in range(w.actors.size):
            number = w.people[i].first_tie
            while number >= 0:
                if w.ties[number].across == side:
                    w.ties_by_side[place] = number
                    place += 1
                number = w.ties[number].following
        if side == 0:
            w.totals[0].own_side_ties = place
    w.totals[0].sorted_ties = w.totals[0].ties


@inlined
def _arenas(w: World) -> None:
    shared, with_members, routine, living, busy = 0.0, 0, 0.0, 0, 0
    permanent, ended, dissolved, results, intensity = 0, 0, 0, 0.0, 0.0
    seats, opened, warmth, asked, kept = 0, 0, 0.0, 0, 0.0
    for k in range(w.arenas.size):
        arena, forum = w.arenas[k], w.forums[k]
        seats += arena.seats
        opened += arena.status != WAITING
        results += arena.results
        intensity += arena.activity
        permanent += arena.status == INSTITUTIONALISED
        ended += arena.status == ENDED
        dissolved += arena.status == DISSOLVED
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
    month[PER_SEAT] = ratio(warmth, float(seats)) if opened > 0 else math.nan
    month[ACTION] = ratio(kept, float(asked))
    month[UNDERSTANDING] = ratio(shared, float(with_members))
    month[ROUTINE] = ratio(routine, float(living))
    month[ALIVE] = living
    month[ACTIVE] = busy
    month[PERMANENT] = permanent
    month[ENDINGS] = ended
    month[DISSOLUTIONS] = dissolved
    month[RESULTS] = results
    month[ACTIVITY] = intensity / w.arenas.size


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
def _concentration(w: World, effort: Floats, by_effort: Integers) -> None:
    """How unevenly effort is spread; last month's order is nearly this month's."""
    number, month = w.actors.size, w.month
    for rank in range(number):
        i = by_effort[rank]
        value = w.actors[i].delivered_so_far
        place = rank
        while place > 0 and effort[place - 1] > value:
            effort[place] = effort[place - 1]
            by_effort[place] = by_effort[place - 1]
            place -= 1
        effort[place] = value
        by_effort[place] = i
    total, ranked, top = 0.0, 0.0, 0.0
    for place in range(number):
        total += effort[place]
        ranked += (place + 1) * effort[place]
    for place in range(number - (number + 19) // 20, number):
        top += effort[place]
    month[TOP] = math.nan
    month[GINI] = math.nan
    if total > 0.0:
        month[TOP] = top / total
        month[GINI] = 2.0 * ranked / (number * total) - (number + 1) / number
