"""What cannot be done as asked, as click's usage errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from collab_sim.cli.streams import reason


@contextmanager
def refusing(*kinds: type[Exception]) -> Iterator[None]:
    """Turn errors with a message for people into usage errors."""
    try:
        yield
    except kinds as error:
        raise click.UsageError(str(error)) from None


@contextmanager
def refusing_unwritable(path: Path, lang: str) -> Iterator[None]:
    """Say of a file or folder that it cannot be written, and why."""
    from collab_sim.report.strings import text

    try:
        yield
    except OSError as error:
        message = text(lang, "cannot_write", file=path, reason=reason(error, lang))
        raise click.UsageError(message) from None
