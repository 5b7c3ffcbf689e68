"""Values given from Python, and what is wrong with them in the words used for files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from collab_sim.config.positions import Node
from collab_sim.config.problems import Position, Problem, Source
from collab_sim.config.validation import explain_errors
from collab_sim.world.refusal import with_hint

NOWHERE = Position(Source("Python", "", Path(), is_file=False))


def tell(
    model: type[BaseModel], values: object, error: ValidationError, context: object
) -> list[str]:
    """Say of each wrong value where it belongs, what it takes, and the nearest name."""
    problems: list[Problem] = []
    explain_errors(error, model, node_of(values), problems, context=context)
    return [
        with_hint(
            f"{problem.path}: {problem.message}" if problem.path else problem.message, problem.hint
        )
        for problem in problems
    ]


def node_of(value: Any) -> Node:
    """Return a value of Python as if it had been read from a file; it stands nowhere."""
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in value.model_fields_set}
    if isinstance(value, Mapping):
        return Node({str(key): node_of(below) for key, below in value.items()}, NOWHERE)
    if isinstance(value, list | tuple):
        return Node([node_of(item) for item in value], NOWHERE)
    return Node(value, NOWHERE)
