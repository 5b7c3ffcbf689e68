"""Pages whose numbers a module of verification writes: marks, and what stands between them."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from verification import pages

CHECKOUT = Path(__file__).parents[2]
MARK = re.compile(r"<!-- (\w+): written by python -m verification\.(\w+) -->")
MARKED = [
    pytest.param(page, module, name, id=f"{page.relative_to(CHECKOUT)}-{name}")
    for folder in ("docs", "experiments")
    for page in sorted((CHECKOUT / folder).rglob("*.md"))
    for name, module in MARK.findall(page.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("page", "module", "name"), MARKED)
def test_a_mark_names_a_module_that_is_there_and_has_an_end(
    page: Path, module: str, name: str
) -> None:
    assert find_spec(f"verification.{module}")
    assert pages.written(page, module, name)


def test_lines_replace_what_stood_between_the_marks_and_nothing_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    begin, end = "<!-- numbers: written by python -m verification.swaps -->", "<!-- end of numbers"
    page.write_text(f"before\n{begin}\nold\n{end} -->\nafter\n", encoding="utf-8")
    pages.write(page, "swaps", ["| new |", "| 1 |"])
    assert page.read_text(encoding="utf-8") == (
        f"before\n{begin}\n| new |\n| 1 |\n{end} -->\nafter\n"
    )
    assert pages.written(page, "swaps") == "| new |\n| 1 |"
    with pytest.raises(ValueError, match=r"has no <!-- numbers: .*verification\.joint"):
        pages.write(page, "joint", ["lost"])
    assert "lost" not in page.read_text(encoding="utf-8")
