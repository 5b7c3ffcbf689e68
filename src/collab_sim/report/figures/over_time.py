"""Scenarios over time: single worlds, their median, project phases, elections; and their pairs."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib import rc_context

from collab_sim.report.figures.dots import draw_dots
from collab_sim.report.figures.many import rows_of_scenarios
from collab_sim.report.figures.panels import Detail, draw_over_time
from collab_sim.report.naming import FEW, measure_name
from collab_sim.report.strings import text
from collab_sim.report.style import LOOK, Figure
from collab_sim.world.scenario import Scenario

PANELS = ("engagement_per_seat", "action", "trust_across", "results_cumulative")
SMALL_PANELS = ("action", "trust_across", "results_cumulative")


def over_time(
    series: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    lang: str,
    *,
    measures: tuple[str, ...] = PANELS,
) -> Figure:
    """Draw measures over time, two panels beside each other.

    ``series`` has the columns scenario, replicate, month and one per measure. The months in which
    the projects of the first scenario that has projects are planned to run are shaded.
    """
    if len(scenarios) > FEW:
        return rows_of_scenarios(series, scenarios, measures, lang)
    rows = (len(measures) + 1) // 2
    with rc_context(LOOK):
        figure = Figure(figsize=(11.5, 3.5 * rows), layout="constrained")
        panels = figure.subplots(rows, min(2, len(measures)), squeeze=False).flat
        for axes, measure in zip(panels, measures, strict=False):
            detail: Detail = "all" if measure == measures[0] else "worlds"
            draw_over_time(axes, series, scenarios, measure, lang, detail)
            axes.set_title(measure_name(measure, lang).capitalize())
        for axes in list(panels)[len(measures) :]:
            axes.set_axis_off()
    return figure


def twin_worlds(
    runs: pd.DataFrame,
    series: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    lang: str,
    *,
    measure: str = "engagement_per_seat",
) -> Figure:
    """Draw scenarios over time (single worlds and median) and the pairs against the first one."""
    if len(scenarios) > FEW:
        shown = measure, *SMALL_PANELS
        return rows_of_scenarios(series, scenarios, shown, lang, dots=(runs, measure))
    with rc_context(LOOK):
        figure = Figure(figsize=(13, 9), layout="constrained")
        grid = figure.add_gridspec(2, 3, height_ratios=(3, 2))
        main = figure.add_subplot(grid[0, :2])
        draw_over_time(main, series, scenarios, measure, lang)
        note = text(lang, "worlds_note", replicates=runs["replicate"].nunique())
        main.set_title(f"{measure_name(measure, lang).capitalize()}  ({note})")
        if len(scenarios) > 1:
            draw_dots(figure.add_subplot(grid[0, 2]), runs, scenarios, measure, lang)
        for column, name in enumerate(SMALL_PANELS):
            axes = figure.add_subplot(grid[1, column])
            draw_over_time(axes, series, scenarios, name, lang, "median")
            axes.set_title(measure_name(name, lang).capitalize())
    return figure
