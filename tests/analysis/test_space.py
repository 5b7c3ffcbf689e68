"""What goes along with an outcome over a sampled space, on samples with known answers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import spearmanr

from collab_sim.analysis.contrasts import contrasts
from collab_sim.analysis.space import (
    behind_in_thirds,
    difference_points,
    partial_dependence,
    point_means,
    rank_correlations,
)
from collab_sim.config.study_design import Factor
from tests.report.answers.results import SCOPE, SEATS, TURNOVER, design_of, made, study_of


@pytest.fixture
def points() -> pd.DataFrame:
    random = np.random.Generator(np.random.Philox(1))
    a, b, idle = random.random((3, 200))
    return pd.DataFrame({"a": a, "b": b, "idle": idle, "y": 3.0 * a - b})


class TestRankCorrelations:
    def test_are_spearmans_with_the_strongest_first(self, points: pd.DataFrame) -> None:
        result = rank_correlations(points, ["idle", "b", "a"], "y")
        assert list(result["factor"]) == ["a", "b", "idle"]
        for row in result.to_dict("records"):
            expected = spearmanr(points[row["factor"]], points["y"]).statistic
            assert row["correlation"] == pytest.approx(expected)

    def test_intervals_hold_the_truth_and_shrink_with_points(self, points: pd.DataFrame) -> None:
        wide, narrow = (rank_correlations(points.head(n), ["idle"], "y").iloc[0] for n in (20, 200))
        assert wide["high"] - wide["low"] > 2.0 * (narrow["high"] - narrow["low"])
        assert narrow["low"] < 0.0 < narrow["high"]

    def test_a_perfect_correlation_is_not_lost_to_rounding(self) -> None:
        for number in range(10, 80):
            rising = pd.DataFrame({"a": np.arange(number), "y": np.arange(number) ** 2.0})
            [row] = rank_correlations(rising, ["a"], "y").to_dict("records")
            assert [row["low"], row["correlation"], row["high"]] == pytest.approx([1.0] * 3)

    def test_a_factor_that_does_not_move_is_left_out(self, points: pd.DataFrame) -> None:
        result = rank_correlations(points.assign(still=1.0), ["a", "still"], "y")
        assert list(result["factor"]) == ["a"]

    def test_refuses_few_points_and_a_constant_outcome(self, points: pd.DataFrame) -> None:
        with pytest.raises(ValueError, match="too few"):
            rank_correlations(points.head(9), ["a"], "y")
        with pytest.raises(ValueError, match="the same"):
            rank_correlations(points.assign(y=1.0), ["a"], "y")


class TestPartialDependence:
    def test_slices_follow_the_factors_own_part(self, points: pd.DataFrame) -> None:
        result = partial_dependence(points, "a", "y")
        assert result["points"].sum() == len(points)
        slope = np.polyfit(result["at"], result["mean"], 1)[0]
        assert slope == pytest.approx(3.0, abs=0.3)
        assert ((result["low"] < result["mean"]) & (result["mean"] < result["high"])).all()

    def test_few_levels_are_slices_of_their_own(self) -> None:
        table = pd.DataFrame({"a": [1.0, 1.0, 2.0, 2.0], "y": [0.0, 2.0, 5.0, 7.0]})
        result = partial_dependence(table, "a", "y")
        assert result[["at", "mean", "points"]].to_numpy().tolist() == [[1, 1, 2], [2, 6, 2]]


def test_points_are_means_over_their_defined_runs() -> None:
    runs = pd.DataFrame({"set": [0, 0, 1, 2], "f": [1.0, 1.0, 2.0, 3.0],
                         "y": [1.0, 3.0, float("nan"), 5.0]})  # fmt: skip
    assert point_means(runs, ["f"], "y")["y"].to_dict() == {0: 2.0, 2: 5.0}


def test_a_space_says_where_the_second_is_ahead() -> None:
    factors = (Factor(TURNOVER, bounds=(0.0, 0.3)), Factor(SCOPE, bounds=(1.0, 6.0)))
    study = study_of(factors=factors, design=design_of("latin_hypercube", points=60))
    results = made(study, lambda name, at, luck: (name == "a") * (0.1 - at[TURNOVER]))
    [contrast] = contrasts(results.runs, study, study.differences[0])
    gain = difference_points(contrast)
    assert gain[SEATS].to_numpy() == pytest.approx(0.1 - gain[TURNOVER].to_numpy())
    strongest, idle = behind_in_thirds(contrast, contrast.factors)
    assert (strongest.factor, idle.factor) == (TURNOVER, SCOPE)
    assert strongest.low == (0, 20)
    assert strongest.high == (20, 20)
    assert idle.apart < strongest.apart == 1.0
