"""The command that plays one world, or a whole study."""

from __future__ import annotations

import re
import shlex
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from collab_sim.cli import options
from collab_sim.cli.answers import end_in_answers
from collab_sim.cli.compare import WORLD_TABLES, load_all, write_tables
from collab_sim.cli.exit_codes import NOT_AS_ASKED
from collab_sim.cli.laboratory import PlayedWorlds, run_laboratory
from collab_sim.cli.outputs import clear, file_name, writable_folder
from collab_sim.cli.own_model import tell_cost, use_model_of
from collab_sim.cli.progress import ProgressBar, keeping
from collab_sim.cli.refusals import refusing
from collab_sim.cli.repeat import play_only
from collab_sim.cli.streams import command_line
from collab_sim.world.luck import LARGEST_SEED

if TYPE_CHECKING:
    from collab_sim.config.study import Study
    from collab_sim.study.job import Shard
    from collab_sim.study.runner import StudyOutcome
    from collab_sim.world.scenario import Scenario

WORLD_FILES = (*WORLD_TABLES, "world.png")
"""What one world leaves in its folder."""
BEGUN = ("config.yaml", "resolved.yaml", "points.*", "*.py", "*.new", ".*")
"""What a study that was stopped while it was laid out leaves; later it has a manifest."""


class Workload(NamedTuple):
    """How a study is run: in how many threads, from where on, and which part of it where."""

    threads: int | None
    resume: bool
    shard: str | None
    only: str | None
    cluster: str | None


@click.command()
@click.argument("file")
@click.option(
    "--replicate",
    type=click.IntRange(0, LARGEST_SEED),
    default=0,
    show_default=True,
    help="Of a scenario: which of the worlds of this seed.",
)
@click.option(
    "--sessions",
    type=click.IntRange(2, 100_000),
    help="Of a laboratory: how many sessions to play.  [default: 100]",
)
@options.seed
@options.overrides
@options.model
@options.engine
@options.threads
@click.option("--resume", is_flag=True, help="Of a study: go on where an earlier run stopped.")
@click.option("--shard", metavar="I/N", help="Of a study: only the I-th of N parts.")
@click.option("--only", metavar="POINT:REPLICATE", help="Of a study: one run again, in memory.")
@click.option("--cluster", metavar="tcp://…", help="Of a study: a Dask scheduler to play on.")
@options.output
@options.language
@click.pass_context
@options.gathered(asked=PlayedWorlds, workload=Workload, output=options.Output)
def run(
    context: click.Context,
    file: str,
    overrides: tuple[str, ...],
    asked: PlayedWorlds,
    workload: Workload,
    output: options.Output,
) -> None:
    """Play one world of a scenario, or a whole study; FILE is a shipped name or a file.

    A scenario gives a table of its measures and a picture over time; a laboratory its rounds beside
    published ones; a study a folder of results, and the differences that it declares.
    """
    from collab_sim.config.kinds import is_study

    lang = output.lang
    if not is_study(file):
        [(name, scenario)] = load_all((file,), overrides).items()
        _refuse_study_options(workload, lang)
        if scenario.laboratory:
            run_laboratory(scenario, asked, output)
            return
        _refuse_sessions(asked.sessions, name, lang)
        run_world(name, scenario, asked, output)
        return
    from collab_sim.config.study import load_study

    source_of = context.get_parameter_source
    own = [f"{name}={context.params[name]}" for name in ("seed", "engine")
           if source_of(name) is click.core.ParameterSource.COMMANDLINE]  # fmt: skip
    study = load_study(file, (*overrides, *own))
    use_model_of(study)
    if workload.only:
        sys.exit(NOT_AS_ASKED if play_only(study, workload.only, lang) else 0)
    outcome = _run_study(study, workload, output)
    if workload.shard is None:
        end_in_answers(outcome.folder, lang)
    if outcome.failed:
        sys.exit(NOT_AS_ASKED)


def run_world(name: str, chosen: Scenario, asked: PlayedWorlds, output: options.Output) -> None:
    """Play one world of a scenario: a table of its measures and a picture over time."""
    lang = output.lang
    folder = writable_folder(output.folder or f"results/{file_name(name)}", lang, WORLD_FILES)

    from collab_sim.report.figures import one_world
    from collab_sim.report.strings import text
    from collab_sim.report.style import save
    from collab_sim.report.terminal import show_world
    from collab_sim.study.worlds import play

    tell_cost(chosen, 1, lang)
    with keeping(text(lang, "kept_nothing")), ProgressBar(text(lang, "playing")) as progress:
        worlds = play(
            {name: chosen},
            replicates=range(asked.replicate, asked.replicate + 1),
            seed=asked.seed,
            engine=asked.engine,
            progress=progress,
        )
    clear(folder, WORLD_FILES)
    write_tables(folder, worlds.runs, worlds.series, {name: chosen})
    show_world(worlds.series, chosen, asked.seed, asked.replicate, lang)
    picture = save(one_world(worlds.series, chosen, lang), folder / "world.png")
    click.echo(text(lang, "tables_written", folder=folder))
    click.echo(text(lang, "picture", file=picture))


def _refuse_study_options(workload: Workload, lang: str) -> None:
    from collab_sim.report.strings import text

    if any(workload._replace(threads=None)):
        raise click.UsageError(text(lang, "only_for_studies"))


def _refuse_sessions(sessions: int | None, name: str, lang: str) -> None:
    from collab_sim.report.strings import text

    if sessions is not None:
        raise click.UsageError(text(lang, "lab_only_for_laboratories", name=name))


def _shard(written: str | None, lang: str) -> Shard | None:
    from collab_sim.report.strings import text
    from collab_sim.study.job import Shard

    if written is None:
        return None
    match = re.fullmatch(r"(\d+)/(\d+)", written)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise click.UsageError(text(lang, "bad_shard", shard=written))
    return Shard(int(match[1]), int(match[2]))


def _run_study(study: Study, workload: Workload, output: options.Output) -> StudyOutcome:
    lang = output.lang
    shard = _shard(workload.shard, lang)
    folder = Path(output.folder or f"results/{file_name(study.name)}")

    from collab_sim.config.models import ModelError
    from collab_sim.report.planning import left_out_told
    from collab_sim.report.strings import plural, text
    from collab_sim.study.executors import ClusterError, WorkerError, workers
    from collab_sim.study.folder import ResumeError, is_results, read_manifest
    from collab_sim.study.ledger import StorageError
    from collab_sim.study.runner import NothingPlayedError, StudyProgress, run_study

    if folder.is_dir() and not is_results(folder):
        writable_folder(folder, lang, BEGUN)

    def tell(now: StudyProgress) -> None:
        for failure in now.failures:
            click.echo(text(lang, "run_failed", **asdict(failure)), err=True)
        bar(now.done, now.total)

    tell_cost(next(iter(study.scenarios.values())), workers(workload.threads), lang)
    again = shlex.join([*command_line(), *([] if workload.resume else ["--resume"])])
    interruption = keeping(text(lang, "kept_runs", folder=folder, command=again))
    refused = refusing(StorageError, ResumeError, ModelError, WorkerError, ClusterError)
    try:
        with refused, interruption, ProgressBar(text(lang, "playing")) as bar:
            outcome = run_study(
                study,
                folder,
                resume=workload.resume,
                jobs=workload.threads,
                shard=shard,
                executor=workload.cluster,
                command=command_line(),
                progress=tell,
            )
    except NothingPlayedError as error:
        outcome = error.outcome
    if outcome.damaged:
        click.echo(text(lang, "made_again", files=", ".join(outcome.damaged)), err=True)
    values = {"runs": outcome.runs, "reused": outcome.reused, "failed": outcome.failed}
    click.echo(plural(lang, "study_done", outcome.runs, folder=outcome.folder, **values))
    if study.constraints:
        counts = read_manifest(outcome.folder)["counts"]
        click.echo(left_out_told(study, study.points - counts["points"], lang))
    return outcome
