"""Values with their intervals, a row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib import rc_context

from collab_sim.report.style import BLUE, LOOK, QUIET, VERMILION, Figure, use_decimals
from collab_sim.report.wrapping import wrapped

WIDEST_AXIS = 90


class IntervalRow(NamedTuple):
    """A label, a value, and the interval around it."""

    label: str
    value: float
    low: float
    high: float


def interval_rows(rows: Sequence[IntervalRow], axis: str, lang: str) -> Figure:
    """Draw rows from the top; a filled dot where the interval leaves 0 out, a ring where not."""
    with rc_context(LOOK):
        labels = [wrapped(row.label) for row in rows]
        lines = sum(0.22 * label.count("\n") for label in labels)
        size = (11.5, 1.4 + 0.38 * len(rows) + lines)
        figure = Figure(figsize=size, layout="constrained")
        axes = figure.add_subplot()
        for position, row in enumerate(rows):
            clear = row.low > 0.0 or row.high < 0.0
            colour = BLUE if row.value >= 0.0 else VERMILION
            axes.plot((row.low, row.high), (position, position), color=colour, linewidth=1.6)
            axes.plot(row.value, position, "o", color=colour if clear else "white",
                      markeredgecolor=colour, markersize=7)  # fmt: skip
        axes.axvline(0, color=QUIET, linewidth=1)
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.set_xlabel(wrapped(axis, WIDEST_AXIS))
        use_decimals(axes, lang)
        axes.set_yticks(range(len(rows)), labels)
    return figure
