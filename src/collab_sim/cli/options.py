"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, NamedTuple

import click

from collab_sim.texts import LANGUAGES
from collab_sim.world.luck import LARGEST_SEED

Command = Callable[..., Any]


class Output(NamedTuple):
    """Where a command writes, its own folder if None, and in which language."""

    folder: str | None
    lang: str


class Spreadsheets(NamedTuple):
    """In which forms for spreadsheets tables are written too."""

    csv: bool
    xlsx: bool


def gathered(**records: type[Any]) -> Callable[[Command], Command]:
    """Hand options of a command over as records, each those that it has fields for.

    ``records`` are classes of named tuples, by the names of the command's own arguments.
    """

    def gathering(command: Command) -> Command:
        @wraps(command)
        def called(*arguments: object, **values: object) -> object:
            for name, record in records.items():
                values[name] = record(**{field: values.pop(field) for field in record._fields})
            return command(*arguments, **values)

        return called

    return gathering


def replicates(default: int, most: int, what: str) -> Callable[[Command], Command]:
    """Return the option that says how many worlds are played of each scenario."""
    return click.option(
        "-n",
        "--replicates",
        type=click.IntRange(2, most),
        default=default,
        show_default=True,
        help=what,
    )


def language_of_the_desk() -> str:
    """Return the language of the environment where texts exist in it, otherwise ``en``."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            lang = os.environ[variable].partition("_")[0].partition(".")[0]
            return lang if lang in LANGUAGES else "en"
    return "en"


def language_asked_for(words: Sequence[str]) -> str:
    """Return the language of a command line before it is read: its ``--lang``, or the desk's."""
    for number, word in enumerate(words):
        said = (
            word.removeprefix("--lang=") if word != "--lang" else "".join(words[number + 1 :][:1])
        )
        if word.startswith("--lang") and said in LANGUAGES:
            return said
    return language_of_the_desk()


language = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=language_of_the_desk,
    show_default="of your environment",
    help="Language of what is shown.",
)
seed = click.option(
    "--seed",
    type=click.IntRange(0, LARGEST_SEED),
    default=1,
    show_default=True,
    help="Which luck the worlds share.",
)
page_file = click.option("-o", "--output", "output", metavar="FILE", help="Where to write it.")
overrides = click.option(
    "--set",
    "overrides",
    multiple=True,
    metavar="PATH=VALUE",
    help="Change a parameter, e.g. --set collaboration.gap=3. Can be repeated.",
)
engine = click.option(
    "--engine",
    type=click.Choice(["ensemble", "mesa"]),
    default="ensemble",
    show_default=True,
    help="The compiled engine, or the readable one; the numbers are the same.",
)
threads = click.option(
    "-j",
    "--threads",
    type=click.IntRange(1, 1024),
    default=None,
    help="Threads of the compiled engine. [default: all processors]",
)
assumption_pairs = click.option(
    "--assumption-pairs",
    type=click.IntRange(6, 10_000),
    default=None,
    help="Pairs of worlds under each assumption that the report tries. "
    "[default: 8, and up to 32 where those are too few to tell]",
)

csv = click.option("--csv", is_flag=True, help="Every table as CSV too, in the folder tables.")
xlsx = click.option("--xlsx", is_flag=True, help="Every table as a sheet of tables.xlsx too.")


def nameable(_: click.Context, __: click.Parameter, folder: str | None) -> str | None:
    """Refuse a folder whose name is no text: tables cannot be written there."""
    from collab_sim.config.problems import printable
    from collab_sim.report.strings import text

    try:
        (folder or "").encode("utf-8")
    except UnicodeEncodeError:
        lang = language_asked_for(sys.argv[1:])
        raise click.UsageError(text(lang, "name_no_text", folder=printable(folder or ""))) from None
    return folder


def _put_in_force(context: click.Context, _: click.Parameter, written: str | None) -> None:
    """Let the extension in a user's file hold while the command runs."""
    if written is not None:
        from collab_sim.cli.own_model import use_model

        use_model(context, written)


model = click.option(
    "--model",
    metavar="FILE:NAME",
    callback=_put_in_force,
    expose_value=False,
    is_eager=True,
    help="Your own extension of the model, or subclass of CollaborationModel.",
)
output = click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(file_okay=False),
    default=None,
    callback=nameable,
    help="Folder to write to. [default: results/<name>]",
)
