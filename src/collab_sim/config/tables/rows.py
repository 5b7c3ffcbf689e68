"""Rows of a grid by the keys of a sheet: headings recognised, blanks left out, repeats told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf

from collab_sim.config.keys import Key, known_keys
from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem, shown
from collab_sim.config.tables.cells import Cell, Takes, UnreadableCellError, value_of
from collab_sim.config.tables.columns import Column, Sheet
from collab_sim.config.tables.grids import Grid
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.words import in_all_languages


@dataclass(frozen=True)
class Row:
    """Cells of a row by the key of their column, without blank ones; ``start`` is its first.

    What stood blank may be ``filled_from`` a row of another table.
    """

    sheet: Sheet
    cells: dict[str, Cell]
    start: Cell
    problems: list[Problem]
    filled_from: Row | None = None

    def node(self, key: str) -> Node | None:
        """Return the value below a column, or None: blank, or told to be wrong."""
        column = self.sheet.by_key[key]
        described = known_keys().get(f"{self.sheet.above}.{key}")

        def read(cell: Cell) -> object:
            value = value_of(cell, column.takes, column.choices)
            if described is not None:
                check_range(value, described)
            elif column.takes is Takes.SHARE:
                check_share(value)
            return value

        return self.read(key, read)

    def read(self, key: str, reading: Callable[[Cell], object]) -> Node | None:
        """Return what ``reading`` makes of a cell; a problem is added where it cannot."""
        cell = self.cells.get(key)
        if cell is None:
            return None
        try:
            return cell.node(reading(cell))
        except UnreadableCellError as error:
            self.problems.append(cell.problem(str(error), error.hint))
            return None

    def value(self, key: str) -> object:
        """Return a plain value below a column; None where there is none."""
        node = self.node(key)
        return None if node is None else node.value


def check_range(value: object, described: Key) -> None:
    """Raise `UnreadableCellError` for a number beyond the limits of a key."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return
    limits = next((each for each in described.options if "minimum" in each), None)
    if limits and not limits["minimum"] <= value <= limits.get("maximum", inf):
        raise UnreadableCellError(f"{value:g} is not {described.range}")


def check_share(value: object) -> None:
    """Raise `UnreadableCellError` for a number that is no share, of a column that is no key."""
    if isinstance(value, float) and not 0.0 <= value <= 1.0:
        raise UnreadableCellError(f"{value:g} is not between 0 and 1")


def rows_of(grid: Grid, sheet: Sheet, problems: list[Problem]) -> list[Row]:
    """Return the rows of a grid; problems of headings and of required cells are added."""
    if grid.first < 0:
        if not sheet.may_be_empty:
            way_out = "fill it in, or delete the sheet"
            problems.append(Problem("", "the sheet is empty", grid.position, way_out))
        return []
    columns = _columns(grid, sheet, problems)
    rows = [_row(grid, number, sheet, columns, problems) for number in grid.filled]
    if not rows and not sheet.may_be_empty:
        way_out = "fill it in, or delete the sheet"
        problems.append(Problem("", "there are no rows below the headings", grid.position, way_out))
    return [row for row in rows if all(key in row.cells for key in _required(sheet))]


def _required(sheet: Sheet) -> Iterator[str]:
    return (column.key for column in sheet.columns if column.required)


def _columns(grid: Grid, sheet: Sheet, problems: list[Problem]) -> dict[int, Column]:
    """Return which column of the sheet stands where."""
    columns: dict[int, Column] = {}
    by_name = {name.casefold(): column for column in sheet.columns for name in column.names}
    for number, cell in grid.headings:
        column = by_name.get(cell.text.casefold())
        if column is None:
            words = [name for each in sheet.columns for name in each.names]
            message = f"there is no column {shown(cell.text)} in this sheet"
            problems.append(cell.problem(message, did_you_mean(cell.text, words)))
        elif column in columns.values():
            problems.append(cell.problem(f"the column {shown(cell.text)} is given twice"))
        else:
            columns[number] = column
    present = {column.key for column in columns.values()}
    for column in sheet.columns:
        if column.required and column.key not in present:
            names = " or ".join(f"'{each}'" for each in in_all_languages(column.title))
            message = f"the column {names} is missing"
            problems.append(Problem("", message, grid.position))
    return columns


def _row(
    grid: Grid, number: int, sheet: Sheet, columns: dict[int, Column], problems: list[Problem]
) -> Row:
    cells: dict[str, Cell] = {}
    start = grid.cell(number, 0)
    for index, column in columns.items():
        heading = grid.cell(grid.first, index).text
        cell = grid.cell(number, index, heading)
        if not cell.blank:
            cells[column.key] = cell
        elif column.required:
            problems.append(cell.problem("is missing"))
    return Row(sheet, cells, start, problems)
