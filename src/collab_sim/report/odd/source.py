"""Reading the program's own text: what its functions say and whom they call.

Engines are read as text, not imported: describing the model needs neither Mesa nor a compiler.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

SOURCE_FOLDER = Path(__file__).parents[2]
Tree = ast.Module


@dataclass(frozen=True)
class Function:
    """A function or method: where it stands, what it says, which names it uses.

    ``names`` are names used as such that are not its own variables, ``attributes`` pairs of what
    stands before a dot and the name after it.
    """

    module: str
    name: str
    says: str
    names: frozenset[str]
    attributes: frozenset[tuple[str, str]]


@cache
def parsed(file: str) -> Tree:
    """Syntax tree of a file of the package, such as ``rules/trust.py``."""
    return ast.parse((SOURCE_FOLDER / file).read_text(encoding="utf-8"))


def files(folder: str) -> list[str]:
    """Files of a folder of the package, sorted; the file of the folder itself comes first."""
    paths = sorted(
        (SOURCE_FOLDER / folder).rglob("*.py"), key=lambda path: (path.parent, path.name)
    )
    return [path.relative_to(SOURCE_FOLDER).as_posix() for path in paths]


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


@cache
def imported(file: str) -> dict[str, str]:
    """The file of the package from which each name in a file is imported."""
    return {
        alias.asname or alias.name: f"{'/'.join((node.module or '').split('.')[1:])}.py"
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def calls(file: str, function: str) -> Iterator[tuple[str, ...]]:
    """Constant text arguments of every call of ``function`` in a file."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == function:
            constants = [each.value for each in node.args if isinstance(each, ast.Constant)]
            yield tuple(value for value in constants if isinstance(value, str))


def _read(file: str, node: ast.FunctionDef) -> Function:
    inside = [each for statement in node.body for each in ast.walk(statement)]
    names = [each for each in inside if isinstance(each, ast.Name)]
    own = {name.id for name in names if isinstance(name.ctx, ast.Store)}
    own |= {each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg)}
    return Function(
        module=file,
        name=node.name,
        says=ast.get_docstring(node) or "",
        names=frozenset(name.id for name in names) - own,
        attributes=frozenset(
            (ast.unparse(each.value), each.attr)
            for each in inside
            if isinstance(each, ast.Attribute)
        ),
    )
