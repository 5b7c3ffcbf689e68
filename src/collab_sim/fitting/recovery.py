"""What can be recovered from data of this shape: simulated data whose parameters are known.

Data sets are simulated at points all over the free ranges. A regression from statistics to
parameters, tested on data sets that it has not seen, says how much of each range the data take
away; its predictions are also what sequential fitting compares (Fearnhead & Prangle 2012, J R Stat
Soc B 74:419-474).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from collab_sim.analysis.uncertainty import Values
from collab_sim.fitting.free import Free, spread_over, whole_ranges
from collab_sim.fitting.simulator import Simulator
from collab_sim.fitting.statistics import errors

FOLDS = 5
PENALTIES = (1e-2, 1e-1, 1.0, 10.0, 100.0)
NEAREST_SETS = 0.05
"""Share of the simulated data sets that stands for the posterior of another one."""
LEAST_NEAREST = 40
MOST_TRIED = 200
"""Data sets whose parameters are recovered."""
WELL, HARDLY = 0.5, 0.1
"""Share of a range's variance that is told well, and hardly at all."""


@dataclass(frozen=True)
class Reference:
    """Simulated data sets: places [sets, free] from 0 to 1, and statistics [sets, statistics]."""

    places: Values
    statistics: Values


@dataclass(frozen=True)
class Recovered:
    """How one parameter comes back from data sets that were simulated with known values.

    ``told`` is the share of the range's variance that the data take away (0 nothing, 1 all),
    ``covered`` the share of 90 % ranges that hold the true value, ``true`` and ``middle`` the
    values of the data sets tried, and the means of the ranges they came back with.
    """

    free: Free
    told: float
    covered: float
    true: Values
    middle: Values

    @property
    def verdict(self) -> str:
        """``well``, ``somewhat`` or ``hardly``."""
        if self.told >= WELL:
            return "well"
        return "somewhat" if self.told >= HARDLY else "hardly"


def simulated(
    simulator: Simulator, free: Sequence[Free], sets: int, box: Values | None = None
) -> Reference:
    """Simulate data sets, errors of measurement included, at points drawn over the ranges.

    ``box`` [free, 2] are the parts of the ranges, from 0 to 1, that points are drawn from. Data
    sets in which a statistic is undefined are left out.
    """
    within = whole_ranges(free) if box is None else box
    places = spread_over(within, sets, _random(simulator, 1))
    values = simulator.data_sets(free, places)
    values += _random(simulator, 2).normal(size=values.shape) * errors(simulator.statistics)
    defined = ~np.isnan(values).any(axis=1)
    return Reference(places[defined], values[defined])


def _random(simulator: Simulator, purpose: int) -> np.random.Generator:
    return np.random.Generator(np.random.Philox([simulator.seed, purpose]))


@dataclass(frozen=True)
class Projection:
    """From statistics to predicted places in the free ranges: linear and squared terms."""

    centre: Values
    scale: Values
    weights: Values

    def __call__(self, statistics: Values) -> Values:
        """Predicted places [sets, free] for statistics [sets, statistics]."""
        return _terms((statistics - self.centre) / self.scale) @ self.weights


def _terms(standard: Values) -> Values:
    """A constant, the statistics, and all their products."""
    rows, columns = np.triu_indices(standard.shape[1])
    products = standard[:, rows] * standard[:, columns]
    return np.hstack([np.ones((len(standard), 1)), standard, products])


def projection(reference: Reference) -> Projection:
    """Ridge regression on the simulated data sets, its penalty chosen on sets left out."""
    losses = [_left_out(reference, penalty)[1] for penalty in PENALTIES]
    return _fitted(reference, PENALTIES[int(np.argmin(losses))])


def _fitted(reference: Reference, penalty: float) -> Projection:
    centre = reference.statistics.mean(axis=0)
    spread = reference.statistics.std(axis=0)
    scale = np.where(spread > 0.0, spread, 1.0)
    terms = _terms((reference.statistics - centre) / scale)
    square = terms.T @ terms
    free_of_penalty = np.zeros(len(square))
    free_of_penalty[1:] = penalty
    penalised = square + np.diag(free_of_penalty + 1e-9)
    weights = np.linalg.solve(penalised, terms.T @ reference.places).astype(np.float64)
    return Projection(centre, scale, weights)


def _left_out(reference: Reference, penalty: float) -> tuple[Values, float]:
    """Predictions for every set by those of the other folds, and their mean squared error."""
    predicted = np.empty_like(reference.places)
    for fold in range(FOLDS):
        out = np.arange(len(predicted)) % FOLDS == fold
        rest = Reference(reference.places[~out], reference.statistics[~out])
        predicted[out] = _fitted(rest, penalty)(reference.statistics[out])
    return predicted, float(np.mean((predicted - reference.places) ** 2))


def recovered(reference: Reference, free: Sequence[Free]) -> list[Recovered]:
    """Recover the parameters of simulated data sets from all others."""
    predicted = min(
        (_left_out(reference, data_set) for data_set in PENALTIES), key=lambda each: each[1]
    )[0]
    places = reference.places
    shares = 1.0 - np.mean((predicted - places) ** 2, axis=0) / places.var(axis=0)
    tried = np.arange(min(MOST_TRIED, len(places)))
    nearest = max(LEAST_NEAREST, round(NEAREST_SETS * len(places)))
    scale = predicted.std(axis=0)
    scaled = predicted / np.where(scale > 0.0, scale, 1.0)
    middle, covered = np.empty((2, len(tried), len(free)))
    for data_set in tried.tolist():
        away = ((scaled - scaled[data_set]) ** 2).sum(axis=1)
        away[data_set] = np.inf
        near = places[np.argsort(away)[:nearest]]
        low, high = np.quantile(near, [0.05, 0.95], axis=0)
        middle[data_set] = near.mean(axis=0)
        covered[data_set] = (low <= places[data_set]) & (places[data_set] <= high)
    return [
        Recovered(each, float(shares[at]), float(covered[:, at].mean()),
                  each.low + places[tried, at] * (each.high - each.low),
                  each.low + middle[:, at] * (each.high - each.low))
        for at, each in enumerate(free)
    ]  # fmt: skip
