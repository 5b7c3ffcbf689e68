"""What somebody observed, in a CSV file: measures by month, or how long arenas lived."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from collab_sim.config.find import read_source
from collab_sim.config.point_tables import PointRow, read_points
from collab_sim.config.positions import Node
from collab_sim.config.problems import ConfigError, Problem, in_reading_order, shown
from collab_sim.world.actors import Side
from collab_sim.world.declarations import MEASURES
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.openings import arenas_in_time
from collab_sim.world.scenario import Scenario

MEASURED = ("month", "measure", "value")
MEASURED_TOO = ("actor", "sd", "of")
LIVED = ("arena", "observed", "ended")
LARGEST_OBSERVATIONS = 20_000_000
MOST_TOWNS = 400
ARENAS_ALIVE = "arenas_alive"
BY_SIDE = {Side.DEPARTMENT: "engagement_departments", Side.EXTERNAL: "engagement_external"}
WITHIN = {"share": (0.0, 1.0)}
"""What values of a unit can be; those of the gap between words and action may be below 0."""


@dataclass(frozen=True)
class Observation:
    """One value of a measure in one month.

    ``sd`` is the standard error of the value, in its unit; ``towns`` the number of independent
    towns that it is the mean of. ``per_arena`` says that the value is per planned arena.
    """

    measure: str
    month: int
    value: float
    sd: float = 0.0
    towns: int = 1
    per_arena: bool = False


@dataclass(frozen=True)
class Observations:
    """A table of observations, by measure and month, and how many rows it was read from."""

    name: str
    values: tuple[Observation, ...]
    rows: int

    @property
    def measures(self) -> tuple[str, ...]:
        """Measures observed, in the order of the table."""
        return tuple(dict.fromkeys(each.measure for each in self.values))

    def of(self, measure: str) -> tuple[Observation, ...]:
        """Observations of a measure, by month."""
        return tuple(
            sorted(
                (each for each in self.values if each.measure == measure),
                key=lambda each: each.month,
            )
        )


def load_observations(file: str | Path, scenario: Scenario) -> Observations:
    """Return the observations in a CSV file, as months, measures and actors of a scenario.

    Two kinds of table are read, told apart by their header: ``month, measure, value`` (and, where
    there are such columns, ``actor``, ``sd``, ``of``), or ``arena, observed, ended``. Rows of
    single actors become means: engagement by side, other measures over all. Raises `ConfigError`
    with every problem of the table.
    """
    problems: list[Problem] = []
    path = Path(file)
    source = read_source(path, problems, LARGEST_OBSERVATIONS)
    if source is None:
        raise ConfigError(problems)
    rows = list(read_points(source, problems))
    columns = tuple(rows[0].cells) if rows else ()
    lived = "arena" in columns and "measure" not in columns
    table = _Table(rows, scenario, problems)
    observations: list[Observation] = []
    if rows and table.has_columns(LIVED if lived else MEASURED, () if lived else MEASURED_TOO):
        observations = _lived(table) if lived else _measured(table)
    if problems:
        raise ConfigError(in_reading_order(problems))
    return Observations(path.stem, tuple(observations), len(rows))


@dataclass(frozen=True)
class _Table:
    """Rows of a table, whose problems are added to a list."""

    rows: list[PointRow]
    scenario: Scenario
    problems: list[Problem]

    def has_columns(self, needed: tuple[str, ...], optional: tuple[str, ...]) -> bool:
        """Whether the header has the columns needed and no unknown ones."""
        header, allowed = self.rows[0].cells, (*needed, *optional)
        before = len(self.problems)
        for name, node in header.items():
            if name not in allowed:
                message = f"there is no column {shown(name)} here; columns are {', '.join(allowed)}"
                self.tell(message, node, partial(did_you_mean, name, allowed), key=True)
        missing = [name for name in needed if name not in header]
        if missing:
            first = next(iter(header.values()))
            self.tell(f"the column {shown(missing[0])} is missing", first, key=True)
        return len(self.problems) == before

    def tell(
        self, message: str, node: Node, hint: str | Callable[[], str] = "", *, key: bool = False
    ) -> None:
        """Add a problem of a cell, or of its column."""
        position = node.key_position if key else node.position
        self.problems.append(Problem("", message, position, hint))

    def number(self, node: Node, low: float, high: float) -> float | None:
        """Return the number in a cell; None, and a problem, where it is none or beyond bounds."""
        value = node.value
        if not isinstance(value, float) or not math.isfinite(value):
            self.tell(f"{shown(node.raw)} is not a number", node)
            return None
        if not low <= value <= high:
            limits = f"between {low:g} and {high:g}" if math.isfinite(high) else f"{low:g} or more"
            self.tell(f"{node.raw} is not {limits}", node)
            return None
        return value

    def whole(self, node: Node, low: int, high: int) -> int | None:
        """Return the whole number in a cell, as `number` does."""
        value = self.number(node, low, high)
        if value is not None and value != int(value):
            self.tell(f"{node.raw} is not a whole number", node)
            return None
        return None if value is None else int(value)


@dataclass(frozen=True)
class _Seen:
    """A row of measures, read."""

    observation: Observation
    actor: str | None
    node: Node


def _measured(table: _Table) -> list[Observation]:
    measured = [each for row in table.rows if (each := _row(table, row))]
    by_month: dict[tuple[str, int], list[_Seen]] = {}
    keys: set[tuple[str, int, str | None]] = set()
    for each in measured:
        key = each.observation.measure, each.observation.month
        if (*key, each.actor) in keys:
            table.tell(f"{key[0]} in month {key[1]} is given twice", each.node)
        keys.add((*key, each.actor))
        by_month.setdefault(key, []).append(each)
    observations: list[Observation] = []
    for rows in by_month.values():
        single = [each for each in rows if each.actor is None]
        if single and len(single) < len(rows):
            message = "this month has rows with an actor and rows without one; keep one kind"
            table.tell(message, single[0].node)
        observations += [each.observation for each in single] or _over_actors(table.scenario, rows)
    return observations


def _row(table: _Table, row: PointRow) -> _Seen | None:
    before = len(table.problems)
    cells = row.cells
    month = table.whole(cells["month"], 0, table.scenario.months)
    measure = cells["measure"].raw
    low, high = -math.inf, math.inf
    if measure not in MEASURES:
        message = f"there is no measure {shown(measure)}"
        table.tell(message, cells["measure"], partial(did_you_mean, measure, MEASURES))
    elif MEASURES[measure].better != "nearer 0":
        low, high = WITHIN.get(MEASURES[measure].unit, (0.0, math.inf))
    value = table.number(cells["value"], low, high)
    sd = _optional(cells.get("sd"), partial(table.number, low=0.0, high=math.inf), 0.0)
    towns = _optional(cells.get("of"), partial(table.whole, low=1, high=MOST_TOWNS), 1)
    actor = _actor(table, cells.get("actor"), measure)
    if len(table.problems) > before or month is None or value is None:
        return None
    observation = Observation(measure, month, value, float(sd or 0.0), int(towns or 1))
    return _Seen(observation, actor, cells["measure"])


def _optional(node: Node | None, read: Callable[[Node], float | None], left_out: float) -> float:
    if node is None or not node.raw:
        return left_out
    return read(node) or left_out


def _actor(table: _Table, node: Node | None, measure: str) -> str | None:
    if node is None or not node.raw:
        return None
    names = table.scenario.actor_names
    if node.raw not in names:
        message = f"the scenario has no actor {shown(node.raw)}"
        table.tell(message, node, partial(did_you_mean, node.raw, names))
    elif measure in MEASURES and measure not in PER_ACTOR:
        message = f"{measure} is no measure of single actors; those are {', '.join(PER_ACTOR)}"
        table.tell(message, node)
    return node.raw


PER_ACTOR = ("engagement", "action", "competence", "fatigue")
"""Measures whose month is a mean over actors or their seats."""


def _over_actors(scenario: Scenario, rows: list[_Seen]) -> Iterator[Observation]:
    """Means over actors: what the engine gives too."""
    sides = {name: group.side for group in scenario.actors.groups for name in group.actor_names}
    groups: dict[str, list[_Seen]] = {}
    for each in rows:
        measure = each.observation.measure
        name = BY_SIDE[sides[each.actor or ""]] if measure == "engagement" else measure
        groups.setdefault(name, []).append(each)
    for name, members in groups.items():
        same_side = [side for side in BY_SIDE if BY_SIDE[side] == name]
        everybody = sum(not same_side or side in same_side for side in sides.values())
        values = np.array([each.observation.value for each in members])
        errors = np.array([each.observation.sd for each in members])
        error = math.sqrt(float(np.sum(errors**2))) / len(members)
        first = members[0].observation
        yield Observation(
            name, first.month, float(values.mean()),
            math.hypot(error, _sampling_error(values, everybody)), first.towns,
        )  # fmt: skip


def _sampling_error(values: np.ndarray, everybody: int) -> float:
    """Standard error of a mean over some of so many actors; 0 where it is over all."""
    if len(values) < 2 or len(values) >= everybody:
        return 0.0
    left_out = 1.0 - len(values) / everybody
    return float(values.std(ddof=1)) * math.sqrt(left_out / len(values))


def _lived(table: _Table) -> list[Observation]:
    """Share of the arenas still observed that is alive, year by year."""
    lives = []
    for row in table.rows:
        observed = table.whole(row.cells["observed"], 1, table.scenario.months)
        ended = row.cells["ended"]
        end = table.whole(ended, 0, table.scenario.months) if ended.raw else None
        if end is not None and observed is not None and end > observed:
            table.tell(f"ended in month {end}, after the last one observed ({observed})", ended)
        if observed is not None:
            lives.append((observed, math.inf if end is None else end))
    late = [
        plan
        for plan in arenas_in_time(table.scenario.arenas, table.scenario.events)
        if plan.opens > 1
    ]
    if late:
        message = f"arenas are followed from the start, and '{late[0].name}' opens later"
        table.tell(message, table.rows[0].cells["arena"], key=True)
    if table.problems:
        return []
    return list(_shares(lives, len(table.scenario.arenas)))


def _shares(lives: list[tuple[int, float]], arenas: int) -> Iterator[Observation]:
    last = max(observed for observed, _ in lives)
    months = [*range(12, last + 1, 12)] or [last]
    for month in months:
        followed = [end > month for observed, end in lives if observed >= month]
        towns = min(MOST_TOWNS, max(1, round(len(followed) / arenas)))
        share = sum(followed) / len(followed)
        yield Observation(ARENAS_ALIVE, month, share, towns=towns, per_arena=True)
