"""One look for every picture: Okabe-Ito colours, direct labels, nothing that does not inform."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure as Drawing
from matplotlib.ticker import LogLocator, NullLocator

from collab_sim.report.wrapping import wrapped

# Okabe & Ito 2008, told apart with every common colour vision and, by lightness, in grey.
BLUE = "#0072B2"
ORANGE = "#E69F00"
GREEN = "#009E73"
PURPLE = "#CC79A7"
VERMILION = "#D55E00"
SKY = "#56B4E9"
BLACK = "#000000"
SERIES_COLOURS = (VERMILION, BLUE, GREEN, PURPLE, BLACK, ORANGE, SKY)
DASHES = ("solid", (0, (6, 2)), (0, (2, 1.5)), (0, (8, 2, 2, 2)), (0, (1, 1)), "solid", "solid")
SHADE = "#EDEDED"
QUIET = "#595959"
LONGEST_LABEL = 22
"""Letters in a line of a label behind a line's end."""
ROOMY = 12
"""Lines of labels beside a panel that are written in full size."""
DOTS_PER_INCH, WIDEST = 96, 960
"""On the page of a notebook: what browsers count to an inch, and dots across at most."""
FEW_RATIOS = 50.0
"""From the highest value to the lowest on a log axis, where 2 and 5 are marked beside 1."""
READABLE = 4.5
"""Contrast against white that WCAG 2.1 AA asks of text (success criterion 1.4.3)."""

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


class Figure(Drawing):
    """A figure that shows itself in a notebook, whatever backend is set there."""

    def _repr_png_(self) -> tuple[bytes, dict[str, int]]:
        drawn = as_png(self)
        width, height = self.get_size_inches()
        across = min(DOTS_PER_INCH * width, WIDEST)
        return drawn, {"width": round(across), "height": round(across * height / width)}


def colour_of(names: Iterable[str]) -> dict[str, str]:
    """Give every scenario its colour, in the order of the names."""
    return {name: SERIES_COLOURS[index % len(SERIES_COLOURS)] for index, name in enumerate(names)}


def dash_of(names: Iterable[str]) -> dict[str, object]:
    """Give every scenario its line pattern, so that colour is never alone."""
    return {name: DASHES[index % len(DASHES)] for index, name in enumerate(names)}


def ink(colour: str) -> str:
    """Return the colour, darkened until text in it is readable on white."""
    red, green, blue = to_rgb(colour)
    while contrast_to_white((red, green, blue)) < READABLE:
        red, green, blue = 0.97 * red, 0.97 * green, 0.97 * blue
    return str(to_hex((red, green, blue)))


def contrast_to_white(colour: tuple[float, float, float]) -> float:
    """Contrast ratio of a colour against white (WCAG 2.1, relative luminance)."""
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
              for part in colour]  # fmt: skip
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def readable_on(colour: str, alpha: float) -> str:
    """Return black or white, whichever stands out more from a colour laid over white."""
    mixed = tuple(alpha * part + (1.0 - alpha) for part in to_rgb(colour))
    against_white = contrast_to_white((mixed[0], mixed[1], mixed[2]))
    return "white" if against_white > 21.0 / against_white else "black"


def label_ends(
    axes: Axes, ends: Mapping[str, tuple[float, float]], colours: Mapping[str, str]
) -> None:
    """Write labels behind the ends of lines, pushed apart where they would overlap.

    ``ends`` maps a label to the (x, y) at which its line ends. Long labels take several lines.
    """
    low, high = axes.get_ylim()
    lines = sorted(ends.items(), key=lambda item: item[1][1])
    written = [wrapped(label, LONGEST_LABEL) for label, _ in lines]
    crowded = sum(each.count("\n") + 1 for each in written) > ROOMY
    line_height = (high - low) * (0.057 if crowded else 0.075)
    heights = [line_height * (each.count("\n") + 1) for each in written]
    for (label, (x, _)), lines_of_label, y in zip(
        lines, written, _apart([y for _, (_, y) in lines], heights, high), strict=True
    ):
        axes.annotate(
            lines_of_label,
            (x, y),
            xytext=(6, 0),
            textcoords="offset points",
            color=ink(colours[label]),
            fontsize=9 if crowded else None,
            fontweight="bold",
            va="center",
            annotation_clip=False,
        )


def _apart(wanted: Sequence[float], heights: Sequence[float], top: float) -> list[float]:
    """Move middles, given from the lowest up, apart by their heights, and below the top again."""
    middles: list[float] = []
    for y, height in zip(wanted, heights, strict=True):
        least = middles[-1] + (height + heights[len(middles) - 1]) / 2 if middles else y
        middles.append(max(y, least))
    for number in reversed(range(len(middles))):
        most = top - heights[number] / 2
        if number + 1 < len(middles):
            most = middles[number + 1] - (heights[number] + heights[number + 1]) / 2
        middles[number] = min(middles[number], most)
    return middles


def use_decimals(axes: Axes, lang: str) -> None:
    """Write numbers on the axes as people of that language do."""
    from collab_sim.report.strings import number

    def written(value: float, _: object) -> str:
        digits = max(0, len(f"{value:.6g}".partition(".")[2]))
        return number(lang, value, digits)

    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(written)


def use_ratios(axes: Axes, low: float, high: float) -> None:
    """Show equal ratios between a lowest and a highest value, above 0, as equally far across."""
    axes.set_xscale("log")
    between = (1.0, 2.0, 5.0) if high / low < FEW_RATIOS else (1.0,)
    axes.xaxis.set_major_locator(LogLocator(subs=between))
    axes.xaxis.set_minor_locator(NullLocator())


def save(figure: Drawing, file: Path) -> Path:
    """Write a figure as PNG or SVG, the same bytes for the same numbers."""
    file.write_bytes(as_svg(figure) if file.suffix == ".svg" else as_png(figure))
    return file


def as_png(figure: Drawing) -> bytes:
    """Draw a figure as PNG."""
    FigureCanvasAgg(figure)
    return _drawn(figure, dpi=150, metadata={"Software": None})


def as_svg(figure: Drawing) -> bytes:
    """Draw a figure as SVG; 72 dots per inch are its own unit, the point."""
    FigureCanvasSVG(figure)
    return _drawn(figure, dpi=72, metadata={"Date": None})


def _drawn(figure: Drawing, dpi: int, metadata: dict[str, None]) -> bytes:
    """Lay a figure out, then draw it: left to itself, Matplotlib draws it a first time for that."""
    buffer = io.BytesIO()
    layout_engine = figure.get_layout_engine()
    with rc_context(LOOK):
        figure.set_dpi(dpi)
        if layout_engine:
            layout_engine.execute(figure)
            figure.set_layout_engine(None)
        form = figure.canvas.get_default_filetype()
        figure.savefig(buffer, format=form, dpi=dpi, metadata=metadata)
    return buffer.getvalue()
