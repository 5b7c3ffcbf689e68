"""A new workbook: headings with their meaning, lists to pick from, a made-up town to replace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from collab_sim.config.tables.cells import Choice, Takes, letters
from collab_sim.config.tables.changes import Setting, of_changes, of_events, of_municipality
from collab_sim.config.tables.columns import Column, Sheet
from collab_sim.config.tables.example import (
    EXAMPLE_MUNICIPALITY,
    GUESSED,
    MADE_UP,
    in_language,
    rows_of_example,
)
from collab_sim.config.tables.grids import MOST_ROWS
from collab_sim.config.tables.sheets import SHEETS
from collab_sim.world.words import Meaning

LAST_ROW = 1000
"""Rows that lists to pick from, and limits of numbers, reach down to."""


def _words_of(lang: str, key: str) -> str:
    return Meaning(f"workbook.{key}").said(lang)


def write_workbook(path: Path, lang: str) -> None:
    """Write a workbook in a language; raises ImportError without openpyxl, OSError where it can't.

    Every sheet has headings with their meaning as notes, lists to pick from where only some words
    are allowed, and the rows of a made-up town. Read as it is, it makes a scenario that plays.
    """
    from openpyxl import Workbook

    book = Workbook()
    lists = book.create_sheet(_words_of(lang, "lists"))
    about = book.worksheets[0]
    about.title = _words_of(lang, "about")
    _tell(about, path.name, lang)
    writer = _Writer(lists, lang)
    for key, sheet in SHEETS.items():
        page = book.create_sheet(sheet.title.said(lang), len(book.worksheets) - 1)
        writer.head(page, sheet)
        writer.fill(page, sheet, _example(key, lang))
        writer.restrict(page, sheet)
    lists.sheet_state = "hidden"
    book.save(path)


def _example(key: str, lang: str) -> Iterator[dict[str, Any]]:
    if key == "municipality":
        yield from _settings(lang)
        return
    settings = of_events() if key == "events" else of_changes()
    for row in rows_of_example()[key]:
        cells = {name: in_language(value, lang) for name, value in row.items()}
        if "change" in cells:
            cells["change"] = settings[str(cells["change"])].label(lang)
        yield cells


def _settings(lang: str) -> Iterator[dict[str, Any]]:
    for path, setting in of_municipality().items():
        value = in_language(EXAMPLE_MUNICIPALITY.get(path), lang)
        yield {
            "setting": path,
            "meaning": setting.meaning.said(lang),
            "range": setting.range.said(lang) if setting.range else "",
            "ours": _ours(setting, lang),
            "value": value,
            "evidence": None if value is None else in_language(GUESSED, lang),
            "source": None if value is None else in_language(MADE_UP, lang),
        }


def _ours(setting: Setting, lang: str) -> str | float | None:
    """Return our value as the cell takes it."""
    words = [choice.told(lang) for choice in setting.choices if choice.value == setting.ours]
    return words[0] if words else setting.ours if setting.ours != "" else None


def _tell(page: Any, name: str, lang: str) -> None:
    """Write the first sheet: how to go about it, and every column of every sheet."""
    from openpyxl.styles import Alignment, Font, PatternFill

    says = partial(_words_of, lang)
    page.append([says("title")])
    page["A1"].font = Font(bold=True, size=14)
    for key in ("made_up", "how", "names", "then"):
        page.append([says(key).format(file=name)])
    page["A2"].font = Font(bold=True)
    page["A2"].fill = PatternFill("solid", fgColor="F0E442")
    page.append([])
    page.append([says(key) for key in ("sheet", "column", "meaning", "allowed")])
    for cell in page[page.max_row]:
        cell.font = Font(bold=True)
    for sheet in SHEETS.values():
        page.append([sheet.title.said(lang), "", sheet.about.said(lang)])
        for column in sheet.columns:
            allowed = _allowed(column, lang)
            page.append(["", column.title.said(lang), column.about.said(lang), allowed])
    for letter, width in zip("ABCD", (22, 24, 90, 50), strict=True):
        page.column_dimensions[letter].width = width
    for row in page.iter_rows(min_row=7):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _allowed(column: Column, lang: str) -> str:
    if column.choices:
        return ", ".join(choice.told(lang) for choice in column.choices)
    kinds = {Takes.SHARE: "share", Takes.WHOLE: "whole"}
    return _words_of(lang, kinds[column.takes]) if column.takes in kinds else ""


class _Writer:
    """Writes sheets and keeps, on a hidden one, the lists that their cells are picked from."""

    def __init__(self, lists: Any, lang: str) -> None:
        self.lists = lists
        self.lang = lang
        self.used = 0
        self.ranges: dict[tuple[str, ...], str] = {}

    def head(self, page: Any, sheet: Sheet) -> None:
        """Write the headings, with what they mean as notes."""
        from openpyxl.comments import Comment
        from openpyxl.styles import Alignment, Font, PatternFill

        page.append([column.title.said(self.lang) for column in sheet.columns])
        for cell, column in zip(page[1], sheet.columns, strict=True):
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="DCE6F1")
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            note = Comment(column.about.said(self.lang), "collab-sim")
            note.width, note.height = 320, 110
            cell.comment = note
            page.column_dimensions[cell.column_letter].width = column.width
        page.freeze_panes = "B2"

    def fill(self, page: Any, sheet: Sheet, rows: Iterable[dict[str, Any]]) -> None:
        """Write the rows of the made-up town."""
        from openpyxl.styles import Alignment

        for row in rows:
            page.append([row.get(column.key) for column in sheet.columns])
            for cell in page[page.max_row]:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if isinstance(cell.value, str) and cell.value[:1] in "=+-@":
                    cell.data_type = "s"

    def restrict(self, page: Any, sheet: Sheet) -> None:
        """Let cells be picked from a list, or hold numbers within limits."""
        for index, column in enumerate(sheet.columns):
            rule = self._rule(sheet, column)
            if rule is not None:
                rule.add(f"{letters(index)}2:{letters(index)}{LAST_ROW}")
                page.add_data_validation(rule)

    def _rule(self, sheet: Sheet, column: Column) -> Any:
        from openpyxl.worksheet.datavalidation import DataValidation

        says = partial(_words_of, self.lang)
        words = self._words(sheet, column)
        about = column.about.said(self.lang)
        if words:
            rule = DataValidation("list", formula1=self._range(words), allow_blank=True)
            rule.error, rule.errorTitle = says("pick"), says("wrong")
        elif column.takes is Takes.SHARE:
            rule = DataValidation("decimal", "0", "1", operator="between", allow_blank=True)
            rule.error, rule.errorTitle = says("share"), column.title.said(self.lang)
        elif column.takes is Takes.WHOLE:
            least = "0" if column.key == "gap" else "1"
            rule = DataValidation(
                "whole", least, str(MOST_ROWS), operator="between", allow_blank=True
            )
            rule.error, rule.errorTitle = says("whole"), column.title.said(self.lang)
        else:
            return None
        rule.showErrorMessage = rule.showInputMessage = True
        rule.promptTitle, rule.prompt = column.title.said(self.lang)[:32], about[:255]
        return rule

    def _words(self, sheet: Sheet, column: Column) -> tuple[str, ...]:
        if column.key == "change":
            settings = of_events() if sheet.key == "events" else of_changes()
            return tuple(setting.label(self.lang) for setting in settings.values())
        return tuple(_told(column.choices, self.lang))

    def _range(self, words: tuple[str, ...]) -> str:
        """Return where a list stands on the hidden sheet, written there when first asked for."""
        if words not in self.ranges:
            self.used += 1
            for number, word in enumerate(words, start=1):
                self.lists.cell(number, self.used, word)
            column = letters(self.used - 1)
            name = self.lists.title
            self.ranges[words] = f"'{name}'!${column}$1:${column}${len(words)}"
        return self.ranges[words]


def _told(choices: Iterable[Choice], lang: str) -> Iterator[str]:
    return (choice.told(lang) for choice in choices)
