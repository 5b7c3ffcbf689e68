"""Small ES modules joined into one script, for pages that open from a disk.

A module imports names from its neighbours, ``import { say } from "./text.js";``, and exports
declarations, ``export function say``. Joined in order of need these two words are all that has to
go. Top-level names must differ between modules, since they then share one scope.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

MODULES = Path(__file__).with_name("modules")
IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"\./([\w-]+)\.js";\n', re.MULTILINE)
DECLARATION = re.compile(
    r"^(export )?(?:async )?(?:function\*? |const |let |class )([A-Za-z_$][\w$]*)", re.MULTILINE
)
LEFT_OVER = re.compile(r"^(import\b|export\b|var\b|(?:const|let) *[{\[]).*$", re.MULTILINE)


class PageModuleError(ValueError):
    """Modules that cannot be joined."""


@dataclass(frozen=True)
class Module:
    """One module: what it takes from which neighbour, what it declares, its text without that."""

    name: str
    needs: dict[str, tuple[str, ...]]
    declared: tuple[str, ...]
    exported: frozenset[str]
    body: str


def joined(entry: str, folder: Path = MODULES) -> str:
    """Join a module and everything it needs into one script that imports and exports nothing.

    Raises PageModuleError for a missing module or name, a circle, a name declared twice, and for
    imports or exports in another form than the two above.
    """
    modules: dict[str, Module] = {}
    _collect(entry, folder, modules)
    try:
        order = [*TopologicalSorter({n: m.needs for n, m in modules.items()}).static_order()]
    except CycleError as error:
        raise PageModuleError(f"modules need each other in a circle: {error.args[1]}") from None
    problems = [*_missing(modules), *_declared_twice(modules)]
    if problems:
        raise PageModuleError("; ".join(problems))
    return '"use strict";\n' + "\n".join(modules[name].body for name in order)


def _collect(name: str, folder: Path, modules: dict[str, Module]) -> None:
    modules[name] = module = read_module(folder / f"{name}.js")
    for needed in module.needs:
        if needed not in modules:
            _collect(needed, folder, modules)


@cache
def read_module(file: Path) -> Module:
    """Read one module."""
    if not file.is_file():
        raise PageModuleError(f"there is no module {file.name}")
    text = file.read_text(encoding="utf-8")
    needs = {name: tuple(re.findall(r"[\w$]+", names)) for names, name in IMPORT.findall(text)}
    rest = IMPORT.sub("", text)
    declared = DECLARATION.findall(rest)
    body = re.sub(DECLARATION, lambda found: found[0].removeprefix("export "), rest)
    if odd := LEFT_OVER.search(body):
        raise PageModuleError(f"{file.name}: cannot join {odd[0]!r}")
    exported = frozenset(name for export, name in declared if export)
    return Module(file.stem, needs, tuple(name for _, name in declared), exported, body)


def _missing(modules: dict[str, Module]) -> Iterator[str]:
    for module in modules.values():
        for name, taken in module.needs.items():
            for one in taken:
                if one not in modules[name].exported:
                    yield f"{module.name}.js takes {one} from {name}.js, which does not export it"


def _declared_twice(modules: dict[str, Module]) -> Iterator[str]:
    owners: dict[str, str] = {}
    for module in modules.values():
        for name in module.declared:
            if name in owners:
                yield f"{name} is declared in {owners[name]}.js and in {module.name}.js"
            owners[name] = module.name
