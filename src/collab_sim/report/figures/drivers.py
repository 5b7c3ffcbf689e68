"""What moves a difference: one assumption at a time, and over a whole space."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.analysis.robustness import Swing
from collab_sim.report.naming import measure_name, parameter_name
from collab_sim.report.strings import text
from collab_sim.report.style import BLUE, LOOK, QUIET, VERMILION, Figure, ink, use_decimals
from collab_sim.report.wrapping import WIDEST_LABEL, wrapped

SWING_TITLE = 70
BAR_COLOURS = (BLUE, VERMILION)
INTERVAL_SHIFT = 0.22
"""How far from its row an interval is drawn."""


def swing_chart(
    swings: Sequence[Swing], given: float, lang: str, *, one: str, other: str, most: int = 10
) -> Figure:
    """Draw how far a paired difference moves with each assumption, the widest first.

    ``given`` is the difference as given; ``one`` and ``other`` are the titles of what is compared.
    A filled dot is the low end of an assumption, a ring the high end; faint bars are intervals.
    """
    shown = sorted(swings, key=lambda swing: -swing.width)[:most]
    with rc_context(LOOK):
        figure = Figure(figsize=(11.5, 1.6 + 0.42 * len(shown)), layout="constrained")
        axes = figure.add_subplot()
        for row, swing in enumerate(reversed(shown)):
            _swing(axes, row, swing)
        labels = [parameter_name(swing.path, lang) for swing in reversed(shown)]
        axes.set_yticks(range(len(shown)), [wrapped(label) for label in labels])
        axes.axvline(0, color=QUIET, linewidth=1)
        axes.axvline(given, color=QUIET, linewidth=1, linestyle=(0, (2, 2)))
        what = measure_name(shown[0].low.column, lang) if shown else ""
        axis_label = text(lang, "swing_axis", one=one, other=other, measure=what)
        axes.set_xlabel(wrapped(axis_label, WIDEST_LABEL))
        axes.set_title(wrapped(text(lang, "swing_title"), SWING_TITLE))
        _say_marks(axes, len(shown), ("swing_low", "swing_high"), lang)
        ticks = axes.get_yticks(), [label.get_text() for label in axes.get_yticklabels()]
        use_decimals(axes, lang)
        axes.set_yticks(*ticks)
    return figure


def _swing(axes: Axes, row: int, swing: Swing) -> None:
    ends = swing.low.difference, swing.high.difference
    axes.plot(ends, (row, row), color=QUIET, linewidth=1.5, zorder=1)
    for end, colour, aside in (
        (swing.low, BLUE, INTERVAL_SHIFT),
        (swing.high, VERMILION, -INTERVAL_SHIFT),
    ):
        axes.plot((end.low, end.high), (row + aside, row + aside), color=colour, linewidth=1.6,
                  alpha=0.35, zorder=0)  # fmt: skip
    axes.scatter(ends[0], row, s=70, color=BLUE, zorder=2)
    axes.scatter(ends[1], row, s=70, color="white", edgecolors=VERMILION, linewidths=2.2, zorder=2)


def _say_marks(axes: Axes, rows: int, keys: Sequence[str], lang: str) -> None:
    """Say once what each mark is, above the first row, where none is drawn."""
    axes.set_ylim(-0.6, rows + 0.1)
    for x, key, colour in zip((0.0, 0.34), keys, BAR_COLOURS, strict=False):
        axes.annotate(text(lang, key), (x, rows - 0.35), xycoords=("axes fraction", "data"),
                      color=ink(colour), fontweight="bold", fontsize=10)  # fmt: skip


def sensitivity_chart(indices: pd.DataFrame, lang: str, *, most: int = 12) -> Figure:
    """Draw Sobol' or Morris indices with their intervals, the strongest first.

    ``indices`` is what `sobol_indices` or `morris_indices` returns, factors being dotted paths.
    """
    kinds = [name for name in ("total", "first", "mu_star") if name in indices]
    shown = indices.sort_values(kinds[0], ascending=False).head(most).iloc[::-1]
    with rc_context(LOOK):
        figure = Figure(figsize=(11.5, 1.6 + 0.42 * len(shown)), layout="constrained")
        axes = figure.add_subplot()
        for index, kind in enumerate(kinds):
            colour, marker = BAR_COLOURS[index], ("o", "D")[index]
            aside = 0.16 * (1 - 2 * index) if len(kinds) > 1 else 0.0
            rows = [row + aside for row in range(len(shown))]
            spans = shown[[f"{kind}_low", f"{kind}_high"]].to_numpy()
            axes.hlines(rows, spans[:, 0], spans[:, 1], color=colour, linewidth=1.4)
            axes.plot(shown[kind], rows, marker, color=colour, markersize=7)
        _say_marks(axes, len(shown), [f"index_{kind}" for kind in kinds], lang)
        axes.set_xlim(left=min(0.0, axes.get_xlim()[0]))
        use_decimals(axes, lang)
        labels = [wrapped(parameter_name(str(path), lang)) for path in shown["factor"]]
        axes.set_yticks(range(len(shown)), labels)
    return figure
