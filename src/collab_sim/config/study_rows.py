"""Points listed one by one, in a study file or in a CSV file beside it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from collab_sim.config.find import read_source
from collab_sim.config.point_tables import PointRow, read_points
from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem
from collab_sim.config.study_design import Factor
from collab_sim.config.study_factors import known_parameter, number_at

Rows = tuple[tuple[float, ...], ...]
LARGEST_POINTS = 100_000_000
NONE: tuple[tuple[Factor, ...], Rows] = ((), ())


def read_rows(design: Node, problems: list[Problem]) -> tuple[tuple[Factor, ...], Rows]:
    """Return factors and points of a list design; problems are added."""
    rows, file = design.child("rows"), design.child("file")
    if (rows is None) == (file is None):
        message = "a list needs its points: either rows or a CSV file"
        problems.append(Problem("design", message, design.position))
        return NONE
    if rows is not None:
        listed = (PointRow(row.position, row.entries) for row in rows.items)
        return _rows(listed, "design.rows", problems)
    assert file is not None
    if not isinstance(file.value, str):
        return NONE
    path = file.position.source.folder / Path(file.value)
    source = read_source(path, problems, LARGEST_POINTS)
    return _rows(read_points(source, problems), "", problems) if source else NONE


def _rows(
    rows: Iterator[PointRow], where: str, problems: list[Problem]
) -> tuple[tuple[Factor, ...], Rows]:
    before = len(problems)
    first = next(rows, None)
    if first is None or not first.cells:
        return NONE
    paths = tuple(first.cells)
    known = [known_parameter(path, where, node, problems) for path, node in first.cells.items()]
    if not all(known):
        deque(rows, maxlen=0)  # tells what is wrong with the other rows
        return NONE
    values: list[tuple[float, ...]] = []
    for row in chain([first], rows):
        if set(row.cells) != set(paths):
            message = f"every point needs exactly these values: {', '.join(paths)}"
            problems.append(Problem(where, message, row.position))
            continue
        numbers = [number_at(path, where or path, row.cells[path], problems) for path in paths]
        values.append(tuple(number for number in numbers if number is not None))
    if len(problems) > before:
        return NONE
    factors = tuple(
        Factor(path, tuple(dict.fromkeys(row[index] for row in values)))
        for index, path in enumerate(paths)
    )
    return factors, tuple(values)
