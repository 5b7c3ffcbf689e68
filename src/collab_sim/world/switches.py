"""Barriers and enablers of the source talk: named switches that set a few parameters at once.

The talk names them without numbers. What a switch sets is therefore assumed, chosen inside the
range that studies sweep; which obstacle it stands for is the talk's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from collab_sim.world.parameters.declaration import ASSUMED, TALK, Evidence, Mark
from collab_sim.world.words import Meaning, Wording


@dataclass(frozen=True)
class Switch:
    """A named set of parameter values; ``changes`` maps dotted paths to values.

    ``title`` is what it is called, ``meaning`` what it stands for.
    """

    name: str
    changes: Mapping[str, float]
    title: Wording
    meaning: Wording
    evidence: Evidence = ASSUMED


def _of_the_talk(changes: Mapping[str, Mapping[str, float]]) -> Mapping[str, Switch]:
    named, evidence = {}, Evidence(Mark.ASSUMED, TALK)
    for name, sets in changes.items():
        key = f"switch.{name}"
        named[name] = Switch(name, sets, Meaning(key), Meaning(f"{key}.meaning"), evidence)
    return MappingProxyType(named)


OUR_BARRIERS = _of_the_talk(
    {
        "weak_policy_support": {"municipality.policy_support": 0.05},
        "absorbed_in_operations": {"departments.workload": 0.8, "external.workload": 0.8},
        "lack_of_mandate": {"departments.mandate": 0.2, "external.mandate": 0.4},
        "differing_incentives": {
            "departments.own": 0.2,
            "departments.shared": 1.2,
            "departments.incentive_spread": 0.8,
            "external.own": 0.8,
            "external.shared": 0.8,
            "external.incentive_spread": 0.8,
        },
        "differing_agendas": {"goals.agenda_focus": 3.0, "learning.framing_spread": 0.35},
        "project_form": {"collaboration.continuity": 0.0},
        "no_finance_for_process": {
            "coordinators.full_time": 0.0,
            "departments.money": 0.0,
            "departments.backfill": 0.0,
            "external.money": 0.0,
            "external.backfill": 0.0,
        },
        "dependence_on_others": {"work.interdependence": 0.8},
        "hidden_agendas": {"hidden_agendas.share": 0.4, "hidden_agendas.detection": 0.0},
    }
)

OUR_ENABLERS = _of_the_talk(
    {
        "leadership": {"municipality.leadership": 0.85, "municipality.election_shock": 0.1},
        "coordinator": {"coordinators.full_time": 1.0, "coordinators.vacancy": 0},
        "budget_integration": {"municipality.budget_integration": 0.6},
        "shared_understanding": {"learning.framing_spread": 0.08, "learning.framing_pull": 0.15},
        "knowledge_and_training": {
            "learning.competence_start": 0.3,
            "learning.competence_growth": 0.06,
        },
        "adapted_solutions_and_participation": {
            "work.adaptation": 0.95,
            "membership.join_rate": 0.1,
        },
        "narrow_scope": {"collaboration.scope": 1},
        "shared_responsibility": {"departments.shared": 1.2, "external.shared": 1.2},
    }
)
