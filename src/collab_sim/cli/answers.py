"""What a study's commands end in: its declared differences, and the report of its folder."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collab_sim.cli.options import Spreadsheets
from collab_sim.cli.outputs import SPREADSHEETS, clear
from collab_sim.cli.own_model import use_model_of
from collab_sim.cli.refusals import refusing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collab_sim.report.answers.tables import Table
    from collab_sim.study.results import Results
    from collab_sim.study.worlds import Worlds

ANSWER_FILES = ("difference-*.png", "report.html", *SPREADSHEETS)
"""What is told of results, and no longer holds when there are others."""


def end_in_answers(folder: Path, lang: str) -> None:
    """Print the declared differences of finished results, and draw them into the folder."""
    from collab_sim.study.results import open_results

    results = open_results(folder)
    clear(folder, ANSWER_FILES)
    if not results.complete or not results.study.differences:
        return
    from collab_sim.report.answers.asked import names_of
    from collab_sim.report.answers.declared import answer_picture, unanswered
    from collab_sim.report.answers.terminal import show_answers
    from collab_sim.report.comparison import compare
    from collab_sim.report.strings import text
    from collab_sim.report.style import save

    if results.study.luck != "paired":
        click.echo(text(lang, "answers_independent"))
        return
    names, answers = names_of(results.study, lang), compare(results).answers
    show_answers(answers, names)
    for line in unanswered(results, answers, names):
        click.echo(line)
    if not answers:
        return
    pictures = [answer_picture(answer, names) for answer in answers]
    files = [save(each.figure, folder / f"{each.name}.png") for each in pictures]
    click.echo("")
    click.echo(text(lang, "answers_picture_written", files=", ".join(map(str, files))))
    click.echo(text(lang, "answers_next", folder=folder))


def report_study(folder: Path, lang: str, sheets: Spreadsheets) -> None:
    """Write the report of a study's folder, and its tables for spreadsheets where asked for.

    Unfinished and damaged results are refused.
    """
    from collab_sim.report.answers.build import study_report, write_study_report
    from collab_sim.report.answers.files import runs_sheet
    from collab_sim.report.strings import text

    results = finished(folder, lang)
    use_model_of(results.study)
    refuse_without_openpyxl(sheets, lang)
    report = study_report(results, lang)
    file = write_study_report(report, folder, shlex.join(results.manifest["command"]))
    click.echo(text(lang, "report_written", file=file))
    if any(sheets):
        tables = [*report.tables, runs_sheet(results.runs, lang)]
        write_spreadsheets(tables, folder, lang, sheets)


def write_spreadsheets(
    tables: Sequence[Table], folder: Path, lang: str, sheets: Spreadsheets
) -> None:
    """Write tables into a folder's ``tables`` as CSV, and as the workbook ``tables.xlsx``."""
    from collab_sim.report.answers.files import MOST_SHEET_ROWS, write_csv, write_xlsx
    from collab_sim.report.strings import text

    written = []
    if sheets.csv:
        written += write_csv(tables, folder / "tables", lang)
    if sheets.xlsx:
        long = [table for table in tables if len(table.rows) > MOST_SHEET_ROWS]
        for table in long:
            rows = len(table.rows)
            click.echo(text(lang, "answers_too_long", rows=rows, most=MOST_SHEET_ROWS), err=True)
        short = [table for table in tables if table not in long]
        written.append(write_xlsx(short, folder / "tables.xlsx", lang))
    click.echo(text(lang, "answers_files_written", files=", ".join(map(str, written))))


def tables_of_comparison(worlds: Worlds, lang: str) -> list[Table]:
    """Tables of scenarios played as twin worlds: options, every measure, the table of runs."""
    from collab_sim.report.answers.files import runs_sheet
    from collab_sim.report.answers.options import option_tables
    from collab_sim.report.answers.scenarios import scenario_table
    from collab_sim.report.naming import short_titles
    from collab_sim.report.options import played_options
    from collab_sim.world.declarations import MEASURES

    titles = short_titles(worlds.scenarios, lang)
    compared = scenario_table(worlds.runs, titles, tuple(MEASURES), lang)
    options = option_tables(played_options(worlds), titles, lang)
    return [*options, compared, runs_sheet(worlds.runs, lang)]


def refuse_without_openpyxl(sheets: Spreadsheets, lang: str) -> None:
    """Say what is missing before anything is worked out."""
    from collab_sim.report.answers.files import NoSpreadsheetsError, require_xlsx

    if sheets.xlsx:
        with refusing(NoSpreadsheetsError):
            require_xlsx(lang)


def finished(folder: Path, lang: str) -> Results:
    """Open finished results; a usage error says what is missing or damaged."""
    from collab_sim.config import ConfigError
    from collab_sim.report.strings import text
    from collab_sim.study.folder import altered
    from collab_sim.study.ledger import StorageError
    from collab_sim.study.results import open_results

    try:
        with refusing(StorageError):
            results = open_results(folder)
            unlike = [*altered(folder, results.manifest), *results.store.damaged]
            number, of = results.manifest["shard"]
            done, planned = results.runs_done, results.runs_planned
    except (ConfigError, KeyError, TypeError, ValueError) as error:
        message = text(
            lang, "answers_damaged", folder=folder, reason=f"{type(error).__name__}: {error}"
        )
        raise click.UsageError(message) from None
    if unlike:
        message = text(lang, "answers_altered", folder=folder, files=", ".join(unlike))
        raise click.UsageError(message)
    if of > 1:
        raise click.UsageError(text(lang, "answers_shard", folder=folder, number=number, of=of))
    if done < planned:
        values = {"done": done, "planned": planned}
        raise click.UsageError(text(lang, "answers_unfinished", folder=folder, **values))
    return results
