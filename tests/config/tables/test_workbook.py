"""The workbook that people fill in: what can be picked is what can be read."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
import yaml
from click.testing import CliRunner
from openpyxl.utils import get_column_letter

from collab_sim.cli.verbs import commands
from collab_sim.config import load_scenario, scenario_from_text
from collab_sim.config.tables.cells import Takes
from collab_sim.config.tables.questionnaire import write_questionnaire
from collab_sim.config.tables.questions import STATEMENTS
from collab_sim.config.tables.reading import Asked, read_organisation
from collab_sim.config.tables.sheets import SHEETS
from collab_sim.config.tables.workbook import write_workbook
from collab_sim.config.tables.writing import files_of

BOTH = pytest.mark.parametrize("lang", ["en", "sv"])


@BOTH
def test_a_new_workbook_is_a_scenario_with_options_that_a_file_says_again(
    lang: str, tmp_path: Path
) -> None:
    book = tmp_path / "town.xlsx"
    write_workbook(book, lang)
    found = read_organisation(Asked(book, "town")).organisation
    files = files_of(found, tmp_path / "mine.yaml", book.name)
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    again = [load_scenario(path) for path in files]
    assert len(again) == 4
    for file, read_now in zip(again, found.scenarios, strict=True):
        assert file.model_dump(exclude={"name"}) == read_now.model_dump(exclude={"name"})
    assert {yaml.safe_load(text)["extends"] for text in files.values()} == {"default", "mine.yaml"}
    made_up = {"en": "made-up example", "sv": "påhittat exempel"}[lang]
    assert {one.source for one in again[0].provenance.values()} == {made_up}


def test_both_languages_describe_the_same_town(tmp_path: Path) -> None:
    towns = []
    for lang in ("en", "sv"):
        write_workbook(tmp_path / f"{lang}.xlsx", lang)
        towns.append(
            read_organisation(Asked(tmp_path / f"{lang}.xlsx", "town")).organisation.scenarios
        )
    words = {"name", "title", "question", "provenance", "prices", "actors", "arenas", "ties",
             "events"}  # fmt: skip
    for english, swedish in zip(*towns, strict=True):
        assert english.model_dump(exclude=words) == swedish.model_dump(exclude=words)
        assert len(english.actor_names) == len(swedish.actor_names)
        assert [tie.trust for tie in english.ties] == [tie.trust for tie in swedish.ties]


@BOTH
def test_whatever_a_list_offers_is_read(lang: str, tmp_path: Path) -> None:
    write_workbook(tmp_path / "town.xlsx", lang)
    book = openpyxl.load_workbook(tmp_path / "town.xlsx")
    for sheet in SHEETS.values():
        page = book[sheet.title.said(lang)]
        offered = {}
        for rule in page.data_validations.dataValidation:
            if rule.type == "list":
                assert rule.allow_blank
                name, _, cells = rule.formula1.rpartition("!")
                words = [row[0].value for row in book[name.strip("'")][cells.replace("$", "")]]
                offered[str(rule.sqref).split(":", maxsplit=1)[0][:-1]] = words
        for cell, column in zip(page[1], sheet.columns, strict=True):
            assert cell.value == column.title.said(lang)
            assert cell.comment
            assert cell.comment.text == column.about.said(lang)
            if column.choices:
                words = [choice.told(lang) for choice in column.choices]
                assert offered[cell.column_letter] == words


@BOTH
def test_cells_for_numbers_have_limits_that_the_example_keeps(lang: str, tmp_path: Path) -> None:
    write_workbook(tmp_path / "town.xlsx", lang)
    book = openpyxl.load_workbook(tmp_path / "town.xlsx")
    checked = 0
    for sheet in SHEETS.values():
        page = book[sheet.title.said(lang)]
        limits = {
            str(rule.sqref)[0]: (rule.operator, float(rule.formula1), float(rule.formula2))
            for rule in page.data_validations.dataValidation
            if rule.type != "list"
        }
        for number, column in enumerate(sheet.columns, start=1):
            letter = get_column_letter(number)
            if column.takes not in (Takes.SHARE, Takes.WHOLE) or column.choices:
                continue
            operator, least, most = limits[letter]
            assert operator == "between"
            assert most == 1.0 if column.takes is Takes.SHARE else most > 1000
            for (cell,) in page[f"{letter}2:{letter}20"]:
                assert cell.value is None or least <= cell.value <= most
                checked += cell.value is not None
    assert checked > 10


def test_a_questionnaire_asks_for_no_names_and_its_headings_are_read(tmp_path: Path) -> None:
    write_questionnaire(tmp_path / "q.xlsx", "sv")
    book = openpyxl.load_workbook(tmp_path / "q.xlsx")
    headings = [cell.value for cell in book["Svar"][1]]
    assert headings == ["organisation", *(statement.heading.said("sv") for statement in STATEMENTS)]


def test_a_value_that_is_replaced_loses_where_it_came_from() -> None:
    base = "extends: default\nmunicipality: {turnover: 0.2, handover: 0.3}\nprovenance:\n"
    origins = "".join(
        f"  municipality.{name}: {{evidence: measured, n: 40, cells: {{{name}: B2}}}}\n"
        for name in ("turnover", "handover")
    )
    scenario = scenario_from_text(base + origins)
    assert set(scenario.provenance) == {"municipality.turnover", "municipality.handover"}
    kept = {"municipality.handover"}
    set_by_hand = ["municipality.turnover=0.1"]
    assert set(scenario_from_text(base + origins, overrides=set_by_hand).provenance) == kept
    assert set(scenario.changed({"municipality.turnover": 0.1}).provenance) == kept


def test_the_tutorial_shows_what_the_command_says(tmp_path: Path) -> None:
    runner, book = CliRunner(), tmp_path / "town.xlsx"
    runner.invoke(commands, ["new", "workbook", str(book), "--lang", "en"])
    line = ["import", str(book), "-o", str(tmp_path / "mine.yaml"), "--lang", "en"]
    *_, read_line, evidence, _ = runner.invoke(commands, line).output.splitlines()
    tutorial = Path(__file__).parents[3] / "docs/tutorials/from-workbook-to-decision.md"
    assert f"{read_line}\n{evidence}\n" in tutorial.read_text(encoding="utf-8")
