"""Other behaviour in the place of ours: the claims of docs/explanation/what-carries-the-answer.md.

The numbers there come from `python -m verification.swaps`; this is the short leg.
"""

from __future__ import annotations

import pytest

from collab_sim import CollaborationModel, load_scenario
from verification.swaps import SWAPS, PayoffModel, headline

PAIRS = 200
BY_PARAMETERS = {swap.name.partition(" (")[0]: swap for swap in SWAPS if swap.model is None}
TURNED = "own advantage alone decides"


@pytest.mark.parametrize("name", BY_PARAMETERS)
def test_only_own_advantage_alone_turns_the_answer_around(name: str) -> None:
    found = headline(BY_PARAMETERS[name], PAIRS)
    expected = -1 if name == TURNED else 1
    assert [one.direction for one in found.values()] == [expected, expected]


def test_without_partners_in_mind_both_forms_collapse() -> None:
    engagement = headline(BY_PARAMETERS[TURNED], PAIRS)["engagement"]
    assert max(engagement.mean_one, engagement.mean_other) < 0.15


def test_payoff_learners_engage_more_than_conditional_cooperators() -> None:
    scenario = load_scenario("continuous")
    ours, theirs = (model(scenario, rng=1) for model in (CollaborationModel, PayoffModel))
    for model in (ours, theirs):
        model.run()
        everybody = [actor.engagement for actor in model.actors]
        assert all(0.0 <= engagement <= 1.0 for engagement in everybody)
    courses = [m.datacollector.get_model_vars_dataframe()["engagement"] for m in (ours, theirs)]
    assert courses[0].iloc[0] == courses[1].iloc[0]
    assert courses[1].mean() > courses[0].mean() + 0.2
