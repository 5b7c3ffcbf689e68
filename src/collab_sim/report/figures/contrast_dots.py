"""Paired differences of one contrast as dots, and the interval of their mean."""

from __future__ import annotations

from collections.abc import Mapping

from matplotlib import rc_context

from collab_sim.analysis.pairs import Paired
from collab_sim.analysis.uncertainty import Values
from collab_sim.report.figures.dots import dots_title, draw_row, frame_dots, room_of
from collab_sim.report.naming import measure_over
from collab_sim.report.strings import text
from collab_sim.report.style import BLUE, LOOK, VERMILION, Figure, use_decimals
from collab_sim.report.wrapping import wrapped

CONTRAST_AXIS = 62
BELOW = -0.14
"""Where the interval is drawn, in heights of the row of dots."""


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
