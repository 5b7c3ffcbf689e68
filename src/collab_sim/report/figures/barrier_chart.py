"""The barriers: what each costs alone, and what removing it from all of them brings."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.analysis.barriers import BarrierEffect, Effect
from collab_sim.report.naming import measure_name
from collab_sim.report.strings import text
from collab_sim.report.style import BLUE, LOOK, QUIET, VERMILION, Figure, ink, use_decimals
from collab_sim.world.switches import BARRIERS


def barrier_chart(effects: Sequence[BarrierEffect], column: str, lang: str) -> Figure:
    """Draw the two effects of every barrier with their intervals, in the order given."""
    with rc_context(LOOK):
        figure = Figure(figsize=(11.5, 1.8 + 0.55 * len(effects)), layout="constrained")
        axes = figure.add_subplot()
        for row, effect in enumerate(reversed(effects)):
            _draw(axes, row + 0.14, effect.removed, BLUE, "o")
            _draw(axes, row - 0.14, effect.alone, VERMILION, "D")
        axes.axvline(0, color=QUIET, linewidth=1)
        axes.set_ylim(-0.6, len(effects) - 0.2)
        axes.set_xlabel(text(lang, "barrier_axis", measure=measure_name(column, lang)))
        use_decimals(axes, lang)
        titles = [BARRIERS[effect.name].title.said(lang) for effect in reversed(effects)]
        axes.set_yticks(range(len(effects)), titles)
        for place, key, colour in ((0.0, "barrier_alone", VERMILION),
                                   (0.55, "barrier_removed", BLUE)):  # fmt: skip
            axes.annotate(text(lang, key), (place, 1.02), xycoords="axes fraction",
                          color=ink(colour), fontweight="bold")  # fmt: skip
    return figure


def _draw(axes: Axes, row: float, effect: Effect, colour: str, marker: str) -> None:
    axes.hlines(row, effect.low, effect.high, color=colour, linewidth=1.6)
    axes.plot(effect.mean, row, marker, color=colour, markersize=8)
