"""The order of a month and the planned rhythm of projects."""

from __future__ import annotations

from collab_sim._compile import compiled

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
