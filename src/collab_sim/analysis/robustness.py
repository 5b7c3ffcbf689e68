"""Which scenario is best under which assumptions, and what turns a ranking around.

Regret (Savage 1951, JASA 46:55-67) is how much a scenario falls short of the best one on the same
luck and under the same assumptions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from collab_sim.analysis.assumptions import AssumptionSet
from collab_sim.analysis.pairs import Paired, Pairs, compared_all
from collab_sim.world.parameters import PARAMETERS

Better = Literal["higher", "lower"]


@dataclass(frozen=True)
class Robustness:
    """How a scenario stands over assumption sets, in one measure.

    ``best`` counts the ``sets`` in which its mean is the best, ties counted for each; ``regret`` is
    its largest mean regret over the sets, in the unit of the measure, met in the set ``worst``.
    """

    scenario: str
    sets: int
    best: int
    regret: float
    worst: str


@dataclass(frozen=True)
class Swing:
    """A paired difference with one assumption at both ends of its range.

    An end that equals the value given carries the comparison as given.
    """

    path: str
    low: Paired
    high: Paired

    @property
    def width(self) -> float:
        """How far the mean difference moves from one end to the other."""
        return abs(self.high.difference - self.low.difference)


def robustness(outcomes: pd.DataFrame, column: str, better: Better) -> list[Robustness]:
    """Share of sets in which each scenario is best, and its worst regret.

    ``outcomes`` has the columns set, scenario, replicate and the measure. Luck on which the measure
    is undefined in any scenario is left out, and so is a set of which nothing remains.
    """
    table = outcomes.pivot(index=["set", "replicate"], columns="scenario", values=column).dropna()
    sign = 1.0 if better == "higher" else -1.0
    means = (sign * table).groupby(level="set", sort=False).mean()
    ahead = means.eq(means.max(axis=1), axis=0)
    shortfall = (sign * table).rsub((sign * table).max(axis=1), axis=0)
    regrets = shortfall.groupby(level="set", sort=False).mean()
    return [
        Robustness(
            name, len(means), int(ahead[name].sum()), float(regrets[name].max()),
            str(regrets[name].idxmax()),
        )
        for name in outcomes["scenario"].unique()
    ]  # fmt: skip


def comparisons(outcomes: pd.DataFrame, column: str, one: str, other: str) -> dict[str, Paired]:
    """Compare two scenarios within each assumption set; sets with no defined pair are left out."""
    table = outcomes.pivot(index=["set", "replicate"], columns="scenario", values=column)
    both = table[[one, other]].dropna()
    labels = both.index.get_level_values("set").to_numpy()
    values = both.to_numpy(dtype=np.float64)
    rows = {str(label): values[labels == label] for label in outcomes["set"].unique()}
    pairs = {
        label: Pairs(column, one, other, values_of_set[:, 0], values_of_set[:, 1])
        for label, values_of_set in rows.items()
        if len(values_of_set)
    }
    return dict(zip(pairs, compared_all(list(pairs.values())), strict=True))


def swings(given: Paired, under: dict[str, Paired], sets: Sequence[AssumptionSet]) -> list[Swing]:
    """Difference at both ends of every assumption that was moved, in the order of the sets.

    An end that was not played, because it is the value given, stands as given.
    """
    ends: dict[str, dict[float, Paired]] = {}
    for one in sets:
        if one.path and one.label in under:
            ends.setdefault(one.path, {})[one.value] = under[one.label]
    found = []
    for path, results in ends.items():
        low, high = PARAMETERS[path].swept or (float("nan"), float("nan"))
        found.append(Swing(path, results.get(low, given), results.get(high, given)))
    return found


def turned_around(given: Paired, under: dict[str, Paired]) -> list[str]:
    """Assumption sets in which the direction found as given is the opposite, furthest first."""
    turned = [
        label
        for label, result in under.items()
        if given.direction and result.direction == -given.direction
    ]
    return sorted(turned, key=lambda label: given.direction * under[label].difference)


def no_longer_separated(given: Paired, under: dict[str, Paired]) -> list[str]:
    """Assumption sets in which the direction found as given is not carried any more."""
    return [label for label, result in under.items() if given.direction and not result.direction]
