"""A study's declared differences on the terminal: sentence, interval, a picture of dots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from rich.console import Console
from rich.markup import escape

from collab_sim.analysis.pairs import Paired
from collab_sim.analysis.uncertainty import Values
from collab_sim.report.answers.asked import StudyNames
from collab_sim.report.answers.declared import Answer, answer_sentences
from collab_sim.report.naming import digits_of
from collab_sim.report.strings import signed, text

WIDEST, TALLEST = 61, 6
"""Columns and rows of a picture."""
DOT, ZERO, LINE = "•", "│", "─"


def show_answers(
    answers: Sequence[Answer], names: StudyNames, console: Console | None = None
) -> None:
    """Print every answer with its picture."""
    console = console or Console(highlight=False)
    for answer in answers:
        sentences = " ".join(answer_sentences(answer, names))
        console.print(f"\n[bold]{answer.label}.[/bold] {escape(sentences)}")
        width = min(WIDEST, console.width - 4)
        for line in dots_in_text(answer.differences, answer.result, names.lang, width):
            console.print(f"  {escape(line)}", soft_wrap=True)


def dots_in_text(differences: Values, result: Paired, lang: str, width: int) -> Iterator[str]:
    """Draw paired differences as dots over an axis, and the interval of their mean below it.

    A column ends at zero, so that every dot stands on the side of its sign.
    """
    ends = np.array([0.0, *differences, *np.nan_to_num([result.low, result.high])])
    low, high = float(ends.min()), float(ends.max())
    step = (high - low) / (width - 2) or 1.0
    zero = int(np.ceil(-low / step))

    def column(value: float) -> int:
        away = np.sign(value) * np.ceil(np.abs(value) / step - 1e-9)
        return min(width - 1, max(0, zero + int(away)))

    heights = np.bincount([column(value) for value in differences], minlength=width)
    each = int(np.ceil(heights.max() / TALLEST))
    for level in range(int(np.ceil(heights.max() / each)), 0, -1):
        row = [DOT if height > (level - 1) * each else " " for height in heights]
        row[zero] = ZERO if row[zero] == " " else row[zero]
        yield "".join(row).rstrip()
    digits = digits_of(result.column)
    yield _under(width, zero, signed(lang, low, digits), signed(lang, high, digits))
    if np.isfinite(result.low):
        left, right = column(result.low), column(result.high)
        bar = [" "] * left + ["["] + [LINE] * max(0, right - left - 1) + ["]"]
        middle = column(result.difference)
        bar[middle] = DOT
        yield "".join(bar)
    key = "answers_each_dot" if each == 1 else "answers_dots_each"
    yield text(lang, key, each=each, low=signed(lang, result.low, digits),
               high=signed(lang, result.high, digits))  # fmt: skip


def _under(width: int, zero: int, low: str, high: str) -> str:
    """Write the ends of an axis, and 0 where there is room."""
    row = list(LINE * width)
    row[zero] = "0"
    if zero > len(low) + 1:
        row[: len(low) + 1] = [*low, " "]
    if width - zero > len(high) + 2:
        row[width - len(high) - 1 :] = [" ", *high]
    return "".join(row)
