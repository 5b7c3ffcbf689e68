"""The numbers of the headline experiment are those the model gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from verification import pages
from verification.projects_win import HERE, numbers


@pytest.mark.verification
def test_every_number_of_the_headline_experiment_comes_out_again(tmp_path: Path) -> None:
    assert pages.written(HERE / "README.md", "projects_win") == "\n".join(numbers(tmp_path))
