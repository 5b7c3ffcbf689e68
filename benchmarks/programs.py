"""Whole programs from start to end: studies of any size, the first command, the import."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.clock import Spent, spent_by

PROGRAM = (sys.executable, "-c", "from collab_sim.__main__ import main; main()")
BARE = (sys.executable, "-c", "pass")
IMPORT = (sys.executable, "-c", "import collab_sim")
PLAY = (
    sys.executable,
    "-c",
    "from collab_sim import load_scenario, play;"
    "play({'default': load_scenario('default')}, replicates=200)",
)
STUDY = """
title: {{en: Benchmark, sv: Prestandaprov}}
question: {{en: "How does it grow?", sv: "Hur växer det?"}}
factors: {{collaboration.gap: swept, collaboration.duration: swept, municipality.turnover: swept}}
design: {{kind: latin_hypercube, points: {points}}}
replicates: 10
measures: [engagement, results_cumulative]
series: none
"""
LOAD = (
    sys.executable,
    "-c",
    "import time, wasmtime; from collab_sim.engines import instance, module; module.module();"
    "began = time.perf_counter(); instance._loaded(); print(time.perf_counter() - began)",
)


@dataclass(frozen=True)
class Start:
    """Seconds until the first finding stood on the terminal, and until everything was written."""

    findings: float
    everything: float
    others: float


def studies(sizes: tuple[int, ...] = (100, 1_000, 10_000, 100_000)) -> dict[int, Spent]:
    """Run studies of so many runs into folders, each in a process of its own."""
    return {runs: _study(runs) for runs in sizes}


def _study(runs: int) -> Spent:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "study.yaml"
        file.write_text(STUDY.format(points=runs // 10), encoding="utf-8")
        return spent_by((*PROGRAM, "run", str(file), "-o", str(Path(folder) / "results")))


def cold_start() -> Start:
    """`collab-sim compare` where Wasmtime has kept nothing yet."""
    with TemporaryDirectory() as empty:
        return _compare(empty)


def warm_start(times: int = 3) -> Start:
    """`collab-sim compare` for the second time and later: the fastest of some."""
    with TemporaryDirectory() as folder:
        _compare(folder)
        return min((_compare(folder) for _ in range(times)), key=lambda start: start.findings)


def _compare(cache: str) -> Start:
    with TemporaryDirectory() as folder:
        command = (*PROGRAM, "compare", "-o", folder)
        spent = spent_by(command, {"XDG_CACHE_HOME": cache, "LOCALAPPDATA": cache})
    heard, _ = spent.answer
    return Start(heard, spent.wall, spent.others)


def playing(times: int = 5) -> float:
    """Seconds of a new process that plays 200 worlds of the default scenario."""
    return median(spent_by(PLAY).wall for _ in range(times))


def translating() -> tuple[float, float]:
    """Seconds that Wasmtime takes to translate the module, and to load what it kept of it."""
    with TemporaryDirectory() as cache:
        return _loading(cache), _loading(cache)


def _loading(cache: str) -> float:
    variables = {**os.environ, "XDG_CACHE_HOME": cache, "LOCALAPPDATA": cache}
    return float(subprocess.run(LOAD, env=variables, capture_output=True, check=True).stdout)


def importing(times: int = 7) -> tuple[float, float]:
    """Seconds that `import collab_sim` adds to an empty Python, and that Python itself takes."""
    empty = median(spent_by(BARE).wall for _ in range(times))
    return median(spent_by(IMPORT).wall for _ in range(times)) - empty, empty
