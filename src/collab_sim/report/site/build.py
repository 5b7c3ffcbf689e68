"""All files of a site, by their name in its folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from collab_sim.config import load_scenario
from collab_sim.engines.module import digest
from collab_sim.report.lesson.build import lesson_page
from collab_sim.report.lesson.registry import Lesson
from collab_sim.report.lesson.searching import Searched
from collab_sim.report.lesson.sheets import sheets_of
from collab_sim.report.pages.build import plain_page
from collab_sim.report.pages.live import live_page, shipped_names
from collab_sim.report.site.addresses import code_of, embedded
from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES
from collab_sim.version import VERSION

SITE_FILES = ("index*.html", "page.html", "lesson-*.html", "teacher-*.html", "worksheet-*.html")
"""Patterns of all that a site's folder holds."""
STYLES = ("parts", "lesson", "site")


@dataclass(frozen=True)
class Site:
    """What a site is made of.

    ``lessons`` are lessons by name, with what can be found in them; ``lang`` is the language of
    ``index.html``; ``address``, ending in a slash, is where the site will stand, empty where that
    is not known.
    """

    lessons: Mapping[str, tuple[Lesson, Searched]]
    lang: str
    seed: int
    address: str = ""

    @property
    def files(self) -> dict[str, str]:
        """All files by name; links between them are relative."""
        return {
            **{self.start(lang): self._start_page(lang) for lang in LANGUAGES},
            "page.html": self._live_page(),
            **{
                lesson_file(lesson): lesson_page(lesson, searched, self.lang, seed=self.seed)
                for lesson, searched in self.lessons.values()
            },
            **{
                file_of(kind, lesson, lang): self._sheet_page(kind, lesson, lang)
                for lesson, _ in self.lessons.values()
                for kind in ("teacher", "worksheet")
                for lang in LANGUAGES
            },
        }

    def start(self, lang: str) -> str:
        """Name of the start page in a language."""
        return "index.html" if lang == self.lang else f"index.{lang}.html"

    def _live_page(self) -> str:
        scenarios = {name: load_scenario(name) for name in shipped_names()}
        return live_page(scenarios, self.lang, walk=True)

    def _start_page(self, lang: str) -> str:
        lessons = [
            {
                "question": lesson.words["question"][lang],
                "teacher": file_of("teacher", lesson, lang),
                "worksheet": file_of("worksheet", lesson, lang),
                **self._opened(lesson_file(lesson), lesson.words["question"][lang], lang),
            }
            for lesson, _ in self.lessons.values()
        ]
        twins = self._opened("page.html", text(lang, "demo_title"), lang)
        compare = self._opened("page.html", text(lang, "compare_title"), lang, "view=compare&")
        return self._page("start", lang, lessons=lessons, twins=twins, compare=compare,
                          others=[(other, self.start(other)) for other in LANGUAGES])  # fmt: skip

    def _sheet_page(self, kind: str, lesson: Lesson, lang: str) -> str:
        _, found = self.lessons[lesson.name]
        question = lesson.words["question"][lang]
        return self._page(
            kind,
            lang,
            question=question,
            sheets=sheets_of(lesson, found, self.seed),
            worksheet=file_of("worksheet", lesson, lang),
            opened=self._opened(lesson_file(lesson), question, lang),
            others=[(other, file_of(kind, lesson, other)) for other in LANGUAGES],
        )

    def _opened(self, file: str, title: str, lang: str, state: str = "") -> dict[str, Any]:
        """How a page that plays is reached in a language: link, address, code, lines to embed."""
        link = f"{file}#{state}lang={lang}"
        address = f"{self.address or text(lang, 'site_your_address')}{link}"
        label = text(lang, "site_code", address=address)
        return {
            "link": link,
            "address": address if self.address else "",
            "code": code_of(address, label) if self.address else None,
            "frame": embedded(address, title),
        }

    def _page(self, template: str, lang: str, **values: Any) -> str:
        made = text(lang, "site_made", version=VERSION, engine=digest().hex())
        start = self.start(lang)
        return plain_page(template, lang=lang, styles=STYLES, made=made, start=start, **values)


def lesson_file(lesson: Lesson) -> str:
    """Name of the file of a lesson."""
    return f"lesson-{lesson.name}.html"


def file_of(kind: str, lesson: Lesson, lang: str) -> str:
    """Name of the teacher page or worksheet of a lesson in a language."""
    return f"{kind}-{lesson.name}.{lang}.html"
