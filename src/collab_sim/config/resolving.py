"""What merged layers mean: which barriers and enablers hold, which form, and which table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from collab_sim.config.interactions import with_interactions
from collab_sim.config.keys import known_keys, topic_of
from collab_sim.config.layers import Layer
from collab_sim.config.positions import Node, Path, dotted, plain
from collab_sim.config.problems import Problem
from collab_sim.config.resolved import RESOLVED
from collab_sim.config.wording import not_one_of
from collab_sim.world.conditions import OWN_OF_A_LABORATORY
from collab_sim.world.declarations import SWITCHES
from collab_sim.world.parameters.collaboration import CONTINUITY, FORM, implied, yielding
from collab_sim.world.settling import Clash, Settled, Stated, settle, stated
from collab_sim.world.switches import Switch


def resolved(layers: Sequence[Layer], tree: Node, problems: list[Problem]) -> tuple[Node, Settled]:
    """Return a merged tree with every value that follows from others, and what switches settled."""
    problems.extend([*_wrongly_resolved(tree), *_beside_a_laboratory(tree)])
    settled = settle([_stated(layer) for layer in layers])
    tree = _without_empty_headings(tree)
    problems.extend(_unknown_switches(tree))
    problems.extend(_clash_problem(clash, layers, tree) for clash in settled.clashes)
    for path, switch in settled.sets.items():
        tree = _with_value(tree, path, switch)
    tree = _of_one_form(_with_known_switches(tree), problems)
    return with_interactions(tree, problems), replace(settled, clashes=())


def _wrongly_resolved(tree: Node) -> Iterator[Problem]:
    mark = tree.child(RESOLVED)
    if mark is not None and mark.value is not True:
        yield Problem(RESOLVED, "can only be true, or left out", mark.position)


def _beside_a_laboratory(tree: Node) -> Iterator[Problem]:
    """Refuse what a laboratory brings along; a resolved file states it for the record."""
    if tree.child("laboratory") is None or tree.child(RESOLVED) is not None:
        return
    for key in OWN_OF_A_LABORATORY:
        node = tree.child(key)
        if node is not None:
            message = "follows from the laboratory and cannot stand beside it"
            hint = "drop this line" if key != "months" else "say laboratory.rounds instead"
            yield Problem(key, message, node.key_position, hint, "laboratory")


def _without_empty_headings(tree: Node) -> Node:
    """Drop headings with nothing below them: nothing is set there."""
    keys = known_keys()
    entries = {
        name: node
        for name, node in tree.entries.items()
        if node.value is not None or name not in keys or "object" not in keys[name].types
    }
    return Node(entries, tree.position)


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


def _with_known_switches(tree: Node) -> Node:
    """Leave out of lists what has been refused as no switch, and the mark of a resolved file."""
    entries = {key: node for key, node in tree.entries.items() if key != RESOLVED}
    for kind, switches in SWITCHES.items():
        node = entries.get(kind)
        if node is not None and isinstance(node.value, list):
            items = [
                item
                for item in node.value
                if not isinstance(item.value, str) or item.value in switches
            ]
            entries[kind] = Node(items, node.position)
    return Node(entries, tree.position)


def _unknown_switches(tree: Node) -> Iterator[Problem]:
    for kind, switches in SWITCHES.items():
        for index, node in enumerate(tree.nearest((kind,)).items):
            if isinstance(node.value, str) and node.value not in switches:
                message, hint = not_one_of(node, switches)
                homes = [other for other, names in SWITCHES.items() if node.value in names]
                hint = f"list it under {homes[0]}" if homes else hint
                yield Problem(f"{kind}.{index}", message, node.position, hint, kind)


def _clash_problem(clash: Clash, layers: Sequence[Layer], tree: Node) -> Problem:
    path, value = clash.path, clash.switch.changes[clash.path]
    if clash.other:
        node = _node_of(clash.switch, tree)
        return Problem(path, str(clash), node.position, "keep one of the two", path)
    layer_tree = layers[clash.layer].tree
    heading, _, name = path.partition(".")
    beside = layer_tree.at((heading, name)) or layer_tree.nearest((heading, FORM))
    message = f"'{clash.switch.name}' sets it to {value:g}, this line says otherwise"
    hint = "drop the line, or set it in a file that extends this one"
    return Problem(path, message, beside.position, hint, path)


def _with_value(tree: Node, path: str, switch: Switch) -> Node:
    heading, _, name = path.partition(".")
    section, listed = tree.child(heading), _node_of(switch, tree)
    entries = yielding(section.entries if section else {}, (name,))
    value = switch.changes[path]
    entries[name] = Node(value, listed.position, f"{value:g}", key=listed.key)
    return Node(
        {**tree.entries, heading: Node(entries, (section or listed).position)}, tree.position
    )


def _of_one_form(tree: Node, problems: list[Problem]) -> Node:
    """Return a tree in which no ``form`` disagrees with the ``continuity`` beside it."""
    entries = dict(tree.entries)
    if "collaboration" in entries:
        entries["collaboration"] = _agreeing(entries["collaboration"], ("collaboration",), problems)
    if "arenas" in entries and isinstance(entries["arenas"].value, list):
        arenas = [
            _agreeing(arena, ("arenas", index), problems)
            for index, arena in enumerate(entries["arenas"].items)
        ]
        entries["arenas"] = Node(arenas, entries["arenas"].position)
    return Node(entries, tree.position)


def _agreeing(section: Node, path: Path, problems: list[Problem]) -> Node:
    form, continuity = section.child(FORM), section.child(CONTINUITY)
    meant = implied(form.value) if form else None
    if form is None or continuity is None or meant is None or continuity.value == meant:
        return section
    value = continuity.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        where = (*path, CONTINUITY)
        message = f"{value:g} contradicts form '{form.value}', which means {meant:g}"
        hint = "give one of the two"
        problems.append(Problem(dotted(where), message, continuity.position, hint, topic_of(where)))
    entries = {key: node for key, node in section.entries.items() if key != FORM}
    return Node(entries, section.position)
