"""Two small functions that every theme uses."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.elementary import exp, log
from collab_sim.rules.quantities import Real, Rounds, Share


@rule
def clip(value: Real, low: Real, high: Real) -> Real:
    """Limit a value to a range.

    Formula: min(max(value, low), high), for low <= high.
    Assumption: none; arithmetic.

    >>> clip(1.2, 0.0, 1.0)
    1.0
    """
    if value < low:
        return low
    if value > high:
        return high
    return value


@rule
def discount(patience: Share, rounds: Rounds) -> Share:
    """Weight of something that lies a number of rounds ahead.

    Formula: patience ** rounds, written as exp(rounds * log(patience)) because powers differ
    between machines.
    Assumption: exponential discounting.

    >>> discount(0.8, 1.0)
    0.8
    >>> discount(0.0, 0.0), discount(0.0, 2.0)
    (1.0, 0.0)
    """
    if rounds <= 0.0:
        return 1.0
    if patience <= 0.0:
        return 0.0
    return exp(rounds * log(patience))
