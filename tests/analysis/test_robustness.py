"""Robustness on hand-made tables with known answers."""

from __future__ import annotations

import pandas as pd
import pytest

from collab_sim.analysis.assumptions import (
    AS_GIVEN,
    AssumptionSet,
    assumption_sets,
    compared_parameters,
)
from collab_sim.analysis.robustness import (
    comparisons,
    robustness,
    sets_below,
    swings,
    turned_around,
    upheld,
)
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.readings import unread
from tests.worlds import default_world


def outcomes(values: dict[str, dict[str, list[float]]]) -> pd.DataFrame:
    rows = [
        {"set": label, "scenario": name, "replicate": replicate, "engagement": value}
        for label, scenarios in values.items()
        for name, worlds in scenarios.items()
        for replicate, value in enumerate(worlds)
    ]
    return pd.DataFrame(rows)


TWO_SETS = outcomes(
    {
        "one": {"a": [0.5, 0.6], "b": [0.4, 0.3]},
        "two": {"a": [0.1, 0.2], "b": [0.4, 0.1]},
    }
)


def test_share_best_and_worst_regret_by_hand() -> None:
    a, b = robustness(TWO_SETS, "engagement", "higher")
    assert (a.scenario, a.best, a.sets) == ("a", 1, 2)
    assert (b.scenario, b.best, b.sets) == ("b", 1, 2)
    assert a.regret == pytest.approx(0.15)
    assert a.worst == "two"
    assert b.regret == pytest.approx(0.2)
    assert b.worst == "one"


def test_a_scenario_is_clearly_best_where_its_pairs_carry_it_against_every_other() -> None:
    even = [0.5] * 4 + [0.3] * 4
    table = outcomes(
        {
            "all": {"a": [0.5] * 8, "b": [0.4] * 8, "c": [0.3] * 8},
            "one of two": {"a": [0.5] * 8, "b": [0.4] * 8, "c": [0.6] * 8},
            "too few": {"a": [0.5] * 5, "b": [0.4] * 5, "c": [0.3] * 5},
            "by the mean alone": {"a": [0.45] * 8, "b": even, "c": [0.3] * 8},
        }
    )
    a, b, c = robustness(table, "engagement", "higher")
    assert (a.best, a.clear) == (3, 1)
    assert (b.best, b.clear) == (0, 0)
    assert (c.best, c.clear) == (1, 1)
    assert [one.clear for one in robustness(table, "engagement", "lower")] == [0, 1, 1]


def test_regret_says_how_many_pairs_it_rests_on() -> None:
    table = outcomes({"many": {"a": [0.5] * 6, "b": [0.4] * 6}, "few": {"a": [0.1], "b": [0.6]}})
    a, b = robustness(table, "engagement", "higher")
    assert (a.worst, a.pairs) == ("few", 1)
    assert (b.worst, b.pairs) == ("many", 6)


def test_lower_can_be_better() -> None:
    a, b = robustness(TWO_SETS, "engagement", "lower")
    assert a.regret == pytest.approx(0.2)
    assert b.regret == pytest.approx(0.15)


def test_regret_is_within_the_same_luck() -> None:
    same_means = outcomes({"one": {"a": [0.0, 1.0], "b": [1.0, 0.0]}})
    assert [one.regret for one in robustness(same_means, "engagement", "higher")] == [0.5, 0.5]
    assert [one.best for one in robustness(same_means, "engagement", "higher")] == [1, 1]


def test_luck_undefined_in_one_scenario_counts_for_none() -> None:
    holes = outcomes({"one": {"a": [0.5, float("nan")], "b": [0.4, 9.0]}})
    a, b = robustness(holes, "engagement", "higher")
    assert (a.best, b.best) == (1, 0)


def test_what_breaks_a_ranking_is_found() -> None:
    ahead = {"a": [0.5] * 20, "b": [0.4] * 20}
    behind = {"a": [0.3] * 20, "b": [0.4] * 20}
    even = {"a": [0.3, 0.5] * 10, "b": [0.4] * 20}
    table = outcomes({AS_GIVEN: ahead, "x = 1": behind, "y = 0": even, "z = 2": ahead})
    under = comparisons(table, "engagement", "a", "b")
    assert turned_around(under[AS_GIVEN], under) == ["x = 1"]
    assert upheld(under[AS_GIVEN], under) == [AS_GIVEN, "z = 2"]


def test_a_swing_joins_both_ends_and_stands_as_given_where_an_end_was_not_played() -> None:
    path = "collaboration.renewal_rate"
    table = outcomes({AS_GIVEN: {"a": [0.5], "b": [0.4]}, "low": {"a": [0.2], "b": [0.4]}})
    under = comparisons(table, "engagement", "a", "b")
    sets = [AssumptionSet(AS_GIVEN, None, float("nan")), AssumptionSet("low", path, 0.0)]
    [swing] = swings(under[AS_GIVEN], under, sets)
    assert swing.path == path
    assert swing.low is under["low"]
    assert swing.high is under[AS_GIVEN]
    assert swing.width == pytest.approx(0.3)


def test_assumption_sets_move_one_shared_assumption_at_a_time() -> None:
    scenarios = {
        "project": default_world(collaboration={"form": "project"}),
        "continuous": default_world(collaboration={"form": "continuous"}),
    }
    assert [one.path for one in compared_parameters(scenarios)] == ["collaboration.continuity"]
    sets = assumption_sets(scenarios)
    assert sets[0].label == AS_GIVEN
    assert len({one.label for one in sets}) == len(sets)
    swept = {path for path, parameter in PARAMETERS.items() if parameter.swept}
    unmoved = {"collaboration.continuity"}.union(*map(unread, scenarios.values()))
    assert {moved.path for moved in sets[1:]} == swept - unmoved
    for moved in sets[1:]:
        assert moved.path is not None
        assert moved.value in (PARAMETERS[moved.path].swept or ())
        assert {scenario.value(moved.path) for scenario in scenarios.values()} != {moved.value}


def test_a_set_is_below_a_value_where_every_scenario_is() -> None:
    runs = pd.DataFrame({"set": [3, 3, 3, 3, 7, 7, 7, 7], "scenario": [*"aabb"] * 2,
                         "late": [0.1, 0.3, 0.0, 0.2, 0.1, 0.1, 0.0, 0.6]})  # fmt: skip
    assert sets_below(runs, "late", 0.25) == {3}
    assert sets_below(runs, "late", 0.2) == set()
