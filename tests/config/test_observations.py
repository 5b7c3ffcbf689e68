"""Tables of observations: what they say, and every problem of them at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from collab_sim import load_scenario
from collab_sim.config import ConfigError
from collab_sim.config.observations import Observation, load_observations
from collab_sim.config.translating import translated
from tests.config.swedish_words import english_in

TOWN = load_scenario("continuous")
NAMES = TOWN.actor_names


def read(folder: Path, table: str) -> tuple[Observation, ...]:
    (folder / "data.csv").write_text(table, encoding="utf-8")
    return load_observations(folder / "data.csv", TOWN).values


def told(folder: Path, table: str) -> list[tuple[str, str]]:
    """Line and column, and message, of every problem."""
    with pytest.raises(ConfigError) as caught:
        read(folder, table)
    for problem in caught.value.problems:
        for words in (problem.message, problem.hint):
            left = translated(words, "sv").partition("kolumnerna är")[0]  # names of columns follow
            assert english_in(left) == [], left
    return [
        (problem.position.location.rpartition(".csv:")[2], problem.message)
        for problem in caught.value.problems
    ]


def test_a_swedish_table_is_read_with_errors_and_towns(tmp_path: Path) -> None:
    table = "month;measure;value;sd;of\n12;engagement;0,4;0,02;\n24;action;0,5;;9\n"
    assert read(tmp_path, table) == (
        Observation("engagement", 12, 0.4, 0.02, 1),
        Observation("action", 24, 0.5, 0.0, 9),
    )


def test_actors_become_means_by_side_with_the_error_of_those_not_asked(tmp_path: Path) -> None:
    sides = {name: one.kind for one in TOWN.actors.groups for name in one.actor_names}
    departments = [name for name in NAMES if sides[name] == "department"]
    rows = [f"6,engagement,{value},{name}"
            for name, value in zip(departments[:2], (0.2, 0.6), strict=True)]  # fmt: skip
    outside = next(name for name in NAMES if sides[name] == "external")
    [inside, external] = read(
        tmp_path, "\n".join(["month,measure,value,actor", *rows, f"6,engagement,0.9,{outside}"])
    )
    assert inside.measure == "engagement_departments"
    assert inside.value == pytest.approx(0.4)
    spread = 0.2828427 / 2**0.5
    assert inside.sd == pytest.approx(spread * (1.0 - 2 / len(departments)) ** 0.5, rel=1e-6)
    assert (external.measure, external.value, external.sd) == ("engagement_external", 0.9, 0.0)


def test_lives_of_arenas_become_shares_of_those_still_followed(tmp_path: Path) -> None:
    lives = "arena,observed,ended\na,36,\nb,36,20\nc,36,24\nd,12,5\n"
    found = read(tmp_path, lives)
    assert [(one.month, one.value) for one in found] == [(12, 0.75), (24, 1 / 3), (36, 1 / 3)]
    assert all(one.per_arena and one.measure == "arenas_alive" for one in found)


def test_every_problem_is_told_where_it_stands(tmp_path: Path) -> None:
    table = (
        "month,measure,value,actor,of\n"
        "0.5,engagment,1.2,,\n"
        f"999,action,lots,{NAMES[0]}x,0\n"
        f"6,silo_index,0.5,{NAMES[0]},\n"
        "7,action,1.2,,\n"
    )
    assert told(tmp_path, table) == [
        ("2:1", "0.5 is not a whole number"),
        ("2:5", "there is no measure 'engagment'"),
        ("3:1", "999 is not between 0 and 120"),
        ("3:12", "'lots' is not a number"),
        ("3:17", f"the scenario has no actor '{NAMES[0]}x'"),
        (f"3:{17 + len(NAMES[0]) + 2}", "0 is not between 1 and 400"),
        ("4:18", "silo_index is no measure of single actors; those are engagement, action, "
                 "competence, fatigue"),
        ("5:10", "1.2 is not between 0 and 1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ("month,measure\n1,action\n", ("1:1", "the column 'value' is missing")),
        (
            "month,measure,valeu\n1,action,0\n",
            ("1:15", "there is no column 'valeu' here; columns are month, measure, value, actor, "
                     "sd, of"),
        ),
        ("month,measure,value\n1,action,0.5\n1,action,0.6\n",
         ("3:3", "action in month 1 is given twice")),
        (f"month,measure,value,actor\n1,action,0.5,\n1,action,0.6,{NAMES[0]}\n",
         ("2:3", "this month has rows with an actor and rows without one; keep one kind")),
        ("arena,observed,ended\na,12,20\n",
         ("2:6", "ended in month 20, after the last one observed (12)")),
    ],
)  # fmt: skip
def test_mistakes_in_tables(tmp_path: Path, table: str, problem: tuple[str, str]) -> None:
    assert problem in told(tmp_path, table)
