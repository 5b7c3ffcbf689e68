"""The command that fits a scenario's parameters to what somebody observed."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collab_sim.cli import options
from collab_sim.cli.exit_codes import NOT_AS_ASKED
from collab_sim.cli.outputs import clear, file_name, writable_folder, writing
from collab_sim.cli.progress import ProgressBar
from collab_sim.cli.streams import command_line

if TYPE_CHECKING:
    from collab_sim.config.observations import Observations
    from collab_sim.world.scenario import Scenario


@click.command()
@click.argument("data", type=click.Path(path_type=Path), metavar="DATA.csv")
@click.argument("scenario", metavar="SCENARIO")
@click.option(
    "--free",
    "free",
    multiple=True,
    metavar="NAME",
    help="A parameter to fit, over its declared range; can be repeated. "
    "[default: the few that the data can tell]",
)
@options.seed
@options.overrides
@options.output
@options.language
@options.gathered(output=options.Output)
def fit(
    data: Path,
    scenario: str,
    free: tuple[str, ...],
    seed: int,
    overrides: tuple[str, ...],
    output: options.Output,
) -> None:
    """Find the values of a few parameters that give data like those observed.

    DATA.csv has the columns month, measure, value (and, if you like, actor, sd, of), or arena,
    observed, ended. What such data can tell is said first, tried on simulated data.
    """
    from collab_sim.config.scenario_files import read_scenario
    from collab_sim.config.translating import translated
    from collab_sim.fitting.fit import (
        CannotTellError,
        NothingFitsError,
        fit_scenario,
        identifiability,
        needs_extra,
    )
    from collab_sim.report.fitting import (
        FIT_FILES,
        fit_lines,
        missed_lines,
        recovery_lines,
        telling_lines,
        write_fit,
    )
    from collab_sim.report.strings import text
    from collab_sim.world.refusal import ArgumentError

    lang = output.lang
    try:
        needs_extra()
    except ArgumentError as error:
        raise click.UsageError(translated(str(error), lang)) from None
    world = read_scenario(scenario, overrides)
    observations = _read(data, world, free)
    name = file_name(f"fit-{observations.name}-{world.name}")
    folder = writable_folder(output.folder or f"results/{name}", lang, FIT_FILES)
    try:
        identified = identifiability(observations, world, free=free, seed=seed)
        click.echo("\n".join(recovery_lines(identified.recovered, lang)))
        with ProgressBar(text(lang, "fitting")) as progress:
            fitting = fit_scenario(identified, progress)
    except CannotTellError as error:
        click.echo("\n".join(telling_lines(error.tellings, lang)), err=True)
        sys.exit(NOT_AS_ASKED)
    except NothingFitsError as error:
        click.echo("\n".join(missed_lines(error.missed, lang)), err=True)
        sys.exit(NOT_AS_ASKED)
    click.echo("\n".join(fit_lines(fitting, lang)))
    clear(folder, FIT_FILES)
    with writing(folder):
        write_fit(fitting, folder, lang, command_line=shlex.join(command_line()))
    click.echo(text(lang, "fit_written", folder=folder, files=", ".join(FIT_FILES)))
    click.echo(text(lang, "fit_next", study=folder / "posterior.yaml"))


def _read(data: Path, world: Scenario, free: tuple[str, ...]) -> Observations:
    """Read the data; problems of the table and of the names to fit are told together."""
    from collab_sim.config import ConfigError, Problem
    from collab_sim.config.observations import load_observations
    from collab_sim.config.problems import Position, Source
    from collab_sim.fitting.free import chosen_free
    from collab_sim.world.refusal import ArgumentError

    problems: list[Problem] = []
    try:
        chosen_free(world, free)
    except ArgumentError as error:
        nowhere = Position(Source("--free", "", Path.cwd(), is_file=False))
        problems = [Problem("", message, nowhere) for message in str(error).split("; ")]
    try:
        observations = load_observations(data, world)
    except ConfigError as error:
        raise ConfigError([*error.problems, *problems]) from None
    if problems:
        raise ConfigError(problems)
    return observations
