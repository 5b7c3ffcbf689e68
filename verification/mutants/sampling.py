"""Mutants by cosmic-ray's operators: all of a file, and a sample that is spread over its places."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from itertools import groupby, takewhile
from pathlib import Path
from random import Random
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ARITHMETIC = {"Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Pow"}
"""Not replaced by operators on bits: fractions have none, and any test would see it."""
SETS = {"BitAnd", "BitOr", "BitXor", "Sub"}
IDENTITY = {"Is", "IsNot"}


Position = tuple[int, int]
"""Line, from 1, and column, from 0."""


@dataclass(frozen=True)
class Mutant:
    """One change of one file: the ``occurrence``-th that an operator can make there.

    It lies from ``first`` to ``last``.
    """

    module: Path
    operator: str
    occurrence: int
    first: Position
    last: Position

    def text(self, source: str) -> str:
        """Return the mutated text of the file."""
        return str(mutate_code(source, get_operator(self.operator)(), self.occurrence))

    def key(self, source: str) -> str:
        """Return what this change of this text is stored under."""
        seal = blake2b(digest_size=12)
        seal.update(
            f"{self.module.as_posix()} {self.operator} {self.occurrence}\n{source}".encode()
        )
        return seal.hexdigest()

    def told(self, source: str) -> tuple[str, str]:
        """Return the changed lines as they were and as they are, without indentation."""
        before, after = source.splitlines(), self.text(source).splitlines()
        start = _alike(before, after)
        rest = _alike(before[start:][::-1], after[start:][::-1])
        shown = before[start : len(before) - rest], after[start : len(after) - rest]
        was, now = (" ".join(" ".join(lines).split()) for lines in shown)
        return was, now


def _alike(some: Sequence[str], others: Sequence[str]) -> int:
    """How many lines are the same from the start."""
    pairs = zip(some, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def mutants(root: Path, module: Path) -> list[list[Mutant]]:
    """Return all mutants of a file, grouped by the place they change, from top to bottom."""
    source = (root / module).read_text(encoding="utf-8")
    text = _Text(source)
    nodes = [*ast_nodes(get_ast(source))]
    every = []
    for name, operator in _operators():
        spots = (spot for node in nodes for spot in operator.mutation_positions(node))
        every += [
            Mutant(module, name, occurrence, first, last)
            for occurrence, (first, last) in enumerate(spots)
            if text.computes(name, first)
        ]
    every.sort(key=lambda mutant: (mutant.first, mutant.last))
    return [list(group) for _, group in groupby(every, lambda mutant: (mutant.first, mutant.last))]


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


class _Text:
    """Knows where a text computes nothing: there no change would be an error."""

    def __init__(self, source: str) -> None:
        nodes = [*ast.walk(ast.parse(source))]
        self._between = [
            (_end(left), _start(right))
            for left, right in (_sides(node) for node in nodes)
            if left and right
        ]
        hints = [getattr(node, "annotation", None) or getattr(node, "returns", None)
                 for node in nodes]  # fmt: skip
        self._hints = [(_start(hint), _end(hint)) for hint in hints if isinstance(hint, ast.expr)]
        self._checks = [
            (_start(node), _end(node))
            for node in nodes
            if isinstance(node, ast.keyword) and node.arg == "strict"
        ]

    def computes(self, operator: str, first: Position) -> bool:
        """Whether an operator meets a computation: no star among parameters, no type, no check.

        ``strict`` is a check on what holds anyway.
        """
        if "ReplaceBinaryOperator" in operator:
            return _in(first, self._between) and not _in(first, self._hints)
        return not _in(first, self._checks)


def _sides(node: ast.AST) -> tuple[ast.expr | None, ast.expr | None]:
    if isinstance(node, ast.BinOp):
        return node.left, node.right
    return (node.target, node.value) if isinstance(node, ast.AugAssign) else (None, None)


def _in(position: Position, spans: Sequence[tuple[Position, Position]]) -> bool:
    return any(low <= position < high for low, high in spans)


def _start(node: ast.expr | ast.keyword) -> Position:
    return node.lineno, node.col_offset


def _end(node: ast.expr | ast.keyword) -> Position:
    return node.end_lineno or 0, node.end_col_offset or 0


def statement(source: str, line: int) -> Iterator[int]:
    """Yield the lines of the smallest statement, or head of a block, that a line belongs to."""
    spans = [(line, line)]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.stmt):
            body = getattr(node, "body", None)
            end = body[0].lineno - 1 if body else node.end_lineno or node.lineno
            decorators = getattr(node, "decorator_list", [])
            begin = min(part.lineno for part in [node, *decorators])
            if begin <= line <= max(begin, end):
                spans.append((begin, max(begin, end)))
    begin, end = max(spans[1:] or spans)
    yield from range(begin, end + 1)
