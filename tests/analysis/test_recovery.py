"""How long until worlds recover, on hand-made differences."""

from __future__ import annotations

import numpy as np

from collab_sim.analysis.recovery import recovery
from collab_sim.analysis.uncertainty import Values

WAVE = np.array([-1.0, 1.0] * 20)


def fallen(first: int, last: int, months: int = 60, size: float = -0.5) -> Values:
    """Differences of 40 worlds that are 0 on average but from the first to the last month."""
    differences = np.tile(0.1 * WAVE[:, np.newaxis], (1, months + 1))
    differences[:, first : last + 1] += size
    return differences


def test_recovery_counts_from_the_event_to_the_first_of_twelve_quiet_months() -> None:
    result = recovery(fallen(12, 30), 10)
    assert (result.felt, result.over, result.months) == (12, 31, 21)
    assert result.size.mean == -0.5
    assert 12 <= result.worst <= 30


def test_a_relapse_within_a_year_is_no_recovery_yet() -> None:
    differences = fallen(12, 20)
    differences[:, 26] -= 0.4
    assert recovery(differences, 10).over == 27


def test_what_returns_after_years_is_no_recovery() -> None:
    differences = fallen(12, 20)
    differences[:, 45:] += 0.7
    assert recovery(differences, 10).over is None


def test_what_lasts_too_long_has_not_recovered_within_the_horizon() -> None:
    assert recovery(fallen(12, 60), 10).months is None
    assert recovery(fallen(12, 55), 10).months is None


def test_nothing_felt_is_no_recovery() -> None:
    result = recovery(fallen(1, 5), 10)
    assert (result.felt, result.over) == (None, None)


def test_months_that_no_world_defines_are_left_out() -> None:
    differences = fallen(12, 14)
    differences[:, 20:] = np.nan
    assert recovery(differences, 10).over == 15
