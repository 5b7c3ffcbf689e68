"""Labels in lines."""

from __future__ import annotations

import textwrap

WIDEST_LABEL = 90
"""Letters in a line under a picture that is as wide as a page."""


def wrapped(label: str, width: int = 46) -> str:
    """Break a label into lines between words; a word that is longer keeps its line."""
    return "\n".join(textwrap.wrap(label, width, break_long_words=False))
