"""The ready lessons, and what becomes one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from collab_sim.config import load_scenario
from collab_sim.report.strings import LANGUAGES, text
from collab_sim.world.actors import Title
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


@dataclass(frozen=True)
class Plan:
    """What a ready lesson is made of.

    ``both`` and ``only_right`` change the shipped scenarios; a right town that is changed by itself
    is called by the string ``lesson_NAME_right``.
    """

    left: str
    right: str
    dials: tuple[str, ...]
    both: Mapping[str, float] = field(default_factory=dict)
    only_right: Mapping[str, float] = field(default_factory=dict)


READY: dict[str, Plan] = {
    "silos": Plan(
        "barrier_absorbed_in_operations",
        "default",
        ("municipality.turnover", "municipality.leadership", "collaboration.scope"),
    ),
    # A year between two projects: with half a year twenty pairs often do not separate the forms.
    "project-trap": Plan(
        "project",
        "continuous",
        ("collaboration.gap", "collaboration.deadline_focus", "collaboration.ask_follows_money"),
        both={"collaboration.gap": 12},
    ),
    # The barrier is many hidden agendas that nobody finds out; the default has some itself.
    "hidden-agendas": Plan(
        "barrier_hidden_agendas",
        "default",
        ("hidden_agendas.detection", "coordinators.full_time", "municipality.turnover"),
        both={"hidden_agendas.detection": 0.0},
        only_right={"hidden_agendas.share": 0.0},
    ),
}


def ready(name: str) -> Lesson:
    """A lesson that is shipped; raises KeyError for another name."""
    plan = READY[name]
    key = f"lesson_{name.replace('-', '_')}"
    left = load_scenario(plan.left).changed(dict(plan.both))
    right = load_scenario(plan.right).changed({**plan.both, **plan.only_right})
    if plan.only_right:
        title = Title(**{lang: text(lang, f"{key}_right") for lang in LANGUAGES})
        right = right.model_copy(update={"title": title})
    question = {lang: text(lang, f"{key}_question") for lang in LANGUAGES}
    return Lesson(name, left, right, _dials(plan.dials, left, right), 1, question)


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
