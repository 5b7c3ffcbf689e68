"""The ready lessons, and what becomes one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from collab_sim.config import load_scenario
from collab_sim.report.strings import LANGUAGES, text
from collab_sim.world.parameters import PARAMETERS
from collab_sim.world.scenario import Scenario

LEVELS = 6
USUAL = ("municipality.turnover", "departments.workload", "collaboration.scope", "engagement.start")
MOST_DIALS = 3


@dataclass(frozen=True)
class Dial:
    """A parameter that the class may turn, and the values it may take, ascending."""

    path: str
    levels: tuple[float, ...]


@dataclass(frozen=True)
class Lesson:
    """Two towns to bet on.

    ``expects`` is the direction that the lesson's message needs at the given setting: 1 when the
    right town has to be ahead, 0 when the lesson has no message of its own.
    """

    name: str
    left: Scenario
    right: Scenario
    dials: tuple[Dial, ...]
    expects: int
    question: Mapping[str, str]


READY: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "silos": (
        "barrier_absorbed_in_operations",
        "default",
        ("municipality.turnover", "municipality.leadership", "collaboration.scope"),
    ),
    "project-trap": (
        "project",
        "continuous",
        ("collaboration.gap", "collaboration.deadline_focus", "departments.workload"),
    ),
    "hidden-agendas": (
        "barrier_hidden_agendas",
        "default",
        ("municipality.turnover", "municipality.coordination", "engagement.start"),
    ),
}


def ready(name: str) -> Lesson:
    """A lesson that is shipped; raises KeyError for another name."""
    left, right, paths = READY[name]
    key = f"lesson_{name.replace('-', '_')}_question"
    question = {lang: text(lang, key) for lang in LANGUAGES}
    return Lesson(
        name, load_scenario(left), load_scenario(right),
        _dials(paths, load_scenario(left), load_scenario(right)), 1, question,
    )  # fmt: skip


def of_pair(left: Scenario, right: Scenario) -> Lesson:
    """A lesson on any two scenarios, with dials on what both have in common."""
    question = {lang: text(lang, "lesson_pair_question") for lang in LANGUAGES}
    return Lesson("pair", left, right, _dials(USUAL, left, right), 0, question)


def _dials(paths: tuple[str, ...], left: Scenario, right: Scenario) -> tuple[Dial, ...]:
    common = [path for path in paths if left.value(path) == right.value(path)][:MOST_DIALS]
    return tuple(Dial(path, levels(path, left.value(path))) for path in common)


def levels(path: str, given: float) -> tuple[float, ...]:
    """Values over the range that studies sweep, the given one among them."""
    known = PARAMETERS[path]
    low, high = known.swept or known.within
    steps = [low + (high - low) * place / (LEVELS - 1) for place in range(LEVELS)]
    rounded = {float(round(step)) if known.whole else round(step, 3) for step in steps}
    return tuple(sorted(rounded | {given}))
