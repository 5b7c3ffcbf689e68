"""Other behaviour in the place of ours: the claims of docs/explanation/what-carries-the-answer.md.

The numbers there come from `python -m verification.swaps`; this is the short leg.
"""

from __future__ import annotations

import pytest

from collab_sim import CollaborationModel, load_scenario
from verification.swaps import MEASURES, PAGE, SWAPS, PayoffModel, headline

PAIRS = 200
BY_PARAMETERS = {swap.name.partition(" (")[0]: swap for swap in SWAPS if swap.model is None}
NO_SHADOW = "no shadow of the future: nobody weighs what is to come"


@pytest.mark.parametrize("name", sorted(set(BY_PARAMETERS) - {NO_SHADOW}))
def test_the_direction_hangs_on_none_of_these(name: str) -> None:
    found = headline(BY_PARAMETERS[name], PAIRS)
    assert [result.direction for result in found.values()] == [1, 1]


def test_every_swap_has_its_rows_on_the_page_under_its_name() -> None:
    heads = [line.split(" | ")[:2] for line in PAGE.read_text(encoding="utf-8").splitlines()]
    listed = [(name.removeprefix("| "), rest[0]) for name, *rest in heads if rest]
    rows = [row for row in listed if row[1] in MEASURES]
    assert rows == [(swap.name, measure) for swap in SWAPS for measure in MEASURES]


def test_without_a_common_benefit_both_forms_fail_and_the_lead_in_engagement_is_gone() -> None:
    engagement = headline(BY_PARAMETERS[NO_SHADOW], PAIRS)["engagement"]
    assert max(engagement.mean_one, engagement.mean_other) < 0.2
    assert engagement.difference < 0.0


def test_payoff_learners_engage_more_than_conditional_cooperators() -> None:
    scenario = load_scenario("continuous")
    ours, theirs = (model(scenario, rng=1) for model in (CollaborationModel, PayoffModel))
    for model in (ours, theirs):
        model.run()
        everybody = [actor.engagement for actor in model.actors]
        assert all(0.0 <= engagement <= 1.0 for engagement in everybody)
    courses = [m.datacollector.get_model_vars_dataframe()["engagement"] for m in (ours, theirs)]
    assert courses[0].iloc[0] == courses[1].iloc[0]
    assert courses[1].mean() > courses[0].mean() + 0.05
