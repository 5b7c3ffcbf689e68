"""Lessons: numbers of the engine, sentences of the numbers, or no lesson at all."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from collab_sim import load_scenario, play
from collab_sim.analysis.pairs import paired
from collab_sim.cli.lesson import lesson as lesson_command
from collab_sim.report.findings import sentence
from collab_sim.report.lesson.atlas import MEASURES, Atlas, play_atlas
from collab_sim.report.lesson.build import (
    MessageError,
    contents,
    require_message,
    takeaway,
    titles_of,
    write_lesson,
)
from collab_sim.report.lesson.registry import READY, Dial, Lesson, of_pair, ready
from collab_sim.world.parameters import PARAMETERS

LARGEST = 5_000_000


def short(lesson: Lesson) -> Lesson:
    """The lesson with one dial of two places, the others as given."""
    first, *others = lesson.dials
    ends = tuple(sorted({lesson.left.value(first.path), first.levels[0], first.levels[-1]}))
    kept = tuple(Dial(one.path, (lesson.left.value(one.path),)) for one in others)
    return replace(lesson, dials=(Dial(first.path, ends), *kept))


@pytest.fixture(scope="module")
def trap() -> Atlas:
    return play_atlas(short(ready("project-trap")), seed=1)


def test_the_atlas_is_what_the_engine_plays(trap: Atlas) -> None:
    for place, values in enumerate(trap.settings):
        paths = [dial.path for dial in trap.lesson.dials]
        changes = {
            path: int(value) if PARAMETERS[path].whole else value
            for path, value in zip(paths, values, strict=True)
        }
        towns = {"left": trap.lesson.left, "right": trap.lesson.right}
        scenarios = {side: town.changed(changes) for side, town in towns.items()}
        worlds = play(scenarios, replicates=20, seed=1, measures=MEASURES)
        result = paired(worlds.runs, "engagement", "right", "left")
        assert trap.result(place) == result
        for town, side in enumerate(scenarios):
            told = worlds.series[worlds.series["scenario"] == side]
            for number, measure in enumerate(MEASURES):
                played = told[measure].to_numpy().reshape(20, -1)
                np.testing.assert_array_equal(trap.series[place, :, town, number], played)


def test_eight_bits_are_near_enough(trap: Atlas) -> None:
    decoded = np.frombuffer(base64.b64decode(trap.encoded), np.uint8) / 255
    assert np.abs(decoded - trap.series.ravel()).max() <= 1 / 510 + 1e-12


def test_every_sentence_is_that_of_its_numbers(trap: Atlas) -> None:
    told = contents(trap, 1)
    for place, said in enumerate(told["sentences"]):
        found = trap.result(place)
        assert said == {lang: sentence(found, lang, titles_of(trap, lang)) for lang in said}
        assert told["directions"][place] == found.direction
    assert told["means"] == trap.means.tolist()
    counted = takeaway([1, 1, -1, 0], {"left": "L", "right": "R"}, "en")
    assert "is higher in “R” in 2 and in “L” in 1; in 1" in counted


@pytest.mark.parametrize("name", READY)
def test_every_ready_lesson_holds_and_fits_into_a_file(name: str) -> None:
    lesson = ready(name)
    only = tuple(Dial(one.path, (lesson.left.value(one.path),)) for one in lesson.dials)
    atlas = play_atlas(replace(lesson, dials=only), seed=1)
    require_message(atlas)
    settings = int(np.prod([len(dial.levels) for dial in lesson.dials]))
    assert settings >= 200
    assert settings * len(atlas.encoded) * 1.3 < LARGEST


def test_a_message_that_does_not_hold_is_refused_and_nothing_is_written(
    trap: Atlas, tmp_path: Path
) -> None:
    other = replace(trap, lesson=replace(trap.lesson, expects=-1))
    file = tmp_path / "lesson.html"
    with pytest.raises(MessageError, match="of 20 pairs"):
        write_lesson(other, file, "sv", seed=1)
    assert not file.exists()


def test_no_dial_turns_what_the_two_towns_differ_in() -> None:
    left = load_scenario("default").changed({"municipality.turnover": 0.3})
    paths = [dial.path for dial in of_pair(left, load_scenario("default")).dials]
    assert "municipality.turnover" not in paths
    assert len(paths) == 3


class TestCommand:
    def run(self, *arguments: str) -> tuple[int, str]:
        done = CliRunner().invoke(lesson_command, [*arguments, "--lang", "en"])
        return done.exit_code, done.output

    def test_a_pair_of_ones_own(self, tmp_path: Path) -> None:
        file = tmp_path / "mine.html"
        status, told = self.run("vaxjo", "aarhus", "-o", str(file))
        assert status == 0, told
        assert 1_000_000 < file.stat().st_size < LARGEST

    @pytest.mark.parametrize(
        ("names", "told"), [(("silo",), "did you mean silos"), ((), "--all"), (("a",) * 3, "--all")]
    )
    def test_other_names_are_told_the_right_ones(self, names: tuple[str, ...], told: str) -> None:
        status, said = self.run(*names)
        assert status == 2
        assert told in said
