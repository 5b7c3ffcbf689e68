"""Every check of a pattern can fail: numbers made by hand, right and wrong, and what is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from collab_sim.analysis.defined import defined
from collab_sim.analysis.uncertainty import Values
from collab_sim.config import load_scenario
from collab_sim.patterns import (
    commitment,
    coordinating,
    organisations,
    partners,
    people,
    playing,
    published,
)
from collab_sim.patterns.claims import Outcome, Verdict
from collab_sim.patterns.playing import mean_over, played_layout, with_event
from collab_sim.study.inside import looked_into
from collab_sim.world.layout import lay_out
from collab_sim.world.scenario import Scenario

WORLDS = 40
Level = Callable[[Scenario, str], float | Values]
"""What a measure shows in a scenario, in all months or month by month."""


def noise(*shape: int) -> Values:
    values: Values = np.random.default_rng(1).normal(0.0, 0.002, shape)
    return values


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch) -> Callable[[Level], None]:
    """Put hand-made numbers in the place of the model."""

    def put(level: Level) -> None:
        def played(
            scenario: Scenario, measures: Sequence[str], worlds: int, seed: int
        ) -> dict[str, Values]:
            random = noise(worlds, scenario.months + 1)
            return {name: level(scenario, name) + random for name in measures}

        for module in (playing, commitment, coordinating, organisations):
            monkeypatch.setattr(module, "played", played)

    return put


def verdicts(outcome: Outcome) -> dict[str, str]:
    return {check.key: check.verdict.value for check in outcome.checks}


def trust_of(scenario: Scenario) -> float:
    return scenario.value("trust.prior_across")


class TestCommitment:
    def test_trust_must_help_and_more_where_partners_want_the_same(
        self, play: Callable[[Level], None]
    ) -> None:
        def lundin(scenario: Scenario, _: str) -> float:
            return trust_of(scenario) / (1.0 + scenario.value("goals.agenda_focus"))

        play(lundin)
        assert commitment.trust_and_congruence(WORLDS, 1).verdict is Verdict.HOLDS
        play(lambda scenario, _: trust_of(scenario) * (1.0 + scenario.value("goals.agenda_focus")))
        said = verdicts(commitment.trust_and_congruence(WORLDS, 1))
        assert said["trust_alike_seat"] == "holds"
        assert said["trust_interaction_seat"] == said["trust_interaction_members"] == "misses"
        play(lambda scenario, _: 0.1 * trust_of(scenario))
        said = verdicts(commitment.trust_and_congruence(WORLDS, 1))
        assert said["trust_interaction_seat"] == "misses"

    def test_dependence_must_help_the_trusting_and_harm_the_others(
        self, play: Callable[[Level], None]
    ) -> None:
        def dependence(scenario: Scenario) -> float:
            return scenario.value("work.interdependence")

        play(lambda scenario, _: dependence(scenario) * (trust_of(scenario) - 0.5))
        assert commitment.interdependence_and_trust(WORLDS, 1).verdict is Verdict.HOLDS
        play(lambda scenario, _: -0.1 * dependence(scenario))
        said = verdicts(commitment.interdependence_and_trust(WORLDS, 1))
        assert said["dependence_trusted_members"] == "misses"
        assert said["dependence_distrusted_members"] == "holds"

    @pytest.mark.parametrize(("weight", "verdict"), [(-0.2, "holds"), (0.2, "misses")])
    def test_without_results_engagement_must_fall(
        self, play: Callable[[Level], None], weight: float, verdict: str
    ) -> None:
        play(lambda scenario, _: weight * scenario.value("collaboration.overhead"))
        assert commitment.results_feed_commitment(WORLDS, 1).verdict.value == verdict

    def test_each_of_one_and_two_goals_must_beat_five_at_the_same_ask(
        self, play: Callable[[Level], None]
    ) -> None:
        asks = set()

        def fewer_is_better(scenario: Scenario, _: str) -> float:
            goals = scenario.value("collaboration.scope")
            asks.add(round(goals * scenario.value("work.ask_per_goal"), 12))
            return -0.05 * goals

        play(fewer_is_better)
        assert commitment.small_wins(WORLDS, 1).verdict is Verdict.HOLDS
        assert len(asks) == 1
        play(lambda scenario, _: float(scenario.value("collaboration.scope") == 1.0))
        said = verdicts(commitment.small_wins(WORLDS, 1))
        assert (said["one_goal_seat"], said["two_goals_seat"]) == ("holds", "misses")

    @pytest.mark.parametrize(("weight", "verdict"), [(-0.2, "holds"), (0.2, "misses")])
    def test_hidden_agendas_must_cost_trust_unexposed(
        self, play: Callable[[Level], None], weight: float, verdict: str
    ) -> None:
        def trust(scenario: Scenario, _: str) -> float:
            assert scenario.value("hidden_agendas.detection") == 0.0
            return weight * scenario.value("hidden_agendas.share")

        play(trust)
        assert commitment.distrust_without_exposure(WORLDS, 1).verdict.value == verdict

    @pytest.mark.parametrize(("fades", "verdict"), [(0.5, "holds"), (-0.5, "misses")])
    def test_founding_trust_must_be_seen_and_fade(
        self, play: Callable[[Level], None], fades: float, verdict: str
    ) -> None:
        left = 1.0 - fades * np.linspace(0.0, 1.0, 121)
        play(lambda scenario, _: trust_of(scenario) * left)
        assert commitment.founding_trust_fades(WORLDS, 1).verdict.value == verdict


class TestCoordinating:
    @pytest.mark.parametrize(("weight", "verdict"), [(-0.05, "holds"), (0.05, "misses")])
    def test_more_arenas_must_leave_less_for_each(
        self, play: Callable[[Level], None], weight: float, verdict: str
    ) -> None:
        play(lambda scenario, _: weight * len(scenario.arenas))
        assert coordinating.overload_by_arenas(WORLDS, 1).verdict.value == verdict

    def test_a_coordinator_must_be_worth_more_among_many_and_among_distrustful(
        self, play: Callable[[Level], None]
    ) -> None:
        def worth(scenario: Scenario) -> float:
            seats = scenario.value("collaboration.seats")
            return scenario.value("coordinators.full_time") * seats / 100.0

        play(lambda scenario, _: worth(scenario) * (1.0 - trust_of(scenario)))
        assert coordinating.return_to_coordination(WORLDS, 1).verdict is Verdict.HOLDS
        play(lambda scenario, _: worth(scenario) * trust_of(scenario))
        said = verdicts(coordinating.return_to_coordination(WORLDS, 1))
        assert said == {"return_many_seats": "holds", "return_little_trust": "misses"}

    @pytest.mark.parametrize(
        ("lost", "regained", "said"),
        [(-0.1, 0.08, ("holds", "holds")), (-0.1, -0.1, ("holds", "misses")),
         (0.1, 0.2, ("misses", "holds"))],
        ids=["falls and recovers", "falls on", "rises"],
    )  # fmt: skip
    def test_who_leaves_must_be_missed_and_replaced(
        self, lost: float, regained: float, said: tuple[str, str]
    ) -> None:
        months = np.arange(121)
        course = np.where(months > coordinating.MONTH_OF_LEAVING, lost, 0.0)
        course[coordinating.MONTH_OF_LEAVING + coordinating.MONTHS_LATER - 11 :] += regained
        measures = ("engagement_members", "engagement_per_seat", "results")
        stayed = {name: 0.5 + noise(WORLDS, 121) for name in measures}
        gone = {name: values + course + noise(WORLDS, 1) for name, values in stayed.items()}
        checks = {
            check.key: check.verdict.value for check in coordinating.leaving_checks(gone, stayed)
        }
        assert len(checks) == 6
        for who in ("members", "seat", "results"):
            assert (checks[f"left_{who}"], checks[f"recovered_{who}"]) == said

    def test_turnover_that_helps_anywhere_is_a_miss(self, play: Callable[[Level], None]) -> None:
        def harm(scenario: Scenario, _: str) -> float:
            return -scenario.value("municipality.turnover")

        def help_in_one_corner(scenario: Scenario, _: str) -> float:
            corner = (
                scenario.value("collaboration.continuity") == 0.0
                and scenario.value("hidden_agendas.share") == 0.4
            )
            return scenario.value("municipality.turnover") * (1.0 if corner else -1.0)

        play(harm)
        assert coordinating.turnover_never_helps(WORLDS, 1).verdict is Verdict.HOLDS
        play(help_in_one_corner)
        said = verdicts(coordinating.turnover_never_helps(WORLDS, 1))
        assert len(said) == 15
        assert [key for key, each in said.items() if each == "misses"] == [
            "turnover_project_hidden"
        ]

    def test_an_event_holds_for_its_month_and_changes_nothing_before(self) -> None:
        layout = lay_out(load_scenario("default"))
        left = with_event(layout, 20, {"event.coordinators_leave": 1.0})
        assert left.epochs.sum() == 1
        assert layout.parameters["event"]["coordinators_leave"].tolist() == [0.0]
        assert left.parameters["event"]["coordinators_leave"].tolist() == [0.0, 1.0]
        time, gone = (
            played_layout(each, ("coordinator_months",), 5, 1)["coordinator_months"]
            for each in (layout, left)
        )
        assert np.array_equal(time[:, :20], gone[:, :20])
        assert (gone[:, 20] == 0.0).all()
        assert (gone[:, -1] >= 0.0).all()
        assert (gone[:, 30:] > 0.0).any()


class TestPeople:
    def table(self, weight: float, rows: int = 400) -> Values:
        """Moments of one world in which own shared incentive explains engagement so far."""
        random = np.random.default_rng(7)
        traits = random.normal(size=(rows, 11))
        traits[:, -1] = weight * traits[:, 4] + np.sqrt(1.0 - weight**2) * random.normal(size=rows)
        return people.moments_of(traits)

    def test_what_traits_explain_is_a_share_of_variance(self) -> None:
        everything = slice(0, -1)
        assert people.explained(self.table(1.0), everything) == pytest.approx(1.0)
        assert people.explained(self.table(0.8), everything) == pytest.approx(0.64, abs=0.08)
        assert people.explained(self.table(0.0), everything) < 0.08
        assert people.explained(self.table(0.8), people.MANDATE_AND_WORKLOAD) < 0.05

    @pytest.mark.parametrize(("weight", "verdict"), [(0.9, "holds"), (0.2, "misses")])
    def test_too_little_explained_is_a_miss(self, weight: float, verdict: str) -> None:
        moments = np.stack([self.table(weight)] * 3)
        within = published.OWN_TRAITS_EXPLAIN
        check = people.explained_check("own_traits", moments, slice(0, -1), within)
        assert check.verdict.value == verdict

    def test_equal_actors_explain_nothing(self) -> None:
        alike = np.ones((8, 11))
        alike[:, -1] = np.linspace(0.1, 0.8, 8)
        check = people.explained_check(
            "own_traits", people.moments_of(alike)[np.newaxis], slice(0, -1), (0.3, 1.0)
        )
        assert (check.value, check.verdict) == (0.0, Verdict.MISSES)
        assert people.explained(people.moments_of(np.ones((8, 11))), slice(0, -1)) == 0.0
        assert people.moments_of(np.ones((0, 11))).sum() == 0.0

    def test_actors_made_equal_in_the_model_differ_in_fit_alone(self) -> None:
        scenario = load_scenario("default").changed(people.all_equal())
        (world,) = looked_into(scenario, (12,), [0])
        traits = people.traits_of(world)
        assert len(np.unique(world.actors["reciprocity"])) == 1
        assert not traits[:, :3].any()
        departments = world.actors["side"] == world.actors["side"][0]
        for side in (departments, ~departments):
            assert np.ptp(traits[side][:, [3, 4, 5, 6, 8, 9]], axis=0) == pytest.approx(0.0)

    @pytest.mark.parametrize(("moved", "verdict"), [(0.1, "holds"), (-0.1, "holds"), (0.0, "open")])
    def test_a_lead_must_move_either_way(self, moved: float, verdict: str) -> None:
        values = moved + noise(WORLDS) - noise(WORLDS).mean()
        check = people.moved_check("lead", values)
        assert check.verdict.value == verdict
        assert check.low <= check.value <= check.high

    def test_a_lead_that_stays_the_same_is_a_miss(self) -> None:
        assert people.moved_check("lead", np.zeros(WORLDS)).verdict is Verdict.MISSES


class TestPartners:
    @pytest.fixture
    def give(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[Level], None]:
        def put(level: Level) -> None:
            def rounds_of(scenario: Scenario, sessions: int, seed: int) -> Values:
                return level(scenario, "") + noise(sessions, scenario.months)

            monkeypatch.setattr(partners, "rounds_of", rounds_of)

        return put

    @pytest.mark.parametrize(("last", "verdict"), [(0.2, "holds"), (0.4, "misses")])
    def test_partners_must_fall_far(
        self, give: Callable[[Level], None], last: float, verdict: str
    ) -> None:
        give(lambda *_: np.linspace(0.5, last, 10))
        assert partners.partners_known_end(WORLDS, 1).verdict.value == verdict

    @pytest.mark.parametrize(
        ("slope", "verdict"), [(-0.0018, "holds"), (-0.02, "misses"), (0.02, "misses")]
    )
    def test_giving_must_hardly_fall_with_an_open_end(self, slope: float, verdict: str) -> None:
        means = 0.5 + slope * np.arange(20) + noise(WORLDS, 20)
        check = partners.slope_check(means)
        assert check.verdict.value == verdict
        assert check.value == pytest.approx(slope, abs=1e-3)

    @pytest.mark.parametrize(("parting", "verdict"), [(True, "holds"), (False, "misses")])
    def test_people_and_groups_must_part_ways(
        self, monkeypatch: pytest.MonkeyPatch, parting: bool, verdict: str
    ) -> None:
        groups, rounds = np.linspace(-1.0, 1.0, 30), np.linspace(0.0, 1.0, 20)
        inside = np.tile([-0.04, -0.02, 0.02, 0.04], 30)
        wide = rounds if parting else 1.0 - rounds
        given = 0.5 + np.outer(0.01 + 0.49 * wide, np.repeat(groups, 4)) + inside
        sessions = np.clip(given[np.newaxis] + noise(WORLDS, 20, 120), 0.0, 1.0)
        monkeypatch.setattr(partners, "contributions", lambda scenario, **_: sessions)
        said = verdicts(partners.drifting_apart(WORLDS, 1))
        assert said.pop("open_slope") == "holds"
        assert set(said.values()) == {verdict}

    @pytest.mark.parametrize(
        ("jump", "verdict"), [(0.1, "holds"), (0.02, "misses"), (0.3, "misses")]
    )
    def test_a_restart_must_lift_partners_by_so_much(
        self, give: Callable[[Level], None], jump: float, verdict: str
    ) -> None:
        give(lambda *_: 0.3 + jump * np.repeat([0.0, 1.0, 2.0], 10))
        assert partners.restart_jumps(WORLDS, 1).verdict.value == verdict

    def test_partners_must_begin_above_strangers_and_drop(
        self, give: Callable[[Level], None]
    ) -> None:
        def falling(scenario: Scenario, _: str) -> Values:
            assert scenario.laboratory is not None
            begins = 0.6 if scenario.laboratory.matching == "partner" else 0.4
            return begins - 0.03 * np.arange(30.0)

        give(falling)
        assert partners.partners_and_strangers(WORLDS, 1).verdict is Verdict.HOLDS
        give(lambda *_: np.full(30, 0.5))
        said = verdicts(partners.partners_and_strangers(WORLDS, 1))
        assert said["partners_drop"] == "misses"
        give(lambda *values: 1.0 - falling(*values))
        assert set(verdicts(partners.partners_and_strangers(WORLDS, 1)).values()) == {"misses"}

    def test_the_four_cells_must_come_near(self, give: Callable[[Level], None]) -> None:
        def cell(scenario: Scenario, _: str) -> float:
            assert scenario.laboratory is not None
            key = scenario.laboratory.group_size, scenario.laboratory.mpcr
            return published.SIZES_AND_RETURNS[key]

        give(lambda *values: cell(*values) + 0.05)
        assert partners.group_size_and_return(WORLDS, 1).verdict is Verdict.HOLDS
        give(lambda *values: 0.8 - cell(*values))
        assert partners.group_size_and_return(WORLDS, 1).verdict is Verdict.MISSES

    @pytest.mark.parametrize(("ratio", "verdict"), [(2.5, "holds"), (1.3, "misses")])
    def test_a_likely_round_must_multiply_giving(self, ratio: float, verdict: str) -> None:
        none = 0.2 + noise(WORLDS)
        check = partners.ratio_check(ratio * none, none)
        assert check.verdict.value == verdict
        assert check.value == pytest.approx(ratio)


def test_the_null_guard_sees_a_single_bit_and_takes_undefined_for_equal() -> None:
    series = np.full((4, 3, 2), 0.5)
    series[0, 0, 0] = np.nan
    other = series.copy()
    assert organisations.equal_worlds(series, other) == 1.0
    other[1, 2, 1] = np.nextafter(0.5, 1.0)
    assert organisations.equal_worlds(series, other) == 0.75


def test_the_null_guard_is_played_under_both_readings(play: Callable[[Level], None]) -> None:
    play(lambda scenario, _: scenario.value("collaboration.ask_follows_money")
         * scenario.value("collaboration.continuity"))  # fmt: skip
    assert verdicts(organisations.null_guard(WORLDS, 1)) == {
        "projects_equal_volume": "misses",
        "programme_equal_volume": "misses",
        "projects_equal_ask": "holds",
        "programme_equal_ask": "holds",
    }


def test_means_leave_undefined_months_out_and_worlds_without_any_are_dropped() -> None:
    series = np.array([[9.0, 1.0, np.nan, 3.0], [9.0, np.nan, np.nan, np.nan]])
    means = mean_over(series)
    assert means[0] == 2.0
    assert defined(means).tolist() == [2.0]
    assert mean_over(series, 3).tolist()[0] == 3.0
    assert mean_over(series, 0, 1).tolist() == [5.0, 9.0]
