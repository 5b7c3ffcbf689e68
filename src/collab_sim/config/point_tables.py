"""Points in a CSV file: what Excel and others write in Sweden and elsewhere."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace

from collab_sim.config.positions import Node
from collab_sim.config.problems import Position, Problem, Source, Span, shown

COLUMN_SEPARATORS = ";\t,"
SEPARATOR_LINE = "sep="


@dataclass(frozen=True)
class PointRow:
    """A point: where it stands, and its cells under the names of their columns."""

    position: Position
    cells: dict[str, Node]


def read_points(source: Source, problems: list[Problem]) -> Iterator[PointRow]:
    """Yield the points of a table with a header; problems are added.

    Columns are separated by what a first line ``sep=;`` says, or else by whichever of semicolon,
    tab and comma divides the header into most names. With semicolons and tabs a comma is a decimal
    comma, unless the table has decimal points too.
    """
    table = _Table.of(source)
    before = len(problems)
    lines = table.lines(problems)
    header = next(lines, [])
    names = [name.raw for name in header]
    for index, name in enumerate(header):
        if name.raw in names[:index]:
            message = f"the column {shown(name.raw)} is given twice"
            problems.append(Problem("", message, name.position))
    empty = True
    for cells in lines:
        empty = False
        position = table.whole_line(cells[0].position)
        if len(cells) != len(header):
            message = f"{len(cells)} values where the header names {len(header)}"
            problems.append(Problem("", message, position))
            continue
        keyed = [
            replace(cell, key=name.position.at) for name, cell in zip(header, cells, strict=True)
        ]
        yield PointRow(position, dict(zip(names, keyed, strict=True)))
    if empty and len(problems) == before:
        problems.append(Problem("", "needs a header and at least one point", Position(source)))


@dataclass(frozen=True)
class _Table:
    source: Source
    separator: str
    first: int
    """Line of the header, from zero."""
    comma: bool
    """Whether numbers have decimal commas."""

    @classmethod
    def of(cls, source: Source) -> _Table:
        lines = source.text.split("\n")
        first = next((n for n, line in enumerate(lines) if line.strip()), 0)
        stated = lines[first].strip().strip('"')
        if stated.startswith(SEPARATOR_LINE):
            separator = lines[first].strip('\r\n "').removeprefix(SEPARATOR_LINE)[:1] or "\t"
            first += 1
        else:
            separator = max(COLUMN_SEPARATORS, key=lines[first].count)
        points = any("." in line for line in lines[first + 1 :])
        return cls(source, separator, first, separator != "," and not points)

    def lines(self, problems: list[Problem]) -> Iterator[list[Node]]:
        """Yield the cells of every line that is not empty, the header first."""
        text = self.source.text.split("\n")[self.first :]
        rows = csv.reader(text, delimiter=self.separator, skipinitialspace=True, strict=True)
        try:
            for row in rows:
                if any(cell.strip() for cell in row):
                    yield list(self._cells(row, self.first + rows.line_num - 1))
        except csv.Error as error:
            position = self._line(self.first + rows.line_num - 1)
            problems.append(Problem("", f"not a table: {error}", position))

    def _cells(self, row: list[str], line: int) -> Iterator[Node]:
        written, start = self.source.line(line), 0
        for cell in row:
            text = cell.strip()
            at = written.find(text, start)
            if at < 0:  # written with doubled quotes, or over several lines
                yield Node(self._value(text), self._line(line), text)
                continue
            span = Span(line, at, at + len(text))
            start = max(start, written.find(self.separator, span.end) + 1)
            yield Node(self._value(text), Position(self.source, span, span), text)

    def _value(self, text: str) -> float | str:
        try:
            return float(text.replace(",", ".") if self.comma else text)
        except ValueError:
            return text

    def whole_line(self, position: Position) -> Position:
        """The line in which something stands."""
        return self._line(position.at.line if position.at else 0)

    def _line(self, number: int) -> Position:
        span = Span(number, 0, len(self.source.line(number)))
        return Position(self.source, span, span)
