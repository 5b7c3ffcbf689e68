"""Where blocks are played: threads, processes, or any `concurrent.futures.Executor`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import cast

from collab_sim.config.study import Study

SECONDS_TO_ANSWER = 10.0
"""How long a scheduler may take to answer."""


class ClusterError(Exception):
    """A cluster that cannot be reached; nothing was run."""


class WorkerError(Exception):
    """Worker processes that cannot start; nothing was run."""


def workers(jobs: int | None) -> int:
    """Number of workers on this machine: as asked for, or one per processor."""
    if jobs:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def local_executor(study: Study, jobs: int) -> Executor:
    """Threads for the compiled engine, which frees the interpreter; processes for Mesa."""
    if study.engine == "ensemble":
        return ThreadPoolExecutor(jobs)
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def check_worker(executor: Executor) -> None:
    """Raise `WorkerError` where a worker process cannot even start."""
    try:
        executor.submit(int).result()
    except BrokenProcessPool:
        raise WorkerError(
            "worker processes cannot start; in a script, call run_study under "
            "if __name__ == '__main__': because every worker reads the script from its top"
        ) from None


@contextmanager
def cluster_executor(address: str) -> Iterator[tuple[Executor, int]]:
    """Connect to a Dask scheduler; yields an executor and the number of threads behind it.

    Needs the extra ``cluster``. Raises `ClusterError` where it is missing or nobody answers.
    """
    try:
        from distributed import Client
    except ImportError:
        message = "a cluster needs the extra: pip install 'collab-sim[cluster]'"
        raise ClusterError(message) from None
    try:
        client = Client(address, timeout=SECONDS_TO_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(f"no Dask scheduler answers at {address}: {error}") from None
    with client:
        threads = sum(client.nthreads().values())
        if not threads:
            raise ClusterError(f"the scheduler at {address} has no workers")
        executor = client.get_executor(pure=False, retries=3)
        yield cast(Executor, executor), threads
