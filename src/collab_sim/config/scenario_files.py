"""From a scenario file to a `Scenario`, step by step, or to everything that is wrong with it."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from collab_sim.config.find import SCENARIOS, NotFoundError, find, shipped
from collab_sim.config.layers import Layer, MergeRules, merged
from collab_sim.config.positions import Node
from collab_sim.config.problems import ConfigError, Problem, Source, in_reading_order
from collab_sim.config.reading import (
    Chain,
    chain_of,
    chain_of_node,
    chain_of_text,
    override_layers,
)
from collab_sim.config.resolved import unfolded
from collab_sim.config.resolving import resolved
from collab_sim.config.validation import validated
from collab_sim.world.scenario import Scenario, scenario_class

SCENARIO_RULES = MergeRules(
    replaced=frozenset({"title", "question"}),
    own=frozenset({"name", "title"}),
)


class UnreadSettingWarning(UserWarning):
    """A file, or an override, sets a value that no actor or arena of its scenario reads."""


_warned: dict[str, dict[str | tuple[str, type[Warning], int], int]] = {}
"""What Python keeps of the warnings given already, by file."""


def load_scenario(reference: str | Path, overrides: Sequence[str] = ()) -> Scenario:
    """Return the scenario in a file, or the shipped one of that name.

    ``overrides`` are texts like ``collaboration.gap=3``, laid over the file. Raises `ConfigError`
    with every problem of the file, of those it extends, and of the overrides. A setting that
    nothing in the scenario reads gives an `UnreadSettingWarning` at its line, once per file.
    """
    scenario = read_scenario(reference, overrides)
    if overrides or find(reference, SCENARIOS, Path.cwd()) not in shipped(SCENARIOS).values():
        _warn(scenario, reference, overrides)
    return scenario


def read_scenario(reference: str | Path, overrides: Sequence[str] = ()) -> Scenario:
    """Return the scenario that `load_scenario` returns, without warnings."""
    return _sound(chain_of(SCENARIOS, reference, overrides), overrides)


def scenario_from_text(
    text: str | bytes,
    *,
    label: str = "scenario",
    folder: Path | None = None,
    overrides: Sequence[str] = (),
) -> Scenario:
    """Return the scenario in a text; ``folder`` is where relative paths in it start.

    Raises `ConfigError` with every problem.
    """
    return _sound(chain_of_text(SCENARIOS, text, label, folder or Path.cwd()), overrides)


def scenario_at(
    node: Node, source: Source, over: Sequence[Layer], problems: list[Problem]
) -> Scenario | None:
    """Return the scenario that a value in another file means: a name, a path, or keys of its own.

    ``source`` is the file in which it stands, ``over`` is laid over it. Problems are added, None
    where there are any.
    """
    before = len(problems)
    try:
        chain = chain_of_node(SCENARIOS, node, source, problems)
    except NotFoundError as error:
        problems.append(Problem("scenarios", str(error), node.position, error.hint))
        return None
    scenario = _scenario(chain, over)
    return scenario if len(problems) == before else None


def _sound(chain: Chain, overrides: Sequence[str]) -> Scenario:
    scenario = _scenario(chain, override_layers(overrides, chain.problems))
    if scenario is None or chain.problems:
        raise ConfigError(in_reading_order(chain.problems))
    return scenario


def _scenario(chain: Chain, over: Sequence[Layer]) -> Scenario | None:
    """Take what has been read through every further step; problems are added to the chain's."""
    if not chain.layers:
        return None
    problems = chain.problems
    layers = unfolded([*chain.layers, *over], problems)
    tree = merged(layers, SCENARIO_RULES, problems)
    tree, settled = resolved(layers, tree, problems)
    tree = _named(tree, chain.name)
    return validated(scenario_class(), tree, problems, complete=chain.complete, context=settled)


def _named(tree: Node, name: str) -> Node:
    """Give a scenario the name of its file, and its name as title, where it says neither."""
    stated = tree.child("name") or Node(name, tree.position, name)
    words = stated if isinstance(stated.value, str) else Node(name, tree.position, name)
    title = Node({"en": words, "sv": words}, tree.position)
    return Node({"name": stated, "title": title, **tree.entries}, tree.position)


def _warn(scenario: Scenario, reference: str | Path, overrides: Sequence[str]) -> None:
    from collab_sim.config.idle import idle_settings  # loads what lays worlds out

    for problem in idle_settings(scenario, reference, overrides):
        source, at = problem.position.source, problem.position.at
        file = source.label if source.is_file else f"--set {source.label}"
        hint = f" ({problem.hint})" if problem.hint else ""
        warnings.warn_explicit(
            f"{problem.path}: {problem.message}{hint}",
            UnreadSettingWarning,
            filename=file,
            lineno=at.line + 1 if at else 1,
            registry=_warned.setdefault(file, {}),
        )
