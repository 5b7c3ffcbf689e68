"""Files that extend one another, and ``--set``, read as layers from root to leaf."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from collab_sim.config.dated import with_settings_by_path
from collab_sim.config.find import NotFoundError, decoded_source, find, read_source
from collab_sim.config.layers import Layer, MergeRules, merged
from collab_sim.config.positions import Node, parse, parse_mapping
from collab_sim.config.problems import ConfigError, Position, Problem, Source, Span, printable
from collab_sim.world.refusal import all_checked, all_of_type, of_type


@dataclass
class Chain:
    """A chain of layers from root to leaf; ``complete`` unless one could not be read.

    ``name`` is what the leaf is called where it does not say so itself.
    """

    kind: str
    problems: list[Problem]
    name: str
    layers: list[Layer] = field(default_factory=list)
    complete: bool = True

    def read(self, path: Path, before: tuple[Path, ...] = ()) -> None:
        """Read a file and, first, those it extends."""
        self.take(read_source(path, self.problems), (*before, path.resolve()))

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
        tree = with_settings_by_path(Node(entries, tree.position), self.problems)
        self.layers.append(Layer(tree))

    def _extend(self, parent: Node, source: Source, before: tuple[Path, ...]) -> None:
        if not isinstance(parent.value, str):
            return self._refuse(parent, "must be the name or path of one file")
        try:
            path = find(parent.value, self.kind, source.folder)
        except NotFoundError as error:
            return self._refuse(parent, str(error), error.hint)
        if path.resolve() in before:
            circle = [step.name for step in before[before.index(path.resolve()) :]]
            names = " -> ".join((*circle, path.name))
            return self._refuse(parent, f"goes round in a circle: {names}")
        return self.read(path, before)

    def _refuse(self, parent: Node, message: str, hint: str = "") -> None:
        self.complete = False
        self.problems.append(Problem("extends", message, parent.position, hint))


def chain_of(kind: str, reference: str | Path, overrides: Sequence[str]) -> Chain:
    """Read the file that a name or path means, and those it extends.

    Raises `ConfigError` where there is no such file, ArgumentError where ``reference`` is neither
    a name nor a path, or ``overrides`` are no list of texts.
    """
    texts = "texts such as 'collaboration.gap=3'"
    all_checked(
        (
            lambda: of_type("reference", reference, str | Path, "a name or a path"),
            lambda: all_of_type("overrides", overrides, str, texts),
        )
    )
    try:
        path = find(reference, kind, Path.cwd())
    except NotFoundError as error:
        nowhere = Position(Source(str(reference), "", Path.cwd()))
        raise ConfigError([Problem("", str(error), nowhere, error.hint)]) from None
    chain = Chain(kind, [], printable(path.stem))
    chain.read(path)
    return chain


def chain_of_text(kind: str, text: str | bytes, label: str, folder: Path) -> Chain:
    """Read a text, and the files it extends; ``folder`` is where relative paths in it start."""
    chain = Chain(kind, [], label)
    content = text.encode("utf-8", errors="replace") if isinstance(text, str) else text
    chain.take(decoded_source(content, label, folder, chain.problems))
    return chain


def chain_of_node(kind: str, node: Node, source: Source, problems: list[Problem]) -> Chain:
    """Read what a value in another file means: a name, a path, or keys of its own.

    ``source`` is the file in which the value stands. Raises `NotFoundError`.
    """
    if isinstance(node.value, dict):
        chain = Chain(kind, problems, "scenario")
        chain.take_tree(node, source)
        return chain
    path = find(str(node.value), kind, source.folder)
    chain = Chain(kind, problems, printable(path.stem))
    chain.read(path)
    return chain


def layers_of(kind: str, reference: str | Path, overrides: Sequence[str]) -> list[Layer]:
    """Files from root to leaf and what is laid over them; all have been read without problems."""
    chain = chain_of(kind, reference, overrides)
    return [*chain.layers, *override_layers(overrides, [])]


def override_layers(overrides: Sequence[str], problems: list[Problem]) -> list[Layer]:
    """Return texts ``path=value`` as a single layer, the last one winning; none without any."""
    sources = [
        Source(f"--set {number}", text, Path.cwd(), is_file=False)
        for number, text in enumerate(overrides, start=1)
    ]
    trees = [tree for source in sources if (tree := _override(source, problems)) is not None]
    if not trees:
        return []
    layers = [Layer(tree, is_file=False) for tree in trees]
    tree = with_settings_by_path(merged(layers, MergeRules(), problems), problems)
    return [Layer(tree, is_file=False)]


def _override(source: Source, problems: list[Problem]) -> Node | None:
    path, equals, value = source.text.partition("=")
    key = Span(0, 0, max(1, len(path.rstrip())))
    steps = tuple(path.strip().split("."))
    if not equals or not all(steps) or "extends" in steps:
        message = "write it as path=value, like collaboration.gap=3"
        problems.append(Problem("", message, Position(source, key, key)))
        return None
    start = len(path) + 1
    node: Node | None = Node(None, Position(source, key, Span(0, start, start + 1)))
    if value.strip():
        node = parse(source, problems, start=start, path=steps)
        node = node and replace(node, position=Position(source, key, node.position.marked), key=key)
    if node is None:
        return None
    for step in reversed(steps):
        node = Node({step: node}, Position(source, key, key), key=key)
    return node
