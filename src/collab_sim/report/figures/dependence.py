"""An outcome in slices of several factors, a panel each."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd
from matplotlib import rc_context

from collab_sim.report.naming import parameter_name
from collab_sim.report.style import BLUE, LOOK, QUIET, Figure, use_decimals, use_ratios
from collab_sim.report.wrapping import wrapped

ACROSS = 3


def dependence_panels(
    slices: Mapping[str, pd.DataFrame],
    axis: str,
    lang: str,
    *,
    zero: bool,
    ratios: Collection[str] = (),
) -> Figure:
    """Draw what `partial_dependence` gives by factor, with one scale; ``zero`` marks no difference.

    Dots are slice means, bars their 95 % intervals; ``ratios`` are the factors on a log scale.
    """
    down = -(-len(slices) // ACROSS)
    with rc_context({**LOOK, "font.size": 10}):
        figure = Figure(figsize=(11.5, 0.5 + 2.9 * down), layout="constrained")
        squares = list(figure.subplots(down, ACROSS, squeeze=False, sharey=True).flat)
        for axes, (path, part) in zip(squares, slices.items(), strict=False):
            axes.vlines(part["at"], part["low"], part["high"], color=BLUE, linewidth=1.4, alpha=0.6)
            axes.plot(part["at"], part["mean"], color=BLUE, marker="o", linewidth=1.8)
            if zero:
                axes.axhline(0, color=QUIET, linewidth=1)
            axes.set_xlabel(wrapped(parameter_name(path, lang), 34))
            if path in ratios:
                use_ratios(axes, part["at"].min(), part["at"].max())
            else:
                axes.locator_params(axis="x", nbins=5)
            use_decimals(axes, lang)
        for axes in squares[len(slices) :]:
            axes.set_axis_off()
        figure.supylabel(wrapped(axis, 44), fontsize=10)
    return figure
