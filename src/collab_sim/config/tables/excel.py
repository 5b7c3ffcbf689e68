"""Workbooks as grids of cells, read by openpyxl: formulas and merged cells are told."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from collab_sim.config.problems import Position, Problem, Source, printable
from collab_sim.config.tables.cells import cell_position
from collab_sim.config.tables.grids import MOST_ROWS, TOO_LONG, Grid, grid_of

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

LARGEST_WORKBOOK = 200_000_000
"""Bytes that the parts of a workbook may have when unpacked."""
MOST_COLUMNS = 60
NEEDS_EXTRA = "openpyxl is not installed"
INSTALL = "pip install 'collab-sim[tables]', or save each sheet as CSV in one folder"


def read_workbook(path: Path, problems: list[Problem]) -> list[Grid]:
    """Return every sheet of a workbook; problems are added, nothing where it cannot be read."""
    book = _opened(path, problems)
    if book is None:
        return []
    try:
        return [grid for sheet in book.worksheets if (grid := _grid(path, sheet, problems))]
    finally:
        book.close()


def _opened(path: Path, problems: list[Problem]) -> Workbook | None:
    nowhere = Position(Source(printable(path.name), "", path.parent))
    try:
        import openpyxl
    except ImportError:
        problems.append(Problem("", NEEDS_EXTRA, nowhere, INSTALL))
        return None
    try:
        with ZipFile(path) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > LARGEST_WORKBOOK:
            message = f"larger than {LARGEST_WORKBOOK // 1_000_000} MB; is this the right file?"
            problems.append(Problem("", message, nowhere))
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl leaves out is no value of a cell
            return openpyxl.load_workbook(path, read_only=True, data_only=False)
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        problems.append(Problem("", message, nowhere))
    except (BadZipFile, KeyError, ValueError, TypeError, AttributeError):
        way_out = "save it as an Excel workbook (.xlsx), without a password"
        problems.append(Problem("", "is no workbook", nowhere, way_out))
    return None


def _grid(path: Path, sheet: Any, problems: list[Problem]) -> Grid | None:
    if sheet.sheet_state != "visible":
        return None
    rows: list[list[object]] = []
    trouble: list[tuple[int, int, str, str]] = []
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS)):
        values = [_value(cell, number, trouble) for cell in row]
        while values and values[-1] is None:
            values.pop()
        rows.append(values)
        if len(rows) > MOST_ROWS + 1 and sum(map(bool, rows)) > MOST_ROWS + 1:
            grid = grid_of(path, sheet.title, rows[:1], apart=True)
            problems.append(Problem("", TOO_LONG, grid.position))
            return grid_of(path, sheet.title, [], apart=True)
    while rows and not rows[-1]:
        rows.pop()
    grid = grid_of(path, sheet.title, rows, apart=True)
    trouble += _merged(path, sheet)
    for number, column, message, hint in trouble:
        position = cell_position(grid.source, number, column)
        problems.append(Problem("", message, position, hint))
    return grid


def _value(cell: Any, row: int, trouble: list[tuple[int, int, str, str]]) -> object:
    value: object = cell.value
    kind = getattr(cell, "data_type", "n")
    if kind == "f":
        message = f"a formula, {printable(str(value))[:60]}"
        trouble.append((row, cell.column - 1, message, "paste its value instead"))
        return None
    if kind == "e":
        message = f"the formula failed: {printable(str(value))}"
        trouble.append((row, cell.column - 1, message, "write the value itself"))
        return None
    return value


def _merged(path: Path, sheet: Any) -> Iterator[tuple[int, int, str, str]]:
    """Yield merged cells; openpyxl leaves them out when it reads row by row."""
    from openpyxl.utils.cell import range_boundaries
    from openpyxl.xml.functions import iterparse

    with ZipFile(path) as parts, parts.open(sheet._worksheet_path) as content:
        for _, element in iterparse(content):
            if element.tag.endswith("}mergeCell"):
                area = element.get("ref", "")
                column, row, _, _ = range_boundaries(area)
                message = f"merged cells {printable(area)}"
                yield (row or 1) - 1, (column or 1) - 1, message, "write the value in each of them"
            if not element.tag.endswith("}mergeCells"):
                element.clear()
