"""Equations compute what their docstrings, and by these the ODD, say they do."""

from __future__ import annotations

import ast
import inspect
import math
import re
from collections.abc import Callable, Iterator
from types import CodeType
from typing import get_type_hints

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from collab_sim._compile import RULES
from collab_sim.rules.quantities import Interval
from collab_sim.world.own_rules import interval
from tests.rules.test_rule_contract import argument_ranges
from tests.tolerances import ROUNDOFF

AT_LEAST, AT_MOST = 0.001, 20.0
"""Arguments away from 0, where some formulas say another thing, and within what is usual."""
IN_WORDS = {"agenda_weight", "shared_understanding", "synergy", "visible_results"}
"""Formulas with names that are no arguments."""
PARTS = {"skilled_time": "time", "mass": "largest_mass", "delivered": "asked"}
"""What is a part of what: no more than the whole."""

AMOUNTS = {"skilled_time", "time", "span", "memberships", "results"}
"""What has no sign, though its quantity does not say so."""


def clip(value: float, low: float = 0.0, high: float = 1.0) -> float:
    return min(max(value, low), high)


FUNCTIONS = {"clip": clip, "exp": math.exp, "log": math.log, "max": max, "min": min,
             "sqrt": math.sqrt}  # fmt: skip


def formula(rule: Callable[..., float]) -> CodeType | None:
    """The longest beginning of a docstring's formula that is an expression of the arguments."""
    names = list(inspect.signature(rule).parameters)
    said = " ".join((inspect.getdoc(rule) or "").partition("Formula:")[2].split())
    for name in names:
        said = said.replace(name.replace("_", " "), name)
        said = said.replace(f"mean {name}", name)
    said = re.sub(r"(\d) (?=[a-z])", r"\1 * ", said)
    for end in sorted(_ends(said), reverse=True):
        try:
            tree = ast.parse(said[:end].strip(), mode="eval")
        except SyntaxError:
            continue
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        if used <= {*names, *FUNCTIONS} and not isinstance(tree.body, ast.Tuple):
            return compile(tree, "formula", "eval")
    return None


def _ends(said: str) -> Iterator[int]:
    yield from (found.start() for found in re.finditer(r"[,;:]|\.? (Source|Assumption):|\. ", said))
    yield len(said)


def drawn_from(argument: str, declared: Interval) -> tuple[float, float]:
    signed = declared.low < 0.0 and argument not in AMOUNTS
    return (-AT_MOST if signed else max(declared.low, AT_LEAST)), min(declared.high, AT_MOST)


@pytest.mark.parametrize("name", sorted(set(RULES) - IN_WORDS))
@settings(max_examples=25)
@given(data=st.data())
def test_an_equation_is_its_formula(name: str, data: st.DataObject) -> None:
    rule = RULES[name]
    code = formula(rule)
    assert code is not None, f"{name}: no formula in its arguments"
    values = {
        argument: data.draw(st.floats(*drawn_from(argument, declared)))
        for argument, declared in argument_ranges(rule).items()
    }
    assume(values.get("low", 0.0) <= values.get("high", 1.0))
    for part, whole in PARTS.items():
        if part in values and whole in values:
            values[part] = min(values[part], values[whole])
    told = eval(code, {"__builtins__": {}}, {**FUNCTIONS, **values})
    bounds = interval(get_type_hints(rule, include_extras=True)["return"])
    if bounds:
        told = clip(told, bounds.low, bounds.high)
    assert rule(**values) == pytest.approx(told, rel=ROUNDOFF, abs=AT_MOST * ROUNDOFF)


def test_only_formulas_in_words_are_left_out() -> None:
    assert {name for name, rule in RULES.items() if formula(rule) is None} == IN_WORDS
