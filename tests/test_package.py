"""What holds for the package as a whole, whatever the model says."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import collab_sim

CHECKOUT = Path(__file__).parents[1]
RULES = sorted((CHECKOUT / "src/collab_sim/rules").glob("*.py"))
LIBRARIES = "numpy numba wasmtime mesa pandas matplotlib seaborn scipy pyarrow"


def imported(file: Path) -> Iterator[str]:
    """Names of the modules that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or "."


@pytest.mark.parametrize("file", RULES, ids=lambda file: file.stem)
def test_equations_import_nothing_but_mathematics(file: Path) -> None:
    theory = {"__future__", "math", "collab_sim._compile", "collab_sim.elementary"}
    if file.stem == "quantities":
        theory |= {"dataclasses", "typing"}
    assert {name for name in imported(file) if not name.startswith("collab_sim.rules")} <= theory


@pytest.mark.parametrize("module", ["collab_sim", "collab_sim.config"])
def test_importing_is_light(module: str) -> None:
    asking = f"import sys, {module}; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", asking], capture_output=True, text=True, check=True
    )
    assert not set(LIBRARIES.split()) & set(told.stdout.split())


def test_public_names_are_few_and_there() -> None:
    assert len(collab_sim.__all__) <= 25
    assert set(collab_sim.__all__) <= set(dir(collab_sim))
    for name in collab_sim.__all__:
        assert getattr(collab_sim, name) is not None


@pytest.mark.parametrize("name", collab_sim.__all__)
def test_public_names_are_documented_and_used(name: str) -> None:
    reference = CHECKOUT / "docs/reference/python.md"
    assert re.search(rf"collab_sim\.{name}\b|`{name}`", reference.read_text(encoding="utf-8"))
    described = getattr(collab_sim, name).__doc__
    assert described
    pages = [page for page in (CHECKOUT / "docs").rglob("*.md") if page != reference]
    code = "\n".join(
        block
        for page in (*pages, CHECKOUT / "README.md")
        for block in re.findall(
            r"```(?:python|\{code-cell\})\n(.*?)```", page.read_text("utf-8"), flags=re.DOTALL
        )
    )
    commands = "\n".join(
        file.read_text(encoding="utf-8") for file in (CHECKOUT / "src/collab_sim/cli").rglob("*.py")
    )
    assert re.search(rf"\b{name}\b", code + commands)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(collab_sim, "no_such_name")


def test_one_version_everywhere() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((CHECKOUT / "CITATION.cff").read_text(encoding="utf-8"))
    assert project["version"] == citation["version"] == collab_sim.__version__


def test_changes_of_numbers_have_their_heading() -> None:
    unreleased = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    assert unreleased.startswith("Unreleased\n")
    assert "\n### Results\n" in unreleased


def test_examples_for_contributors_are_the_code_itself() -> None:
    guide = (CHECKOUT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    source = "\n".join(
        file.read_text(encoding="utf-8") for file in (CHECKOUT / "src").rglob("*.py")
    )
    examples = re.findall(r"```python\n(.*?)```", guide, flags=re.DOTALL)
    assert examples
    assert [example for example in examples if example not in source] == []


def test_paths_that_contributors_are_sent_to_exist() -> None:
    guide = (CHECKOUT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:src|tests|configs|docs)/[\w/.]+)`", guide)
    assert named
    assert [path for path in named if not (CHECKOUT / path).exists()] == []
