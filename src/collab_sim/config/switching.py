"""Barriers and enablers of a scenario file: which of their values hold, layer by layer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from collab_sim.config.layers import Layer
from collab_sim.config.positions import Node, plain
from collab_sim.config.problems import Problem
from collab_sim.config.resolved import RESOLVED
from collab_sim.config.wording import not_one_of
from collab_sim.world.parameters.collaboration import FORM, yielding
from collab_sim.world.switches import SWITCHES, Clash, Settled, Stated, Switch, settle, stated


def switched(layers: list[Layer], tree: Node, problems: list[Problem]) -> tuple[Node, Settled]:
    """Return the merged tree with the values of its barriers and enablers, and what was settled."""
    settled = settle([_stated(layer) for layer in layers])
    problems.extend(_unknown(tree))
    for clash in settled.clashes:
        problems.append(_told(clash, layers, tree))
    for path, switch in settled.sets.items():
        tree = _with_value(tree, path, switch, _node_of(switch, tree))
    entries = {key: _known(key, node) for key, node in tree.entries.items() if key != RESOLVED}
    return Node(entries, tree.place), replace(settled, clashes=())


def _stated(layer: Layer) -> Stated:
    return stated({key: plain(node) for key, node in layer.tree.entries.items()})


def _node_of(switch: Switch, tree: Node) -> Node:
    """Where a switch is listed."""
    return next(
        node
        for kind in SWITCHES
        for node in tree.nearest((kind,)).items
        if node.value == switch.name
    )


def _known(key: str, node: Node) -> Node:
    """Leave out of a listing what has been told to be no switch."""
    if key not in SWITCHES or not isinstance(node.value, list):
        return node
    kept = [
        item
        for item in node.items
        if not isinstance(item.value, str) or item.value in SWITCHES[key]
    ]
    return Node(kept, node.place)


def _unknown(tree: Node) -> Iterator[Problem]:
    for kind, switches in SWITCHES.items():
        for place, node in enumerate(tree.nearest((kind,)).items):
            if isinstance(node.value, str) and node.value not in switches:
                message, hint = not_one_of(node, switches)
                homes = [other for other, known in SWITCHES.items() if node.value in known]
                hint = f"list it under {homes[0]}" if homes else hint
                yield Problem(f"{kind}.{place}", message, node.place, hint, kind)


def _told(clash: Clash, layers: list[Layer], tree: Node) -> Problem:
    path, value = clash.path, clash.switch.changes[clash.path]
    if clash.other:
        place = _node_of(clash.switch, tree).place
        return Problem(path, str(clash), place, "keep one of the two", path)
    said = layers[clash.layer].tree
    heading, _, name = path.partition(".")
    beside = said.at((heading, name)) or said.nearest((heading, FORM))
    message = f"'{clash.switch.name}' sets it to {value:g}, this line says otherwise"
    hint = "drop the line, or set it in a file that extends this one"
    return Problem(path, message, beside.place, hint, path)


def _with_value(tree: Node, path: str, switch: Switch, origin: Node) -> Node:
    heading, _, name = path.partition(".")
    section = tree.child(heading)
    kept = yielding(section.entries if section else {}, (name,))
    value = switch.changes[path]
    kept[name] = Node(value, origin.place, f"{value:g}", key=origin.key)
    return Node({**tree.entries, heading: Node(kept, (section or origin).place)}, tree.place)
