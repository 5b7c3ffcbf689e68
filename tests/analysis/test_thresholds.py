"""Flips of made answers are found where they were put."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from collab_sim.analysis.thresholds import along, sign_changes


def swept(zero: float, spread: float, worlds: int = 40) -> pd.DataFrame:
    """Two scenarios whose difference is (gap - zero) / 10, plus luck of their own."""
    random = np.random.default_rng(5)
    rows = []
    for gap in (0.0, 3.0, 6.0, 12.0):
        for replicate in range(worlds):
            luck = random.normal()
            lead = (gap - zero) / 10.0 + spread * random.normal()
            rows += [(gap, replicate, "a", luck + lead), (gap, replicate, "b", luck)]
    return pd.DataFrame(rows, columns=["gap", "replicate", "scenario", "engagement"])


def test_a_flip_is_found_where_it_is() -> None:
    [flip] = sign_changes(swept(4.5, 0.05), "gap", "engagement", "a", "b")
    assert (flip.below, flip.above) == (3.0, 6.0)
    assert flip.at == pytest.approx(4.5, abs=0.2)
    assert flip.low <= flip.at <= flip.high
    assert flip.carried
    assert flip.seen == 1.0


def test_noise_around_zero_is_not_a_carried_flip() -> None:
    table = swept(-0.05, 2.0)
    assert all(not flip.carried for flip in sign_changes(table, "gap", "engagement", "a", "b"))


def test_no_flip_where_one_scenario_is_ahead_everywhere() -> None:
    assert sign_changes(swept(-20.0, 0.1), "gap", "engagement", "a", "b") == []


def test_levels_ascend() -> None:
    assert list(along(swept(4.5, 0.1), "gap", "engagement", "a", "b")) == [0.0, 3.0, 6.0, 12.0]


def test_one_level_is_refused() -> None:
    one = swept(1.0, 0.1).query("gap == 3")
    with pytest.raises(ValueError, match="two or more levels"):
        sign_changes(one, "gap", "engagement", "a", "b")


def told(leads: list[float]) -> pd.DataFrame:
    """Two scenarios whose difference is the same in every world: one lead per level."""
    rows = [
        (float(level), replicate, scenario, replicate + lead * (scenario == "a"))
        for level, lead in enumerate(leads)
        for replicate in range(4)
        for scenario in ("a", "b")
    ]
    return pd.DataFrame(rows, columns=["gap", "replicate", "scenario", "engagement"])


@pytest.mark.parametrize(
    ("leads", "at"),
    [
        ([1.0, -3.0], [0.25]),
        ([0.0, 1.0], []),
        ([0.0, -1.0], []),
        ([1.0, 0.0, 1.0], []),
        ([1.0, 0.0, -1.0], [1.0]),
        ([-1.0, 0.0, 0.0, 2.0], [1.5]),
        ([1.0, -1.0, 1.0], [0.5, 1.5]),
    ],
)
def test_a_flip_goes_from_one_sign_to_the_other(leads: list[float], at: list[float]) -> None:
    result = sign_changes(told(leads), "gap", "engagement", "a", "b")
    assert [flip.at for flip in result] == at
