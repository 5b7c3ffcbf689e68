"""Keys that earlier versions knew: what replaced them, for whoever reads an old file."""

from __future__ import annotations

from collections.abc import Mapping

TYPES = "departments.reciprocal and external.reciprocal"

RENAMED: Mapping[str, str] = {
    "municipality.coordination": "say coordinators.full_time: full-time posts (0.4 is the default)",
    "municipality.coordinator_span": "say coordinators.span: memberships per full-time post",
    "municipality.handover_by_routine": "dropped: municipality.handover_by_coordination is left",
    "engagement.cooperators": f"say {TYPES}, and own_results beside them",
    "engagement.reciprocity_cooperator": "say engagement.reciprocity",
    "engagement.reciprocity_free_rider": (
        "say engagement.reciprocity_own_results, and reciprocity_duty_bound"
    ),
    "engagement.adjustment": "dropped: engagement.pace alone says how fast engagement moves",
    "learning.routine_growth": "say learning.routine_growth_per_goal (an arena has several goals)",
    "membership.enough": "dropped: who joins needs the time for the whole ask",
    "laboratory.types.conditional_cooperator": "say laboratory.types.reciprocal",
    "laboratory.types.free_rider": "say laboratory.types.own_results; the rest are duty-bound",
}
"""Dotted path of a key that went away, and what to say instead."""
