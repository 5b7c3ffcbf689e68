"""Bad tables: everything is told at once, at its cell, in both languages; nothing is written."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from collab_sim.cli.verbs import commands
from collab_sim.config import ConfigError
from collab_sim.config.problems import Problem
from collab_sim.config.tables.excel import read_workbook
from collab_sim.config.tables.grids import MOST_ROWS
from collab_sim.config.tables.reading import Asked, read_organisation
from collab_sim.config.translating import translated
from tests.config.tables.folders import ACTORS, GROUPS, folder, told

WRONG: dict[str, dict[str, object]] = {
    "Actors": {
        "A1": "name", "B1": "kind", "C1": "sector", "D1": "mandate", "E1": "workload",
        "F1": "priorities", "G1": "mandatt", "A2": "School", "B2": "department", "D2": 1.7,
        "E2": 75, "F2": 13.7, "A3": "school", "B3": "department", "D3": -1, "A4": "Care",
        "B4": "dept",
        "A5": "Club", "B5": "external", "D5": "=1/2", "E5": date(2026, 3, 4), "A6": "Alone",
        "A7": "Museum", "B7": "department", "D7": "mycket",
    },
    "Collaboration groups": {
        "A1": "name", "B1": "members", "C1": "goals", "D1": "opens", "E1": "closes",
        "F1": "meetings per month", "A2": "Safety", "B2": "Schol; Club", "C2": 99, "D2": 9,
        "E2": 3, "F2": 2, "A3": "Safety", "B3": "Care",
    },
    "Ties": {
        "A1": "actor", "B1": "partner", "C1": "contact", "D1": "strength", "A2": "School",
        "B2": "Carre", "D2": 1.4, "A3": "Club", "B3": "Club", "C3": "often", "A4": "School",
        "B4": "Club", "C4": "weekly", "D4": 0.5, "A5": "Club", "B5": "School",
        "A6": "Care", "C6": "often",
    },
    "Municipality": {
        "A1": "setting", "B1": "your value", "A2": "municipality.turnovr", "B2": 0.1,
        "A3": "months", "B3": "ten years", "A4": "municipality.handover", "B4": 3,
    },
    "Options": {
        "A1": "option", "B1": "change", "C1": "value", "A2": "More", "B2": "leadership", "C2": 1,
        "A3": "More", "B3": "coordinators.full_time", "A4": "Other", "B4": "collaboration.form",
        "C4": "fixed",
    },
    "Events": {
        "A1": "event", "B1": "only in option", "C1": "month", "D1": "coordinators leave",
        "A2": "Gone", "B2": "Moore", "C2": 3, "D2": "yes", "A3": "Late", "C3": 900, "D3": "yes",
        "A4": "Nothing", "C4": 3, "A5": "Someday", "C5": "in March", "D5": "yes",
    },
}  # fmt: skip
EXPECTED = {
    "Actors": "G1 D2 E2 F2 A3 D3 B4 B5 D5 E5 A6 D7 A8",
    "Collaboration groups": "B2 C2 E2 F2 A3",
    "Ties": "B2 D2 B3 C3 D4 A5 B6",
    "Municipality": "A2 B3 B4",
    "Options": "B2 B3 C4",
    "Events": "B2 C3 A4 C5",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bad") / "bad.xlsx"
    workbook = openpyxl.Workbook()
    for name, cells in WRONG.items():
        page = workbook.create_sheet(name)
        for cell, value in cells.items():
            page[cell] = value
    workbook["Actors"].merge_cells("A8:B8")
    workbook.save(path)
    return path


@pytest.fixture(scope="module")
def problems(book: Path) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        read_organisation(Asked(book, "mine"))
    return caught.value


def test_every_wrong_cell_is_told_at_once_and_no_other(problems: ConfigError) -> None:
    found = {each.position.location for each in problems.problems}
    expected = {
        f"[bad.xlsx]{name}!{at}" for name, cells in EXPECTED.items() for at in cells.split()
    }
    assert found == expected


def test_the_nearest_name_is_told(problems: ConfigError) -> None:
    hints = {each.position.location.rpartition("!")[0::2]: each.hint for each in problems.problems}
    assert hints["[bad.xlsx]Actors", "G1"] == "did you mean 'mandat'?"
    assert hints["[bad.xlsx]Collaboration groups", "B2"] == "did you mean 'School'?"
    assert hints["[bad.xlsx]Ties", "B2"] == "did you mean 'Care'?"
    assert hints["[bad.xlsx]Options", "B2"].endswith("leadership'?")
    assert hints["[bad.xlsx]Events", "B2"] == "did you mean 'More'?"


def test_a_missing_column_is_called_what_its_sheet_calls_it(
    problems: ConfigError, tmp_path: Path
) -> None:
    told = {each.position.location: each.message for each in problems.problems}
    assert "'hours per meeting' must be given" in told["[bad.xlsx]Collaboration groups!F2"]
    groups = (("namn", "medlemmar", "timmar per möte"), ("Safety", "School; Care", 3))
    folder(tmp_path, actors=ACTORS, arenas=groups)
    with pytest.raises(ConfigError) as caught:
        read_organisation(Asked(tmp_path, "mine"))
    assert "'möten per månad' must be given" in str(caught.value)


def test_everything_is_told_in_swedish_too(problems: ConfigError) -> None:
    for each in problems.problems:
        assert translated(each.message, "sv") != each.message
        assert not each.hint or translated(each.hint, "sv") != each.hint


def test_nothing_is_written(book: Path, tmp_path: Path) -> None:
    line = ["import", str(book), "-o", str(tmp_path / "mine.yaml")]
    result = CliRunner().invoke(commands, line)
    assert isinstance(result.exception, ConfigError)
    assert [*tmp_path.iterdir()] == []


def test_what_was_not_imported_is_never_overwritten(tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    tables.mkdir()
    folder(tables, actors=ACTORS, arenas=GROUPS)
    target = tmp_path / "mine.yaml"
    target.write_text("extends: default\n", encoding="utf-8")
    line = ["import", str(tables), "-o", str(target)]
    assert CliRunner().invoke(commands, line).exit_code == 2
    assert target.read_text(encoding="utf-8") == "extends: default\n"
    target.unlink()
    assert CliRunner().invoke(commands, line).exit_code == 0
    assert CliRunner().invoke(commands, line).exit_code == 0


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ((), "the sheet is empty"),
        ((("name", "kind"),), "there are no rows below the headings"),
        (
            (("name", "kind"), *(("a", "department"),) * (MOST_ROWS + 1)),
            f"has more than {MOST_ROWS:,} rows; is this the right table?",
        ),
        ((("kind",), ("department",)), "the column 'namn' or 'name' is missing"),
        ((("name", "namn", "kind"), ("a", "b", "department")), "the column 'namn' is given twice"),
    ],
)
def test_a_table_that_is_none_is_told(
    rows: tuple[tuple[str, ...], ...], message: str, tmp_path: Path
) -> None:
    assert message in told(folder(tmp_path, actors=rows)).values()


def test_a_workbook_that_cannot_be_opened_is_told_with_the_cause(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_workbook(tmp_path / "gone.xlsx", problems) == []
    [problem] = problems
    assert problem.message == f"cannot be read: {os.strerror(errno.ENOENT)}"
    assert problem.position.location.startswith("gone.xlsx")


def test_a_folder_without_any_known_table_is_told(tmp_path: Path) -> None:
    found = [*told(folder(tmp_path, budget=(("a", "b"), (1, 2)))).values()]
    assert len(found) == 1
    assert found[0].startswith("none of its sheets is known")


def test_a_misspelt_sheet_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    found = told(folder(tmp_path, actors=ACTORS, arenas=GROUPS, Relatoner=(("a",), ("b",))))
    assert found == {"Relatoner.csv": "there is no sheet 'Relatoner'"}


def test_names_that_differ_in_capitals_alone_are_told(tmp_path: Path) -> None:
    actors = (
        ("name", "kind", "id"), ("School", "department", "SCHOOL"), ("Care", "department", ""),
        ("school", "department", ""), ("Club", "department", "CARE"),
    )  # fmt: skip
    groups = (("name", "members"), ("Safety", "School"), ("SAFETY", "Care"))
    posts = "coordinators.full_time"
    options = (("option", "change", "value"), ("More", posts, 1), ("more", posts, 2))
    tables = folder(tmp_path, actors=actors, arenas=groups, options=options)
    assert told(tables) == {
        "actors.csv!A4": "'school' differs from 'School' in A2 only in capitals",
        "actors.csv!C5": "'CARE' differs from 'Care' in A3 only in capitals",
        "arenas.csv!A3": "'SAFETY' differs from 'Safety' in A2 only in capitals",
        "options.csv!A3": "'more' differs from 'More' in A2 only in capitals",
    }


def test_what_nothing_reads_is_told_at_its_cell(tmp_path: Path) -> None:
    actors = (("name", "kind", "mandate"), ("School", "department", 0.3))
    events = (
        ("event", "month", "change", "value"), ("Trust", 9, "departments.mandate", 0.75),
        ("Cut", 9, "collaboration.budget", 0.75),
    )  # fmt: skip
    tables = folder(tmp_path, actors=actors, arenas=(("name",), ("Safety",)), events=events)
    [idle] = read_organisation(Asked(tables, "mine")).organisation.idle
    assert idle.position.location == "events.csv!D2"
    out = tmp_path / "mine.yaml"
    line = ["import", str(tables), "-o", str(out), "--lang", "sv"]
    assert "varning: events.csv!D2" in CliRunner().invoke(commands, line).output


def test_our_own_groups_are_not_told_as_those_of_the_tables(tmp_path: Path) -> None:
    tables = folder(tmp_path, actors=ACTORS)
    line = ["import", str(tables), "-o", str(tmp_path / "mine.yaml"), "--lang", "en"]
    output = CliRunner().invoke(commands, line).output
    assert "3 actors, 0 collaboration groups" in output
    assert "The collaboration groups are ours" in output
