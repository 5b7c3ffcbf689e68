"""What a study's page says, on outcomes made by hand."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from collab_sim.analysis.barriers import barrier_sets
from collab_sim.config.study_design import Difference, Factor
from collab_sim.report.answers.asked import differences_asked, measures_asked, names_of
from collab_sim.report.answers.build import StudyReport, study_report, write_study_report
from collab_sim.report.answers.declared import answer_sentences, answers_of, unanswered
from collab_sim.report.answers.parts import PagePart
from collab_sim.report.answers.terminal import dots_in_text
from tests.report.answers.results import (
    MEMBERS,
    SCOPE,
    SEATS,
    TURNOVER,
    design_of,
    made,
    study_of,
)
from tests.study.small import world


def part_with(report: StudyReport, words: str) -> PagePart:
    [found] = [part for part in report.parts if words in part.heading]
    return found


class TestAsked:
    def test_declared_differences_are_what_is_asked(self) -> None:
        study = study_of(measures=(SEATS, MEMBERS), differences=(Difference(MEMBERS, "b", "a"),))
        assert differences_asked(study) == study.differences
        assert measures_asked(study) == [MEMBERS]

    def test_without_any_every_scenario_is_asked_of_against_the_first(self) -> None:
        study = study_of(differences=())
        assert differences_asked(study) == (Difference(SEATS, "b", "a"),)

    def test_nothing_is_asked_of_a_single_scenario(self) -> None:
        study = study_of(scenarios={"a": world("a")}, differences=())
        assert differences_asked(study) == ()


class TestSentences:
    def test_tell_the_average_and_every_combination(self) -> None:
        study = study_of()
        lead = {0.0: 1.0, 0.1: 1.0, 0.2: -0.5}
        results = made(study, lambda name, at, luck: (name == "a") * lead[at[TURNOVER]])
        [answer] = answers_of(results)
        told = " ".join(answer_sentences(answer, names_of(study, "en")))
        assert "over 3 combinations" in told
        assert "in 8 of 8 pairs" in told
        assert "The mean difference is +0.500" in told
        assert "higher in 2, lower in 1, not separated in 0" in told

    def test_few_pairs_are_told_to_carry_nothing(self) -> None:
        study = study_of(replicates=5, factors=())
        [answer] = answers_of(made(study, lambda name, at, luck: float(name == "a") + luck))
        told = " ".join(answer_sentences(answer, names_of(study, "en")))
        assert "does not separate" in told
        assert "Pairs: 5. That is too few" in told

    @pytest.mark.parametrize(("replicates", "few"), [(5, True), (6, False)])
    def test_points_with_few_pairs_are_told_to_tell_nothing(
        self, replicates: int, few: bool
    ) -> None:
        design = design_of("latin_hypercube", points=12)
        factors = (Factor(TURNOVER, bounds=(0.0, 0.2)),)
        study = study_of(design=design, factors=factors, replicates=replicates)
        results = made(study, lambda name, at, luck: float(name == "a") + luck)
        [ahead] = [part for part in study_report(results, "en").parts
                   if "points of the sample" in " ".join(part.sentences)]  # fmt: skip
        warning = "Pairs at a point: 5. That is too few"
        assert (warning in " ".join(ahead.sentences)) == few

    def test_six_pairs_can_carry_a_direction(self) -> None:
        study = study_of(replicates=6, factors=())
        [answer] = answers_of(made(study, lambda name, at, luck: float(name == "a") + luck))
        assert answer.result.direction == 1

    def test_a_single_world_has_no_interval(self) -> None:
        study = study_of(replicates=1)
        [answer] = answers_of(made(study, lambda name, at, luck: float(name == "a")))
        assert math.isnan(answer.result.low)
        assert "Pairs: 1. That is too few" in " ".join(
            answer_sentences(answer, names_of(study, "en"))
        )
        assert [*dots_in_text(answer.differences, answer.result, "en", 61)]

    def test_one_factor_at_a_time_tells_the_scenarios_as_they_are(self) -> None:
        study = study_of(design=design_of("one_at_a_time"), factors=(Factor(TURNOVER, (0.8, 0.9)),))
        [answer] = answers_of(made(study, lambda name, at, luck: (name == "a") * at[TURNOVER]))
        told = " ".join(answer_sentences(answer, names_of(study, "en")))
        assert "Averaged" not in told

    def test_independent_luck_is_told_and_nothing_else(self) -> None:
        study = study_of(luck="independent")
        results = made(study, lambda name, at, luck: float(name == "a"))
        assert answers_of(results) == []


class TestDotsInText:
    def test_every_dot_stands_on_the_side_of_its_sign(self) -> None:
        study = study_of(replicates=20, factors=())
        results = made(study, lambda name, at, luck: (name == "a") * (luck - 4.5))
        [answer] = answers_of(results)
        *_, last, axis, bar, key = dots_in_text(answer.differences, answer.result, "en", 61)
        zero = axis.index("0", axis.index("─"))
        assert last[:zero].count("•") <= 5 < last[zero:].count("•")
        assert all(line[zero] in "│ " for line in (last,))
        assert bar.index("[") < bar.index("•") < bar.index("]")
        assert "one pair" in key

    def test_many_pairs_share_a_dot_and_the_key_says_so(self) -> None:
        study = study_of(replicates=200, factors=())
        [answer] = answers_of(made(study, lambda name, at, luck: (name == "a") * (luck % 7)))
        lines = [*dots_in_text(answer.differences, answer.result, "sv", 61)]
        assert len(lines) <= 9
        assert "högst" in lines[-1]


class TestGrid:
    def test_a_flip_is_told_where_the_pairs_carry_both_sides(self) -> None:
        study = study_of()
        results = made(study, lambda name, at, luck: (name == "a") * (0.05 - at[TURNOVER]))
        part = part_with(study_report(results, "en"), "Level by level")
        assert "within a year: 1 (" in part.sentences[0]
        assert "on both sides: 1." in part.sentences[0]
        assert "= 0.05" in part.sentences[1]
        levels, crossings = part.tables
        assert [row[-1] for row in levels.rows] == ["higher", "lower", "lower"]
        assert crossings.rows[0][0] == pytest.approx(0.05)

    def test_a_lead_that_keeps_its_sign_flips_nowhere(self) -> None:
        results = made(study_of(), lambda name, at, luck: float(name == "a"))
        part = part_with(study_report(results, "en"), "Level by level")
        assert "nowhere" in part.sentences[0]
        assert len(part.tables) == 1

    def test_two_factors_give_lines_and_a_map(self) -> None:
        factors = (Factor(TURNOVER, (0.0, 0.1, 0.2)), Factor(SCOPE, (1.0, 2.0, 3.0)))
        results = made(study_of(factors=factors), lambda name, at, luck: (name == "a") * at[SCOPE])
        part = part_with(study_report(results, "sv"), "Nivå för nivå")
        assert [each.name for each in part.pictures] == ["levels-D1", "map-D1-1"]
        assert len(part.tables[0].rows) == 9

    def test_means_stand_beside_the_differences(self) -> None:
        results = made(study_of(), lambda name, at, luck: at[TURNOVER] + luck)
        [table] = part_with(study_report(results, "en"), "levels themselves").tables
        assert table.rows[0][:4] == ("a", 0.0, 8, 3.5)
        assert len(table.rows) == 6


class TestOneAtATime:
    def test_a_change_that_turns_the_answer_is_named(self) -> None:
        own = world("a").value(TURNOVER)
        factors = (Factor(TURNOVER, (0.0, 0.9)), Factor(SCOPE, (1.0, 6.0)))
        study = study_of(design=design_of("one_at_a_time"), factors=factors)
        results = made(
            study, lambda name, at, luck: (name == "a") * (own + 0.1 - at[TURNOVER]) + luck
        )
        report = study_report(results, "en")
        part = part_with(report, "minus")
        assert "under 1 of 4 single changes" in part.sentences[0]
        assert "= 0.9" in part.sentences[0]
        assert [row[-1] for row in part.tables[0].rows] == ["higher"] * 2 + ["lower"] + [
            "higher"
        ] * 2
        base = next(part for part in report.parts if part.tables and "-1" in part.tables[0].name)
        assert base.tables[0].rows[0][-1] == "higher"  # turnover 0 raises a, on the same luck
        assert base.tables[0].rows[2][-1] == "not separated"  # scope moves nothing


class TestSamples:
    FACTORS = (Factor(TURNOVER, bounds=(0.0, 0.3)), Factor(SCOPE, bounds=(1.0, 6.0)))

    @pytest.mark.parametrize(
        ("design", "name"),
        [
            (design_of("sobol", points=64), "indices-D1"),
            (design_of("morris", trajectories=10), "indices-D1"),
            (design_of("latin_hypercube", points=40), "ranks-D1"),
        ],
    )
    def test_the_factor_that_moves_the_difference_leads(self, design: object, name: str) -> None:
        study = study_of(design=design, factors=self.FACTORS)
        results = made(study, lambda name, at, luck: (name == "a") * at[TURNOVER] + 5.0 * at[SCOPE])
        report = study_report(results, "en")
        [table] = [table for table in report.tables if table.name == name]
        assert table.rows[0][1] == TURNOVER  # of the difference
        other = name.replace("D1", SEATS)
        [table] = [table for table in report.tables if table.name == other]
        assert table.rows[0][1] == SCOPE  # of the measure itself

    def test_gaps_are_told_and_the_rest_goes_on(self) -> None:
        study = study_of(design=design_of("morris", trajectories=4), factors=self.FACTORS)
        results = made(
            study,
            lambda name, at, luck: float("nan") if name == "b" and luck == 0 else at[TURNOVER],
        )
        first, second = (
            part for part in study_report(results, "en").parts if "hangs" in part.heading
        )
        assert "12 runs have no value" in first.notes[0]
        assert second.tables

    def test_few_points_are_refused_in_words(self) -> None:
        design = design_of("latin_hypercube", points=6)
        results = made(study_of(design=design, factors=self.FACTORS), lambda *_: 1.0)
        notes = [note for part in study_report(results, "en").parts for note in part.notes]
        assert any("too few" in note for note in notes)


class TestBarriers:
    def test_are_told_by_what_scenarios_are_not_by_their_names(self) -> None:
        names = ("lack_of_mandate", "hidden_agendas", "weak_policy_support", "differing_agendas")
        cost = dict(zip(names, (0.3, 0.1, 0.0, 0.2), strict=True))
        sets = barrier_sets(world("none"), names, pairs=True)
        scenarios = {f"s{number}": each for number, each in enumerate(sets.values())}
        study = study_of(scenarios=scenarios, factors=(), differences=())
        overlap = {frozenset(names[:2]): 0.05}

        def outcome(name: str, _: dict[str, float], luck: int) -> float:
            present = scenarios[name].barriers
            wobble = 0.001 * (-1.0) ** luck  # cancels over lucks in every comparison
            gain = overlap.get(frozenset(present), 0.0)
            return 1.0 - sum(cost[each] for each in present) + gain + wobble * len(present) ** 2

        report = study_report(made(study, outcome), "en")
        part = part_with(report, "Barriers:")
        [table] = part.tables
        by_name = {str(row[0]): row for row in table.rows}
        assert by_name["lack of mandate"][1] == pytest.approx(-0.3)
        assert "Alone: 3 of 4 barriers lower it" in part.sentences[1]
        pairs = part_with(report, "two by two")
        assert "1 overlap" in pairs.sentences[0]
        assert pairs.tables[0].rows[0][-1] == "overlap"

    def test_another_study_is_none_of_barriers(self) -> None:
        results = made(study_of(factors=(), differences=()), lambda name, at, luck: float(luck))
        headings = " ".join(part.heading for part in study_report(results, "en").parts)
        assert "Barriers" not in headings
        assert "Every measure against" in headings


def test_tables_have_a_meaning_for_every_column_and_as_many_cells() -> None:
    results = made(study_of(), lambda name, at, luck: (name == "a") * (0.05 - at[TURNOVER]))
    for lang in ("en", "sv"):
        for table in study_report(results, lang).tables:
            assert all(column.heading and column.meaning for column in table.columns)
            assert {len(row) for row in table.rows} == {len(table.columns)}
            assert all(isinstance(cell, str | float | int) for row in table.rows for cell in row)
            assert np.shape(table.written(lang))[1] == len(table.columns)


def test_a_page_shows_the_first_rows_of_a_long_table_and_says_so(tmp_path: Path) -> None:
    factors = (Factor(TURNOVER, tuple(n / 400 for n in range(310))),)
    study = study_of(factors=factors, replicates=2, differences=(), scenarios={"a": world("a")})
    report = study_report(made(study, lambda name, at, luck: at[TURNOVER]), "en")
    page = write_study_report(report, tmp_path, "collab-sim").read_text(encoding="utf-8")
    assert "10 more rows" in page
    assert len(report.tables[0].rows) == 310
    assert "<script" not in page


def test_titles_are_escaped(tmp_path: Path) -> None:
    title = {"en": "<script>alert(1)</script>", "sv": "x"}
    study = study_of(scenarios={"a": world("a", title=title), "b": world("b")})
    report = study_report(made(study, lambda name, at, luck: float(luck)), "en")
    page = write_study_report(report, tmp_path, "<b>").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<b>" not in page


def test_what_no_pair_answers_is_named(tmp_path: Path) -> None:
    study = study_of(measures=(SEATS,), factors=())
    results = made(study, lambda name, at, luck: float("nan") if name == "b" else 1.0)
    assert answers_of(results) == []
    [told] = unanswered(results, [], names_of(study, "sv"))
    assert "”a” minus ”b”: inget par" in told
    page = write_study_report(study_report(results, "en"), tmp_path, "collab-sim")
    assert "no pair of runs" in page.read_text(encoding="utf-8")
