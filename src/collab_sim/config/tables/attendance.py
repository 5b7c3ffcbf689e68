"""Lists of attendance: who is a member, how often a group meets, and who met whom how often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import combinations
from typing import TypeVar

from collab_sim.config.keys import known_keys
from collab_sim.config.problems import Problem, shown
from collab_sim.config.tables.cells import YES_NO, Cell, UnreadableCellError, number_in, one_of
from collab_sim.config.tables.grids import Grid
from collab_sim.config.tables.rows import check_range
from collab_sim.config.tables.sheets import GROUPS, TIES
from collab_sim.world.nearest import did_you_mean

DATE, GROUP, ACTOR = (
    frozenset({"date", "datum"}),
    frozenset({"group", "grupp"}),
    frozenset({"actor", "organisation", "organization", "aktör"}),
)
PRESENT, HOURS = frozenset({"present", "närvarande"}), frozenset({"hours", "timmar"})
DAYS_OF_A_MONTH = 30.44
SHORTEST = 60
"""Days that meetings must span before a number per month is taken from them."""


Element = TypeVar("Element")


@dataclass
class Attendance:
    """What a list says of one group: who was there on each date, hours by date; its cell."""

    cell: Cell
    there: dict[date, set[str]] = field(default_factory=lambda: defaultdict(set))
    hours: dict[date, float] = field(default_factory=dict)

    @property
    def per_month(self) -> float | None:
        """Meetings per month; None where they span too short a time."""
        days = (max(self.there) - min(self.there)).days
        if days < SHORTEST:
            return None
        return round((len(self.there) - 1) * DAYS_OF_A_MONTH / days, 2)


@dataclass
class Lists:
    """Lists while they are read: ``names`` of actors by every word for them, in lower case."""

    names: Mapping[str, str]
    problems: list[Problem]
    strangers: set[str] = field(default_factory=set)
    records: dict[str, Attendance] = field(default_factory=dict)

    def record(self, cell: Cell) -> Attendance:
        """Return the record of the group in a cell, in capitals or not."""
        return self.records.setdefault(cell.text.casefold(), Attendance(cell))

    def actor(self, cell: Cell) -> str | None:
        """Return the actor in a cell; who is none is told once."""
        name = self.names.get(cell.text.casefold())
        if name is None and cell.text not in self.strangers:
            self.strangers.add(cell.text)
            near = did_you_mean(cell.text, tuple(dict.fromkeys(self.names.values())))
            self.problems.append(cell.problem(f"{shown(cell.text)} is not an actor", near))
        return name

    def read(self, cell: Cell | None, reading: Callable[[Cell], Element]) -> Element | None:
        """Return what ``reading`` makes of a cell; a problem is added where it cannot."""
        if cell is None:
            return None
        try:
            return reading(cell)
        except UnreadableCellError as error:
            self.problems.append(cell.problem(str(error), error.hint))
            return None


def records_of(
    grids: Iterable[Grid], names: Mapping[str, str], problems: list[Problem]
) -> dict[str, Attendance]:
    """Return what lists say, by group; problems are added.

    ``names`` are the actors' by every word for them, in lower case.
    """
    lists = Lists(names, problems)
    for grid in grids:
        columns = {
            name: next((n for n, cell in grid.headings if cell.text.casefold() in words), -1)
            for name, words in (
                ("date", DATE), ("group", GROUP), ("actor", ACTOR), ("present", PRESENT),
                ("hours", HOURS),
            )
        }  # fmt: skip
        missing = [name for name in ("date", "group", "actor") if columns[name] < 0]
        if missing:
            message = (
                f"an attendance list needs columns date, group and actor; missing: {missing[0]}"
            )
            problems.append(Problem("", message, grid.position))
            continue
        for number in grid.filled:
            _take(grid, number, columns, lists)
    return {each.cell.text: each for each in lists.records.values() if each.there}


def _take(grid: Grid, number: int, columns: Mapping[str, int], lists: Lists) -> None:
    cells = {
        name: grid.cell(number, column, grid.cell(grid.first, column).text)
        for name, column in columns.items()
        if column >= 0
    }
    blank = [cells[name] for name in ("date", "group", "actor") if cells[name].blank]
    lists.problems.extend(cell.problem("is missing") for cell in blank)
    filled = {name: cell for name, cell in cells.items() if not cell.blank}
    when = lists.read(filled.get("date"), _date)
    present = lists.read(filled.get("present"), _present)
    hours = lists.read(filled.get("hours"), _hours)
    actor = None if cells["actor"].blank else lists.actor(cells["actor"])
    if blank or when is None:
        return
    record = lists.record(cells["group"])
    if actor is not None and present is not False:
        record.there[when].add(actor)
    if hours is not None:
        record.hours[when] = hours


def _hours(cell: Cell) -> float:
    hours = number_in(cell)
    check_range(hours, known_keys()[f"{GROUPS.above}.hours"])
    return hours


def _present(cell: Cell) -> bool:
    if isinstance(cell.value, bool | int | float):
        return bool(cell.value)
    if cell.text in {"0", "1", "x", "X"}:
        return cell.text != "0"
    return bool(one_of(cell, YES_NO))


def _date(cell: Cell) -> date:
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, date):
        return cell.value
    try:
        return date.fromisoformat(cell.text)
    except ValueError:
        message = f"{shown(cell.text)} is not a date"
        raise UnreadableCellError(message, "write it as 2026-03-14") from None


def groups_grid(records: Mapping[str, Attendance]) -> Iterator[Grid]:
    """Yield rows of the sheet of groups: members, meetings per month, hours."""
    for name, record in records.items():
        source = record.cell.position.source
        members = sorted(set.union(*record.there.values()))
        hours = round(sum(record.hours.values()) / len(record.hours), 2) if record.hours else None
        headings = ("name", "members", "meetings", "hours", "evidence", "source", "n")
        row = [name, "; ".join(members), record.per_month, hours, "measured", source.label]
        yield Grid(source, GROUPS.key, [headings, [*row, len(record.there)]], counted="group")


def ties_grid(records: Mapping[str, Attendance]) -> Iterator[Grid]:
    """Yield rows of the sheet of ties: strength is the share of a group's meetings sat together.

    Of two who meet in several groups the greatest share counts. It is a proxy of contact.
    """
    strongest: dict[tuple[str, str], tuple[float, Attendance]] = {}
    for record in records.values():
        together = Counter(
            both for present in record.there.values() for both in combinations(sorted(present), 2)
        )
        for both, times in together.items():
            share = round(times / len(record.there), 4)
            if both not in strongest or share > strongest[both][0]:
                strongest[both] = (share, record)
    if not strongest:
        return
    headings = ("actor", "partner", "strength", "ways", "evidence", "source", "n")
    rows = [
        [*both, share, "both", "measured", record.cell.position.source.label, len(record.there)]
        for both, (share, record) in strongest.items()
    ]
    source = next(iter(records.values())).cell.position.source
    yield Grid(source, TIES.key, [headings, *rows], counted="pair")
