"""The same world in steps of half a month: does the length of a step decide anything?

``python -m verification.half_month`` prints the headline comparison at both steps.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from collab_sim import load_scenario
from collab_sim.analysis.pairs import Paired, compared
from collab_sim.study.playing import played_series
from collab_sim.world.scenario import Scenario

SPEEDS = (
    "engagement.pace", "engagement.idle_rate", "learning.framing_pull", "learning.framing_home",
    "learning.routine_growth_per_goal", "learning.routine_decay", "learning.competence_growth",
    "fatigue.gain", "fatigue.recovery", "coordinators.skill_growth",
)  # fmt: skip
CHANCES = (
    "municipality.turnover", "membership.exit_rate", "membership.join_rate",
    "hidden_agendas.detection", "collaboration.dissolution",
)  # fmt: skip
LENGTHS = ("municipality.election_period", "collaboration.duration", "collaboration.gap",
           "coordinators.vacancy")  # fmt: skip
FORMS = ("continuous", "project")
MEASURES = ("engagement", "results")


def halved(scenario: Scenario) -> Scenario:
    """The scenario in steps of half a month.

    Speeds are halved, chances are those that give the same chance in two steps, lengths doubled.
    Results come twice as often, so twice as many make an arena half visible.
    """
    changes: dict[str, Any] = {path: scenario.value(path) / 2.0 for path in SPEEDS}
    changes |= {path: 1.0 - math.sqrt(1.0 - scenario.value(path)) for path in CHANCES}
    changes |= {path: 2 * int(scenario.value(path)) for path in LENGTHS}
    changes["membership.visibility"] = 2.0 * scenario.value("membership.visibility")
    return scenario.changed({**changes, "months": 2 * scenario.months})


def mean_courses(scenario: Scenario, worlds: int, steps: int = 1) -> NDArray[np.float64]:
    """Engagement and results per month at the end of every month, [worlds, months, 2].

    ``steps`` is how many of the scenario's steps make a month.
    """
    series = played_series(scenario, range(worlds), 1, MEASURES)[:, 1:]
    months = series.shape[1] // steps
    courses: NDArray[np.float64] = series.reshape(worlds, months, steps, -1).mean(axis=2)
    return courses


def headline(worlds: int, *, half: bool) -> dict[str, Paired]:
    """Continuous against project, at either step."""
    arms = {}
    for form in FORMS:
        scenario = load_scenario(form)
        played = mean_courses(halved(scenario), worlds, 2) if half else (
            mean_courses(scenario, worlds))  # fmt: skip
        arms[form] = played.mean(axis=1)
    return {
        name: compared(name, *FORMS, *(arms[form][:, column] for form in FORMS))
        for column, name in enumerate(MEASURES)
    }


if __name__ == "__main__":
    for half in (False, True):
        print("half a month" if half else "a month")
        for name, result in headline(1000, half=half).items():
            print(f"  {name}: continuous {result.mean_one:.3f}, project {result.mean_other:.3f}, "
                  f"difference {result.difference:+.3f} ({result.low:.3f} to {result.high:.3f}), "
                  f"ahead {result.ahead} of {result.pairs}")  # fmt: skip
