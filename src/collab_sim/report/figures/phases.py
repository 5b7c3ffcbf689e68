"""When something happens: planned projects, elections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import shorten

from matplotlib.axes import Axes

from collab_sim.report.happenings import event_title
from collab_sim.report.strings import text
from collab_sim.report.style import QUIET, SHADE, colour_of, ink
from collab_sim.world.openings import arenas_in_time
from collab_sim.world.scenario import Scenario

LONGEST_EVENT = 34


def planned_projects(scenario: Scenario) -> list[tuple[int, int]]:
    """First and last month of every planned project, where all arenas keep the same rhythm.

    Empty when arenas differ, or when there are no projects.
    """
    common = scenario.collaboration
    rhythms = {
        (
            arena.opens,
            min(arena.closes or scenario.months, scenario.months),
            common.continuity if arena.continuity is None else arena.continuity,
            arena.first_duration or arena.duration or common.duration,
            arena.duration or common.duration,
            common.gap if arena.gap is None else arena.gap,
        )
        for arena in arenas_in_time(scenario.arenas, scenario.events)
    }
    if len(rhythms) != 1:
        return []
    opens, closes, continuity, first, duration, gap = rhythms.pop()
    if continuity == 1.0:
        return []
    return list(_projects(opens, first, duration, gap, closes))


def _projects(
    opens: int, length: int, duration: int, gap: int, months: int
) -> Iterator[tuple[int, int]]:
    while opens <= months:
        yield opens, min(opens + length - 1, months)
        opens, length = opens + length + gap, duration


def shade_projects(axes: Axes, scenario: Scenario) -> bool:
    """Shade the months in which projects run; says whether there was anything to shade."""
    projects = planned_projects(scenario)
    for first, last in projects:
        axes.axvspan(first - 0.5, last + 0.5, color=SHADE, linewidth=0, zorder=0)
    return bool(projects)


def mark_events(axes: Axes, scenarios: Mapping[str, Scenario], lang: str, *, labels: bool) -> None:
    """Mark events with a line from their month on, and name them along it.

    One that all scenarios share is grey; others have the colour of the scenario that has it.
    """
    colours = colour_of(scenarios)
    everywhere = len(scenarios)
    holders: dict[tuple[int, str], list[str]] = {}
    for name, scenario in scenarios.items():
        for key, event in scenario.events.items():
            holders.setdefault((event.month, event_title(key, event, lang)), []).append(name)
    for (month, title), names in holders.items():
        colour = QUIET if len(names) == everywhere else ink(colours[names[0]])
        axes.axvline(month, color=colour, linewidth=1.2, linestyle=(0, (1, 1.5)), zorder=1)
        if labels:
            axes.text(month, 0.98, shorten(title, LONGEST_EVENT, placeholder=" …"), color=colour,
                      fontsize=8, rotation=90, ha="right", va="top",
                      transform=axes.get_xaxis_transform(),
                      bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.7,
                            "pad": 0.6})  # fmt: skip


def elections(scenario: Scenario) -> list[int]:
    """Months in which there is an election."""
    period = int(scenario.municipality.election_period)
    return list(range(period, scenario.months + 1, period)) if period > 0 else []


def mark_elections(axes: Axes, scenario: Scenario, lang: str, *, labels: bool) -> None:
    """Mark elections with a small triangle on the time axis."""
    months = elections(scenario)
    if not months:  # an empty line without clipping has no size, and the layout would fail
        return
    across = axes.get_xaxis_transform()
    axes.plot(
        months, [0.0] * len(months), "^", color=QUIET, markersize=7, transform=across,
        clip_on=False, zorder=5,
    )  # fmt: skip
    if labels:
        axes.text(months[0] + 1.5, 0.03, text(lang, "election"), color=QUIET, fontsize=9,
                  transform=across)  # fmt: skip
