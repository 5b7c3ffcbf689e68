"""Blocks to workers: where they are played, and what becomes of those that break a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from collab_sim.config.study import Study
from collab_sim.study.blocks import Block, Played, cause_of, lost, play_block
from collab_sim.study.executors import cluster_executor, local_executor, workers


@dataclass
class Pool:
    """An executor, how many blocks it plays at a time, and how to replace it when it breaks."""

    executor: Executor
    width: int
    renew: Callable[[], Executor] | None = None

    def play(self, blocks: Iterator[Block]) -> Iterator[tuple[Block, Played]]:
        """Yield blocks as they are finished; those that broke their worker come again by runs."""
        waiting: dict[Future[Played], Block] = {}
        suspects = []
        while True:
            while len(waiting) < 2 * self.width and (block := next(blocks, None)) is not None:
                waiting[self._submit(block)] = block
            if not waiting:
                break
            finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in sorted(finished, key=lambda each: waiting[each].first):
                block = waiting.pop(future)
                if future.exception() is None:
                    yield block, future.result()
                else:
                    suspects.append(block)
        for suspect in suspects:  # run by run, so that the one which breaks its worker is known
            for run in map(suspect.only, range(len(suspect.seeds))):
                future = self._submit(run)
                error = future.exception()
                yield run, future.result() if error is None else lost(run, cause_of(error))

    def _submit(self, block: Block) -> Future[Played]:
        try:
            return self.executor.submit(play_block, block)
        except RuntimeError:
            if self.renew is None:
                raise
            self.executor = self.renew()
            return self.executor.submit(play_block, block)


@contextmanager
def pool_of(study: Study, jobs: int | None, executor: Executor | str | None) -> Iterator[Pool]:
    """Yield where a study's blocks are played: here, on an executor, or on a Dask scheduler."""
    if isinstance(executor, Executor):
        yield Pool(executor, workers(jobs))
    elif executor is not None:
        with cluster_executor(executor) as (cluster, threads):
            yield Pool(cluster, threads)
    else:
        with ExitStack() as stack:

            def renew() -> Executor:
                fresh = local_executor(study, width)
                stack.callback(fresh.shutdown, wait=True, cancel_futures=True)
                return fresh

            width = workers(jobs)
            yield Pool(renew(), width, renew)
