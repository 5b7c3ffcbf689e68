"""The equations as their docstrings state them."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from collab_sim.report.odd.source import Function, about, constants, files, functions, value_of

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
    """Every equation of the model, theme by theme."""
    return [
        _rule(function)
        for file in files("rules")
        for function in functions(file)
        if "rule" in function.decorators
    ]


def quantities() -> list[Quantity]:
    """The kinds of quantity that equations take and give."""
    return [Quantity(name, _interval(name), meaning) for name, meaning in constants(QUANTITIES)]


def parts(docstring: str) -> dict[str, str]:
    """Split a docstring into its summary (``""``) and its named parts, examples left out."""
    text = re.split(r"\n\s*>>>", docstring)[0]
    found = re.split(rf"^({'|'.join(FIELDS)}): ", text, flags=re.MULTILINE)
    named = dict(zip(found[1::2], found[2::2], strict=True))
    return {
        key: " ".join(value.replace("``", "`").split())
        for key, value in {"": found[0], **named}.items()
    }


def _rule(function: Function) -> Rule:
    said = parts(function.says)
    return Rule(
        name=function.name,
        theme=about(function.module),
        summary=said[""],
        formula=said.get("Formula", ""),
        source=said.get("Source", ""),
        assumption=said.get("Assumption", ""),
        arguments=function.arguments,
        gives=function.gives,
    )


def _interval(name: str) -> str:
    """Range of a quantity, read from its declaration."""
    [declared] = [one for one in ast.walk(value_of(QUANTITIES, name)) if isinstance(one, ast.Call)]
    return " … ".join(_end(ast.unparse(end)) for end in declared.args)


def _end(written: str) -> str:
    sign = "−" if written.startswith("-") else ""
    bare = written.removeprefix("-")
    return sign + ("∞" if bare == "inf" else f"{float(bare):g}")
