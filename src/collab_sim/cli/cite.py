"""Commands for those who publish: how to cite, and an archive for a model library."""

from __future__ import annotations

from pathlib import Path

import click

from collab_sim.cli import options
from collab_sim.cli.refusals import refusing, refusing_unwritable

FORMATS = ("text", "bibtex", "codemeta")


@click.command()
@click.option(
    "--format",
    "written",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="A line of text, a BibTeX entry, or CodeMeta metadata.",
)
@options.language
def cite(written: str, lang: str) -> None:
    """Say how to cite the program, with its version and the digest of its engine."""
    from collab_sim.report.citation import as_bibtex, as_codemeta, as_text

    if written == "codemeta":
        click.echo(as_codemeta())
    else:
        click.echo(as_bibtex(lang) if written == "bibtex" else as_text(lang))


@click.command()
@click.argument(
    "results",
    nargs=-1,
    metavar="[RESULTS]…",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option(
    "-o",
    "--output",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("collab-sim.zip"),
    show_default=True,
    help="File to write to.",
)
@options.language
def archive(results: tuple[Path, ...], file: Path, lang: str) -> None:
    """Write a zip for a model library such as CoMSES: code, docs, media, results, metadata.

    RESULTS are folders of results to go with it. Needs a checkout in which all is committed.
    """
    from collab_sim.report.archive import ArchiveError, write_archive
    from collab_sim.report.strings import text

    with refusing(ArchiveError), refusing_unwritable(file, lang):
        counts = write_archive(file, results, lang)
    folders = ", ".join(f"{folder} ({count})" for folder, count in sorted(counts.items()) if folder)
    click.echo(text(lang, "archive_within", file=file, count=sum(counts.values()), folders=folders))
