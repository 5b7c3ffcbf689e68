"""Commands around a study: plan it, join its shards, verify its results."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from collab_sim.cli import options
from collab_sim.cli.answers import end_in_answers
from collab_sim.cli.exit_codes import NOT_AS_ASKED
from collab_sim.cli.own_model import tell_cost, use_model_of
from collab_sim.cli.progress import ProgressBar, keeping
from collab_sim.cli.refusals import refusing
from collab_sim.cli.streams import command_line


@click.command()
@click.argument("study")
@click.option("--list", "listed", is_flag=True, help="Print every point instead.")
@options.overrides
@options.model
@options.threads
@options.language
def plan(
    study: str, listed: bool, overrides: tuple[str, ...], threads: int | None, lang: str
) -> None:
    """Say what a study would run: points, runs, time, disk, and the precision it will reach."""
    from collab_sim.config.study import load_study

    read = load_study(study, overrides)
    use_model_of(read)

    from collab_sim.config.models import ModelError
    from collab_sim.report.planning import plan_text
    from collab_sim.study.executors import workers
    from collab_sim.study.plan import plan_study, points_of

    if listed:
        for number, scenario, values in points_of(read):
            settings = " ".join(f"{path}={value:g}" for path, value in values.items())
            click.echo(f"{number:>8}  {scenario}  {settings}")
        return
    tell_cost(next(iter(read.scenarios.values())), workers(threads), lang)
    with refusing(ModelError):
        told = plan_text(plan_study(read, jobs=threads), lang, following=_run_instead())
        click.echo(told)


def _run_instead() -> str:
    """Return the command that runs what was planned: with the same overrides and model."""
    words = command_line()
    verb = words.index("plan")
    return shlex.join([*words[:verb], "run", *words[verb + 1 :]])


@click.command()
@click.argument("folders", nargs=-1, required=True, metavar="DIR…")
@click.option("-o", "--output", "folder", required=True, type=click.Path(file_okay=False))
@options.language
def merge(folders: tuple[str, ...], folder: str, lang: str) -> None:
    """Join the finished shards of a study into one results folder."""
    from collab_sim.report.strings import plural, text
    from collab_sim.study.folder import ResumeError
    from collab_sim.study.ledger import StorageError
    from collab_sim.study.merge import merge_shards

    command = command_line()
    with refusing(StorageError, ResumeError), keeping(text(lang, "kept_nothing")):
        merged = merge_shards([Path(each) for each in folders], Path(folder), command)
    click.echo(plural(lang, "merged", merged.runs_done, folder=folder, runs=merged.runs_done))
    end_in_answers(Path(folder), lang)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--sample", type=click.IntRange(1), default=40, show_default=True)
@options.model
@options.language
def verify(folder: Path, sample: int, lang: str) -> None:
    """Play a sample of stored runs again and compare them bit for bit."""
    from collab_sim.report.strings import plural, text
    from collab_sim.study.ledger import StorageError
    from collab_sim.study.repeat import verify_results
    from collab_sim.study.results import open_results

    with refusing(StorageError), ProgressBar(text(lang, "playing")) as progress:
        verification = verify_results(open_results(folder), sample=sample, progress=progress)
    for name in verification.altered:
        click.echo(text(lang, "verify_altered", file=name))
    for line in verification.code:
        click.echo(f"  {line}")
    for each in verification.departures:
        far = f"{each.relative:.1e}"
        message = plural(
            lang, "verify_departs", each.runs, column=each.column, runs=each.runs, far=far
        )
        click.echo(f"  {message}")
    key = "verify_equal" if verification.ok else "verify_differs"
    click.echo(text(lang, key, checked=verification.checked, total=verification.total))
    if not verification.ok:
        sys.exit(NOT_AS_ASKED)
