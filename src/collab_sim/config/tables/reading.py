"""Everything that an import reads: tables, what they mean, networks, surveys, attendance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from collab_sim.config.problems import ConfigError, Position, Problem, Source, printable
from collab_sim.config.tables.attendance import groups_grid, records_of, ties_grid
from collab_sim.config.tables.csv_tables import SUFFIXES, read_table, read_tables
from collab_sim.config.tables.excel import read_workbook
from collab_sim.config.tables.grids import Grid, by_sheet
from collab_sim.config.tables.mapping import mapped, meaning_of
from collab_sim.config.tables.networks import read_network
from collab_sim.config.tables.organisation import Material, Organisation, organisation_of
from collab_sim.config.tables.rows import Row, rows_of
from collab_sim.config.tables.sheets import SHEETS
from collab_sim.config.tables.surveys import Note
from collab_sim.world.words import in_all_languages

WORKBOOKS = (".xlsx", ".xlsm")


@dataclass(frozen=True)
class Asked:
    """What is to be read: ``title`` is used where the tables name no municipality."""

    tables: Path
    title: str
    mappings: Sequence[str] = ()
    networks: Sequence[Path] = ()
    surveys: Sequence[Path] = ()
    attendance: Sequence[Path] = ()


@dataclass(frozen=True)
class Found:
    """What was read, and what should be told beside it."""

    organisation: Organisation
    notes: tuple[Note, ...]


def read(asked: Asked) -> Found:
    """Read an organisation; raises `ConfigError` with every problem of every table."""
    problems: list[Problem] = []
    meaning = meaning_of(asked.mappings, problems)
    grids = mapped(read_grids(asked.tables, problems), meaning, problems)
    sheets = by_sheet(grids, SHEETS, problems)
    source = Source(printable(asked.tables.name), "", asked.tables.parent)
    if not sheets and not problems:
        pairs = (in_all_languages(sheet.title) for sheet in SHEETS.values())
        names = ", ".join(f"'{name}' ({', '.join(others)})" for name, *others in pairs)
        told = f"none of its sheets is known; known are {names}"
        raise ConfigError([Problem("", told, Position(source))])
    rows = {key: rows_of(grid, SHEETS[key], problems) for key, grid in sheets.items()}
    networks = [grid for file in asked.networks if (grid := read_network(file, problems))]
    lists = [grid for file in asked.attendance for grid in read_grids(file, problems)]
    records = records_of(lists, problems)
    for grid in networks:
        rows.setdefault("ties", []).extend(rows_of(grid, SHEETS["ties"], problems))
    for grid in ties_grid(records):
        _fill_in_ties(rows.setdefault("ties", []), rows_of(grid, SHEETS["ties"], problems))
    for grid in groups_grid(records):
        _fill_in(rows.setdefault("arenas", []), rows_of(grid, SHEETS["arenas"], problems))
    surveys = [read_grids(file, problems) for file in asked.surveys]
    material = Material(rows, surveys, source, asked.title)
    organisation, notes = organisation_of(material, problems)
    return Found(organisation, tuple(notes))


def read_grids(path: Path, problems: list[Problem]) -> list[Grid]:
    """Return every table in a workbook, a folder or a file; problems are added."""
    nowhere = Position(Source(printable(path.name), "", path.parent))
    if path.is_dir():
        return read_tables(path, problems)
    if not path.exists():
        problems.append(Problem("", f"there is no file '{printable(str(path))}'", nowhere))
    elif path.suffix.casefold() in WORKBOOKS:
        return read_workbook(path, problems)
    elif path.suffix.casefold() in SUFFIXES:
        grid = read_table(path, problems)
        return [grid] if grid else []
    else:
        way_out = "give a workbook (.xlsx), a table (.csv), or a folder of tables"
        problems.append(Problem("", "is neither a workbook nor a table", nowhere, way_out))
    return []


def _fill_in(rows: list[Row], further: Sequence[Row]) -> None:
    """Fill blank cells of groups with what a list of attendance says; further groups come last.

    Meetings alone say nothing of what a group asks: they are taken with hours.
    """
    by_name = {row.cells["name"].text.casefold(): row for row in rows}
    for row in further:
        known = by_name.get(row.cells["name"].text.casefold())
        cells = row.cells if known is None else known.cells
        if known is not None:
            for key, cell in row.cells.items():
                cells.setdefault(key, cell)
        if not {"meetings", "hours"} <= cells.keys():
            cells.pop("meetings", None)
            cells.pop("hours", None)
        if known is None:
            rows.append(row)


def _fill_in_ties(rows: list[Row], further: Sequence[Row]) -> None:
    """Fill in how close two are by attendance, where a tie does not say; further ties come last."""
    by_ends: dict[frozenset[str], list[Row]] = {}
    for row in rows:
        by_ends.setdefault(_ends(row), []).append(row)
    for row in further:
        known = by_ends.get(_ends(row), [])
        for each in known:
            if not {"contact", "strength", "trust"} & each.cells.keys():
                each.cells["strength"] = row.cells["strength"]
        if not known:
            rows.append(row)


def _ends(row: Row) -> frozenset[str]:
    return frozenset(row.cells[key].text.casefold() for key in ("actor", "partner"))
