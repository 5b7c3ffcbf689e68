"""Contrasts of a study on tables made by hand."""

from __future__ import annotations

import pytest

from collab_sim.analysis.contrasts import as_they_are, by_set, contrasts, directions, overall
from collab_sim.config.study_design import Difference, Factor
from tests.report.answers.results import SCOPE, SEATS, TURNOVER, design_of, made, study_of


def test_an_average_counts_every_luck_once_however_many_points_there_are() -> None:
    study = study_of()
    results = made(study, lambda name, at, luck: (name == "a") * (luck + 10.0 * at[TURNOVER]))
    [contrast] = contrasts(results.runs, study, study.differences[0])
    told = overall(contrast)
    assert told.pairs == study.replicates == 8
    assert told.difference == pytest.approx(3.5 + 1.0)  # mean luck, and mean of ten turnovers
    assert (contrast.sets, contrast.factors) == (3, (TURNOVER,))
    assert [each.difference for each in by_set(contrast).values()] == pytest.approx([3.5, 4.5, 5.5])


def test_levels_of_a_factor_are_compared_within_each_scenario_and_each_other_level() -> None:
    factors = (Factor(TURNOVER, (0.0, 0.1, 0.2)), Factor(SCOPE, (1.0, 2.0)))
    study = study_of(factors=factors, differences=(Difference(SEATS, 0.2, 0.0, TURNOVER),))
    sign = {"a": 1.0, "b": -1.0}
    results = made(study, lambda name, at, luck: sign[name] * at[TURNOVER] * at[SCOPE] + luck)
    first, second = contrasts(results.runs, study, study.differences[0])
    assert (first.within, second.within) == ("a", "b")
    assert first.factors == (SCOPE,)
    assert [each.difference for each in by_set(first).values()] == pytest.approx([0.2, 0.4])
    assert overall(second).difference == pytest.approx(-0.3)
    assert (first.one, first.other) == ("0.2", "0.0")


def test_combinations_are_counted_by_what_their_own_pairs_separate() -> None:
    study = study_of()
    gain = {0.0: 1.0, 0.1: -1.0, 0.2: 0.0}

    def outcome(name: str, at: dict[str, float], luck: int) -> float:
        swing = (-1.0) ** luck if at[TURNOVER] == 0.2 else 0.0
        return (name == "a") * (gain[at[TURNOVER]] + swing)

    [contrast] = contrasts(made(study, outcome).runs, study, study.differences[0])
    assert directions(contrast) == (1, 1, 1)


def test_one_factor_at_a_time_begins_with_the_scenarios_as_they_are() -> None:
    study = study_of(design=design_of("one_at_a_time"), factors=(Factor(TURNOVER, (0.5, 0.6)),))
    results = made(study, lambda name, at, luck: (name == "a") * at[TURNOVER])
    [contrast] = contrasts(results.runs, study, study.differences[0])
    own = study.scenarios["a"].value(TURNOVER)
    assert overall(as_they_are(contrast)).difference == pytest.approx(own)


def test_a_point_listed_twice_is_paired_time_by_time() -> None:
    rows = ((0.1,), (0.1,), (0.3,))
    study = study_of(design=design_of("list", rows=rows), factors=(Factor(TURNOVER),),
                     differences=(Difference(SEATS, 0.3, 0.1, TURNOVER),))  # fmt: skip
    results = made(study, lambda name, at, luck: at[TURNOVER])
    for contrast in contrasts(results.runs, study, study.differences[0]):
        assert len(contrast.both) == study.replicates


def test_undefined_runs_leave_their_pair_out() -> None:
    study = study_of(factors=())
    results = made(study, lambda name, at, luck: float("nan") if luck == 0 else float(luck))
    [contrast] = contrasts(results.runs, study, study.differences[0])
    assert overall(contrast).pairs == 7


def test_independent_luck_has_no_pairs() -> None:
    study = study_of(luck="independent")
    runs = made(study, lambda name, at, luck: 1.0).runs
    with pytest.raises(ValueError, match="independent"):
        contrasts(runs, study, study.differences[0])
