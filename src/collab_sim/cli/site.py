"""The command that writes a static site for a class."""

from __future__ import annotations

import sys

import click

from collab_sim.cli import options
from collab_sim.cli.exit_codes import NOT_AS_ASKED
from collab_sim.cli.outputs import clear, writable_folder, writing
from collab_sim.cli.progress import ProgressBar


@click.command()
@click.option("-o", "--output", "output", metavar="FOLDER", required=True, help="Folder to fill.")
@click.option("--address", metavar="URL", default="", help="Where the folder will stand.")
@options.seed
@options.language
def site(output: str, address: str, seed: int, lang: str) -> None:
    """Write a static site: all ready lessons, teacher pages, worksheets, twin worlds, Compare.

    Any web server takes the folder, and so does a double-click on its index.html. The pages play by
    themselves, in Swedish and English. With an address there are QR codes (extra 'site') and lines
    that embed the pages in a learning platform.
    """
    from collab_sim.report.lesson.build import MessageError, require_answer
    from collab_sim.report.lesson.registry import READY, ready
    from collab_sim.report.lesson.searching import search
    from collab_sim.report.site.addresses import AddressError, checked, has_codes
    from collab_sim.report.site.build import SITE_FILES, Site
    from collab_sim.report.strings import text

    try:
        stands = checked(address) if address else ""
    except AddressError as error:
        raise click.UsageError(text(lang, str(error), address=address)) from None
    folder = writable_folder(output, lang, SITE_FILES)
    lessons = {}
    for name in READY:
        lesson = ready(name)
        with ProgressBar(text(lang, "lesson_playing", name=name)) as progress:
            searched = search(lesson, seed, progress)
        try:
            require_answer(lesson, searched)
        except MessageError as error:
            click.echo(text(lang, "lesson_refused", name=name, found=error), err=True)
            sys.exit(NOT_AS_ASKED)
        lessons[name] = (lesson, searched)
    made = Site(lessons, lang, seed, stands)
    files = made.files
    with writing(folder):
        clear(folder, SITE_FILES)
        for file, content in files.items():
            (folder / file).write_text(content, encoding="utf-8", newline="\n")
    size = sum(len(content.encode()) for content in files.values()) / 1e3
    start = folder / made.start(lang)
    click.echo(
        text(lang, "site_written", folder=folder, files=len(files), size=f"{size:.0f}", start=start)
    )
    if not stands:
        click.echo(text(lang, "site_no_address"))
    elif not has_codes():
        click.echo(text(lang, "site_no_codes"))
