"""The kinds of quantity that rules take and give, with their ranges."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Annotated


@dataclass(frozen=True)
class Interval:
    """Closed range of a quantity."""

    low: float
    high: float


Share = Annotated[float, Interval(0.0, 1.0)]
"""Dimensionless share."""
HalfShare = Annotated[float, Interval(0.0, 0.5)]
"""Share of at most one half."""
Chance = Annotated[float, Interval(0.0, 1.0)]
"""Probability of an event in a month (or at an event)."""
Effort = Annotated[float, Interval(0.0, inf)]
"""Share of working time; in a month the same number of person-months."""
Activity = Annotated[float, Interval(0.0, inf)]
"""Monthly activity of an arena, 1 on average over the horizon."""
Weight = Annotated[float, Interval(0.0, 20.0)]
"""Weight of an incentive or a cost."""
Worth = Annotated[float, Interval(-inf, inf)]
"""What engaging is worth."""
Ratio = Annotated[float, Interval(0.0, inf)]
"""Ratio of like quantities."""
Real = Annotated[float, Interval(-inf, inf)]
"""Any finite number."""
Rounds = Annotated[float, Interval(0.0, inf)]
"""Rounds of mutual adjustment."""
Count = Annotated[float, Interval(1.0, inf)]
"""Number of things, at least one."""
Circle = Annotated[float, Interval(0.0, 2.0)]
"""Sphere of influence: 0 own organisation, 1 own services, 2 whole community."""
Duty = Annotated[float, Interval(1e-4, 1.0)]
"""Share of an arena's months in which its project is planned to run."""
Exponent = Annotated[float, Interval(0.0, 10.0)]
"""Exponent that sets how unlike agendas are."""
