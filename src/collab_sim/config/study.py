"""A study: which worlds to play, how often, and what to keep of them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from collab_sim.world.actors import Title
from collab_sim.world.luck import LARGEST
from collab_sim.world.measures import MEASURES, OURS
from collab_sim.world.parameters import PARAMETERS
from collab_sim.world.refusal import (
    ArgumentError,
    all_of_type,
    check,
    names,
    of_type,
    one_of,
    shown,
    unknown,
    whole,
)
from collab_sim.world.scenario import Scenario
from collab_sim.world.variables import is_variable, variable

DesignKind = Literal["grid", "zip", "list", "one_at_a_time", "latin_hypercube", "sobol", "morris"]
Engine = Literal["ensemble", "mesa"]
Luck = Literal["paired", "independent"]

Scale = Literal["linear", "log"]
Kept = Literal["months", "years", "none"]

MOST_REPLICATES = 10_000_000
MOST_POINTS = 5_000_000
"""Points of a study, scenarios included: they take some 2 GB of memory."""
LAST_MONTH = 1200
UNTITLED = Title(en="", sv="")

LISTED: tuple[DesignKind, ...] = ("grid", "zip", "one_at_a_time")
"""Designs over values that are listed."""
SAMPLED: tuple[DesignKind, ...] = ("latin_hypercube", "sobol", "morris")
"""Designs that sample ranges."""


def scenarios_by_name(scenarios: Any) -> dict[str, Scenario]:
    """Return scenarios under their names."""
    if not isinstance(scenarios, Mapping) or not scenarios:
        hint = (
            "a scenario under a name, {'mine': scenario}"
            if isinstance(scenarios, Scenario)
            else "scenarios by name, such as {'project': load_scenario('project')}"
        )
        raise ArgumentError(f"scenarios takes {hint}, not {type(scenarios).__name__}")
    problems = [
        f"scenarios takes Scenarios, as load_scenario makes them; {name!r} is {shown(scenario)}"
        for name, scenario in scenarios.items()
        if not isinstance(scenario, Scenario)
    ]
    problems += [
        f"scenarios takes names, not {name!r}" for name in scenarios if not isinstance(name, str)
    ]
    if problems:
        raise ArgumentError("; ".join(problems))
    return dict(scenarios)


@dataclass(frozen=True)
class Factor:
    """Something that a study varies: a parameter, an event's month, or what an event sets.

    It varies over listed ``values``, or within ``bounds``. On the ``scale`` log, equal ratios
    between the bounds are drawn equally often; both bounds are then above 0.
    """

    path: str
    values: tuple[float, ...] = ()
    bounds: tuple[float, float] | None = None
    scale: Scale = "linear"

    def __post_init__(self) -> None:
        if not isinstance(self.path, str) or not is_variable(self.path):
            raise ArgumentError(f"path: {unknown('parameter', self.path, PARAMETERS)}")
        one_of("scale", self.scale, get_args(Scale))
        if self.scale == "log" and self.bounds is None:
            raise ArgumentError("scale: log belongs to bounds; listed values are as they are")
        if self.scale == "log" and min(self.bounds or ()) <= 0.0:
            raise ArgumentError(f"scale: log needs bounds above 0, not {self.bounds}")

    @property
    def whole(self) -> bool:
        """Whether it takes whole numbers only."""
        return variable(self.path).whole

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
    rows: tuple[tuple[float, ...], ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "seed", whole("seed", self.seed, 0, LARGEST))


@dataclass(frozen=True)
class Difference:
    """A difference that a study asks for: ``of`` minus ``versus`` in one measure.

    ``by`` is ``scenario``, or the factor whose two values are compared.
    """

    measure: str
    of: str | float
    versus: str | float
    by: str = "scenario"


@dataclass(frozen=True)
class Study:
    """A study, read and checked.

    ``scenarios`` are crossed with the points of the design. With ``luck`` paired, the same
    replicate has the same luck at every point. ``months`` are those kept in the series, the start
    is month 0. ``model`` (``module:NAME``) names an `Extension` or a subclass of
    `CollaborationModel`, found from ``folder``. ``text`` is the file as given.
    """

    scenarios: Mapping[str, Scenario]
    factors: tuple[Factor, ...] = ()
    design: Design = Design()
    replicates: int = 20
    seed: int = 1
    luck: Luck = "paired"
    measures: tuple[str, ...] = tuple(OURS)
    series: Kept | tuple[int, ...] = "years"
    engine: Engine = "ensemble"
    model: str = ""
    differences: tuple[Difference, ...] = ()
    name: str = "study"
    title: Title = UNTITLED
    question: Title = UNTITLED
    folder: Path = field(default=Path(), compare=False)
    text: str = field(default="", compare=False)
    label: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        replicates, seed, *_ = check(
            (
                lambda: whole("replicates", self.replicates, 1, MOST_REPLICATES),
                lambda: whole("seed", self.seed, 0, LARGEST),
                lambda: scenarios_by_name(self.scenarios),
                lambda: all_of_type("factors", self.factors, Factor, "Factors"),
                lambda: of_type("design", self.design, Design, "a Design"),
                lambda: one_of("luck", self.luck, get_args(Luck)),
                lambda: names("measures", self.measures, "measure", MEASURES),
                lambda: _kept("series", self.series),
                lambda: one_of("engine", self.engine, get_args(Engine)),
                lambda: of_type("model", self.model, str, "text like 'module:NAME'"),
                lambda: all_of_type("differences", self.differences, Difference, "Differences"),
            )
        )
        object.__setattr__(self, "replicates", replicates)
        object.__setattr__(self, "seed", seed)

    @property
    def points(self) -> int:
        """Number of points, scenarios included, found without laying them out."""
        return self.rows * len(self.scenarios)

    @property
    def rows(self) -> int:
        """Number of rows of the design, not crossed with scenarios."""
        design, factors = self.design, len(self.factors)
        if not factors:
            return 1
        lengths = [len(factor.values) for factor in self.factors]
        sizes: dict[DesignKind, int] = {
            "grid": math.prod(lengths),
            "zip": lengths[0],
            "list": len(design.rows),
            "one_at_a_time": 1 + sum(lengths),
            "latin_hypercube": design.points,
            "sobol": design.points * (factors + 2),
            "morris": design.trajectories * (factors + 1),
        }
        return sizes[design.kind]

    def kept_months(self, scenario: Scenario) -> tuple[int, ...]:
        """Months of a scenario's worlds that the series keeps, ascending."""
        if isinstance(self.series, tuple):
            return tuple(month for month in sorted(self.series) if month <= scenario.months)
        if self.series == "none":
            return ()
        step = 1 if self.series == "months" else 12
        return tuple(sorted({*range(0, scenario.months + 1, step), scenario.months}))


def _kept(name: str, series: Any) -> None:
    if isinstance(series, tuple):
        for month in series:
            whole(f"{name}: a month", month, 0, LAST_MONTH)
        if len({*series}) < len(series):
            raise ArgumentError(f"{name} takes every month once, not {shown(series)}")
    else:
        one_of(name, series, get_args(Kept))
