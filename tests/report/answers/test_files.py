"""Tables as files for spreadsheets."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from collab_sim.report.answers import files
from collab_sim.report.answers.files import (
    NoSpreadsheetsError,
    runs_sheet,
    write_csv,
    write_xlsx,
)
from collab_sim.report.answers.tables import Table, TableColumn
from tests.report.answers.results import TURNOVER, made, study_of

TABLE = Table(
    "levels",
    "Levels",
    (TableColumn("name", "a name"), TableColumn("value", "a value", "months"),
     TableColumn("from", "low"), TableColumn("from", "another low")),
    (("=1+1", 0.5, 1, float("nan")), ("å; ä", -2.25, 2, 3.0)),
)  # fmt: skip


def read(file: Path, delimiter: str) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=delimiter))


class TestCsv:
    def test_swedish_files_have_semicolons_and_decimal_commas(self, tmp_path: Path) -> None:
        file, described = write_csv([TABLE], tmp_path / "tables", "sv")
        assert file.read_bytes().startswith(b"\xef\xbb\xbf")
        head, first, second = read(file, ";")
        assert head == ["name", "value (months)", "from", "from [2]"]
        assert first == ["'=1+1", "0,5", "1", ""]
        assert second == ["å; ä", "-2,25", "2", "3,0"]
        assert read(described, ";")[2] == ["levels", "value", "months", "a value"]

    def test_english_files_have_commas_and_points(self, tmp_path: Path) -> None:
        file, _ = write_csv([TABLE], tmp_path, "en")
        assert read(file, ",")[2] == ["å; ä", "-2.25", "2", "3.0"]


class TestXlsx:
    def test_numbers_stay_numbers_and_no_text_becomes_a_formula(self, tmp_path: Path) -> None:
        book = load_workbook(write_xlsx([TABLE], tmp_path / "tables.xlsx", "sv"))
        assert book.sheetnames == ["contents", "levels", "definitions"]
        rows = list(book["levels"].iter_rows(min_row=2))
        assert [cell.value for cell in rows[0]] == ["=1+1", 0.5, 1, None]
        assert rows[0][0].data_type == "s"
        assert [cell.value for cell in rows[1]] == ["å; ä", -2.25, 2, 3.0]
        assert book["definitions"]["D3"].value == "a value"

    def test_long_names_and_equal_ones_get_sheets_of_their_own(self, tmp_path: Path) -> None:
        long = "means-" + "x" * 40
        tables = [
            Table(name, "t", TABLE.columns, TABLE.rows) for name in (long, long + "y", "Levels")
        ]
        book = load_workbook(write_xlsx([*tables, TABLE], tmp_path / "t.xlsx", "en"))
        assert len({name.casefold() for name in book.sheetnames}) == 6

    def test_says_which_extra_is_missing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(files, "find_spec", lambda name: None)
        with pytest.raises(NoSpreadsheetsError, match=r"collab-sim\[tables\]"):
            write_xlsx([TABLE], tmp_path / "t.xlsx", "en")
        assert not list(tmp_path.iterdir())


def test_runs_keep_the_names_of_their_columns_and_tell_units() -> None:
    table = runs_sheet(made(study_of(), lambda name, at, luck: 1.0).runs, "en")
    by_heading = {column.heading: column for column in table.columns}
    assert by_heading[f"factor.{TURNOVER}"].unit == "per year"
    assert by_heading["engagement_per_seat_late"].meaning
    assert all(column.meaning for column in table.columns)
