"""Two barriers together against the sum of each alone."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib import rc_context

from collab_sim.analysis.barriers import Effect
from collab_sim.report.naming import measure_name
from collab_sim.report.strings import signed, text
from collab_sim.report.style import BLUE, LOOK, QUIET, VERMILION, Figure
from collab_sim.world.switches import BARRIERS

DIGITS = 3


def barrier_interactions(found: Mapping[tuple[str, str], Effect], column: str, lang: str) -> Figure:
    """Draw what `pair_interactions` gives as a map of barriers by barriers.

    Blue with a plus: two barriers overlap, together they cost less than the sum of each alone;
    vermilion with a minus: they make each other worse; a dash: the interval includes 0.
    """
    import seaborn

    names = list(dict.fromkeys(name for pair in found for name in pair))
    values, labels = _tables(found, names, lang)
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
        told = text(lang, "barrier_pairs_axis", measure=measure_name(column, lang))
        axes.set_title(told, color=QUIET, fontsize=11, fontweight="normal")
    return figure


def _tables(
    found: Mapping[tuple[str, str], Effect], names: list[str], lang: str
) -> tuple[np.ndarray, np.ndarray]:
    """Means below the diagonal, NaN elsewhere, and what is written there."""
    values = np.full((len(names), len(names)), np.nan)
    labels = np.full(values.shape, "", dtype=object)
    for pair, effect in found.items():
        column, row = sorted(names.index(name) for name in pair)
        certain = effect.low > 0.0 or effect.high < 0.0
        values[row, column] = effect.mean if certain else 0.0
        labels[row, column] = signed(lang, effect.mean, DIGITS) if certain else "–"
    return values, labels
