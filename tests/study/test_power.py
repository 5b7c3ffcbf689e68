"""The rule of thumb for runs per point gives what paper gives."""

from __future__ import annotations

import pytest

from collab_sim.report.planning import plan_text
from collab_sim.study.plan import plan_study
from collab_sim.study.power import runs_per_group, smallest_effect
from collab_sim.study.stability import stable_from
from tests.study.small import small_study


@pytest.mark.parametrize(
    ("groups", "effect", "by_hand"),
    # log10 n = log10 14.091 - .640 log10 G - 1.986 log10 f = 1.14894 - …
    [(2, 0.1, 10**2.94228), (10, 0.1, 10**2.49494), (100, 0.1, 10**1.85494)],
)
def test_runs_per_group_are_those_on_paper(groups: int, effect: float, by_hand: float) -> None:
    assert runs_per_group(groups, effect) == pytest.approx(by_hand, abs=1.1)
    assert smallest_effect(groups, round(by_hand)) == pytest.approx(effect, rel=0.01)


def test_more_runs_find_smaller_effects() -> None:
    assert smallest_effect(6, 400) < smallest_effect(6, 100)


@pytest.mark.parametrize(("lang", "word"), [("en", "power"), ("sv", "styrka")])
def test_the_plan_tells_power_with_what_it_assumes(lang: str, word: str) -> None:
    plan = plan_study(small_study())
    told = plan_text(plan, lang)
    assert word in told
    assert "Seri & Secchi 2017" in told
    assert str(runs_per_group(plan.points, 0.1)) in told


class TestStability:
    def test_a_spread_that_settles_is_stable_from_there_on(self) -> None:
        # Coefficients over 2, 3, … runs: .4714, .3333, .2722, .2357, … of 1, 2 and then only 1.5.
        assert stable_from([1.0, 2.0, *[1.5] * 20], within=0.5) == 2
        assert stable_from([1.0, 2.0, *[1.5] * 20], within=0.3) == 3

    def test_a_spread_that_grows_to_the_end_is_not(self) -> None:
        assert stable_from([1.0 + 2.0**number for number in range(12)]) is None

    def test_no_spread_at_all_is_stable_at_once_and_undefined_runs_are_left_out(self) -> None:
        assert stable_from([2.0, float("nan"), 2.0, 2.0]) == 2
        assert stable_from([1.0, -1.0, 1.0]) is None

    @pytest.mark.parametrize("lang", ["en", "sv"])
    def test_the_plan_tells_it(self, lang: str) -> None:
        assert "Lee " in plan_text(plan_study(small_study()), lang)
