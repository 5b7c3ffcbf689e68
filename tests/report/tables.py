"""Played worlds that tests of reports and pictures share."""

from __future__ import annotations

from functools import cache

from collab_sim import Scenario, load_scenario
from collab_sim.report.stress import Stress, play_assumptions
from collab_sim.study.worlds import Worlds, play

FORMS = ("project", "continuous", "programme")


@cache
def three_forms() -> dict[str, Scenario]:
    """Shipped forms of collaboration over four years."""
    return {name: load_scenario(name).changed({"months": 48}) for name in FORMS}


@cache
def played() -> Worlds:
    """Thirty sets of twin worlds of the three forms."""
    return play(three_forms(), replicates=30)


@cache
def stressed() -> Stress:
    """Three forms under every assumption set."""
    return play_assumptions(played(), pairs=4)
