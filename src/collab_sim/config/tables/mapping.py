"""Somebody else's tables: what their columns and words mean here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import Field

from collab_sim.config.find import read_source
from collab_sim.config.positions import parse_mapping
from collab_sim.config.problems import Position, Problem, Source, shown
from collab_sim.config.tables.cells import Cell
from collab_sim.config.tables.columns import Sheet
from collab_sim.config.tables.grids import Grid, sheet_named
from collab_sim.config.tables.sheets import SHEETS
from collab_sim.config.validation import validated
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.parameters import Section

FILES = (".yaml", ".yml")
WordsMeant = dict[str, str]


class TableMap(Section):
    """What one table means: the sheet it is, its columns, words and what holds for every row."""

    sheet: Literal["actors", "arenas", "ties"] = Field(
        ..., description="sheet that the table stands for"
    )
    columns: WordsMeant = Field(..., description="our column by the name of theirs")
    values: dict[str, WordsMeant] = Field({}, description="our words by theirs, by their column")
    where: WordsMeant = Field({}, description="rows taken: the value their column must have")
    fixed: WordsMeant = Field({}, description="what holds for every row, by our column")


class MappingFile(Section):
    """A mapping file: tables by the name of their file."""

    tables: dict[str, TableMap] = Field(..., description="what each table means, by its file")


@dataclass
class ColumnMeaning:
    """What was said about tables: by file, and by column wherever it stands."""

    tables: dict[str, TableMap] = field(default_factory=dict)
    columns: WordsMeant = field(default_factory=dict)
    values: dict[str, WordsMeant] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)


def meaning_of(mappings: Sequence[str], problems: list[Problem]) -> ColumnMeaning:
    """Return what ``COLUMN=KEY``, ``COLUMN:VALUE=WORD`` and mapping files say; adds problems."""
    meaning = ColumnMeaning()
    for number, said in enumerate(mappings, start=1):
        left, equals, right = said.partition("=")
        if not equals and Path(said).suffix.casefold() in FILES:
            _read(Path(said), meaning, problems)
            continue
        source = Source(f"--map {number}", said, Path.cwd(), is_file=False)
        column, colon, value = left.partition(":")
        if not equals or not column.strip() or not right.strip():
            message = "write it as column=key, column:value=word, or the path of a mapping file"
            problems.append(Problem("", message, Position(source)))
        elif colon:
            words = meaning.values.setdefault(column.strip().casefold(), {})
            words[value.strip()] = right.strip()
        elif right.strip() not in _every_key():
            message = f"there is no column {shown(right.strip())} here"
            hint = did_you_mean(right.strip(), _every_key())
            problems.append(Problem("", message, Position(source), hint))
        else:
            meaning.columns[column.strip().casefold()] = right.strip()
            meaning.sources[column.strip().casefold()] = source
    return meaning


def _every_key() -> list[str]:
    return [column.key for sheet in SHEETS.values() for column in sheet.columns]


def _read(path: Path, meaning: ColumnMeaning, problems: list[Problem]) -> None:
    source = read_source(path, problems)
    tree = parse_mapping(source, problems) if source else None
    mapping = validated(MappingFile, tree, problems) if tree else None
    if mapping is None or tree is None:
        return
    for name, table in mapping.tables.items():
        columns = SHEETS[table.sheet].by_key
        for key in (*table.columns.values(), *table.fixed):
            if key not in columns:
                at = tree.nearest(("tables", name))
                message = f"the sheet '{table.sheet}' has no column {shown(key)}"
                hint = did_you_mean(key, columns)
                problems.append(Problem(f"tables.{name}", message, at.position, hint))
        meaning.tables[name.casefold()] = table


def mapped(grids: Iterable[Grid], meaning: ColumnMeaning, problems: list[Problem]) -> list[Grid]:
    """Return tables as ours: headings and words replaced, cells where they stood."""
    grids = list(grids)
    if not meaning.tables and not meaning.columns:
        return grids
    result, used = [], set[str]()
    for grid in grids:
        names = {grid.name.casefold(), grid.source.label.casefold()}
        table = next((meaning.tables[name] for name in names if name in meaning.tables), None)
        headings = {cell.text.casefold() for _, cell in grid.headings}
        used |= headings & meaning.columns.keys()
        if table is not None:
            result.append(_translated(grid, table, problems))
        elif headings & meaning.columns.keys():
            result.append(_translated(grid, _guessed(grid, meaning), problems))
        else:
            result.append(grid)
    for column in meaning.columns.keys() - used:
        columns = [cell.text for grid in grids for _, cell in grid.headings]
        message = f"no table has a column {shown(column)}"
        position = Position(meaning.sources[column])
        problems.append(Problem("", message, position, did_you_mean(column, columns)))
    return result


def _guessed(grid: Grid, meaning: ColumnMeaning) -> TableMap:
    """Return what a table means by its columns: the first sheet that has all that were named."""
    columns: WordsMeant = {}
    for _, cell in grid.headings:
        word = cell.text.casefold()
        if word in meaning.columns:
            columns[cell.text] = meaning.columns[word]
    key = sheet_named(grid.name, SHEETS) or next(
        (sheet.key for sheet in SHEETS.values() if set(columns.values()) <= sheet.by_key.keys()),
        "actors",
    )
    columns |= _ours(grid, SHEETS[key], columns)
    values = {
        cell.text: meaning.values[cell.text.casefold()]
        for _, cell in grid.headings
        if cell.text.casefold() in meaning.values
    }
    return TableMap.model_validate({"sheet": key, "columns": columns, "values": values})


def _ours(grid: Grid, sheet: Sheet, taken: Mapping[str, str]) -> WordsMeant:
    """Return the headings that are ours already."""
    keys = {name.casefold(): column.key for column in sheet.columns for name in column.names}
    return {
        cell.text: keys[cell.text.casefold()]
        for _, cell in grid.headings
        if cell.text.casefold() in keys
        and cell.text not in taken
        and keys[cell.text.casefold()] not in taken.values()
    }


def _translated(grid: Grid, table: TableMap, problems: list[Problem]) -> Grid:
    rows = [list(row) for row in grid.rows]
    columns = {cell.text: column for column, cell in grid.headings}
    for name in (*table.columns, *table.where, *table.values):
        if name not in columns:
            message = f"there is no column {shown(name)} in this table"
            problems.append(Problem("", message, grid.position, did_you_mean(name, columns)))
    for number in grid.filled:
        row = rows[number]
        if not all(
            _same(grid.cell(number, columns[name]), value)
            for name, value in table.where.items()
            if name in columns
        ):
            rows[number] = []
            continue
        for name, words in table.values.items():
            if name in columns and columns[name] < len(row):
                cell = grid.cell(number, columns[name])
                ours = [word for word, meant in words.items() if _same(cell, word)]
                row[columns[name]] = words[ours[0]] if ours else row[columns[name]]
        row += [None] * (grid.width - len(row))
        row[grid.width :] = table.fixed.values()
    if grid.first >= 0:
        headings = {columns[name]: key for name, key in table.columns.items() if name in columns}
        rows[grid.first] = [headings.get(column) for column in range(grid.width)]
        rows[grid.first] += table.fixed.keys()
    return Grid(grid.source, table.sheet, rows, grid.counted)


def _same(cell: Cell, word: str) -> bool:
    """Whether a cell holds a word, or the same number."""
    if cell.text == word:
        return True
    try:
        return float(cell.text) == float(word)
    except ValueError:
        return False
