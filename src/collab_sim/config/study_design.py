"""What a study varies and compares: factors, designs over them, and differences."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.named_fields import ARTICLED, named_field, number_fields
from collab_sim.world.refusal import (
    ArgumentError,
    all_checked,
    as_python,
    of_type,
    one_word_of,
    quoted,
    unknown,
    whole,
)
from collab_sim.world.variables import is_variable, variable

DesignKind = Literal["grid", "zip", "list", "one_at_a_time", "latin_hypercube", "sobol", "morris"]
Scale = Literal["linear", "log"]
MOST_POINTS = 5_000_000
"""Points of a study, scenarios included: they take some 2 GB of memory."""
MOST_TRAJECTORIES = 100_000
MOST_LEVELS = 100
MOST_SHOWN = 8
"""Measures and values that a study shows of itself in a notebook."""
FACTOR = "factor."
"""What stands before a factor's path in the names of columns."""
LISTED: tuple[DesignKind, ...] = ("grid", "zip", "one_at_a_time")
"""Designs over values that are listed."""
SAMPLED: tuple[DesignKind, ...] = ("latin_hypercube", "sobol", "morris")
"""Designs that sample ranges."""


@dataclass(frozen=True)
class Factor:
    """Something that a study varies: a parameter, an event, one arena or group of actors.

    ``path`` is that of a parameter, ``events.NAME.month``, ``events.NAME.set.PATH``, or a number
    at ``arenas.NAME.KEY`` or ``actors.NAME.KEY``.

    It varies over listed ``values``, or within ``bounds``. On the ``scale`` log, equal ratios
    between the bounds are drawn equally often; both bounds are then above 0.
    """

    path: str
    values: Sequence[float] = ()
    bounds: tuple[float, float] | None = None
    scale: Scale = "linear"

    def __post_init__(self) -> None:
        _, values, bounds, _ = all_checked(
            (
                lambda: _variable(self.path),
                lambda: _numbers("values", self.values),
                lambda: self.bounds if self.bounds is None else _numbers("bounds", self.bounds),
                lambda: one_word_of("scale", self.scale, get_args(Scale)),
            )
        )
        if bounds is not None and (values or len(bounds) != 2):
            raise ArgumentError("bounds takes the lowest and the highest value, without values")
        if self.scale == "log" and bounds is None:
            raise ArgumentError("scale: log belongs to bounds; listed values are as they are")
        if self.scale == "log" and min(bounds or ()) <= 0.0:
            raise ArgumentError(f"scale: log needs bounds above 0, not {self.bounds}")
        object.__setattr__(self, "values", values)
        object.__setattr__(self, "bounds", bounds)

    @property
    def whole(self) -> bool:
        """Whether it takes whole numbers only."""
        return variable(self.path).whole

    def played(self, value: float) -> float:
        """Return a value as a scenario takes it: an int where the factor is whole."""
        return int(value) if self.whole else float(value)

    @classmethod
    def swept(cls, path: str) -> Factor:
        """Return a factor within the range that the model declares for a parameter.

        Raises `ArgumentError` where there is no such parameter, or it declares no range.
        """
        _variable(path)
        bounds = variable(path).swept
        if bounds is None:
            raise ArgumentError(f"path takes a parameter with a declared range, not {path}")
        return cls(path, bounds=bounds)

    @property
    def description(self) -> str:
        """Values or range, with the unit."""
        if self.bounds:
            ends = " to ".join(f"{end:g}" for end in self.bounds)
        else:
            shown_first = [f"{value:g}" for value in self.values[:MOST_SHOWN]]
            ends = ", ".join([*shown_first, *(["…"] if len(self.values) > MOST_SHOWN else [])])
        return f"{ends} ({variable(self.path).unit})"

    @property
    def extremes(self) -> tuple[float, float]:
        """Smallest and largest value it takes."""
        return self.bounds or (min(self.values), max(self.values))


@dataclass(frozen=True)
class Design:
    """How points are laid out over the factors.

    ``points`` is the size of a Latin hypercube, or the base sample of a Sobol' design (a power of
    two), ``trajectories`` and ``levels`` belong to Morris, ``rows`` to a list: one value per
    factor. ``seed`` draws the sample and has nothing to do with the luck of the worlds.
    """

    kind: DesignKind = "grid"
    points: int = 0
    trajectories: int = 0
    levels: int = 4
    seed: int = 1
    rows: Sequence[Sequence[float]] = ()

    def __post_init__(self) -> None:
        checked = all_checked(
            (
                lambda: one_word_of("kind", self.kind, get_args(DesignKind)),
                lambda: whole("points", self.points, 0, MOST_POINTS),
                lambda: whole("trajectories", self.trajectories, 0, MOST_TRAJECTORIES),
                lambda: whole("levels", self.levels, 2, MOST_LEVELS),
                lambda: whole("seed", self.seed, 0, LARGEST_SEED),
                lambda: _rows("rows", self.rows),
            )
        )
        for name, value in zip(self.__dataclass_fields__, checked, strict=True):
            object.__setattr__(self, name, value)

    @classmethod
    def grid(cls) -> Design:
        """Return the design of every combination of the factors' values (full factorial)."""
        return cls("grid")

    @classmethod
    def one_at_a_time(cls) -> Design:
        """Return the scenarios as they are, then each value of each factor alone."""
        return cls("one_at_a_time")

    @classmethod
    def listed(cls, rows: Sequence[Sequence[float]]) -> Design:
        """Return a design of one's own: ``rows`` [points, factors], in the order of the factors."""
        return cls("list", rows=rows)

    @classmethod
    def latin_hypercube(cls, points: int, *, seed: int = 1) -> Design:
        """Return a Latin hypercube over the factors' ranges (McKay, Beckman & Conover 1979)."""
        return cls("latin_hypercube", points=whole("points", points, 1, MOST_POINTS), seed=seed)

    @classmethod
    def sobol(cls, points: int, *, seed: int = 1) -> Design:
        """Return a design for Sobol' indices, of ``points`` (factors + 2) points.

        ``points`` is the base sample, a power of two (Saltelli et al. 2010).
        """
        return cls("sobol", points=whole("points", points, 1, MOST_POINTS), seed=seed)

    @classmethod
    def morris(cls, trajectories: int, *, levels: int = 4, seed: int = 1) -> Design:
        """Return a design for elementary effects, of ``trajectories`` (factors + 1) points.

        ``levels`` per factor are even (Morris 1991).
        """
        walks = whole("trajectories", trajectories, 2, MOST_TRAJECTORIES)
        return cls("morris", trajectories=walks, levels=levels, seed=seed)


@dataclass(frozen=True)
class Difference:
    """A difference that a study asks for: ``of`` minus ``versus`` in one measure.

    ``by`` is ``scenario``, or the factor whose two values are compared.
    """

    measure: str
    of: str | float
    versus: str | float
    by: str = "scenario"

    def __post_init__(self) -> None:
        all_checked(
            (
                lambda: of_type("measure", self.measure, str, "the name of a measure"),
                lambda: _level("of", self.of),
                lambda: _level("versus", self.versus),
                lambda: of_type("by", self.by, str, "'scenario' or the path of a factor"),
            )
        )


def _variable(path: Any) -> None:
    if not isinstance(path, str) or not is_variable(path):
        raise ArgumentError(f"path: {_unknown_path(path)}")


def _unknown_path(path: Any) -> str:
    field = named_field(path) if isinstance(path, str) else None
    if field is None:
        return unknown("parameter", path, PARAMETERS)
    number = unknown("number", field.field, number_fields(field.heading))
    return f"{number} of {ARTICLED[field.heading]}"


def _numbers(name: str, values: Any) -> tuple[float, ...]:
    """Return finite numbers, NumPy's and arrays of them too, as a tuple."""
    each = values.tolist() if type(values).__module__ == "numpy" else as_python(values)
    if not isinstance(each, list | tuple) or not all(map(_is_number, each)):
        raise ArgumentError(f"{name} takes a list of numbers, not {quoted(values)}")
    return tuple(each)


def _rows(name: str, rows: Any) -> tuple[tuple[float, ...], ...]:
    each = rows.tolist() if type(rows).__module__ == "numpy" else rows
    if not isinstance(each, list | tuple):
        raise ArgumentError(f"{name} takes a list of points, not {quoted(rows)}")
    return tuple(_numbers(f"{name}: a point", row) for row in each)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _level(name: str, value: Any) -> None:
    if not isinstance(value, str) and not _is_number(as_python(value)):
        raise ArgumentError(
            f"{name} takes a scenario's name or a factor's value, not {quoted(value)}"
        )
