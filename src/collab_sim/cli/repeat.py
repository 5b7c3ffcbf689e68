"""One run of a study again: what `run --only POINT:REPLICATE` does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from collab_sim.cli.refusals import refusing

if TYPE_CHECKING:
    from collab_sim.config.study import Study


def play_only(study: Study, only: str, lang: str) -> bool:
    """Play one run of a study and print its measures, or why it failed; returns whether it did."""
    from rich.console import Console

    from collab_sim.config.models import ModelError
    from collab_sim.report.naming import digits_of, name_with_unit
    from collab_sim.report.strings import number, text
    from collab_sim.report.terminal import print_table
    from collab_sim.study.repeat import play_again

    match = re.fullmatch(r"(\d+):(\d+)", only)
    if not match:
        raise click.UsageError(text(lang, "bad_only", only=only))
    with refusing(ValueError, ModelError):
        played = play_again(study, int(match[1]), int(match[2]))
    if played.causes[0]:
        click.echo(text(lang, "failed_again", only=only, cause=played.causes[0]), err=True)
        return True
    rows = [
        [name_with_unit(column, lang), number(lang, float(values[0]), digits_of(column))]
        for column, values in played.summaries.items()
    ]
    print_table(Console(highlight=False), [text(lang, "measure"), text(lang, "mean")], rows)
    return False
