"""The growth of time as a picture."""

from __future__ import annotations

from pathlib import Path

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.scaling import Point
from collab_sim.report.style import BLUE, LOOK, QUIET, save


def draw(curves: dict[str, list[Point]], file: Path) -> Path:
    """Draw one panel per curve, both axes logarithmic, with a guide of straight proportion."""
    with rc_context(LOOK):
        figure = Figure(figsize=(12.5, 6.2), layout="constrained")
        for axes, (name, points) in zip(figure.subplots(2, 3).flat, curves.items(), strict=False):
            _panel(axes, name, points)
        for axes in figure.axes[len(curves) :]:
            axes.set_axis_off()
            axes.text(0, 0.5, "Grey: twice the size,\ntwice the time", color=QUIET, va="center")
    return save(figure, file)


def _panel(axes: Axes, name: str, points: list[Point]) -> None:
    sizes = [point.size for point in points]
    times = [point.milliseconds for point in points]
    axes.loglog(sizes, [times[0] * size / sizes[0] for size in sizes], color="#BBBBBB", lw=1.5)
    axes.loglog(sizes, times, color=BLUE, lw=2, marker="o", ms=5)
    axes.set_title(name)
    axes.set_ylabel("ms per world")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.yaxis.set_major_formatter("{x:g}")
    axes.annotate(
        f"{times[-1]:,.3g} ms",
        (sizes[-1], times[-1]),
        xytext=(7, 0),
        textcoords="offset points",
        ha="left",
        va="center",
        color=BLUE,
    )
