"""The main command: scenarios as twin worlds."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from collab_sim.cli import options
from collab_sim.cli.answers import (
    refuse_without_openpyxl,
    tables_of_comparison,
    write_spreadsheets,
)
from collab_sim.cli.outputs import (
    SPREADSHEETS,
    clear,
    file_name,
    file_names,
    writable_folder,
    writing,
)
from collab_sim.cli.own_model import tell_cost
from collab_sim.cli.progress import ProgressBar, keeping
from collab_sim.cli.streams import command_line

if TYPE_CHECKING:
    import pandas as pd

    from collab_sim.config.study_values import Engine
    from collab_sim.world.scenario import Scenario

THREE_FORMS = ("project", "continuous", "programme")
WORLD_TABLES = ("runs.parquet", "series.parquet", "*.resolved.yaml")
COMPARISON_FILES = (
    *WORLD_TABLES, "findings.json", "report.html", "summary.html", "compare.png", *SPREADSHEETS,
)  # fmt: skip
"""What a comparison leaves in its folder."""


class ComparedWorlds(NamedTuple):
    """How a comparison is played, by the names of `collab_sim.study.worlds.play`."""

    replicates: int
    seed: int
    engine: Engine
    threads: int | None


@click.command()
@click.argument("scenarios", nargs=-1, metavar="[SCENARIO]…")
@options.replicates(200, 1_000_000, "Sets of twin worlds.")
@options.seed
@options.overrides
@options.model
@options.engine
@options.threads
@options.assumption_pairs
@options.csv
@options.xlsx
@options.output
@options.language
@options.gathered(asked=ComparedWorlds, sheets=options.Spreadsheets, output=options.Output)
def compare(
    scenarios: tuple[str, ...],
    overrides: tuple[str, ...],
    assumption_pairs: int | None,
    asked: ComparedWorlds,
    sheets: options.Spreadsheets,
    output: options.Output,
) -> None:
    """Play scenarios as twin worlds on the same luck and show how they differ.

    SCENARIO is a shipped name or a file; the first one is what the others are compared with.
    Without any: project, continuous and programme in the default municipality.
    """
    from collab_sim.config import ConfigError
    from collab_sim.config.price_conflicts import price_conflicts
    from collab_sim.report.strings import text
    from collab_sim.world.extension import plays_on_mesa

    lang = output.lang
    refuse_without_openpyxl(sheets, lang)
    references = scenarios or THREE_FORMS
    chosen = load_all(references, overrides)
    if len(references) == 1:
        raise click.UsageError(text(lang, "compare_needs_two", name=references[0]))
    named = dict(zip(chosen, references, strict=True))
    if unlike := price_conflicts(chosen, named, overrides):
        raise ConfigError(unlike)
    folder = writable_folder(
        output.folder or f"results/{file_name('-'.join(chosen))}", lang, COMPARISON_FILES
    )

    from collab_sim.report.findings import chosen_findings
    from collab_sim.report.replays import play_replays
    from collab_sim.report.reproduce import write_findings
    from collab_sim.report.terminal import show_comparison
    from collab_sim.study.executors import workers
    from collab_sim.study.worlds import play

    line = shlex.join(command_line())
    processes = workers(asked.threads)
    tell_cost(next(iter(chosen.values())), processes, lang)
    with keeping(text(lang, "kept_nothing")), ProgressBar(text(lang, "playing")) as progress:
        worlds = play(
            chosen,
            **asked._replace(threads=processes)._asdict(),
            progress=progress,
        )
    with keeping(text(lang, "kept_nothing")), ProgressBar(text(lang, "playing_again")) as progress:
        replays = play_replays(worlds, processes, progress)
    clear(folder, COMPARISON_FILES)
    write_tables(folder, worlds.runs, worlds.series, chosen)
    findings = chosen_findings(worlds.runs)
    write_findings(worlds, findings, folder, command_line=line, replays=replays)
    with keeping(text(lang, "kept_tables", folder=folder)):
        show_comparison(worlds, lang, replays=replays)

        # What draws is loaded after the findings stand on the terminal, and draws while
        # assumptions are played: the engine leaves Python free.
        from collab_sim.report.stress import play_assumptions

        with (
            ThreadPoolExecutor(1) as beside,
            ProgressBar(text(lang, "playing_assumptions")) as progress,
        ):
            stress = (
                None
                if plays_on_mesa()
                else beside.submit(
                    copy_context().run,
                    play_assumptions,
                    worlds,
                    pairs=assumption_pairs,
                    threads=asked.threads,
                    progress=progress,
                )
            )
            from collab_sim.report.build import write_report
            from collab_sim.report.figures import twin_worlds
            from collab_sim.report.style import save

            drawn = twin_worlds(worlds.runs, worlds.series, chosen, lang)
            picture = save(drawn, folder / "compare.png")
            page = write_report(
                worlds, folder, lang, command_line=line, stress=stress, replays=replays
            )
    click.echo(text(lang, "tables_written", folder=folder))
    click.echo(text(lang, "picture", file=picture))
    click.echo(text(lang, "report_written", file=page))
    if any(sheets):
        write_spreadsheets(tables_of_comparison(worlds, lang), folder, lang, sheets)


def load_all(references: Sequence[str], overrides: Sequence[str]) -> dict[str, Scenario]:
    """Load scenarios by name or file; every problem of all of them at once."""
    from collab_sim.config import ConfigError, Problem
    from collab_sim.config.scenario_files import read_scenario

    loaded: dict[str, Scenario] = {}
    problems: list[Problem] = []
    for reference in references:
        try:
            scenario = read_scenario(reference, overrides)
        except ConfigError as error:
            problems += [problem for problem in error.problems if problem not in problems]
            continue
        name, times = scenario.name, 2
        while name in loaded:
            name, times = f"{scenario.name} ({times})", times + 1
        loaded[name] = scenario
    if problems:
        raise ConfigError(problems)
    return loaded


def write_tables(
    folder: Path, runs: pd.DataFrame, series: pd.DataFrame, scenarios: Mapping[str, Scenario]
) -> None:
    """Write the tables, and every scenario with all its values."""
    from collab_sim.config import dump_scenario

    with writing(folder):
        runs.to_parquet(folder / "runs.parquet", index=False)
        series.to_parquet(folder / "series.parquet", index=False)
    for name, file in file_names(scenarios).items():
        resolved = dump_scenario(scenarios[name])
        (folder / f"{file}.resolved.yaml").write_text(resolved, encoding="utf-8")
