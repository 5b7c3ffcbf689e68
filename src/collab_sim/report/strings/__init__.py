"""Everything a person reads, in Swedish and English.

``en`` and ``sv`` hold what the commands say; a subject of its own has a file per language
(``options_en`` and ``options_sv`` are the words of the options table). What lies here is read;
no file has to be named anywhere.
"""

from __future__ import annotations

import math
import re
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
    return {key: unbroken(told) for key, told in texts.items()} if lang == "sv" else texts


def unbroken(told: str) -> str:
    r"""Keep numbers, and blanks for numbers, on the line of their unit, as Swedish asks.

    >>> unbroken("ett 95 %-intervall på {years} år och 3 minuter").split(" ")
    ['ett', '95\xa0%-intervall', 'på', '{years}\xa0år', 'och', '3', 'minuter']
    """
    return BEFORE_UNIT.sub(HARD_SPACE, told)


HARD_SPACE = "\N{NO-BREAK SPACE}"
BEFORE_UNIT = re.compile(r"(?<=[\d}]) (?=%|(?:(?:mn|t)?kr|år|min|h|s|GB|MB|kB)\b|(?:person)?månad)")
LANGUAGES: dict[str, dict[str, str]] = {lang: _texts(lang) for lang in ("en", "sv")}


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
    """Write a sum of money or a large count, thousands apart.

    >>> grouped("en", 1234567.4), grouped("sv", 1234567.4).split()
    ('1,234,567', ['1', '234', '567'])
    """
    if not math.isfinite(value):
        return number(lang, value, 0)
    apart = HARD_SPACE if lang == "sv" else ","
    return f"{round(value) + 0:,}".replace(",", apart).replace("-", "−")


def counted(lang: str, what: str, count: int) -> str:
    r"""Write how many there are of something whose word differs for a single one.

    >>> counted("en", "arenas", 1), counted("en", "arenas", 3), counted("sv", "months", 1)
    ('1 arena', '3 arenas', '1\xa0månad')
    """
    key = f"count_{what}_one" if count == 1 else f"count_{what}"
    return text(lang, key, n=grouped(lang, count))
