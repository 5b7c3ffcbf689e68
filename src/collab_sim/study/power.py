"""How many runs tell points apart: a rule of thumb fitted to power calculations."""

from __future__ import annotations

import math

CONSTANT, OF_GROUPS, OF_EFFECT = 14.091, -0.640, -1.986
SMALL, MEDIUM = 0.1, 0.25
"""Cohen's conventions for the effect size f: spread of group means over spread within groups."""


def runs_per_group(groups: int, effect: float) -> int:
    """Runs per group at which an analysis of variance finds an effect of size f.

    At alpha .01 and power .95: n = 14.091 G^-0.640 f^-1.986, for at least 2 groups with independent
    runs of equal spread.
    Source: Seri & Secchi 2017, in Simulating Social Complexity, 2nd ed., Springer.

    >>> runs_per_group(2, 0.1)
    876
    """
    needed: float = CONSTANT * groups**OF_GROUPS * effect**OF_EFFECT
    return math.ceil(needed)


def smallest_effect(groups: int, runs: int) -> float:
    """Effect size f that so many runs per group find, at the same alpha and power.

    >>> round(smallest_effect(2, 876), 3)
    0.1
    """
    return float((runs / (CONSTANT * groups**OF_GROUPS)) ** (1.0 / OF_EFFECT))
