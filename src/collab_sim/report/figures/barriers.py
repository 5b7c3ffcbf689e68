"""The barriers: what each costs alone and its removal brings, and what any two do together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.analysis.barriers import BarrierEffect
from collab_sim.analysis.uncertainty import Estimate
from collab_sim.report.naming import measure_name
from collab_sim.report.strings import signed, text
from collab_sim.report.style import BLUE, LOOK, QUIET, VERMILION, Figure, ink, use_decimals
from collab_sim.world.declarations import BARRIERS

INTERACTION_DIGITS = 3


def barrier_chart(effects: Sequence[BarrierEffect], column: str, lang: str) -> Figure:
    """Draw the two effects of every barrier with their intervals, in the order given."""
    with rc_context(LOOK):
        figure = Figure(figsize=(11.5, 1.8 + 0.55 * len(effects)), layout="constrained")
        axes = figure.add_subplot()
        for row, effect in enumerate(reversed(effects)):
            _draw_effect(axes, row + 0.14, effect.removed, BLUE, "o")
            _draw_effect(axes, row - 0.14, effect.alone, VERMILION, "D")
        axes.axvline(0, color=QUIET, linewidth=1)
        axes.set_ylim(-0.6, len(effects) - 0.2)
        axes.set_xlabel(text(lang, "barrier_axis", measure=measure_name(column, lang)))
        use_decimals(axes, lang)
        titles = [BARRIERS[effect.name].title.said(lang) for effect in reversed(effects)]
        axes.set_yticks(range(len(effects)), titles)
        for x, key, colour in ((0.0, "barrier_alone", VERMILION),
                                   (0.55, "barrier_removed", BLUE)):  # fmt: skip
            axes.annotate(text(lang, key), (x, 1.02), xycoords="axes fraction",
                          color=ink(colour), fontweight="bold")  # fmt: skip
    return figure


def _draw_effect(axes: Axes, row: float, effect: Estimate, colour: str, marker: str) -> None:
    axes.hlines(row, effect.low, effect.high, color=colour, linewidth=1.6)
    axes.plot(effect.mean, row, marker, color=colour, markersize=8)


def barrier_interactions(
    interactions: Mapping[tuple[str, str], Estimate], column: str, lang: str
) -> Figure:
    """Draw what `pair_interactions` gives as a map of barriers by barriers.

    Blue with a plus: two barriers overlap, together they cost less than the sum of each alone;
    vermilion with a minus: they make each other worse; a dash: the interval includes 0.
    """
    import seaborn

    names = list(dict.fromkeys(name for pair in interactions for name in pair))
    values, labels = _tables(interactions, names, lang)
    titles = [BARRIERS[name].title.said(lang) for name in names]
    most = float(np.nanmax(np.abs(values)))
    with rc_context(LOOK):
        figure = Figure(figsize=(11.5, 8), layout="constrained")
        axes = figure.add_subplot()
        seaborn.heatmap(
            values, mask=np.isnan(values), annot=labels, fmt="", ax=axes, vmin=-most, vmax=most,
            cmap=seaborn.blend_palette([VERMILION, "white", BLUE], as_cmap=True), cbar=False,
            linewidths=1.5, linecolor="white", annot_kws={"fontsize": 11},
        )  # fmt: skip
        axes.set_xticks(np.arange(len(names)) + 0.5, titles, rotation=35, ha="right")
        axes.set_yticks(np.arange(len(names)) + 0.5, titles, rotation=0)
        axes.tick_params(length=0)
        caption = text(lang, "barrier_pairs_axis", measure=measure_name(column, lang))
        axes.set_title(caption, color=QUIET, fontsize=11, fontweight="normal")
    return figure


def _tables(
    interactions: Mapping[tuple[str, str], Estimate], names: list[str], lang: str
) -> tuple[np.ndarray, np.ndarray]:
    """Means below the diagonal, NaN elsewhere, and what is written there."""
    values = np.full((len(names), len(names)), np.nan)
    labels = np.full(values.shape, "", dtype=object)
    for pair, effect in interactions.items():
        column, row = sorted(names.index(name) for name in pair)
        certain = effect.low > 0.0 or effect.high < 0.0
        values[row, column] = effect.mean if certain else 0.0
        labels[row, column] = signed(lang, effect.mean, INTERACTION_DIGITS) if certain else "–"
    return values, labels
