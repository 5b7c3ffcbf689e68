"""Everything that an import reads: tables, what they mean, networks, surveys, attendance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from collab_sim.config.problems import ConfigError, Position, Problem, Source, printable
from collab_sim.config.tables.actors import RHYTHM
from collab_sim.config.tables.attendance import groups_grid, records_of, ties_grid
from collab_sim.config.tables.csv_tables import TABLE_SUFFIXES, read_table, read_tables
from collab_sim.config.tables.excel import read_workbook
from collab_sim.config.tables.grids import Grid, by_sheet
from collab_sim.config.tables.mapping import mapped, meaning_of
from collab_sim.config.tables.networks import read_network
from collab_sim.config.tables.organisation import Material, Organisation, organisation_of
from collab_sim.config.tables.rows import Row, rows_of
from collab_sim.config.tables.settings import EVIDENCE_KEYS
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
class OrganisationRead:
    """What was read, and what should be told beside it."""

    organisation: Organisation
    notes: tuple[Note, ...]


def read_organisation(asked: Asked) -> OrganisationRead:
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
    actors = _names(rows.get("actors", ()))
    records = records_of(lists, actors, problems)
    for grid in networks:
        rows.setdefault("ties", []).extend(rows_of(grid, SHEETS["ties"], problems))
    for grid in ties_grid(records):
        ties = rows.setdefault("ties", [])
        _fill_in_ties(ties, rows_of(grid, SHEETS["ties"], problems), actors)
    for grid in groups_grid(records):
        _fill_in(rows.setdefault("arenas", []), rows_of(grid, SHEETS["arenas"], problems))
    surveys = [read_grids(file, problems) for file in asked.surveys]
    material = Material(rows, surveys, source, asked.title)
    organisation, notes = organisation_of(material, problems)
    return OrganisationRead(organisation, tuple(notes))


def read_grids(path: Path, problems: list[Problem]) -> list[Grid]:
    """Return every table in a workbook, a folder or a file; problems are added."""
    nowhere = Position(Source(printable(path.name), "", path.parent))
    if path.is_dir():
        return read_tables(path, problems)
    if not path.exists():
        problems.append(Problem("", f"there is no file '{printable(str(path))}'", nowhere))
    elif path.suffix.casefold() in WORKBOOKS:
        return read_workbook(path, problems)
    elif path.suffix.casefold() in TABLE_SUFFIXES:
        grid = read_table(path, problems)
        return [grid] if grid else []
    else:
        way_out = "give a workbook (.xlsx), a table (.csv), or a folder of tables"
        problems.append(Problem("", "is neither a workbook nor a table", nowhere, way_out))
    return []


def _names(actors: Sequence[Row]) -> dict[str, str]:
    """Return actors' names by every word for them, name or short name, in lower case."""
    cells = ((row, row.cells.get(key)) for row in actors for key in ("name", "id"))
    return {cell.text.casefold(): row.cells["name"].text for row, cell in cells if cell}


def _fill_in(rows: list[Row], further: Sequence[Row]) -> None:
    """Fill blank cells of groups with what a list of attendance says; further groups come last.

    Meetings alone say nothing of what a group asks: they are taken with hours. How firmly a list's
    values stand is the list's to say, and says nothing of the other cells of a row.
    """
    numbers = {row.cells["name"].text.casefold(): number for number, row in enumerate(rows)}
    for row in further:
        number = numbers.get(row.cells["name"].text.casefold())
        own = {} if number is None else rows[number].cells
        cells = {key: cell for key, cell in row.cells.items() if key not in own}
        if not own.keys() | cells.keys() >= RHYTHM:
            cells = {key: cell for key, cell in cells.items() if key not in RHYTHM}
        if number is None:
            rows.append(replace(row, cells=cells))
            continue
        cells = {key: cell for key, cell in cells.items() if key not in EVIDENCE_KEYS}
        rows[number] = replace(rows[number], cells={**own, **cells}, filled_from=row)


def _fill_in_ties(rows: list[Row], further: Sequence[Row], names: Mapping[str, str]) -> None:
    """Fill in how close two are by attendance, where a tie does not say; further ties come last."""
    by_ends: dict[frozenset[str], list[Row]] = {}
    for row in rows:
        by_ends.setdefault(_ends(row, names), []).append(row)
    for row in further:
        known = by_ends.get(_ends(row, names), [])
        for each in known:
            if not {"contact", "strength", "trust"} & each.cells.keys():
                each.cells["strength"] = row.cells["strength"]
        if not known:
            rows.append(row)


def _ends(row: Row, names: Mapping[str, str]) -> frozenset[str]:
    words = (row.cells[key].text for key in ("actor", "partner"))
    return frozenset(names.get(word.casefold(), word) for word in words)
