"""The command that ranks what could be done about a scenario."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from collab_sim.cli import options
from collab_sim.cli.outputs import clear, file_name, writable_folder
from collab_sim.cli.own_model import tell_cost
from collab_sim.cli.progress import ProgressBar, keeping

if TYPE_CHECKING:
    from collab_sim.world.levers import Lever
    from collab_sim.world.scenario import Scenario

LEVER_FILES = ("levers.csv", "levers.json", "levers.png", "*.resolved.yaml")
"""What the command leaves in its folder."""
SHARES = (0.2, 0.5)
"""Shares of all months after which a second lever may begin."""


class Listed(NamedTuple):
    """A user's own list of levers, and whether it is all that is tried."""

    file: Path | None
    only_file: bool


class TriedWorlds(NamedTuple):
    """How many worlds are played for each lever, on which luck, in how many threads."""

    replicates: int
    seed: int
    threads: int | None


@click.command()
@click.argument("reference", metavar="SCENARIO")
@click.option(
    "-f",
    "--file",
    type=click.Path(path_type=Path),
    help="Your own list of levers, with costs and dates.",
)
@click.option("--only-file", is_flag=True, help="Try those of the file alone.")
@click.option(
    "--later",
    type=click.IntRange(2, 1200),
    multiple=True,
    metavar="MONTH",
    help="Month from which the second of two levers holds; can be repeated. "
    "[default: after a fifth and after half of all months]",
)
@options.replicates(100, 100_000, "Worlds for each lever and each pair.")
@options.seed
@options.overrides
@options.model
@options.threads
@options.output
@options.language
@options.gathered(listed=Listed, asked=TriedWorlds, output=options.Output)
def levers(
    reference: str,
    later: tuple[int, ...],
    overrides: tuple[str, ...],
    listed: Listed,
    asked: TriedWorlds,
    output: options.Output,
) -> None:
    """Try what could be done about a scenario, alone and in pairs, and rank it at equal cost.

    SCENARIO is a shipped name or a file. Without a list of your own: each enabler that it does not
    have, each of its barriers removed, half a post and a post of coordinator more.
    """
    from collab_sim.config.scenario_files import read_scenario
    from collab_sim.report.strings import column_sign, template, text

    lang = output.lang
    scenario = read_scenario(reference, overrides)
    tried = chosen(scenario, *listed, lang)
    months = _later(scenario, later, lang)
    folder = writable_folder(
        output.folder or f"results/levers-{file_name(scenario.name)}", lang, LEVER_FILES
    )

    from collab_sim.report.levers import LeversToTry, play_levers
    from collab_sim.study.executors import workers

    processes = workers(asked.threads)
    tell_cost(scenario, processes, lang)
    with keeping(text(lang, "kept_nothing")), ProgressBar(text(lang, "playing")) as progress:
        played = play_levers(
            LeversToTry(scenario, tried, months),
            worlds=asked.replicates,
            seed=asked.seed,
            threads=processes,
            progress=progress,
        )
    from collab_sim.config import dump_scenario
    from collab_sim.report.figures.levers import levers_chart
    from collab_sim.report.lever_words import LeverWords, levers_data, levers_frame
    from collab_sim.report.style import save
    from collab_sim.report.terminal import show_levers
    from collab_sim.world.declarations import ENABLERS
    from collab_sim.world.levers import ruled_out

    words = LeverWords(played, lang)
    show_levers(words.told(), played, lang)
    clear(folder, LEVER_FILES)
    sep, decimal = column_sign(lang), template(lang, "decimal_sign")
    table = folder / "levers.csv"
    levers_frame(words).to_csv(table, index=False, encoding="utf-8-sig", sep=sep, decimal=decimal)
    data = json.dumps(levers_data(played), indent=1, ensure_ascii=False, allow_nan=False)
    (folder / "levers.json").write_text(data + "\n", encoding="utf-8")
    resolved = folder / f"{file_name(scenario.name)}.resolved.yaml"
    resolved.write_text(dump_scenario(scenario), encoding="utf-8")
    picture = save(levers_chart(words), folder / "levers.png")
    if not listed.only_file and (excluded := ruled_out(scenario)):
        names = ", ".join(ENABLERS[name].title.said(lang) for name in excluded)
        click.echo(text(lang, "levers_ruled_out", names=names))
    click.echo(text(lang, "levers_table", file=table))
    click.echo(text(lang, "picture", file=picture))


def chosen(scenario: Scenario, file: Path | None, only_file: bool, lang: str) -> list[Lever]:
    """Return levers to try: those of a file, and ours that do something else than those."""
    from collab_sim.config.lever_files import load_levers
    from collab_sim.report.strings import text
    from collab_sim.world.levers import moved_by, own_levers

    if scenario.laboratory:
        raise click.UsageError(text(lang, "levers_laboratory"))
    if only_file and file is None:
        raise click.UsageError(text(lang, "levers_no_file"))
    listed = list(load_levers(file, scenario)) if file else []
    names = {lever.name for lever in listed}
    moved = [moved_by(lever, scenario) for lever in listed]
    others = [
        each
        for each in ([] if only_file else own_levers(scenario))
        if each.name not in names and moved_by(each, scenario) not in moved
    ]
    if not listed and not others:
        raise click.UsageError(text(lang, "levers_none"))
    return [*listed, *others]


def _later(scenario: Scenario, later: tuple[int, ...], lang: str) -> list[int]:
    from collab_sim.report.strings import text

    for month in later:
        if month > scenario.months:
            message = text(lang, "levers_late", month=month, months=scenario.months)
            raise click.UsageError(message)
    default = (int(share * scenario.months) + 1 for share in SHARES)
    return sorted({*later} or {month for month in default if 1 < month <= scenario.months})
