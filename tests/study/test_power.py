"""The rule of thumb for runs per point gives what paper gives."""

from __future__ import annotations

import pytest

from collab_sim.report.planning import plan_text
from collab_sim.study.plan import plan_study
from collab_sim.study.power import runs_per_group, smallest_effect
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
