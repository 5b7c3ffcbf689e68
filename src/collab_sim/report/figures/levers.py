"""Levers on one picture: results against what they cost, one labelled point each."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from collab_sim.analysis.levers import Ranked
from collab_sim.report.lever_words import LeverWords
from collab_sim.report.strings import grouped, text
from collab_sim.report.style import LOOK, QUIET, Figure, ink, use_decimals
from collab_sim.report.wrapping import wrapped

BEST_PAIRS = 3
POINT_LOOKS = {
    "better": ("o", "#0072B2", True),
    "unsure": ("o", "#0072B2", False),
    "worse": ("s", "#D55E00", True),
    "dominated": ("X", "#595959", True),
}
"""Marker, colour and whether it is filled, by verdict; shapes tell them apart in grey too."""
LABEL, LINE = 36, 0.03
LABELS_FROM = 1.04
"""Where labels begin, as a share of the width of the axes."""


def levers_chart(words: LeverWords) -> Figure:
    """Draw levers alone and the best pairs; thin lines hold nine of ten worlds."""
    shown = [*words.played.alone, *words.played.pairs[:BEST_PAIRS]]
    tall = max(5.5, 0.42 * len(shown) + 1.5)
    with rc_context(LOOK):
        figure = Figure(figsize=(11.5, tall))
        axes = figure.add_axes((0.08, 0.12, 0.56, 0.78))
        for each in shown:
            _point(axes, each)
        axes.axhline(0.0, color=QUIET, linewidth=0.8)
        axes.axvline(0.0, color=QUIET, linewidth=0.8)
        axes.axline((0.0, 0.0), slope=words.played.rate, color=QUIET, linewidth=1.2,
                    linestyle=(0, (5, 3)), zorder=0)  # fmt: skip
        _labels(axes, shown, words)
        _frame(axes, words)
        _key(axes, shown, words.lang)
    return figure


def kind_of(each: Ranked) -> str:
    """Return how a lever is drawn: by its verdict, or as one that another one dominates."""
    return "dominated" if each.dominated_by else each.verdict


def _point(axes: Axes, each: Ranked) -> None:
    marker, colour, filled = POINT_LOOKS[kind_of(each)]
    x, y = each.cost.mean, each.results.mean
    axes.plot(each.cost_spread, (y, y), color=colour, alpha=0.3, linewidth=1.2)
    axes.plot((x, x), each.results_spread, color=colour, alpha=0.3, linewidth=1.2)
    axes.plot([x], [y], marker, color=colour, markerfacecolor=colour if filled else "white",
              markersize=8, zorder=4)  # fmt: skip


def _labels(axes: Axes, shown: Sequence[Ranked], words: LeverWords) -> None:
    """Write labels beside the axes in the order of their points, with a line to each."""
    labels = [wrapped(words.title(words.played.tried[each.name]), LABEL) for each in shown]
    order = sorted(range(len(shown)), key=lambda number: shown[number].results.mean)
    heights = [LINE * (labels[number].count("\n") + 1) + 0.012 for number in order]
    scale = 1.0 / max(1.0, sum(heights))
    low, high = axes.get_ylim()
    wanted = [(shown[number].results.mean - low) / (high - low) for number in order]
    for number, y in zip(order, _apart(wanted, [scale * each for each in heights]), strict=True):
        each = shown[number]
        colour = ink(POINT_LOOKS[kind_of(each)][1])
        axes.annotate(
            labels[number], (each.cost.mean, each.results.mean), xytext=(LABELS_FROM, y),
            textcoords="axes fraction", va="center", fontsize=10, color=colour,
            annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": colour, "linewidth": 0.6, "alpha": 0.6,
                        "relpos": (0.0, 0.5), "shrinkA": 2.0, "shrinkB": 5.0},
        )  # fmt: skip


def _apart(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Move middles, given from the lowest up, apart by their heights, between 0 and 1."""
    middles: list[float] = []
    floor = 0.0
    for y, height in zip(wanted, heights, strict=True):
        middles.append(max(y, floor + height / 2))
        floor = middles[-1] + height / 2
    ceiling = 1.0
    for number in reversed(range(len(middles))):
        middles[number] = min(middles[number], ceiling - heights[number] / 2)
        ceiling = middles[number] - heights[number] / 2
    return middles


def _frame(axes: Axes, words: LeverWords) -> None:
    prices = words.played.prices
    if prices:
        axes.set_xlabel(text(words.lang, "levers_picture_axis_x_money", currency=prices.currency))
    else:
        axes.set_xlabel(text(words.lang, "levers_picture_axis_x"))
    axes.set_ylabel(text(words.lang, "levers_picture_axis_y"))
    axes.set_title(
        f"{text(words.lang, 'levers_picture_title', title=words.scenario_title)}\n", loc="left"
    )
    axes.text(0.0, 1.015, text(words.lang, "levers_picture_note"), color=QUIET, fontsize=9,
              transform=axes.transAxes)  # fmt: skip
    use_decimals(axes, words.lang)
    if prices:
        axes.xaxis.set_major_formatter(lambda value, _: grouped(words.lang, value))
        axes.xaxis.set_major_locator(MaxNLocator(4))


def _key(axes: Axes, shown: Sequence[Ranked], lang: str) -> None:
    """Say what the shapes mean, below the labels."""
    kinds = dict.fromkeys(kind_of(each) for each in shown)
    for kind, (marker, colour, filled) in POINT_LOOKS.items():
        if kind in kinds:
            axes.plot([], [], marker, color=colour, markerfacecolor=colour if filled else "white",
                      markersize=8, label=text(lang, f"levers_picture_{kind}"))  # fmt: skip
    axes.legend(loc="upper left", fontsize=9, frameon=True, facecolor="white", edgecolor="none",
                framealpha=0.8)  # fmt: skip
