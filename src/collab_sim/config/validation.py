"""From positioned values to a validated model, with every error at its position in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from collab_sim.config.keys import keys_of, known_keys, topic_of
from collab_sim.config.positions import Node, Path, Step, dotted, plain
from collab_sim.config.problems import Problem
from collab_sim.config.renamed import RENAMED
from collab_sim.config.wording import worded
from collab_sim.world.misfits import Misfit
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.parameters import Section
from collab_sim.world.refusal import ValuesError
from collab_sim.world.settling import Settled

Model = TypeVar("Model", bound=Section)
NAMING = frozenset({"actors", "members", "open_to", "seats", "count", "arenas"})
CLASHES = "clashes"
SEVERAL = frozenset({"references", CLASHES})
"""Errors that tell several problems, each at a position of its own."""
NOTHING_SET = Settled({}, {})
OVERSHADOWED = frozenset({"too_short", "int_type", "tuple_type"})


class Mistake(NamedTuple):
    """A validation error: the path in the file and what pydantic says."""

    path: Path
    details: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """Pydantic's name for the error."""
        return str(self.details["type"])


def validated(
    model: type[Model],
    tree: Node,
    problems: list[Problem],
    *,
    complete: bool = True,
    context: object = None,
) -> Model | None:
    """Validate a tree; problems are added, None where there are any.

    Names that refer to nothing are reported together with wrong single values. Where a file could
    not be read (``complete`` False) nothing is called missing. ``context`` is what the model's own
    validators get to know.
    """
    try:
        return model.model_validate(plain(tree), context=context)
    except ValuesError as refused:
        explain_errors(refused.error, model, tree, problems, complete=complete, context=context)
    return None


def explain_errors(
    error: ValidationError,
    model: type[BaseModel],
    tree: Node,
    problems: list[Problem],
    *,
    complete: bool = True,
    context: object = None,
) -> None:
    """Add what a validation error means for the tree that was validated."""
    mistakes = list(_located(error, tree))
    if mistakes[0].kind == CLASHES:  # told before anything else is looked at
        context = NOTHING_SET
        mistakes += _again(model, tree, context)
    if complete:
        mistakes += _references_besides(mistakes, model, tree, context)
    wrong = {
        mistake.path[:length]
        for mistake in mistakes
        if mistake.kind not in SEVERAL
        for length in range(len(mistake.path) + 1)
    }
    for mistake in mistakes:
        if mistake.kind in SEVERAL:
            refused = mistake.details["ctx"]["all"]
            problems.extend(
                reference_problem(each, tree, topic_of(each.where))
                for each in refused
                if each.where not in wrong
            )
        elif complete or mistake.kind != "missing":
            problems.append(_problem(mistake, model, tree))


def _located(error: ValidationError, tree: Node) -> Iterator[Mistake]:
    """Yield what the person did wrong, once.

    A value that fits none of several types gives pydantic one error per type, and a list with a
    wrong item also counts as too short.
    """
    first: dict[Path, Mistake] = {}
    for details in error.errors(include_url=False):
        path = _in_file(details["loc"], tree, details["type"])
        first.setdefault(path, Mistake(path, details))
    above = {path[:length] for path in first for length in range(len(path))}
    for path, mistake in first.items():
        if not (path in above and mistake.kind in OVERSHADOWED):
            yield mistake


def _in_file(loc: Path, tree: Node, kind: str) -> Path:
    """Return pydantic's location without its labels for alternatives."""
    path: Path = ()
    for index, step in enumerate(loc):
        absent = kind == "missing" and index == len(loc) - 1
        if absent or tree.at((*path, step)) is not None:
            path = (*path, step)
    return path


def _references_besides(
    mistakes: list[Mistake], model: type[BaseModel], tree: Node, context: object
) -> list[Mistake]:
    """Look for wrong references although single values are wrong, by leaving those out."""
    for mistake in mistakes:
        if mistake.kind == "references" or NAMING.intersection(map(str, mistake.path)):
            return []
    rest = _without(tree, [mistake.path for mistake in mistakes if mistake.path])
    others = _again(model, rest, context)
    return [mistake for mistake in others if mistake.kind == "references"]


def _again(model: type[BaseModel], tree: Node, context: object) -> list[Mistake]:
    try:
        model.model_validate(plain(tree), context=context)
    except ValuesError as refused:
        return list(_located(refused.error, tree))
    return []


def _without(tree: Node, paths: list[Path]) -> Node:
    """Return a mapping without what stands at paths; of lists nothing is left."""
    below: dict[Step, list[Path]] = {}
    for path in paths:
        below.setdefault(path[0], []).append(path[1:])
    entries = {
        key: _without(node, below[key]) if key in below else node
        for key, node in tree.entries.items()
        if key not in below or (all(below[key]) and isinstance(node.value, dict))
    }
    return Node(entries, tree.position)


def _problem(mistake: Mistake, model: type[BaseModel], tree: Node) -> Problem:
    node, keys = tree.nearest(mistake.path), keys_of(model)
    message, hint = worded(mistake.kind, mistake.details, mistake.path, node, keys)
    position = node.key_position if mistake.kind == "extra_forbidden" else node.position
    topic = topic_of(mistake.path) if keys is known_keys() else ""
    return Problem(dotted(mistake.path), message, position, hint, topic)


def reference_problem(reference: Misfit, tree: Node, topic: str = "") -> Problem:
    """Return what a check across values refused, at its position in the file."""
    hint = RENAMED.get(reference.value) or partial(did_you_mean, reference.value, reference.allowed)
    node = tree.nearest(reference.where)
    position = node.key_position if reference.value == reference.where[-1] else node.position
    return Problem(dotted(reference.where), reference.message, position, hint, topic)
