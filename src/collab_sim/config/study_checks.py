"""What no single key of a study file shows: designs that lack something, names that miss."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from collab_sim.config.constraints import check_constraints
from collab_sim.config.dated import steps_of
from collab_sim.config.keys import topic_of
from collab_sim.config.layers import Layer
from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem
from collab_sim.config.scalars import number_written
from collab_sim.config.study_design import LISTED, MOST_POINTS, SAMPLED, Difference, Factor
from collab_sim.config.study_events import event_meetings, missing_events
from collab_sim.config.study_named import missing_named
from collab_sim.config.study_values import StudyValues
from collab_sim.config.wording import not_one_of
from collab_sim.world.declarations import MEASURES, PARAMETERS
from collab_sim.world.extension import extension_in_force
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.refusal import ValuesError
from collab_sim.world.scenario import Scenario
from collab_sim.world.variables import EVENTS_HEADING, event_path, number_path

BELONGS = {
    "points": ("latin_hypercube", "sobol"),
    "trajectories": ("morris",),
    "levels": ("morris",),
    "file": ("list",),
    "rows": ("list",),
}
MOST_LISTED = 12
"""Levels that are told one by one."""
MOST_NAMED_BESIDE = 6
"""Factors of the same arena or group whose extremes are tried together with another one's."""


def check_study(
    study: StudyValues, tree: Node, over: Sequence[Layer], problems: list[Problem]
) -> None:
    """Add the problems of a study whose keys are right one by one."""
    problems.extend(_design(study, tree))
    problems.extend([*_differences(study, tree), *check_constraints(study, tree)])
    problems.extend(_fixed_factors(study, over))
    missing = [*missing_events(study, tree), *missing_named(study, tree)]
    problems.extend(missing or [*_impossible(study, tree), *event_meetings(study, tree)])
    problems.extend([*_model(study, tree), *_series(study, tree)])


def _design(study: StudyValues, tree: Node) -> Iterator[Problem]:
    design, kind = tree.nearest(("design",)), study.design.kind
    for key, kinds in BELONGS.items():
        node = design.child(key)
        if node is not None and kind not in kinds:
            message = f"belongs to {' or '.join(kinds)}, this design is {kind}"
            yield Problem(f"design.{key}", message, node.key_position)
    needed = {"latin_hypercube": "points", "sobol": "points", "morris": "trajectories"}.get(kind)
    if needed and design.child(needed) is None:
        yield Problem("design", f"a {kind} design needs {needed}", design.position)
    size = study.design.points
    if kind == "sobol" and size & (size - 1):
        message = f"a Sobol' base sample must be a power of two, {size} is not"
        near = 1 << max(0, size.bit_length() - 1)
        hint = f"write {near} or {2 * near}"
        yield Problem("design.points", message, design.nearest(("points",)).position, hint)
    if kind in SAMPLED and not study.factors:
        yield Problem("factors", f"a {kind} design needs factors", design.position)
    for factor in study.factors:
        yield from _fits(factor, study, tree)
    if study.points > MOST_POINTS:
        message = f"{study.points:,} points; at most {MOST_POINTS:,} can be played"
        node = design.child("points") or design.child("trajectories") or tree.child("factors")
        hint = "take fewer steps, scenarios or factors, or sample them with a latin_hypercube"
        yield Problem("design", message, node.key_position if node else design.position, hint)
    lengths = {len(factor.values) for factor in study.factors}
    if kind == "zip" and len(lengths) > 1:
        counts = ", ".join(f"{factor.path} {len(factor.values)}" for factor in study.factors)
        node = tree.nearest(("factors",))
        yield Problem("factors", f"a zip needs lists of one length: {counts}", node.key_position)


def _fits(factor: Factor, study: StudyValues, tree: Node) -> Iterator[Problem]:
    kind = study.design.kind
    node = tree.nearest(("factors", factor.path))
    if kind in LISTED and factor.bounds:
        message = f"a {kind} design needs values, this is a range"
        hint = "list them, or give steps"
        yield Problem(f"factors.{factor.path}", message, node.position, hint)
    if kind in SAMPLED and not factor.bounds:
        message = f"a {kind} design samples a range, these are values"
        yield Problem(f"factors.{factor.path}", message, node.position, "write {from: …, to: …}")


def misnamed_measures(tree: Node) -> Iterator[Problem]:
    """Yield measures that do not exist or stand twice in a study file."""
    listed = tree.nearest(("measures",)).items
    measures: set[str] = set()
    for index, node in enumerate(listed):
        if not isinstance(node.value, str) or node.value not in MEASURES:
            message, hint = not_one_of(node, MEASURES)
            yield Problem(f"measures.{index}", message, node.position, hint)
        elif node.value in measures:
            yield Problem(f"measures.{index}", f"{node.raw} is given twice", node.position)
        else:
            measures.add(node.value)


def _differences(study: StudyValues, tree: Node) -> Iterator[Problem]:
    paths = {factor.path: factor for factor in study.factors}
    for index, difference in enumerate(study.differences):
        node = tree.nearest(("differences", index))
        if difference.measure not in study.measures:
            message, hint = not_one_of(node.nearest(("measure",)), study.measures)
            yield Problem(f"differences.{index}.measure", message, node.position, hint)
        if difference.by != "scenario" and difference.by not in paths:
            hint = did_you_mean(difference.by, ("scenario", *paths))
            message = f"'{difference.by}' is neither scenario nor a factor of this study"
            yield Problem(f"differences.{index}.by", message, node.nearest(("by",)).position, hint)
            continue
        levels: Sequence[Any] = tuple(study.scenarios)
        if difference.by != "scenario":
            levels = paths[difference.by].values
        yield from _levels(difference, levels, node, f"differences.{index}")


def _levels(
    difference: Difference, levels: Sequence[Any], node: Node, where: str
) -> Iterator[Problem]:
    for key, level in (("of", difference.of), ("versus", difference.versus)):
        if level not in levels:
            allowed = _listed([*map(_shown, levels)]) or "nothing: the design samples ranges"
            hint = did_you_mean(_shown(level), map(_shown, levels))
            message = f"'{_shown(level)}' is not one of: {allowed}"
            yield Problem(f"{where}.{key}", message, node.nearest((key,)).position, hint)


def _shown(level: str | float) -> str:
    return level if isinstance(level, str) else number_written(level)


def _listed(levels: Sequence[str]) -> str:
    if len(levels) > MOST_LISTED:
        levels = [*levels[: MOST_LISTED - 2], "…", levels[-1]]
    return ", ".join(levels)


def _fixed_factors(study: StudyValues, over: Sequence[Layer]) -> Iterator[Problem]:
    """Find factors that are set as well; an event that 'set' brings needs its month there."""
    for factor in study.factors:
        for layer in over:
            node = layer.tree.at(steps_of(factor.path))
            if node is not None and (factor.path in PARAMETERS or not node.position.source.is_file):
                message = "is a factor of this study and cannot be set as well"
                topic = topic_of(steps_of(factor.path))
                yield Problem(factor.path, message, node.key_position, topic=topic)


def _impossible(study: StudyValues, tree: Node) -> Iterator[Problem]:
    """Find values that are in range but contradict something else in a scenario."""
    for factor in study.factors:
        node = tree.nearest(("factors", factor.path))
        for name, scenario in study.scenarios.items():
            for value in factor.extremes:
                reasons = [
                    _refusal(scenario, _change(scenario, factor, value) | beside)
                    for beside in _beside(study, factor)
                ]
                if all(reasons):
                    message = f"{value:g} is impossible in '{name}': {reasons[0]}"
                    yield Problem(f"factors.{factor.path}", message, node.position)


def _refusal(scenario: Scenario, changes: dict[str, Any]) -> str:
    try:
        scenario.changed(changes)
    except ValuesError as error:
        return str(error.error.errors(include_url=False)[0]["msg"])
    return ""


def _beside(study: StudyValues, factor: Factor) -> Iterator[dict[str, Any]]:
    """Yield what other factors can make of the arena or the group that a factor belongs to."""
    own = number_path(factor.path)
    others = [
        other
        for other in study.factors
        if own is not None
        and study.design.kind != "one_at_a_time"
        and (field := number_path(other.path)) is not None
        and field[:2] == own[:2]
        and other is not factor
    ][:MOST_NAMED_BESIDE]
    for values in product(*(other.extremes for other in others)):
        yield {other.path: other.played(value) for other, value in zip(others, values, strict=True)}


def _change(scenario: Scenario, factor: Factor, value: float) -> dict[str, Any]:
    """Changes that try a value of a factor; an event's month is tried without other events."""
    below = event_path(factor.path)
    if below is None or not below.is_month:
        return {factor.path: factor.played(value)}
    moved = scenario.events[below.event].model_copy(update={"month": int(value)})
    return {EVENTS_HEADING: {below.event: moved}}


def _model(study: StudyValues, tree: Node) -> Iterator[Problem]:
    model, engine = tree.child("model"), tree.child("engine")
    extension = extension_in_force()
    slow = extension is not None and not extension.compiles
    if model is not None and slow and engine is not None and engine.value == "ensemble":
        message = "a model of your own runs on Mesa; the ensemble engine cannot play it"
        yield Problem("engine", message, engine.position, "leave engine out")


def _series(study: StudyValues, tree: Node) -> Iterator[Problem]:
    months = study.series if isinstance(study.series, tuple) else ()
    longest = max(scenario.months for scenario in study.scenarios.values())
    for index, month in enumerate(months):
        if month > longest:
            node = tree.nearest(("series", index))
            yield Problem(f"series.{index}", f"no world has a month {month}", node.position)


def repeated_months(tree: Node) -> Iterator[Problem]:
    """Yield months to keep that stand twice in a study file."""
    items = tree.nearest(("series",)).items
    for index, node in enumerate(items):
        if isinstance(node.value, int) and node.value in [each.value for each in items[:index]]:
            yield Problem(f"series.{index}", f"{node.raw} is given twice", node.position)
