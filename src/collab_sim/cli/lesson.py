"""The command that writes classroom files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collab_sim.cli import options
from collab_sim.cli.compare import load_all
from collab_sim.cli.exit_codes import NOT_AS_ASKED
from collab_sim.cli.outputs import writable_folder
from collab_sim.cli.progress import ProgressBar
from collab_sim.cli.refusals import refusing_unwritable

if TYPE_CHECKING:
    from collab_sim.report.lesson.registry import Lesson

PAIR = 2


@click.command()
@click.argument("names", nargs=-1, metavar="NAME | A B")
@click.option("--all", "every", is_flag=True, help="All ready lessons, into a folder.")
@options.seed
@options.page_file
@options.language
def lesson(names: tuple[str, ...], every: bool, seed: int, output: str | None, lang: str) -> None:
    """Write one offline classroom file: guess, one world, many worlds, dials, worksheet.

    NAME is a ready lesson (silos, project-trap, hidden-agendas, small-wins, coordinator-leaves); A
    and B are two scenarios of your own. The file opens by double-click, without network, in Swedish
    and English.
    """
    from collab_sim.report.lesson.registry import READY
    from collab_sim.report.strings import text

    chosen = {name: _ready(name) for name in READY} if every else {"": _chosen(names, lang)}
    if every:
        folder = writable_folder(output or "results/lessons", lang)
        files = {name: folder / f"{name}.html" for name in chosen}
    else:
        files = {"": Path(output or f"{chosen[''].name}.html")}
        writable_folder(str(files[""].parent), lang)
    failed = [
        name
        for name, unfinished in chosen.items()
        if not _write(unfinished, files[name], seed, lang)
    ]
    if failed:
        sys.exit(NOT_AS_ASKED)
    click.echo(text(lang, "lesson_open"))


def _ready(name: str) -> Lesson:
    from collab_sim.report.lesson.registry import ready

    return ready(name)


def _chosen(names: tuple[str, ...], lang: str) -> Lesson:
    """The lesson that one or two names mean."""
    from collab_sim.report.lesson.registry import READY, of_pair
    from collab_sim.report.strings import text
    from collab_sim.world.nearest import nearest

    if len(names) == PAIR:
        left, right = load_all(names, ()).values()
        if left.months != right.months:
            raise click.UsageError(text(lang, "lesson_months", left=left.name, right=right.name))
        return of_pair(left, right)
    if len(names) == 1 and names[0] in READY:
        return _ready(names[0])
    known = ", ".join(READY)
    if len(names) == 1:
        hint = nearest(names[0], READY) or known
        raise click.UsageError(text(lang, "lesson_unknown", name=names[0], hint=hint))
    raise click.UsageError(text(lang, "lesson_which", known=known))


def _write(lesson: Lesson, file: Path, seed: int, lang: str) -> bool:
    from collab_sim.report.lesson.build import MessageError, write_lesson
    from collab_sim.report.lesson.searching import search
    from collab_sim.report.strings import text

    with ProgressBar(text(lang, "lesson_playing", name=lesson.name)) as progress:
        searched = search(lesson, seed, progress)
    try:
        with refusing_unwritable(file, lang):
            write_lesson(lesson, searched, file, lang, seed=seed)
    except MessageError as error:
        click.echo(text(lang, "lesson_refused", name=lesson.name, found=error), err=True)
        return False
    click.echo(text(lang, "written", file=file))
    return True
