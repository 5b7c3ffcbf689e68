"""Everything a person reads, in Swedish and English.

``en`` and ``sv`` hold what the commands say, ``pages_en`` and ``pages_sv`` what stands on pages,
``patterns_en`` and ``patterns_sv`` what is said about patterns, ``laboratory_en`` and
``laboratory_sv`` what is said about laboratories, ``app_en`` and ``app_sv`` what stands on the
local page, ``differing_en`` and ``differing_sv`` what differs between scenarios, ``options_en`` and
``options_sv`` the words of the options table, ``changes_en`` and ``changes_sv`` what an option
changes, ``levers_en`` and ``levers_sv`` what is said about levers.
"""

from __future__ import annotations

import math
from typing import Any

from collab_sim.report.strings import (
    app_en,
    app_sv,
    changes_en,
    changes_sv,
    differing_en,
    differing_sv,
    en,
    laboratory_en,
    laboratory_sv,
    lesson_en,
    lesson_sv,
    levers_en,
    levers_sv,
    options_en,
    options_sv,
    pages_en,
    pages_sv,
    patterns_en,
    patterns_sv,
    sv,
)

LANGUAGES: dict[str, dict[str, str]] = {
    "en": en.TEXTS
    | pages_en.TEXTS
    | patterns_en.TEXTS
    | laboratory_en.TEXTS
    | app_en.TEXTS
    | lesson_en.TEXTS
    | differing_en.TEXTS
    | options_en.TEXTS
    | changes_en.TEXTS
    | levers_en.TEXTS,
    "sv": sv.TEXTS
    | pages_sv.TEXTS
    | patterns_sv.TEXTS
    | laboratory_sv.TEXTS
    | app_sv.TEXTS
    | lesson_sv.TEXTS
    | differing_sv.TEXTS
    | options_sv.TEXTS
    | changes_sv.TEXTS
    | levers_sv.TEXTS,
}


HARD_SPACE = "\N{NO-BREAK SPACE}"


def text(lang: str, key: str, /, **values: Any) -> str:
    """Return a text in a language with its values filled in; raises KeyError when missing."""
    return LANGUAGES[lang][key].format(**values)


def number(lang: str, value: float, digits: int) -> str:
    """Write a number as people of that language do: decimal comma in Swedish, a dash for none.

    >>> number("sv", -0.5, 2), number("en", 1234.5, 1), number("en", float("nan"), 1)
    ('−0,50', '1234.5', '–')
    """
    if math.isnan(value):
        return "–"
    written = f"{value:.{digits}f}".replace("-", "−")
    if not written.strip("−0."):
        written = written.lstrip("−")
    return written.replace(".", ",") if lang == "sv" else written


def signed(lang: str, value: float, digits: int) -> str:
    """Write a difference with its sign.

    >>> signed("en", 0.25, 2)
    '+0.25'
    """
    written = number(lang, value, digits)
    return f"+{written}" if value >= 0.0 else written


def grouped(lang: str, value: float) -> str:
    """Write a sum of money, thousands apart.

    >>> grouped("en", 1234567.4), grouped("sv", 1234567.4).split()
    ('1,234,567', ['1', '234', '567'])
    """
    if not math.isfinite(value):
        return number(lang, value, 0)
    apart = HARD_SPACE if lang == "sv" else ","
    return f"{round(value) + 0:,}".replace(",", apart).replace("-", "−")
