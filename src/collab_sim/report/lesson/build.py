"""From an atlas to the file: what it carries, said in words, or a refusal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from collab_sim.report.differing import differences_of_two
from collab_sim.report.findings import sentence
from collab_sim.report.lesson.atlas import MEASURES as SHOWN
from collab_sim.report.lesson.atlas import Atlas
from collab_sim.report.lesson.registry import Dial
from collab_sim.report.naming import parameter_name, source_name
from collab_sim.report.pages.build import build_page
from collab_sim.report.strings import LANGUAGES, text
from collab_sim.world.measures import MEASURES
from collab_sim.world.parameters import PARAMETERS


class MessageError(ValueError):
    """The atlas does not carry the lesson's message."""


def write_lesson(atlas: Atlas, file: Path, lang: str, *, seed: int) -> Path:
    """Write a lesson as one file that needs no network.

    Raises MessageError where the message does not hold in the atlas, and OSError where the file
    cannot be written. Nothing is written then.
    """
    require_message(atlas)
    page = build_page("lesson", "lesson", data=contents(atlas, seed), lang=lang, styles=("lesson",))
    file.write_text(page, encoding="utf-8")
    return file


def require_message(atlas: Atlas) -> None:
    """Raise MessageError where the given setting does not go the way the lesson says."""
    found = atlas.result(atlas.given)
    if atlas.lesson.expects and found.direction != atlas.lesson.expects:
        raise MessageError(f"{found.ahead} of {found.pairs} pairs")


def contents(atlas: Atlas, seed: int) -> dict[str, Any]:
    """Everything that the page of a lesson shows, ready for JSON."""
    lesson = atlas.lesson
    results = [atlas.result(place) for place in range(len(atlas.settings))]
    directions = [one.direction for one in results]
    return {
        "name": lesson.name,
        "question": dict(lesson.question),
        "titles": [_both(lesson.left.title), _both(lesson.right.title)],
        "settings": differences_of_two(lesson.left, lesson.right),
        "seed": seed,
        "worlds": atlas.means.shape[2],
        "months": atlas.series.shape[-1] - 1,
        "measures": [_both(MEASURES[name]) for name in SHOWN],
        "dials": [_dial(dial) for dial in lesson.dials],
        "given": atlas.given,
        "curves": atlas.encoded,
        "means": atlas.means.tolist(),
        "sentences": [
            {lang: sentence(one, lang, titles_of(atlas, lang)) for lang in LANGUAGES}
            for one in results
        ],
        "directions": directions,
        "takeaway": {
            lang: takeaway(directions, titles_of(atlas, lang), lang) for lang in LANGUAGES
        },
    }


def takeaway(directions: list[int], titles: dict[str, str], lang: str) -> str:
    """How many settings go which way."""
    return text(
        lang,
        "lesson_takeaway",
        settings=len(directions),
        right=titles["right"],
        left=titles["left"],
        right_ahead=directions.count(1),
        left_ahead=directions.count(-1),
        open=directions.count(0),
    )


def titles_of(atlas: Atlas, lang: str) -> dict[str, str]:
    """Titles of the two towns."""
    towns = {"left": atlas.lesson.left, "right": atlas.lesson.right}
    return {side: str(getattr(town.title, lang)) for side, town in towns.items()}


def _dial(dial: Dial) -> dict[str, Any]:
    known = PARAMETERS[dial.path]
    return {
        "path": dial.path,
        "levels": list(dial.levels),
        "meaning": {lang: parameter_name(dial.path, lang) for lang in LANGUAGES},
        "source": {lang: source_name(known.source, lang) for lang in LANGUAGES},
    }


def _both(words: Any) -> dict[str, str]:
    return {lang: getattr(words, lang) for lang in LANGUAGES}
