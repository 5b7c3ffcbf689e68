"""What a pattern claims about numbers, and what the model says to it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from collab_sim.analysis.uncertainty import Values, estimated, share_interval

ANY_RISE = (math.ulp(0.0), math.inf)
"""Where a number must lie that is to be above 0."""
ANY_FALL = (-math.inf, -math.ulp(0.0))
ANY_SHARE = (0.0, 1.0)
ANY_DIFFERENCE = (-1.0, 1.0)
"""Of two shares."""
ANYWHERE = (-math.inf, math.inf)
HARDLY = (-0.10, 0.10)
"""Our reading of 'hardly matters' for shares of coalitions."""


class Verdict(StrEnum):
    """What the runs say to a claim."""

    HOLDS = "holds"
    MISSES = "misses"
    OPEN = "open"


@dataclass(frozen=True)
class Check:
    """One number of the model, where it must lie, and its 95 % interval.

    ``within`` are the published or tolerated limits, inclusive; ``published`` the figure itself
    where there is one. ``unit`` groups numbers that can stand on one axis.
    """

    key: str
    unit: str
    value: float
    low: float
    high: float
    within: tuple[float, float]
    published: float = math.nan

    @property
    def verdict(self) -> Verdict:
        """Holds when the whole interval lies within, misses when none of it does."""
        least, most = self.within
        if least <= self.low and self.high <= most:
            return Verdict.HOLDS
        return Verdict.MISSES if self.high < least or self.low > most else Verdict.OPEN


@dataclass(frozen=True)
class Curve:
    """A line of the model with its 95 % band, or published points (``published``)."""

    key: str
    x: Values
    y: Values
    low: Values
    high: Values
    published: bool = False


@dataclass(frozen=True)
class Outcome:
    """What came out for one pattern: checks decide, curves and ``shown`` are for looking at."""

    worlds: int
    checks: tuple[Check, ...]
    curves: tuple[Curve, ...] = ()
    shown: tuple[Check, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Misses when any check does, holds when all do."""
        verdicts = {check.verdict for check in self.checks}
        if Verdict.MISSES in verdicts:
            return Verdict.MISSES
        return Verdict.OPEN if Verdict.OPEN in verdicts else Verdict.HOLDS


@dataclass(frozen=True)
class Pattern:
    """A named claim: how to play it, with how many worlds (fewer in a ``quick`` look).

    ``axes`` name what the curves run over and what they show.
    """

    name: str
    play: Callable[[int, int], Outcome]
    worlds: int
    quick: int
    axes: tuple[str, str] = ("", "")

    @property
    def key(self) -> str:
        """Key of its source and its texts: the name of the function that plays it."""
        return self.play.__name__


def mean_of(
    key: str, unit: str, values: Values, within: tuple[float, float], published: float = math.nan
) -> Check:
    """Check a mean over worlds, with its interval."""
    mean = estimated(values)
    return Check(key, unit, mean.mean, mean.low, mean.high, within, published)


def share_of(
    key: str, happened: Values, within: tuple[float, float], published: float = math.nan
) -> Check:
    """Check a share of worlds, with its exact interval."""
    count = int(happened.sum())
    low, high = share_interval(count, len(happened))
    return Check(key, "share", count / len(happened), low, high, within, published)


def known(key: str, unit: str, value: float, within: tuple[float, float]) -> Check:
    """Check a number that needs no interval."""
    return Check(key, unit, value, value, value, within)


def points(key: str, x: Sequence[float], y: Sequence[float]) -> Curve:
    """Published points."""
    values = np.array(y, dtype=np.float64)
    return Curve(key, np.array(x, dtype=np.float64), values, values, values, published=True)


def line(key: str, x: Values, worlds: Values) -> Curve:
    """Mean over worlds [worlds, places] with a 95 % band from the standard error."""
    middle = worlds.mean(axis=0)
    error = 1.96 * worlds.std(axis=0, ddof=1) / np.sqrt(len(worlds))
    return Curve(key, x, middle, middle - error, middle + error)
