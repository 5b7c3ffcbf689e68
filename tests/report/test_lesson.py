"""Lessons: an answer that the worlds carry, a dial that turns it, or no lesson at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from collab_sim import load_scenario, play
from collab_sim.analysis.pairs import paired
from collab_sim.cli.lesson import lesson as lesson_command
from collab_sim.report.lesson import searching
from collab_sim.report.lesson.build import MessageError, contents, write_lesson
from collab_sim.report.lesson.registry import READY, Lesson, of_pair, ready
from collab_sim.report.lesson.searching import Found, Searched, levels, search
from collab_sim.report.lesson.sheets import takeaway
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import PARAMETERS

LARGEST = 600_000


@pytest.fixture(scope="module")
def silos() -> tuple[Lesson, Searched]:
    """The lesson on silos with one dial that turns its answer, one that doesn't."""
    lesson = replace(ready("silos"), dials=("departments.mandate", "departments.shared"))
    return lesson, search(lesson, seed=1)


def test_what_is_found_is_what_python_plays(silos: tuple[Lesson, Searched]) -> None:
    lesson, found = silos
    towns = {"left": lesson.left, "right": lesson.right}
    runs = play(towns, replicates=200, seed=1, measures=("silo_index",)).runs
    assert found.given == paired(runs, "silo_index", "right", "left")
    turned = found.turns("departments.mandate")
    assert turned is not None
    towns["left"] = lesson.left.changed({"departments.mandate": turned.value})
    runs = play(towns, replicates=200, seed=1, measures=("silo_index",)).runs
    assert paired(runs, "silo_index", "right", "left").direction == -found.given.direction


def test_the_world_that_is_shown_goes_the_other_way_than_most(
    silos: tuple[Lesson, Searched],
) -> None:
    lesson, found = silos
    towns = {"left": lesson.left, "right": lesson.right}
    one = range(found.deceptive, found.deceptive + 1)
    runs = play(towns, replicates=one, seed=1, measures=("silo_index",)).runs
    left, right = (runs.loc[runs["scenario"] == name, "silo_index"].item() for name in towns)
    assert np.sign(right - left) == -found.given.direction
    assert contents(lesson, found, 1)["world"] == found.deceptive


def test_a_dial_turns_where_it_is_nearest_to_where_it_stands() -> None:
    given = paired(
        play({"left": load_scenario("project"), "right": load_scenario("continuous")},
             replicates=40, seed=1).runs, "engagement", "right", "left")  # fmt: skip
    assert given.direction == 1
    steps = tuple(Found(value, way) for value, way in ((0.0, -1), (0.2, -1), (0.5, 0), (1.0, -1)))
    found = Searched(given, -1, {"a": 0.5, "b": 0.5}, {"a": steps, "b": steps[2:3]})
    assert found.turns("a") == Found(0.2, -1)
    assert found.turns("b") is None
    even = replace(found, given=replace(given, share_low=0.4, share_high=0.6))
    assert even.turns("a") is None


def test_the_guide_says_of_every_dial_whether_and_where_it_turns(
    silos: tuple[Lesson, Searched],
) -> None:
    lesson, found = silos
    turned = found.turns("departments.mandate")
    assert turned is not None
    for lang in LANGUAGES:
        first, second = takeaway(lesson, found, lang).splitlines()
        written = f"{turned.value:g}"
        assert (written if lang == "en" else written.replace(".", ",")) in first
        assert ("alone" in second) if lang == "en" else ("ensamt" in second)


@pytest.mark.parametrize("name", READY)
def test_no_option_is_called_by_what_it_is_while_the_class_guesses(name: str) -> None:
    lesson = ready(name)
    asked = [words[lang] for words in (lesson.words["question"], lesson.words["asked"])
             for lang in LANGUAGES]  # fmt: skip
    for town in (lesson.left, lesson.right):
        assert not any(getattr(town.title, lang) in said for lang in LANGUAGES for said in asked)
        assert (town.barriers, town.enablers) == ((), ())  # every dial is free to turn
    for path in lesson.dials:
        low, high = PARAMETERS[path].swept or (0.0, 0.0)
        assert low <= lesson.left.value(path) <= high
        assert min(levels(path)) == low
        assert max(levels(path)) == high


@pytest.mark.parametrize("name", READY)
def test_the_towns_of_a_lesson_are_the_scenarios_it_names(name: str) -> None:
    lesson, plan = ready(name), READY[name]
    for town, scenario, changes in (
        (lesson.left, plan.left, {**plan.common, **plan.only_left}),
        (lesson.right, plan.right, {**plan.common, **plan.only_right}),
    ):
        meant = load_scenario(scenario).changed(dict(changes))
        assert {path: town.value(path) for path in PARAMETERS} == {
            path: meant.value(path) for path in PARAMETERS
        }
        assert (town.months, town.events) == (meant.months, meant.events)


@pytest.mark.parametrize("wrong", ["answer", "dial"])
def test_a_lesson_without_an_answer_is_refused_and_nothing_is_written(
    wrong: str, silos: tuple[Lesson, Searched], tmp_path: Path
) -> None:
    lesson, found = silos
    if wrong == "answer":
        lesson = replace(lesson, expects=-lesson.expects)
    else:
        lesson = replace(lesson, dials=("departments.shared",))
    file = tmp_path / "lesson.html"
    with pytest.raises(MessageError, match="of 200 pairs" if wrong == "answer" else "no dial"):
        write_lesson(lesson, found, file, "sv", seed=1)
    assert not file.exists()


def test_no_dial_of_a_pair_is_one_that_nobody_reads() -> None:
    left = load_scenario("default")
    arenas = [{**arena.model_dump(exclude_unset=True), "scope": 2} for arena in left.arenas]
    dials = of_pair(left, left.changed({"arenas": arenas})).dials
    assert "collaboration.scope" not in dials
    assert "collaboration.scope" in of_pair(left, left).dials


class TestCommand:
    def run(self, *arguments: str) -> tuple[int, str]:
        done = CliRunner().invoke(lesson_command, [*arguments, "--lang", "en"])
        return done.exit_code, done.output

    def test_a_pair_of_ones_own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(searching, "LEVELS", 2)
        file = tmp_path / "mine.html"
        status, told = self.run("vaxjo", "aarhus", "-o", str(file))
        assert status == 0, told
        assert 200_000 < file.stat().st_size < LARGEST

    @pytest.mark.parametrize(
        ("names", "told"), [(("silo",), "did you mean silos"), ((), "--all"), (("a",) * 3, "--all")]
    )
    def test_other_names_are_told_the_right_ones(self, names: tuple[str, ...], told: str) -> None:
        status, said = self.run(*names)
        assert status == 2
        assert told in said
