"""Settings in a file that nothing reads, each at its line: no mistake, and hardly meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from collab_sim.config.dated import by_path
from collab_sim.config.find import SCENARIOS, STUDIES
from collab_sim.config.layers import Layer
from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem
from collab_sim.config.reading import layers_of
from collab_sim.config.study_factors import flattened
from collab_sim.config.study_values import StudyValues
from collab_sim.world.declarations import PARAMETERS, SWITCHES
from collab_sim.world.readings import readings, unread
from collab_sim.world.scenario import Scenario
from collab_sim.world.seating import arenas_nobody_may_join
from collab_sim.world.variables import EVENTS_HEADING, SET

NOBODY_MAY_JOIN = "nobody may join: none of these exists, so the arena stays empty"
NOBODY_READS = "nothing reads this: there is no actor it is for"
ALL_SAY_THEMSELVES = "nothing reads this: every actor or arena it is for has a value of its own"


def idle_settings(
    scenario: Scenario, reference: str | Path, overrides: Sequence[str]
) -> list[Problem]:
    """Return what a scenario's file, or ``--set``, says and nothing in the scenario reads.

    What the file extends is not its own to mend and left alone.
    """
    layers = _own_layers(SCENARIOS, reference, overrides)
    return [problem for layer in layers for problem in idle_in_tree(scenario, layer.tree)]


def idle_in_tree(scenario: Scenario, tree: Node) -> list[Problem]:
    """Return what a tree of values says and nothing in the scenario made with it reads."""
    idle = unread(scenario)
    settings = [_told(path, node, [scenario]) for path, node in _settings(tree) if path in idle]
    return [*settings, *_switches(tree, idle)]


def empty_arenas(
    scenario: Scenario, reference: str | Path, overrides: Sequence[str]
) -> list[Problem]:
    """Return the arenas of a scenario that nobody may join, each where it says who may."""
    layers = layers_of(SCENARIOS, reference, overrides)
    lists = [arenas for layer in layers if (arenas := layer.tree.child("arenas"))]
    [*_, planned] = lists
    open_to = {
        str(name.value): whom.key_position
        for arena in planned.items
        if (name := arena.child("name")) and (whom := arena.child("open_to"))
    }
    return [
        Problem(f"arenas.{name}.open_to", NOBODY_MAY_JOIN, open_to[name])
        for name in arenas_nobody_may_join(scenario.arenas, scenario.actors.groups)
    ]


def idle_in_study(
    study: StudyValues, reference: str | Path, overrides: Sequence[str]
) -> list[Problem]:
    """Return what a study fixes or varies though none of its scenarios reads it."""
    worlds = list(study.scenarios.values())
    idle = frozenset.intersection(*(unread(world) for world in worlds))
    problems = []
    for layer in _own_layers(STUDIES, reference, overrides):
        factors, fixed = layer.tree.child("factors"), layer.tree.child("set")
        said = [*(flattened(factors).entries.items() if factors else ())]
        said += [*_settings(fixed)] if fixed else []
        said += [] if layer.is_file else [*_settings(layer.tree)]
        problems += [_told(path, node, worlds) for path, node in said if path in idle]
    return problems


def _own_layers(kind: str, reference: str | Path, overrides: Sequence[str]) -> list[Layer]:
    """What the file itself says, and what is laid over it."""
    inherited = len(layers_of(kind, reference, ())) - 1
    return layers_of(kind, reference, overrides)[inherited:]


def _settings(tree: Node) -> Iterator[tuple[str, Node]]:
    """Parameters that a tree sets, from the start or by an event."""
    yield from ((path, node) for path, node in by_path(tree, "", []).entries.items()
                if path in PARAMETERS)  # fmt: skip
    events = tree.child(EVENTS_HEADING)
    for event in events.entries.values() if events else ():
        settings = event.child(SET)
        yield from settings.entries.items() if settings else ()


def _told(path: str, node: Node, scenarios: Iterable[Scenario]) -> Problem:
    held = any(readings(scenario)[path].values for scenario in scenarios)
    if not held:
        return Problem(path, NOBODY_READS, node.position)
    hint = "change the values of their own, or drop this"
    return Problem(path, ALL_SAY_THEMSELVES, node.position, hint)


def _switches(tree: Node, idle: frozenset[str]) -> Iterator[Problem]:
    for kind, switches in SWITCHES.items():
        listed = tree.child(kind)
        for node in listed.items if listed else ():
            paths = [path for path in switches[str(node.value)].changes if path in idle]
            if paths:
                message = f"sets {', '.join(paths)}, which nothing reads here"
                yield Problem(f"{kind}.{node.value}", message, node.position)
