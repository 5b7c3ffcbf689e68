"""Goal interactions from a table: ``goal, other, score`` on Nilsson's scale -3..+3."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field

from collab_sim.config.find import exists, read_source
from collab_sim.config.positions import Node
from collab_sim.config.problems import Position, Problem, Source, Span

PATH = "goals.interactions"
INTERACTION_COLUMNS = ("goal", "other", "score")
DEFAULT_GOALS = 17
STRONGEST = 3.0


def with_interactions(tree: Node, problems: list[Problem]) -> Node:
    """Return a tree in which a table's file name is replaced by the table."""
    goals, named = tree.child("goals"), tree.at(("goals", "interactions"))
    if goals is None or named is None or not isinstance(named.value, str):
        return tree
    entries = {key: node for key, node in goals.entries.items() if key != "interactions"}
    count = goals.child("count")
    number = count.value if count and isinstance(count.value, int) else DEFAULT_GOALS
    table = _read(named, number, problems)
    if table is not None:
        entries["interactions"] = _nodes(table, named)
    return Node({**tree.entries, "goals": Node(entries, goals.position)}, tree.position)


def _nodes(table: list[list[float]], named: Node) -> Node:
    rows = [Node([Node(score, named.position) for score in row], named.position) for row in table]
    return Node(list(rows), named.position)


def _read(named: Node, number: int, problems: list[Problem]) -> list[list[float]] | None:
    """Return the table [goals, goals]; pairs given in one direction count for both."""
    path = named.position.source.folder / str(named.value)
    if not exists(path):
        message = f"there is no file '{named.value}'"
        problems.append(Problem(PATH, message, named.position, "relative to this file", PATH))
        return None
    source = read_source(path, problems)
    if source is None or not 1 <= number <= 100:
        return None
    scores = _Table(source, number, problems).scores()
    sides = range(1, number + 1)
    return [[scores.get((a, b), scores.get((b, a), 0.0)) for b in sides] for a in sides]


@dataclass
class _Table:
    source: Source
    number: int
    problems: list[Problem]
    scores_by_pair: dict[tuple[int, int], float] = field(default_factory=dict)

    def scores(self) -> dict[tuple[int, int], float]:
        rows = csv.reader(self.source.text.splitlines(), strict=True)
        try:
            header = tuple(name.strip() for name in next(rows, []))
            if header != INTERACTION_COLUMNS:
                self._refuse_header(",".join(header))
                return {}
            for row in rows:
                if any(cell.strip() for cell in row):
                    self._take(row, rows.line_num - 1)
        except csv.Error as error:
            self._add(rows.line_num - 1, f"not a table: {error}")
        return self.scores_by_pair

    def _take(self, row: list[str], line: int) -> None:
        if len(row) != len(INTERACTION_COLUMNS):
            return self._add(line, f"{len(row)} columns instead of 3")
        wrong = list(self._wrong(row))
        for message in wrong:
            self._add(line, message)
        if wrong:
            return None
        pair = int(row[0]), int(row[1])
        if pair in self.scores_by_pair:
            return self._add(line, f"the pair {pair[0]}, {pair[1]} is given twice")
        self.scores_by_pair[pair] = float(row[2])
        return None

    def _wrong(self, row: list[str]) -> Iterator[str]:
        for cell in row[:2]:
            text = cell.strip()
            if not (text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= self.number):
                yield f"'{text}' is not a goal between 1 and {self.number}"
        if row[0].strip() == row[1].strip():
            yield "a goal does not interact with itself"
        try:
            fits = -STRONGEST <= float(row[2]) <= STRONGEST
        except ValueError:
            fits = False
        if not fits:
            yield f"'{row[2].strip()}' is not a score between -3 and 3"

    def _refuse_header(self, header: str) -> None:
        hint = "separate columns by commas" if ";" in header else ""
        self._add(0, f"the first line must be '{','.join(INTERACTION_COLUMNS)}'", hint)

    def _add(self, line: int, message: str, hint: str = "") -> None:
        span = Span(line, 0, max(1, len(self.source.line(line))))
        self.problems.append(Problem(PATH, message, Position(self.source, span, span), hint, PATH))
