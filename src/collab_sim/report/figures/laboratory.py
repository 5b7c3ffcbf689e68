"""A laboratory's rounds beside published series."""

from __future__ import annotations

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.report.strings import text
from collab_sim.report.style import (
    BLUE,
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
from collab_sim.world.scenario import Scenario

MARKERS = "Dsov^"


def laboratory_rounds(table: pd.DataFrame, scenario: Scenario, lang: str) -> Figure:
    """Draw the mean contribution per round, where 95 % of sessions lie, and published series.

    ``table`` has the columns of `analysis.laboratory.by_round` and one ``observed_<n>`` per
    published series, all as shares.
    """
    with rc_context(LOOK):
        figure = Figure(figsize=(9, 5.2), layout="constrained")
        axes = figure.subplots()
        rounds = table["round"]
        axes.fill_between(rounds, 100 * table["low"], 100 * table["high"], color=SHADE, linewidth=0)
        axes.plot(rounds, 100 * table["contribution"], color=BLUE, linewidth=2.6)
        ends = {text(lang, "lab_model"): _end(table, "contribution")}
        inks = {text(lang, "lab_model"): BLUE}
        for index, column in enumerate(table.columns[table.columns.str.startswith("observed_")]):
            label = text(lang, "lab_observed") + (f" {index + 1}" if index else "")
            marker = MARKERS[index % len(MARKERS)]
            axes.plot(rounds, 100 * table[column], marker, color=VERMILION, markersize=8)
            ends[label], inks[label] = _end(table, column), VERMILION
        axes.set_ylim(0, 100)
        axes.set_xlim(0.5, len(table) + 0.2)
        axes.set_xlabel(text(lang, "lab_rounds_axis"))
        axes.set_ylabel(text(lang, "lab_contribution_axis"))
        use_decimals(axes, lang)
        label_ends(axes, ends, inks)
        _mark_restarts(axes, scenario, lang)
        axes.text(1, 100 * table["high"].iloc[0] + 1, text(lang, "lab_sessions"), color=QUIET,
                  fontsize=10, va="bottom")  # fmt: skip
        title = scenario.title.said(lang) or scenario.name
        figure.suptitle(wrapped(title, 70), x=0.01, ha="left", fontweight="bold", fontsize=14)
    return figure


def _end(table: pd.DataFrame, column: str) -> tuple[float, float]:
    defined = table.dropna(subset=[column])
    if defined.empty:
        return float(len(table)), 0.0
    return float(defined["round"].iloc[-1]), 100 * float(defined[column].iloc[-1])


def _mark_restarts(axes: Axes, scenario: Scenario, lang: str) -> None:
    restarts = scenario.laboratory.restarts if scenario.laboratory else ()
    for after in restarts:
        axes.axvline(after + 0.5, color=QUIET, linewidth=1, linestyle=(0, (4, 3)))
    if restarts:
        axes.text(restarts[0] + 0.65, 97, text(lang, "lab_restart"), color=ink(QUIET), va="top")
