"""YAML documents in which every value knows where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode
from yaml.nodes import Node as YamlNode

from collab_sim.config.problems import Position, Problem, Source, Span, shown
from collab_sim.config.scalars import Scalar, UnreadableError, scalar
from collab_sim.config.syntax import syntax_problem

MOST_VALUES = 100_000
DEEPEST = 40
TOO_MANY = (
    f"here the {MOST_VALUES:,}th value is passed; aliases (*name) must not repeat one another"
)
TOO_DEEP = f"nested more than {DEEPEST} deep"
Step = str | int
Path = tuple[Step, ...]
Content = Scalar | dict[str, "Node"] | list["Node"]


@dataclass(frozen=True)
class Node:
    """A value and where it stands; ``raw`` is a scalar as written, without quotes."""

    value: Content
    position: Position
    raw: str = ""
    quoted: bool = False
    key: Span | None = None

    @property
    def key_position(self) -> Position:
        """Where the key stands rather than the value."""
        return Position(self.position.source, self.key, self.key) if self.key else self.position

    @property
    def entries(self) -> dict[str, Node]:
        """Entries of a mapping; empty for anything else."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def items(self) -> list[Node]:
        """Items of a list; empty for anything else."""
        return self.value if isinstance(self.value, list) else []

    def child(self, step: Step) -> Node | None:
        """Return the entry or item at one step, or None."""
        if isinstance(step, str):
            return self.entries.get(step)
        return self.items[step] if 0 <= step < len(self.items) else None

    def nearest(self, path: Path) -> Node:
        """Return what stands at a path, or the last thing that exists on the way."""
        here = self
        for step in path:
            below = here.child(step)
            if below is None:
                break
            here = below
        return here

    def at(self, path: Path) -> Node | None:
        """Return what stands at a path, or None."""
        here: Node | None = self
        for step in path:
            here = here.child(step) if here else None
        return here


def plain(node: Node) -> object:
    """Return a node's value without positions."""
    if isinstance(node.value, dict):
        return {key: plain(entry) for key, entry in node.value.items()}
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    return node.value


def dotted(path: Path) -> str:
    """Return a path as written in ``--set`` and in messages."""
    return ".".join(str(step) for step in path)


class _TooMuchError(Exception):
    """A document that grows beyond what anybody writes by hand; ``mark`` is where it does."""

    def __init__(self, message: str, mark: Any) -> None:
        super().__init__(message)
        self.mark = mark


@dataclass
class _Reader:
    source: Source
    problems: list[Problem]
    column: int = 0
    left: int = field(default=MOST_VALUES)

    def read(self, node: YamlNode, key: Span | None, path: Path) -> Node:
        self.left -= 1
        if len(path) > DEEPEST:
            raise _TooMuchError(TOO_DEEP, node.start_mark)
        if self.left < 0:
            raise _TooMuchError(TOO_MANY, node.start_mark)
        position = self._position(node, key)
        if isinstance(node, ScalarNode):
            return self._scalar(node, position, key, path)
        if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.endswith((":set", ":omap")):
            self._add(path, f"the tag '{node.tag}' is not supported", position)
        if isinstance(node, SequenceNode):
            items = enumerate(node.value)
            values = [self.read(item, None, (*path, i)) for i, item in items]
            return Node(values, position, key=key)
        assert isinstance(node, MappingNode)
        return Node(dict(self._entries(node, path)), position, key=key)

    def _scalar(self, node: ScalarNode, position: Position, key: Span | None, path: Path) -> Node:
        raw, quoted = str(node.value), node.style is not None
        try:
            return Node(scalar(node), position, raw, quoted, key)
        except UnreadableError as reason:
            self._add(path, str(reason), position)
            return Node(None, position, raw, quoted, key)

    def _entries(self, node: MappingNode, path: Path) -> Iterator[tuple[str, Node]]:
        spans: dict[str, Span] = {}
        for key_node, value_node in node.value:
            span = self._span(key_node)
            here = Position(self.source, span, span)
            if not isinstance(key_node, ScalarNode):
                self._add(path, "a key must be a name", here)
            elif key_node.tag.endswith(":merge"):
                self._add(path, "merge keys (<<) are not supported", here, "use extends instead")
            elif key_node.value in spans:
                line = spans[key_node.value].line + 1
                message = f"the key {shown(key_node.value)} is given twice, first on line {line}"
                self._add((*path, key_node.value), message, here)
            else:
                spans[key_node.value] = span
                yield key_node.value, self.read(value_node, span, (*path, key_node.value))

    def position_of(self, mark: Any) -> Position:
        """Where a mark of the YAML parser stands."""
        column = mark.column + (self.column if mark.line == 0 else 0)
        span = Span(mark.line, column, column + 1)
        return Position(self.source, span, span)

    def _span(self, node: YamlNode) -> Span:
        start, end = node.start_mark, node.end_mark
        shift = self.column if start.line == 0 else 0
        if end.line == start.line:
            return Span(start.line, start.column + shift, end.column + shift)
        written = len(self.source.line(start.line).rstrip())
        return Span(start.line, start.column + shift, max(written, start.column + shift + 1))

    def _position(self, node: YamlNode, key: Span | None) -> Position:
        span = self._span(node)
        if key is None:
            return Position(self.source, span, span)
        empty = node.start_mark.index == node.end_mark.index
        if empty or (isinstance(node, MappingNode | SequenceNode) and not node.flow_style):
            return Position(self.source, key, key)
        return Position(self.source, key if key.line == span.line else span, span)

    def _add(self, path: Path, message: str, position: Position, hint: str = "") -> None:
        self.problems.append(Problem(dotted(path), message, position, hint))


def parse(
    source: Source, problems: list[Problem], *, start: int = 0, path: Path = ()
) -> Node | None:
    """Read the one document in a source; problems are added, None where nothing can be read.

    ``start`` skips what stands before the value on the first line (``--set a.b=``), ``path`` is
    where the value belongs.
    """
    reader = _Reader(source, problems, start)
    everything = Position(source)
    try:
        root = yaml.compose(source.text[start:], Loader=yaml.SafeLoader)
        if root is None:
            problems.append(Problem(dotted(path), "there is nothing in it", everything))
            return None
        return reader.read(root, None, path)
    except yaml.YAMLError as error:
        problems.append(syntax_problem(error, source, start))
    except _TooMuchError as error:
        problems.append(Problem("", str(error), reader.position_of(error.mark)))
    except RecursionError:
        event = _too_deep(source.text[start:])
        position = reader.position_of(event.start_mark) if event else everything
        problems.append(Problem("", TOO_DEEP, position))
    return None


def _too_deep(text: str) -> yaml.Event | None:
    """What is nested too deeply in a text, found without recursion."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST + 1:
            return event
    return None


@lru_cache(maxsize=16)
def _parsed(source: Source) -> tuple[Node | None, tuple[Problem, ...]]:
    """Read a text once: options extend the same large file again and again."""
    problems: list[Problem] = []
    return parse(source, problems), tuple(problems)


def parse_mapping(source: Source, problems: list[Problem]) -> Node | None:
    """Read a document that must be a mapping of keys to values."""
    root, problems_read = _parsed(source)
    problems += problems_read
    if root is None or isinstance(root.value, dict):
        return root
    message = "the file must hold keys with values, like 'months: 120'"
    problems.append(Problem("", message, root.position))
    return None
