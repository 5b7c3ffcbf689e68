"""The command that holds the model against published regularities."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

import click

from collab_sim.cli import options
from collab_sim.cli.exit_codes import NOT_AS_ASKED
from collab_sim.cli.outputs import writable_folder
from collab_sim.cli.progress import ProgressBar
from collab_sim.cli.streams import command_line

if TYPE_CHECKING:
    from collab_sim.patterns.claims import Outcome


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]…")
@click.option("--quick", is_flag=True, help="A tenth of the worlds: a look in seconds.")
@options.seed
@options.output
@options.language
def patterns(names: tuple[str, ...], quick: bool, seed: int, folder: str | None, lang: str) -> None:
    """Compare the model with published regularities; without NAME all of them.

    A pattern that does not hold is told and is no error: the command ends with 0 unless a pattern
    could not be played at all.
    """
    from collab_sim.report.strings import text

    chosen = _chosen(names, lang)
    written_to = writable_folder(folder or "results/patterns", lang)

    from collab_sim.report.patterns import show_patterns, write_patterns

    outcomes, failures = _play(chosen, quick, seed, lang)
    show_patterns(outcomes, failures, lang)
    write_patterns(outcomes, written_to, lang, command_line=shlex.join(command_line()))
    click.echo(text(lang, "patterns_written", folder=written_to))
    if failures:
        sys.exit(NOT_AS_ASKED)


def _chosen(names: tuple[str, ...], lang: str) -> list[str]:
    """Names of patterns; every unknown one told at once."""
    from collab_sim.patterns.registry import PATTERNS
    from collab_sim.report.strings import text
    from collab_sim.world.nearest import nearest

    unknown = [name for name in names if name not in PATTERNS]
    if unknown:
        lines = []
        for name in unknown:
            near = nearest(name, PATTERNS)
            hint = text(lang, "nearest", name=near) if near else ", ".join(PATTERNS)
            lines.append(text(lang, "patterns_unknown", name=name, hint=hint))
        raise click.UsageError("\n".join(lines))
    return list(dict.fromkeys(names or PATTERNS))


def _play(
    names: list[str], quick: bool, seed: int, lang: str
) -> tuple[dict[str, Outcome], dict[str, str]]:
    from collab_sim.patterns.registry import PATTERNS
    from collab_sim.report.strings import text

    outcomes: dict[str, Outcome] = {}
    failures: dict[str, str] = {}
    with ProgressBar(text(lang, "playing_patterns")) as progress:
        for done, name in enumerate(names):
            progress(done, len(names))
            pattern = PATTERNS[name]
            try:
                outcomes[name] = pattern.play(pattern.quick if quick else pattern.worlds, seed)
            except Exception as error:  # one that cannot be played must not hide the others
                failures[name] = f"{type(error).__name__}: {error}"
    return outcomes, failures
