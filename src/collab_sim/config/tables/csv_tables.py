"""Tables of text as grids of cells: commas, semicolons or tabs, UTF-8 or as Windows writes it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from collab_sim.config.find import label_of, read_bytes
from collab_sim.config.problems import Position, Problem, Source
from collab_sim.config.tables.grids import MOST_ROWS, TOO_LONG, Grid, grid_of

LARGEST_TABLE = 20_000_000
TABLE_SUFFIXES = (".csv", ".tsv", ".txt")
DELIMITERS = ";,\t"


def read_tables(folder: Path, problems: list[Problem]) -> list[Grid]:
    """Return every table of a folder, named after its file; problems are added."""
    files = sorted(file for file in folder.iterdir() if file.suffix.casefold() in TABLE_SUFFIXES)
    return [grid for file in files if (grid := read_table(file, problems))]


def read_table(file: Path, problems: list[Problem]) -> Grid | None:
    """Return the table in a file; problems are added, None where it cannot be read."""
    content = read_bytes(file, problems, LARGEST_TABLE)
    if content is None:
        return None
    nowhere = Position(Source(label_of(file), "", file.parent))
    text = decoded_table(content)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as error:
        problems.append(Problem("", f"is no table of text: {error}", nowhere))
        return None
    grid = grid_of(file, file.stem, rows, apart=False)
    if len(rows) > MOST_ROWS + 1 and sum(1 for _ in grid.filled) > MOST_ROWS:
        problems.append(Problem("", TOO_LONG, nowhere))
        return grid_of(file, file.stem, [], apart=False)
    return grid


def decoded_table(content: bytes) -> str:
    """Return a table's text: UTF-16 or UTF-8 with its mark, UTF-8 without, else Windows-1252."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """Return what parts the headings."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    try:
        return csv.Sniffer().sniff(heading, delimiters=DELIMITERS).delimiter
    except csv.Error:
        return ";" if ";" in heading else ","
