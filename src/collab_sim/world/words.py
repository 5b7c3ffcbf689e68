"""Words of a declaration, in the language of whoever reads them.

What the model declares is called what the catalogue of meanings says, a user's own what stands in
it. Nothing is read before somebody asks for a language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from collab_sim.texts import LANGUAGES, catalogue


class Wording(Protocol):
    """Something that is said in every language."""

    def said(self, lang: str) -> str:
        """Return it in a language."""


class Words(NamedTuple):
    """The same words in both languages, as they stand in a user's file; Swedish may be left out."""

    en: str
    sv: str = ""

    def said(self, lang: str) -> str:
        """Return them in a language: in English where they don't stand in it."""
        return str(getattr(self, lang, "") or self.en)


@dataclass(frozen=True)
class Meaning:
    """An entry of the catalogue of meanings; ``parts`` fill its blanks."""

    key: str
    parts: tuple[tuple[str, Wording | str], ...] = ()

    def said(self, lang: str) -> str:
        """Return it in a language; raises KeyError where the catalogue lacks it."""
        template = catalogue(lang, "meanings").gettext(self.key)
        if not self.parts:
            return template
        parts = {
            name: part if isinstance(part, str) else part.said(lang) for name, part in self.parts
        }
        return template.format(**parts)


def in_all_languages(wording: Wording) -> tuple[str, ...]:
    """Return a wording in every language, English last, each once."""
    further = (lang for lang in reversed(LANGUAGES) if lang != "en")
    return tuple(dict.fromkeys(wording.said(lang) for lang in (*further, "en")))
