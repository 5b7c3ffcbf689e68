"""Tables as they were read: a heading row, rows of cells, and sheets found by their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from collab_sim.config.problems import Problem, Source, printable, shown
from collab_sim.config.tables.cells import Cell, CellPosition, cell_position
from collab_sim.config.tables.columns import Sheet
from collab_sim.world.nearest import did_you_mean

MOST_ROWS = 10_000
TOO_LONG = f"has more than {MOST_ROWS:,} rows; is this the right table?"


@dataclass(frozen=True)
class Grid:
    """The cells of one table, row by row; the first row that is not blank holds the headings."""

    source: Source
    name: str
    rows: Sequence[Sequence[object]]
    counted: str = ""
    """What rows are where the file has no cells: edges of a network."""

    @property
    def position(self) -> CellPosition:
        """Where the table as a whole stands."""
        return CellPosition(self.source)

    def cell(self, row: int, column: int, heading: str = "") -> Cell:
        """Return a cell; beyond what was read it is blank."""
        values = self.rows[row]
        value = values[column] if column < len(values) else None
        if self.counted:
            position = CellPosition(self.source, None, None, f"{self.counted} {row}", heading)
            return Cell(value, position)
        return Cell(value, cell_position(self.source, row, column, heading))

    @property
    def first(self) -> int:
        """Number of the row with the headings; -1 where nothing stands in the table."""
        return next((row for row in range(len(self.rows)) if self._filled(row)), -1)

    @property
    def headings(self) -> list[tuple[int, Cell]]:
        """Number and cell of every column with a heading."""
        if self.first < 0:
            return []
        every = ((column, self.cell(self.first, column)) for column in range(self.width))
        return [(column, cell) for column, cell in every if not cell.blank]

    @property
    def width(self) -> int:
        """Number of columns of the row with the headings."""
        return len(self.rows[self.first]) if self.first >= 0 else 0

    @property
    def filled(self) -> Iterator[int]:
        """Numbers of the rows below the headings in which something stands."""
        return (row for row in range(self.first + 1, len(self.rows)) if self._filled(row))

    def _filled(self, row: int) -> bool:
        return any(not Cell(value, self.position).blank for value in self.rows[row])


def grid_of(file: Path, name: str, rows: Sequence[Sequence[object]], *, apart: bool) -> Grid:
    """Return a table of a file; ``apart`` where the file holds several sheets."""
    label = f"[{printable(file.name)}]{printable(name)}" if apart else printable(file.name)
    return Grid(Source(label, "", file.parent), name, rows)


def by_sheet(
    grids: Iterable[Grid], sheets: Mapping[str, Sheet], problems: list[Problem]
) -> dict[str, Grid]:
    """Return the tables that are known, by the sheet they are; others are left aside.

    Problems are added: two tables for one sheet, and names that come near to one that is missing.
    """
    by_key: dict[str, Grid] = {}
    others: list[Grid] = []
    for grid in grids:
        key = sheet_named(grid.name, sheets)
        if not key:
            others.append(grid)
        elif key in by_key:
            earlier = shown(by_key[key].source.label)
            problems.append(Problem("", f"the same sheet as {earlier}", grid.position))
        else:
            by_key[key] = grid
    missing = [name for key, sheet in sheets.items() if key not in by_key for name in sheet.names]
    for grid in others:
        near = did_you_mean(grid.name, missing)
        if near:
            message = f"there is no sheet {shown(grid.name)}"
            problems.append(Problem("", message, grid.position, near))
    return by_key


def sheet_named(name: str, sheets: Mapping[str, Sheet]) -> str:
    """Return the key of the sheet of a name, in either language; empty where there is none."""
    plain = _plain(name)
    for key, sheet in sheets.items():
        if plain in map(_plain, sheet.names):
            return key
    return ""


def _plain(name: str) -> str:
    """Return a name as files may spell it: lower case, no spaces, without rings and dots."""
    letters = name.casefold().translate(str.maketrans("åäöé", "aaoe"))
    return "".join(letter for letter in letters if letter.isalnum())
