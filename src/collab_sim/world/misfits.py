"""What a scenario refers to that is not there, or says against itself."""

from __future__ import annotations

from typing import NamedTuple

Where = tuple[str | int, ...]
"""Steps from the top of a scenario file: keys, and positions in lists."""


class Misfit(NamedTuple):
    """Something in a scenario that refers to what is not there, or does not go with the rest.

    ``value`` is the word that refers, ``allowed`` what it could have been.
    """

    where: Where
    message: str
    value: str = ""
    allowed: tuple[str, ...] = ()
