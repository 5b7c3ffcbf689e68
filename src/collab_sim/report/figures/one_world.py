"""One world over time."""

from __future__ import annotations

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.report.figures.phases import shade_projects
from collab_sim.report.strings import text
from collab_sim.report.style import BLUE, LOOK, QUIET, VERMILION, Figure, label_ends, use_decimals
from collab_sim.report.wrapping import wrapped
from collab_sim.world.declarations import MEASURES
from collab_sim.world.scenario import Scenario

WORLD_PANELS = (
    ("engagement", "action"),
    ("trust_own_side", "trust_across"),
    ("results",),
)
WORLD_TITLE = 76
LINE_COLOURS = (BLUE, VERMILION)


def one_world(series: pd.DataFrame, scenario: Scenario, lang: str) -> Figure:
    """Draw engagement, action, trust and results of one world, project months shaded.

    ``series`` has the columns month, engagement, action, trust_own_side, trust_across, results.
    """
    with rc_context(LOOK):
        figure = Figure(figsize=(10, 8), layout="constrained")
        panels = figure.subplots(len(WORLD_PANELS), 1, sharex=True, height_ratios=(3, 3, 2))
        shaded = False
        for axes, names in zip(panels, WORLD_PANELS, strict=True):
            shaded = shade_projects(axes, scenario)
            _draw(axes, series, names, lang)
        title = wrapped(scenario.title.said(lang) or scenario.name, WORLD_TITLE)
        figure.suptitle(title, x=0.01, ha="left", fontweight="bold", fontsize=14)
        if shaded:
            panels[0].set_title(text(lang, "project_running"), color=QUIET, fontsize=10,
                                fontweight="normal", backgroundcolor="#EDEDED")  # fmt: skip
        panels[-1].set_xlabel(text(lang, "months_axis"))
        panels[-1].set_xlim(0, scenario.months)
        panels[-1].set_xticks(range(0, scenario.months + 1, max(1, scenario.months // 120) * 12))
    return figure


def _draw(axes: Axes, series: pd.DataFrame, names: tuple[str, ...], lang: str) -> None:
    use_decimals(axes, lang)
    ends, colours = {}, {}
    for name, colour, style in zip(names, LINE_COLOURS, ("solid", (0, (4, 2))), strict=False):
        values = series[name]
        axes.plot(series["month"], values, color=colour, linewidth=2, linestyle=style)
        label = MEASURES[name].title.said(lang)
        defined = values.dropna()
        if not defined.empty:
            ends[label] = (float(series["month"].iloc[-1]), float(defined.iloc[-1]))
        colours[label] = colour
    if names == ("results",):
        axes.set_ylabel(text(lang, "unit_person-months"))
        axes.set_ylim(bottom=0)
        axes.set_title(MEASURES["results"].title.said(lang).capitalize())
    else:
        axes.set_ylim(0, 1.02)
        label_ends(axes, ends, colours)
