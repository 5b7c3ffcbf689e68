"""Paired differences on made tables with known answers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab_sim.analysis.pairs import (
    difference_table,
    paired,
    pairs_to_separate,
    variance_gain,
)
from collab_sim.analysis.uncertainty import (
    RESAMPLES,
    exact_limit,
    mean_interval,
    resampled_means,
    share_interval,
)


def table(one: list[float], other: list[float]) -> pd.DataFrame:
    names = ["one"] * len(one) + ["other"] * len(other)
    replicates = [*range(len(one)), *range(len(other))]
    return pd.DataFrame({"scenario": names, "replicate": replicates, "engagement": one + other})


def test_counts_and_means_of_a_hand_made_table() -> None:
    result = paired(table([0.5, 0.6, 0.2, 0.4], [0.4, 0.6, 0.3, 0.1]), "engagement", "one", "other")
    assert (result.ahead, result.behind, result.equal, result.pairs) == (2, 1, 1, 4)
    assert result.difference == pytest.approx(0.075)
    assert result.direction == 0


def test_pairs_match_by_replicate_not_by_row() -> None:
    shuffled = table([0.1, 0.2, 0.3], [0.3, 0.2, 0.1]).iloc[[0, 1, 2, 5, 4, 3]]
    assert paired(shuffled, "engagement", "one", "other").ahead == 1


def test_undefined_pairs_are_left_out() -> None:
    result = paired(table([0.1, np.nan, 0.3], [0.0, 0.2, 0.1]), "engagement", "one", "other")
    assert result.pairs == 2
    with pytest.raises(ValueError, match="no pair"):
        paired(table([np.nan], [0.2]), "engagement", "one", "other")


# Clopper & Pearson 1934; the standard example of 8 in 10 (R: binom.test(8, 10)).
@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(8, 10, 0.4439045, 0.9747893), (0, 10, 0.0, 0.3084971), (10, 10, 0.6915029, 1.0)],
)
def test_share_interval_agrees_with_the_textbook(
    successes: int, trials: int, low: float, high: float
) -> None:
    assert share_interval(successes, trials) == pytest.approx((low, high), abs=1e-6)


@given(st.integers(0, 200), st.integers(0, 200))
def test_share_interval_contains_the_share(successes: int, failures: int) -> None:
    low, high = share_interval(successes, successes + failures)
    share = successes / (successes + failures) if successes + failures else 0.5
    assert 0.0 <= low <= share <= high <= 1.0


# Student 1908, Biometrika 6:1-25: two soporifics, differences of ten patients (R: t.test(sleep)).
SLEEP = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]


def test_the_interval_of_a_mean_agrees_with_the_textbook() -> None:
    assert mean_interval(np.array(SLEEP)) == pytest.approx((0.7001142, 2.4598858), abs=1e-6)


@pytest.mark.parametrize("pairs", [2, 6, 10, 50])
def test_the_interval_of_a_mean_covers_as_often_as_it_says_with_few_pairs(pairs: int) -> None:
    random = np.random.default_rng(pairs)
    samples = random.normal(1.0, 2.0, size=(2000, pairs))
    covered = np.mean([low <= 1.0 <= high for low, high in map(mean_interval, samples)])
    # Binomial(2000, .95): four standard errors. The percentile bootstrap covers .86 with 6 pairs.
    assert covered == pytest.approx(0.95, abs=0.02)


def test_a_single_pair_has_no_interval_and_pairs_that_do_not_vary_are_their_own() -> None:
    assert np.isnan(mean_interval(np.array([2.0]))).all()
    assert mean_interval(np.array([0.5, 0.5])) == (0.5, 0.5)


def means_by_a_simple_loop(values: list[float]) -> list[float]:
    """Means of the resamples drawn one after the other, as the generator gives them."""
    random = np.random.Generator(np.random.Philox(len(values)))
    rows = random.integers(len(values), size=(RESAMPLES, len(values)))
    return [sum(values[row] for row in drawn) / len(values) for drawn in rows]


def test_columns_resampled_together_give_what_a_simple_loop_over_each_gives() -> None:
    columns = [[1.0, 2.0, 4.0, 8.0], [0.0, 0.5, -0.5, 0.25]]
    drawn = resampled_means(np.array(columns).T)
    expected = [means_by_a_simple_loop(values) for values in columns]
    np.testing.assert_allclose(drawn.T, expected, atol=1e-12)
    # Of 4 ** 4 = 256 resamples, 5 have a mean up to 1.25: 2.0 %; 11 have one up to 1.5: 4.3 %.
    assert np.quantile(drawn[:, 0], 0.025) == 1.5


@given(st.integers(2, 40), st.integers(1, 6))
def test_means_of_resamples_do_not_depend_on_what_is_resampled_beside_them(
    rows: int, columns: int
) -> None:
    values = np.random.default_rng(rows).normal(size=(rows, columns))
    means = [resampled_means(sample) for sample in values.T]
    assert (np.array(means) == resampled_means(values).T).all()


def test_a_direction_is_claimed_for_noise_no_more_often_than_the_interval_allows() -> None:
    random = np.random.default_rng(2)
    claims = 0
    for _ in range(300):
        one, other = random.normal(size=40).tolist(), random.normal(size=40).tolist()
        claims += paired(table(one, other), "engagement", "one", "other").direction != 0
    assert claims / 300 < 0.08


def test_identical_arms_are_equal_and_gain_everything() -> None:
    values = [0.1, 0.5, 0.7]
    result = paired(table(values, values), "engagement", "one", "other")
    assert (result.equal, result.direction, result.low, result.high) == (3, 0, 0.0, 0.0)
    assert result.gain == float("inf")


def test_shared_luck_cuts_the_variance_of_a_difference() -> None:
    luck = np.random.default_rng(3).normal(size=500)
    noise = np.random.default_rng(4).normal(size=500) * 0.1
    assert variance_gain(luck + noise, luck) > 100


def test_the_gain_of_pairing_by_hand() -> None:
    # Variances 2 and 1/2 on their own, 1/2 of the difference.
    assert variance_gain(np.array([0.0, 2.0]), np.array([0.0, 1.0])) == pytest.approx(5.0)
    assert np.isnan(variance_gain(np.array([1.0]), np.array([2.0])))


def test_pairs_to_separate_is_the_smallest_number_that_does() -> None:
    needed = pairs_to_separate(12, 8)
    assert needed is not None
    assert exact_limit(0.6 * needed, needed) > 0.5
    assert exact_limit(0.6 * (needed - 1), needed - 1) <= 0.5
    assert pairs_to_separate(9, 1) == 10
    assert pairs_to_separate(5, 5) is None
    assert pairs_to_separate(500_001, 500_000) is None


def test_a_lopsided_count_with_a_mean_on_the_other_side_is_seen() -> None:
    result = paired(table([0.6] * 30 + [0.0] * 2, [0.5] * 30 + [0.9] * 2), "engagement", "one",
                    "other")  # fmt: skip
    assert result.direction == 1
    assert not result.mean_agrees


def test_columns_nobody_measured_are_left_out_of_a_table_of_differences() -> None:
    runs = table([0.1, 0.2], [0.3, 0.1]).assign(action=np.nan)
    [results] = difference_table(runs, "other", ["engagement", "action", "routine"]).values()
    assert [result.column for result in results] == ["engagement"]
