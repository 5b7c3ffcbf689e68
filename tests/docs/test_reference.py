"""Generated pages are what the code says now."""

from __future__ import annotations

from pathlib import Path

import pytest

from collab_sim.report.reference import PAGES

FOLDER = Path(__file__).parents[2] / "docs" / "reference"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_committed_page_is_the_generated_one(name: str) -> None:
    # Write it anew with: python -m verification.refresh
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name]()
