"""Levers ranked at equal cost: what each gives beyond what its cost gives today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from collab_sim.analysis.uncertainty import Estimate, Values, estimated, mean_interval

NINE_TENTHS = (0.05, 0.95)


class Balance(NamedTuple):
    """What worlds [worlds] took and gave: cost, results in all, engagement per planned seat."""

    cost: Values
    results: Values
    engagement: Values


@dataclass(frozen=True)
class Ranked:
    """What a lever, or several together, does against the scenario without.

    ``cost``, ``results`` and ``engagement`` are mean differences; nine of ten worlds' differences
    in cost and results lie in ``cost_spread`` and ``results_spread``. ``gain`` is what it gives in
    results beyond what its cost gives today; its interval holds among all that are ranked.
    ``dominated_by`` names one that beyond doubt gives more results for no more cost. ``leads``
    tells that the pairs do not set the gain apart from the best one's.
    """

    name: str
    cost: Estimate
    results: Estimate
    engagement: Estimate
    gain: Estimate
    cost_spread: tuple[float, float]
    results_spread: tuple[float, float]
    dominated_by: str | None
    leads: bool

    @property
    def verdict(self) -> Literal["better", "worse", "unsure"]:
        """Whether it is better or worse than its cost is worth today, as far as that is sure."""
        if not self.gain.separated:
            return "unsure"
        return "better" if self.gain.mean > 0.0 else "worse"


def rate_of(today: Balance) -> float:
    """Return results by cost as today; 0 where nothing costs."""
    cost = float(today.cost.mean())
    return float(today.results.mean()) / cost if cost else 0.0


def gains(outcome: Balance, today: Balance) -> Values:
    """Return results beyond what the same cost gives today [pairs]."""
    more = outcome.results - today.results
    return np.asarray(more - rate_of(today) * (outcome.cost - today.cost))


def ranked(today: Balance, tried: Mapping[str, Balance]) -> list[Ranked]:
    """Rank what was tried against the scenario as it is, the greatest mean gain first."""
    gained = {name: gains(outcome, today) for name, outcome in tried.items()}
    order = sorted(tried, key=lambda name: -float(gained[name].mean()))
    best = gained[order[0]] if order else np.empty(0)
    rankings = []
    for name in order:
        outcome = tried[name]
        cost, results = outcome.cost - today.cost, outcome.results - today.results
        behind = estimated(best - gained[name], max(1, len(tried) - 1))
        rankings.append(
            Ranked(
                name,
                estimated(cost),
                estimated(results),
                estimated(outcome.engagement - today.engagement),
                estimated(gained[name], len(tried)),
                _spread(cost),
                _spread(results),
                _dominating(name, order, tried),
                name == order[0] or not behind.separated,
            )
        )
    return rankings


def _spread(values: Values) -> tuple[float, float]:
    low, high = np.quantile(values, NINE_TENTHS).tolist()
    return low, high


def _dominating(name: str, order: Sequence[str], tried: Mapping[str, Balance]) -> str | None:
    """Return the first in order that gives more results for no more cost, beyond doubt."""
    mine, among = tried[name], max(1, len(tried) * (len(tried) - 1))
    for other in order:
        more = tried[other].results - mine.results
        costs = tried[other].cost - mine.cost
        if other == name or more.mean() <= 0.0 or costs.mean() > 0.0:
            continue
        if mean_interval(more, among)[0] > 0.0 and mean_interval(costs, among)[1] <= 0.0:
            return other
    return None
