"""What a table of runs comes to, scenario by scenario, as a short table for a notebook."""

from __future__ import annotations

import pandas as pd

from collab_sim.world.declarations import MEASURES
from collab_sim.world.notebooks import html_table

MEASURES_SHOWN = 6
SHOWN_FIRST = ("engagement_per_seat", "results_cumulative")


def means_table(caption: str, runs: pd.DataFrame) -> str:
    """Return HTML with a row per measure, some first, and the mean of every scenario.

    A mean stands with the number of worlds that it rests on.
    """
    measured = [name for name in map(str, runs) if name in MEASURES]
    measures = [name for name in SHOWN_FIRST if name in measured]
    measures = [*measures, *(name for name in measured if name not in measures)][:MEASURES_SHOWN]
    names = list(dict.fromkeys(runs["scenario"]))
    of = {name: runs[runs["scenario"] == name] for name in names}
    rows = [
        (name, MEASURES[name].unit,
         *(f"{of[each][name].mean():.3g} ({of[each][name].count()})" for each in names))
        for name in measures
    ]  # fmt: skip
    more = len(measured) - len(measures)
    title = f"{caption}; means, and in brackets the number of worlds"
    title += f"; {more} more measures in runs" if more else ""
    return html_table(title, ("measure", "unit", *names), rows)
