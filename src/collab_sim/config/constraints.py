"""Constraints of a study: comparisons between its factors that have to hold at every point."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem
from collab_sim.config.study_design import DesignKind, Factor
from collab_sim.config.study_values import StudyValues
from collab_sim.world.layout import Floats
from collab_sim.world.nearest import did_you_mean

Sign = Literal["<", "<=", ">", ">="]
SIGNS = re.compile(rf"({'|'.join(sorted(get_args(Sign), key=len, reverse=True))})")
ADDED = re.compile(r"\s+([+-])\s+")
PLAIN_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
CLOSE = 1e-12
"""Sums closer than this, as a share of the sizes in them, are equal: 0.1 + 0.2 is 0.3."""
HELD_BY: tuple[DesignKind, ...] = ("grid", "zip", "list", "latin_hypercube")
"""Designs that stay what they are with fewer points."""
REASONS: Mapping[DesignKind, str] = {
    "sobol": "Sobol' indices compare points that differ in one factor: none may be missing",
    "morris": "elementary effects are steps from point to point: none may be missing",
    "one_at_a_time": "one_at_a_time leaves all other factors as the scenario says",
}


class ConstraintError(ValueError):
    """A constraint that can't be read, with a hint."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True)
class Constraint:
    """A comparison: weights of factors and a number, whose sum is above or below 0.

    ``weights`` by path, ``number`` what is added to them; the sum of the left side minus that of
    the right one stands in the relation ``sign`` to 0.
    """

    weights: Mapping[str, float]
    number: float
    sign: Sign

    def holds(self, values: Mapping[str, Floats]) -> NDArray[np.bool_]:
        """Whether it holds, point by point; ``values`` [points] by path."""
        number = np.full_like(next(iter(values.values())), self.number)
        parts = [number, *(weight * values[path] for path, weight in self.weights.items())]
        total = np.sum(parts, axis=0)
        close = CLOSE * np.max(np.abs(parts), axis=0)
        beyond = total if ">" in self.sign else -total
        holds: NDArray[np.bool_] = beyond >= -close if "=" in self.sign else beyond > close
        return holds

    def can_hold(self, factors: Sequence[Factor]) -> bool:
        """Whether it holds at some corner of the factors' ranges."""
        best = {}
        for factor in factors:
            upwards = (self.weights.get(factor.path, 0.0) > 0.0) == (">" in self.sign)
            best[factor.path] = np.array([factor.extremes[1 if upwards else 0]])
        return bool(self.holds(best)[0])


def read_constraint(text: str, paths: Sequence[str]) -> Constraint:
    """Read a comparison of sums of factors and numbers, as ``a.b + c.d < 1``.

    Raises `ConstraintError` where it is none, or names no factor among ``paths``.
    """
    parts = SIGNS.split(text)
    if len(parts) != 3:
        message = f"'{text}' is not one comparison with <, <=, > or >="
        raise ConstraintError(message, "write sums of factors and numbers on both sides")
    left, sign, right = parts
    weights: dict[str, float] = {}
    number = 0.0
    for side, direction in ((left, 1.0), (right, -1.0)):
        for term, weight in _terms(side, direction):
            if PLAIN_NUMBER.fullmatch(term):
                number += weight * float(term)
            elif term in paths:
                weights[term] = weights.get(term, 0.0) + weight
            else:
                raise _unknown(term, paths)
    if not any(weights.values()):
        raise ConstraintError(f"'{text}' compares no factors", "name a factor of this study")
    return Constraint(weights, number, next(each for each in get_args(Sign) if each == sign))


def _terms(side: str, direction: float) -> Iterator[tuple[str, float]]:
    first, *others = ADDED.split(side.strip())
    yield first, direction
    for sign, term in zip(others[::2], others[1::2], strict=True):
        yield term, direction if sign == "+" else -direction


def _unknown(term: str, paths: Sequence[str]) -> ConstraintError:
    message = f"'{term}' is neither a number nor a factor of this study"
    glued = re.search(r"[+*/=]", term)
    apart = "only + and -, with spaces around them, are read"
    return ConstraintError(message, apart if glued else did_you_mean(term, paths))


def check_constraints(study: StudyValues, tree: Node) -> Iterator[Problem]:
    """Yield constraints that can't be read, never hold, or do not go with the design."""
    paths = [factor.path for factor in study.factors]
    node = tree.nearest(("constraints",))
    if study.constraints and study.design.kind in REASONS:
        hint = f"they go with {', '.join(HELD_BY)}"
        yield Problem("constraints", REASONS[study.design.kind], node.key_position, hint)
        return
    for position, text in enumerate(study.constraints):
        own, where = tree.nearest(("constraints", position)), f"constraints.{position}"
        try:
            constraint = read_constraint(text, paths)
        except ConstraintError as error:
            yield Problem(where, str(error), own.position, error.hint)
            continue
        if not constraint.can_hold(study.factors):
            message = f"'{text}' holds nowhere in the ranges of the factors"
            yield Problem(where, message, own.position)


def kept(study: StudyValues, points: Floats) -> NDArray[np.bool_]:
    """Which of the points [points, factors] of a study's design hold all its constraints."""
    paths = [factor.path for factor in study.factors]
    values = dict(zip(paths, points.T, strict=True))
    held = np.ones(len(points), dtype=bool)
    for text in study.constraints:
        held &= read_constraint(text, paths).holds(values)
    return held
