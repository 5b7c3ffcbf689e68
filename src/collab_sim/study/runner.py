"""Running a study: blocks to workers, results to disk, failures told as they happen."""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from collab_sim.config.models import ModelError, load_extension
from collab_sim.config.study import Study
from collab_sim.engines.arguments import arguments
from collab_sim.engines.instance import instance_for
from collab_sim.engines.native import use_native
from collab_sim.study.agreement import check_agreement
from collab_sim.study.blocks import Block, Played, block_of, play_block
from collab_sim.study.checking import called
from collab_sim.study.executors import check_worker, cluster_executor, local_executor, workers
from collab_sim.study.folder import RESOLVED_FILE, begin_results, go_on, is_results
from collab_sim.study.job import Job, Shard
from collab_sim.study.locking import locked
from collab_sim.study.progress_bars import bar_in_notebook
from collab_sim.study.results import Results, open_results
from collab_sim.study.store import RUNS_FILE, Store
from collab_sim.study.tables import runs_table, series_table
from collab_sim.study.variants import variants
from collab_sim.world.extension import Extension
from collab_sim.world.in_force import put_in_force, rules_in_force
from collab_sim.world.layout import lay_out
from collab_sim.world.refusal import ArgumentError, check, of_type, shown, whole
from collab_sim.world.trajectory import summaries

SECONDS_PER_BLOCK = 2.0
MOST_WORKERS = 1024
ADDRESS = re.compile(r"(\w+://)?.+:\d+")
LARGEST_BLOCK = 4096
SEATS_PATH = "collaboration.seats"
FIRST_BLOCK = {"ensemble": 64, "mesa": 4}
MOST_IN_A_BLOCK = 4_000_000
"""Values of the series in one block: 32 MB."""
LONG = 2e9
"""Seat-months from which a study plays native code: about a quarter of an hour of the module.

Making that code takes half a minute, once; it is worth its while where it saves minutes.
"""


@dataclass(frozen=True)
class Failure:
    """A run that failed: where, why, and the command that repeats it."""

    point: int
    replicate: int
    cause: str
    repeat: str


@dataclass(frozen=True)
class StudyProgress:
    """How far a study is: runs done (with those done before), runs in all, failures, seconds."""

    done: int
    total: int
    failed: int
    played: int
    seconds: float

    @property
    def rate(self) -> float:
        """Runs per second since the start of this command; 0 before the first block."""
        return self.played / self.seconds if self.played else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Time left at this rate; None before the first block."""
        return (self.total - self.done) / self.rate if self.rate else None


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
    played: int = 0
    began: float = field(default_factory=time.perf_counter)
    suspects: deque[Block] = field(default_factory=deque)


def run_study(
    study: Study,
    folder: str | Path,
    *,
    resume: bool = False,
    jobs: int | None = None,
    shard: Shard | None = None,
    cluster: str | None = None,
    executor: Executor | None = None,
    command: Sequence[str] = (),
    progress: Callable[[StudyProgress], None] | None = None,
    on_failure: Callable[[Failure], None] = lambda failure: None,
) -> StudyOutcome:
    """Run a study, or the rest of it, and write its results into ``folder``.

    A run that fails becomes a row with status and cause, and the others go on. Blocks go to
    ``jobs`` local workers, to the Dask scheduler at ``cluster``, or to any ``executor``; the tables
    do not depend on which. A long study on local threads plays native code where the extra
    ``build`` is installed. Without ``progress`` a bar shows the time left in notebooks. With
    ``resume`` results that are there already are gone on with. Raises `ArgumentError` with every
    wrong argument, `StorageError`, `ResumeError`, `ModelError`, `WorkerError`, `ClusterError` or
    `ModuleError` with a message for people, and `NothingPlayedError` where every run failed; its
    rows are written.
    """
    folder = _checked(
        {"study": study, "folder": folder, "resume": resume, "jobs": jobs, "shard": shard,
         "cluster": cluster, "executor": executor, "progress": progress, "on_failure": on_failure}
    )  # fmt: skip
    local = cluster is None and executor is None
    with ExitStack() as stack:
        extension = load_extension(study.model, study.folder)
        stack.enter_context(put_in_force(extension))
        job = Job(study, shard)
        _check_engine(study, extension)
        if local and study.engine == "ensemble":
            _load_engine(job)
            check_agreement(next(iter(study.scenarios.values())))
        pool = _pool(stack, study, jobs, cluster, executor)
        if local and study.engine == "mesa":
            check_worker(pool.executor)
        stack.enter_context(locked(folder))
        store = (go_on if resume and is_results(folder) else begin_results)(folder, job, command)
        course = _Course(job, store, FIRST_BLOCK[study.engine])
        reused = store.done
        bar = stack.enter_context(bar_in_notebook(study.name)) if progress is None else None

        def advance() -> None:
            now = _progress(course)
            if progress is not None:
                progress(now)
            elif bar is not None:
                bar(now.done, now.total)

        advance()
        if reused < job.runs:
            if (
                local
                and study.engine == "ensemble"
                and seat_months_of_runs(job, job.runs - reused) >= LONG
            ):
                use_native(rules_in_force())
            for block, played in _played(course, pool):
                _keep(course, block, played, on_failure)
                advance()
        store.finish(job.runs)
    outcome = StudyOutcome(folder, job.runs, reused, store.failed, tuple(store.damaged))
    if outcome.runs and outcome.failed == outcome.runs:
        first = next(iter(store.read(RUNS_FILE)))
        raise NothingPlayedError(outcome, first["cause"][0].as_py())
    return outcome


def _checked(asked: dict[str, Any]) -> Path:
    """Refuse arguments that cannot be run; return the folder as a path."""
    check(
        (
            lambda: of_type("study", asked["study"], Study, "a Study, as load_study makes it"),
            lambda: _path("folder", asked["folder"]),
            lambda: of_type("resume", asked["resume"], bool, "True or False"),
            lambda: asked["jobs"] is None or whole("jobs", asked["jobs"], 1, MOST_WORKERS),
            lambda: of_type("shard", asked["shard"], Shard | None, "a Shard"),
            lambda: _address("cluster", asked["cluster"]),
            lambda: of_type(
                "executor", asked["executor"], Executor | None, "a concurrent.futures.Executor"
            ),
            lambda: called("progress", asked["progress"]),
            lambda: called("on_failure", asked["on_failure"]),
        )
    )
    return Path(asked["folder"])


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
        raise ArgumentError(f"{name} takes a path, not {shown(value)}")


def _address(name: str, value: Any) -> None:
    if value is not None and not (isinstance(value, str) and ADDRESS.fullmatch(value)):
        raise ArgumentError(f"{name} takes an address like 'tcp://host:8786', not {shown(value)}")


def seat_months_of_runs(job: Job, runs: int) -> float:
    """Months times seats of so many runs, summed over arenas: what playing them costs goes with it.

    Runs go over the points in turn, so each counts as the mean of all points.
    """
    paths = [factor.path for factor in job.study.factors]
    each = np.empty(job.points)
    for number, scenario in enumerate(job.study.scenarios.values()):
        points = np.flatnonzero(job.scenario_of == number)
        common = np.full(len(points), float(scenario.collaboration.seats))
        if SEATS_PATH in paths:
            common = job.values[points, paths.index(SEATS_PATH)]
        for variant in variants(job.study.factors, job.values[points]):
            arenas = variant.of(scenario).arenas
            own = sum(arena.seats for arena in arenas if arena.seats is not None)
            follow = sum(arena.seats is None for arena in arenas)
            seats = own + follow * common[variant.runs]
            each[points[variant.runs]] = scenario.months * seats
    return runs * float(each.mean())


def _load_engine(job: Job) -> None:
    """Load the engine before anything is written; raises `ModuleError` where it can't play."""
    scenario = next(iter(job.study.scenarios.values()))
    instance_for(arguments(lay_out(scenario), worlds=1), rules_in_force())


@dataclass
class _Pool:
    """An executor, how many blocks it plays at a time, and how to replace it when it breaks."""

    executor: Executor
    width: int
    renew: Callable[[], Executor] | None = None


def _pool(
    stack: ExitStack,
    study: Study,
    jobs: int | None,
    cluster: str | None,
    executor: Executor | None,
) -> _Pool:
    if executor is not None:
        return _Pool(executor, workers(jobs))
    if cluster is not None:
        return _Pool(*stack.enter_context(cluster_executor(cluster)))
    width = workers(jobs)

    def renew() -> Executor:
        fresh = local_executor(study, width)
        stack.callback(fresh.shutdown, wait=True, cancel_futures=True)
        return fresh

    return _Pool(renew(), width, renew)


def _played(course: _Course, pool: _Pool) -> Iterator[tuple[Block, Played]]:
    """Yield blocks as they are finished; those that broke their worker come again, run by run."""
    blocks = _blocks(course)
    waiting: dict[Future[Played], Block] = {}
    while True:
        while len(waiting) < 2 * pool.width and (block := next(blocks, None)) is not None:
            waiting[_submit(pool, block)] = block
        if not waiting:
            break
        finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
        for future in sorted(finished, key=lambda each: waiting[each].first):
            block = waiting.pop(future)
            if future.exception() is None:
                yield block, future.result()
            else:
                course.suspects.append(block)
    yield from _one_by_one(course, pool)


def _submit(pool: _Pool, block: Block) -> Future[Played]:
    try:
        return pool.executor.submit(play_block, block)
    except RuntimeError:
        if pool.renew is None:
            raise
        pool.executor = pool.renew()
        return pool.executor.submit(play_block, block)


def _one_by_one(course: _Course, pool: _Pool) -> Iterator[tuple[Block, Played]]:
    """Play suspect runs alone, so that the one which breaks its worker is known."""
    while course.suspects:
        suspect = course.suspects.popleft()
        for row in range(len(suspect.seeds)):
            block = suspect.only(row)
            future = _submit(pool, block)
            error = future.exception()
            yield block, future.result() if error is None else _lost(block, error)


def _lost(block: Block, error: BaseException) -> Played:
    measures = block.study.measures
    names = summaries(np.empty((0, 2, len(measures))), measures)
    columns = {name: np.full(len(block.seeds), np.nan) for name in names}
    none = np.empty(0, dtype=np.int64)
    cause = f"{type(error).__name__}: {error}"
    causes = [cause] * len(block.seeds)
    return Played(columns, causes, none, none, np.empty((0, len(measures))), 0.0)


def _blocks(course: _Course) -> Iterator[Block]:
    for first, last in list(course.store.missing(course.job.runs)):
        reached = first
        while reached < last:
            until = min(reached + course.size, last)
            yield block_of(course.job, reached, until)
            reached = until


def _keep(
    course: _Course, block: Block, played: Played, on_failure: Callable[[Failure], None]
) -> None:
    failed = [row for row, cause in enumerate(played.causes) if cause]
    course.store.add(
        (block.first, block.last),
        runs_table(block, played),
        series_table(block, played),
        len(failed),
        played.seconds,
    )
    course.played += len(block.seeds)
    course.size = _next_size(course, block, played)
    for row in failed:
        run = int(block.points[row]), int(block.replicates[row])
        on_failure(Failure(*run, played.causes[row], repeat_command(course.store.folder, *run)))


def repeat_command(folder: Path, point: int, replicate: int) -> str:
    """Return the command that plays one run of a study again."""
    return f"collab-sim run {folder / RESOLVED_FILE} --only {point}:{replicate}"


def _next_size(course: _Course, block: Block, played: Played) -> int:
    """Runs of about two seconds of work, few enough to fit in memory."""
    study = course.job.study
    months = max(len(study.kept_months(scenario)) for scenario in study.scenarios.values())
    fitting = MOST_IN_A_BLOCK // max(1, months * len(study.measures))
    each = max(played.seconds, 1e-6) / len(block.seeds)
    wanted = min(int(SECONDS_PER_BLOCK / each), 4 * course.size, LARGEST_BLOCK, fitting)
    return max(1, wanted)


def _progress(course: _Course) -> StudyProgress:
    store = course.store
    seconds = time.perf_counter() - course.began
    return StudyProgress(store.done, course.job.runs, store.failed, course.played, seconds)
