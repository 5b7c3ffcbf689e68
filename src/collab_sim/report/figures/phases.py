"""When projects are planned to run."""

from __future__ import annotations

from collections.abc import Iterator

from matplotlib.axes import Axes

from collab_sim.report.style import SHADE
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
