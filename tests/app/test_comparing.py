"""What the page of comparisons draws: gaps stay gaps."""

from __future__ import annotations

import numpy as np
import pytest

from collab_sim import load_scenario, play
from collab_sim.app import comparing
from collab_sim.app.comparing import Comparison, Values, compare, fan
from collab_sim.world.layout import Floats

GAP = float("nan")


def test_months_are_told_from_the_worlds_that_have_a_value_and_left_out_where_few_have() -> None:
    series = np.array(
        [
            [0.9, 0.2, GAP, GAP],
            [0.9, 0.4, 0.5, GAP],
            [0.9, 0.6, 0.7, GAP],
            [0.9, GAP, GAP, 0.1],
        ]
    )
    drawn = fan(series)
    assert drawn["worlds"] == [4, 3, 2, 1]
    assert drawn["middle"] == pytest.approx([0.9, 0.4, 0.6, GAP], nan_ok=True)
    assert drawn["low"] == pytest.approx([0.9, 0.22, 0.51, GAP], nan_ok=True)
    assert drawn["high"] == pytest.approx([0.9, 0.58, 0.69, GAP], nan_ok=True)


def test_a_measure_that_no_world_defines_is_drawn_nowhere() -> None:
    drawn = fan(np.full((3, 2), GAP))
    assert np.isnan(drawn["middle"]).all()
    assert drawn["worlds"] == [0, 0]


def test_action_between_projects_is_that_of_the_worlds_that_act() -> None:
    values = (("collaboration.continuity", 0.0), ("collaboration.gap", 12))
    drawn = compare(Comparison("default", (values,), "action", 40, 1))["variants"][0]["fan"]
    scenario = load_scenario("default").changed(dict(values))
    series = play({"gap": scenario}, replicates=40, seed=1, measures=("action",)).series
    for month, course in series.groupby("month")["action"]:
        middle = drawn["middle"][month]
        assert drawn["worlds"][month] == course.count()
        if course.count() < 20:
            assert np.isnan(middle)
        else:
            assert middle == pytest.approx(course.median(), abs=1e-4)
    assert np.isnan(drawn["middle"][1:]).any()


def test_pairs_without_a_value_are_left_out_and_none_at_all_is_no_comparison(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    base: Values = (("x", 0.0),)
    some: Values = (("x", 1.0),)
    none: Values = (("x", 2.0),)
    columns: dict[Values, list[float]] = {
        base: [0.2, 0.4, GAP],
        some: [0.5, GAP, 0.9],
        none: [GAP, GAP, 0.9],
    }

    def made(_base: str, values: Values, *_: object) -> Floats:
        worlds = np.array(columns[values], dtype=np.float64)
        return np.repeat(worlds[:, np.newaxis, np.newaxis], 3, axis=1)

    monkeypatch.setattr(comparing, "_series", made)
    monkeypatch.setattr(comparing, "as_yaml", lambda *_: "")
    monkeypatch.setattr(comparing, "_money", lambda *_: {})
    told = compare(Comparison("default", (base, some, none), "action", 3, 1))["variants"]
    assert told[1]["result"]["pairs"] == 1
    assert told[1]["result"]["difference"] == pytest.approx(0.3)
    assert told[2]["result"] is None
