"""Paired differences as dots that can be counted."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from collab_sim.analysis.pairs import matched
from collab_sim.report.naming import measure_name, short_titles
from collab_sim.report.strings import text
from collab_sim.report.style import LOOK, QUIET, colour_of, ink, use_decimals
from collab_sim.world.scenario import Scenario

COUNTABLE = 400
"""With more pairs than this, a dot stands for several."""


def paired_dots(
    runs: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    lang: str,
    *,
    measure: str = "engagement",
    only: str | None = None,
    size: tuple[float, float] = (6.0, 4.5),
) -> Figure:
    """Draw each pair's difference against the first scenario as a dot, one row per scenario.

    ``runs`` has the columns scenario, replicate and the measure; ``only`` draws a single scenario.
    """
    with rc_context(LOOK):
        figure = Figure(figsize=size, layout="constrained")
        draw_dots(figure.add_subplot(), runs, scenarios, measure, lang, only=only)
    return figure


def draw_dots(
    axes: Axes,
    runs: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    measure: str,
    lang: str,
    *,
    only: str | None = None,
) -> None:
    """Draw the dots on given axes; the counts beside each row are those of all pairs."""
    baseline, *others = scenarios
    shown = [only] if only else others
    titles, colours = short_titles(scenarios, lang), colour_of(scenarios)
    counted = max((runs["scenario"] == name).sum() for name in shown)
    each = int(np.ceil(counted / COUNTABLE))
    for row, name in enumerate(shown):
        one, other = matched(runs, measure, name, baseline)
        _row(axes, row, (one - other), each, colours[name])
        ahead, behind = int((one > other).sum()), int((one < other).sum())
        counts = text(lang, "dots_count", one=titles[name], ahead=ahead, behind=behind)
        axes.annotate(counts, (0, row + 0.82), xycoords=("axes fraction", "data"),
                      color=ink(colours[name]), fontweight="bold", va="center",
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.0})  # fmt: skip
    axes.axvline(0, color=QUIET, linewidth=1)
    axes.set_ylim(-0.05, len(shown))
    axes.spines["left"].set_visible(False)
    what = measure_name(measure, lang)
    axes.set_xlabel(text(lang, "dots_axis", other=titles[baseline], measure=what))
    axes.set_title(text(lang, "dots_title") if each == 1 else text(lang, "dots_many", each=each))
    use_decimals(axes, lang)
    axes.set_yticks([])


def _row(axes: Axes, row: int, values: NDArray[np.float64], each: int, colour: str) -> None:
    if not len(values):
        return
    dots = np.sort(values)[each // 2 :: each]
    x, y = stacked(dots)
    size = max(4.0, min(60.0, 2600.0 / len(dots)))
    axes.scatter(x, row + y, s=size, color=colour, linewidths=0)


def stacked(
    values: NDArray[np.float64], bins: int = 28
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Place values as dots stacked over bins, the highest stack at most .66 tall.

    Bins are centred on whole multiples of their width, counted from zero.
    """
    width = (float(np.ptp(values)) or 1.0) / bins
    cells = np.round(values / width)
    cells = np.where((cells == 0) & (values != 0), np.sign(values), cells)
    heights: dict[float, int] = {}
    levels = []
    for cell in cells:
        levels.append(heights.get(cell, 0))
        heights[cell] = heights.get(cell, 0) + 1
    step = min(0.66 / max(heights.values()), 0.06)
    return cells * width, np.array(levels) * step
