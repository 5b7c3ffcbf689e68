"""Full legs of the claims about structure: swaps, and the length of a step."""

from __future__ import annotations

import pytest

from collab_sim import CollaborationModel, load_scenario
from collab_sim.patterns.published import MIDDLE_OF_LIFE
from collab_sim.world.parameters import Mark
from verification import assumptions
from verification.calibration import chosen, tried
from verification.half_month import headline as stepped
from verification.mid_life import SolvableModel, peak
from verification.swaps import PAGE, table

pytestmark = pytest.mark.verification


def test_the_page_on_what_carries_the_answer_comes_out_again() -> None:
    written = PAGE.read_text(encoding="utf-8")
    for row in table():
        assert row in written


def test_half_a_month_as_a_step_moves_the_headline_by_no_more_than_luck() -> None:
    month, half = (stepped(2000, half=half) for half in (False, True))
    for name, result in month.items():
        assert result.direction == half[name].direction == 1
        assert result.low < half[name].high
        assert half[name].low < result.high


def test_the_calibrated_value_is_the_one_in_the_scenario() -> None:
    nearest = chosen(list(tried()))
    assert nearest.rate == load_scenario("start_grant").collaboration.renewal_rate


def test_a_problem_that_can_be_solved_moves_the_peak_past_mid_life_to_the_beginning() -> None:
    peaked, _, high = peak(SolvableModel, 80)
    assert peaked < peak(CollaborationModel, 80)[0]
    assert high < MIDDLE_OF_LIFE[0]


def test_the_page_on_assumptions_comes_out_again() -> None:
    written = assumptions.PAGE.read_text(encoding="utf-8")
    paths = assumptions.marked(Mark.ASSUMED, *assumptions.NAMED)
    for row in assumptions.headline_rows(assumptions.sensitivity(assumptions.PAIRS, paths)):
        assert row in written
