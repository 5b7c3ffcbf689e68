"""When something happens: planned projects, elections."""

from __future__ import annotations

from collections.abc import Iterator

from matplotlib.axes import Axes

from collab_sim.report.strings import text
from collab_sim.report.style import QUIET, SHADE
from collab_sim.world.scenario import Scenario


def planned_projects(scenario: Scenario) -> list[tuple[int, int]]:
    """First and last month of every planned project, where all arenas keep the same rhythm.

    Empty when arenas differ, or when there are no projects.
    """
    common = scenario.collaboration
    rhythms = {
        (
            arena.opens,
            common.continuity if arena.continuity is None else arena.continuity,
            arena.duration or common.duration,
            common.gap if arena.gap is None else arena.gap,
        )
        for arena in scenario.arenas
    }
    if len(rhythms) != 1:
        return []
    opens, continuity, duration, gap = rhythms.pop()
    return [] if continuity == 1.0 else list(_projects(opens, duration, gap, scenario.months))


def _projects(opens: int, duration: int, gap: int, months: int) -> Iterator[tuple[int, int]]:
    for first in range(opens, months + 1, duration + gap):
        yield first, min(first + duration - 1, months)


def shade_projects(axes: Axes, scenario: Scenario) -> bool:
    """Shade the months in which projects run; says whether there was anything to shade."""
    projects = planned_projects(scenario)
    for first, last in projects:
        axes.axvspan(first - 0.5, last + 0.5, color=SHADE, linewidth=0, zorder=0)
    return bool(projects)


def elections(scenario: Scenario) -> list[int]:
    """Months in which there is an election."""
    period = int(scenario.municipality.election_period)
    return list(range(period, scenario.months + 1, period)) if period > 0 else []


def mark_elections(axes: Axes, scenario: Scenario, lang: str, *, labels: bool) -> None:
    """Mark elections with a small triangle on the time axis."""
    months = elections(scenario)
    across = axes.get_xaxis_transform()
    axes.plot(
        months, [0.0] * len(months), "^", color=QUIET, markersize=7, transform=across,
        clip_on=False, zorder=5,
    )  # fmt: skip
    if months and labels:
        axes.text(months[0] + 1.5, 0.03, text(lang, "election"), color=QUIET, fontsize=9,
                  transform=across)  # fmt: skip
