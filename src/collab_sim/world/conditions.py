"""What a laboratory makes of a scenario: same rules, same coefficients, other conditions.

In the laboratory nothing stands between will and contribution, and nothing between contribution
and benefit. Every condition of an organisation is therefore set to where it drops out of the
rules; no rule is exchanged.
"""

from __future__ import annotations

from typing import Any

from collab_sim.world.declarations import SECTIONS
from collab_sim.world.laboratory import Laboratory
from collab_sim.world.parameters import Section
from collab_sim.world.refusal import ValuesError

CONDITIONS: dict[str, dict[str, float]] = {
    "municipality": {
        "policy_support": 0.0,
        "budget_integration": 0.0,
        "turnover": 0.0,
        "election_period": 0,
    },
    "coordinators": {"full_time": 0.0},
    "collaboration": {
        "continuity": 0.0,
        "gap": 0,
        "scope": 1,
        "overhead": 0.0,
        "deadline_focus": 0.0,
        "dissolution": 0.0,
        "institutionalisation": 0.0,
        "membership_renewal": 0.0,
    },
    "external": {
        "mandate": 1.0,
        "mandate_sd": 0.0,
        "workload": 0.5,
        "workload_sd": 0.0,
        "backfill": 0.5,
        "money": 0.0,
        "legitimacy": 0.0,
        "incentive_spread": 0.0,
    },
    "engagement": {"pace": 1.0, "decision_noise": 0.25, "belief_rate": 0.0},
    "membership": {"exit_below": 0.0, "join_rate": 0.0},
    "trust": {"asymmetry": 1.0, "congruence_weight": 0.0, "judged_by_results": 0.0},
    "hidden_agendas": {"share": 0.0},
    # a token given costs the token: 1 * (1/2 + workload) = 1; and nothing is done alone
    "work": {
        "ask_per_goal": 1.0,
        "interdependence": 0.0,
        "cost": 1.0,
        "cost_unloaded": 0.5,
        "adaptation": 1.0,
        "alone": 0.0,
        "exposure": 0.0,
        "unaided": 1.0,
    },
    "goals": {"count": 1},
    "learning": {
        "routine_growth_per_goal": 0.0,
        "competence_growth": 0.0,
        "framing_spread": 0.0,
    },
    "fatigue": {"gain": 0.0},
}
OWN_OF_A_LABORATORY = ("months", "actors", "arenas")


def weight_on_others(laboratory: Laboratory) -> float:
    """Weight on what the others' tokens pay, if they give as expected, up to their worth."""
    return min(1.0, laboratory.mpcr * (laboratory.group_size - 1))


def going_on(laboratory: Laboratory) -> float:
    """Chance of meeting again that participants know of; among strangers there is none."""
    return 0.0 if laboratory.matching == "stranger" else laboratory.continuation or 0.0


def conditions_of(laboratory: Laboratory) -> dict[str, Any]:
    """Everything that a scenario in this laboratory says, as in a scenario file."""
    headings: dict[str, dict[str, Any]] = {name: dict(each) for name, each in CONDITIONS.items()}
    headings["collaboration"] |= {"duration": laboratory.rounds, "seats": laboratory.group_size}
    headings["external"] |= {
        "own": laboratory.mpcr,
        "shared": weight_on_others(laboratory),
        "reciprocal": laboratory.types.reciprocal,
        "own_results": laboratory.types.own_results,
    }
    headings["engagement"] |= {
        "start": laboratory.belief,
        "start_sd": laboratory.belief_sd,
        "renewal_belief": going_on(laboratory),
    }
    return {
        "months": laboratory.rounds,
        **headings,
        "actors": {"groups": [_participants(laboratory)]},
        "arenas": [_group(laboratory, number) for number in range(laboratory.groups)],
    }


def conditions_held(laboratory: Laboratory) -> frozenset[str]:
    """Return the parameters that a laboratory sets, by dotted path."""
    headings = conditions_of(laboratory).items()
    return frozenset(f"{key}.{name}" for key, says in headings if key in SECTIONS for name in says)


def _participants(laboratory: Laboratory) -> dict[str, Any]:
    number = laboratory.groups * laboratory.group_size
    names = tuple(f"participant {index}" for index in range(1, number + 1))
    return {
        "name": "participants",
        "title": {"en": "Participants", "sv": "Deltagare"},
        "kind": "external",
        "sector": "civil_society",
        "members": names,
        "count": number,
        "sphere": 2,
    }


def _group(laboratory: Laboratory, number: int) -> dict[str, Any]:
    first = number * laboratory.group_size + 1
    members = tuple(f"participant {first + index}" for index in range(laboratory.group_size))
    apart = laboratory.matching == "partner"
    return {"name": f"group {number + 1}", "members": members, "open_to": members if apart else ()}


def placed(values: Any) -> Any:
    """Return the values of a scenario with the conditions of its laboratory, if it has one.

    What the scenario says itself below a heading holds against the laboratory. Values that name
    their actors are complete.
    """
    laboratory = values.get("laboratory") if isinstance(values, dict) else None
    if laboratory is None or "actors" in values:
        return values
    conditions = conditions_of(_laboratory_of(values))
    for heading, stated in values.items():
        says = stated.model_dump(exclude_unset=True) if isinstance(stated, Section) else stated
        conditions[heading] = _over(conditions.get(heading), says)
    return conditions


def _over(conditions: Any, says: Any) -> Any:
    if isinstance(conditions, dict) and isinstance(says, dict):
        return {**conditions, **says}
    return conditions if says is None else says


def left(values: dict[str, Any], laboratory: Laboratory) -> dict[str, Any]:
    """Return the values of a scenario without what its laboratory set: the way out of `placed`."""
    conditions = conditions_of(laboratory)
    return {
        heading: _without(says, conditions.get(heading))
        for heading, says in values.items()
        if heading not in OWN_OF_A_LABORATORY
    }


def _without(says: Any, conditions: Any) -> Any:
    if not isinstance(says, dict) or not isinstance(conditions, dict):
        return says
    return {key: value for key, value in says.items() if conditions.get(key) != value}


def _laboratory_of(values: dict[str, Any]) -> Laboratory:
    """The laboratory of a scenario's values; any one where a value in it is wrong.

    What is wrong is told when the scenario itself is validated.
    """
    try:
        return Laboratory.model_validate(values["laboratory"])
    except ValuesError:
        return Laboratory(mpcr=0.5, matching="partner")
