"""Where values come from, kept only while they are the values that hold."""

from __future__ import annotations

from collections.abc import Sequence

from collab_sim.config.layers import Layer
from collab_sim.config.positions import Node
from collab_sim.world.provenance import LISTS, PROVENANCE, heading_of


def with_current_origins(layers: Sequence[Layer], tree: Node) -> Node:
    """Return a merged tree without the origins of values that a later layer has replaced."""
    origins = tree.child(PROVENANCE)
    if origins is None or not origins.entries:
        return tree
    kept = {name: node for name, node in origins.entries.items() if _current(name, layers)}
    entries = {**tree.entries, PROVENANCE: Node(kept, origins.place, key=origins.key)}
    return Node(entries, tree.place)


def _current(name: str, layers: Sequence[Layer]) -> bool:
    """Whether the last layer that sets something also says where it comes from, or an earlier."""
    said, replaced = -1, -1
    for number, layer in enumerate(layers):
        told = layer.tree.child(PROVENANCE)
        if told is not None and name in told.entries:
            said = number
        if _sets(name, layer.tree):
            replaced = number
    return replaced <= said


def _sets(name: str, tree: Node) -> bool:
    heading, below = heading_of(name)
    said = tree.child(heading)
    if said is None:
        return False
    if heading in LISTS and isinstance(said.value, dict) and "groups" not in said.entries:
        return name.partition(".")[2] in said.entries
    return not below or below in {heading_of(f"{heading}.{key}")[1] for key in said.entries}
