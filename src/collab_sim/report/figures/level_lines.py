"""Means over the levels of a factor, a line per level of another, with their intervals."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.report.naming import parameter_name
from collab_sim.report.strings import text
from collab_sim.report.style import (
    DASHES,
    LOOK,
    QUIET,
    SERIES_COLOURS,
    Figure,
    label_ends,
    use_decimals,
    use_ratios,
)
from collab_sim.report.wrapping import wrapped
from collab_sim.world.variables import variable

MOST_TICKS = 9
PANEL_TITLE = 56
LEAST_BY_RATIO = 3
SAME_RATIO = 1e-6


@dataclass(frozen=True)
class Panel:
    """Lines by their labels; each is a table with at, mean, low and high."""

    title: str
    lines: Mapping[str, pd.DataFrame]


def level_lines(panels: Sequence[Panel], x: str, axis: str, lang: str, *, zero: bool) -> Figure:
    """Draw panels with one scale; ``x`` is the factor across, ``axis`` the label upwards.

    Bars are 95 % intervals. Levels with equal ratios stand equally far apart. ``zero`` marks the
    line of no difference; without it the scale begins at 0.
    """
    across = min(2, len(panels))
    down = (len(panels) + 1) // 2
    lines = [line for panel in panels for line in panel.lines.values()]
    low = min(0.0, *(float(line[["mean", "low"]].min().min()) for line in lines))
    high = max(0.0, *(float(line[["mean", "high"]].max().max()) for line in lines))
    margin = 0.06 * ((high - low) or 1.0)
    with rc_context(LOOK):
        size = (9.0 if across == 1 else 6.6 * across, 0.6 + 3.7 * down)
        figure = Figure(figsize=size, layout="constrained")
        squares = list(figure.subplots(down, across, squeeze=False).flat)
        for axes, panel in zip(squares, panels, strict=False):
            axes.set_ylim(low - (margin if low < 0.0 else 0.0), high + margin)
            _panel(axes, panel, lang)
            if zero:
                axes.axhline(0, color=QUIET, linewidth=1)
            axes.set_xlabel(wrapped(_with_unit(x, lang), PANEL_TITLE))
            axes.set_ylabel(wrapped(axis, 40))
        for axes in squares[len(panels) :]:
            axes.set_axis_off()
    return figure


def _panel(axes: Axes, panel: Panel, lang: str) -> None:
    ends, inks = {}, {}
    levels: set[float] = set()
    for number, (label, line) in enumerate(panel.lines.items()):
        colour = SERIES_COLOURS[number % len(SERIES_COLOURS)]
        axes.plot(line["at"], line["mean"], color=colour, linestyle=DASHES[number % len(DASHES)],
                  linewidth=2.2, marker="o", markersize=5)  # fmt: skip
        axes.vlines(line["at"], line["low"], line["high"], color=colour, linewidth=1.4, alpha=0.55)
        levels |= set(line["at"])
        if label:
            ends[label] = (float(line["at"].iloc[-1]), float(line["mean"].iloc[-1]))
            inks[label] = colour
    if _by_ratio(levels):
        use_ratios(axes, min(levels), max(levels))
    use_decimals(axes, lang)
    if len(levels) <= MOST_TICKS:
        axes.set_xticks(sorted(levels))
    label_ends(axes, ends, inks)
    if panel.title:
        axes.set_title(wrapped(panel.title, PANEL_TITLE), fontsize=11)


def _by_ratio(levels: Collection[float]) -> bool:
    """Whether values were chosen by equal ratios, three of them at least."""
    if len(levels) < LEAST_BY_RATIO or min(levels) <= 0.0:
        return False
    steps = np.diff(np.log(sorted(levels)))
    return bool(np.allclose(steps, steps[0], rtol=SAME_RATIO, atol=0.0))


def _with_unit(path: str, lang: str) -> str:
    unit, name = variable(path).unit, parameter_name(path, lang)
    if unit in {"share", "ratio", "weight"}:
        return name
    return f"{name} ({text(lang, f'unit_{unit}')})"
