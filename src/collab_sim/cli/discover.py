"""The command that looks for where in a study's space an answer holds."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collab_sim.cli import options
from collab_sim.cli.outputs import clear, writable_folder, writing
from collab_sim.cli.own_model import use_model_of
from collab_sim.cli.refusals import refusing

if TYPE_CHECKING:
    from collab_sim.analysis.discovery.cases import AnswerSide

SUBFOLDER = "discovery"


@click.command()
@click.argument("results", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--measure",
    default="engagement_per_seat",
    show_default=True,
    help="Column of the table of runs.",
)
@click.option("--of", "one", help="Scenario asked about. [default: the first]")
@click.option("--versus", "other", help="What it is compared with. [default: the second]")
@click.option(
    "--where",
    "side",
    type=click.Choice(["ahead", "open", "behind"]),
    default="behind",
    show_default=True,
    help="Points to look for: where it is ahead, behind, or neither.",
)
@options.output
@options.language
@options.gathered(output=options.Output)
def discover(
    results: Path,
    measure: str,
    one: str | None,
    other: str | None,
    side: AnswerSide,
    output: options.Output,
) -> None:
    """Find what an answer hangs on in a study's space, and boxes in which it holds.

    DIR is the results folder of a study with at least two scenarios, over a grid, a Latin hypercube
    or another design that moves factors together.
    """
    from collab_sim.config.translating import translated
    from collab_sim.report import discovery
    from collab_sim.report.strings import text
    from collab_sim.study.ledger import StorageError
    from collab_sim.study.results import open_results
    from collab_sim.world.refusal import ArgumentError

    lang = output.lang
    if any(find_spec(name) is None for name in discovery.DISCOVERY_LIBRARIES):
        raise click.UsageError(text(lang, "discover_needs_extra"))
    with refusing(StorageError):
        opened = open_results(results)
    use_model_of(opened.study)
    names = list(opened.study.scenarios)
    if len(names) < 2 or (len(names) > 2 and not (one and other)):
        raise click.UsageError(text(lang, "discover_needs_two", names=", ".join(names)))
    try:
        answer = discovery.discover(opened, measure, of=one, versus=other, where=side)
    except ArgumentError as error:
        lines = [translated(each, lang) for each in str(error).split("; ")]
        raise click.UsageError("\n".join(lines)) from None
    folder = writable_folder(output.folder or results / SUBFOLDER, lang, discovery.DISCOVERY_FILES)
    click.echo("\n".join(discovery.discovery_lines(answer, lang)))
    clear(folder, discovery.DISCOVERY_FILES)
    with writing(folder):
        files = discovery.write_discovery(answer, folder, lang)
    click.echo(text(lang, "discover_written", folder=folder, files=", ".join(files)))
