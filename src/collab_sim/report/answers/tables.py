"""Tables that people read: numbers as they are, with units and definitions beside them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from collab_sim.analysis.pairs import Paired
from collab_sim.report.naming import (
    better_told,
    digits_of,
    measure_name,
    parameter_name,
    unit_name,
    whom_told,
)
from collab_sim.report.strings import number, signed, text
from collab_sim.world.variables import variable

CellValue = str | float | int
FEW_ROWS = 14
"""Rows that a page shows without being asked."""


@dataclass(frozen=True)
class TableColumn:
    """A column: its heading, what it means, its unit, and how its numbers are written on pages.

    ``digits`` are decimals; None writes as many as a number needs. ``sign`` writes a plus too.
    """

    heading: str
    meaning: str
    unit: str = ""
    digits: int | None = None
    sign: bool = False

    def written(self, cell: CellValue, lang: str) -> str:
        """Write a cell for people."""
        if isinstance(cell, str):
            return cell
        if math.isnan(cell):
            return "–"
        digits = self.digits
        if digits is None:
            digits = len(f"{cell:.4g}".partition(".")[2]) if isinstance(cell, float) else 0
        return signed(lang, cell, digits) if self.sign else number(lang, cell, digits)


@dataclass(frozen=True)
class Table:
    """A table; ``name`` is that of its file and sheet, without suffix.

    ``in_sentences`` says that sentences tell the same, so that a page shows it only when asked.
    """

    name: str
    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[CellValue, ...], ...]
    in_sentences: bool = False

    @property
    def folded(self) -> bool:
        """Whether a page shows it only when asked."""
        return self.in_sentences or len(self.rows) > FEW_ROWS

    def numeric(self, position: int) -> bool:
        """Whether a column holds numbers."""
        return not any(isinstance(row[position], str) for row in self.rows)

    def written(self, lang: str) -> list[list[str]]:
        """Cells as people of a language write them."""
        return [
            [column.written(cell, lang) for column, cell in zip(self.columns, row, strict=True)]
            for row in self.rows
        ]


def text_column(key: str, lang: str) -> TableColumn:
    """A column whose heading and meaning stand under a key among the texts."""
    return TableColumn(text(lang, key), text(lang, f"{key}_meaning"))


def count_column(key: str, lang: str) -> TableColumn:
    """A column of counts."""
    return replace(text_column(key, lang), digits=0)


def measure_column(
    measure: str, lang: str, heading: str = "", *, sign: bool = False
) -> TableColumn:
    """A column of values, or with ``sign`` of differences, of a measure."""
    name = measure_name(measure, lang)
    meaning = text(lang, "answers_measure_meaning", name=name, whom=whom_told(measure, lang),
                   better=better_told(measure, lang))  # fmt: skip
    unit = unit_name(measure, lang)
    return TableColumn(heading or name, meaning, unit, digits_of(measure), sign)


def factor_column(path: str, lang: str) -> TableColumn:
    """A column of values of what a study varies."""
    varied = variable(path)
    unit = text(lang, f"unit_{varied.unit}")
    return TableColumn(
        parameter_name(path, lang), text(lang, "answers_factor_meaning", path=path), unit
    )


def paired_columns(measure: str, one: str, other: str, lang: str) -> tuple[TableColumn, ...]:
    """Columns that `paired_cells` fills: pairs, both means, the difference, who is higher."""
    return (
        count_column("answers_pairs", lang),
        measure_column(measure, lang, one),
        measure_column(measure, lang, other),
        measure_column(measure, lang, text(lang, "difference"), sign=True),
        measure_column(measure, lang, text(lang, "answers_low"), sign=True),
        measure_column(measure, lang, text(lang, "answers_high"), sign=True),
        count_column("answers_higher", lang),
        count_column("answers_lower", lang),
        text_column("answers_verdict", lang),
    )


def mixed_columns(lang: str) -> tuple[TableColumn, ...]:
    """Columns that `paired_cells` fills where every row may be of another measure."""
    keys = ("answers_mean_one", "answers_mean_other", "difference", "answers_low", "answers_high")
    in_units = text(lang, "answers_mixed_meaning")
    return (
        count_column("answers_pairs", lang),
        *(TableColumn(text(lang, key), in_units, "", 3, sign=key not in keys[:2]) for key in keys),
        count_column("answers_higher", lang),
        count_column("answers_lower", lang),
        text_column("answers_verdict", lang),
    )


def paired_cells(result: Paired, lang: str) -> tuple[CellValue, ...]:
    """Cells of a comparison under `paired_columns`."""
    return (
        result.pairs, result.mean_one, result.mean_other, result.difference, result.low,
        result.high, result.ahead, result.behind, verdict(result, lang),
    )  # fmt: skip


def verdict(result: Paired, lang: str) -> str:
    """What the pairs say of one against the other, in a word."""
    key = {1: "answers_is_higher", -1: "answers_is_lower", 0: "answers_is_open"}
    return text(lang, key[result.direction])
