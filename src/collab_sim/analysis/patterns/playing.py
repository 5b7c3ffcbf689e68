"""The one way from a scenario to the numbers of a pattern: the ensemble engine."""

from __future__ import annotations

from collections.abc import Sequence

from collab_sim.analysis.uncertainty import Values
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.world.scenario import Scenario


def played(
    scenario: Scenario, measures: Sequence[str], worlds: int, seed: int
) -> dict[str, Values]:
    """Monthly values of measures, [worlds, months + 1] each; equal numbers share their luck."""
    series = ensemble_series(scenario, range(worlds), seed, measures)
    return {name: series[:, :, place] for place, name in enumerate(measures)}
