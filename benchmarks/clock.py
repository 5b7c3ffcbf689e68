"""What something costs, and how busy the machine was with other things meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TICKS = Path("/proc/stat")
IDLE = slice(3, 5)
"""Places of idle and waiting for disk among a processor's ticks (Linux, proc(5))."""
MEGABYTE = 1 << 20
UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in the unit of ru_maxrss."""


@dataclass
class Spent:
    """Seconds by the clock, seconds of processor time, largest memory in MB, others' share.

    ``others`` is the share of the machine's processor time that other programs used meanwhile;
    NaN where the system does not say.
    """

    wall: float = float("nan")
    processor: float = float("nan")
    memory: float = float("nan")
    others: float = float("nan")
    answer: Any = None


@contextmanager
def spending() -> Iterator[Spent]:
    """Measure a block of this process, all threads together."""
    spent = Spent()
    before, began, used = _ticks(), time.perf_counter(), time.process_time()
    yield spent
    spent.wall = time.perf_counter() - began
    spent.processor = time.process_time() - used
    spent.others = _others(before, spent.processor)


def best(action: Callable[[], Any], times: int = 3) -> Spent:
    """Repeat an action; return the repetition that took the least processor time."""
    tries = []
    for _ in range(times):
        with spending() as spent:
            spent.answer = action()
        tries.append(spent)
    return min(tries, key=lambda spent: spent.processor)


def spent_by(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Spent:
    """Measure a program from start to end; ``answer`` is what it printed.

    ``memory`` is that of the largest of its processes.
    """
    before, began = _ticks(), time.perf_counter()
    variables = {**os.environ, **(environment or {}), "PYTHONUNBUFFERED": "1"}
    child = subprocess.Popen(
        command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    heard = time.perf_counter() - began
    rest = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, list(command))
    return Spent(
        wall=time.perf_counter() - began,
        processor=used.ru_utime + used.ru_stime,
        memory=used.ru_maxrss * UNIT / MEGABYTE,
        others=_others(before, used.ru_utime + used.ru_stime),
        answer=(heard, first + rest),
    )


def _ticks() -> tuple[float, float]:
    """Processor seconds since the machine started: all, and those spent idle."""
    if not TICKS.exists():
        return float("nan"), float("nan")
    first_line = TICKS.read_text(encoding="ascii").split("\n", 1)[0]
    ticks = [int(word) for word in first_line.split()[1:9]]
    per_second = os.sysconf("SC_CLK_TCK")
    return sum(ticks) / per_second, sum(ticks[IDLE]) / per_second


def _others(before: tuple[float, float], ours: float) -> float:
    total, idle = (now - then for now, then in zip(_ticks(), before, strict=True))
    return max(0.0, (total - idle - ours) / total) if total > 0 else float("nan")
