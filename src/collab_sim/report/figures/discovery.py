"""Pictures of scenario discovery: what an answer hangs on, and boxes that hold it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import isfinite, log
from typing import Literal

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.analysis.discovery.boxes import Box
from collab_sim.report.naming import parameter_name, written
from collab_sim.report.strings import text
from collab_sim.report.style import (
    BLUE,
    LOOK,
    QUIET,
    SHADE,
    VERMILION,
    Figure,
    ink,
    use_decimals,
)
from collab_sim.report.wrapping import wrapped

Anchor = Literal["left", "center", "right"]
SCORES = ("score", "pawn", "regional")
NARROW = 34
ROOM = 0.5
"""Height of a row, in inches."""


def drivers_picture(table: pd.DataFrame, lang: str, *, most: int = 12) -> Figure:
    """Draw three looks at what an answer hangs on, the factors with the highest scores.

    ``table`` is what `drivers` returns. Dots beyond the dashed line score more than luck does.
    """
    shown = table.head(most).iloc[::-1]
    looks = [name for name in SCORES if shown[name].notna().any()]
    with rc_context(LOOK):
        size = (11.5, 1.7 + ROOM * len(shown))
        figure = Figure(figsize=size, layout="constrained")
        panels = figure.subplots(1, len(looks), sharey=True, squeeze=False)[0]
        for axes, name in zip(panels, looks, strict=True):
            _look(axes, shown, name, lang)
        names = [wrapped(parameter_name(str(path), lang), NARROW) for path in shown["factor"]]
        panels[0].set_yticks(range(len(shown)), names)
        panels[0].tick_params(axis="y", labelsize=9.5, labelcolor="black")
    return figure


def _look(axes: Axes, shown: pd.DataFrame, name: str, lang: str) -> None:
    luck = float(shown[f"{name}_by_luck"].iloc[0])
    rows = range(len(shown))
    beyond = [value > luck for value in shown[name]]
    axes.hlines(rows, 0.0, shown[name], color=SHADE, linewidth=6, zorder=0)
    for value, row, more in zip(shown[name], rows, beyond, strict=True):
        face = BLUE if more else "white"
        axes.scatter(value, row, s=60, color=face, edgecolors=BLUE, linewidths=1.8, zorder=2)
    axes.axvline(luck, color=VERMILION, linewidth=1.5, linestyle=(0, (4, 3)))
    axes.annotate(text(lang, "discover_luck"), (luck, len(shown) - 0.45), xytext=(4, 0),
                  textcoords="offset points", color=ink(VERMILION), fontsize=9.5,
                  fontweight="bold", va="center")  # fmt: skip
    axes.set_ylim(-0.6, len(shown) - 0.1)
    axes.set_xlim(0.0, 1.25 * max(luck, float(shown[name].max())))
    axes.set_title(text(lang, f"discover_{name}"))
    axes.set_xlabel(wrapped(text(lang, f"discover_{name}_axis"), NARROW), fontsize=10)
    use_decimals(axes, lang)


def boxes_picture(
    boxes: Sequence[Box],
    ranges: dict[str, tuple[float, float]],
    lang: str,
    *,
    what: str,
    ratios: Collection[str] = (),
) -> Figure:
    """Draw boxes as parts of the ranges of the factors that they restrict.

    ``ranges`` has the lowest and highest value of each factor, ``what`` says what is so in a box;
    ``ratios`` are the factors on a log scale.
    """
    rows = sum(len(box.limits) for box in boxes)
    with rc_context(LOOK):
        size = (11.5, 0.9 * len(boxes) + 0.62 * rows + 0.4)
        figure = Figure(figsize=size, layout="constrained")
        heights = [len(box.limits) + 0.6 for box in boxes]
        panels = figure.subplots(len(boxes), 1, squeeze=False, height_ratios=heights)[:, 0]
        for number, (axes, box) in enumerate(zip(panels, boxes, strict=True)):
            _box(axes, box, ranges, lang, ratios)
            title = text(
                lang, "discover_box", number=number + 1, inside=box.inside, points=box.points,
                all_inside=box.all_inside, what=what,
            )  # fmt: skip
            axes.set_title(wrapped(title, 96), fontsize=11)
    return figure


def _box(
    axes: Axes,
    box: Box,
    ranges: dict[str, tuple[float, float]],
    lang: str,
    ratios: Collection[str],
) -> None:
    for row, (path, (low, high)) in enumerate(reversed(box.limits.items())):
        least, most = ranges[path]
        ends = (low if isfinite(low) else least, high if isfinite(high) else most)
        scaled = log if path in ratios else float
        width = scaled(most) - scaled(least)
        left, right = ((scaled(end) - scaled(least)) / width for end in ends)
        axes.barh(row, 1.0, height=0.34, color=SHADE)
        axes.barh(row, right - left, left=left, height=0.34, color=BLUE)
        _end(axes, (0.0, row), written(least, lang), "right")
        _end(axes, (1.0, row), written(most, lang), "left")
        for x, value, side in ((left, low, "left"), (right, high, "right")):
            if isfinite(value):
                axes.annotate(written(value, lang), (x, row + 0.2), ha=side, va="bottom",
                              fontsize=9.5, fontweight="bold")  # fmt: skip
    names = [wrapped(parameter_name(path, lang), NARROW) for path in reversed(box.limits)]
    axes.set_yticks(range(len(names)), names)
    axes.tick_params(axis="y", labelsize=9.5, labelcolor="black")
    axes.set_xlim(-0.12, 1.12)
    axes.set_ylim(-0.4, len(names) - 0.3)
    axes.set_xticks([])
    axes.spines[:].set_visible(False)


def _end(axes: Axes, point: tuple[float, float], label: str, side: Anchor) -> None:
    """Write an end of a range beside it."""
    shift = -4 if side == "right" else 4
    axes.annotate(label, point, xytext=(shift, 0), textcoords="offset points", ha=side,
                  va="center", fontsize=9.5, color=QUIET)  # fmt: skip
