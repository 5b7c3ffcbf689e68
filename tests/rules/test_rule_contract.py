"""The contract every rule signs, whatever its theme."""

from __future__ import annotations

import ast
import doctest
import inspect
import math
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collab_sim import rules as folder
from collab_sim.rules.quantities import Interval
from collab_sim.world.own_rules import (
    ALLOWED,
    ELEMENTARY,
    RANGE_ROUNDING,
    WIDE,
    interval,
    model_rules,
)

RULES = model_rules()
ALLOWED_MATH = {"sqrt"}


def argument_ranges(rule: Callable[..., float]) -> dict[str, Interval]:
    """Declared range of each argument; everything where none is."""
    hints = get_type_hints(rule, include_extras=True)
    hints.pop("return")
    return {name: interval(hint) for name, hint in hints.items()}


def arguments(rule: Callable[..., float]) -> st.SearchStrategy[tuple[float, ...]]:
    """Arguments within the declared ranges."""
    ranges = argument_ranges(rule).values()
    return st.tuples(*(st.floats(max(one.low, -WIDE), min(one.high, WIDE)) for one in ranges))


def test_every_function_of_the_rules_is_an_equation_of_the_model() -> None:
    written = {
        name
        for module in iter_modules(folder.__path__, f"{folder.__name__}.")
        for name, function in vars(import_module(module.name)).items()
        if inspect.isfunction(function) and function.__module__ == module.name
    }
    assert len(written) > 40
    assert written == set(RULES)


@pytest.mark.parametrize("name", sorted(RULES))
class TestRuleContract:
    """What holds for every equation of the model."""

    def test_says_formula_and_where_it_comes_from_and_shows_an_example(self, name: str) -> None:
        text = inspect.getdoc(RULES[name]) or ""
        assert "Formula: " in text
        assert "Source: " in text or "Assumption: " in text
        assert ">>> " in text

    def test_takes_and_gives_declared_quantities(self, name: str) -> None:
        hints = get_type_hints(RULES[name], include_extras=True)
        assert set(hints) == {*inspect.signature(RULES[name]).parameters, "return"}
        assert all(hint is float or get_origin(hint) is Annotated for hint in hints.values())

    def test_uses_only_arithmetic_that_engines_share(self, name: str) -> None:
        tree = ast.parse(inspect.getsource(RULES[name]))
        [function] = tree.body
        assert isinstance(function, ast.FunctionDef)
        for node in (part for statement in function.body for part in ast.walk(statement)):
            assert isinstance(node, ALLOWED), ast.dump(node)
            if isinstance(node, ast.Attribute):
                assert ast.unparse(node) in {f"math.{allowed}" for allowed in ALLOWED_MATH}
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id in {*RULES, *ELEMENTARY}

    def test_gives_what_its_examples_say(self, name: str) -> None:
        rule = RULES[name]
        finder = doctest.DocTestFinder(recurse=False)
        [examples] = finder.find(rule, name, globs=dict(vars(inspect.getmodule(rule))))
        runner = doctest.DocTestRunner(verbose=False)
        assert runner.run(examples).attempted > 0
        assert runner.summarize(verbose=False).failed == 0

    @settings(max_examples=60)
    @given(data=st.data())
    def test_stays_in_range(self, name: str, data: st.DataObject) -> None:
        rule = RULES[name]
        result = rule(*data.draw(arguments(rule)))
        assert math.isfinite(result)
        declared = interval(get_type_hints(rule, include_extras=True)["return"])
        if declared:
            assert declared.low - RANGE_ROUNDING <= result <= declared.high + RANGE_ROUNDING
