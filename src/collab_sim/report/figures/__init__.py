"""Pictures: functions that take tables and return a matplotlib figure."""

from __future__ import annotations

from collab_sim.report.figures.one_world import one_world
from collab_sim.report.figures.twin_worlds import twin_worlds

__all__ = ["one_world", "twin_worlds"]
