"""The month's measures, taken from the Mesa model."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from collab_sim.engines.sums import mean, total
from collab_sim.rules.work import net_results
from collab_sim.world.actors import Side
from collab_sim.world.agendas import has_hidden_agenda
from collab_sim.world.arenas import Status

if TYPE_CHECKING:
    from collab_sim.engines.agents import Actor, Arena

UNDEFINED = math.nan


class Totals(NamedTuple):
    """What the municipality as a whole has at the end of a month.

    ``results`` are those of all months so far, ``exposures`` those of the month, ``respawned`` the
    projects started anew so far; ``coordinator_time`` is in person-months, ``leverage`` the worth
    of a person-month of results.
    """

    results: float
    exposures: int
    respawned: int
    coordinator_time: float
    leverage: float


def measured(actors: list[Actor], arenas: list[Arena], totals: Totals) -> dict[str, float]:
    """Take every measure of the month."""
    return {
        **_people(actors, arenas),
        **_effort(actors, arenas, totals),
        **_trust(actors),
        **_arenas(arenas),
        **_concentration([actor.delivered_so_far for actor in actors]),
        "arenas_respawned": float(totals.respawned),
        "exposures": float(totals.exposures),
    }


def _defined_mean(values: Iterable[float]) -> float:
    listed = list(values)
    return mean(listed) if listed else UNDEFINED


def _ratio(over: float, under: float) -> float:
    return over / under if under > 0.0 else UNDEFINED


def _people(actors: list[Actor], arenas: list[Arena]) -> dict[str, float]:
    planned_seats = sum(arena.seats for arena in arenas)
    opened = any(arena.status != Status.WAITING for arena in arenas)
    around_tables = total(
        total(member.engagement for member in arena.members) for arena in arenas if arena.alive
    )
    sides = {side: [actor.engagement for actor in actors if actor.side == side] for side in Side}
    return {
        "engagement": mean(actor.engagement for actor in actors),
        "engagement_departments": _defined_mean(sides[Side.DEPARTMENT]),
        "engagement_external": _defined_mean(sides[Side.EXTERNAL]),
        "engagement_members": _defined_mean(actor.engagement for actor in actors if actor.arenas),
        "engagement_per_seat": _ratio(around_tables, float(planned_seats)) if opened else UNDEFINED,
        "engagement_founders": _defined_mean(actor.engagement for actor in actors if actor.founder),
        "engagement_open": _defined_mean(
            actor.engagement
            for actor in actors
            if not has_hidden_agenda(actor.diversion, actor.agenda, actor.declared)
        ),
        "competence": mean(actor.competence for actor in actors),
        "fatigue": mean(actor.fatigue for actor in actors),
        "participation": mean(1.0 if actor.active_arenas else 0.0 for actor in actors),
    }


def _effort(actors: list[Actor], arenas: list[Arena], totals: Totals) -> dict[str, float]:
    asked = total(actor.asked for actor in actors)
    delivered = total(actor.delivered for actor in actors)
    slack = total(actor.slack for actor in actors)
    results = total(arena.results for arena in arenas)
    action = _kept_promises([arena for arena in arenas if arena.active])
    engagement = mean(actor.engagement for actor in actors)
    return {
        "action": action,
        "words_action_gap": engagement - action,
        "person_months_asked": asked,
        "person_months_delivered": delivered,
        "results": results,
        "results_cumulative": totals.results,
        "net_results": net_results(totals.leverage, results, delivered),
        "results_per_person_month": _ratio(results, delivered),
        "coordinator_months": totals.coordinator_time,
        "results_per_staff_month": _ratio(results, delivered + totals.coordinator_time),
        "silo_index": 1.0 - _ratio(delivered, slack),
    }


def _kept_promises(active_arenas: list[Arena]) -> float:
    """Mean follow-through over members of arenas that ask for something."""
    asking = [arena for arena in active_arenas if arena.asked > 0.0]
    members = sum(len(arena.members) for arena in asking)
    return _ratio(total(arena.promises_kept for arena in asking), float(members))


def _trust(actors: list[Actor]) -> dict[str, float]:
    own_side: list[float] = []
    across: list[float] = []
    for actor in actors:
        for other, trust in actor.trust.items():
            (own_side if actor.side == actors[other].side else across).append(trust)
    return {"trust_own_side": _defined_mean(own_side), "trust_across": _defined_mean(across)}


def _arenas(arenas: list[Arena]) -> dict[str, float]:
    alive = [arena for arena in arenas if arena.alive]
    counts = dict.fromkeys(Status, 0)
    for arena in arenas:
        counts[arena.status] += 1
    return {
        "understanding": _defined_mean(arena.understanding for arena in alive if arena.members),
        "routine": _defined_mean(arena.routine for arena in alive),
        "arenas_alive": float(len(alive)),
        "arenas_active": float(sum(arena.active for arena in arenas)),
        "arenas_institutionalised": float(counts[Status.INSTITUTIONALISED]),
        "arenas_ended": float(counts[Status.ENDED]),
        "arenas_dissolved": float(counts[Status.DISSOLVED]),
        "activity": mean(arena.activity for arena in arenas),
    }


def _concentration(efforts: list[float]) -> dict[str, float]:
    ascending = sorted(efforts)
    effort = total(ascending)
    if effort <= 0.0:
        return {"effort_top5_share": UNDEFINED, "effort_gini": UNDEFINED}
    number = len(ascending)
    top = ascending[number - -(-number // 20) :]
    ranked = total((rank + 1) * value for rank, value in enumerate(ascending))
    return {
        "effort_top5_share": total(top) / effort,
        "effort_gini": 2.0 * ranked / (number * effort) - (number + 1) / number,
    }
