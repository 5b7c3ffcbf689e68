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
from collab_sim.analysis.pairs import EVEN, Paired, compared
from collab_sim.analysis.uncertainty import share_interval
from collab_sim.world.declarations import PARAMETERS

Better = Literal["higher", "lower"]


@dataclass(frozen=True)
class Robustness:
    """How a scenario stands over assumption sets, in one measure.

    ``best`` counts the ``sets`` in which its mean is the best, ties counted for each, and ``clear``
    those in which the pairs separate it from every other scenario, for the better. ``regret`` is
    its largest mean regret over the sets, in the unit of the measure, met in the set ``worst``,
    where it rests on so many ``pairs``.
    """

    scenario: str
    sets: int
    best: int
    clear: int
    regret: float
    worst: str
    pairs: int


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
    table = table if better == "higher" else -table
    sets = table.groupby(level="set", sort=False)
    means, sizes = sets.mean(), sets.size()
    ahead = means.eq(means.max(axis=1), axis=0)
    regrets = table.rsub(table.max(axis=1), axis=0).groupby(level="set", sort=False).mean()
    worst = regrets.idxmax()
    return [
        Robustness(
            name, len(means), int(ahead[name].sum()), _clear(table, name),
            float(regrets[name].max()), str(worst[name]), int(sizes[worst[name]]),
        )
        for name in outcomes["scenario"].unique()
    ]  # fmt: skip


def _clear(table: pd.DataFrame, name: str) -> int:
    """Sets in which the pairs put a scenario above every other one."""
    leads = table.drop(columns=name).rsub(table[name], axis=0)
    ahead = (leads > 0.0).groupby(level="set").sum().to_numpy()
    behind = (leads < 0.0).groupby(level="set").sum().to_numpy()
    above = [
        all(share_interval(more, more + fewer)[0] > EVEN for more, fewer in zip(*row, strict=True))
        for row in zip(ahead.tolist(), behind.tolist(), strict=True)
    ]
    return sum(above)


def comparisons(outcomes: pd.DataFrame, column: str, one: str, other: str) -> dict[str, Paired]:
    """Compare two scenarios within each assumption set; sets with no defined pair are left out."""
    table = outcomes.pivot(index=["set", "replicate"], columns="scenario", values=column)
    both = table[[one, other]].dropna()
    labels = both.index.get_level_values("set").to_numpy()
    values = both.to_numpy(dtype=np.float64)
    rows = {str(label): values[labels == label] for label in outcomes["set"].unique()}
    return {
        label: compared(column, one, other, pairs[:, 0], pairs[:, 1])
        for label, pairs in rows.items()
        if len(pairs)
    }


def sets_below(runs: pd.DataFrame, column: str, least: float) -> set[int]:
    """Sets in which every scenario's mean of a column is below ``least``."""
    best = runs.groupby(["set", "scenario"])[column].mean().groupby("set").max()
    return {int(str(number)) for number in best.index[best < least]}


def swings(given: Paired, under: dict[str, Paired], sets: Sequence[AssumptionSet]) -> list[Swing]:
    """Difference at both ends of every assumption that was moved, in the order of the sets.

    An end that was not played, because it is the value given, stands as given.
    """
    ends: dict[str, dict[float, Paired]] = {}
    for assumption in sets:
        if assumption.path and assumption.label in under:
            ends.setdefault(assumption.path, {})[assumption.value] = under[assumption.label]
    moved = []
    for path, results in ends.items():
        low, high = PARAMETERS[path].swept or (float("nan"), float("nan"))
        moved.append(Swing(path, results.get(low, given), results.get(high, given)))
    return moved


def turned_around(given: Paired, under: dict[str, Paired]) -> list[str]:
    """Assumption sets in which the direction found as given is the opposite, furthest first."""
    turned = [
        label
        for label, result in under.items()
        if given.direction and result.direction == -given.direction
    ]
    return sorted(turned, key=lambda label: given.direction * under[label].difference)


def upheld(given: Paired, under: dict[str, Paired]) -> list[str]:
    """Assumption sets in which the direction found as given is found again."""
    return [
        label
        for label, result in under.items()
        if given.direction and result.direction == given.direction
    ]
