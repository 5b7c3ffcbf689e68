"""Goal interactions from a table beside the scenario file."""

from __future__ import annotations

from pathlib import Path

import pytest

from collab_sim.config import load_scenario
from tests.config.reading import problems_in

SCENARIO = """\
actors: {groups: [{name: A, kind: department, count: 3}]}
arenas: [{name: X}]
goals: {count: 3, interactions: table.csv}
"""


def scenario_with(folder: Path, table: str) -> Path:
    (folder / "table.csv").write_text(table, encoding="utf-8")
    path = folder / "world.yaml"
    path.write_text(SCENARIO)
    return path


def test_pairs_count_both_ways_unless_both_are_given(tmp_path: Path) -> None:
    table = "goal, other, score\n1,2,3\n2,3,-1.5\n3,2,0\n\n"
    scenario = load_scenario(scenario_with(tmp_path, table))
    assert scenario.goals.interactions == ((0, 3, 0), (3, 0, -1.5), (0, 0, 0))


def test_the_table_is_relative_to_the_file_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario_with(tmp_path, "goal,other,score\n1,2,1\n")
    (tmp_path / "sub").mkdir()
    leaf = tmp_path / "sub" / "leaf.yaml"
    leaf.write_text("extends: ../world.yaml\n")
    monkeypatch.chdir(tmp_path / "sub")
    assert load_scenario(leaf).goals.interactions[0] == (0, 1, 0)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1,4,1", "'4' is not a goal between 1 and 3"),
        ("x,2,1", "'x' is not a goal between 1 and 3"),
        ("1,1,1", "a goal does not interact with itself"),
        ("1,2,4", "'4' is not a score between -3 and 3"),
        ("1,2,nan", "'nan' is not a score between -3 and 3"),
        ("1,2,", "'' is not a score between -3 and 3"),
        ("1,2", "2 columns instead of 3"),
        ("2,3,1", "the pair 2, 3 is given twice"),
        ('"1,2,1', "not a table: unexpected end of data"),
    ],
)
def test_bad_lines_are_told_in_the_table(tmp_path: Path, line: str, message: str) -> None:
    path = scenario_with(tmp_path, f"goal,other,score\n2,3,1\n{line}\n")
    (problem,) = problems_in(path)
    assert problem.message == message
    assert problem.position.location == f"{tmp_path / 'table.csv'}:3:1"
    assert problem.path == "goals.interactions"


def test_other_columns_are_refused_once(tmp_path: Path) -> None:
    (problem,) = problems_in(scenario_with(tmp_path, "goal;other;score\n1;2;3\n"))
    assert problem.message == "the first line must be 'goal,other,score'"
    assert problem.hint == "separate columns by commas"


def test_a_missing_table_is_told_in_the_scenario(tmp_path: Path) -> None:
    path = scenario_with(tmp_path, "")
    (tmp_path / "table.csv").unlink()
    (problem,) = problems_in(path)
    assert problem.message == "there is no file 'table.csv'"
    assert problem.position.location == f"{path}:3:19"
