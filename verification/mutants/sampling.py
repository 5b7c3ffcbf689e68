"""Mutants by cosmic-ray's operators: all of a file, and a sample that is spread over its places."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ARITHMETIC = {"Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Pow"}
"""Not replaced by operators on bits: numbers with a fraction have none, and every test would see it."""
SETS = {"BitAnd", "BitOr", "BitXor", "Sub"}
IDENTITY = {"Is", "IsNot"}


@dataclass(frozen=True)
class Mutant:
    """One change of one file: the ``occurrence``-th that an operator can make there.

    It lies from ``first`` to ``last``, lines and columns as in messages of the Python parser.
    """

    module: Path
    operator: str
    occurrence: int
    first: tuple[int, int]
    last: tuple[int, int]

    def text(self, source: str) -> str:
        """Return the mutated text of the file."""
        return str(mutate_code(source, get_operator(self.operator)(), self.occurrence))

    def key(self, source: str) -> str:
        """Return what this change of this text is stored under."""
        seal = blake2b(digest_size=12)
        seal.update(f"{self.module.as_posix()} {self.operator} {self.occurrence}\n{source}".encode())
        return seal.hexdigest()

    def told(self, source: str) -> tuple[str, str]:
        """Return the changed lines as they were and as they are, without indentation."""
        before, after = source.splitlines(), self.text(source).splitlines()
        start = next((i for i, pair in enumerate(zip(before, after)) if pair[0] != pair[1]), 0)
        end = len(before) - next(
            (i for i, pair in enumerate(zip(before[::-1], after[::-1])) if pair[0] != pair[1]), 0
        )
        shown = before[start:end], after[start : end + len(after) - len(before)]
        was, now = (" ".join(" ".join(lines).split()) for lines in shown)
        return was, now


def mutants(root: Path, module: Path) -> list[list[Mutant]]:
    """Return all mutants of a file, grouped by the place they change, from top to bottom."""
    source = (root / module).read_text(encoding="utf-8")
    unions = _unions_of_types(source)
    tree = get_ast(source)
    every = []
    for name, operator in _operators():
        spots = (spot for node in ast_nodes(tree) for spot in operator.mutation_positions(node))
        for occurrence, (first, last) in enumerate(spots):
            if not ("_BitOr_" in name and any(low <= first < high for low, high in unions)):
                every.append(Mutant(module, name, occurrence, first, last))
    every.sort(key=lambda mutant: (mutant.first, mutant.last))
    return [list(group) for _, group in groupby(every, lambda one: (one.first, one.last))]


def sample(places: Sequence[Sequence[Mutant]], size: int, random: Random) -> list[Mutant]:
    """Draw places at equal distances from a random start, and at each one of its mutants."""
    size = min(size, len(places))
    if not size:
        return []
    step = len(places) / size
    start = random.random() * step
    return [random.choice(places[int(start + index * step)]) for index in range(size)]


@cache
def _operators() -> tuple[tuple[str, Any], ...]:
    named = ((name, get_operator(name)) for name in operator_names())
    return tuple((name, kind()) for name, kind in named if _kept(name) and not kind.arguments())


def _kept(name: str) -> bool:
    """Whether an operator makes changes that could be somebody's slip."""
    kind, *rest = name.partition("/")[2].split("_")
    if kind == "ReplaceBinaryOperator":
        return set(rest) <= (ARITHMETIC if rest[0] in ARITHMETIC else SETS)
    if kind == "ReplaceComparisonOperator":
        return len(IDENTITY & set(rest)) != 1
    return True


Position = tuple[int, int]


def _unions_of_types(source: str) -> list[tuple[Position, Position]]:
    """Where annotations stand: a type there is for the type checker."""
    hints = []
    for node in ast.walk(ast.parse(source)):
        hint = getattr(node, "annotation", None) or getattr(node, "returns", None)
        if isinstance(hint, ast.expr):
            hints.append(hint)
    return [(_position(hint.lineno, hint.col_offset), _position(hint.end_lineno, hint.end_col_offset))
            for hint in hints]  # fmt: skip


def _position(line: int | None, column: int | None) -> Position:
    return line or 0, column or 0


def statement(source: str, line: int) -> Iterator[int]:
    """Yield the lines of the smallest statement, or head of a block, that a line belongs to."""
    spans = [(line, line)]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.stmt):
            body = getattr(node, "body", None)
            end = body[0].lineno - 1 if body else node.end_lineno or node.lineno
            decorators = getattr(node, "decorator_list", [])
            begin = min(one.lineno for one in [node, *decorators])
            if begin <= line <= max(begin, end):
                spans.append((begin, max(begin, end)))
    begin, end = max(spans[1:] or spans)
    yield from range(begin, end + 1)
