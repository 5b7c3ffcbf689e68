"""Many scenarios on one picture: a row each, with small panels over time."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.analysis.pairs import matched
from collab_sim.report.figures.dots import dots_title, draw_row, frame_dots, room_of
from collab_sim.report.figures.panels import SINGLE_WORLDS, frame
from collab_sim.report.figures.phases import mark_elections, mark_events, shade_projects
from collab_sim.report.medians import by_month, median_of
from collab_sim.report.naming import measure_name, name_with_unit, short_titles
from collab_sim.report.strings import text
from collab_sim.report.style import LOOK, QUIET, Figure, colour_of, ink, use_decimals
from collab_sim.report.wrapping import wrapped
from collab_sim.world.scenario import Scenario

HEADER_HEIGHT, ROW = 1.3, 0.95
TITLE, HEADING, EXPLAINED = 30, 18, 40
FIGURE_WIDTH = 13.0


def rows_of_scenarios(
    series: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    measures: tuple[str, ...],
    lang: str,
    *,
    dots: tuple[pd.DataFrame, str] | None = None,
) -> Figure:
    """Draw a row per scenario: its measures over time, the first scenario's median behind in grey.

    ``dots`` are the table of runs and the measure whose paired differences close each row. Every
    column has one scale.
    """
    columns = [2.2, *(1.6 for _ in measures), *([2.6] if dots else [])]
    with rc_context({**LOOK, "font.size": 9, "axes.titlesize": 10}):
        size = FIGURE_WIDTH, HEADER_HEIGHT + ROW * len(scenarios)
        figure = Figure(figsize=size, layout="constrained")
        grid = figure.add_gridspec(len(scenarios), len(columns), width_ratios=columns)
        for row, name in enumerate(scenarios):
            _title(figure.add_subplot(grid[row, 0]), name, scenarios, lang)
        for column, measure in enumerate(measures, start=1):
            panels = [figure.add_subplot(grid[row, column]) for row in range(len(scenarios))]
            _column(panels, series, scenarios, measure, lang)
        if dots:
            panels = [figure.add_subplot(grid[row, -1]) for row in range(len(scenarios))]
            _dots(panels, *dots, scenarios, lang)
    return figure


def _title(axes: Axes, name: str, scenarios: Mapping[str, Scenario], lang: str) -> None:
    axes.set_axis_off()
    title = wrapped(short_titles(scenarios, lang)[name], TITLE)
    if name == next(iter(scenarios)):
        title += f"\n({text(lang, 'grey_dashes')})"
    colour = ink(colour_of(scenarios)[name])
    axes.text(0, 0.5, title, color=colour, fontweight="bold", va="center", clip_on=False)


def _column(
    panels: list[Axes],
    series: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    measure: str,
    lang: str,
) -> None:
    baseline = next(iter(scenarios))
    behind = median_of(by_month(series, baseline, measure))
    months = int(series["month"].max())
    for axes, (name, scenario) in zip(panels, scenarios.items(), strict=True):
        worlds, colour = by_month(series, name, measure), colour_of(scenarios)[name]
        axes.plot(worlds.iloc[:, :SINGLE_WORLDS], color=colour, alpha=0.22, linewidth=0.6)
        axes.plot(median_of(worlds), color=colour, linewidth=2.2)
        if name != baseline:
            axes.plot(behind, color=QUIET, linewidth=1.2, linestyle=(0, (4, 2)))
        frame(axes, measure, months, lang)
        shade_projects(axes, scenario)
        mark_elections(axes, scenario, lang, labels=False)
        mark_events(axes, {name: scenario}, lang, labels=False)
        axes.set_ylabel("")
        _bare(axes, last=axes is panels[-1])
    lows, highs = zip(*(axes.get_ylim() for axes in panels), strict=True)
    for axes in panels:
        axes.set_ylim(min(lows), max(highs))
    panels[0].set_title(wrapped(name_with_unit(measure, lang).capitalize(), HEADING))


def _dots(
    panels: list[Axes],
    runs: pd.DataFrame,
    measure: str,
    scenarios: Mapping[str, Scenario],
    lang: str,
) -> None:
    baseline, *compared = scenarios
    ends: list[float] = []
    panels[0].set_axis_off()
    for axes, name in zip(panels[1:], compared, strict=True):
        one, other = matched(runs, measure, name, baseline)
        ahead, behind = int((one > other).sum()), int((one < other).sum())
        counts = text(lang, "dots_count_alone", ahead=ahead, behind=behind)
        draw_row(axes, 0, one - other, counts, colour_of(scenarios)[name], room_of(axes, 1))
        frame_dots(axes, 1)
        use_decimals(axes, lang)
        axes.set_yticks([])
        _bare(axes, last=axes is panels[-1])
        ends += axes.get_xlim()
    for axes in panels[1:]:
        axes.set_xlim(min(ends), max(ends))
    pairs = int((runs["scenario"] == baseline).sum())
    label = text(lang, "dots_axis_short", other=short_titles(scenarios, lang)[baseline],
                measure=measure_name(measure, lang))  # fmt: skip
    panels[0].text(0, 0.5, wrapped(f"{label}. {dots_title(pairs, lang)}.", EXPLAINED), va="center",
                   clip_on=False)  # fmt: skip


def _bare(axes: Axes, *, last: bool) -> None:
    """Write the axis of months, or of differences, under the last row only."""
    axes.tick_params(labelsize=8)
    if not last:
        axes.set_xlabel("")
        axes.tick_params(labelbottom=False)
