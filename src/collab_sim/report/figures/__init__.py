"""Pictures: functions that take tables and return a matplotlib figure."""

from __future__ import annotations

from collab_sim.report.figures.barriers import barrier_chart, barrier_interactions
from collab_sim.report.figures.dots import paired_dots
from collab_sim.report.figures.drivers import sensitivity_chart, swing_chart
from collab_sim.report.figures.laboratory import laboratory_rounds
from collab_sim.report.figures.one_world import one_world
from collab_sim.report.figures.over_time import over_time, twin_worlds
from collab_sim.report.figures.phase_map import phase_map
from collab_sim.report.figures.trust_network import trust_network
from collab_sim.report.figures.words_action import words_action_gap

__all__ = [
    "barrier_chart",
    "barrier_interactions",
    "laboratory_rounds",
    "one_world",
    "over_time",
    "paired_dots",
    "phase_map",
    "sensitivity_chart",
    "swing_chart",
    "trust_network",
    "twin_worlds",
    "words_action_gap",
]
