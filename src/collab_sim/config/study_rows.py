"""Points listed one by one, in a study file or in a CSV file beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from collab_sim.config.find import read_source
from collab_sim.config.positions import Node
from collab_sim.config.problems import Place, Problem, Source, Span
from collab_sim.config.study import Factor
from collab_sim.config.study_factors import known_parameter, number_at

Rows = tuple[tuple[float, ...], ...]
LARGEST_TABLE = 100_000_000
NONE: tuple[tuple[Factor, ...], Rows] = ((), ())


def read_rows(design: Node, problems: list[Problem]) -> tuple[tuple[Factor, ...], Rows]:
    """Return factors and points of a list design; problems are added."""
    rows, file = design.child("rows"), design.child("file")
    if (rows is None) == (file is None):
        message = "a list needs its points: either rows or a CSV file"
        problems.append(Problem("design", message, design.place))
        return NONE
    if rows is not None:
        return _rows([(row, row.entries) for row in rows.items], "design.rows", problems)
    assert file is not None
    if not isinstance(file.value, str):
        return NONE
    path = file.place.source.folder / Path(file.value)
    source = read_source(path, problems, LARGEST_TABLE)
    return _rows(list(_cells(source, problems)), "", problems) if source else NONE


def _rows(
    rows: list[tuple[Node, dict[str, Node]]], where: str, problems: list[Problem]
) -> tuple[tuple[Factor, ...], Rows]:
    before = len(problems)
    if not rows or not rows[0][1]:
        return NONE
    paths = tuple(rows[0][1])
    for path, node in rows[0][1].items():
        known_parameter(path, where, node, problems)
    if len(problems) > before:
        return NONE
    values: list[tuple[float, ...]] = []
    for row, cells in rows:
        if set(cells) != set(paths):
            message = f"every point needs exactly these values: {', '.join(paths)}"
            problems.append(Problem(where, message, row.place))
            continue
        numbers = [number_at(path, where or path, cells[path], problems) for path in paths]
        values.append(tuple(number for number in numbers if number is not None))
    if len(problems) > before:
        return NONE
    factors = tuple(
        Factor(path, tuple(dict.fromkeys(row[place] for row in values)))
        for place, path in enumerate(paths)
    )
    return factors, tuple(values)


def _cells(source: Source, problems: list[Problem]) -> Iterator[tuple[Node, dict[str, Node]]]:
    """Yield the lines of a CSV file as mappings; semicolons separate where the header has some."""
    lines = [n for n, line in enumerate(source.text.split("\n")) if line.strip()]
    if len(lines) < 2:
        problems.append(Problem("", "needs a header and at least one point", Place(source)))
        return
    separator = ";" if ";" in source.line(lines[0]) else ","
    header = list(_line(source, lines[0], separator))
    for number in lines[1:]:
        cells = list(_line(source, number, separator))
        place = _place(source, number, 0, len(source.line(number)))
        if len(cells) != len(header):
            message = f"{len(cells)} values where the header names {len(header)}"
            problems.append(Problem("", message, place))
            continue
        named = zip(header, cells, strict=True)
        yield Node(None, place), {str(name.value): _keyed(cell, name) for name, cell in named}


def _keyed(cell: Node, name: Node) -> Node:
    return Node(cell.value, cell.place, cell.raw, key=name.place.at)


def _line(source: Source, number: int, separator: str) -> Iterator[Node]:
    start = 0
    for part in source.line(number).split(separator):
        text = part.strip()
        first = start + len(part) - len(part.lstrip())
        yield Node(_value(text), _place(source, number, first, first + len(text)), text)
        start += len(part) + 1


def _value(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _place(source: Source, line: int, start: int, end: int) -> Place:
    span = Span(line, start, end)
    return Place(source, span, span)
