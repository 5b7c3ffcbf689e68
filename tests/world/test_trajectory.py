"""Runs are summed up over the months that are said, on series made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from collab_sim.world.trajectory import mean_over_months, summaries

UNDEFINED = float("nan")


def series(*values: float) -> np.ndarray[tuple[int, int, int], np.dtype[np.float64]]:
    """One world and one measure, from month 0 on."""
    return np.array(values).reshape(1, -1, 1)


@pytest.mark.parametrize(
    ("months", "late"),
    [
        # Month 0 is the start; of four months the second half is 3 and 4, of five it is 3 to 5.
        ([100.0, 1.0, 2.0, 4.0, 8.0], 6.0),
        ([100.0, 1.0, 2.0, 4.0, 8.0, 16.0], 28.0 / 3.0),
        ([100.0, 3.0], 3.0),
    ],
)
def test_late_is_the_mean_of_the_second_half_and_a_mean_leaves_the_start_out(
    months: list[float], late: float
) -> None:
    found = summaries(series(*months), ["engagement"])
    assert found["engagement_late"].tolist() == pytest.approx([late])
    assert found["engagement"].tolist() == pytest.approx([np.mean(months[1:])])


def test_a_count_that_only_grows_is_summed_up_by_its_last_month() -> None:
    found = summaries(series(0.0, 1.0, 1.0, 3.0, 5.0), ["arenas_ended"])
    assert found["arenas_ended"].tolist() == [5.0]
    assert found["arenas_ended_late"].tolist() == [4.0]


def test_every_measure_and_world_is_summed_up_for_itself() -> None:
    both = np.array(
        [[[9.0, 9.0], [1.0, 10.0], [3.0, 30.0]], [[9.0, 9.0], [5.0, 50.0], [7.0, 70.0]]]
    )
    found = summaries(both, ["engagement", "results_cumulative"])
    assert found["engagement"].tolist() == [2.0, 6.0]
    assert found["results_cumulative"].tolist() == [30.0, 70.0]
    assert found["results_cumulative_late"].tolist() == [30.0, 70.0]


def test_undefined_months_are_left_out_and_a_world_without_any_is_undefined() -> None:
    assert mean_over_months(series(UNDEFINED, 2.0, UNDEFINED, 4.0), 1).tolist() == [[3.0]]
    assert np.isnan(mean_over_months(series(5.0, UNDEFINED), 1)).all()
