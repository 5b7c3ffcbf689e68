"""The one way from a scenario to the numbers of a pattern: the ensemble engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from collab_sim.analysis.uncertainty import Values
from collab_sim.study.playing import sweep
from collab_sim.world.layout import Layout, lay_out
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import mean_over_months

SeriesByMeasure = dict[str, Values]
"""Monthly values by measure, [worlds, months + 1] each."""


def played(scenario: Scenario, measures: Sequence[str], worlds: int, seed: int) -> SeriesByMeasure:
    """Monthly values of measures; equal numbers share their luck."""
    return played_layout(lay_out(scenario), measures, worlds, seed)


def played_layout(
    layout: Layout, measures: Sequence[str], worlds: int, seed: int
) -> SeriesByMeasure:
    """Monthly values of measures of a layout, for what no scenario can say."""
    series = sweep(layout, [{}], seed, range(worlds)).series(measures)
    return {name: series[:, :, column] for column, name in enumerate(measures)}


def with_event(layout: Layout, month: int, changes: Mapping[str, float]) -> Layout:
    """Return a layout in which parameters have other values during one month."""
    parameters = np.repeat(layout.parameters[:1], 2)
    for path, value in changes.items():
        heading, name = path.split(".")
        parameters[heading][name][1] = value
    epochs = np.zeros_like(layout.epochs)
    epochs[month] = 1
    moved = (frozenset[str](), frozenset(changes))
    return replace(layout, parameters=parameters, epochs=epochs, moved=moved)


def mean_over(series: Values, first: int = 1, last: int | None = None) -> Values:
    """Mean of each world over months first to last, undefined months left out."""
    end = series.shape[1] if last is None else last + 1
    means: Values = mean_over_months(series[:, :end, np.newaxis], first)[:, 0]
    return means


def means_of(
    scenario: Scenario, measures: Sequence[str], worlds: int, seed: int
) -> dict[str, Values]:
    """Mean over all months, world by world."""
    series = played(scenario, measures, worlds, seed)
    return {name: mean_over(values) for name, values in series.items()}


def apart(
    high: Scenario, low: Scenario, measures: Sequence[str], luck: tuple[int, int]
) -> dict[str, Values]:
    """Mean over months in one scenario minus that in another, world by world on the same luck.

    ``luck`` is the number of worlds and the seed.
    """
    above, below = (means_of(scenario, measures, *luck) for scenario in (high, low))
    return {name: above[name] - below[name] for name in measures}
