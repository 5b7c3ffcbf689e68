"""The command that makes scenario files of tables about an organisation."""

from __future__ import annotations

import shlex
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from collab_sim.cli import options
from collab_sim.cli.outputs import write_text

if TYPE_CHECKING:
    from collab_sim.config.tables.organisation import Organisation

FILE_PATH = click.Path(path_type=Path)


class Beside(NamedTuple):
    """Files that are read beside the tables: ties, questionnaires, attendance."""

    networks: tuple[Path, ...]
    surveys: tuple[Path, ...]
    lists: tuple[Path, ...]


@click.command(name="import")
@click.argument("tables", type=FILE_PATH, metavar="FILE|FOLDER")
@click.option(
    "-o",
    "--output",
    "file",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Scenario file to write; options are written beside it.",
)
@click.option(
    "--map",
    "mappings",
    multiple=True,
    metavar="COLUMN=KEY|FILE",
    help="What a column of somebody else's table means, e.g. --map Sponsorship=sector and "
    "--map Sponsorship:State=public_agency, or a mapping file. Can be repeated.",
)
@click.option(
    "--ties",
    "networks",
    multiple=True,
    type=FILE_PATH,
    help="Ties of the actors: GraphML, GEXF or an edge list. Can be repeated.",
)
@click.option(
    "--survey",
    "surveys",
    multiple=True,
    type=FILE_PATH,
    help="Answers to the questionnaire of 'collab-sim new questionnaire'. Can be repeated.",
)
@click.option(
    "--attendance",
    "lists",
    multiple=True,
    type=FILE_PATH,
    help="Who was at which meeting: date, group, actor. Can be repeated.",
)
@options.language
@options.gathered(beside=Beside)
def import_tables(
    tables: Path, file: Path, mappings: tuple[str, ...], beside: Beside, lang: str
) -> None:
    """Make scenario files of your own organisation from a workbook or a folder of CSV tables.

    A workbook to fill in comes from 'collab-sim new workbook FILE.xlsx'. Every problem of every
    sheet is told at once, and nothing is written then.
    """
    from collab_sim.config.tables.reading import Asked, read_organisation
    from collab_sim.config.tables.writing import files_of
    from collab_sim.config.translating import translated_problem
    from collab_sim.report.strings import text

    if file.suffix.casefold() not in (".yaml", ".yml"):
        raise click.UsageError(text(lang, "not_yaml", file=file))
    reading = read_organisation(Asked(tables, file.stem, mappings, *beside))
    texts = files_of(reading.organisation, file, tables.name)
    for path in texts:
        _refuse_foreign(path, lang)
    for path, content in texts.items():
        write_text(path, content, lang)
    for note in reading.notes:
        click.echo(text(lang, note.key, **note.values))
    _tell(reading.organisation, [*texts], lang)
    for problem in reading.organisation.idle:
        click.echo(f"  {text(lang, 'unread_warning')}: {translated_problem(problem, lang)}")


def _refuse_foreign(path: Path, lang: str) -> None:
    """Refuse to write over what was not written by an import."""
    from collab_sim.config.tables.writing import MARK
    from collab_sim.report.strings import text

    if path.exists() and MARK not in path.read_text(encoding="utf-8", errors="replace"):
        raise click.UsageError(text(lang, "already_there", file=path))


def _tell(organisation: Organisation, files: list[Path], lang: str) -> None:
    """Say what was read, how firmly it stands, and what can be done now."""
    from collab_sim.report.strings import counted, text

    scenario = organisation.scenarios[0]
    evidence = Counter[str]()
    for origin in scenario.provenance.values():
        evidence[origin.evidence] += len(origin.cells)
    sizes = {
        "actors": len(scenario.actor_names) if "actors" in organisation.base else 0,
        "groups": len(scenario.arenas) if "arenas" in organisation.base else 0,
        "ties": len(scenario.ties),
        "options": len(organisation.options),
    }
    sizes_told = {what: counted(lang, what, size) for what, size in sizes.items()}
    click.echo(text(lang, "import_read", **sizes_told))
    if "arenas" not in organisation.base:
        click.echo(text(lang, "import_our_groups"))
    counts = {name: evidence[name] for name in ("measured", "judged", "guessed")}
    click.echo(text(lang, "import_evidence", total=evidence.total(), **counts))
    line = shlex.join(map(str, files))
    click.echo(text(lang, "next_compare" if len(files) > 1 else "next_demo", files=line))
