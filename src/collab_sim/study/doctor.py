"""Does this machine give the numbers it should? What ``collab-sim doctor`` asks.

Numbers hang on the sources alone and are equal everywhere. Whether they are can be asked anywhere:
are the random numbers the published ones, do the module and Mesa agree after every phase, does the
number of threads change a bit?
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from collab_sim.config import load_scenario, scenario_names
from collab_sim.study.progress_bars import Progress
from collab_sim.study.provenance import commit, software
from collab_sim.world.declarations import MEASURES
from collab_sim.world.scenario import Scenario

SeededScenario = tuple[str, int, Scenario]

SECONDS = 5.0
MOST_MONTHS = 36
"""Long enough for projects to end, pause, restart and change members, and for an election."""
WORLDS_PER_THREAD = 8

PUBLISHED = (
    ((0, 0, 0, 0), (0, 0), (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
    (
        (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
        (0xA4093822, 0x299F31D0),
        (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
    ),
)
"""Counter, key and words of Philox4x32-10, from the known answers published with Random123."""


@dataclass(frozen=True)
class Examination:
    """A question and its answer; ``facts`` fill the sentence that tells it."""

    name: str
    ok: bool
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Diagnosis:
    """Versions, and one answer per question: draws, engines, threads."""

    software: Mapping[str, str]
    commit: Mapping[str, object]
    checks: tuple[Examination, ...]

    @property
    def ok(self) -> bool:
        """Whether numbers from here can be trusted to be those from elsewhere."""
        return all(check.ok for check in self.checks)


def examine(*, seconds: float = SECONDS, progress: Progress | None = None) -> Diagnosis:
    """Ask every question; the engines are compared for about ``seconds``, one world at least."""
    questions = (check_draws, lambda: check_engines(seconds), check_threads)
    checks: list[Examination] = []
    for question in questions:
        checks.append(question())
        if progress:
            progress(len(checks), len(questions))
    return Diagnosis(software(), commit(), tuple(checks))


def check_draws() -> Examination:
    """Compare the generator with the vectors published for it."""
    from collab_sim.draws import philox

    right = [philox(counter, key) == words for counter, key, words in PUBLISHED]
    return Examination("draws", all(right), {"vectors": len(right), "right": sum(right)})


def check_engines(seconds: float = SECONDS) -> Examination:
    """Play shipped worlds on both engines in lockstep, comparing every number of every phase."""
    from collab_sim.engines.parity import first_difference
    from collab_sim.world.schedule import PHASES

    worlds = phases = 0
    for name, seed, scenario in _within(seconds, _worlds()):
        months = min(MOST_MONTHS, scenario.months)
        difference = first_difference(scenario, seed=seed, months=months)
        if difference is not None:
            return Examination(
                "engines", False, {"scenario": name, "seed": seed, "where": str(difference)}
            )
        worlds, phases = worlds + 1, phases + months * len(PHASES)
    return Examination("engines", True, {"worlds": worlds, "phases": phases})


def _within(seconds: float, worlds: Iterator[SeededScenario]) -> Iterator[SeededScenario]:
    """Yield for so long, counted from the end of the first: during it engines are loaded."""
    until = math.inf
    while time.monotonic() < until:
        yield next(worlds)
        until = min(until, time.monotonic() + seconds)


def _worlds() -> Iterator[SeededScenario]:
    """Yield name, seed and scenario: every shipped scenario, with one seed after the other."""
    scenarios = {name: load_scenario(name) for name in scenario_names()}
    for seed in count(1):
        for name, scenario in scenarios.items():
            yield name, seed, scenario


def check_threads() -> Examination:
    """Play the same worlds on one thread and on several."""
    from collab_sim.engines.ensemble import ensemble_series

    threads = max(2, os.cpu_count() or 2)
    scenario, numbers = load_scenario("default"), range(WORLDS_PER_THREAD * threads)
    alone, together = (
        ensemble_series(scenario, numbers, 1, list(MEASURES), used) for used in (1, threads)
    )
    same = np.array_equal(alone, together, equal_nan=True)
    return Examination("threads", same, {"threads": threads, "worlds": len(numbers)})
