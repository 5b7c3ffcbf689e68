"""What a user's own file adds to the model: one object that every command and `play` accept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, fields
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from collab_sim.world.in_force import put_in_force
from collab_sim.world.own_rules import (
    Equation,
    function_of,
    let_replace,
    range_problem,
    rules,
    text_of,
)
from collab_sim.world.refusal import ArgumentError, check, of_type


@dataclass(frozen=True)
class Origin:
    """Where an extension was loaded from: ``module:NAME`` in a folder, and every file read."""

    reference: str
    folder: Path
    files: tuple[Path, ...]


@dataclass(frozen=True, eq=False)
class Extension:
    """What a user adds to the model, or puts in the place of something in it.

    ``rules`` are equations by the name of the rule whose place they take: the same arguments, the
    same arithmetic. An extension of rules alone is compiled into the engine; with anything else it
    plays on Mesa. ``model`` is a subclass of `CollaborationModel`. ``origin`` is set where it was
    loaded from a file.

    Raises:
        ArgumentError: something in it can't be played; with every problem.
    """

    rules: Mapping[str, Equation] = field(default_factory=dict)
    model: type[Any] | None = None
    origin: Origin | None = None

    def __post_init__(self) -> None:
        of_type("rules", self.rules, Mapping, "equations by the name of a rule")
        check([partial(text_of, *rule) for rule in self.rules.items()])
        check([partial(_within_range, *rule) for rule in self.functions.items()])
        let_replace(self.rules)

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Name and text of every rule of one's own, in the order of names."""
        return tuple((name, text_of(name, self.rules[name])) for name in sorted(self.rules))

    @cached_property
    def functions(self) -> Mapping[str, Callable[..., float]]:
        """The rules of one's own as played, by name."""
        return {name: function_of(text, rules()) for name, text in self.texts}

    @property
    def compiles(self) -> bool:
        """Whether the compiled engine can play it."""
        return self.model is None

    @property
    def is_model_alone(self) -> bool:
        """Whether it is a class of model and nothing else."""
        others = [each.name for each in fields(self) if each.name not in ("model", "origin")]
        return self.model is not None and not any(getattr(self, name) for name in others)

    def in_force(self) -> AbstractContextManager[None]:
        """Let it hold within a ``with`` block: there its words are the model's."""
        return put_in_force(self)


def _within_range(name: str, function: Equation) -> None:
    if problem := range_problem(name, function):
        raise ArgumentError(problem)
