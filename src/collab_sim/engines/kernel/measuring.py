"""Phase 10: the month's measures, in the order of `collab_sim.world.measures`."""

from __future__ import annotations

import math

from collab_sim._compile import compiled, inner
from collab_sim.engines.kernel.effort import understanding
from collab_sim.engines.kernel.members import active, alive
from collab_sim.engines.kernel.world import World
from collab_sim.rules.work import net_results
from collab_sim.world.actors import Side
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Floats, Record
from collab_sim.world.measures import MEASURES

PLACE = {name: place for place, name in enumerate(MEASURES)}
DEPARTMENT = int(Side.DEPARTMENT)
INSTITUTIONALISED = int(Status.INSTITUTIONALISED)
ENDED = int(Status.ENDED)
DISSOLVED = int(Status.DISSOLVED)
ENGAGEMENT = PLACE["engagement"]
DEPARTMENTS = PLACE["engagement_departments"]
EXTERNAL = PLACE["engagement_external"]
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
TOP = PLACE["effort_top5_share"]
GINI = PLACE["effort_gini"]
SILO = PLACE["silo_index"]
ACTIVITY = PLACE["activity"]


@inner
def ratio(over: float, under: float) -> float:
    """Quotient, undefined where nothing is below."""
    return over / under if under > 0.0 else math.nan


@compiled
def measurement(w: World, p: Record, concentration: bool, month: Floats) -> None:
    """Take the month's measures into ``month`` [measures]."""
    _people(w, month)
    _ties(w, month)
    _arenas(w, month)
    w.totals[0].results_so_far += month[RESULTS]
    month[CUMULATIVE] = w.totals[0].results_so_far
    month[ACTION] = ratio(month[DELIVERED], month[ASKED])
    month[GAP] = month[ENGAGEMENT] - month[ACTION]
    month[NET] = net_results(p.work.leverage, month[RESULTS], month[DELIVERED])
    month[YIELD] = ratio(month[RESULTS], month[DELIVERED])
    month[EXPOSED] = w.totals[0].exposures
    month[RESPAWNS] = w.totals[0].respawned
    if concentration:
        _concentration(w, month)


@inner
def _takes_part(w: World, i: int) -> bool:
    for step in range(w.people[i].first, w.people[i].end):
        place = w.places[step]
        if w.member[place] == 1 and active(w.arenas[w.candidacies[place].arena]):
            return True
    return False


@inner
def _people(w: World, month: Floats) -> None:
    everybody, departments, external = 0.0, 0.0, 0.0
    inside, competence, fatigue, part = 0, 0.0, 0.0, 0.0
    asked, delivered, slack = 0.0, 0.0, 0.0
    for i in range(w.actors.size):
        actor = w.actors[i]
        everybody += actor.engagement
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
        part += 1.0 if _takes_part(w, i) else 0.0
    number = w.actors.size
    month[ENGAGEMENT] = everybody / number
    month[DEPARTMENTS] = ratio(departments, float(inside))
    month[EXTERNAL] = ratio(external, float(number - inside))
    month[COMPETENCE] = competence / number
    month[FATIGUE] = fatigue / number
    month[PARTICIPATION] = part / number
    month[ASKED] = asked
    month[DELIVERED] = delivered
    month[SILO] = 1.0 - ratio(delivered, slack)


@inner
def _ties(w: World, month: Floats) -> None:
    own_side, across, own_number, across_number = 0.0, 0.0, 0.0, 0.0
    for i in range(w.actors.size):
        tie = w.people[i].first_tie
        while tie >= 0:
            if w.actors[i].side == w.actors[w.ties[tie].partner].side:
                own_side += w.ties[tie].trust
                own_number += 1.0
            else:
                across += w.ties[tie].trust
                across_number += 1.0
            tie = w.ties[tie].following
    month[OWN_SIDE] = ratio(own_side, own_number)
    month[ACROSS] = ratio(across, across_number)


@inner
def _arenas(w: World, month: Floats) -> None:
    samsyn, with_members, routine, living, busy = 0.0, 0.0, 0.0, 0.0, 0.0
    permanent, ended, dissolved, results, intensity = 0.0, 0.0, 0.0, 0.0, 0.0
    for k in range(w.arenas.size):
        arena = w.arenas[k]
        results += arena.results
        intensity += arena.activity
        permanent += 1.0 if arena.status == INSTITUTIONALISED else 0.0
        ended += 1.0 if arena.status == ENDED else 0.0
        dissolved += 1.0 if arena.status == DISSOLVED else 0.0
        if alive(arena):
            living += 1.0
            routine += arena.routine
            busy += 1.0 if active(arena) else 0.0
            if w.forums[k].members > 0:
                samsyn += understanding(w, k)
                with_members += 1.0
    month[UNDERSTANDING] = ratio(samsyn, with_members)
    month[ROUTINE] = ratio(routine, living)
    month[ALIVE] = living
    month[ACTIVE] = busy
    month[PERMANENT] = permanent
    month[ENDINGS] = ended
    month[DISSOLUTIONS] = dissolved
    month[RESULTS] = results
    month[ACTIVITY] = intensity / w.arenas.size


@inner
def _concentration(w: World, month: Floats) -> None:
    number = w.actors.size
    for i in range(number):
        w.effort[i] = w.actors[i].delivered_so_far
    w.effort.sort()
    effort, ranked, top = 0.0, 0.0, 0.0
    for place in range(number):
        effort += w.effort[place]
        ranked += (place + 1) * w.effort[place]
    for place in range(number - (number + 19) // 20, number):
        top += w.effort[place]
    if effort > 0.0:
        month[TOP] = top / effort
        month[GINI] = 2.0 * ranked / (number * effort) - (number + 1) / number
    else:
        month[TOP] = math.nan
        month[GINI] = math.nan
