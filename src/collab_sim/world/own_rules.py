"""Equations of a user's own in place of the model's: checked, and the same text on both engines."""

from __future__ import annotations

import ast
import inspect
import math
import random
import sys
import textwrap
from collections.abc import Callable, Iterable, Mapping
from functools import cache, wraps
from importlib import import_module
from pkgutil import iter_modules
from types import FunctionType, MappingProxyType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import collab_sim.rules
from collab_sim._compile import RULES
from collab_sim.elementary import exp, log
from collab_sim.rules.quantities import Interval
from collab_sim.world.refusal import ArgumentError, unknown

Equation = Callable[..., float]
ALLOWED = (
    ast.FunctionDef, ast.arguments, ast.arg, ast.Return, ast.Assign, ast.AnnAssign, ast.If,
    ast.Compare, ast.BoolOp, ast.And, ast.Or, ast.BinOp, ast.UnaryOp, ast.USub, ast.Add, ast.Sub,
    ast.Mult, ast.Div, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Call, ast.Name, ast.Attribute,
    ast.Constant, ast.Load, ast.Store, ast.Expr, ast.IfExp,
)  # fmt: skip
"""What the two engines compute alike, bit for bit."""
ARITHMETIC = "+ - * /, comparisons, math.sqrt, exp and log from collab_sim.elementary, other rules"
ELEMENTARY: Mapping[str, Any] = {"exp": exp, "log": log, "math": math}
OWN_RULE = "own_rule"
"""What every rule of one's own is called in its text: rules of the model keep their names there."""
TRIALS = 200
WIDE = 1000.0
"""How far arguments go where a quantity has no bound of its own."""
RANGE_ROUNDING = 1e-12


@cache
def model_rules() -> Mapping[str, Equation]:
    """Return the model's equations by name."""
    for module in iter_modules(collab_sim.rules.__path__):
        import_module(f"collab_sim.rules.{module.name}")
    return MappingProxyType(RULES)


def interval(hint: Any) -> Interval:
    """Range that an annotation declares; from infinity to infinity where it declares none."""
    declared = [extra for extra in get_args(hint)[1:] if isinstance(extra, Interval)]
    annotated = get_origin(hint) is Annotated and declared
    return declared[0] if annotated else Interval(-math.inf, math.inf)


def rule_text(name: Any, function: Any) -> str:
    """Return the text of an equation that takes the place of the rule ``name``.

    Names in it are its own, or mean rules and elementary functions of the model as it is; numbers
    that it takes from its module are written out. Raises `ArgumentError` with every problem.
    """
    if name not in model_rules():
        raise ArgumentError(f"rules: {unknown('rule', name, model_rules())}")
    where = f"rules: {name}"
    if not isinstance(function, FunctionType):
        raise ArgumentError(f"{where} takes a function, not {function!r}")
    wanted = [*inspect.signature(model_rules()[name]).parameters]
    if [*inspect.signature(function).parameters] != wanted:
        raise ArgumentError(f"{where} takes the arguments ({', '.join(wanted)}), in this order")
    tree, first = _parsed(where, function)
    reader = _Reader(where, function, first, wanted)
    written = reader.visit(tree)
    if reader.problems:
        raise ArgumentError("; ".join(reader.problems))
    return ast.unparse(ast.fix_missing_locations(written))


def _parsed(where: str, function: FunctionType) -> tuple[ast.FunctionDef, int]:
    """Return the definition of a function, and the line before its first one in its file."""
    try:
        lines, first = inspect.getsourcelines(function)
        [tree] = ast.parse(textwrap.dedent("".join(lines))).body
    except (OSError, SyntaxError, ValueError):
        raise ArgumentError(f"{where} has no text to read: write it in a file") from None
    if not isinstance(tree, ast.FunctionDef):
        raise ArgumentError(f"{where} takes a function written with def")
    return tree, first - 1


class _Reader(ast.NodeTransformer):
    """Reads a definition: notes what engines do not share, and writes out what names mean."""

    def __init__(
        self, where: str, function: FunctionType, first: int, arguments: list[str]
    ) -> None:
        self.where, self.first = where, first
        self.file = function.__code__.co_filename
        self.names = inspect.getclosurevars(function)
        self.arguments, self.own = arguments, {*arguments}
        self.problems: list[str] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        body = node.body[1:] if ast.get_docstring(node) and node.body[1:] else node.body
        for statement in body:
            for each in ast.walk(statement):
                if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
                    self.own.add(each.id)
                if not isinstance(each, ALLOWED):
                    self._refuse(statement, f"a rule uses only {ARITHMETIC}")
        node.args = ast.arguments(
            [], [ast.arg(name) for name in self.arguments], None, [], [], None, []
        )
        node.name, node.decorator_list, node.returns = OWN_RULE, [], None
        node.body = [self.visit(statement) for statement in body]
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:
        return ast.Assign([node.target], self.visit(node.value)) if node.value else ast.Pass()

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        if self._meaning(node.value) is math and node.attr == "sqrt":
            return ast.Attribute(ast.Name("math", ast.Load()), "sqrt", ast.Load())
        self._refuse(node, f"a rule uses only {ARITHMETIC}")
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self.own:
            return node
        meaning = self._meaning(node)
        if isinstance(meaning, int | float) and math.isfinite(meaning):
            return ast.Constant(meaning)
        means = inspect.unwrap(meaning) if callable(meaning) else None
        for name, function in (*model_rules().items(), *ELEMENTARY.items()):
            if means is function:
                return ast.Name(name, ast.Load())
        self._refuse(node, f"'{node.id}' is neither a number nor a rule of the model")
        return node

    def _meaning(self, node: ast.expr) -> Any:
        name = node.id if isinstance(node, ast.Name) else ""
        return {**self.names.globals, **self.names.nonlocals}.get(name)

    def _refuse(self, node: ast.stmt | ast.expr, why: str) -> None:
        problem = f"{self.where}: {self.file}:{self.first + node.lineno}: {why}"
        if problem not in self.problems:
            self.problems.append(problem)


def function_of(text: str, names: Mapping[str, Any]) -> Any:
    """Return the function that a text is, with what rules are called in it."""
    space = {**ELEMENTARY, **names}
    exec(compile(text, f"<{OWN_RULE}>", "exec"), space)
    return space[OWN_RULE]


def range_problem(name: str, function: Equation) -> str:
    """Say where an equation leaves the range that the rule declares; empty where it does not.

    Tried with arguments from all over their ranges, ends included.
    """
    hints = get_type_hints(model_rules()[name], include_extras=True)
    gives = interval(hints.pop("return"))
    ranges = [interval(hint) for hint in hints.values()]
    ends = [(max(each.low, -WIDE), min(each.high, WIDE)) for each in ranges]
    luck = random.Random(1)
    for _ in range(TRIALS):
        arguments = [
            luck.choice((low, high, luck.uniform(low, high), luck.uniform(low, high)))
            for low, high in ends
        ]
        shown = ", ".join(f"{value:g}" for value in arguments)
        try:
            value = float(function(*arguments))
        except (ArithmeticError, NameError, TypeError, ValueError) as error:
            return f"rules: {name}({shown}) fails: {error}"
        within = gives.low - RANGE_ROUNDING <= value <= gives.high + RANGE_ROUNDING
        if not within or math.isinf(value):
            between = f"{gives.low:g} to {gives.high:g}"
            return f"rules: {name}({shown}) gives {value:g}; a rule of this name gives {between}"
    return ""


def let_replace(names: Iterable[str], equation_in_force: Callable[[str], Equation]) -> None:
    """Have the package look up these rules, wherever it names them, in what is in force."""
    for name in names:
        original = model_rules()[name]
        replaceable = _looked_up(name, equation_in_force)
        for module_name, module in list(sys.modules.items()):
            if not module_name.startswith("collab_sim."):
                continue
            for called, value in list(vars(module).items()):
                if value is original:
                    setattr(module, called, replaceable)


@cache
def _looked_up(name: str, equation_in_force: Callable[[str], Equation]) -> Equation:
    @wraps(model_rules()[name])
    def replaceable(*arguments: float, **named: float) -> float:
        return equation_in_force(name)(*arguments, **named)

    return replaceable
