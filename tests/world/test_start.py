"""How a world starts, where the right answer is known; played by the engine that is read."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab_sim.engines.model import CollaborationModel
from collab_sim.rules.work import synergy
from collab_sim.world.actors import Motive
from collab_sim.world.agendas import agenda_congruence, largest_mass
from collab_sim.world.state import State
from tests.worlds import GROUPS, default_world


def start(replicate: int = 0, **changes: Any) -> State:
    return CollaborationModel(default_world(months=12, **changes), rng=3, replicate=replicate).state


@pytest.mark.parametrize("continuity", [0.0, 0.25, 1.0])
def test_what_does_not_stand_comes_as_projects(continuity: float) -> None:
    arenas = start(collaboration={"continuity": continuity}).arenas
    assert (arenas["standing"] == continuity).all()
    assert (arenas["project_share"] == 1.0 - continuity).all()


@pytest.mark.parametrize(
    ("reciprocal", "own_results", "motives"),
    [
        (1.0, 0.0, {Motive.RECIPROCAL}),
        (0.0, 1.0, {Motive.OWN_RESULTS}),
        (0.0, 0.0, {Motive.DUTY_BOUND}),
        (0.3, 0.7, {Motive.RECIPROCAL, Motive.OWN_RESULTS}),
    ],
)
def test_people_are_moved_by_what_their_group_is_said_to_be(
    reciprocal: float, own_results: float, motives: set[Motive]
) -> None:
    groups = [{**group, "reciprocal": reciprocal, "own_results": own_results} for group in GROUPS]
    drawn = {
        Motive(int(motive))
        for replicate in range(3)
        for motive in start(replicate, actors={"groups": groups}).actors["motive"]
    }
    assert drawn == motives


@pytest.mark.parametrize("scope", [1, 3])
def test_arenas_work_on_as_many_goals_as_their_scope_and_luck_chooses_them(scope: int) -> None:
    goals = np.array([start(replicate, collaboration={"scope": scope}).goals
                      for replicate in range(4)])  # fmt: skip
    assert (goals.sum(axis=2) == scope).all()
    assert len(np.unique(goals.reshape(-1, goals.shape[2]), axis=0)) > 1


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.integers(0, 8))
def test_the_largest_mass_is_that_of_the_heaviest_goals(weights: list[int], goals: int) -> None:
    agenda = np.array(weights) / 16.0
    assert largest_mass(agenda, goals) == sum(sorted(weights)[::-1][:goals]) / 16.0


def test_congruence_is_twice_what_both_want_by_what_they_want_in_all() -> None:
    agenda, declared = np.array([0.5, 0.3, 0.2]), np.array([0.2, 0.0, 0.8])
    # On the first and the last goal: .2 and .2 are wanted by both, .7 and 1 in all.
    share = agenda_congruence(agenda, declared, np.array([1, 0, 1]))
    assert share == pytest.approx(2.0 * 0.4 / 1.7)
    assert agenda_congruence(agenda, declared, np.array([0, 0, 0])) == 1.0


def test_synergy_is_that_of_the_mean_pair_of_an_arenas_goals() -> None:
    pairs = [[0.0, 0.9, 0.3], [0.5, 0.0, -0.6], [0.1, 0.2, 0.0]]
    goals = {"count": 3, "interactions": pairs}
    arenas = [{"name": "some", "scope": 2, "goals": [1, 3]}, {"name": "all", "scope": 3},
              {"name": "only", "scope": 1}]  # fmt: skip
    synergies = start(goals=goals, arenas=arenas).arenas["synergy"]
    assert synergies == pytest.approx([synergy(0.2), synergy(1.4 / 6.0), synergy(0.0)])


def test_reluctance_is_drawn_up_to_the_largest() -> None:
    drawn = start(membership={"reluctance": 0.4}).actors["reluctance"]
    assert ((drawn >= 0.0) & (drawn <= 0.4)).all()
    assert np.ptp(drawn) > 0.1


def test_nobody_has_worked_or_is_tired_before_the_first_month() -> None:
    actors = start().actors
    for name in ("fatigue", "slack", "capacity", "available", "asked", "delivered",
                 "delivered_so_far"):  # fmt: skip
        assert not actors[name].any(), name
