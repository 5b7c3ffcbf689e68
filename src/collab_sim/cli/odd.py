"""The command that describes the model."""

from __future__ import annotations

from pathlib import Path

import click

from collab_sim.cli import options


@click.command()
@click.option(
    "--short", is_flag=True, help="The short one, at most four pages, for the appendix of a paper."
)
@click.option(
    "-o",
    "--output",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help="File to write to. [default: the terminal]",
)
@options.model
def odd(short: bool, file: Path | None) -> None:
    """Describe the model by the ODD + D protocol, written from the code (Markdown, English)."""
    from collab_sim.report.odd.build import protocol_text

    content = protocol_text(short=short)
    if file is None:
        click.echo(content, nl=False)
        return
    try:
        file.write_text(content, encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{file}: {error.strerror}") from None
    click.echo(str(file))
