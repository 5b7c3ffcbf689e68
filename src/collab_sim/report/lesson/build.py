"""From what was found in a lesson to the file that a class plays, or a refusal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from collab_sim.report.differing import differences_of_two
from collab_sim.report.lesson.registry import Lesson
from collab_sim.report.lesson.searching import Searched
from collab_sim.report.lesson.sheets import sheets_of, takeaway
from collab_sim.report.pages.build import build_page
from collab_sim.report.pages.measuring import judging, measures_of
from collab_sim.report.pages.still import still_of
from collab_sim.report.pages.worlds import tables_of
from collab_sim.texts import LANGUAGES


class MessageError(ValueError):
    """The worlds don't carry what the lesson asks about."""


def write_lesson(lesson: Lesson, searched: Searched, file: Path, lang: str, *, seed: int) -> Path:
    """Write a lesson as one file that needs no network.

    Raises MessageError where the worlds don't answer as the lesson says, or no dial turns the
    answer, and OSError where the file can't be written. Nothing is written then.
    """
    require_answer(lesson, searched)
    file.write_text(lesson_page(lesson, searched, lang, seed=seed), encoding="utf-8")
    return file


def lesson_page(lesson: Lesson, searched: Searched, lang: str, *, seed: int) -> str:
    """Build the page of a lesson."""
    towns = {"left": lesson.left, "right": lesson.right}
    return build_page(
        "lesson",
        data=contents(lesson, searched, seed),
        lang=lang,
        styles=("live", "lesson"),
        still=still_of(towns, lesson.measure, lang),
        sheets=sheets_of(lesson, searched, seed),
    )


def require_answer(lesson: Lesson, searched: Searched) -> None:
    """Raise MessageError where the towns don't answer as the lesson says, or no dial turns that."""
    if not lesson.expects:
        return
    if searched.given.direction != lesson.expects:
        raise MessageError(f"{searched.given.ahead} of {searched.given.pairs} pairs")
    if not any(searched.turns(path) for path in lesson.dials):
        raise MessageError("no dial")


def contents(lesson: Lesson, searched: Searched, seed: int) -> dict[str, Any]:
    """Everything that the page of a lesson shows, ready for JSON."""
    sheets = sheets_of(lesson, searched, seed)
    played = (lesson.measure,)
    tables = tables_of({"left": lesson.left, "right": lesson.right}, played)
    turnable = {dial["path"]: dial for dial in tables["dials"]}
    tables["dials"] = [turnable[path] for path in lesson.dials]
    tables["switches"] = {}
    return {
        "name": lesson.name,
        "tables": tables,
        "played": played,
        "measures": measures_of(played),
        "judging": judging(),
        "question": dict(lesson.words["question"]),
        "asked": dict(lesson.words["asked"]),
        "settings": differences_of_two(lesson.left, lesson.right),
        "seed": seed,
        "world": max(searched.deceptive, 0),
        "both": lesson.both,
        "direction": searched.given.direction,
        "sheets": {where: sheet for where, sheet in sheets.items() if where != "months"},
        "takeaway": {lang: takeaway(lesson, searched, lang) for lang in LANGUAGES},
        "why": dict(lesson.words["why"]),
    }
