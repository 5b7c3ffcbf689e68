"""Scenarios side by side: over time, and as countable pairs."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from collab_sim.report.figures.phases import shade_projects
from collab_sim.report.strings import text
from collab_sim.report.style import LOOK, QUIET, colour_of, dash_of, label_ends
from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import Scenario

SINGLE_WORLDS = 12
SMALL_PANELS = ("action", "trust_across", "results_cumulative")


def twin_worlds(
    runs: pd.DataFrame,
    series: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    lang: str,
    *,
    measure: str = "engagement",
) -> Figure:
    """Draw scenarios over time (single worlds and median) and the pairs against the first one."""
    names = list(scenarios)
    with rc_context(LOOK):
        figure = Figure(figsize=(13, 9), layout="constrained")
        grid = figure.add_gridspec(2, 3, height_ratios=(3, 2))
        main = figure.add_subplot(grid[0, :2])
        _over_time(main, series, scenarios, measure, lang, single_worlds=True)
        note = text(lang, "worlds_note", replicates=runs["replicate"].nunique())
        main.set_title(f"{getattr(MEASURES[measure], lang).capitalize()}  ({note})")
        if len(names) > 1:
            _dots(figure.add_subplot(grid[0, 2]), runs, scenarios, measure, lang)
        for place, name in enumerate(SMALL_PANELS):
            axes = figure.add_subplot(grid[1, place])
            _over_time(axes, series, scenarios, name, lang, single_worlds=False)
            axes.set_title(getattr(MEASURES[name], lang).capitalize())
    return figure


def _over_time(
    axes: Axes,
    series: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    measure: str,
    lang: str,
    *,
    single_worlds: bool,
) -> None:
    colours, dashes = colour_of(scenarios), dash_of(scenarios)
    months = int(series["month"].max())
    shaded = [name for name, one in scenarios.items() if one.collaboration.continuity < 1.0]
    if shaded and shade_projects(axes, scenarios[shaded[0]]) and single_worlds:
        axes.text(2, 0.97, text(lang, "project_running"), color=QUIET, va="top")
    ends, labels = {}, {}
    for name, scenario in scenarios.items():
        table = series[series["scenario"] == name].pivot(
            index="month", columns="replicate", values=measure
        )
        if single_worlds:
            axes.plot(table.iloc[:, :SINGLE_WORLDS], color=colours[name], alpha=0.22, linewidth=0.7)
        median = table.median(axis=1).where(table.count(axis=1) >= table.shape[1] / 2)
        axes.plot(median, color=colours[name], linestyle=dashes[name], linewidth=2.6)
        label = _label(name, scenario, lang)
        ends[label] = (float(months), float(median.dropna().iloc[-1]))
        labels[label] = colours[name]
    if MEASURES[measure].unit == "share":
        axes.set_ylim(0, 1.02)
    else:
        axes.set_ylim(bottom=0)
        axes.set_ylabel(text(lang, f"unit_{MEASURES[measure].unit}"))
    axes.set_xlim(0, months)
    axes.set_xticks(range(0, months + 1, max(12, months // 60 * 12)))
    axes.set_xlabel(text(lang, "months_axis"))
    if single_worlds:
        label_ends(axes, ends, labels)


def _label(name: str, scenario: Scenario, lang: str) -> str:
    """Short label: the title up to its first comma."""
    return str(getattr(scenario.title, lang)).partition(",")[0] or name


def _dots(
    axes: Axes, runs: pd.DataFrame, scenarios: Mapping[str, Scenario], measure: str, lang: str
) -> None:
    """Paired differences against the first scenario as countable dots, one row per scenario."""
    table = runs.pivot(index="replicate", columns="scenario", values=measure)
    names = list(scenarios)
    titles = {name: _label(name, scenario, lang) for name, scenario in scenarios.items()}
    colours = colour_of(names)
    for row, name in enumerate(names[1:]):
        differences = (table[name] - table[names[0]]).dropna().to_numpy()
        x, y = stacked(differences)
        size = max(3.0, min(60.0, 2600.0 / max(1, len(differences))))
        axes.scatter(x, row + y, s=size, color=colours[name], linewidths=0)
        ahead = int((differences > 0).sum())
        axes.annotate(
            f"{titles[name]}: {ahead}/{len(differences)}",
            (1, row + 0.78),
            xycoords=("axes fraction", "data"),
            ha="right",
            color=colours[name],
            fontweight="bold",
        )
    axes.axvline(0, color=QUIET, linewidth=1)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.set_ylim(-0.05, len(names) - 1)
    axes.set_title(text(lang, "dots_title"))
    what = getattr(MEASURES[measure], lang)
    axes.set_xlabel(text(lang, "dots_axis", other=titles[names[0]], measure=what))


def stacked(
    values: NDArray[np.float64], bins: int = 28
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Place values as dots stacked over bins, the highest stack at most .7 tall."""
    span = float(np.ptp(values)) or 1.0
    cells = np.round((values - values.min()) / span * bins)
    heights: dict[float, int] = {}
    levels = []
    for cell in cells:
        levels.append(heights.get(cell, 0))
        heights[cell] = heights.get(cell, 0) + 1
    tallest = max(heights.values())
    step = min(0.7 / tallest, 0.06)
    return values.min() + cells / bins * span, np.array(levels) * step
