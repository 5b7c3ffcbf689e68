"""What is printed of a lesson: the worksheet and the teacher's guide, with their answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from collab_sim.report.findings import sentence
from collab_sim.report.lesson.registry import Lesson
from collab_sim.report.lesson.searching import Searched
from collab_sim.report.naming import measure_name, measure_over, parameter_name, written
from collab_sim.report.pages.measuring import JUDGED_WORLDS
from collab_sim.report.pages.worlds import both_of
from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import MEASURES

LESSON_SIDES = ("left", "right")


def sheets_of(lesson: Lesson, searched: Searched, seed: int) -> dict[str, Any]:
    """Texts of both sheets in every language, by the id of their place, and ``months`` to draw."""
    months = lesson.left.months

    def told(say: Callable[[str], str]) -> dict[str, str]:
        return {lang: say(lang) for lang in LANGUAGES}

    def words(what: str, lang: str) -> str:
        return lesson.words[what][lang]

    return {
        "months": months,
        "sheet-question": told(lambda lang: f"{words('question', lang)} {words('asked', lang)}"),
        "sheet-towns": told(lambda lang: text(lang, "lesson_sheet_towns", **_towns(lang))),
        "sheet-measure": told(
            lambda lang: text(lang, "lesson_sheet_axes", measure=measure_name(lesson.measure, lang))
        ),
        "guide-question": dict(lesson.words["question"]),
        "guide-measure": told(lambda lang: _measured(lesson, lang)),
        "guide-answer": told(lambda lang: sentence(searched.given, lang, _titles(lesson, lang))),
        "guide-where": told(lambda lang: takeaway(lesson, searched, lang)),
        "guide-why": dict(lesson.words["why"]),
        "guide-how": told(
            lambda lang: text(
                lang, "lesson_guide_how", worlds=JUDGED_WORLDS, months=months, seed=seed
            )
        ),
    }


def takeaway(lesson: Lesson, searched: Searched, lang: str) -> str:
    """Which dials turn the answer, and where; which don't."""
    sentences = []
    for path in lesson.dials:
        at, name = searched.turns(path), parameter_name(path, lang)
        stands = written(searched.stands[path], lang)
        if at is None:
            values = [point.value for point in searched.along[path]]
            low, high = (written(value, lang) for value in (values[0], values[-1]))
            sentences.append(text(lang, "lesson_dial_stays", dial=name, low=low, high=high))
        else:
            value = written(at.value, lang)
            sentences.append(text(lang, "lesson_dial_turns", dial=name, value=value, stands=stands))
    return "\n".join(sentences)


def _measured(lesson: Lesson, lang: str) -> str:
    """What is compared, and over whom."""
    whom = MEASURES[lesson.measure].taken_over.said(lang)
    more = text(lang, "lesson_more_means", measure=measure_over(lesson.measure, lang))
    return f"{more} {text(lang, 'lesson_guide_whom', whom=whom)}"


def _towns(lang: str) -> dict[str, str]:
    return {side: text(lang, f"lesson_town_{side}") for side in LESSON_SIDES}


def _titles(lesson: Lesson, lang: str) -> dict[str, str]:
    towns = zip(LESSON_SIDES, (lesson.left, lesson.right), strict=True)
    return {side: both_of(town.title)[lang] for side, town in towns}
