"""Tables as files for spreadsheets: CSV and XLSX, with a sheet of units and definitions."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

from collab_sim.config.study_design import FACTOR
from collab_sim.report.answers.tables import (
    CellValue,
    Table,
    TableColumn,
    factor_column,
    measure_column,
    text_column,
)
from collab_sim.report.strings import column_sign, decimal, text
from collab_sim.world.declarations import MEASURES

MOST_SHEET_ROWS = 1_048_575
"""Rows of a sheet below its headings; Excel takes no more."""
LONGEST_SHEET = 31
WIDEST, NARROWEST = 60, 8
FORMULA = ("=", "+", "-", "@")
PLAIN_COLUMNS = {
    "study": "answers_run_study", "point": "answers_run_point",
    "replicate": "answers_run_replicate", "seed": "answers_run_seed",
    "scenario": "answers_run_scenario", "status": "answers_run_status",
    "cause": "answers_run_cause",
}  # fmt: skip


class NoSpreadsheetsError(Exception):
    """The extra that writes XLSX is not installed."""


def runs_sheet(runs: pd.DataFrame, lang: str) -> Table:
    """The table of runs for people: every column with its unit and meaning.

    Headings are the names that the Parquet file has, so that both can be used side by side.
    """
    columns = []
    for name in map(str, runs.columns):
        column = _run_column(name, lang)
        columns.append(TableColumn(name, column.meaning, column.unit))
    rows = tuple(tuple(row) for row in runs.itertuples(index=False, name=None))
    return Table("runs", text(lang, "answers_table_runs"), tuple(columns), rows)


def _run_column(name: str, lang: str) -> TableColumn:
    if name in PLAIN_COLUMNS:
        return TableColumn(name, text(lang, PLAIN_COLUMNS[name]))
    if name.startswith(FACTOR):
        path = name.removeprefix(FACTOR)
        column = factor_column(path, lang)
        return TableColumn(name, column.heading, column.unit)
    if name.removesuffix("_late") in MEASURES:
        return measure_column(name, lang)
    return TableColumn(name, "")


def definitions(tables: Sequence[Table], lang: str) -> Table:
    """One row per column of every table: where it stands, its unit and what it means."""
    keys = ("answers_sheet", "answers_column", "unit", "answers_definition")
    rows = tuple(
        (table.name, column.heading, column.unit, column.meaning)
        for table in tables
        for column in table.columns
    )
    columns = tuple(text_column(key, lang) for key in keys)
    return Table("definitions", text(lang, "answers_sheet_definitions"), columns, rows)


def write_csv(tables: Sequence[Table], folder: Path, lang: str) -> list[Path]:
    """Write every table as a CSV file into a folder, and their definitions beside them.

    In Swedish numbers have a decimal comma and semicolons stand between cells, as Excel expects
    there. Files begin with a byte order mark, without which Excel does not read them as UTF-8.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table in (*tables, definitions(tables, lang)):
        file = folder / f"{table.name}.csv"
        with file.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream, delimiter=column_sign(lang))
            writer.writerow(_text(heading) for heading in headings(table))
            writer.writerows([_written(cell, lang) for cell in row] for row in table.rows)
        written.append(file)
    return written


def headings(table: Table) -> Iterator[str]:
    """Headings with their units, so that no two are the same."""
    taken: dict[str, int] = {}
    for column in table.columns:
        heading = f"{column.heading} ({column.unit})" if column.unit else column.heading
        taken[heading] = taken.get(heading, 0) + 1
        yield heading if taken[heading] == 1 else f"{heading} [{taken[heading]}]"


def _written(cell: CellValue | None, lang: str) -> str:
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    if isinstance(cell, str):
        return _text(cell)
    digits = repr(cell)
    return decimal(lang, digits)


def _text(cell: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def write_xlsx(tables: Sequence[Table], file: Path, lang: str) -> Path:
    """Write tables as sheets of one workbook: contents first, definitions last.

    Raises `NoSpreadsheetsError` without the extra ``tables``.
    """
    require_xlsx(lang)
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    every = [_contents(tables, lang), *tables, definitions(tables, lang)]
    for name, table in zip(_sheet_names(every), every, strict=True):
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        for letter, width in _widths(table):
            sheet.column_dimensions[letter].width = width
        bold = []
        for heading in headings(table):
            cell = WriteOnlyCell(sheet, value=heading)
            cell.font, cell.data_type = Font(bold=True), "s"
            bold.append(cell)
        sheet.append(bold)
        for row in table.rows:
            cells = [WriteOnlyCell(sheet, value=_plain(each)) for each in row]
            for cell, each in zip(cells, row, strict=True):
                if isinstance(each, str):
                    cell.data_type = "s"  # text that begins like a formula stays text
            sheet.append(cells)
    book.save(file)
    return file


def require_xlsx(lang: str) -> None:
    """Raise `NoSpreadsheetsError` where XLSX cannot be written."""
    if find_spec("openpyxl") is None:
        raise NoSpreadsheetsError(text(lang, "answers_no_openpyxl"))


def _contents(tables: Sequence[Table], lang: str) -> Table:
    columns = tuple(text_column(key, lang) for key in ("answers_sheet", "answers_sheet_holds"))
    rows = tuple((table.name, table.title) for table in tables)
    return Table("contents", text(lang, "answers_sheet_contents"), columns, rows)


def _sheet_names(tables: Iterable[Table]) -> Iterator[str]:
    """Names that Excel takes: short, and different from each other whatever the case."""
    taken: set[str] = set()
    for table in tables:
        name, number = table.name[:LONGEST_SHEET], 1
        while name.casefold() in taken:
            number += 1
            name = f"{table.name[: LONGEST_SHEET - 3]}-{number}"
        taken.add(name.casefold())
        yield name


def _widths(table: Table) -> Iterator[tuple[str, float]]:
    from openpyxl.utils import get_column_letter

    for position, heading in enumerate(headings(table), start=1):
        longest = max((len(str(row[position - 1])) for row in table.rows[:50]), default=0)
        width = min(WIDEST, max(NARROWEST, min(longest, WIDEST), min(len(heading), 28)))
        yield get_column_letter(position), width + 2


def _plain(cell: CellValue | None) -> CellValue | None:
    return None if isinstance(cell, float) and math.isnan(cell) else cell
