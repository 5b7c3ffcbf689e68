"""Lists of levers: every mistake at its place, all at once, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from collab_sim.config import ConfigError, load_scenario
from collab_sim.config.lever_files import load_levers
from collab_sim.config.problems import Position
from collab_sim.config.translating import translated
from collab_sim.world.levers import moved_by, with_levers
from tests.analysis.test_changes import laid_alike
from tests.config.swedish_words import english_in
from tests.worlds import default_world

SOUND = """\
levers:
  - name: training
    title: {en: Training, sv: Utbildning}
    enablers: [knowledge_and_training]
    cost: 40
  - name: relief
    set:
      departments: {workload: 0.4}
    month: 25
"""
BAD = """\
levers:
  - name: training
    enablers: [knowledge_and_trainin]
    cost: -5
  - name: relief
    remove_barriers: [hidden_agendas]
    set:
      coordinators.full_tim: 1
      collaboration.duration: 12
      trust: {learning: 7}
    month: 900
  - name: relief
  - name: clash
    set: {departments.reciprocal: 0.9, departments.own_results: 0.8}
  - nam: x
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "mine.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def marked_in(text: str, position: Position) -> str:
    """What is underlined."""
    assert position.marked
    return text.splitlines()[position.marked.line][position.marked.start : position.marked.end]


def test_a_list_is_read(tmp_path: Path) -> None:
    training, relief = load_levers(written(tmp_path, SOUND), default_world())
    assert (training.enablers, training.cost) == (("knowledge_and_training",), 40.0)
    assert (relief.set, relief.month) == ({"departments.workload": 0.4}, 25)


def test_every_mistake_is_told_at_its_place(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_levers(written(tmp_path, BAD), default_world())
    told = {
        (each.position.location.rpartition("mine.yaml")[2], each.path)
        for each in caught.value.problems
    }
    assert told == {
        (":3:16", "levers.0.enablers.0"),
        (":4:5", "levers.0.cost"),
        (":6:23", "levers.1.remove_barriers.0"),
        (":8:7", "levers.1.set.coordinators.full_tim"),
        (":9:7", "levers.1.set.collaboration.duration"),
        (":10:15", "levers.1.set.trust.learning"),
        (":11:5", "levers.1.month"),
        (":12:5", "levers.2.name"),
        (":12:5", "levers.2"),
        (":13:5", "levers.3"),
        (":15:5", "levers.4.name"),
        (":15:5", "levers.4.nam"),
    }
    marked = {each.path: marked_in(BAD, each.position) for each in caught.value.problems}
    assert marked["levers.0.enablers.0"] == "knowledge_and_trainin"
    assert marked["levers.1.set.collaboration.duration"] == "collaboration.duration"
    assert marked["levers.1.month"] == "900"
    assert marked["levers.2.name"] == "relief"
    for each in caught.value.problems:
        for words in (each.message, each.hint):
            assert english_in(translated(words, "sv")) == [], translated(words, "sv")


NAMED = """\
levers:
  - name: smaller
    set:
      arenas.Trygg uppväxt.seats: 4
      actors: {Akademi: {workload: 0.25}}
"""
BAD_NAMED = """\
levers:
  - name: a
    set:
      arenas.Trygg uppvaxt.seats: 4
      arenas.Trygg uppväxt.seat: 4
      arenas.Levande stad.seats: 1
      actors.Akademi.workload: 0.1
      actors: {Akademy: {workload: 0.2}}
  - name: later
    month: 13
    set: {arenas.Trygg uppväxt.seats: 4}
"""


def test_a_lever_moves_one_arena_and_one_group_and_nothing_else(tmp_path: Path) -> None:
    world = load_scenario("default")
    [lever] = load_levers(written(tmp_path, NAMED), world)
    moved = moved_by(lever, world)
    assert moved == {"arenas.Trygg uppväxt.seats": 4.0, "actors.Akademi.workload": 0.25}
    changes = {"arenas.Trygg uppväxt.seats": 4, "actors.Akademi.workload": 0.25}
    assert laid_alike(with_levers(world, [(moved, 1)]), world.changed(changes))
    seats = [arena.seats for arena in with_levers(world, [(moved, 1)]).arenas]
    assert seats == [None, 4, None, None]


def test_what_is_wrong_in_values_of_one_group_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_levers(written(tmp_path, BAD_NAMED), load_scenario("default"))
    told = {
        each.position.location.rpartition("mine.yaml")[2]: (each.message, each.hint)
        for each in caught.value.problems
    }
    assert [*told] == [":4:7", ":5:7", ":6:7", ":8:26", ":11:11"]
    assert told[":4:7"] == (
        "there is no arena 'Trygg uppvaxt'",
        "did you mean 'arenas.Trygg uppväxt.seats'?",
    )
    assert told[":5:7"][1] == "did you mean 'arenas.Trygg uppväxt.seats'?"
    assert "is not between 2 and 1000" in told[":6:7"][0]
    assert "no event can move it" in told[":11:11"][0]
    for each in caught.value.problems:
        assert translated(each.message, "sv") != each.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "there is nothing in it"),
        ("levers: []\n", "needs at least one entry"),
        ("training: 3\n", "there is no key 'training' here"),
        ("- a\n", "the file must hold keys"),
    ],
)
def test_what_is_no_list_of_levers_is_refused(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nothing was run") as caught:
        load_levers(written(tmp_path, text), default_world())
    assert any(message in each.message for each in caught.value.problems)
