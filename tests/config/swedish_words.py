"""English that is left in what should be Swedish."""

from __future__ import annotations

import re

ENGLISH = re.compile(
    r"\b(is|are|not|the|a|an|of|does|has|there|must|cannot|needs|write|say|this)\b"
)
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|\{[^}]*\}|one of: .*|inget av: .*")


def english_in(told: str) -> list[str]:
    """English words outside what is quoted or listed."""
    return ENGLISH.findall(QUOTED.sub("", told))
