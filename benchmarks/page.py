"""The measurements as a page of the docs."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from importlib.metadata import version

from benchmarks.clock import Spent
from benchmarks.playing import Played
from benchmarks.programs import Start
from benchmarks.ratios import ENSEMBLE_WORLDS, MESA_WORLDS, REPEATS, THREAD_WORLDS, Ratio
from benchmarks.scaling import Point
from benchmarks.town import ACTORS, GROUPS, MEMBERS, WORLDS, Comparison


def heading() -> Iterator[str]:
    """Say what was measured where."""
    yield "# Benchmarks\n"
    yield "Written by `python -m benchmarks` in one run. The machine:"
    software = ", ".join(f"{name} {version(name)}" for name in ("wasmtime", "numpy", "mesa"))
    yield (
        f"{os.cpu_count()} {platform.machine()} processors, {platform.system()}, "
        f"Python {platform.python_version()}, {software}. *Others* is the share of the machine's "
        "processor time that other programs used meanwhile: the larger, the less a number says.\n"
    )


def ratios(mesa: Ratio, threads: int, threaded: Ratio, native: Ratio | None) -> Iterator[str]:
    """The ratios as a table; without native code where that can't be made."""
    yield "## Ratios\n"
    yield (
        f"Default scenario: 20 actors, four arenas, 120 months. Middle of {REPEATS} repetitions, "
        f"the two sides taking turns ({MESA_WORLDS} worlds against {ENSEMBLE_WORLDS}; "
        f"{THREAD_WORLDS} worlds each for threads). Against Mesa by processor time, the ensemble "
        "with all measures; threads by the clock.\n"
    )
    yield "| | ms per world | against | ms per world | times faster (least – most) | aim | others |"
    yield "|---|---|---|---|---|---|---|"
    yield _ratio("`mesa.batch_run`, one process", "the module, one thread", mesa, 250)
    if native:
        yield _ratio("`mesa.batch_run`, one process", "native code, one thread", native, 350)
    yield _ratio("one thread", f"{threads} threads", threaded, 1.8) + "\n"


def _ratio(slow: str, fast: str, ratio: Ratio, aim: float) -> str:
    spread = f"**{ratio.ratio:.3g}** ({ratio.least:.3g} – {ratio.most:.3g})"
    cells = (slow, f"{ratio.slow:.3g}", fast, f"{ratio.fast:.3g}", spread, f"{aim:g}")
    return f"| {' | '.join(cells)} | {ratio.others:.0%} |"


def starts(cold: Start, warm: Start, playing: float) -> Iterator[str]:
    """Seconds until something stands on the terminal."""
    yield "## Starting\n"
    yield "| | seconds | aim | until all is written | aim | others |"
    yield "|---|---|---|---|---|---|"
    for name, start, aim, written in (("first", cold, 2.5, 6), ("later", warm, 1.5, 5)):
        yield (
            f"| `collab-sim compare` to its findings, {name} time | **{start.findings:.1f}** "
            f"| {aim} | **{start.everything:.1f}** | {written} | {start.others:.0%} |"
        )
    name = "`import collab_sim; play(…)`, 200 worlds in a new process"
    yield f"| {name} | **{playing:.1f}** | 1.5 | | | |\n"


def playing(played: Played) -> Iterator[str]:
    """What the page that plays by itself takes."""
    yield "## A page that plays\n"
    yield (
        f"`collab-sim page`, one file of {played.kilobytes:.0f} kB, opened from the disk in "
        "Chromium; the middle of nine tries, and the longest.\n"
    )
    yield "| | ms | longest | aim |"
    yield "|---|---|---|---|"
    for name, (middle, longest), aim in (
        ("from opening to the first comparison, 60 worlds of each town", played.opening, "1000"),
        ("from a dial's move to 60 worlds", played.following, "150"),
        ("from a dial's move to 200 worlds", played.refining, ""),
    ):
        yield f"| {name} | **{middle:.0f}** | {longest:.0f} | {aim} |"
    yield ""


def town(measured: Comparison) -> Iterator[str]:
    """What a large town takes from its tables to the report."""
    spent, scenarios = measured.spent, measured.scenarios
    heard, _ = spent.answer
    yield "## A large town\n"
    yield (
        f"`python -m benchmarks.town`: {ACTORS} actors, {GROUPS} groups of {MEMBERS}, ten years. "
        f"`collab-sim compare` plays the town as it is and {scenarios - 1} options in {WORLDS} "
        "twin worlds each, and what else its report tells, on all processors.\n"
    )
    yield "| | seconds | aim | processor seconds | memory, MB | others |"
    yield "|---|---|---|---|---|---|"
    yield f"| tables to scenario files | {measured.importing:.1f} | | | | |"
    yield f"| {scenarios} scenario files read | {measured.loading:.1f} | | | | |"
    yield f"| `collab-sim compare` to its findings | **{heard:.0f}** | | | | |"
    yield (
        f"| until all is written | **{spent.wall:.0f}** | 60 | {spent.processor:.0f} "
        f"| {spent.memory:.0f} | {spent.others:.0%} |\n"
    )


def loading(importing: tuple[float, float], translating: tuple[float, float]) -> Iterator[str]:
    """What a start consists of that has nothing to do with worlds."""
    took, empty = importing
    yield (
        f"`import collab_sim` adds {took:.2f} s to the {empty:.2f} s of an empty Python. Wasmtime "
        f"translates the module in {translating[0]:.2f} s, once, and loads what it kept in "
        f"{1e3 * translating[1]:.1f} ms.\n"
    )


def studies(measured: dict[int, Spent]) -> Iterator[str]:
    """Time and memory of whole studies."""
    yield "## Studies\n"
    yield (
        "`collab-sim run` on a study of three factors and two measures, with everything it writes; "
        "memory is the largest the program got. Below some thousand runs starting takes the time.\n"
    )
    yield "| runs | seconds | ms per run | processor seconds | memory, MB | others |"
    yield "|---|---|---|---|---|---|"
    for runs, spent in measured.items():
        yield (
            f"| {runs:,} | {spent.wall:.1f} | {1e3 * spent.wall / runs:.2f} "
            f"| {spent.processor:.1f} | {spent.memory:.0f} | {spent.others:.0%} |"
        )
    yield ""


def growth(curves: dict[str, list[Point]], largest: Point) -> Iterator[str]:
    """How one world's time and memory grow."""
    yield "## One world\n"
    yield (
        f"A world of {largest.size:,} actors in the arenas of 300 municipalities, 120 months, all "
        f"measures: **{largest.milliseconds / 1e3:.2f} s** and {largest.megabytes:.0f} MB of "
        "arrays. Below, 20 actors and four arenas for 120 months where only one thing grows at a "
        "time (40 actors where seats do). Processor time, best of three.\n"
    )
    yield "![Time of one world](benchmarks.svg)\n"
    for name, points in curves.items():
        yield f"| {name} | " + " | ".join(f"{point.size:,}" for point in points) + " |"
        yield "|---" * (len(points) + 1) + "|"
        yield "| ms | " + " | ".join(f"{point.milliseconds:.3g}" for point in points) + " |"
        yield "| MB | " + " | ".join(f"{point.megabytes:.2g}" for point in points) + " |"
        yield "| others | " + " | ".join(f"{point.others:.0%}" for point in points) + " |\n"
