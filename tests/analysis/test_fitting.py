"""Fitting on problems whose answers are known: made tables, made statistics, made towns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from collab_sim import load_scenario
from collab_sim.analysis.uncertainty import Values
from collab_sim.config import load_scenario as scenario_of
from collab_sim.config.observations import Observation, Observations
from collab_sim.config.study import load_study
from collab_sim.fitting.fit import CannotTellError, NothingFitsError, fit_scenario, identifiability
from collab_sim.fitting.free import Free, candidates, chosen_free
from collab_sim.fitting.history import WORLDS_AT_A_POINT, history, implausibility
from collab_sim.fitting.posterior import Sampling
from collab_sim.fitting.recovery import Reference, projection, recovered
from collab_sim.fitting.simulator import Simulator
from collab_sim.fitting.statistics import Statistic, statistics_of, summed_up
from collab_sim.fitting.telling import telling
from collab_sim.report.fitting import observed_table, write_fit
from collab_sim.world.refusal import ArgumentError
from collab_sim.world.scenario import Scenario

TOWN = load_scenario("continuous").changed({"months": 6})
TWO = (Free("engagement.start", 0.2, 0.8), Free("municipality.turnover", 0.0, 0.4))


def part(observed: float, sd: float = 0.0, towns: int = 1) -> Statistic:
    return Statistic("engagement", np.array([6]), observed, sd, towns, 1.0)


class Made(Simulator):
    """Statistics that are made up: each is one free parameter's place plus the luck of a world."""

    luck = 0.05
    follows: Sequence[tuple[float, ...]] = ((1.0, 0.0), (0.0, 1.0))
    """How each statistic follows from the places of ``TWO``."""

    def on_shared_luck(self, free: Sequence[Free], places: Values, worlds: int) -> Values:
        everything = np.full((len(places), len(TWO)), 0.5)
        for column, one in enumerate(free):
            everything[:, TWO.index(one)] = places[:, column]
        means: Values = everything @ np.array(self.follows).T
        random = np.random.Generator(np.random.Philox(5))
        luck: Values = self.luck * random.normal(size=(worlds, len(self.follows)))
        return np.add(means[:, np.newaxis, :], luck)


def made(*observed: float, sd: float = 0.0) -> Made:
    return Made(TOWN, tuple(part(value, sd) for value in observed))


class TestStatistics:
    def test_months_are_divided_into_stretches_of_rows(self) -> None:
        rows = [Observation("action", month, month / 100.0, sd=0.1) for month in range(1, 17)]
        parts = statistics_of(Observations("made", tuple(rows), 16), 4)
        assert [one.months.tolist() for one in parts[:2]] == [[1, 2], [3, 4]]
        assert len(parts) == 8
        assert parts[0].observed == pytest.approx(0.015)
        assert parts[0].sd == pytest.approx(np.sqrt(2 * 0.1**2) / 2)

    def test_values_of_towns_and_of_single_months_are_not_mixed(self) -> None:
        rows = (Observation("action", 1, 0.5), Observation("action", 2, 0.7, towns=9))
        assert [one.towns for one in statistics_of(Observations("made", rows, 2), 4)] == [1, 9]

    def test_undefined_months_are_left_out_and_arenas_are_counted_as_shares(self) -> None:
        series = np.array([[[0.0], [2.0], [np.nan], [4.0]], [[np.nan]] * 4])
        parts = (Statistic("arenas_alive", np.array([1, 2, 3]), 0.0, 0.0, 1, 4.0),)
        result = summed_up(series, ("arenas_alive",), parts)
        assert result[0, 0] == 0.75
        assert np.isnan(result[1, 0])


class TestFree:
    def test_whole_numbers_share_a_range_equally(self) -> None:
        gap = Free("collaboration.gap", 0.0, 3.0)
        assert gap.at(np.array([0.0, 0.24, 0.26, 0.99, 1.0])).tolist() == [0, 0, 1, 3, 3]

    def test_every_wrong_name_is_told_at_once(self) -> None:
        wrong = ("engagement.strat", "engagement.start_sd", "engagement.pace", "engagement.pace")
        with pytest.raises(ArgumentError) as caught:
            chosen_free(TOWN, wrong)
        told = str(caught.value)
        assert "did you mean 'engagement.start'?" in told
        assert "engagement.start_sd has no declared range" in told
        assert "engagement.pace is given twice" in told

    def test_what_a_town_has_arranged_is_not_guessed(self) -> None:
        paths = {one.path for one in candidates(TOWN)}
        assert "engagement.start" in paths
        assert not paths & {"collaboration.scope", "collaboration.gap", "departments.reciprocal"}


class TestTelling:
    def test_parameters_with_marks_of_their_own_are_both_chosen(self) -> None:
        result = telling(made(0.0, 0.0), TWO)
        assert [each.chosen for each in result] == [True, True]
        assert result[0].mark == pytest.approx(1.0 / 0.05, rel=0.35)

    def test_of_two_that_leave_the_same_mark_only_one_is_chosen(self) -> None:
        alike = made(0.0, 0.0)
        alike.follows = ((1.0, 0.9), (1.0, 0.9))
        result = telling(alike, TWO)
        assert [(each.free, each.chosen) for each in result] == [(TWO[0], True), (TWO[1], False)]

    def test_the_noise_of_measurement_adds_to_that_of_luck(self) -> None:
        by_hand = 1.0 / np.sqrt(Made.luck**2 + 0.5**2)
        for each in telling(made(0.0, 0.0, sd=0.5), TWO):
            assert each.mark == pytest.approx(by_hand, rel=0.01)

    def test_marks_below_the_noise_of_measurement_tell_nothing(self) -> None:
        assert not any(each.chosen for each in telling(made(0.0, 0.0, sd=2.0), TWO))


class TestRecovery:
    places = np.random.Generator(np.random.Philox(1)).random((600, 2))

    def reference(self, noise: float) -> Reference:
        random = np.random.Generator(np.random.Philox(2))
        first = self.places[:, 0] + noise * random.normal(size=600)
        return Reference(self.places, np.stack([first, random.normal(size=600)], axis=1))

    def test_what_statistics_carry_comes_back_and_the_rest_does_not(self) -> None:
        carried, silent = recovered(self.reference(0.05), TWO)
        assert carried.told == pytest.approx(1.0 - 0.05**2 * 12, abs=0.03)
        assert carried.verdict == "well"
        assert silent.told < 0.05
        assert silent.verdict == "hardly"
        assert np.corrcoef(carried.true, carried.middle)[0, 1] > 0.95

    def test_ranges_hold_the_known_value_as_often_as_they_say(self) -> None:
        for one in recovered(self.reference(0.3), TWO):
            assert 0.82 <= one.covered <= 0.97

    def test_what_is_recovered_is_the_middle_of_the_nearest_twentieth(self) -> None:
        places = np.linspace(0.0, 1.0, 1000)[:, np.newaxis]
        [lowest] = recovered(Reference(places, places), TWO[:1])
        # Of the lowest of 1000, 50 others are nearest: the 1st to the 50th, on average 25.5 above.
        assert lowest.true[0] == 0.2
        assert lowest.middle[0] == pytest.approx(0.2 + 0.6 * 25.5 / 999.0, abs=0.6 * 0.5 / 999.0)

    def test_predictions_are_places(self) -> None:
        predict = projection(self.reference(0.01))
        result = predict(np.array([[0.25, 0.0], [0.75, 0.0]]))[:, 0]
        assert result == pytest.approx([0.25, 0.75], abs=0.03)


class TestHistory:
    def test_what_is_far_from_the_data_is_ruled_out(self) -> None:
        result = history(made(0.3, 0.5), TWO)
        low, high = result.box[0]
        assert low == pytest.approx(0.3 - 0.15, abs=0.1)
        assert high == pytest.approx(0.3 + 0.15, abs=0.1)
        assert not result.empty

    def test_how_far_off_a_point_is_by_hand(self) -> None:
        nan = np.nan
        by_point = [
            [[1.0, 0.2, nan, nan], [1.0, 0.4, nan, 0.7]],
            [[0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5]],
        ]

        class Table(Made):
            def on_shared_luck(self, free: Sequence[Free], places: Values, worlds: int) -> Values:
                return np.array(by_point)

        parts = part(0.5), part(0.5, sd=0.2, towns=4), part(0.5), part(0.5)
        distances = implausibility(Table(TOWN, parts), TWO, np.zeros((2, 2)))
        # Values .2 and .4 have the mean .3 and the variance .02: .2 off, of towns, worlds, data.
        noise = 0.02 / 4 + 0.02 / WORLDS_AT_A_POINT + 0.2**2
        assert distances[0] == pytest.approx([np.inf, 0.2 / np.sqrt(noise), np.inf, np.inf])
        assert distances[1].tolist() == [0.0, 0.0, 0.0, 0.0]

    def test_more_towns_rule_out_more(self) -> None:
        parts = part(0.3, towns=25), part(0.5, towns=25)
        few, many = history(made(0.3, 0.5), TWO), history(Made(TOWN, parts), TWO)
        assert np.ptp(many.box[0]) < np.ptp(few.box[0])

    def test_a_region_too_small_for_the_first_wave_is_found(self) -> None:
        narrow = made(0.31, 0.52)
        narrow.luck = 0.002
        result = history(narrow, TWO)
        assert not len(result.waves[0].kept)
        assert result.box[0][0] < 0.31 < result.box[0][1] < 0.5

    def test_data_beyond_the_ranges_rule_everything_out_and_are_named(self) -> None:
        result = history(made(0.3, 3.0), TWO)
        assert result.empty
        assert result.missed.tolist() == [False, True]


class TestSimulator:
    def test_shared_luck_is_the_same_at_every_point_and_own_luck_is_not(self) -> None:
        simulator = Simulator(TOWN, (part(0.5),))
        twice = np.array([[0.5], [0.5]])
        shared = simulator.on_shared_luck(TWO[:1], twice, 3)
        assert np.array_equal(shared[0], shared[1])
        first, second = simulator.data_sets(TWO[:1], twice)
        assert first != second

    def test_a_mean_over_towns_is_one(self) -> None:
        towns = Simulator(TOWN, (part(0.5, towns=4),))
        single = Simulator(TOWN, (part(0.5),))
        middle = np.array([[0.5]])
        worlds = single.data_sets(TWO[:1], np.repeat(middle, 4, axis=0))
        assert towns.data_sets(TWO[:1], middle)[0, 0] == pytest.approx(worlds.mean(), rel=1e-12)


def observed_in(scenario: Scenario, towns: int) -> Observations:
    """Engagement in months 2, 4 and 6 of made towns, on luck that no fit uses."""
    parts = tuple(
        Statistic("engagement", np.array([month]), 0.0, 0.0, towns, 1.0) for month in (2, 4, 6)
    )
    [values] = Simulator(scenario, parts, seed=99).data_sets((), np.zeros((1, 0)))
    rows = (
        Observation("engagement", int(one.months[0]), float(value), towns=towns)
        for one, value in zip(parts, values, strict=True)
    )
    return Observations("made", tuple(rows), 3)


def test_known_values_come_back_and_are_written_as_a_study(tmp_path: Path) -> None:
    observations = observed_in(TOWN.changed({"engagement.start": 0.3}), 5)
    sampling = Sampling(sets=400, particles=40, populations=3)
    identified = identifiability(observations, TOWN, free=["engagement.start"], sampling=sampling)
    result = fit_scenario(identified)
    [(low, high)] = result.ranges
    assert low < 0.3 < high < 0.5
    assert result.recovered[0].verdict == "well"
    assert observed_table(result)["within"].all()
    again = fit_scenario(identified)
    assert np.array_equal(result.draws, again.draws)
    write_fit(result, tmp_path, "sv", command_line="collab-sim fit")
    study = load_study(tmp_path / "posterior.yaml")
    assert np.array_equal(np.array(study.design.rows), result.draws)
    [ranges] = load_study(tmp_path / "ranges.yaml").factors
    assert ranges.bounds == (low, high)
    middle = scenario_of(tmp_path / "middle.resolved.yaml")
    assert middle.value("engagement.start") == result.middle[0]
    assert {"data.png", "parameters.png", "fit.json"} <= {one.name for one in tmp_path.iterdir()}


def test_data_that_no_point_gives_are_told_before_anything_is_fitted() -> None:
    rows = tuple(Observation("engagement", month, 0.99, towns=2) for month in (2, 4, 6))
    observations, few = Observations("made", rows, 3), Sampling(sets=400)
    identified = identifiability(observations, TOWN, free=["engagement.start"], sampling=few)
    with pytest.raises(NothingFitsError) as caught:
        fit_scenario(identified)
    assert caught.value.missed


def test_data_that_tell_nothing_are_told_so() -> None:
    rows = (Observation("engagement", 6, 0.4, sd=5.0),)
    with pytest.raises(CannotTellError):
        identifiability(Observations("made", rows, 1), TOWN)
