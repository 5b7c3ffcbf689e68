"""The numbers of docs/explanation/when-forms-win.md are those the model gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from verification.forms import table_of_flips, table_of_space

PAGE = Path(__file__).parents[1] / "docs" / "explanation" / "when-forms-win.md"


@pytest.mark.verification
def test_every_number_of_the_page_comes_out_again() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for line in (*table_of_flips(1000), *table_of_space(700, 20)):
        assert line in page
