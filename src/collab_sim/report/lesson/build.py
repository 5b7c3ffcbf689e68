"""From what was found in a lesson to the file that a class plays, or a refusal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from collab_sim.report.differing import differences_of_two
from collab_sim.report.findings import sentence
from collab_sim.report.lesson.registry import Lesson
from collab_sim.report.lesson.searching import Searched
from collab_sim.report.naming import parameter_name, written
from collab_sim.report.pages.build import build_page
from collab_sim.report.pages.measuring import judging, measures_of
from collab_sim.report.pages.still import still_of
from collab_sim.report.pages.worlds import both_of, tables_of
from collab_sim.report.strings import LANGUAGES, text

SIDES = ("left", "right")


class MessageError(ValueError):
    """The worlds don't carry what the lesson asks about."""


def write_lesson(lesson: Lesson, found: Searched, file: Path, lang: str, *, seed: int) -> Path:
    """Write a lesson as one file that needs no network.

    Raises MessageError where the worlds don't answer as the lesson says, or no dial turns the
    answer, and OSError where the file can't be written. Nothing is written then.
    """
    require_answer(lesson, found)
    file.write_text(lesson_page(lesson, found, lang, seed=seed), encoding="utf-8")
    return file


def lesson_page(lesson: Lesson, found: Searched, lang: str, *, seed: int) -> str:
    """Build the page of a lesson."""
    towns = {"left": lesson.left, "right": lesson.right}
    return build_page(
        "lesson",
        "lesson",
        data=contents(lesson, found, seed),
        lang=lang,
        styles=("live", "lesson"),
        plays=True,
        still=still_of(towns, lesson.measure, lang),
    )


def require_answer(lesson: Lesson, found: Searched) -> None:
    """Raise MessageError where the towns don't answer as the lesson says, or no dial turns that."""
    if not lesson.expects:
        return
    if found.given.direction != lesson.expects:
        raise MessageError(f"{found.given.ahead} of {found.given.pairs} pairs")
    if not any(found.turns(path) for path in lesson.dials):
        raise MessageError("no dial")


def contents(lesson: Lesson, found: Searched, seed: int) -> dict[str, Any]:
    """Everything that the page of a lesson shows, ready for JSON."""
    played = (lesson.measure,)
    tables = tables_of({"left": lesson.left, "right": lesson.right}, played)
    turnable = {one["path"]: one for one in tables["dials"]}
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
        "world": max(found.deceptive, 0),
        "both": lesson.both,
        "direction": found.given.direction,
        "sentence": {
            lang: sentence(found.given, lang, _titles(lesson, lang)) for lang in LANGUAGES
        },
        "takeaway": {lang: takeaway(lesson, found, lang) for lang in LANGUAGES},
        "why": dict(lesson.words["why"]),
    }


def takeaway(lesson: Lesson, found: Searched, lang: str) -> str:
    """Which dials turn the answer, and where; which don't."""
    told = []
    for path in lesson.dials:
        at, name = found.turns(path), parameter_name(path, lang)
        stands = written(found.stands[path], lang)
        if at is None:
            values = [one.value for one in found.along[path]]
            low, high = (written(value, lang) for value in (values[0], values[-1]))
            told.append(text(lang, "lesson_dial_stays", dial=name, low=low, high=high))
        else:
            value = written(at.value, lang)
            told.append(text(lang, "lesson_dial_turns", dial=name, value=value, stands=stands))
    return "\n".join(told)


def _titles(lesson: Lesson, lang: str) -> dict[str, str]:
    towns = zip(SIDES, (lesson.left, lesson.right), strict=True)
    return {side: both_of(town.title)[lang] for side, town in towns}
