"""Cells of tables: where they stand, and what was meant by what is written in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum, auto
from typing import NamedTuple

from collab_sim.config.positions import Node
from collab_sim.config.problems import Hint, Position, Problem, Source, Span, shown
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.words import Meaning, Wording, in_all_languages

SEPARATORS = re.compile(r"\s*[;\n]\s*")
BETWEEN_NUMBERS = re.compile(r"[;,\s]+")
SPACES = re.compile(r"[\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")
NUMBER = re.compile(r"[-+−]?(\d+([.,]\d*)?|[.,]\d+)([eE][-+]?\d+)?")
PAIRS = re.compile(r"\d+[.,]\d+[.,]\d+")
LETTERS = 26
LEAST_PERCENT = 2.0
"""From here on a number that should be a share was probably meant in per cent."""


class Takes(Enum):
    """What a column takes."""

    TEXT = auto()
    NUMBER = auto()
    SHARE = auto()
    WHOLE = auto()
    NAMES = auto()
    GOALS = auto()
    YES_NO = auto()
    CHOICE = auto()


class Choice(NamedTuple):
    """A word that a cell may hold: what it means in a scenario file, and how it is written."""

    value: str | bool | int | float
    word: Wording

    def told(self, lang: str) -> str:
        """Return the word in a language."""
        return self.word.said(lang)

    @property
    def words(self) -> tuple[str, ...]:
        """The word in every language."""
        return in_all_languages(self.word)


def word(value: str | bool | int | float, key: str = "") -> Choice:
    """Return a word of the catalogue of meanings, by its key or the value it stands for."""
    return Choice(value, Meaning(f"word.{key or value}"))


YES_NO = (word(True, "yes"), word(False, "no"))


@dataclass(frozen=True)
class CellPosition(Position):
    """A position in a table: ``cell`` as spreadsheets name it, below the column's ``heading``."""

    cell: str = ""
    heading: str = field(default="", compare=False)

    @property
    def location(self) -> str:
        """``[file]sheet!cell``, as spreadsheets write it."""
        return f"{self.source.label}!{self.cell}" if self.cell else self.source.label


def cell_position(source: Source, row: int, column: int, heading: str = "") -> CellPosition:
    """Return the position of a cell; row and column count from zero."""
    span = Span(row, column, column + 1)
    return CellPosition(source, span, None, f"{letters(column)}{row + 1}", heading)


def letters(column: int) -> str:
    """Return a column's name in a spreadsheet.

    >>> letters(0), letters(25), letters(26), letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    name = ""
    column += 1
    while column > 0:
        column, rest = divmod(column - 1, LETTERS)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and where."""

    value: object
    position: CellPosition

    @property
    def blank(self) -> bool:
        """Whether there is nothing in it."""
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())

    @property
    def text(self) -> str:
        """What stands in it, as text; whole numbers without a decimal point."""
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        return SPACES.sub(" ", str(self.value)).strip()

    def node(self, value: object) -> Node:
        """Return a value of a scenario that stands in this cell."""
        if isinstance(value, list):
            return Node([self.node(item) for item in value], self.position)
        assert value is None or isinstance(value, str | int | float | bool)
        return Node(value, self.position)

    def problem(self, message: str, hint: Hint = "") -> Problem:
        """Return what is wrong with this cell."""
        return Problem(self.position.heading, message, self.position, hint)


class UnreadableCellError(ValueError):
    """A cell from which no value can be made; ``hint`` is a way out."""

    def __init__(self, message: str, hint: Hint = "") -> None:
        super().__init__(message)
        self.hint = hint


def value_of(cell: Cell, takes: Takes, choices: Sequence[Choice] = ()) -> object:
    """Return what is meant by a cell that is not blank.

    Raises `UnreadableCellError` where nothing can be meant. Ranges are not checked here.
    """
    if isinstance(cell.value, date | time):
        text = cell.value.isoformat().removesuffix("T00:00:00")
        raise UnreadableCellError(f"'{text}' is a date", "format the cell as text or number")
    return _READERS[takes](cell, choices)


def one_of(cell: Cell, choices: Sequence[Choice]) -> str | bool | int | float:
    """Return the value of the word in a cell, in either language or as scenario files have it."""
    written = cell.text.casefold()
    for choice in choices:
        if written in {said.casefold() for said in (str(choice.value), *choice.words)}:
            return choice.value
    words = tuple(dict.fromkeys(said for choice in choices for said in choice.words))
    message = f"{shown(cell.text)} is not one of: {', '.join(words)}"
    raise UnreadableCellError(message, did_you_mean(cell.text, words))


def number_in(cell: Cell) -> float:
    """Return the number in a cell, with point or comma, and per cent as a share.

    >>> from collab_sim.config.problems import Source
    >>> from pathlib import Path
    >>> position = cell_position(Source("table", "", Path()), 0, 0)
    >>> [number_in(Cell(text, position)) for text in ("0,25", "12,5 %", "6 000", "−1", 0.5)]
    [0.25, 0.125, 6000.0, -1.0, 0.5]
    """
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return float(cell.value)
    text = SPACES.sub("", cell.text)
    percent = text.endswith("%")
    digits = text.removesuffix("%")
    if PAIRS.match(digits):
        raise UnreadableCellError(f"{shown(cell.text)} has two decimal signs", "write 1234.5")
    if not NUMBER.fullmatch(digits):
        raise UnreadableCellError(f"{shown(cell.text)} is not a number")
    number = float(digits.replace(",", ".").replace("−", "-"))
    return number / 100.0 if percent else number


def _share(cell: Cell, _: Sequence[Choice]) -> float:
    number = number_in(cell)
    if LEAST_PERCENT <= number <= 100.0:
        hint = f"write {number:g} % or {number / 100.0:g}"
        raise UnreadableCellError(f"{number:g} is not between 0 and 1 (share)", hint)
    return number


def _whole(cell: Cell, _: Sequence[Choice]) -> int | float:
    number = number_in(cell)
    if not number.is_integer():
        raise UnreadableCellError(f"{number:g} is not a whole number")
    return int(number)


def _names(cell: Cell, _: Sequence[Choice]) -> list[str]:
    names = [name.strip() for name in SEPARATORS.split(str(cell.value)) if name.strip()]
    return list(dict.fromkeys(names))


def _goals(cell: Cell, _: Sequence[Choice]) -> list[int]:
    if isinstance(cell.value, float) and not cell.value.is_integer():
        raise UnreadableCellError(
            f"{cell.value:g} is not a list of goals", "write goals with semicolons: 13; 7; 11"
        )
    goals = [goal for goal in BETWEEN_NUMBERS.split(cell.text) if goal]
    wrong = [goal for goal in goals if not goal.isdecimal()]
    if wrong:
        hint = "write goals with semicolons: 13; 7; 11"
        raise UnreadableCellError(f"{shown(wrong[0])} is not the number of a goal", hint)
    return list(dict.fromkeys(map(int, goals)))


def _yes_no(cell: Cell, _: Sequence[Choice]) -> object:
    return cell.value if isinstance(cell.value, bool) else one_of(cell, YES_NO)


_READERS: dict[Takes, Callable[[Cell, Sequence[Choice]], object]] = {
    Takes.TEXT: lambda cell, _: cell.text,
    Takes.NUMBER: lambda cell, _: number_in(cell),
    Takes.SHARE: _share,
    Takes.WHOLE: _whole,
    Takes.NAMES: _names,
    Takes.GOALS: _goals,
    Takes.YES_NO: _yes_no,
    Takes.CHOICE: one_of,
}
