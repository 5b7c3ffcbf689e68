"""Pictures of a fit: simulated data beside those observed, and ranges before and after."""

from __future__ import annotations

import numpy as np
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.analysis.uncertainty import Values
from collab_sim.config.observations import Observation
from collab_sim.fitting.fit import Fit
from collab_sim.fitting.free import Free
from collab_sim.fitting.recovery import Recovered
from collab_sim.report.figures.panels import frame
from collab_sim.report.naming import measure_name, parameter_name
from collab_sim.report.strings import text
from collab_sim.report.style import BLUE, LOOK, QUIET, SHADE, VERMILION, Figure, ink, use_decimals
from collab_sim.report.wrapping import wrapped

OUTER = (0.05, 0.95)
HISTOGRAM_BINS = 20
TITLE = 44
AXIS_LETTERS = 34
MOST_FIT_PANELS = 8
ARENA_SHARE = "participation"
"""A measure with the scale of shares, for arenas alive of those planned."""


def data_picture(fit: Fit, lang: str) -> Figure:
    """Draw what was observed on simulated data, before the data were used and after.

    One panel per measure: bands hold 90 % of the simulated towns, the line is their median.
    """
    measures = fit.observations.measures[:MOST_FIT_PANELS]
    columns = min(2, len(measures))
    rows = -(-len(measures) // columns)
    with rc_context(LOOK):
        figure = Figure(figsize=(11.5, 3.9 * rows + 0.7), layout="constrained")
        panels = figure.subplots(rows, columns, squeeze=False)
        for axes, measure in zip(panels.flat, measures, strict=False):
            _panel(axes, fit, measure, lang)
        for axes in list(panels.flat)[len(measures) :]:
            axes.set_axis_off()
        _key(figure, lang)
    return figure


def _panel(axes: Axes, fit: Fit, measure: str, lang: str) -> None:
    rows = fit.observations.of(measure)
    at = fit.courses.measures.index(measure)
    divisor = len(fit.scenario.arenas) if rows[0].per_arena else 1
    for courses, colour, shade, dash in (
        (fit.courses.before, QUIET, SHADE, (0, (4, 3))),
        (fit.courses.after, BLUE, BLUE, "solid"),
    ):
        _band(axes, courses[:, :, at] / divisor, (colour, shade, dash))
    _dots(axes, rows)
    title = measure_name(measure, lang)
    title = text(lang, "fit_per_arena", measure=title) if rows[0].per_arena else title
    axes.set_title(wrapped(title[:1].upper() + title[1:], TITLE))
    frame(axes, ARENA_SHARE if rows[0].per_arena else measure, fit.scenario.months, lang)


def _band(axes: Axes, courses: Values, look: tuple[str, str, object]) -> None:
    colour, shade, dash = look
    defined = ~np.isnan(courses).all(axis=0)
    months = np.flatnonzero(defined)
    low, middle, high = np.nanquantile(courses[:, defined], [OUTER[0], 0.5, OUTER[1]], axis=0)
    alpha = 1.0 if shade == SHADE else 0.3
    axes.fill_between(months, low, high, color=shade, alpha=alpha, linewidth=0)
    axes.plot(months, middle, color=colour, linewidth=2, linestyle=dash)


def _dots(axes: Axes, rows: tuple[Observation, ...]) -> None:
    months = [each.month for each in rows]
    values = [each.value for each in rows]
    spans = [1.96 * each.sd for each in rows]
    axes.errorbar(months, values, spans, fmt="o", color=VERMILION, ecolor=VERMILION,
                  markersize=5, elinewidth=1, zorder=3)  # fmt: skip


def _key(figure: Figure, lang: str) -> None:
    """Say once, above the panels, what is drawn how."""
    figure.suptitle(" ", fontsize=14)
    looks = (("observed", VERMILION, "●"), ("after", BLUE, "▬"), ("before", QUIET, "┅"))
    for index, (name, colour, sign) in enumerate(looks):
        figure.text(0.01 + index * 0.34, 0.99, f"{sign} {text(lang, f'fit_key_{name}')}",
                    color=ink(colour), va="top", fontweight="bold", fontsize=11)  # fmt: skip


def parameter_picture(fit: Fit, lang: str) -> Figure:
    """Draw, per free parameter, the draws in its range and how known values came back."""
    with rc_context(LOOK):
        rows = len(fit.free)
        figure = Figure(figsize=(11.5, 3.6 * rows), layout="constrained")
        panels = figure.subplots(rows, 2, squeeze=False)
        for (left, right), free, recovered, draws in zip(
            panels, fit.free, fit.recovered, fit.draws.T, strict=True
        ):
            _range(left, free, draws, lang)
            _came_back(right, recovered, lang)
    return figure


def _range(axes: Axes, free: Free, draws: Values, lang: str) -> None:
    edges = np.linspace(free.low, free.high, HISTOGRAM_BINS + 1)
    axes.axhline(len(draws) / HISTOGRAM_BINS, color=QUIET, linewidth=1.5, linestyle=(0, (4, 3)))
    axes.hist(draws, bins=edges.tolist(), color=BLUE, alpha=0.75)
    low, high = np.quantile(draws, OUTER)
    axes.axvspan(low, high, color=SHADE, zorder=0)
    name = parameter_name(free.path, lang)
    axes.set_title(wrapped(name[:1].upper() + name[1:], TITLE))
    axes.set_xlabel(wrapped(text(lang, "fit_range_axis", path=free.path), TITLE + 6))
    axes.set_ylabel(text(lang, "fit_draws"))
    axes.set_xlim(free.low, free.high)
    use_decimals(axes, lang)


def _came_back(axes: Axes, recovered: Recovered, lang: str) -> None:
    ends = (recovered.free.low, recovered.free.high)
    axes.plot(ends, ends, color=QUIET, linewidth=1)
    axes.scatter(recovered.true, recovered.middle, s=14, color=BLUE, alpha=0.7)
    verdict = text(lang, f"fit_verdict_{recovered.verdict}")
    axes.set_title(verdict[:1].upper() + verdict[1:])
    axes.set_xlabel(text(lang, "fit_true"))
    axes.set_ylabel(wrapped(text(lang, "fit_came_back"), AXIS_LETTERS))
    axes.set_xlim(*ends)
    axes.set_ylim(*ends)
    use_decimals(axes, lang)
