"""A pattern: the model beside what was published."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.patterns.claims import Check, Curve, Outcome, Pattern, Verdict
from collab_sim.report.strings import text
from collab_sim.report.style import (
    BLUE,
    DASHES,
    GREEN,
    LOOK,
    QUIET,
    SHADE,
    VERMILION,
    Figure,
    ink,
    label_ends,
    use_decimals,
)
from collab_sim.report.wrapping import wrapped

LINES = (BLUE, GREEN, VERMILION)
FIGURE = VERMILION
ROW, FRAME_HEIGHT = 0.72, 1.5
BEHIND = {"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.85}
MARKS = {Verdict.HOLDS: "✓", Verdict.MISSES: "✗", Verdict.OPEN: "?"}


def pattern_picture(pattern: Pattern, outcome: Outcome, lang: str) -> Figure:
    """Draw curves beside published points, and every number beside its limits.

    A band is where the number must lie, a dot with its line the model and its 95 % interval, a
    diamond the published figure; rows of the same unit share an axis.
    """
    checks = (*outcome.checks, *outcome.shown)
    units = list(dict.fromkeys(check.unit for check in checks))
    groups = [[check for check in checks if check.unit == unit] for unit in units]
    panels = len(groups) + bool(outcome.curves)
    tall = max(3.6 if outcome.curves else 0.0, FRAME_HEIGHT + ROW * max(map(len, groups)))
    with rc_context(LOOK):
        figure = Figure(figsize=(max(7.0, 5.4 * panels), tall), layout="constrained")
        axes = list(figure.subplots(1, panels, squeeze=False)[0])
        if outcome.curves:
            _draw_curves(axes.pop(0), outcome.curves, pattern.axes, lang)
        for panel, group in zip(axes, groups, strict=True):
            _draw_checks(panel, group, outcome.checks, lang)
        statement = text(lang, f"pattern_{pattern.key}")
        figure.suptitle(wrapped(statement, 46 * max(panels, 1) + 14), x=0.01, ha="left",
                        fontsize=12, fontweight="bold")  # fmt: skip
        figure.supxlabel(text(lang, "patterns_marks"), x=0.01, ha="left", fontsize=9, color=QUIET)
    return figure


def _draw_curves(axes: Axes, curves: Sequence[Curve], named: tuple[str, str], lang: str) -> None:
    ends, inks = {}, {}
    lines = [curve for curve in curves if not curve.published]
    axes.set_ylim(0, 1.04 * max(float(curve.high.max()) for curve in curves))
    for index, curve in enumerate(lines):
        colour = LINES[index]
        axes.fill_between(curve.x, curve.low, curve.high, color=colour, alpha=0.2, linewidth=0)
        axes.plot(curve.x, curve.y, color=colour, linestyle=DASHES[index], linewidth=2.4)
        label = text(lang, f"curve_{curve.key}")
        ends[label], inks[label] = (float(curve.x[-1]), float(curve.y[-1])), colour
    for curve in curves:
        if curve.published:
            axes.plot(curve.x, curve.y, "D", color=FIGURE, markersize=8, zorder=4)
            axes.annotate(text(lang, f"curve_{curve.key}"), (curve.x[0], curve.y[0]),
                          xytext=(9, 6), textcoords="offset points", color=ink(FIGURE),
                          fontweight="bold")  # fmt: skip
    label_ends(axes, ends, inks)
    along, up = named
    axes.set_xlabel(text(lang, f"axis_{along}"))
    axes.set_ylabel(text(lang, f"axis_{up}"))
    axes.set_xlim(left=0)
    use_decimals(axes, lang)


def _draw_checks(
    axes: Axes, checks: Sequence[Check], decisive: tuple[Check, ...], lang: str
) -> None:
    left, right = _reach(checks)
    axes.set(xlim=(left, right), ylim=(-0.45, len(checks) - 0.4), yticks=[])
    if left < 0.0 < right:
        axes.axvline(0.0, color=QUIET, linewidth=1)
    for row, check in enumerate(reversed(checks)):
        _draw_band(axes, row, check, (left, right), decided=check in decisive)
        axes.plot([check.low, check.high], [row, row], color=BLUE, linewidth=2.6,
                  solid_capstyle="butt", clip_on=False)  # fmt: skip
        axes.plot(check.value, row, "o", color=BLUE, markersize=8, clip_on=False)
        if not math.isnan(check.published):
            axes.plot(check.published, row, "D", color=FIGURE, markersize=8, clip_on=False)
        mark = f"{MARKS[check.verdict]} " if check in decisive else ""
        axes.text(left, row + 0.3, mark + text(lang, f"check_{check.key}"), fontsize=10,
                  va="center", bbox=BEHIND)  # fmt: skip
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(text(lang, f"axis_{checks[0].unit}"))
    use_decimals(axes, lang)


def _draw_band(
    axes: Axes, row: int, check: Check, reach: tuple[float, float], *, decided: bool
) -> None:
    """Shade where the number must lie, as far as the axis reaches."""
    if decided:
        least, most = max(check.within[0], reach[0]), min(check.within[1], reach[1])
        axes.barh(row, most - least, left=least, height=0.3, color=SHADE, zorder=0,
                  edgecolor="#BDBDBD", linewidth=0.6)  # fmt: skip


def _reach(checks: Sequence[Check]) -> tuple[float, float]:
    """Ends of an axis on which the numbers, their figures and finite limits fit."""
    values = [value for check in checks for value in (check.low, check.high, *check.within)]
    values += [check.published for check in checks]
    finite = [value for value in values if math.isfinite(value)]
    low, high = min(finite), max(finite)
    if checks[0].unit in {"share", "life"}:
        return 0.0, 1.0
    room = 0.12 * (high - low)
    return low - room, high + room
