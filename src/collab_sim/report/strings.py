"""What a person reads, in a language, with its names and numbers filled in."""

from __future__ import annotations

import math
import re
from typing import Any

from collab_sim.texts import catalogue

HARD_SPACE = "\N{NO-BREAK SPACE}"
BEFORE_UNIT = re.compile(r"(?<=[\d}]) (?=%|(?:(?:mn|t)?kr|år|min|h|s|GB|MB|kB)\b|(?:person)?månad)")


def unbroken(sentence: str) -> str:
    r"""Keep numbers, and blanks for numbers, on the line of their unit, as Swedish asks.

    >>> unbroken("ett 95 %-intervall på {years} år och 3 minuter").split(" ")
    ['ett', '95\xa0%-intervall', 'på', '{years}\xa0år', 'och', '3', 'minuter']
    """
    return BEFORE_UNIT.sub(HARD_SPACE, sentence)


def template(lang: str, key: str) -> str:
    """Return a text as it is written, with its blanks; raises KeyError when missing."""
    return catalogue(lang, "texts").gettext(key)


def text_keys() -> set[str]:
    """All ids of texts; every language has the same."""
    return catalogue("en", "texts").ids


def text(lang: str, key: str, /, **values: Any) -> str:
    """Return a text in a language with its values filled in; raises KeyError when missing."""
    return template(lang, key).format(**values)


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
    return decimal(lang, written)


def decimal(lang: str, written: str) -> str:
    """Give a number as Python writes it the decimal sign of a language.

    >>> decimal("sv", "0.25")
    '0,25'
    """
    return written.replace(".", template(lang, "decimal_sign"))


def column_sign(lang: str) -> str:
    """Sign between the columns of a table: a semicolon where the comma is the decimal sign."""
    return ";" if template(lang, "decimal_sign") == "," else ","


def signed(lang: str, value: float, digits: int) -> str:
    """Write a difference with its sign; what rounds to nothing has none.

    >>> signed("en", 0.25, 2), signed("en", 0.004, 2)
    ('+0.25', '0.00')
    """
    written = number(lang, value, digits)
    return f"+{written}" if value > 0.0 and written.strip("0.,") else written


def grouped(lang: str, value: float) -> str:
    """Write a sum of money or a large count, thousands apart.

    >>> grouped("en", 1234567.4), grouped("sv", 1234567.4).split()
    ('1,234,567', ['1', '234', '567'])
    """
    if not math.isfinite(value):
        return number(lang, value, 0)
    apart = template(lang, "thousands_sign")
    return f"{round(value) + 0:,}".replace(",", apart).replace("-", "−")


def plural(lang: str, key: str, count: int, /, **values: Any) -> str:
    """Return a text in the form that its language has for a count, its values filled in.

    Raises KeyError when it is missing.

    >>> [plural("en", "merged", runs, runs=runs, folder="results") for runs in (1, 2)]
    ['1 run joined in results', '2 runs joined in results']
    """
    return catalogue(lang, "texts").ngettext(key, key, count).format(**values)


def counted(lang: str, what: str, count: int) -> str:
    r"""Write how many there are of something, in the form that the language has for so many.

    >>> counted("en", "arenas", 1), counted("en", "arenas", 3), counted("sv", "months", 1)
    ('1 arena', '3 arenas', '1\xa0månad')
    """
    return plural(lang, f"count_{what}", count, n=grouped(lang, count))
