"""Standard output and standard error as they are: narrow encodings, names that are no text."""

from __future__ import annotations

import codecs
import io
import sys
import unicodedata

ASCII_SIGNS = {
    "−": "-", "–": "-", "…": "...", "“": '"', "”": '"', "’": "'", "•": "*", "×": "x", "·": "*",
    "±": "+/-", "→": "->", "≤": "<=", "≥": ">=", "─": "-", "━": "-", "│": "|",
}  # fmt: skip
"""What says the same in every encoding: a minus stays a minus."""


def plainly(error: UnicodeError) -> tuple[str, int]:
    """Write signs that an encoding lacks with those it has (a handler of encoding errors)."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(ASCII_SIGNS.get(sign) or _without_accent(sign) for sign in lacking), error.end


def _without_accent(sign: str) -> str:
    bare = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode("ascii")
    return bare or "?"


def take_streams_as_they_are() -> None:
    """Let nothing that is told fail for the encoding of what it is written to."""
    codecs.register_error("plainly", plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plainly")


def command_line() -> list[str]:
    """Return the command as it was given, as text that can be kept with its results."""
    from collab_sim.config.problems import printable

    return ["collab-sim", *map(printable, sys.argv[1:])]


def reason(error: OSError, lang: str) -> str:
    """Return why the system refused, in a language."""
    from collab_sim.config.translating import translated

    return translated(error.strerror or str(error), lang)
