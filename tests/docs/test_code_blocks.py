"""Every Python block of the docs runs as it stands, top to bottom of its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGES = [
    page
    for page in sorted((Path(__file__).parents[2] / "docs").rglob("*.md"))
    if "```python" in page.read_text()
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", page.read_text(), flags=re.DOTALL)
    exec(compile("\n".join(blocks), page.name, "exec"), {"__name__": "page"})
