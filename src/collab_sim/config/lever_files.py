"""From a file of levers to those it lists, or to everything that is wrong with it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from collab_sim.config.dated import by_path
from collab_sim.config.find import read_source
from collab_sim.config.positions import Node, parse_mapping, plain
from collab_sim.config.problems import ConfigError, Problem, in_reading_order
from collab_sim.config.validation import reference_problem, validated
from collab_sim.world.levers import Lever, Levers, lever_problems
from collab_sim.world.scenario import Scenario

DOES = frozenset({"enablers", "remove_barriers", "set"})
"""Keys that say what a lever does."""


def load_levers(file: Path, scenario: Scenario) -> tuple[Lever, ...]:
    """Return the levers in a file, for a scenario.

    Raises `ConfigError` with every problem.
    """
    problems: list[Problem] = []
    source = read_source(file, problems)
    tree = parse_mapping(source, problems) if source else None
    if tree is not None:
        tree = _settings_by_path(tree, problems)
        levers = validated(Levers, tree, problems)
        sound = dict(enumerate(levers.levers)) if levers else _sound(tree, problems)
        problems += [reference_problem(each, tree) for each in lever_problems(sound, scenario)]
        if levers and not problems:
            return levers.levers
    raise ConfigError(in_reading_order(problems))


def _sound(tree: Node, problems: list[Problem]) -> dict[int, Lever]:
    """Return levers, by their number, of which all is known that they do."""
    levers = tree.child("levers")
    wrong = {problem.path for problem in problems}
    sound = {}
    for number, node in enumerate(levers.items if levers else ()):
        entries = {
            key: entry
            for key, entry in node.entries.items()
            if key in DOES or f"levers.{number}.{key}" not in wrong
        }
        with suppress(ValueError):
            sound[number] = Lever.model_validate(plain(Node(entries, node.position)))
    return sound


def _settings_by_path(tree: Node, problems: list[Problem]) -> Node:
    levers = tree.child("levers")
    if levers is None or not levers.items:
        return tree
    items = [_lever(number, lever, problems) for number, lever in enumerate(levers.items)]
    return replace(tree, value={**tree.entries, "levers": replace(levers, value=items)})


def _lever(number: int, lever: Node, problems: list[Problem]) -> Node:
    settings = lever.child("set")
    if settings is None or not settings.entries:
        return lever
    entries = {**lever.entries, "set": by_path(settings, f"levers.{number}.set", problems)}
    return replace(lever, value=entries)
