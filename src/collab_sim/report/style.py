"""One look for every picture: Okabe-Ito colours, direct labels, nothing that does not inform."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

# Okabe & Ito 2008, told apart with every common colour vision and, by lightness, in grey.
BLUE = "#0072B2"
ORANGE = "#E69F00"
GREEN = "#009E73"
PURPLE = "#CC79A7"
VERMILION = "#D55E00"
SKY = "#56B4E9"
BLACK = "#000000"
SERIES = (VERMILION, BLUE, GREEN, PURPLE, BLACK, ORANGE, SKY)
DASHES = ("solid", (0, (6, 2)), (0, (2, 1.5)), (0, (8, 2, 2, 2)), (0, (1, 1)), "solid", "solid")
SHADE = "#EDEDED"
QUIET = "#595959"

LOOK: Any = {
    "font.family": ["DejaVu Sans"],
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": QUIET,
    "axes.titlesize": 12,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "xtick.color": QUIET,
    "ytick.color": QUIET,
    "svg.hashsalt": "collab-sim",
    "svg.fonttype": "none",
}


def colour_of(names: Iterable[str]) -> dict[str, str]:
    """Give every scenario its colour, in the order of the names."""
    return {name: SERIES[place % len(SERIES)] for place, name in enumerate(names)}


def dash_of(names: Iterable[str]) -> dict[str, object]:
    """Give every scenario its line pattern, so that colour is never alone."""
    return {name: DASHES[place % len(DASHES)] for place, name in enumerate(names)}


def label_ends(
    axes: Axes, ends: Mapping[str, tuple[float, float]], colours: Mapping[str, str]
) -> None:
    """Write labels behind the ends of lines, pushed apart where they would overlap.

    ``ends`` maps a label to the (x, y) at which its line ends.
    """
    low, high = axes.get_ylim()
    room = (high - low) * 0.075
    at = low - room
    for label, (x, y) in sorted(ends.items(), key=lambda item: item[1][1]):
        at = max(y, at + room)
        axes.annotate(
            label,
            (x, at),
            xytext=(6, 0),
            textcoords="offset points",
            color=colours[label],
            fontweight="bold",
            va="center",
            annotation_clip=False,
        )


def save(figure: Figure, file: Path) -> Path:
    """Write a figure as PNG or SVG, the same bytes for the same numbers."""
    metadata = {"Date": None} if file.suffix == ".svg" else {"Software": None}
    with rc_context(LOOK):
        figure.savefig(file, dpi=150, metadata=metadata)
    return file
