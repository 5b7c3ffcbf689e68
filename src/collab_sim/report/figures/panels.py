"""One panel over time: single worlds, their median, project phases, elections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import pandas as pd
from matplotlib.axes import Axes

from collab_sim.report.figures.phases import (
    elections,
    mark_elections,
    mark_events,
    planned_projects,
    shade_projects,
)
from collab_sim.report.medians import by_month, median_of
from collab_sim.report.naming import measure_of, short_titles, unit_name
from collab_sim.report.strings import text
from collab_sim.report.style import QUIET, colour_of, dash_of, label_ends, use_decimals
from collab_sim.report.wrapping import wrapped
from collab_sim.world.scenario import Scenario

Detail = Literal["all", "worlds", "median"]
SINGLE_WORLDS = 12
TALLEST_SHARE = 1.02
WIDEST_SIDE_LABEL = 34


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
    titles = short_titles(scenarios, lang)
    projects = {name: planned_projects(scenario) for name, scenario in scenarios.items()}
    running = [name for name, planned in projects.items() if planned]
    if running:
        shade_projects(axes, scenarios[running[0]])
    if running and labels:
        shared = all(projects[name] == projects[running[0]] for name in running)
        whose = "" if shared else f" ({titles[running[0]]})"
        label = wrapped(text(lang, "project_running") + whose, WIDEST_SIDE_LABEL)
        axes.text(2, 0.95 * axes.get_ylim()[1], label, color=QUIET, va="top")
    first = next(iter(scenarios.values()))
    if all(elections(scenario) == elections(first) for scenario in scenarios.values()):
        mark_elections(axes, first, lang, labels=labels)
    mark_events(axes, scenarios, lang, labels=labels)
