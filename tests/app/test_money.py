"""What the page of comparisons says of staff time, and of what is compared."""

from __future__ import annotations

from collab_sim import play
from collab_sim.app.comparing import Comparison, Values, compare, measures
from collab_sim.report.strings import LANGUAGES, text


def asked(values: Values) -> Comparison:
    return Comparison("default", ((), values), "engagement", worlds=6, seed=3)


def test_totals_are_those_of_the_runs_of_each_variant() -> None:
    question = asked((("collaboration.memory", 0.2),))
    runs = play(question.scenarios, replicates=6, seed=3).runs
    for name, told in zip(question.scenarios, compare(question)["money"]["en"], strict=False):
        mine = runs[runs["scenario"] == name]
        months = question.scenarios[name].months
        assert f"{(mine['person_months_asked'] * months).mean():.0f} person-months asked" in told
        assert f"{(mine['coordinator_months'] * months).mean():.0f} of coordinators" in told


def test_a_variant_designed_to_take_more_is_told_as_a_design() -> None:
    told = compare(asked((("coordinators.full_time", 2.0),)))["money"]
    for lang in LANGUAGES:
        what = text(lang, "planned_coordinators")
        assert told[lang][-1] == text(lang, "staff_time_designs", what=what)


def test_every_measure_of_the_page_says_what_it_is_taken_over() -> None:
    told = {one["name"]: one["note"] for one in measures()}
    assert "after the last month; all arenas" in told["results_cumulative"]["en"]
    assert "person-months)" in told["results_cumulative"]["en"]
    assert all("medel av alla månader" in told[name]["sv"] for name in ("engagement", "action"))
