"""Blocks to workers: where they are played, and what becomes of those that break a worker."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

import numpy as np

from collab_sim.config.study import Study
from collab_sim.study.blocks import Block, Played, play_block
from collab_sim.study.executors import cluster_executor, local_executor, workers
from collab_sim.world.trajectory import summaries


@dataclass
class Pool:
    """An executor, how many blocks it plays at a time, and how to replace it when it breaks."""

    executor: Executor
    width: int
    renew: Callable[[], Executor] | None = None
    suspects: deque[Block] = field(default_factory=deque)

    def play(self, blocks: Iterator[Block]) -> Iterator[tuple[Block, Played]]:
        """Yield blocks as they are finished; those that broke their worker come again by runs."""
        waiting: dict[Future[Played], Block] = {}
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
                    self.suspects.append(block)
        yield from self._one_by_one()

    def _submit(self, block: Block) -> Future[Played]:
        try:
            return self.executor.submit(play_block, block)
        except RuntimeError:
            if self.renew is None:
                raise
            self.executor = self.renew()
            return self.executor.submit(play_block, block)

    def _one_by_one(self) -> Iterator[tuple[Block, Played]]:
        """Play suspect runs alone, so that the one which breaks its worker is known."""
        while self.suspects:
            suspect = self.suspects.popleft()
            for row in range(len(suspect.seeds)):
                block = suspect.only(row)
                future = self._submit(block)
                error = future.exception()
                yield block, future.result() if error is None else _lost(block, error)


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


def _lost(block: Block, error: BaseException) -> Played:
    measures = block.study.measures
    names = summaries(np.empty((0, 2, len(measures))), measures)
    columns = {name: np.full(len(block.seeds), np.nan) for name in names}
    none = np.empty(0, dtype=np.int64)
    causes = [f"{type(error).__name__}: {error}"] * len(block.seeds)
    return Played(columns, causes, none, none, np.empty((0, len(measures))), 0.0)
