"""The command that writes twin worlds and Compare as one file."""

from __future__ import annotations

from pathlib import Path

import click

from collab_sim.cli import options
from collab_sim.cli.compare import load_all
from collab_sim.cli.outputs import writable_folder
from collab_sim.cli.own_model import refuse_mesa_alone
from collab_sim.cli.refusals import refusing_unwritable


@click.command()
@click.argument("scenarios", nargs=-1, metavar="[SCENARIO]…")
@options.overrides
@options.model
@options.page_file
@options.language
def page(
    scenarios: tuple[str, ...], overrides: tuple[str, ...], output: str | None, lang: str
) -> None:
    """Write twin worlds and Compare as one file that plays without Python or network.

    SCENARIO is a shipped name or a file of your own; without any, the shipped ones with their walk.
    Every parameter that studies sweep is a dial, barriers and enablers are switches.
    """
    from collab_sim.report.pages.live import live_page, shipped_names
    from collab_sim.report.strings import text

    refuse_mesa_alone(lang)
    chosen = load_all(scenarios or shipped_names(), overrides)
    file = Path(output or "page.html")
    writable_folder(str(file.parent), lang)
    content = live_page(chosen, lang, walk=not scenarios)
    with refusing_unwritable(file, lang):
        file.write_text(content, encoding="utf-8")
    size = file.stat().st_size / 1e3
    click.echo(text(lang, "page_written", file=file, size=f"{size:.0f}"))
    click.echo(text(lang, "lesson_open"))
