"""Problems in Swedish: every message and hint, with what stands in them kept."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from collab_sim.config import ConfigError, scenario_from_text
from collab_sim.config.renamed import RENAMED
from collab_sim.config.study import load_study
from collab_sim.config.study_factors import KEYS_ELSEWHERE
from collab_sim.config.syntax import PLAINER
from collab_sim.config.translating import problem_texts, translated, translated_error
from collab_sim.report.strings import text
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.events import NOT_MOVED
from tests.config.bad import Bad
from tests.config.reading import problems_of
from tests.config.swedish_words import english_in
from tests.config.test_bad_files import BAD
from tests.config.test_study_files import test_mistakes_are_told_where_they_stand as of_studies

MISTAKES = [text for text, *_ in vars(of_studies)["pytestmark"][0].args[1]]


@pytest.mark.parametrize("bad", BAD, ids=[bad.name for bad in BAD])
def test_every_problem_of_a_scenario_is_told_in_swedish(bad: Bad) -> None:
    for problem in problems_of(bad.text):
        for told in (problem.message, problem.hint):
            assert english_in(translated(told, "sv")) == [], translated(told, "sv")


@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_problem_of_a_study_is_told_in_swedish(mistake: str, tmp_path: Path) -> None:
    (tmp_path / "study.yaml").write_text(mistake, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_study(tmp_path / "study.yaml")
    for problem in caught.value.problems:
        for told in (problem.message, problem.hint):
            assert english_in(translated(told, "sv")) == [], translated(told, "sv")


def test_what_is_listed_in_english_has_its_swedish() -> None:
    hints = [*RENAMED.values(), *KEYS_ELSEWHERE.values(), *chain.from_iterable(PLAINER.values())]
    for told in (*hints, *NOT_MOVED.values()):
        assert not told or translated(told, "sv") != told, told
    for unit in {parameter.unit for parameter in PARAMETERS.values()}:
        assert translated(unit, "sv") == text("sv", f"unit_{unit}")


def test_swedish_keeps_every_name_and_number_in_its_place() -> None:
    for english, swedish in problem_texts("sv").items():
        assert english.count("{}") == swedish.count("{}")
    assert translated("1.5 is not between 0 and 0.99 (per year)", "sv") == (
        "1.5 ligger inte mellan 0 och 0.99 (per år)"
    )
    swedish = "'A' är inte ett heltal eller en lista"
    assert translated("'A' is not a whole number or a list", "sv") == swedish
    assert translated("more than one actor is called Bread or Butter", "sv") == (
        "mer än en aktör heter Bread or Butter"
    )
    assert (
        translated("there is no key 'months' here", "sv") == "det finns ingen nyckel 'months' här"
    )


def test_the_whole_answer_is_swedish_and_points_to_the_same_place() -> None:
    with pytest.raises(ConfigError) as caught:
        scenario_from_text("extends: default\nmonths: 0\nmonth: 3\n", label="min.yaml")
    swedish, english = (translated_error(caught.value, lang).splitlines() for lang in ("sv", "en"))
    assert english == str(caught.value).splitlines()
    assert swedish[0] == "min.yaml:2:1  months: 0 ligger inte mellan 1 och 1200"
    assert swedish[-1] == "2 problem, inget kördes.     hjälp: collab-sim explain months"
    assert [line for line in swedish if "|" in line and "^" not in line] == [
        line for line in english if "|" in line and "^" not in line
    ]
