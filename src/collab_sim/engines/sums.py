"""Sums from left to right: the built-in ``sum`` of floats differs between Python versions."""

from __future__ import annotations

from collections.abc import Iterable


def total(values: Iterable[float]) -> float:
    """Add values from left to right.

    >>> total([0.5, 0.25])
    0.75
    """
    result = 0.0
    for value in values:
        result += value
    return result


def mean(values: Iterable[float]) -> float:
    """Mean of values added from left to right; 0 of nothing.

    >>> mean([0.5, 0.25]), mean([])
    (0.375, 0.0)
    """
    listed = list(values)
    return total(listed) / len(listed) if listed else 0.0
