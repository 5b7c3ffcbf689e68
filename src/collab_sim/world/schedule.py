"""The order of a month and the planned rhythm of projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collab_sim._compile import compiled

if TYPE_CHECKING:  # checking a file needs the phases, and no NumPy
    from collab_sim.draws import Whole

PHASES = (
    "context",
    "turnover",
    "membership",
    "commitment",
    "work",
    "appraisal",
    "observation",
    "dialogue",
    "adjustment",
    "measurement",
)


@compiled
def rounds_after(last: Whole, played: Whole) -> float:
    """Rounds of a laboratory that are left after round ``played`` when ``last`` is the last one.

    >>> rounds_after(10, 9), rounds_after(10, 11)
    (1.0, 0.0)
    """
    return float(last - played) if last > played else 0.0


@compiled
def planned_duty(months: int, opens: int, first_duration: int, duration: int, gap: int) -> float:
    """Share of an arena's months in which its project is planned to run.

    Counted from the month it opens to the last month of the horizon, as if every project were
    renewed; 1 for an arena that never opens.

    >>> planned_duty(120, 1, 24, 24, 6)
    0.8
    """
    horizon = months - opens + 1
    if horizon <= 0:
        return 1.0
    later = horizon - first_duration - gap
    if later <= 0:
        return min(first_duration, horizon) / horizon
    cycle = duration + gap
    rest = min(later % cycle, duration)
    return (first_duration + (later // cycle) * duration + rest) / horizon
