"""Scenarios over time: single worlds, their median, project phases, elections."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib import rc_context

from collab_sim.report.figures.many import rows_of_scenarios
from collab_sim.report.figures.panels import Detail, draw_over_time
from collab_sim.report.naming import FEW, measure_name
from collab_sim.report.style import LOOK, Figure
from collab_sim.world.scenario import Scenario

PANELS = ("engagement_per_seat", "action", "trust_across", "results_cumulative")


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
