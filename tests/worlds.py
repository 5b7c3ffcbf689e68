"""Small worlds that tests share."""

from __future__ import annotations

from typing import Any

from collab_sim.world.scenario import Scenario

GROUPS: list[dict[str, Any]] = [
    {"name": "department", "kind": "department", "count": 12},
    {"name": "firm", "kind": "external", "sector": "business", "count": 3},
    {"name": "association", "kind": "external", "sector": "civil_society", "count": 2},
    {"name": "university", "kind": "external", "sector": "academia"},
    {"name": "agency", "kind": "external", "sector": "public_agency", "count": 2},
]
ARENAS: list[dict[str, Any]] = [
    {"name": name} for name in ("climate", "health", "school", "housing")
]

# Everything through which one actor reaches another.
INTERACTION_OFF = {
    "trust.learning": 0.0,
    "hidden_agendas.betrayal": 0.0,
    "hidden_agendas.contagion": 0.0,
    "learning.competence_growth": 0.0,
    "learning.routine_growth_per_goal": 0.0,
    "learning.framing_pull": 0.0,
    "collaboration.dissolution": 0.0,
    "collaboration.institutionalisation": 0.0,
    "membership.exit_rate": 0.0,
    "membership.join_rate": 0.0,
}


def default_world(**changes: Any) -> Scenario:
    """Twenty actors in four arenas, with top-level keys replaced."""
    values = {"actors": {"groups": GROUPS}, "arenas": ARENAS, **changes}
    return Scenario.model_validate(values)
