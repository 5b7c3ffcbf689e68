"""A process that runs a study in children and kills them: ``python -m tests.study.nursery``.

Children are forked from a parent that has loaded the engine and has no threads, so that a run
takes milliseconds and fifty kills a few seconds.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

from collab_sim.config.study import Study
from collab_sim.study.blocks import block_of, play_block
from collab_sim.study.folder import MANIFEST
from collab_sim.study.job import Job
from collab_sim.study.runner import run_study
from tests.study.small import small_study

LONGEST = 0.15
"""Seconds until a kill at the latest; a whole study takes about that long."""


def study() -> Study:
    return small_study(replicates=60)


def main(folder: Path, kills: int, seed: int) -> None:
    """Kill ``kills`` children at random moments; every study is resumed until it is finished."""
    chance = random.Random(seed)
    play_block(block_of(Job(study()), 0, 1))
    killed = finished = 0
    while killed < kills:
        results = folder / f"study-{finished}"
        if _survives(results, chance.uniform(0.0, LONGEST)):
            finished += 1
        else:
            killed += 1
    while not _survives(folder / f"study-{finished}", 60.0):
        raise SystemExit("a study could not be finished")
    sys.stdout.write(f"{killed} {finished + 1}\n")


def _survives(folder: Path, patience: float) -> bool:
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        _run(folder)
    with suppress(OSError):  # whichever comes first; the child may be over already
        os.setpgid(child, child)
    ends = time.monotonic() + patience
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            if status:
                raise SystemExit(f"the study failed by itself: status {status}")
            return True
        time.sleep(0.0005)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    _wait_for_the_end(child)
    return False


def _wait_for_the_end(group: int, seconds: float = 2.0) -> None:
    """Wait for what a child has started itself: until that is gone it holds the child's lock."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.0005)


def _run(folder: Path) -> None:
    try:
        run_study(study(), folder, resume=(folder / MANIFEST).exists(), jobs=2)
    except BaseException as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
