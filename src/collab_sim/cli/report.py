"""The command that writes the report of what was played, or checks one finding."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collab_sim.cli import options
from collab_sim.cli.answers import (
    refuse_without_openpyxl,
    report_study,
    tables_of_comparison,
    write_spreadsheets,
)
from collab_sim.cli.exit_codes import NOT_AS_ASKED
from collab_sim.cli.outputs import file_names
from collab_sim.cli.own_model import use_model
from collab_sim.cli.progress import ProgressBar, keeping

if TYPE_CHECKING:
    from collab_sim.study.worlds import Worlds


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--reproduce", "label", metavar="F1", help="Play one finding again and compare.")
@options.threads
@options.assumption_pairs
@options.model
@options.csv
@options.xlsx
@options.language
@options.gathered(sheets=options.Spreadsheets)
def report(
    folder: Path,
    label: str | None,
    threads: int | None,
    assumption_pairs: int | None,
    sheets: options.Spreadsheets,
    lang: str,
) -> None:
    """Write the report of a stored comparison or study; FOLDER is what 'compare' or 'run' left."""
    from collab_sim.report.strings import text
    from collab_sim.study.folder import is_results

    if is_results(folder):
        if label or assumption_pairs or threads:
            raise click.UsageError(text(lang, "answers_not_of_studies", folder=folder))
        report_study(folder, lang, sheets)
        return
    if not (folder / "findings.json").is_file():
        raise click.UsageError(text(lang, "no_comparison", folder=folder))
    with _readable(folder, lang):
        findings = json.loads((folder / "findings.json").read_text(encoding="utf-8"))
        _use_model_of(findings)
        worlds = _stored(folder, findings)
    if label:
        _reproduce(folder, label, worlds, lang)
        return
    from collab_sim.report.build import write_report
    from collab_sim.report.replays import play_replays
    from collab_sim.report.stress import play_assumptions
    from collab_sim.world.extension import plays_on_mesa

    refuse_without_openpyxl(sheets, lang)
    until_written = keeping(text(lang, "kept_tables", folder=folder))
    with until_written, ProgressBar(text(lang, "playing_assumptions")) as progress:
        stress = (
            None
            if plays_on_mesa()
            else play_assumptions(
                worlds,
                pairs=assumption_pairs,
                threads=threads,
                progress=progress,
            )
        )
    page = write_report(
        worlds,
        folder,
        lang,
        command_line=findings["command"],
        stress=stress,
        replays=play_replays(worlds, threads),
    )
    click.echo(text(lang, "report_written", file=page))
    if any(sheets):
        write_spreadsheets(tables_of_comparison(worlds, lang), folder, lang, sheets)


@contextmanager
def _readable(folder: Path, lang: str) -> Iterator[None]:
    """Tell what is damaged in a folder where something cannot be read as it was written."""
    from collab_sim.report.reproduce import UnknownFindingError
    from collab_sim.report.strings import text

    try:
        yield
    except UnknownFindingError:
        raise
    except (AttributeError, OSError, ValueError, KeyError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise click.UsageError(text(lang, "damaged", folder=folder, reason=reason)) from None


def _use_model_of(findings: Mapping[str, Any]) -> None:
    """Let the extension hold that a comparison was played with, unless another was named."""
    from collab_sim.world.extension import extension_in_force

    model = findings.get("model")
    if model and extension_in_force() is None:
        use_model(click.get_current_context(), model)


def _stored(folder: Path, findings: Mapping[str, Any]) -> Worlds:
    import pandas as pd

    from collab_sim.config.scenario_files import read_scenario
    from collab_sim.study.worlds import Worlds

    runs = pd.read_parquet(folder / "runs.parquet")
    series = pd.read_parquet(folder / "series.parquet")
    names = list(dict.fromkeys(runs["scenario"]))
    scenarios = {
        name: read_scenario(folder / f"{file}.resolved.yaml")
        for name, file in file_names(names).items()
    }
    numbers = range(findings["first"], findings["first"] + findings["replicates"])
    return Worlds(scenarios, numbers, findings["seed"], findings["engine"], runs, series)


def _reproduce(folder: Path, label: str, worlds: Worlds, lang: str) -> None:
    from collab_sim.report.reproduce import UnknownFindingError, reproduce
    from collab_sim.report.strings import text

    try:
        with _readable(folder, lang):
            reproduced = reproduce(folder, label, worlds.scenarios.__getitem__)
    except UnknownFindingError as error:
        labels = ", ".join(error.labels)
        raise click.UsageError(
            text(lang, "reproduce_unknown", label=label, labels=labels)
        ) from None
    key = "reproduce_equal" if reproduced.equal else "reproduce_differs"
    click.echo(text(lang, key, label=label, fields=", ".join(reproduced.differing)))
    if not reproduced.equal:
        sys.exit(NOT_AS_ASKED)
