"""Barriers and enablers of a scenario file: which of their values hold, layer by layer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collab_sim.config.forms import CONTINUITY, FORM, implied
from collab_sim.config.layers import Layer
from collab_sim.config.positions import Content, Node
from collab_sim.config.problems import Problem
from collab_sim.config.wording import not_one_of
from collab_sim.world.switches import SWITCHES, Switch

RESOLVED = "resolved"


@dataclass(frozen=True)
class Listed:
    """A switch as listed: where, and in which layer (its place in the chain)."""

    switch: Switch
    node: Node
    layer: int


def switched(layers: list[Layer], tree: Node, problems: list[Problem]) -> Node:
    """Return the merged tree with the values of its barriers and enablers.

    A value that a later layer than the listing one sets holds against the switch; the same layer
    may not set another value. A file with ``resolved: true`` states every value itself: there
    switches are named for the record and set nothing.
    """
    setters: dict[str, Listed] = {}
    for listed in _listed(layers, tree, problems):
        for path, value in listed.switch.changes.items():
            before = setters.setdefault(path, listed)
            if before.switch.changes[path] != value:
                problems.append(_two_switches(path, before, listed))
            elif _holds(layers, listed, path, value, problems):
                tree = _with_value(tree, path, value, listed.node)
    entries = {key: _known(key, node) for key, node in tree.entries.items() if key != RESOLVED}
    return Node(entries, tree.place)


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


def _listed(layers: list[Layer], tree: Node, problems: list[Problem]) -> Iterator[Listed]:
    for kind, switches in SWITCHES.items():
        listing = tree.child(kind)
        layer = max((n for n, each in enumerate(layers) if each.tree.child(kind)), default=0)
        sets_nothing = _is_resolved(layers[layer])
        for place, node in enumerate(listing.items if listing else ()):
            if isinstance(node.value, str) and node.value not in switches:
                problems.append(_unknown(kind, place, node))
            elif isinstance(node.value, str) and not sets_nothing:
                yield Listed(switches[node.value], node, layer)


def _unknown(kind: str, place: int, node: Node) -> Problem:
    message, hint = not_one_of(node, SWITCHES[kind])
    homes = [other for other, switches in SWITCHES.items() if node.value in switches]
    return Problem(
        f"{kind}.{place}", message, node.place, f"list it under {homes[0]}" if homes else hint, kind
    )


def _two_switches(path: str, before: Listed, listed: Listed) -> Problem:
    message = (
        f"'{listed.switch.name}' sets it to {listed.switch.changes[path]:g}, "
        f"'{before.switch.name}' to {before.switch.changes[path]:g}"
    )
    return Problem(path, message, listed.node.place, "keep one of the two", path)


def _holds(
    layers: list[Layer], listed: Listed, path: str, value: float, problems: list[Problem]
) -> bool:
    """Whether the switch's value holds, or what a layer says explicitly."""
    for number in range(len(layers) - 1, listed.layer - 1, -1):
        explicit, says = _explicit(layers[number].tree, path)
        if explicit is None:
            continue
        if number > listed.layer:
            return False
        if says != value:
            problems.append(_contradiction(path, value, listed, explicit))
        return says == value
    return True


def _explicit(tree: Node, path: str) -> tuple[Node | None, Content]:
    """Return the node that sets a path in one layer, and the value it means."""
    heading, _, name = path.partition(".")
    node = tree.at((heading, name))
    if node is None and name == CONTINUITY:
        form = tree.at((heading, FORM))
        return form, implied(form)
    return node, node.value if node else None


def _is_resolved(layer: Layer) -> bool:
    said = layer.tree.child(RESOLVED)
    return said is not None and said.value is True


def _contradiction(path: str, value: float, listed: Listed, explicit: Node) -> Problem:
    message = f"'{listed.switch.name}' sets it to {value:g}, this line says otherwise"
    hint = "drop the line, or set it in a file that extends this one"
    return Problem(path, message, explicit.place, hint, path)


def _with_value(tree: Node, path: str, value: float, origin: Node) -> Node:
    heading, _, name = path.partition(".")
    section = tree.child(heading)
    kept = dict(section.entries) if section else {}
    if name == CONTINUITY:
        kept.pop(FORM, None)
    kept[name] = Node(value, origin.place, f"{value:g}", key=origin.key)
    return Node({**tree.entries, heading: Node(kept, (section or origin).place)}, tree.place)
