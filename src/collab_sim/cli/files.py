"""Commands about files that people write: new, check, schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collab_sim.cli import options
from collab_sim.cli.outputs import write_text
from collab_sim.cli.refusals import refusing_unwritable

if TYPE_CHECKING:
    from collab_sim.world.scenario import Scenario

FILE_KINDS = ("scenario", "study", "laboratory", "workbook", "questionnaire")
TABLE_KINDS = ("workbook", "questionnaire")
SCHEMAS = ("scenario", "study")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@options.overrides
@options.model
@options.language
def check(files: tuple[str, ...], overrides: tuple[str, ...], lang: str) -> None:
    """Check scenario and study files; tells every problem of all of them at once."""
    from collab_sim.config import ConfigError, Problem

    problems: list[Problem] = []
    for file in files:
        try:
            click.echo(_checked(file, overrides, lang))
        except ConfigError as error:
            problems += error.problems
    if problems:
        raise ConfigError(list(dict.fromkeys(problems)))


def _checked(file: str, overrides: tuple[str, ...], lang: str) -> str:
    from collab_sim.config.idle import empty_arenas, idle_in_study, idle_settings
    from collab_sim.config.kinds import is_study
    from collab_sim.config.scenario_files import read_scenario
    from collab_sim.config.translating import translated_problem
    from collab_sim.report.strings import counted, text

    say = partial(text, lang)
    if is_study(file):
        from collab_sim.config.study import load_study

        study = load_study(file, overrides)
        key, sizes = "check_study_ok", {"scenarios": len(study.scenarios),
                                        "factors": len(study.factors),
                                        "replicates": study.replicates}  # fmt: skip
        warnings = [*_nobody_may_join(study.scenarios.values(), say)]
        idle = idle_in_study(study, file, overrides)
    else:
        scenario = read_scenario(file, overrides)
        key, sizes = "check_ok", {"actors": len(scenario.actor_names),
                                  "arenas": len(scenario.arenas),
                                  "months": scenario.months}  # fmt: skip
        warnings = []
        idle = empty_arenas(scenario, file, overrides)
        idle += idle_settings(scenario, file, overrides)
    warnings += [
        f"  {say('unread_warning')}: {translated_problem(problem, lang)}" for problem in idle
    ]
    message = say(
        key, file=file, **{what: counted(lang, what, size) for what, size in sizes.items()}
    )
    return "\n".join((message, *warnings))


def _nobody_may_join(scenarios: Iterable[Scenario], say: Callable[..., str]) -> Iterator[str]:
    from collab_sim.world.seating import arenas_nobody_may_join

    for scenario in scenarios:
        for arena in arenas_nobody_may_join(scenario.arenas, scenario.actors.groups):
            yield say("check_nobody_may_join", name=scenario.name, arena=arena)


@click.command()
@click.argument("kind", type=click.Choice(FILE_KINDS))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@options.language
def new(kind: str, file: Path, lang: str) -> None:
    """Write a commented starter file, with a schema beside it for editors.

    A workbook (.xlsx) describes your own organisation, a questionnaire asks its people; both go
    into 'collab-sim import'.
    """
    from collab_sim.config.starter import starter
    from collab_sim.report.strings import text

    if file.exists():
        raise click.UsageError(text(lang, "already_there", file=file))
    if kind in TABLE_KINDS:
        _write_tables(kind, file, lang)
        return
    described = kind if kind in SCHEMAS else "scenario"
    write_text(file, starter(kind, lang), lang)
    write_text(file.with_name(f"{described}.schema.json"), _schema_text(described), lang)
    click.echo(text(lang, "next_check", file=file))


def _write_tables(kind: str, file: Path, lang: str) -> None:
    from collab_sim.config.tables.questionnaire import write_questionnaire
    from collab_sim.config.tables.workbook import write_workbook
    from collab_sim.report.strings import text

    if file.suffix.casefold() != ".xlsx":
        raise click.UsageError(text(lang, "not_xlsx", file=file))
    try:
        with refusing_unwritable(file, lang):
            (write_workbook if kind == "workbook" else write_questionnaire)(file, lang)
    except ImportError:
        raise click.UsageError(text(lang, "needs_tables")) from None
    click.echo(text(lang, "written", file=file))
    click.echo(text(lang, f"next_{kind}", file=file))


@click.command()
@click.argument("kind", type=click.Choice(SCHEMAS), default="scenario")
@click.option("-o", "--output", "file", type=click.Path(dir_okay=False, path_type=Path))
@options.language
def schema(kind: str, file: Path | None, lang: str) -> None:
    """Print the JSON Schema of scenario or study files, or write it with -o."""
    if file is None:
        click.echo(_schema_text(kind), nl=False)
    else:
        write_text(file, _schema_text(kind), lang)


def _schema_text(kind: str) -> str:
    from collab_sim.config.schema import schema_text
    from collab_sim.config.study_schema import study_schema_text

    return study_schema_text() if kind == "study" else schema_text()
