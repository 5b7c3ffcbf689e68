"""Reading the program's own text: what its functions say and whom they call.

Equations and engines are read as text, not imported: describing the model needs no compiler.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

PACKAGE = Path(__file__).parents[2]
Tree = ast.Module


@dataclass(frozen=True)
class Function:
    """A function or method: where it stands, what it says, which names it uses.

    ``names`` are names used as such that are not its own variables, ``attributes`` pairs of what
    stands before a dot and the name after it, ``arguments`` pairs of name and annotation.
    """

    module: str
    name: str
    says: str
    arguments: tuple[tuple[str, str], ...]
    gives: str
    decorators: tuple[str, ...]
    names: frozenset[str]
    attributes: frozenset[tuple[str, str]]


@cache
def parsed(file: str) -> Tree:
    """Syntax tree of a file of the package, such as ``rules/trust.py``."""
    return ast.parse((PACKAGE / file).read_text(encoding="utf-8"))


def files(folder: str) -> list[str]:
    """Files of a folder of the package, sorted; the file of the folder itself comes first."""
    found = sorted((PACKAGE / folder).rglob("*.py"), key=lambda one: (one.parent, one.name))
    return [one.relative_to(PACKAGE).as_posix() for one in found]


def about(file: str) -> str:
    """First line of what a file says about itself."""
    return (ast.get_docstring(parsed(file)) or "").partition("\n")[0]


@cache
def functions(file: str) -> tuple[Function, ...]:
    """Every function and method of a file, in the order of the text."""
    return tuple(
        _read(file, node) for node in ast.walk(parsed(file)) if isinstance(node, ast.FunctionDef)
    )


def constants(file: str) -> Iterator[tuple[str, str]]:
    """Name and documentation of every documented value at the top level of a file."""
    body = parsed(file).body
    for node, following in pairwise(body):
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        said = following.value if isinstance(following, ast.Expr) else None
        if isinstance(target, ast.Name) and isinstance(said, ast.Constant):
            yield target.id, str(said.value)


def value_of(file: str, name: str) -> ast.expr:
    """The expression that a name at the top level of a file stands for."""
    for node in parsed(file).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return node.value
    raise LookupError(f"{file} does not set {name}")


def members(file: str, name: str) -> list[str]:
    """Names of the members of an enumeration, in order."""
    [found] = [
        node for node in parsed(file).body if isinstance(node, ast.ClassDef) and node.name == name
    ]
    return [ast.unparse(each.targets[0]) for each in found.body if isinstance(each, ast.Assign)]


def calls(file: str, function: str) -> Iterator[tuple[str, ...]]:
    """Constant text arguments of every call of ``function`` in a file."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == function:
            given = [one.value for one in node.args if isinstance(one, ast.Constant)]
            yield tuple(one for one in given if isinstance(one, str))


def _read(file: str, node: ast.FunctionDef) -> Function:
    inside = [each for statement in node.body for each in ast.walk(statement)]
    names = [one for one in inside if isinstance(one, ast.Name)]
    own = {one.id for one in names if isinstance(one.ctx, ast.Store)}
    own |= {one.arg for one in ast.walk(node.args) if isinstance(one, ast.arg)}
    return Function(
        module=file,
        name=node.name,
        says=ast.get_docstring(node) or "",
        arguments=tuple(
            (one.arg, ast.unparse(one.annotation) if one.annotation else "")
            for one in node.args.args
        ),
        gives=ast.unparse(node.returns) if node.returns else "",
        decorators=tuple(ast.unparse(one) for one in node.decorator_list),
        names=frozenset(one.id for one in names) - own,
        attributes=frozenset(
            (ast.unparse(one.value), one.attr) for one in inside if isinstance(one, ast.Attribute)
        ),
    )
