"""The equations as their docstrings state them."""

from __future__ import annotations

import inspect
import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from collab_sim.report.odd.source import constants
from collab_sim.rules import quantities as declared
from collab_sim.world.own_rules import interval
from collab_sim.world.own_rules import model_rules as registered

QUANTITIES = "rules/quantities.py"
FIELDS = ("Formula", "Source", "Assumption")


@dataclass(frozen=True)
class Rule:
    """One equation; ``arguments`` pairs each symbol with the kind of quantity it is."""

    name: str
    theme: str
    summary: str
    formula: str
    source: str
    assumption: str
    arguments: tuple[tuple[str, str], ...]
    gives: str

    @property
    def call(self) -> str:
        """How the equation is written where it is used."""
        return f"{self.name}({', '.join(name for name, _ in self.arguments)})"


@dataclass(frozen=True)
class Quantity:
    """A kind of quantity and its range."""

    name: str
    interval: str
    meaning: str


def rules() -> list[Rule]:
    """Every registered equation of the model, theme by theme, in the order of the text."""
    ordered = sorted(registered().values(), key=_whereabouts)
    return [_rule(function) for function in ordered]


def _whereabouts(function: Callable[..., float]) -> tuple[str, int]:
    return function.__module__, inspect.unwrap(function).__code__.co_firstlineno


def quantities() -> list[Quantity]:
    """The kinds of quantity that equations take and give."""
    return [
        Quantity(name, _range(getattr(declared, name)), meaning)
        for name, meaning in constants(QUANTITIES)
    ]


def docstring_parts(docstring: str) -> dict[str, str]:
    """Split a docstring into its summary (``""``) and its named parts, examples left out."""
    text = re.split(r"\n\s*>>>", docstring)[0]
    sections = re.split(rf"^({'|'.join(FIELDS)}): ", text, flags=re.MULTILINE)
    named = dict(zip(sections[1::2], sections[2::2], strict=True))
    return {
        key: " ".join(value.replace("``", "`").split())
        for key, value in {"": sections[0], **named}.items()
    }


def _rule(function: Callable[..., float]) -> Rule:
    said = docstring_parts(inspect.getdoc(function) or "")
    theme = inspect.getdoc(inspect.getmodule(function)) or ""
    signature = inspect.signature(function)
    return Rule(
        name=function.__name__,
        theme=theme.partition("\n")[0],
        summary=said[""],
        formula=said.get("Formula", ""),
        source=said.get("Source", ""),
        assumption=said.get("Assumption", ""),
        arguments=tuple((name, each.annotation) for name, each in signature.parameters.items()),
        gives=signature.return_annotation,
    )


def _range(quantity: object) -> str:
    ends = interval(quantity)
    return f"{_end(ends.low)} … {_end(ends.high)}"


def _end(bound: float) -> str:
    sign = "−" if bound < 0.0 else ""
    return sign + ("∞" if math.isinf(bound) else f"{abs(bound):g}")
