"""Designs: where in the space of factors a study looks.

Sources: McKay, Beckman & Conover 1979, Technometrics 21:239-245 (Latin hypercube); Saltelli et al.
2010, Comput. Phys. Commun. 181:259-270 (Sobol'); Morris 1991, Technometrics 33:161-174.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from collab_sim.config.constraints import kept
from collab_sim.config.study import Study
from collab_sim.config.study_design import DesignKind, Factor
from collab_sim.elementary import exp, log
from collab_sim.world.layout import Floats, Integers
from collab_sim.world.refusal import ArgumentError


def design_points(study: Study) -> Floats:
    """Values of the factors, shape [points, factors], without crossing with scenarios.

    One point without factors where the study has none. Sobol': rows of A, of B, then of A with one
    column from B, factor by factor. Morris: trajectories one after the other, each of factors + 1
    rows. One at a time leaves the other factors at NaN: the scenario's own value. Points where a
    constraint does not hold are left out of what the design has without constraints.

    Raises `ArgumentError` where no point is left.
    """
    if not study.factors:
        return np.empty((1, 0))
    points = LAYOUTS[study.design.kind](study)
    if not study.constraints:
        return points
    held = points[kept(study, points)]
    if not len(held):
        raise ArgumentError(f"constraints: they leave out all {len(points)} points of the design")
    return held


def _grid(study: Study) -> Floats:
    axes = np.meshgrid(*(factor.values for factor in study.factors), indexing="ij", copy=False)
    return np.stack([axis.ravel() for axis in axes], axis=-1).astype(np.float64, copy=False)


def _zip(study: Study) -> Floats:
    return np.array([factor.values for factor in study.factors]).T.copy()


def _list(study: Study) -> Floats:
    return np.array(study.design.rows, dtype=np.float64)


def _one_at_a_time(study: Study) -> Floats:
    count = sum(len(factor.values) for factor in study.factors)
    points = np.full((1 + count, len(study.factors)), np.nan)
    row = 1
    for column, factor in enumerate(study.factors):
        for value in factor.values:
            points[row, column] = value
            row += 1
    return points


def _latin_hypercube(study: Study) -> Floats:
    from scipy.stats import qmc

    sampler = qmc.LatinHypercube(len(study.factors), rng=_random(study))
    return within_bounds(sampler.random(study.design.points), study.factors)


def _sobol(study: Study) -> Floats:
    from scipy.stats import qmc

    factors, size = len(study.factors), study.design.points
    sampler = qmc.Sobol(2 * factors, rng=_random(study))
    sample = sampler.random(size)
    a, b = sample[:, :factors], sample[:, factors:]
    blocks = [a, b]
    for column in range(factors):
        mixed = a.copy()
        mixed[:, column] = b[:, column]
        blocks.append(mixed)
    return within_bounds(np.concatenate(blocks), study.factors)


def _morris(study: Study) -> Floats:
    random, levels = _random(study), study.design.levels
    rows = [
        _trajectory(random, len(study.factors), levels) for _ in range(study.design.trajectories)
    ]
    return within_bounds(np.concatenate(rows), study.factors)


def _trajectory(random: np.random.Generator, factors: int, levels: int) -> Floats:
    """One walk through the unit cube that moves each factor once, by levels / 2 steps."""
    half = levels // 2
    corner = random.integers(0, half, factors)
    upwards = random.integers(0, 2, factors).astype(bool)
    steps = np.where(upwards, corner, corner + half)
    walk = [steps.copy()]
    for factor in random.permutation(factors):
        steps[factor] += half if upwards[factor] else -half
        walk.append(steps.copy())
    unit: Floats = np.array(walk) / (levels - 1)
    return unit


LAYOUTS: dict[DesignKind, Callable[[Study], Floats]] = {
    "grid": _grid,
    "zip": _zip,
    "list": _list,
    "one_at_a_time": _one_at_a_time,
    "latin_hypercube": _latin_hypercube,
    "sobol": _sobol,
    "morris": _morris,
}


def _random(study: Study) -> np.random.Generator:
    return np.random.Generator(np.random.Philox(study.design.seed))


def within_bounds(unit: Floats, factors: Sequence[Factor]) -> Floats:
    """Stretch a sample of the unit cube, shape [points, factors], to the factors' bounds.

    Whole numbers share the unit interval equally between them; on a log scale, each has the share
    that the ratio to the next number has of all.
    """
    points = np.empty_like(unit)
    for column, factor in enumerate(factors):
        low, high = factor.extremes
        if factor.scale == "log":
            points[:, column] = _by_ratio(unit[:, column], factor)
        elif factor.whole:
            steps = np.floor(unit[:, column] * (high - low + 1.0))
            points[:, column] = np.minimum(low + steps, high)
        else:
            points[:, column] = low + unit[:, column] * (high - low)
    return points


def _by_ratio(unit: Floats, factor: Factor) -> Floats:
    """Stretch a sample of the unit interval to bounds on a log scale, the same on all machines."""
    low, high = factor.extremes
    length = log((high + 1.0 if factor.whole else high) / low)
    values = np.array([low * exp(share * length) for share in unit.tolist()])
    # What is exactly a whole number may come out a last bit below it.
    return np.clip(np.floor(values * (1.0 + 1e-12)) if factor.whole else values, low, high)


def design_labels(study: Study) -> dict[str, list[int] | list[str]]:
    """Columns that say which part of its design each row is, in the order of `design_points`.

    Sobol': ``row`` of the base sample and ``matrix`` (A, B, or the factor taken from B). Morris:
    ``trajectory`` and ``step``. Other designs need none.
    """
    size, factors = study.design.points, [factor.path for factor in study.factors]
    if study.design.kind == "sobol":
        matrices = ["A", "B", *factors]
        return {
            "row": list(range(size)) * len(matrices),
            "matrix": [matrix for matrix in matrices for _ in range(size)],
        }
    if study.design.kind == "morris":
        steps, walks = range(len(factors) + 1), range(study.design.trajectories)
        return {
            "trajectory": [walk for walk in walks for _ in steps],
            "step": [step for _ in walks for step in steps],
        }
    return {}


def crossed(rows: int, scenarios: int) -> tuple[Integers, NDArray[np.int64]]:
    """Row of the design and scenario of every point; scenarios of one row stand side by side."""
    points = np.arange(rows * scenarios, dtype=np.int64)
    return points // scenarios, points % scenarios
