"""Files that extend one another: the chain from root to leaf, and what it adds up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from collab_sim.config.find import NotFoundError, find, read_source
from collab_sim.config.positions import Node, parse_mapping
from collab_sim.config.problems import Place, Problem, Source
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.parameters.collaboration import yielding


@dataclass(frozen=True)
class Layer:
    """What one file, or all ``--set`` together, say."""

    tree: Node
    is_file: bool = True


@dataclass(frozen=True)
class MergeRules:
    """Where merging differs from key by key.

    ``whole`` top-level keys are replaced as one, ``own`` ones belong to their file and are not
    inherited.
    """

    whole: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()


@dataclass
class Chain:
    """A chain of layers from root to leaf; ``complete`` unless one could not be read."""

    kind: str
    problems: list[Problem]
    layers: list[Layer] = field(default_factory=list)
    complete: bool = True

    def read(self, path: Path, before: tuple[Path, ...] = ()) -> None:
        """Read a file and, first, those it extends."""
        source = read_source(path, self.problems)
        self.take(source, (*before, path.resolve()))

    def take(self, source: Source | None, before: tuple[Path, ...] = ()) -> None:
        """Take a text as the next layer, after those it extends."""
        tree = parse_mapping(source, self.problems) if source else None
        if source is None or tree is None:
            self.complete = False
            return
        self.take_tree(tree, source, before)

    def take_tree(self, tree: Node, source: Source, before: tuple[Path, ...] = ()) -> None:
        """Take values that have been read already as the next layer, after those they extend."""
        parent = tree.child("extends")
        if parent is not None:
            self._extend(parent, source, before)
        entries = {key: node for key, node in tree.entries.items() if key != "extends"}
        self.layers.append(Layer(Node(entries, tree.place)))

    def _extend(self, parent: Node, source: Source, before: tuple[Path, ...]) -> None:
        if not isinstance(parent.value, str):
            return self._refuse(parent, "must be the name or path of one file")
        try:
            path = find(parent.value, self.kind, source.folder)
        except NotFoundError as error:
            return self._refuse(parent, str(error), error.hint)
        if path.resolve() in before:
            circle = [step.name for step in before[before.index(path.resolve()) :]]
            told = " -> ".join((*circle, path.name))
            return self._refuse(parent, f"goes round in a circle: {told}")
        return self.read(path, before)

    def _refuse(self, parent: Node, message: str, hint: str = "") -> None:
        self.complete = False
        self.problems.append(Problem("extends", message, parent.place, hint))


def merged(layers: list[Layer], rules: MergeRules, problems: list[Problem]) -> Node:
    """Return what layers add up to; each value keeps the place where it was last set."""
    result = layers[0].tree
    for layer in layers[1:]:
        whole = rules.whole if layer.is_file else frozenset()
        over = _with_groups_by_name(layer.tree)
        result = _join(_left_over(result, layer, rules), over, whole, problems)
    return result


def _with_groups_by_name(tree: Node) -> Node:
    """Read ``actors.NAME.KEY`` as ``actors.groups.NAME.KEY``."""
    actors = tree.child("actors")
    if actors is None or "groups" in actors.entries:
        return tree
    named = {name: node for name, node in actors.entries.items() if isinstance(node.value, dict)}
    if not named:
        return tree
    others = {name: node for name, node in actors.entries.items() if name not in named}
    below = Node({**others, "groups": Node(named, actors.place)}, actors.place, key=actors.key)
    return Node({**tree.entries, "actors": below}, tree.place)


def _left_over(base: Node, layer: Layer, rules: MergeRules) -> Node:
    """Return what a later layer lets stand of the earlier ones."""
    dropped = rules.own if layer.is_file else frozenset()
    entries = {key: node for key, node in base.entries.items() if key not in dropped}
    return Node(entries, base.place)


def _join(base: Node, over: Node, whole: frozenset[str], problems: list[Problem]) -> Node:
    entries = yielding(base.entries, over.entries)
    for key, node in over.entries.items():
        entries[key] = node if key in whole else _laid_over(entries.get(key), node, problems)
    return Node(entries, over.place)


def _laid_over(base: Node | None, over: Node, problems: list[Problem]) -> Node:
    if base is None:
        return over
    if isinstance(base.value, dict) and over.value is None:
        return base
    if isinstance(base.value, dict) and isinstance(over.value, dict):
        return _join(base, over, frozenset(), problems)
    if isinstance(base.value, list) and _points_into_list(over):
        return _with_items(base, over, problems)
    positions = _positions_by_name(base)
    if positions and any(isinstance(node.value, dict) for node in over.entries.values()):
        return _with_named_items(base, over, positions, problems)
    return over


def _points_into_list(over: Node) -> bool:
    from_set = not over.place.source.is_file
    return from_set and bool(over.entries) and all(key.isdecimal() for key in over.entries)


def _positions_by_name(base: Node) -> dict[str, int]:
    """Positions in a list of entries that all have names; empty for anything else."""
    names = [item.child("name") for item in base.items]
    return {str(name.value): position for position, name in enumerate(names) if name}


def _with_named_items(
    base: Node, over: Node, positions: dict[str, int], problems: list[Problem]
) -> Node:
    """Lay entries by name over a list; all else in it stays."""
    items = list(base.items)
    for name, node in over.entries.items():
        if name in positions:
            items[positions[name]] = _laid_over(items[positions[name]], node, problems)
        else:
            message = f"there is no entry '{name}' in the list that this changes"
            hint = did_you_mean(name, positions) or f"it has {', '.join(positions)}"
            problems.append(Problem(name, message, node.key_place, hint))
    return Node(items, base.place)


def _with_items(base: Node, over: Node, problems: list[Problem]) -> Node:
    items = list(base.items)
    for key, node in over.entries.items():
        if int(key) < len(items):
            items[int(key)] = _laid_over(items[int(key)], node, problems)
        else:
            message = f"there is no entry {key} in this list; the last is {len(items) - 1}"
            place = Place(over.place.source, over.place.at, over.place.at)
            problems.append(Problem("", message, place))
    return Node(items, base.place)
