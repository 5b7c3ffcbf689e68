"""What a class can find: the answer as the towns stand, and the dials that turn it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from collab_sim.analysis.pairs import Paired, compared
from collab_sim.report.lesson.registry import Lesson
from collab_sim.report.pages.measuring import JUDGED_WORLDS, QUICK
from collab_sim.study.progress_bars import Progress
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.layout import Floats
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

LEVELS = 7


@dataclass(frozen=True)
class Found:
    """What the worlds say at one value of a dial."""

    value: float
    direction: int


@dataclass(frozen=True)
class Searched:
    """How the right town compares with the left one, as given and along each dial.

    ``deceptive`` is a world whose own answer is not that of all; -1 where there is none. ``stands``
    is where each dial stands in the left town.
    """

    given: Paired
    deceptive: int
    stands: Mapping[str, float]
    along: Mapping[str, tuple[Found, ...]]

    def turns(self, path: str) -> Found | None:
        """The value nearest to where a dial stands at which it turns the answer, or None."""
        wanted = -self.given.direction
        turning = [one for one in self.along[path] if wanted and one.direction == wanted]
        return min(turning, key=lambda one: abs(one.value - self.stands[path]), default=None)


def search(lesson: Lesson, seed: int, advance: Progress = lambda done, total: None) -> Searched:
    """Play the towns as they stand and along each dial, one dial at a time."""
    total = 2 + sum(len(levels(path)) for path in lesson.dials) * (1 + lesson.both)
    done = 0

    def played(scenario: Scenario) -> Floats:
        nonlocal done
        done += 1
        advance(done, total)
        return sums(scenario, lesson.measure, seed)

    left, right = played(lesson.left), played(lesson.right)
    given = _compared(lesson, left, right)
    along = {}
    for path in lesson.dials:
        steps = []
        for value in levels(path):
            mine = played(lesson.left.changed({path: value}))
            theirs = played(lesson.right.changed({path: value})) if lesson.both else right
            steps.append(Found(value, _compared(lesson, mine, theirs).direction))
        along[path] = tuple(steps)
    stands = {path: lesson.left.value(path) for path in lesson.dials}
    return Searched(given, _deceptive(right - left, given.direction), stands, along)


def sums(scenario: Scenario, measure: str, seed: int) -> Floats:
    """What each world of a scenario sums up to in a measure, shape [worlds]."""
    from collab_sim.study.playing import played_series

    series = played_series(scenario, range(JUDGED_WORLDS), seed, (measure,))
    return summaries(series, (measure,))[measure]


def levels(path: str) -> tuple[float, ...]:
    """Values of a parameter over the range that studies sweep, ascending."""
    parameter = PARAMETERS[path]
    low, high = parameter.swept or parameter.within
    steps = [low + (high - low) * index / (LEVELS - 1) for index in range(LEVELS)]
    return tuple(sorted({round(step) if parameter.whole else round(step, 3) for step in steps}))


def _compared(lesson: Lesson, left: Floats, right: Floats) -> Paired:
    both = ~(np.isnan(left) | np.isnan(right))
    return compared(lesson.measure, "right", "left", right[both], left[both])


def _deceptive(differences: Floats, direction: int) -> int:
    """First of the worlds shown at once that goes the other way than all of them."""
    against = np.flatnonzero(np.sign(differences[:QUICK]) == -direction)
    return int(against[0]) if direction and against.size else -1
