"""Layers of a configuration, one file each or all ``--set`` together, and what they add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from collab_sim.config.positions import Node
from collab_sim.config.problems import Position, Problem
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.parameters.collaboration import yielding
from collab_sim.world.provenance import LISTS, PROVENANCE, heading_of


@dataclass(frozen=True)
class Layer:
    """What one file, or all ``--set`` together, say."""

    tree: Node
    is_file: bool = True


@dataclass(frozen=True)
class MergeRules:
    """Where merging differs from key by key.

    Top-level keys that are ``replaced`` never merge; ``own`` ones belong to their file and are not
    inherited.
    """

    replaced: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()


def merged(layers: list[Layer], rules: MergeRules, problems: list[Problem]) -> Node:
    """Return what layers add up to; each value keeps the position where it was last set.

    Where a value comes from is kept only while that value holds.
    """
    result = layers[0].tree
    for layer in layers[1:]:
        replaced = rules.replaced if layer.is_file else frozenset()
        over = _with_groups_by_name(layer.tree)
        result = _join(_left_over(result, layer, rules), over, replaced, problems)
    return _with_current_origins(layers, result)


def _with_groups_by_name(tree: Node) -> Node:
    """Read ``actors.NAME.KEY`` as ``actors.groups.NAME.KEY``."""
    actors = tree.child("actors")
    if actors is None or "groups" in actors.entries:
        return tree
    named = {name: node for name, node in actors.entries.items() if isinstance(node.value, dict)}
    if not named:
        return tree
    others = {name: node for name, node in actors.entries.items() if name not in named}
    below = Node(
        {**others, "groups": Node(named, actors.position)}, actors.position, key=actors.key
    )
    return Node({**tree.entries, "actors": below}, tree.position)


def _left_over(base: Node, layer: Layer, rules: MergeRules) -> Node:
    """Return what a later layer lets stand of the earlier ones."""
    dropped = rules.own if layer.is_file else frozenset()
    entries = {key: node for key, node in base.entries.items() if key not in dropped}
    return Node(entries, base.position)


def _join(base: Node, over: Node, replaced: frozenset[str], problems: list[Problem]) -> Node:
    entries = yielding(base.entries, over.entries)
    for key, node in over.entries.items():
        entries[key] = node if key in replaced else _laid_over(entries.get(key), node, problems)
    return Node(entries, over.position)


def _laid_over(base: Node | None, over: Node, problems: list[Problem]) -> Node:
    if base is None:
        return over
    if isinstance(base.value, dict) and over.value is None:
        return base
    if isinstance(base.value, dict) and isinstance(over.value, dict):
        return _join(base, over, frozenset(), problems)
    if isinstance(base.value, list) and _points_into_list(over):
        return _with_items(base, over, problems)
    indices = _indices_by_name(base)
    if indices and any(isinstance(node.value, dict) for node in over.entries.values()):
        return _with_named_items(base, over, indices, problems)
    return over


def _points_into_list(over: Node) -> bool:
    from_set = not over.position.source.is_file
    return from_set and bool(over.entries) and all(key.isdecimal() for key in over.entries)


def _indices_by_name(base: Node) -> dict[str, int]:
    """Return indices of a list's entries by name; empty where an entry has none."""
    names = [item.child("name") for item in base.items]
    return {str(name.value): index for index, name in enumerate(names) if name}


def _with_named_items(
    base: Node, over: Node, indices: dict[str, int], problems: list[Problem]
) -> Node:
    """Lay entries by name over a list; all else in it stays."""
    items = list(base.items)
    for name, node in over.entries.items():
        if name in indices:
            items[indices[name]] = _laid_over(items[indices[name]], node, problems)
        else:
            message = f"there is no entry '{name}' in the list that this changes"
            hint = did_you_mean(name, indices) or f"it has {', '.join(indices)}"
            problems.append(Problem(name, message, node.key_position, hint))
    return Node(items, base.position)


def _with_items(base: Node, over: Node, problems: list[Problem]) -> Node:
    items = list(base.items)
    for key, node in over.entries.items():
        if int(key) < len(items):
            items[int(key)] = _laid_over(items[int(key)], node, problems)
        else:
            message = f"there is no entry {key} in this list; the last is {len(items) - 1}"
            position = Position(over.position.source, over.position.at, over.position.at)
            problems.append(Problem("", message, position))
    return Node(items, base.position)


def _with_current_origins(layers: Sequence[Layer], tree: Node) -> Node:
    """Leave out the origins of values that a later layer has replaced."""
    origins = tree.child(PROVENANCE)
    if origins is None or not origins.entries:
        return tree
    current = {name: node for name, node in origins.entries.items() if _is_current(name, layers)}
    entries = {**tree.entries, PROVENANCE: Node(current, origins.position, key=origins.key)}
    return Node(entries, tree.position)


def _is_current(name: str, layers: Sequence[Layer]) -> bool:
    """Whether the last layer that sets a value also says where it comes from, or a later one."""
    origin_layer, value_layer = -1, -1
    for number, layer in enumerate(layers):
        origins = layer.tree.child(PROVENANCE)
        if origins is not None and name in origins.entries:
            origin_layer = number
        if _sets(name, layer.tree):
            value_layer = number
    return value_layer <= origin_layer


def _sets(name: str, tree: Node) -> bool:
    heading, key = heading_of(name)
    section = tree.child(heading)
    if section is None:
        return False
    if heading in LISTS and isinstance(section.value, dict) and "groups" not in section.entries:
        return name.partition(".")[2] in section.entries
    return not key or key in {heading_of(f"{heading}.{below}")[1] for below in section.entries}
