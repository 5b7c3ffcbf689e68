"""The numbers of the headline experiment are those the model gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from verification.projects_win import BEGIN, END, HERE, numbers


@pytest.mark.verification
def test_every_number_of_the_headline_experiment_comes_out_again(tmp_path: Path) -> None:
    page = (HERE / "README.md").read_text(encoding="utf-8")
    told = page.partition(BEGIN)[2].partition(END)[0].strip()
    assert told == "\n".join(numbers(tmp_path))
