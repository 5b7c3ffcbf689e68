"""Scenarios written out in full, read back as the layers that they were made of."""

from __future__ import annotations

from collections.abc import Iterator

from collab_sim.config.dated import by_path
from collab_sim.config.layers import Layer
from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem
from collab_sim.config.wording import not_one_of
from collab_sim.world.declarations import SWITCHES
from collab_sim.world.parameters.collaboration import CONTINUITY, FORM
from collab_sim.world.settling import set_by_switches

RESOLVED = "resolved"
WITHOUT = "without_switches"
"""Key below which a file in full says what holds without its barriers and enablers."""


def unfolded(layers: list[Layer], problems: list[Problem]) -> list[Layer]:
    """Return layers in which each file in full is three.

    They are what stood before its barriers and enablers were listed, their lists, and all else it
    says. What a barrier sets is left to the barrier: without it holds what stood before.
    """
    return [each for layer in layers for each in _unfolded(layer, problems)]


def _unfolded(layer: Layer, problems: list[Problem]) -> Iterator[Layer]:
    said = layer.tree.child(RESOLVED)
    before = layer.tree.child(WITHOUT)
    if said is None or said.value is not True:
        if before is not None:
            message = f"is read beside '{RESOLVED}: true' alone"
            hint = "say the values under their headings"
            problems.append(Problem(WITHOUT, message, before.key_position, hint))
        yield Layer(_without(layer.tree, (WITHOUT,)), layer.is_file)
        return
    before_switches = by_path(before, WITHOUT, problems).entries if before else {}
    problems.extend(_unknown(before_switches))
    stood = {path: node for path, node in before_switches.items() if path in _paths()}
    problems.extend(_unsaid(layer.tree, stood))
    position = layer.tree.position
    yield Layer(_under_headings(stood, layer.tree), layer.is_file)
    yield Layer(Node({kind: node for kind, node in layer.tree.entries.items()
                      if kind in SWITCHES}, position), layer.is_file)  # fmt: skip
    rest = _without(layer.tree, (WITHOUT, *SWITCHES))
    yield Layer(_without_what_switches_set(rest, stood, layer.tree), layer.is_file)


def _unknown(stood: dict[str, Node]) -> Iterator[Problem]:
    for path, node in stood.items():
        if path not in _paths():
            message, hint = not_one_of(Node(path, node.key_position, path), _paths())
            yield Problem(f"{WITHOUT}.{path}", message, node.key_position, hint)


def _paths() -> tuple[str, ...]:
    """Return where values may stand that barriers and enablers replace."""
    return (*set_by_switches(), f"collaboration.{FORM}")


def _unsaid(tree: Node, stood: dict[str, Node]) -> Iterator[Problem]:
    """Yield barriers and enablers of which the file does not say what holds without them."""
    for kind, switches in SWITCHES.items():
        for number, node in enumerate(tree.nearest((kind,)).items):
            if not isinstance(node.value, str) or node.value not in switches:
                continue
            paths = switches[node.value].changes
            if not all(_said(path, stood) for path in paths):
                message = f"this file does not say what holds without '{node.value}'"
                hint = "drop it here, and list it in a file that extends this one"
                yield Problem(f"{kind}.{number}", message, node.position, hint, kind)


def _said(path: str, stood: dict[str, Node]) -> bool:
    heading, _, name = path.partition(".")
    return path in stood or (name == CONTINUITY and f"{heading}.{FORM}" in stood)


def _under_headings(stood: dict[str, Node], tree: Node) -> Node:
    headings: dict[str, dict[str, Node]] = {}
    for path, node in stood.items():
        heading, _, name = path.partition(".")
        if name:
            headings.setdefault(heading, {})[name] = node
    before = tree.nearest((WITHOUT,))
    entries = {heading: Node(says, before.position) for heading, says in headings.items()}
    return Node(entries, tree.position)


def _without_what_switches_set(rest: Node, stood: dict[str, Node], tree: Node) -> Node:
    """Leave out what is a barrier's or an enabler's value; a value that was edited holds."""
    for path in set_by_switches():
        heading, _, name = path.partition(".")
        node = rest.at((heading, name))
        if node is None or not _said(path, stood) or node.value not in _values(path, tree):
            continue
        section = rest.entries[heading]
        left = _without(section, (name,))
        rest = Node({**rest.entries, heading: left}, rest.position)
    return rest


def _values(path: str, tree: Node) -> list[float]:
    """Return what the switches listed in a file set a parameter to; what any sets if none does."""
    every = [switch for switches in SWITCHES.values() for switch in switches.values()]
    listed = [node.value for kind in SWITCHES for node in tree.nearest((kind,)).items]
    setting = [switch for switch in every if path in switch.changes]
    among = [switch for switch in setting if switch.name in listed] or setting
    return [switch.changes[path] for switch in among]


def _without(tree: Node, keys: tuple[str, ...]) -> Node:
    kept = {key: node for key, node in tree.entries.items() if key not in keys}
    return Node(kept, tree.position, key=tree.key)
