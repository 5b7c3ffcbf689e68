"""Cases that can be solved on paper: the model must give what the paper gives.

In all of them one arena asks for all of everybody's time and nobody has other work, so that effort
equals engagement; nobody leaves, hides anything, tires or learns.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, ClassVar

import numpy as np
import pytest
from numpy.typing import NDArray

from collab_sim.engines.ensemble import KernelWorld, ensemble_series
from collab_sim.engines.model import CollaborationModel
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from tests.tolerances import ROUNDOFF

PLAIN = {
    "engagement.decision_noise": 0.0,
    "departments.reciprocal": 1.0,
    "departments.own_results": 0.0,
    "departments.incentive_spread": 0.0,
    "coordinators.full_time": 0.0,
    "municipality.turnover": 0.0,
    "municipality.election_period": 0,
    "hidden_agendas.share": 0.0,
    "trust.asymmetry": 1.0,
    "fatigue.cost": 0.0,
    "learning.competence_growth": 0.0,
    "learning.routine_growth_per_goal": 0.0,
    "learning.framing_spread": 0.0,
    "membership.exit_rate": 0.0,
    "collaboration.dissolution": 0.0,
    "work.ask_per_goal": 1.0,
}


def plain_world(number: int, **changes: Any) -> Scenario:
    """One arena of departments who have nothing else to do."""
    group = {"name": "department", "kind": "department", "count": number, "mandate": 1.0,
             "mandate_sd": 0.0, "workload": 0.0, "workload_sd": 0.0}  # fmt: skip
    arena = {"name": "arena", "scope": 1, "seats": max(number, 2)}
    world = Scenario.model_validate({"actors": {"groups": [group]}, "arenas": [arena]})
    return world.changed({**PLAIN, **changes})


MONEY_ALONE = {
    "departments.own": 0.0,
    "departments.shared": 0.0,
    "departments.legitimacy": 0.0,
    "departments.money": 0.55,
    "work.exposure": 0.0,
    "trust.congruence_weight": 0.0,
    "trust.judged_by_results": 0.0,
}


class TestMeanField:
    """With symmetric trust the means of engagement and trust obey two linear equations.

    T' = T + pace learning (e - T);  e' = e + pace (phi T + (1 - phi) V - e)

    for any number of unlike actors, so (e, T) after t months is x* + A^t (x0 - x*), x* = (V, V).
    """

    @pytest.mark.parametrize(("number", "spread"), [(2, 0.0), (8, 0.1), (60, 0.1)])
    @pytest.mark.parametrize("start", [0.35, 0.7])
    def test_the_engines_follow_the_closed_form(
        self, number: int, spread: float, start: float
    ) -> None:
        changes = {**MONEY_ALONE, "engagement.start": start, "engagement.start_sd": spread}
        scenario = plain_world(number, **changes)
        measures = ("engagement", "trust_own_side")
        played = ensemble_series(scenario, range(3), 1, measures)
        for world in played:
            expected = closed_form(scenario, world[0, 0], scenario.months)
            assert world[:, 0] == pytest.approx(expected[:, 0], rel=ROUNDOFF)
            assert world[1:, 1] == pytest.approx(expected[1:, 1], rel=ROUNDOFF)


def closed_form(scenario: Scenario, start: float, months: int) -> NDArray[np.float64]:
    """Mean engagement and trust, shape [months + 1, 2], by eigenvalues."""
    phi, pace, work = scenario.engagement.reciprocity, scenario.engagement.pace, scenario.work
    softened = 1 - work.relief_by_policy * scenario.municipality.policy_support
    worth = scenario.departments.money - work.cost * softened * work.cost_unloaded
    step = np.array([
        [1 - pace, pace * phi],
        [pace * scenario.trust.learning, 1 - pace * scenario.trust.learning],
    ])  # fmt: skip
    values, vectors = np.linalg.eig(step)
    away = np.linalg.solve(vectors, np.array([start, scenario.trust.prior_own_side]) - worth)
    powers = values[None, :] ** np.arange(months + 1)[:, None]
    solved: NDArray[np.float64] = worth + (powers * away) @ vectors.T
    return solved


def test_the_duty_bound_head_for_what_they_hold_right_whatever_partners_do() -> None:
    scenario = plain_world(
        6,
        **{
            "departments.reciprocal": 0.0,
            "engagement.reciprocity_duty_bound": 0.0,
        },
    )
    begun = KernelWorld(scenario, seed=1, replicate=0).snapshot().actors
    ended = KernelWorld(scenario, seed=1, replicate=0, played=24).snapshot().actors
    left = (1.0 - scenario.engagement.pace) ** 24
    expected = begun["norm"] + left * (begun["engagement"] - begun["norm"])
    assert ended["engagement"] == pytest.approx(expected, rel=1e-12)
    assert len(set(begun["norm"])) == 6


class TestTwoActors:
    """Two departments who want different things, one month, in fractions."""

    GROUPS: ClassVar = [
        {"name": name, "kind": "department", "mandate": 1.0, "mandate_sd": 0.0, "workload": 0.0,
         "workload_sd": 0.0, "priorities": [goal]}
        for name, goal in (("first", 1), ("second", 2))
    ]  # fmt: skip
    SCENARIO = plain_world(
        2,
        **{
            "actors": {"groups": GROUPS},
            "arenas": [{"name": "arena", "scope": 1, "reach": 0, "goals": [1]}],
            "coordinators.full_time": 1.0,
            "coordinators.span": 2.0,
            "coordinators.skill_at_start": 0.5,
            "coordinators.skill_growth": 0.0,
            "engagement.start": 0.5,
            "engagement.start_sd": 0.0,
            "engagement.reciprocity": 0.75,
            "engagement.pace": 0.5,
            "trust.prior_own_side": 0.75,
            "trust.learning": 0.5,
            "trust.congruence_weight": 0.5,
            "trust.judged_by_results": 0.25,
            "departments.own": 0.5,
            "departments.shared": 0.25,
            "departments.money": 0.125,
            "departments.legitimacy": 0.25,
            "departments.backing": 0.0,
            "municipality.leadership": 0.5,
            "municipality.policy_support": 1.0,
            "goals.count": 17,
            "goals.agenda_focus": 0.0,
            "goals.priority_weight": 3.0,
            "work.adaptation": 0.5,
            "work.cost": 0.5,
            "work.cost_unloaded": 0.5,
            "work.relief_by_policy": 0.5,
            "work.relief_by_coordination": 0.5,
            "work.interdependence": 0.5,
            "work.alone": 1.0,
            "work.exposure": 0.5,
            "work.unaided": 0.1,
            "work.by_competence": 0.2,
            "work.by_coordination": 0.4,
            "learning.competence_start": 0.5,
            "collaboration.overhead": 0.25,
        },
    )

    # What paper gives. Delivered = engagement = 1/2 of what is asked; C = skill = 1/2.
    COORDINATED = Fraction(1, 10) + Fraction(2, 10) / 2 + Fraction(4, 10) / 2  # competence, C
    RESULTS = COORDINATED * 2 * Fraction(1, 2) * Fraction(3, 4)  # two members, a quarter overhead
    OUTSIDE = Fraction(1, 2)  # all of an hour alone, but for an interdependence of 1/2
    SUCCESS, YIELDS = RESULTS / (2 * OUTSIDE), RESULTS / (1 * OUTSIDE)  # asked 2, delivered 1
    SEEN = Fraction(3, 4) * Fraction(1, 2) + Fraction(1, 4) * SUCCESS
    PRIOR = Fraction(3, 4)
    TRUST = PRIOR + Fraction(1, 4) * (SEEN - PRIOR)
    CONGRUENCE = 2 * Fraction(1, 19) / Fraction(3 + 1, 19)  # priorities 3 and 1 of 19 on the goal
    RELIANCE = PRIOR * (1 - Fraction(1, 2) * (1 - CONGRUENCE))
    FIT = (1 + Fraction(1, 3)) / 2 * Fraction(1, 2)  # on average; adaptation 1/2
    BENEFIT = (FIT * YIELDS - OUTSIDE) / 2 + Fraction(1, 4) * 2 * RELIANCE * YIELDS
    SIDE = Fraction(1, 8) + Fraction(1, 4) / 2  # money; legitimacy under leadership 1/2
    BURDEN = Fraction(1, 2) * Fraction(1, 2) * Fraction(3, 4) * Fraction(1, 2)  # P = 1, C = 1/2
    EXPOSED = Fraction(1, 2) * Fraction(1, 2) * (1 - PRIOR)
    WORTH = BENEFIT + SIDE - BURDEN - EXPOSED
    TARGET = Fraction(3, 4) * RELIANCE + Fraction(1, 4) * WORTH
    ENGAGEMENT = Fraction(1, 2) + Fraction(1, 2) * (TARGET - Fraction(1, 2))

    def test_both_engines_give_the_fractions(self) -> None:
        model = CollaborationModel(self.SCENARIO, rng=1)
        kernel = KernelWorld(self.SCENARIO, seed=1, replicate=0)
        model.step()
        for phase in PHASES:
            kernel.play(phase)
        for measures in (model.measures, kernel.snapshot().measures):
            assert measures["results"] == pytest.approx(float(self.RESULTS), rel=ROUNDOFF)
            assert measures["trust_own_side"] == pytest.approx(float(self.TRUST), rel=ROUNDOFF)
            assert measures["engagement"] == pytest.approx(float(self.ENGAGEMENT), rel=ROUNDOFF)


class TestSummationAndWeakestLink:
    """Hirshleifer's two ends: efforts add up, or the least of them decides."""

    def results(self, interdependence: float, strong: float, weak: float = 0.25) -> float:
        groups = [
            {"name": name, "kind": "department", "mandate": mandate, "mandate_sd": 0.0,
             "workload": 0.0, "workload_sd": 0.0, "backing": 0.0}
            for name, mandate in (("strong", strong), ("weak", weak))
        ]  # fmt: skip
        changes = {
            "actors": {"groups": groups},
            "engagement.start_sd": 0.0,
            "work.interdependence": interdependence,
        }
        world = plain_world(2).changed(changes)
        return float(ensemble_series(world, range(1), 1, ("results",))[0, 1, 0])

    def test_more_of_the_strong_adds_to_a_sum_and_nothing_to_the_weakest_link(self) -> None:
        one, two, three = (self.results(0.0, strong) for strong in (0.25, 0.5, 0.75))
        assert two - one == pytest.approx(three - two, rel=ROUNDOFF)
        assert one < two
        assert self.results(1.0, 0.5) == self.results(1.0, 0.75)

    def test_more_of_the_weak_counts_double_for_the_weakest_link(self) -> None:
        summed = self.results(0.0, 0.75, 0.5) - self.results(0.0, 0.75, 0.25)
        weakest = self.results(1.0, 0.75, 0.5) - self.results(1.0, 0.75, 0.25)
        assert weakest == pytest.approx(2 * summed, rel=ROUNDOFF)

    def test_equals_make_no_difference(self) -> None:
        equal = [self.results(share, 0.5, 0.5) for share in (0.0, 0.3, 1.0)]
        assert equal == pytest.approx([equal[0]] * 3, rel=ROUNDOFF)
