"""Standard output and standard error as they are: narrow encodings, names that are no text."""

from __future__ import annotations

import codecs
import io
import os
import sys
import unicodedata
from typing import TextIO

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


class LastingStream(io.TextIOWrapper):
    """A stream that lets the work go on when its reader has seen enough, as `head` has."""

    def write(self, text: str, /) -> int:
        """Write; what nobody reads any more goes nowhere."""
        try:
            return super().write(text)
        except BrokenPipeError:
            leave_unsaid(self)
            return len(text)

    def flush(self) -> None:
        """Flush; what nobody reads any more goes nowhere."""
        try:
            super().flush()
        except BrokenPipeError:
            leave_unsaid(self)
            super().flush()


def leave_unsaid(stream: TextIO) -> None:
    """Send what a stream still holds, and all that follows, nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def take_streams_as_they_are() -> None:
    """Let nothing fail for the encoding of what it is told to, nor for a reader that left."""
    codecs.register_error("plainly", plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plainly")
    if sys.stdout is sys.__stdout__ and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout = _lasting(sys.stdout)


def _lasting(stream: io.TextIOWrapper) -> LastingStream:
    encoding, errors, at_lines = stream.encoding, stream.errors, stream.line_buffering
    newline = None if os.name == "nt" else "\n"
    return LastingStream(stream.detach(), encoding, errors, newline, at_lines)


def command_line() -> list[str]:
    """Return the command as it was given, as text that can be kept with its results."""
    from collab_sim.config.problems import printable

    return ["collab-sim", *map(printable, sys.argv[1:])]


def reason(error: OSError, lang: str) -> str:
    """Return why the system refused, in a language."""
    from collab_sim.config.translating import translated

    return translated(error.strerror or str(error), lang)
