"""Problems in what somebody wrote: where they stand and how they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

WIDEST_LINE = 110
LONGEST_VALUE = 60
MOST_TOLD = 200
"""Problems that are told one by one; of more only the number."""
Hint = str | Callable[[], str]
"""A way out, or how to look for one: nearest names are sought for what is told alone."""


@dataclass(frozen=True)
class Source:
    """A text that was read: a file, or one ``--set``.

    ``folder`` is where relative paths in it start. Only files number their lines.
    """

    label: str
    text: str
    folder: Path
    is_file: bool = True

    def line(self, number: int) -> str:
        """Return a line by its number from zero, without line end; empty beyond the text."""
        return self._lines[number].rstrip("\r") if number < len(self._lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")


@dataclass(frozen=True)
class Span:
    """A stretch of one line: ``line``, ``start`` and ``end`` count from zero, end exclusive."""

    line: int
    start: int
    end: int


@dataclass(frozen=True)
class Position:
    """Where something stands: a message names ``at``, and underlines ``marked``."""

    source: Source
    at: Span | None = None
    marked: Span | None = None

    @property
    def location(self) -> str:
        """``file:line:column``, counted from one."""
        if self.at is None or not self.source.is_file:
            return self.source.label + ("" if self.source.is_file else ":")
        return f"{self.source.label}:{self.at.line + 1}:{self.at.start + 1}"


@dataclass(frozen=True)
class Problem:
    """Something wrong: the dotted ``path`` it concerns, what is wrong, and a ``way_out``.

    ``topic`` is what ``collab-sim explain`` knows about it.
    """

    path: str
    message: str
    position: Position
    way_out: Hint = field(default="", compare=False)
    topic: str = ""

    @cached_property
    def hint(self) -> str:
        """The way out in words; empty where none is known."""
        return self.way_out if isinstance(self.way_out, str) else self.way_out()

    def __str__(self) -> str:
        concerns = f"{self.path}: " if self.path else ""
        sentence = f"{self.position.location}  {concerns}{self.message}"
        return "\n".join(printable(line) for line in (sentence, *self._snippet()))

    def _snippet(self) -> Iterable[str]:
        span = self.position.marked
        if span is None:
            return [f"     {self.hint}"] if self.hint else []
        line, start, end = _window(self.position.source.line(span.line), span)
        prefix = f"{span.line + 1:>4} | " if self.position.source.is_file else "   --set "
        gutter = "     | " if self.position.source.is_file else " " * len(prefix)
        mark = "^" * max(1, end - start)
        return [prefix + line, f"{gutter}{' ' * start}{mark} {self.hint}".rstrip()]


def _window(line: str, span: Span) -> tuple[str, int, int]:
    """Cut a long line to what surrounds the span."""
    first = max(0, span.start - WIDEST_LINE // 2) if len(line) > WIDEST_LINE else 0
    shown = line[first : first + WIDEST_LINE]
    return shown, span.start - first, min(span.end - first, max(len(shown), span.start - first + 1))


class ConfigError(Exception):
    """Everything that is wrong with some files; nothing was run."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(tuple(problems))
        self.problems = tuple(problems)

    def __str__(self) -> str:
        lines = (*map(str, self.problems[:MOST_TOLD]), self.more_line, self.closing_line)
        return "\n".join(filter(None, lines))

    @property
    def more_line(self) -> str:
        """How many problems are too many to be shown; empty where all are."""
        number = len(self.problems) - MOST_TOLD
        return f"… and {number:,} more" if number > 0 else ""

    @property
    def closing_line(self) -> str:
        """How many problems there are, and where to read more."""
        number = len(self.problems)
        count = f"{number} problem{'' if number == 1 else 's'}, nothing was run."
        topic = next((problem.topic for problem in self.problems if problem.topic), "")
        return f"{count}     help: collab-sim explain {topic}" if topic else count


def in_reading_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems by source, in the order sources first appear, then by line and column.

    Of several problems with the same path at the same position the first is kept.
    """
    first: dict[tuple[str, Position], Problem] = {}
    for problem in problems:
        first.setdefault((problem.path, problem.position), problem)
    files = list(dict.fromkeys(problem.position.source.label for problem in first.values()))

    def order(problem: Problem) -> tuple[int, int, str, int, int]:
        at = problem.position.at or Span(-1, 0, 0)
        label = problem.position.source.label
        if problem.position.source.is_file:
            return files.index(label), 0, "", at.line, at.start
        return len(files), len(label), label, at.line, at.start

    return sorted(first.values(), key=order)


def shown(value: object) -> str:
    """Return a value as it appears in a message: quoted if text, and never long."""
    text = f"'{value}'" if isinstance(value, str) else _as_written(value)
    text = printable(text)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 2] + "…'"


def printable(text: str) -> str:
    """Return a line of the same length in which nothing can disturb a terminal."""
    spaced = text.replace("\t", " ")
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in spaced
    )


def _as_written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else f"{value}"
