"""Who sits where, and how far they trust the others there."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes

from collab_sim.report.strings import text
from collab_sim.report.style import BLUE, LOOK, QUIET, VERMILION, Figure, ink
from collab_sim.world.scenario import Scenario

SIDE_LOOKS = {"department": (0.0, BLUE, "o", "side_department"),
         "external": (2.0, VERMILION, "s", "side_external")}  # fmt: skip
THINNEST, WIDTH = 0.3, 4.0
LETTERS_PER_PANEL = 60


def trust_network(
    memberships: pd.DataFrame, scenario: Scenario, lang: str, months: Sequence[int] = ()
) -> Figure:
    """Draw departments left, arenas in the middle, external actors right, one panel per month.

    ``memberships`` is what `collab_sim.study.network.memberships` returns, tables of several months
    one below another. Each line is a membership, the wider and darker the more that actor trusts
    the other members. ``months`` are those in the table unless named; name them where an arena may
    not have opened yet.
    """
    months = months or sorted(memberships["month"].unique())
    with rc_context(LOOK):
        figure = Figure(figsize=(4.4 * len(months), 4.8), layout="constrained")
        panels = figure.subplots(1, len(months), squeeze=False).flat
        for axes, month in zip(panels, months, strict=True):
            _draw(axes, memberships[memberships["month"] == month], scenario, lang)
            axes.set_title(text(lang, "network_month", month=month))
        note = textwrap.fill(text(lang, "network_note"), LETTERS_PER_PANEL * len(months))
        figure.supxlabel(note, fontsize=10, color=QUIET)
    return figure


def _draw(axes: Axes, rows: pd.DataFrame, scenario: Scenario, lang: str) -> None:
    actors = _actor_places(scenario)
    arenas = _spread([arena.name for arena in scenario.arenas], 1.0)
    for actor, arena, trust in zip(rows["actor"], rows["arena"], rows["trust"], strict=True):
        (x, y), (u, v) = actors[actor], arenas[arena]
        strength = 0.0 if np.isnan(trust) else trust
        axes.plot((x, u), (y, v), color=QUIET, linewidth=THINNEST + WIDTH * strength,
                  alpha=0.15 + 0.85 * strength, zorder=1)  # fmt: skip
    for name, (x, colour, marker, key) in SIDE_LOOKS.items():
        points = [actors[actor_name] for group in scenario.actors.groups if group.kind == name
                  for actor_name in group.actor_names]  # fmt: skip
        if points:
            axes.scatter(
                [x] * len(points),
                [y for _, y in points],
                s=60,
                color=colour,
                marker=marker,
                zorder=3,
            )
            axes.annotate(text(lang, key), (x, 1.06), color=ink(colour), fontweight="bold",
                          ha="left" if x == 0.0 else "right")  # fmt: skip
    present = set(rows["arena"])
    for arena in scenario.arenas:
        title = (arena.title.said(lang) if arena.title else "") or arena.name
        _arena(axes, arenas[arena.name], title, alive=arena.name in present)
    axes.set_xlim(-0.1, 2.1)
    axes.set_ylim(-0.12, 1.15)
    axes.set_axis_off()


def _actor_places(scenario: Scenario) -> dict[str, tuple[float, float]]:
    points: dict[str, tuple[float, float]] = {}
    for kind, (x, *_) in SIDE_LOOKS.items():
        names = [name for group in scenario.actors.groups if group.kind == kind
                 for name in group.actor_names]  # fmt: skip
        points |= _spread(names, x)
    return points


def _spread(names: Sequence[str], x: float) -> dict[str, tuple[float, float]]:
    room = 1.0 / max(1, len(names))
    return {name: (x, 1.0 - room * (index + 0.5)) for index, name in enumerate(names)}


def _arena(axes: Axes, point: tuple[float, float], title: str, *, alive: bool) -> None:
    look = {"boxstyle": "round,pad=0.35", "facecolor": "white",
            "edgecolor": "black" if alive else "#BBBBBB",
            "linestyle": "solid" if alive else "dashed"}  # fmt: skip
    axes.annotate(title.replace(" ", "\n", 1), point, ha="center", va="center", fontsize=9,
                  color="black" if alive else QUIET, bbox=look, zorder=4)  # fmt: skip
