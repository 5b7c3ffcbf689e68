"""Paired differences as dots that can be counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.analysis.pairs import Paired, matched
from collab_sim.analysis.uncertainty import Values
from collab_sim.report.naming import measure_over, short_titles
from collab_sim.report.strings import text
from collab_sim.report.style import (
    BLUE,
    LOOK,
    QUIET,
    VERMILION,
    Figure,
    colour_of,
    ink,
    use_decimals,
)
from collab_sim.report.wrapping import wrapped
from collab_sim.world.scenario import Scenario

CARD_SIZE = (5.6, 2.2)
COUNTABLE = 400
"""With more pairs than this, a dot stands for several."""
DOTS_AXIS = 42
CONTRAST_AXIS = 62
BELOW = -0.14
"""Where the interval is drawn, in heights of the row of dots."""
BIN_COUNTS = range(12, 81)
STACK, FILLED, LARGEST = 0.68, 0.92, 9.0
FONT, LINE, LETTER = 10, 13.0, 6.3
"""Size of a label, height of its lines and width of a bold letter, in points."""


@dataclass(frozen=True)
class Room:
    """Room for one row of dots, in points; dots take a share of its height, the rest is text."""

    width: float
    height: float
    share: float = STACK


def paired_dots(
    runs: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    lang: str,
    *,
    measure: str = "engagement_per_seat",
    only: str | None = None,
    card: bool = False,
) -> Figure:
    """Draw each pair's difference against the first scenario as a dot, one row per scenario.

    ``runs`` has the columns scenario, replicate and the measure; ``only`` draws a single scenario.
    A ``card`` is small, and leaves it to the page around to say what a dot is.
    """
    with rc_context(LOOK):
        figure = Figure(figsize=CARD_SIZE if card else (6.0, 4.5), layout="constrained")
        axes = figure.add_subplot()
        draw_dots(axes, runs, scenarios, measure, lang, only=only)
        if card:
            axes.set_title("")
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
    baseline, *compared = scenarios
    shown = [only] if only else compared
    titles, colours = short_titles(scenarios, lang), colour_of(scenarios)
    room = room_of(axes, len(shown))
    for row, name in enumerate(shown):
        one, other = matched(runs, measure, name, baseline)
        ahead, behind = int((one > other).sum()), int((one < other).sum())
        counts = text(lang, "dots_count", one=titles[name], ahead=ahead, behind=behind)
        draw_row(axes, row, one - other, counts, colours[name], room)
    frame_dots(axes, len(shown))
    what = measure_over(measure, lang)
    label = text(lang, "dots_axis", other=titles[baseline], measure=what)
    axes.set_xlabel(wrapped(label, DOTS_AXIS))
    axes.set_title(dots_title(int((runs["scenario"] == shown[0]).sum()), lang))
    use_decimals(axes, lang)


def contrast_dots(
    differences: Values, result: Paired, names: Mapping[str, str], lang: str, *, averaged: bool
) -> Figure:
    """Draw ``differences`` [pairs] as dots, and below them their mean with its 95 % interval.

    ``names`` are those of both sides. ``averaged`` says that each is an average over points.
    """
    one, other = names[result.one], names[result.other]
    with rc_context(LOOK):
        figure = Figure(figsize=(6.6, 3.6), layout="constrained")
        axes = figure.add_subplot()
        counts = text(lang, "dots_count", one=one, ahead=result.ahead, behind=result.behind)
        draw_row(axes, 0, differences, counts, BLUE, room_of(axes, 1))
        frame_dots(axes, 1)
        axes.set_ylim(-0.24, 1.0)
        axes.plot((result.low, result.high), (BELOW, BELOW), color=VERMILION, linewidth=2.4)
        axes.plot(result.difference, BELOW, "D", color=VERMILION, markersize=7)
        measure = measure_over(result.column, lang)
        axes.set_xlabel(
            wrapped(text(lang, "dots_axis", other=other, measure=measure), CONTRAST_AXIS)
        )
        title = text(lang, "answers_dots_averaged") if averaged else dots_title(result.pairs, lang)
        axes.set_title(title)
        use_decimals(axes, lang)
        axes.set_yticks([])
    return figure


def dots_title(pairs: int, lang: str) -> str:
    """Say what a dot is with so many pairs."""
    each = _each(pairs)
    return text(lang, "dots_title") if each == 1 else text(lang, "dots_many", each=each)


def _each(pairs: int) -> int:
    return int(np.ceil(pairs / COUNTABLE))


def room_of(axes: Axes, rows: int) -> Room:
    """Room of a row before the layout is final: labels and titles take about a fifth."""
    figure = axes.get_figure(root=True)
    part = axes.get_position()
    width, height = figure.get_size_inches() if figure else (6.0, 4.5)
    return Room(0.82 * 72.0 * width * part.width / 0.775,
                0.75 * 72.0 * height * part.height / 0.77 / rows)  # fmt: skip


def below(room: Room, label: str) -> Room:
    """Return the room with what is left below a label of several lines."""
    lines = label.count("\n") + 1
    return replace(room, share=max(0.3, min(STACK, 0.92 - lines * LINE / room.height)))


def draw_row(axes: Axes, row: int, values: Values, label: str, colour: str, room: Room) -> None:
    """Draw one row of dots, and its label above them."""
    lines = wrapped(label, int(room.width / LETTER))
    if len(values):
        each = _each(len(values))
        x, y, diameter = stacked(np.sort(values)[each // 2 :: each], below(room, lines))
        axes.scatter(x, row + y, s=diameter * diameter, color=colour, linewidths=0)
    axes.annotate(lines, (0, row + 0.97), xycoords=("axes fraction", "data"), fontsize=FONT,
                  color=ink(colour), fontweight="bold", va="top",
                  bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.0})  # fmt: skip


def frame_dots(axes: Axes, rows: int) -> None:
    """Give rows of dots their zero line, and no vertical axis."""
    axes.axvline(0, color=QUIET, linewidth=1)
    axes.set_ylim(-0.05, rows)
    axes.spines["left"].set_visible(False)
    axes.set_yticks([])


def stacked(values: Values, room: Room) -> tuple[Values, Values, float]:
    """Place values as dots stacked in bins: x, y (a row is 1 tall) and the dots' diameter, points.

    The number of bins is the one that allows the largest dots which do not touch. Bins end at zero,
    so that every dot stands on the side of its sign; values of exactly 0 stand on it.
    """
    span = float(np.ptp(np.append(values, 0.0))) or 1.0
    best = max(BIN_COUNTS, key=lambda bins: _diameter(values, span, bins, room))
    cells = _cells(values, span / best)
    order = pd.Series(cells).groupby(cells).cumcount().to_numpy()
    diameter = _diameter(values, span, best, room)
    heights = (order.astype(np.float64) + 0.6) * (diameter / room.height)
    return cells * span / best, heights, FILLED * diameter


def _cells(values: Values, width: float) -> Values:
    return np.where(values == 0.0, 0.0, np.floor(values / width) + 0.5)


def _diameter(values: Values, span: float, bins: int, room: Room) -> float:
    tallest = int(np.unique(_cells(values, span / bins), return_counts=True)[1].max())
    return min(room.width / (bins + 2), room.share * room.height / tallest, LARGEST)
