"""Everything a person reads, in Swedish and English.

``en`` and ``sv`` hold what the commands say; a subject of its own has a file per language
(``options_en`` and ``options_sv`` are the words of the options table). What lies here is read;
no file has to be named anywhere.
"""

from __future__ import annotations

import math
from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def _texts(lang: str) -> dict[str, str]:
    """All texts of a language; no two files may use one key."""
    texts: dict[str, str] = {}
    for file in sorted(module.name for module in iter_modules(__path__)):
        if file.rpartition("_")[2] == lang:
            more = import_module(f"{__name__}.{file}").TEXTS
            if twice := texts.keys() & more.keys():
                raise ValueError(f"{file} says again: {', '.join(sorted(twice))}")
            texts |= more
    return texts


LANGUAGES: dict[str, dict[str, str]] = {lang: _texts(lang) for lang in ("en", "sv")}
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
