"""A new workbook: headings with their meaning, lists to pick from, a made-up town to replace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from collab_sim.config.tables.cells import Choice, Takes, letters
from collab_sim.config.tables.changes import Setting, of_changes, of_events, of_municipality
from collab_sim.config.tables.columns import Column, Sheet
from collab_sim.config.tables.example import (
    GUESSED,
    MADE_UP,
    MUNICIPALITY,
    in_language,
    rows_of_example,
)
from collab_sim.config.tables.grids import MOST_ROWS
from collab_sim.config.tables.sheets import SHEETS

LAST_ROW = 1000
"""Rows that lists to pick from, and limits of numbers, reach down to."""
WORDS = {
    "en": {
        "about": "Read me", "lists": "Lists", "sheet": "sheet", "column": "column",
        "meaning": "meaning", "allowed": "allowed", "title": "collab-sim: your organisation",
        "made_up": "All rows are MADE UP: they show how the sheets are filled in. "
        "Write your own over them, and delete what is left.",
        "how": "Fill in the sheets from left to right. Blank cells take our values. Shares are "
        "0 to 1 or per cent. Several names or numbers in one cell are parted by semicolons.",
        "names": "No names of persons are needed anywhere: an actor is an organisation.",
        "then": "Then: collab-sim import {file} -o mine.yaml",
        "share": "a share from 0 to 1, or per cent", "whole": "a whole number",
        "pick": "Pick from the list.", "wrong": "Not in the list",
    },
    "sv": {
        "about": "Läs mig", "lists": "Listor", "sheet": "blad", "column": "kolumn",
        "meaning": "betydelse", "allowed": "tillåtet", "title": "collab-sim: er organisation",
        "made_up": "Alla rader är PÅHITTADE: de visar hur bladen fylls i. "
        "Skriv era egna över dem, och ta bort det som blir kvar.",
        "how": "Fyll i bladen från vänster till höger. Tomma celler får våra värden. Andelar är "
        "0 till 1 eller procent. Flera namn eller nummer i en cell skiljs åt med semikolon.",
        "names": "Inga personnamn behövs någonstans: en aktör är en organisation.",
        "then": "Sedan: collab-sim import {file} -o mine.yaml",
        "share": "en andel från 0 till 1, eller procent", "whole": "ett heltal",
        "pick": "Välj i listan.", "wrong": "Finns inte i listan",
    },
}  # fmt: skip


def write_workbook(path: Path, lang: str) -> None:
    """Write a workbook in a language; raises ImportError without openpyxl, OSError where it can't.

    Every sheet has headings with their meaning as notes, lists to pick from where only some words
    are allowed, and the rows of a made-up town. Read as it is, it makes a scenario that plays.
    """
    from openpyxl import Workbook

    book = Workbook()
    lists = book.create_sheet(WORDS[lang]["lists"])
    about = book.worksheets[0]
    about.title = WORDS[lang]["about"]
    _tell(about, path.name, lang)
    writer = _Writer(lists, lang)
    for key, sheet in SHEETS.items():
        page = book.create_sheet(sheet.title(lang), len(book.worksheets) - 1)
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
        value = in_language(MUNICIPALITY.get(path), lang)
        yield {
            "setting": path,
            "meaning": setting.sv if lang == "sv" else setting.en,
            "range": setting.range_sv if lang == "sv" else setting.range_en,
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

    says = WORDS[lang]
    page.append([says["title"]])
    page["A1"].font = Font(bold=True, size=14)
    for key in ("made_up", "how", "names", "then"):
        page.append([says[key].format(file=name)])
    page["A2"].font = Font(bold=True)
    page["A2"].fill = PatternFill("solid", fgColor="F0E442")
    page.append([])
    page.append([says[key] for key in ("sheet", "column", "meaning", "allowed")])
    for cell in page[page.max_row]:
        cell.font = Font(bold=True)
    for sheet in SHEETS.values():
        page.append([sheet.title(lang), "", sheet.about(lang)])
        for column in sheet.columns:
            allowed = _allowed(column, lang)
            page.append(["", column.heading(lang), column.about(lang), allowed])
    for letter, width in zip("ABCD", (22, 24, 90, 50), strict=True):
        page.column_dimensions[letter].width = width
    for row in page.iter_rows(min_row=7):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _allowed(column: Column, lang: str) -> str:
    if column.choices:
        return ", ".join(choice.told(lang) for choice in column.choices)
    kinds = {Takes.SHARE: "share", Takes.WHOLE: "whole"}
    return WORDS[lang][kinds[column.takes]] if column.takes in kinds else ""


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

        page.append([column.heading(self.lang) for column in sheet.columns])
        for cell, column in zip(page[1], sheet.columns, strict=True):
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="DCE6F1")
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            note = Comment(column.about(self.lang), "collab-sim")
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

        says = WORDS[self.lang]
        words = self._words(sheet, column)
        about = column.about(self.lang)
        if words:
            rule = DataValidation("list", formula1=self._range(words), allow_blank=True)
            rule.error, rule.errorTitle = says["pick"], says["wrong"]
        elif column.takes is Takes.SHARE:
            rule = DataValidation("decimal", "0", "1", operator="between", allow_blank=True)
            rule.error, rule.errorTitle = says["share"], column.heading(self.lang)
        elif column.takes is Takes.WHOLE:
            least = "0" if column.key == "gap" else "1"
            rule = DataValidation(
                "whole", least, str(MOST_ROWS), operator="between", allow_blank=True
            )
            rule.error, rule.errorTitle = says["whole"], column.heading(self.lang)
        else:
            return None
        rule.showErrorMessage = rule.showInputMessage = True
        rule.promptTitle, rule.prompt = column.heading(self.lang)[:32], about[:255]
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
