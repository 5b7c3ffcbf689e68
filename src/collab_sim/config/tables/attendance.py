"""Lists of attendance: who is a member, how often a group meets, and who met whom how often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import combinations
from typing import TypeVar

from collab_sim.config.problems import Problem, shown
from collab_sim.config.tables.cells import YES_NO, Cell, UnreadableCellError, number_in, one_of
from collab_sim.config.tables.grids import Grid
from collab_sim.config.tables.sheets import GROUPS, TIES

DATE, GROUP, ACTOR = (
    frozenset({"date", "datum"}),
    frozenset({"group", "grupp"}),
    frozenset({"actor", "organisation", "organization", "aktör"}),
)
PRESENT, HOURS = frozenset({"present", "närvarande"}), frozenset({"hours", "timmar"})
DAYS_OF_A_MONTH = 30.44
SHORTEST = 60
"""Days that meetings must span before a number per month is taken from them."""


Value = TypeVar("Value")


@dataclass
class Record:
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


def records_of(grids: Iterable[Grid], problems: list[Problem]) -> dict[str, Record]:
    """Return what lists say, by group; problems are added."""
    records: dict[str, Record] = {}
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
            _take(grid, number, columns, records, problems)
    return {name: record for name, record in records.items() if record.there}


def _take(
    grid: Grid,
    number: int,
    columns: dict[str, int],
    records: dict[str, Record],
    problems: list[Problem],
) -> None:
    cells = {
        name: grid.cell(number, column, grid.cell(grid.first, column).text)
        for name, column in columns.items()
        if column >= 0
    }
    blank = [cells[name] for name in ("date", "group", "actor") if cells[name].blank]
    problems.extend(cell.problem("is missing") for cell in blank)
    if blank:
        return
    when = _read(cells["date"], _date, problems)
    present, hours = (
        _read(cells[name], reading, problems) if name in cells and not cells[name].blank else None
        for name, reading in (("present", _present), ("hours", number_in))
    )
    if when is None:
        return
    record = records.setdefault(cells["group"].text, Record(cells["group"]))
    if present is not False:
        record.there[when].add(cells["actor"].text)
    if hours is not None:
        record.hours[when] = float(hours)


def _read(cell: Cell, reading: Callable[[Cell], Value], problems: list[Problem]) -> Value | None:
    try:
        return reading(cell)
    except UnreadableCellError as error:
        problems.append(cell.problem(str(error), error.hint))
        return None


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


def groups_grid(records: dict[str, Record]) -> Iterator[Grid]:
    """Yield rows of the sheet of groups: members, meetings per month, hours."""
    for name, record in records.items():
        source = record.cell.position.source
        members = sorted(set.union(*record.there.values()))
        hours = round(sum(record.hours.values()) / len(record.hours), 2) if record.hours else None
        headings = ("name", "members", "meetings", "hours", "evidence", "source", "n")
        row = [name, "; ".join(members), record.per_month, hours, "measured", source.label]
        yield Grid(source, GROUPS.key, [headings, [*row, len(record.there)]], counted="group")


def ties_grid(records: dict[str, Record]) -> Iterator[Grid]:
    """Yield rows of the sheet of ties: strength is the share of a group's meetings sat together.

    Of two who meet in several groups the greatest share counts. It is a proxy of contact.
    """
    strongest: dict[tuple[str, str], tuple[float, int]] = {}
    for record in records.values():
        together: dict[tuple[str, str], int] = defaultdict(int)
        for present in record.there.values():
            for both in combinations(sorted(present), 2):
                together[both] += 1
        meetings = len(record.there)
        for both, times in together.items():
            share = round(times / meetings, 4)
            strongest[both] = max(strongest.get(both, (0.0, 0)), (share, meetings))
    if not strongest:
        return
    source = next(iter(records.values())).cell.position.source
    headings = ("actor", "partner", "strength", "ways", "evidence", "source", "n")
    rows = [
        [*both, share, "both", "measured", source.label, meetings]
        for both, (share, meetings) in strongest.items()
    ]
    yield Grid(source, TIES.key, [headings, *rows], counted="pair")
