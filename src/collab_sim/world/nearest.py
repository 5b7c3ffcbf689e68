"""The known word nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return a suggestion of the nearest known word, or nothing."""
    near = nearest(word, words)
    return f"did you mean '{near}'?" if near else ""


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the known word nearest to ``word`` (upper and lower case alike), or nothing."""
    folded = {name.casefold(): name for name in words}
    close = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else ""
