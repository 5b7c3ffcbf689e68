"""What measures are called: unit, months, whom, and the better direction, in both languages."""

from __future__ import annotations

import pytest

from collab_sim.report.naming import (
    amount,
    better_told,
    direction_lines,
    name_with_unit,
    parameter_label,
    parameter_name,
    unit_name,
    whom_told,
    written,
)
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import MEASURES, PARAMETERS


def test_a_total_is_told_from_what_is_taken_per_month() -> None:
    assert name_with_unit("results_cumulative", "en") == (
        "total result (person-months, after the last month)"
    )
    assert name_with_unit("person_months_asked", "en") == "effort asked (person-months per month)"
    assert name_with_unit("person_months_asked", "sv") == "begärd insats (personmånader per månad)"
    assert name_with_unit("engagement", "en") == "engagement"
    assert name_with_unit("arenas_ended", "en") == "arenas ended (arenas, after the last month)"


def test_doing_more_than_one_says_is_no_better_than_doing_less() -> None:
    assert MEASURES["words_action_gap"].better == "nearer 0"
    assert better_told("words_action_gap", "en") == "nearer 0: what is said and what is done agree"
    assert "Nearer 0 is better: gap between words and action." in direction_lines(MEASURES, "en")


def test_directions_name_each_measure_once() -> None:
    told = direction_lines(("fatigue", "engagement", "silo_index", "action"), "en")
    assert told == [
        "Lower is better: partnership fatigue; silo index.",
        "Higher is better: engagement; action.",
    ]


def test_the_second_half_is_not_called_all_months() -> None:
    assert whom_told("engagement_late", "en") == "mean of the second half; all actors"
    assert whom_told("engagement", "sv") == "medel av alla månader; alla aktörer"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_says_unit_months_whom_and_why(name: str, lang: str) -> None:
    measure = MEASURES[name]
    assert unit_name(name, lang)
    assert measure.taken_over.said(lang) in whom_told(name, lang)
    assert better_told(name, lang).endswith(f": {measure.reason.said(lang)}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_labels_are_short_and_no_two_parameters_share_theirs(lang: str) -> None:
    labels = {path: parameter_label(path, lang) for path in PARAMETERS}
    assert len(set(labels.values())) == len(labels)
    assert all(parameter_name(path, lang).startswith(label) for path, label in labels.items())
    assert ";" not in labels["coordinators.full_time"]


@pytest.mark.parametrize(
    ("value", "english", "swedish"),
    [
        (250_000.0, "250,000", "250\xa0000"),
        (-12_000.4, "−12,000", "−12\xa0000"),
        (9_999.0, "9999", "9999"),
        (62.5, "62.5", "62,5"),
        (0.000125, "0.000125", "0,000125"),
        (0.0, "0", "0"),
        (float("nan"), "–", "–"),
    ],
)
def test_digits_of_a_value_follow_its_size(value: float, english: str, swedish: str) -> None:
    assert (written(value, "en"), written(value, "sv")) == (english, swedish)


def test_a_swedish_amount_stays_on_the_line_of_its_unit() -> None:
    assert amount("results_cumulative", "3,2", "sv") == "3,2\xa0personmånader"
