"""The ready lessons, and what becomes one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from collab_sim.config import load_scenario
from collab_sim.report.naming import titled
from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import PARAMETERS, SWITCHES
from collab_sim.world.readings import unread
from collab_sim.world.scenario import Scenario

USUAL_DIALS = (
    "municipality.turnover", "departments.workload", "collaboration.scope", "engagement.start",
    "coordinators.full_time",
)  # fmt: skip
MOST_DIALS = 4
LESSON_TEXTS = ("question", "asked", "why")


@dataclass(frozen=True)
class Lesson:
    """Two towns to guess about.

    ``measure`` is what is asked about and shown; ``dials`` are the parameters that the class may
    turn, in the left town alone or in ``both``. ``expects`` is the direction that the question
    needs as the towns stand: 1 where the right town has to have more, -1 the left one, 0 where the
    lesson has no answer of its own. ``words`` by what they are: question, asked, why.
    """

    name: str
    left: Scenario
    right: Scenario
    measure: str
    dials: tuple[str, ...]
    both: bool
    expects: int
    words: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class LessonPlan:
    """What a ready lesson is made of.

    ``common`` changes both shipped scenarios, ``only_left`` and ``only_right`` one of them; a town
    that is changed by itself is called by the string ``lesson_NAME_left`` or ``_right``.
    """

    left: str
    right: str
    measure: str
    dials: tuple[str, ...]
    expects: int
    both: bool = False
    common: Mapping[str, Any] = field(default_factory=dict)
    only_left: Mapping[str, Any] = field(default_factory=dict)
    only_right: Mapping[str, Any] = field(default_factory=dict)


READY: dict[str, LessonPlan] = {
    # What could open a silo: mandate, coordination, incentives, relief of own operations.
    "silos": LessonPlan(
        "barrier_absorbed_in_operations",
        "default",
        "silo_index",
        (
            "departments.mandate",
            "coordinators.full_time",
            "departments.shared",
            "departments.workload",
        ),
        expects=-1,
    ),
    "project-trap": LessonPlan(
        "project",
        "continuous",
        "engagement",
        ("collaboration.gap", "collaboration.memory", "collaboration.membership_renewal"),
        expects=1,
        both=True,
        common={
            "collaboration.gap": 12,
            "departments.workload": 0.7,
            "external.workload": 0.7,
        },
    ),
    # The barrier is many hidden agendas that nobody finds out; the default has some itself.
    "hidden-agendas": LessonPlan(
        "barrier_hidden_agendas",
        "default",
        "engagement_open",
        ("hidden_agendas.detection", "coordinators.full_time", "hidden_agendas.diversion"),
        expects=1,
        common={"hidden_agendas.detection": 0.0},
        only_right={"hidden_agendas.share": 0.0},
    ),
    # Goals differ, not the working time asked for them: 5 * 0.024 = 1 * 0.12 = 3 * 0.04.
    "small-wins": LessonPlan(
        "default",
        "default",
        "engagement",
        (
            "coordinators.full_time",
            "learning.routine_growth_per_goal",
            "departments.mandate",
            "municipality.policy_support",
        ),
        expects=1,
        only_left={"collaboration.scope": 5, "work.ask_per_goal": 0.024},
        only_right={"collaboration.scope": 1, "work.ask_per_goal": 0.12},
    ),
    # As many months of a full-time post are planned in both: 1 * 48 = 0.4 * 120.
    "coordinator-leaves": LessonPlan(
        "default",
        "default",
        "engagement",
        (
            "departments.mandate",
            "municipality.turnover",
            "municipality.handover",
            "municipality.policy_support",
        ),
        expects=-1,
        common={"months": 120},
        only_left={
            "coordinators.full_time": 1,
            "events": {
                "coordinator_leaves": {
                    "month": 49,
                    "title": {"en": "the coordinator leaves", "sv": "samordnaren slutar"},
                    "set": {"coordinators.full_time": 0},
                }
            },
        },
        only_right={"coordinators.full_time": 0.4},
    ),
}


def ready(name: str) -> Lesson:
    """A lesson that is shipped; raises KeyError for another name."""
    plan = READY[name]
    key = f"lesson_{name.replace('-', '_')}"
    left = _town(plan.left, plan.common, plan.only_left, f"{key}_left")
    right = _town(plan.right, plan.common, plan.only_right, f"{key}_right")
    words = {what: _said(f"{key}_{what}") for what in LESSON_TEXTS}
    return Lesson(
        name, _free(left), _free(right), plan.measure, plan.dials, plan.both, plan.expects, words
    )


def of_pair(left: Scenario, right: Scenario) -> Lesson:
    """A lesson on any two scenarios, with dials that somebody in both towns reads."""
    words = {what: _said(f"lesson_pair_{what}") for what in LESSON_TEXTS}
    dead = unread(left) | unread(right)
    dials = tuple(path for path in USUAL_DIALS if path not in dead)[:MOST_DIALS]
    return Lesson("pair", _free(left), _free(right), "engagement", dials, True, 0, words)


def _town(scenario: str, common: Mapping[str, Any], own: Mapping[str, Any], title: str) -> Scenario:
    """A shipped scenario, changed; with ``own`` changes it is called by the string ``title``."""
    town = load_scenario(scenario).changed({**common, **own})
    return town.model_copy(update={"title": titled(title)}) if own else town


def _said(key: str) -> dict[str, str]:
    return {lang: text(lang, key) for lang in LANGUAGES}


def _free(scenario: Scenario) -> Scenario:
    """The same scenario with the values of its switches as its own, so that dials may turn them."""
    listed: dict[str, Any] = {kind: [] for kind in SWITCHES}
    changes: dict[str, Any] = {
        path: int(scenario.value(path)) if PARAMETERS[path].whole else scenario.value(path)
        for kind, all_of in SWITCHES.items()
        for name in getattr(scenario, kind)
        for path in all_of[name].changes
    }
    return scenario.changed({**listed, **changes}) if changes else scenario
