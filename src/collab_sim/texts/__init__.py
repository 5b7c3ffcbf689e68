"""Everything a person reads, as data: a folder per language, named like ``sv``.

In ``LC_MESSAGES`` lie catalogues in gettext's format: ``texts`` (what reports, pages, lessons and
commands say, by ids), ``problems`` (what is said about files, by the English sentence) and
``messages`` (help of the commands). ``starters`` holds the files that people begin from.
English, in which problems and help are written where they arise, has the first alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import NoReturn

HERE = Path(__file__).parent
LANGUAGES = tuple(sorted(file.parts[-3] for file in HERE.glob("*/LC_MESSAGES/texts.mo")))
"""The languages there are."""


class Catalogue(GNUTranslations):
    """A catalogue that can list its ids; one that it does not have is a KeyError."""

    _catalog: dict[str | tuple[str, int], str]
    plural: Callable[[int], int]
    """Which form of a text that counts belongs to a count."""

    @property
    def ids(self) -> set[str]:
        """All ids, each once."""
        return {one if isinstance(one, str) else one[0] for one in self._catalog} - {""}

    def forms(self, key: str) -> list[str]:
        """Each form of a text that counts; none for any other text."""
        found: list[str] = []
        while (form := self._catalog.get((key, len(found)))) is not None:
            found.append(form)
        return found


class _Missing(NullTranslations):
    def gettext(self, message: str) -> NoReturn:
        raise KeyError(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> NoReturn:
        raise KeyError(msgid1)


@cache
def catalogue(lang: str, domain: str) -> Catalogue:
    """Read a language's catalogue; KeyError where there is none."""
    file = HERE / lang / "LC_MESSAGES" / f"{domain}.mo"
    if lang not in LANGUAGES or not file.is_file():
        raise KeyError(f"{domain} in {lang}")
    with file.open("rb") as content:
        read = Catalogue(content)
    read.add_fallback(_Missing())
    return read


def starter_text(lang: str, name: str) -> str:
    """Return a file, or a part of it, to begin from; KeyError for a language there is not."""
    if lang not in LANGUAGES:
        raise KeyError(lang)
    return (HERE / lang / "starters" / f"{name}.yaml").read_text(encoding="utf-8")
