"""The command that says whether this machine gives the numbers it should."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from collab_sim.cli import options
from collab_sim.cli.exit_codes import NOT_AS_ASKED
from collab_sim.cli.progress import ProgressBar

if TYPE_CHECKING:
    from collab_sim.study.doctor import Diagnosis, Examination


@click.command()
@click.option(
    "--seconds",
    type=click.FloatRange(0.0),
    default=5.0,
    show_default=True,
    help="How long the two engines are compared; one world at least.",
)
@options.language
def doctor(seconds: float, lang: str) -> None:
    """Ask whether this machine gives the numbers it should, and say yes or no.

    Random numbers against published ones, both engines after every phase, one thread against
    several. Ends with 3 when the answer is no.
    """
    from collab_sim.report.strings import text
    from collab_sim.study.doctor import examine

    with ProgressBar(text(lang, "doctor_asks")) as progress:
        diagnosis = examine(seconds=seconds, progress=progress)
    for line in _versions(diagnosis, lang):
        click.echo(line)
    for check in diagnosis.checks:
        answer = text(lang, "yes" if check.ok else "no")
        click.echo(f"  {answer:<4} {_told(check, lang)}")
    click.echo(text(lang, "doctor_sound" if diagnosis.ok else "doctor_unsound"))
    if not diagnosis.ok:
        sys.exit(NOT_AS_ASKED)


def _versions(diagnosis: Diagnosis, lang: str) -> list[str]:
    """Versions, and the commit of a checkout."""
    from collab_sim.report.strings import text

    lines = [", ".join(f"{name} {version}" for name, version in diagnosis.software.items())]
    if diagnosis.commit.get("commit"):
        lines.append(text(lang, "doctor_commit", commit=diagnosis.commit["commit"]))
    return lines


def _told(check: Examination, lang: str) -> str:
    from collab_sim.report.strings import text

    ending = "right" if check.ok else "wrong"
    return text(lang, f"doctor_{check.name}_{ending}", **check.facts)
