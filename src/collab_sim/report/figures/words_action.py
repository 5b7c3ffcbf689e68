"""Words beside action: what actors say they will do, and what they do."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.report.figures.phases import shade_projects
from collab_sim.report.medians import by_month, median_of
from collab_sim.report.naming import measure_name, short_titles
from collab_sim.report.strings import text
from collab_sim.report.style import BLUE, LOOK, VERMILION, Figure, ink, use_decimals
from collab_sim.world.scenario import Scenario


def words_action_gap(series: pd.DataFrame, scenarios: Mapping[str, Scenario], lang: str) -> Figure:
    """Draw median engagement and action, the gap between them filled, one panel per scenario.

    ``series`` has the columns scenario, replicate, month, engagement and action.
    """
    titles = short_titles(scenarios, lang)
    with rc_context(LOOK):
        figure = Figure(figsize=(4.2 * len(scenarios), 3.8), layout="constrained")
        panels = figure.subplots(1, len(scenarios), sharey=True, squeeze=False).flat
        for axes, (name, scenario) in zip(panels, scenarios.items(), strict=True):
            shade_projects(axes, scenario)
            words, action = (
                median_of(by_month(series, name, measure)) for measure in ("engagement", "action")
            )
            _draw(axes, words, action, lang)
            axes.set_title(titles[name])
    return figure


def _draw(axes: Axes, said: pd.Series[float], done: pd.Series[float], lang: str) -> None:
    months, words, action = said.index.to_numpy(), said.to_numpy(), done.to_numpy()
    axes.plot(months, words, color=BLUE, linewidth=2.4)
    axes.plot(months, action, color=VERMILION, linewidth=2.4, linestyle=(0, (5, 2)))
    axes.fill_between(months, words, action, where=words > action, color=BLUE, alpha=0.15,
                      linewidth=0)  # fmt: skip
    axes.fill_between(months, words, action, where=words <= action, color=VERMILION, alpha=0.15,
                      linewidth=0)  # fmt: skip
    last = int(months[-1])
    for name, colour, values in (("engagement", BLUE, words), ("action", VERMILION, action)):
        defined = np.flatnonzero(~np.isnan(values[: last // 2]))
        if not len(defined):
            continue
        at = int(defined[len(defined) // 2])
        beside = action if name == "engagement" else words
        above = not values[at] < beside[at]
        axes.annotate(
            measure_name(name, lang), (at, values[at]), xytext=(0, 9 if above else -9),
            textcoords="offset points", color=ink(colour), fontweight="bold", ha="center",
            va="bottom" if above else "top",
        )  # fmt: skip
    axes.set_ylim(0, 1.02)
    axes.set_xlim(0, last)
    axes.set_xlabel(text(lang, "months_axis"))
    use_decimals(axes, lang)
    axes.set_xticks(range(0, last + 1, max(1, last // 60) * 12))
