"""Points as spreadsheets write them: one table, whatever its separators, quotes and commas."""

from __future__ import annotations

from pathlib import Path

import pytest

from collab_sim.config import ConfigError
from collab_sim.config.study import load_study
from collab_sim.config.translating import translated
from tests.config.swedish_words import english_in

ROWS = [(0.1, 3.0), (0.25, 6.0)]


def rows_of(folder: Path, table: str | bytes) -> list[tuple[float, ...]]:
    content = table if isinstance(table, bytes) else table.encode()
    (folder / "points.csv").write_bytes(content)
    (folder / "mine.yaml").write_text("design: {kind: list, file: points.csv}", encoding="utf-8")
    study = load_study(folder / "mine.yaml")
    assert [factor.path for factor in study.factors] == ["work.cost", "collaboration.gap"]
    return [tuple(row) for row in study.design.rows]


def told_of(folder: Path, table: str) -> list[tuple[str, str]]:
    """Place and message of every problem."""
    with pytest.raises(ConfigError) as caught:
        rows_of(folder, table)
    problems = caught.value.problems
    assert not any(english_in(translated(problem.message, "sv")) for problem in problems)
    return [(problem.position.location.rpartition(".csv:")[2], problem.message)
            for problem in problems]  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        '"work.cost","collaboration.gap"\n"0.1","3"\n"0.25","6"\n',
        "work.cost\tcollaboration.gap\n0.1\t3\n0,25\t6\n".replace(",", "."),
        "work.cost\tcollaboration.gap\n0,1\t3\n0,25\t6\n",
        "work.cost;collaboration.gap\r\n0,1;3\r\n0,25;6\r\n",
        '"work.cost";"collaboration.gap"\r\n"0,1";"3,0"\r\n"0,25";6\r\n;\r\n',
        "sep=;\r\nwork.cost;collaboration.gap\r\n0,1;3\r\n0,25;6\r\n",
        '"sep=|"\nwork.cost|collaboration.gap\n0.1|3\n0.25|6\n',
        "\nwork.cost , collaboration.gap\n\n0.1 , 3\n 0.25, 6",
        b"\xef\xbb\xbfwork.cost,collaboration.gap\n0.1,3\n0.25,6\n",
        b"\xef\xbb\xbfsep=\t\r\nwork.cost\tcollaboration.gap\r\n0,1\t3\r\n0,25\t6\r\n",
    ],
)
def test_a_table_says_the_same_however_it_is_written(tmp_path: Path, table: str | bytes) -> None:
    assert rows_of(tmp_path, table) == ROWS


def test_a_column_that_stands_twice_is_refused_where_it_stands_again(tmp_path: Path) -> None:
    table = 'work.cost,collaboration.gap,"work.cost"\n0.1,3,0.2\n'
    assert told_of(tmp_path, table) == [("1:30", "the column 'work.cost' is given twice")]


def test_every_problem_has_its_place_between_quotes_and_after_a_separator_line(
    tmp_path: Path,
) -> None:
    table = 'sep=;\n"work.cost";"collaboration.gap"\n"0,1";"3,5"\n0,1\n"0,1";"x"\n'
    assert told_of(tmp_path, table) == [
        ("3:8", "3,5 is not a whole number"),
        ("4:1", "1 values where the header names 2"),
        ("5:8", "'x' is not a number"),
    ]


def test_a_comma_that_may_divide_thousands_is_not_taken_for_a_decimal_comma(
    tmp_path: Path,
) -> None:
    table = "work.cost;collaboration.gap\n0.1;3\n0,25;6\n"
    assert told_of(tmp_path, table) == [("3:1", "'0,25' has a decimal comma")]


@pytest.mark.parametrize(
    ("table", "where", "message"),
    [
        ('work.cost,collaboration.gap\n0.1,"3\n', "3:1", "not a table: unexpected end of data"),
        ("work.cost,collaboration.gap\n", "", "needs a header and at least one point"),
        ("", "", "needs a header and at least one point"),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, table: str, where: str, message: str) -> None:
    [(position, told)] = told_of(tmp_path, table)
    assert (position[-4:] if where else "", told) == (where, message)
