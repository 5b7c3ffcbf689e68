"""Arenas and groups that a study varies by name: whether its scenarios have them."""

from __future__ import annotations

from collections.abc import Iterator

from collab_sim.config.dated import steps_of
from collab_sim.config.keys import topic_of
from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem
from collab_sim.config.study_design import Factor
from collab_sim.config.study_values import StudyValues
from collab_sim.world.named_fields import WHAT, NamedField
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.scenario import Scenario
from collab_sim.world.variables import number_path

FROM_THE_SCENARIO = "one_at_a_time"
"""The design that starts from what a scenario says itself."""


def missing_named(study: StudyValues, tree: Node) -> Iterator[Problem]:
    """Yield factors of an arena or a group that a scenario lacks, or has no value of its own for.

    A value that an arena leaves out follows a parameter, and the events that move it: no number
    stands for that.
    """
    for factor in study.factors:
        field = number_path(factor.path)
        for name, scenario in study.scenarios.items() if field else ():
            assert field is not None
            message, hint = _missing(field, name, scenario, study.design.kind == FROM_THE_SCENARIO)
            if message:
                yield _problem(factor, tree, message, hint)


def _missing(field: NamedField, name: str, scenario: Scenario, has_to_say: bool) -> tuple[str, str]:
    named = {each.name: each for each in scenario.listed(field.heading)}
    if field.name not in named:
        message = f"'{name}' has no {WHAT[field.heading]} '{field.name}'"
        return message, did_you_mean(field.name, named) or f"it has {', '.join(named)}"
    if has_to_say and getattr(named[field.name], field.field) is None:
        message = f"one_at_a_time begins with the scenario, and '{name}' leaves this out"
        return message, f"write it under 'set: {{{field.heading}: …}}'"
    return "", ""


def _problem(factor: Factor, tree: Node, message: str, hint: str) -> Problem:
    node = tree.nearest(("factors", factor.path))
    topic = topic_of(steps_of(factor.path))
    return Problem(f"factors.{factor.path}", message, node.key_position, hint, topic)
