"""Running a study: its blocks are played, kept, and told as they are finished."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from collab_sim.config.models import ModelError, load_extension
from collab_sim.config.study import Study
from collab_sim.engines.arguments import arguments
from collab_sim.engines.instance import instance_for
from collab_sim.study.agreement import check_agreement
from collab_sim.study.blocks import Block, Played, block_of
from collab_sim.study.checking import called
from collab_sim.study.executors import check_worker
from collab_sim.study.folder import RESOLVED_FILE, begin_results, go_on, is_results
from collab_sim.study.job import Job, Shard
from collab_sim.study.locking import locked
from collab_sim.study.native import use_native_where_long
from collab_sim.study.pool import pool_of
from collab_sim.study.progress_bars import Progress, bar_in_notebook
from collab_sim.study.results import Results, open_results
from collab_sim.study.sizes import FIRST_BLOCK, size_after
from collab_sim.study.store import RUNS_FILE, Store
from collab_sim.study.tables import runs_table, series_table
from collab_sim.world.extension import Extension, put_in_force, rules_in_force
from collab_sim.world.layout import lay_out
from collab_sim.world.refusal import ArgumentError, all_checked, of_type, quoted, whole

MOST_WORKERS = 1024
ADDRESS = re.compile(r"(\w+://)?.+:\d+")


@dataclass(frozen=True)
class Failure:
    """A run that failed: where, why, and the command that repeats it."""

    point: int
    replicate: int
    cause: str
    repeat: str


@dataclass(frozen=True)
class StudyProgress:
    """How far a study is: runs done (with those done before), runs in all, those that failed.

    ``failures`` are those since the last time.
    """

    done: int
    total: int
    failed: int
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True)
class StudyOutcome:
    """What a finished study left behind; ``damaged`` names files that had to be made again."""

    folder: Path
    runs: int
    reused: int
    failed: int
    damaged: tuple[str, ...]

    @property
    def results(self) -> Results:
        """The results in the folder, opened."""
        return open_results(self.folder)


class NothingPlayedError(Exception):
    """A study of which every run failed; ``outcome`` is what it left behind."""

    def __init__(self, outcome: StudyOutcome, cause: str) -> None:
        super().__init__(f"all {outcome.runs} runs failed, the first because of {cause}")
        self.outcome = outcome


@dataclass
class _Course:
    """The state of one call of `run_study`."""

    job: Job
    store: Store
    size: int

    def blocks(self) -> Iterator[Block]:
        """Yield what is still to be played, in blocks of the size that has become right."""
        for first, last in list(self.store.missing(self.job.runs)):
            reached = first
            while reached < last:
                until = min(reached + self.size, last)
                yield block_of(self.job, reached, until)
                reached = until

    def keep(self, block: Block, played: Played) -> tuple[Failure, ...]:
        """Keep what was played; return what failed of it."""
        failed = [row for row, cause in enumerate(played.causes) if cause]
        self.store.add(
            (block.first, block.last),
            runs_table(block, played),
            series_table(block, played),
            len(failed),
            played.seconds,
        )
        self.size = size_after(self.size, self.job.study, block, played)
        runs = [(int(block.points[row]), int(block.replicates[row]), row) for row in failed]
        return tuple(
            Failure(
                point, replicate, played.causes[row],
                repeat_command(self.store.folder, point, replicate),
            )
            for point, replicate, row in runs
        )  # fmt: skip

    def progress(self, failures: tuple[Failure, ...] = ()) -> StudyProgress:
        """Return how far the study is."""
        return StudyProgress(self.store.done, self.job.runs, self.store.failed, failures)


def run_study(
    study: Study,
    folder: str | Path,
    *,
    resume: bool = False,
    jobs: int | None = None,
    shard: Shard | None = None,
    executor: Executor | str | None = None,
    command: Sequence[str] = (),
    progress: Callable[[StudyProgress], None] | None = None,
) -> StudyOutcome:
    """Run a study, or the rest of it, and write its results into ``folder``.

    A run that fails becomes a row with status and cause, and the others go on. Blocks go to
    ``jobs`` local workers, or to an ``executor``: any of `concurrent.futures`, or the address of a
    Dask scheduler, ``tcp://host:8786``; the tables do not depend on which. A long study on local
    threads plays native code where the extra ``build`` is installed. With ``resume`` results that
    are there already are gone on with. ``progress`` is called as blocks are finished, with the runs
    that failed; without it a bar shows the time left in notebooks. Raises `ArgumentError` with
    every wrong argument, `StorageError`, `ResumeError`, `ModelError`, `WorkerError`, `ClusterError`
    or `ModuleError` with a message for people, and `NothingPlayedError` where every run failed; its
    rows are written.
    """
    folder = _checked(
        {"study": study, "folder": folder, "resume": resume, "jobs": jobs, "shard": shard,
         "executor": executor, "progress": progress}
    )  # fmt: skip
    with ExitStack() as stack:
        extension = load_extension(study.model, study.folder)
        stack.enter_context(put_in_force(extension))
        job = Job(study, shard)
        _check_engine(study, extension)
        on_threads = executor is None and study.engine == "ensemble"
        if on_threads:
            _load_engine(job)
            check_agreement(next(iter(study.scenarios.values())))
        pool = stack.enter_context(pool_of(study, jobs, executor))
        if executor is None and study.engine == "mesa":
            check_worker(pool.executor)
        stack.enter_context(locked(folder))
        store = (go_on if resume and is_results(folder) else begin_results)(folder, job, command)
        course = _Course(job, store, FIRST_BLOCK[study.engine])
        reused = store.done
        tell = progress or _on_a_bar(stack.enter_context(bar_in_notebook(study.name)))
        tell(course.progress())
        if reused < job.runs:
            if on_threads:
                use_native_where_long(job, job.runs - reused)
            for block, played in pool.play(course.blocks()):
                tell(course.progress(course.keep(block, played)))
        store.finish(job.runs)
    outcome = StudyOutcome(folder, job.runs, reused, store.failed, tuple(store.damaged))
    if outcome.runs and outcome.failed == outcome.runs:
        first = next(iter(store.read(RUNS_FILE)))
        raise NothingPlayedError(outcome, first["cause"][0].as_py())
    return outcome


def _checked(asked: dict[str, Any]) -> Path:
    """Refuse arguments that cannot be run; return the folder as a path."""
    all_checked(
        (
            lambda: of_type("study", asked["study"], Study, "a Study, as load_study makes it"),
            lambda: _path("folder", asked["folder"]),
            lambda: of_type("resume", asked["resume"], bool, "True or False"),
            lambda: asked["jobs"] is None or whole("jobs", asked["jobs"], 1, MOST_WORKERS),
            lambda: of_type("shard", asked["shard"], Shard | None, "a Shard"),
            lambda: _executor("executor", asked["executor"]),
            lambda: called("progress", asked["progress"]),
        )
    )
    return Path(asked["folder"])


def _on_a_bar(bar: Progress) -> Callable[[StudyProgress], None]:
    return lambda now: bar(now.done, now.total)


def _check_engine(study: Study, extension: Extension | None) -> None:
    """Refuse a model that the study's engine can't play."""
    if extension is None:
        return
    if study.engine == "ensemble" and not extension.compiles:
        raise ModelError(f"model: {study.model} plays on Mesa: engine takes 'mesa' with it")
    if study.engine == "mesa":
        from collab_sim.engines.extended import model_of

        model_of(extension)


def _path(name: str, value: Any) -> None:
    if not isinstance(value, str | Path) or not str(value):
        raise ArgumentError(f"{name} takes a path, not {quoted(value)}")


def _executor(name: str, value: Any) -> None:
    address = isinstance(value, str) and ADDRESS.fullmatch(value)
    if not (value is None or isinstance(value, Executor) or address):
        raise ArgumentError(
            f"{name} takes a concurrent.futures.Executor or an address like 'tcp://host:8786', "
            f"not {quoted(value)}"
        )


def _load_engine(job: Job) -> None:
    """Load the engine before anything is written; raises `ModuleError` where it can't play."""
    scenario = next(iter(job.study.scenarios.values()))
    instance_for(arguments(lay_out(scenario), worlds=1), rules_in_force())


def repeat_command(folder: Path, point: int, replicate: int) -> str:
    """Return the command that plays one run of a study again."""
    return f"collab-sim run {folder / RESOLVED_FILE} --only {point}:{replicate}"
