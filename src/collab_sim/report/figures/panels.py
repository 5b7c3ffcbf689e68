"""One panel over time: single worlds, their median, project phases, elections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import pandas as pd
from matplotlib.axes import Axes

from collab_sim.report.figures.phases import mark_elections, mark_events, shade_projects
from collab_sim.report.medians import by_month, median_of
from collab_sim.report.naming import measure_of, short_titles, unit_name
from collab_sim.report.strings import text
from collab_sim.report.style import QUIET, colour_of, dash_of, label_ends, use_decimals
from collab_sim.world.scenario import Scenario

Detail = Literal["all", "worlds", "median"]
SINGLE_WORLDS = 12
TALLEST_SHARE = 1.02


def draw_over_time(
    axes: Axes,
    series: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    measure: str,
    lang: str,
    detail: Detail = "all",
) -> None:
    """Draw one measure over time on given axes.

    The median is drawn in months in which at least half of the worlds define the measure; with
    ``detail`` "worlds" single worlds and names at the ends of lines stand beside it, with "all"
    words say what shading and triangles are, too.
    """
    colours, dashes = colour_of(scenarios), dash_of(scenarios)
    titles = short_titles(scenarios, lang)
    ends, inks = {}, {}
    for name in scenarios:
        worlds = by_month(series, name, measure)
        if detail != "median":
            shown = worlds.iloc[:, :SINGLE_WORLDS]
            axes.plot(shown, color=colours[name], alpha=0.22, linewidth=0.7)
        median = median_of(worlds)
        axes.plot(median, color=colours[name], linestyle=dashes[name], linewidth=2.6)
        if median.notna().any():
            last = float(median.dropna().iloc[-1])
            ends[titles[name]] = (float(series["month"].max()), last)
            inks[titles[name]] = colours[name]
    frame(axes, measure, int(series["month"].max()), lang)
    _events(axes, scenarios, lang, labels=detail == "all")
    if detail != "median":
        label_ends(axes, ends, inks)


def frame(axes: Axes, measure: str, months: int, lang: str) -> None:
    """Give a panel its axes: months, and the scale of the measure."""
    if measure_of(measure).unit == "share" and measure != "words_action_gap":
        axes.set_ylim(0, TALLEST_SHARE)
    else:
        axes.set_ylabel(unit_name(measure, lang))
        axes.set_ylim(bottom=min(0.0, axes.get_ylim()[0]))
    axes.set_xlim(0, months)
    axes.set_xlabel(text(lang, "months_axis"))
    use_decimals(axes, lang)
    axes.set_xticks(range(0, months + 1, max(1, months // 60) * 12))


def _events(axes: Axes, scenarios: Mapping[str, Scenario], lang: str, *, labels: bool) -> None:
    with_projects = [
        scenario for scenario in scenarios.values() if scenario.collaboration.continuity < 1.0
    ]
    if with_projects and shade_projects(axes, with_projects[0]) and labels:
        top = axes.get_ylim()[1]
        axes.text(2, 0.95 * top, text(lang, "project_running"), color=QUIET, va="top")
    mark_elections(axes, next(iter(scenarios.values())), lang, labels=labels)
    mark_events(axes, scenarios, lang, labels=labels)
