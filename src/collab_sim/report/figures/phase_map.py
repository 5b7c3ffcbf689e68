"""Who is ahead over two parameters, the uncertain band shown as uncertain."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.patches import Patch, Rectangle

from collab_sim.report.naming import measure_name, parameter_name, written
from collab_sim.report.strings import signed, text
from collab_sim.report.style import (
    BLUE,
    LOOK,
    QUIET,
    SHADE,
    VERMILION,
    Figure,
    ink,
    readable_on,
    use_decimals,
)
from collab_sim.report.wrapping import wrapped
from collab_sim.world.variables import variable

FAINTEST, STRONGEST = 0.3, 1.0
WIDEST_KEY, WIDEST_TITLE = 100, 70
HATCHING = "#BBBBBB"


def phase_map(
    cells: pd.DataFrame, x: str, y: str, lang: str, *, column: str, sides: tuple[str, str]
) -> Figure:
    """Draw one cell per combination of two parameters, coloured by who is ahead.

    ``cells`` has one row per combination: the parameters ``x`` and ``y`` (dotted paths),
    ``difference`` (mean of one minus other) and ``direction`` (1, -1, or 0 where the runs do not
    separate). Cells that are not separated are grey and hatched; where they are, a stronger colour
    is a larger difference. ``sides`` are the titles of one and the other.
    """
    table = cells.set_index([y, x]).sort_index()
    across, upwards = (table.index.get_level_values(name).unique().sort_values() for name in (x, y))
    largest = float(cells["difference"].abs().max()) or 1.0
    with rc_context(LOOK):
        figure = Figure(figsize=(9.0, 6.4), layout="constrained")
        axes = figure.add_subplot()
        for row, level in enumerate(upwards):
            for column_index, value in enumerate(across):
                _cell(axes, (column_index, row), table.loc[(level, value)], largest, lang)
        _frame(axes, across, upwards, lang, x, y)
        what = measure_name(column, lang)
        title = text(lang, "map_title", one=sides[0], other=sides[1], measure=what)
        axes.set_title(wrapped(title, WIDEST_TITLE))
        _key(figure, lang, sides)
    return figure


def _cell(
    axes: Axes, middle: tuple[int, int], cell: pd.Series[float], largest: float, lang: str
) -> None:
    x, y = middle
    difference, direction = float(cell["difference"]), int(cell["direction"])
    strength = FAINTEST + (STRONGEST - FAINTEST) * abs(difference) / largest
    patch: dict[str, Any] = {"facecolor": SHADE, "hatch": "///", "edgecolor": HATCHING}
    if direction:
        patch = {"facecolor": BLUE if direction > 0 else VERMILION, "alpha": strength}
    axes.add_patch(Rectangle((x - 0.5, y - 0.5), 1.0, 1.0, linewidth=0.0, **patch))
    colour = readable_on(str(patch["facecolor"]), strength if direction else 1.0)
    style = {"facecolor": "white", "edgecolor": "none", "pad": 1.5} if not direction else None
    axes.text(x, y, signed(lang, difference, 2), ha="center", va="center", fontsize=9,
              color=colour, bbox=style)  # fmt: skip


def _frame(axes: Axes, across: pd.Index, upwards: pd.Index, lang: str, x: str, y: str) -> None:
    axes.set_xlim(-0.5, len(across) - 0.5)
    axes.set_ylim(-0.5, len(upwards) - 0.5)
    use_decimals(axes, lang)
    for levels, ticks in ((across, axes.set_xticks), (upwards, axes.set_yticks)):
        ticks(np.arange(len(levels)), [written(value, lang) for value in levels])
    axes.set_xlabel(_with_unit(x, lang))
    axes.set_ylabel(wrapped(_with_unit(y, lang)))
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0)


def _with_unit(path: str, lang: str) -> str:
    unit = variable(path).unit
    name = parameter_name(path, lang)
    return f"{name} ({text(lang, 'unit_months')})" if unit == "months" else name


def _key(figure: Figure, lang: str, sides: tuple[str, str]) -> None:
    """Name the colours once, under the map, a line each: titles may be long."""
    entries = (
        (BLUE, text(lang, "map_ahead", name=sides[0])),
        (VERMILION, text(lang, "map_ahead", name=sides[1])),
        (SHADE, text(lang, "map_open")),
    )
    patches = [
        Patch(facecolor=colour, hatch="///" if colour == SHADE else None,
              edgecolor=HATCHING if colour == SHADE else None, label=wrapped(label, WIDEST_KEY))
        for colour, label in entries
    ]  # fmt: skip
    colours = [ink(colour) if colour != SHADE else QUIET for colour, _ in entries]
    legend = figure.legend(handles=patches, loc="outside lower left", fontsize=10, frameon=False)
    for words, colour in zip(legend.get_texts(), colours, strict=True):
        words.set_color(colour)
