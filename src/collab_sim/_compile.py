"""Mark what the builder compiles.

The text of the model is plain Python and is played as it stands by the Mesa engine. What is marked
here can also be compiled: `collab_sim.build` turns it into the module that plays ensembles.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

Accepted = ParamSpec("Accepted")
Result = TypeVar("Result")

RULES: dict[str, Callable[..., float]] = {}
"""The model's equations by name."""
COMPILED: list[Callable[..., Any]] = []
"""What becomes a function of the module."""
INLINED: list[Callable[..., Any]] = []
"""What is written out wherever compiled code calls it: passing a world along is dear."""


def compiled(function: Callable[Accepted, Result]) -> Callable[Accepted, Result]:
    """Mark a function of the module."""
    COMPILED.append(function)
    return function


def inlined(function: Callable[Accepted, Result]) -> Callable[Accepted, Result]:
    """Mark a function to be written out wherever compiled code calls it."""
    INLINED.append(function)
    return function


def rule(function: Callable[Accepted, float]) -> Callable[Accepted, float]:
    """Mark an equation of the model."""
    RULES[function.__name__] = function
    return inlined(function)
