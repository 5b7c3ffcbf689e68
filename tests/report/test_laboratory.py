"""A laboratory's rounds on the terminal, from a table made by hand."""

from __future__ import annotations

from io import StringIO

import numpy as np
import pandas as pd
import pytest
from rich.console import Console

from collab_sim.config import load_scenario
from collab_sim.report.laboratory import show_laboratory, with_observed

ROUNDS = pd.DataFrame(
    {
        "round": [1, 2],
        "contribution": [0.412, 0.65],
        "low": [0.3, 0.59],
        "high": [0.5, 0.71],
        "between": [0.35, 0.58],
        "nothing": [0.24, 0.61],
        "observed_1": [0.395, np.nan],
    }
)


def shown(rounds: pd.DataFrame, lang: str = "en") -> list[str]:
    """Lines of the terminal without the gaps between columns."""
    strangers = load_scenario("strangers")
    if "observed_1" not in rounds:
        strangers = strangers.changed({"observed": None})
    output = StringIO()
    console = Console(file=output, width=200, force_terminal=False)
    show_laboratory(rounds, strangers, sessions=30, seed=7, lang=lang, console=console)
    return [" ".join(line.split()) for line in output.getvalue().splitlines()]


@pytest.mark.parametrize(
    ("lang", "first", "second", "error"),
    [
        ("en", "1 41.2 30–50 35 24 39.5 +1.7", "2 65.0 59–71 58 61 – –", "1.7 percentage points"),
        ("sv", "1 41,2 30–50 35 24 39,5 +1,7", "2 65,0 59–71 58 61 – –", "1,7 procentenheter"),
    ],
)
def test_rounds_stand_beside_what_was_published(
    lang: str, first: str, second: str, error: str
) -> None:
    lines = shown(ROUNDS, lang)
    assert first in lines
    assert second in lines
    assert any(error in line for line in lines)
    assert "30" in lines[0]


def test_without_a_published_series_there_is_none_beside() -> None:
    lines = shown(ROUNDS.drop(columns="observed_1"))
    assert "1 41.2 30–50 35 24" in lines
    assert not any("percentage points" in line for line in lines)


def test_what_is_no_laboratory_has_no_rounds_to_show() -> None:
    default = load_scenario("default")
    assert with_observed(ROUNDS, default) is ROUNDS
    output = StringIO()
    show_laboratory(ROUNDS, default, sessions=1, seed=1, lang="en", console=Console(file=output))
    assert output.getvalue() == ""
