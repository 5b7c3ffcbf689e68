"""Labels in lines."""

from __future__ import annotations

import textwrap


def wrapped(label: str, width: int = 46) -> str:
    """Break a label into lines between words; a word that is longer keeps its line."""
    return "\n".join(textwrap.wrap(label, width, break_long_words=False))
