"""The laboratory: nothing of an organisation is left, and what happens is what a page can hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from numpy.testing import assert_allclose, assert_array_equal

from collab_sim import Scenario, load_scenario
from collab_sim.analysis.laboratory import by_round, root_mean_square_error
from collab_sim.config import dump_scenario, scenario_from_text
from collab_sim.engines.ensemble import KernelWorld
from collab_sim.study.laboratory import contributions
from collab_sim.world.actors import Motive
from collab_sim.world.laboratory import Laboratory
from collab_sim.world.layout import Floats, Records
from collab_sim.world.parameters.engagement import Engagement
from collab_sim.world.scenario import experiment
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import Snapshot
from tests.engines.scenarios import laboratories
from tests.tolerances import ROUNDOFF

PARTNERS = experiment(Laboratory(matching="partner", mpcr=0.5, group_size=3, rounds=6))
STRANGERS = PARTNERS.changed({"laboratory.matching": "stranger"})
PATIENCE = 0.8


def rounds(scenario: Scenario, number: int, upto: str = "measurement") -> Snapshot:
    """The world in a round, after a phase."""
    world = KernelWorld(scenario, seed=1, replicate=0, played=number - 1)
    for phase in PHASES[: PHASES.index(upto) + 1]:
        world.play(phase)
    return world.snapshot()


@settings(max_examples=30)
@given(laboratories())
def test_nothing_stands_between_will_and_contribution_or_contribution_and_benefit(
    scenario: Scenario,
) -> None:
    room = rounds(scenario, 1)
    for quantity in ("mandate", "slack", "capacity", "asked"):
        assert_array_equal(room.actors[quantity], 1.0)
    for quantity in ("productivity", "activity", "success", "yields"):
        assert_allclose(room.arenas[quantity], 1.0, rtol=ROUNDOFF)
    assert_array_equal(room.fit, 1.0)
    assert_array_equal(room.actors["own"], scenario.laboratory.mpcr if scenario.laboratory else 0)


def first_contributions(people: Records, trust: Floats, future: float) -> Floats:
    """What paper gives where a token pays 1/2 to each of three: own -1/2, common up to 1."""
    advantage = 0.5 - 1.0 + (1.0 + future) * trust + people["taste"]
    worth = np.where(people["motive"] == Motive.DUTY_BOUND, people["norm"], advantage)
    share = people["reciprocity"]
    given: Floats = np.clip(share * trust + (1.0 - share) * np.clip(worth, -1.0, 1.0), 0.0, 1.0)
    return given


def test_a_first_contribution_among_strangers_is_what_paper_gives() -> None:
    people = rounds(STRANGERS, 1, "context").actors
    expected = first_contributions(people, people["first_expectation"], future=0.0)
    assert_allclose(people["engagement"], expected, rtol=ROUNDOFF)
    assert_array_equal(people["expectation"], people["first_expectation"])


def test_partners_expect_others_to_see_the_same_future() -> None:
    people = rounds(PARTNERS, 1, "context").actors
    future = 1.0 - PATIENCE**5
    prior, reciprocity = people["first_expectation"], PARTNERS.engagement.reciprocity
    trust = np.minimum(1.0, prior * (1.0 + (1.0 - reciprocity) * future))
    assert_allclose(people["expectation"], trust, rtol=1e-9)
    assert_allclose(people["engagement"], first_contributions(people, trust, future), rtol=1e-9)


def test_participants_are_of_three_types_in_the_shares_given() -> None:
    motives = rounds(PARTNERS.changed({"laboratory.participants": 1500}), 1).actors["motive"]
    for motive, share in ((Motive.RECIPROCAL, 0.67), (Motive.OWN_RESULTS, 0.23)):
        assert (motives == motive).mean() == pytest.approx(share, abs=0.06)


@pytest.mark.parametrize(("number", "left"), [(1, 4.0), (5, 0.0), (6, 0.0)])
def test_a_decision_looks_at_the_rounds_after_the_one_it_is_for(number: int, left: float) -> None:
    assert_array_equal(rounds(PARTNERS, number).arenas["rounds_left"], left)


def test_partners_stay_and_strangers_part() -> None:
    assert rounds(PARTNERS, 1).members == rounds(PARTNERS, 5).members
    tables = [rounds(STRANGERS, number).members for number in range(1, 6)]
    assert len(set(tables)) == 5
    for groups in tables:
        assert {len(group) for group in groups} == {3}
        assert sorted(one for group in groups for one in group) == list(range(18))


def test_strangers_expect_of_anybody_what_their_last_group_did() -> None:
    before, after = rounds(STRANGERS, 3), rounds(STRANGERS, 4, "context")
    trust = {(who, whom): value for who, whom, value in before.trust}
    now = {(who, whom): value for who, whom, value in after.trust}
    for group in before.members:
        for who in group:
            seen = np.mean([trust[who, whom] for whom in group if whom != who])
            assert after.actors["expectation"][who] == pytest.approx(seen, rel=ROUNDOFF)
    for group in after.members:
        for who in group:
            expected = after.actors["expectation"][who]
            assert {now[who, whom] for whom in group if whom != who} == {expected}


class TestRestarts:
    def restarted(self, memory: float) -> tuple[Snapshot, Snapshot]:
        scenario = STRANGERS.changed({"laboratory.restarts": [3], "collaboration.memory": memory})
        return rounds(scenario, 4, "context"), rounds(STRANGERS, 4, "context")

    def test_without_memory_everybody_expects_what_they_did_at_first(self) -> None:
        anew, _ = self.restarted(0.0)
        assert_allclose(anew.actors["expectation"], anew.actors["first_expectation"], rtol=1e-12)

    def test_with_full_memory_expectations_stay(self) -> None:
        anew, without = self.restarted(1.0)
        assert_array_equal(anew.actors["expectation"], without.actors["expectation"])

    def test_half_remembered_lies_half_way(self) -> None:
        anew, without = self.restarted(0.5)
        half = (without.actors["expectation"] + anew.actors["first_expectation"]) / 2.0
        assert_allclose(anew.actors["expectation"], half, rtol=1e-12)

    def test_a_known_end_is_that_of_the_stretch(self) -> None:
        scenario = PARTNERS.changed({"laboratory.restarts": [3]})
        left = [rounds(scenario, number).arenas["rounds_left"][0] for number in range(1, 7)]
        assert left == [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]


def test_an_open_end_weighs_the_next_chance_in_every_round() -> None:
    scenario = PARTNERS.changed({"laboratory.continuation": 0.75})
    assert scenario.value("engagement.renewal_belief") == 0.75
    assert {rounds(scenario, number).arenas["rounds_left"][0] for number in (1, 6)} == {0.0}


@settings(max_examples=30)
@given(laboratories())
def test_written_in_full_it_is_the_same(scenario: Scenario) -> None:
    again = scenario_from_text(dump_scenario(scenario), label=scenario.name)
    assert again.model_dump(exclude={"title"}) == scenario.model_dump(exclude={"title"})


def test_another_return_changes_everything_that_follows_from_it() -> None:
    changed = PARTNERS.changed({"laboratory.mpcr": 0.8, "engagement.decision_noise": 0.1})
    afresh = experiment(
        Laboratory(matching="partner", mpcr=0.8, group_size=3, rounds=6),
        engagement=Engagement(decision_noise=0.1),
    )
    assert changed == afresh
    assert changed.value("external.own") == 0.8


def test_both_engines_give_the_same_rounds() -> None:
    compiled, mesa = (
        contributions(STRANGERS, sessions=3, first=2, seed=9, engine=engine)
        for engine in ("ensemble", "mesa")
    )
    assert_array_equal(compiled, mesa)
    assert_array_equal(compiled[1:], contributions(STRANGERS, sessions=2, first=3, seed=9))


def test_rounds_are_told_as_they_were() -> None:
    given = np.array([[[0.0, 1.0], [0.5, 0.5]], [[0.0, 0.0], [0.5, 0.02]]])
    table = by_round(given, Laboratory(matching="partner", mpcr=0.5, group_size=2))
    assert table["contribution"].tolist() == pytest.approx([0.25, 0.38])
    assert table["nothing"].tolist() == [0.75, 0.25]
    assert np.isnan(root_mean_square_error(np.ones(2), np.full(2, np.nan)))


def test_no_laboratory_no_rounds() -> None:
    with pytest.raises(ValueError, match="has no laboratory"):
        contributions(load_scenario("default"), sessions=2)
