"""What a study says: which worlds to play, how often, and what to keep of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import InitVar, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, get_args

from collab_sim.config.study_design import MOST_SHOWN, Design, DesignKind, Difference, Factor
from collab_sim.world.actors import Title
from collab_sim.world.declarations import MEASURES
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.measures import OUR_MEASURES
from collab_sim.world.notebooks import html_table
from collab_sim.world.refusal import (
    ArgumentError,
    all_checked,
    all_of_type,
    names,
    of_type,
    one_word_of,
    quoted,
    whole,
)
from collab_sim.world.scenario import Scenario

Engine = Literal["ensemble", "mesa"]
Pairing = Literal["paired", "independent"]

Kept = Literal["months", "years", "none"]

MOST_REPLICATES = 10_000_000
LAST_MONTH = 1200
UNTITLED = Title(en="", sv="")
CONFIDENCE = 0.95
"""Of every interval that is told."""


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
        f"scenarios takes Scenarios, as load_scenario makes them; {name!r} is {quoted(scenario)}"
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
class StudyValues:
    """Values of a study, each checked by itself; `Study` also checks them together.

    What a file reader has ``checked`` where it stands is not checked again.
    """

    scenarios: Mapping[str, Scenario]
    factors: Sequence[Factor] = ()
    design: Design = field(default_factory=Design)
    replicates: int = 20
    seed: int = 1
    luck: Pairing = "paired"
    measures: Sequence[str] = tuple(OUR_MEASURES)
    series: Kept | tuple[int, ...] = "years"
    engine: Engine = "ensemble"
    model: str = ""
    differences: Sequence[Difference] = ()
    constraints: Sequence[str] = ()
    name: str = "study"
    title: Title = UNTITLED
    question: Title = UNTITLED
    folder: Path = field(default=Path(), compare=False)
    text: str = field(default="", compare=False)
    checked: InitVar[bool] = False

    def __post_init__(self, checked: bool) -> None:
        replicates, seed, _, factors, _, _, measures, *_, differences, constraints = all_checked(
            (
                lambda: whole("replicates", self.replicates, 1, MOST_REPLICATES),
                lambda: whole("seed", self.seed, 0, LARGEST_SEED),
                lambda: scenarios_by_name(self.scenarios),
                lambda: all_of_type("factors", self.factors, Factor, "Factors"),
                lambda: of_type("design", self.design, Design, "a Design"),
                lambda: one_word_of("luck", self.luck, get_args(Pairing)),
                lambda: names("measures", self.measures, "measure", MEASURES),
                lambda: _kept("series", self.series),
                lambda: one_word_of("engine", self.engine, get_args(Engine)),
                lambda: of_type("model", self.model, str, "text like 'module:NAME'"),
                lambda: of_type("name", self.name, str, "text"),
                lambda: of_type("title", self.title, Title, "a Title(en=…, sv=…)"),
                lambda: of_type("question", self.question, Title, "a Title(en=…, sv=…)"),
                lambda: of_type("folder", self.folder, Path, "a Path"),
                lambda: None if checked else self._check_values(),
                lambda: all_of_type("differences", self.differences, Difference, "Differences"),
                lambda: all_of_type("constraints", self.constraints, str, "comparisons as text"),
            )
        )
        object.__setattr__(self, "replicates", replicates)
        object.__setattr__(self, "seed", seed)
        object.__setattr__(self, "factors", _with_listed_values(factors, self.design))
        object.__setattr__(self, "measures", measures)
        object.__setattr__(self, "differences", differences)
        object.__setattr__(self, "constraints", constraints)
        if not checked:
            self._check_together()

    def _check_values(self) -> None:
        """Refuse values of factors, and sizes of a design."""

    def _check_together(self) -> None:
        """Refuse what no single value shows."""

    def __repr__(self) -> str:
        factors = ", ".join(factor.path for factor in self.factors) or "no factors"
        return (
            f"<Study {self.name}: {', '.join(self.scenarios)}; {factors}; {self.design.kind}, "
            f"{self.points} points{self._before} × {self.replicates} replicates>"
        )

    def _repr_html_(self) -> str:
        rows: list[tuple[object, ...]] = [("scenario", name, "") for name in self.scenarios]
        rows += [("factor", each.path, each.description) for each in self.factors]
        rows += [("measure", name, MEASURES[name].unit) for name in self.measures[:MOST_SHOWN]]
        if len(self.measures) > MOST_SHOWN:
            rows.append(("measure", f"and {len(self.measures) - MOST_SHOWN} more", ""))
        rows += [("constraint", text, "") for text in self.constraints]
        rows += [
            ("difference", each.measure, f"{each.by}: {each.of} − {each.versus}")
            for each in self.differences
        ]
        runs = self.points * self.replicates
        caption = (
            f"Study {self.name}: {self.design.kind}, {self.points} points × {self.replicates} "
            f"replicates = {runs} runs{self._before}, {self.luck} luck"
        )
        return html_table(caption, ("", "name", "values, range or unit"), rows)

    @property
    def _before(self) -> str:
        return " before constraints" if self.constraints else ""

    @property
    def points(self) -> int:
        """Number of points before constraints, scenarios included; found without a layout."""
        return self.rows * len(self.scenarios)

    @property
    def rows(self) -> int:
        """Number of rows of the design before constraints, not crossed with scenarios."""
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


def _with_listed_values(factors: tuple[Factor, ...], design: Design) -> tuple[Factor, ...]:
    """Give factors of a list, which have their values in its rows, these values."""
    if design.kind != "list" or any(len(row) != len(factors) for row in design.rows):
        return factors
    columns = ([row[index] for row in design.rows] for index in range(len(factors)))
    return tuple(
        factor if factor.values else replace(factor, values=tuple(dict.fromkeys(column)))
        for factor, column in zip(factors, columns, strict=True)
    )


def _kept(name: str, series: Any) -> None:
    if isinstance(series, tuple):
        for month in series:
            whole(f"{name}: a month", month, 0, LAST_MONTH)
        if len({*series}) < len(series):
            raise ArgumentError(f"{name} takes every month once, not {quoted(series)}")
    else:
        one_word_of(name, series, get_args(Kept))
