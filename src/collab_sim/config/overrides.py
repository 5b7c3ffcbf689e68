"""``--set a.b=c``: single values laid over a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from collab_sim.config.layers import Layer, MergeRules, merged
from collab_sim.config.positions import Node, parse
from collab_sim.config.problems import Place, Problem, Source, Span


def override_layer(overrides: Sequence[str], problems: list[Problem]) -> Layer | None:
    """Return all overrides as one layer, the last one winning; None where there are none."""
    sources = [
        Source(f"--set {number}", text, Path.cwd(), is_file=False)
        for number, text in enumerate(overrides, start=1)
    ]
    trees = [tree for source in sources if (tree := _tree(source, problems)) is not None]
    if not trees:
        return None
    layers = [Layer(tree, is_file=False) for tree in trees]
    return Layer(merged(layers, MergeRules(), problems), is_file=False)


def _tree(source: Source, problems: list[Problem]) -> Node | None:
    path, equals, value = source.text.partition("=")
    named = Span(0, 0, max(1, len(path.rstrip())))
    steps = tuple(path.strip().split("."))
    if not equals or not all(steps) or "extends" in steps:
        message = "write it as path=value, like collaboration.gap=3"
        problems.append(Problem("", message, Place(source, named, named)))
        return None
    node = _value(source, value, len(path) + 1, named, steps, problems)
    for step in reversed(steps):
        if node is None:
            return None
        node = Node({step: node}, Place(source, named, named), key=named)
    return node


def _value(
    source: Source,
    text: str,
    start: int,
    named: Span,
    steps: tuple[str, ...],
    problems: list[Problem],
) -> Node | None:
    if not text.strip():
        return Node(None, Place(source, named, Span(0, start, start + 1)))
    node = parse(source, problems, start=start, path=steps)
    if node is None:
        return None
    place = Place(source, named, node.place.marked)
    return Node(node.value, place, node.raw, node.quoted, named)
