"""Events that a study varies: whether its scenarios have them, and whether two can meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from collab_sim.config.dated import steps_of
from collab_sim.config.keys import topic_of
from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem
from collab_sim.config.study_design import Factor
from collab_sim.config.study_values import StudyValues
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.scenario import Scenario
from collab_sim.world.variables import EVENTS_HEADING, MONTH, EventPath, event_path

ROW_BY_ROW = ("zip", "list")


def missing_events(study: StudyValues, tree: Node) -> Iterator[Problem]:
    """Yield factors below ``events`` that a scenario lacks, or has and no study can vary."""
    for factor in study.factors:
        below = event_path(factor.path)
        for name, scenario in study.scenarios.items() if below else ():
            assert below is not None
            message, hint = _missing(below, name, scenario)
            if message:
                yield _problem(factor, tree, message, hint)


def _missing(below: EventPath, name: str, scenario: Scenario) -> tuple[str, str]:
    event = scenario.events.get(below.event)
    if event is None:
        message = f"'{name}' has no event '{below.event}'"
        hint = did_you_mean(below.event, scenario.events)
        return message, hint or f"give every scenario one, under 'set: {{{EVENTS_HEADING}: …}}'"
    if below.is_month and (event.opens or event.closes):
        message = (
            f"'{below.event}' in '{name}' opens or closes arenas: a study can't vary its month"
        )
        return message, "write a scenario for each date"
    if below.parameter and below.parameter not in event.set:
        message = f"'{below.event}' in '{name}' does not set '{below.parameter}'"
        return message, did_you_mean(below.parameter, event.set)
    return "", ""


def event_meetings(study: StudyValues, tree: Node) -> Iterator[Problem]:
    """Yield months of events that make two of them set the same parameter in the same month."""
    factors = {factor.path: factor for factor in study.factors}
    for scenario in study.scenarios.values():
        for first, second in combinations(scenario.events, 2):
            shared = [*scenario.events[first].set.keys() & scenario.events[second].set.keys()]
            paths = [f"{EVENTS_HEADING}.{name}.{MONTH}" for name in (first, second)]
            moved = [factors[path] for path in paths if path in factors]
            if not shared or not moved:
                continue
            months = _meetings(study, [_months(study, scenario, path) for path in paths])
            if months:
                message = (
                    f"'{first}' and '{second}' both set {min(shared)}, "
                    f"and can begin in the same month ({min(months)})"
                )
                yield _problem(moved[-1], tree, message, "keep their months apart")


def _months(study: StudyValues, scenario: Scenario, path: str) -> Sequence[float]:
    """Months that an event can begin in: at every point of a design that lists points, in order."""
    for column, factor in enumerate(study.factors):
        if factor.path != path:
            continue
        if study.design.kind == "list":
            return [row[column] for row in study.design.rows]
        low, high = factor.extremes
        months = factor.values or range(int(low), int(high) + 1)
        own = [scenario.value(path)] if study.design.kind == "one_at_a_time" else []
        return [*months, *own]
    return [scenario.value(path)]


def _meetings(study: StudyValues, months: Sequence[Sequence[float]]) -> set[int]:
    first, second = months
    if study.design.kind in ROW_BY_ROW:
        points = max(len(first), len(second))
        rows = zip(_stretched(first, points), _stretched(second, points), strict=True)
        return {int(first) for first, second in rows if first == second}
    return {int(month) for month in {*first} & {*second}}


def _stretched(months: Sequence[float], points: int) -> Sequence[float]:
    return months if len(months) == points else [*months] * points


def _problem(factor: Factor, tree: Node, message: str, hint: str) -> Problem:
    node = tree.nearest(("factors", factor.path))
    topic = topic_of(steps_of(factor.path))
    return Problem(f"factors.{factor.path}", message, node.key_position, hint, topic)
