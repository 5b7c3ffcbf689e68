"""A site: every file of it, whose it is, where it says it stands."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from collab_sim.cli.site import site as site_command
from collab_sim.report.lesson import registry
from collab_sim.report.lesson.sheets import takeaway
from collab_sim.report.site import addresses
from collab_sim.report.site.addresses import AddressError, checked, code_of
from collab_sim.report.site.build import Site
from collab_sim.texts import LANGUAGES
from tests.report.small_site import ADDRESS, small_site

WRONG = ["school.example", "ftp://school.example/", "https://", "https://a b.example/",
         'https://school.example/"onload=', "https://[1/", "javascript:alert(1)"]  # fmt: skip
NO_FOLDERS = ["https://school.example/?a=1", "https://school.example/#silos"]


@pytest.fixture(scope="module")
def site() -> Site:
    return small_site()


@pytest.fixture(scope="module")
def made(site: Site) -> dict[str, str]:
    return site.files


def test_the_same_site_is_the_same_text(site: Site, made: dict[str, str]) -> None:
    assert site.files == made


def test_teacher_pages_have_the_answers_and_worksheets_do_not(
    site: Site, made: dict[str, str]
) -> None:
    lesson, found = site.lessons["silos"]
    for lang in LANGUAGES:
        answer = takeaway(lesson, found, lang)
        assert answer in unescape(made[f"teacher-silos.{lang}.html"])
        assert answer not in unescape(made[f"worksheet-silos.{lang}.html"])
        whom = {"en": "over all actors", "sv": "gäller alla aktörer"}[lang]
        assert whom in made[f"teacher-silos.{lang}.html"]


def test_addresses_stand_in_codes_and_in_what_is_pasted(site: Site, made: dict[str, str]) -> None:
    for lang in LANGUAGES:
        address = f"{ADDRESS}lesson-silos.html#lang={lang}"
        page = made[f"teacher-silos.{lang}.html"]
        assert page.count('class="code"') == 1
        assert f'<iframe src="{address}"' in unescape(page)
    unknown = replace(site, address="").files["teacher-silos.sv.html"]
    assert 'class="code"' not in unknown
    assert "https://DIN-ADRESS/lesson-silos.html#lang=sv" in unescape(unknown)


def test_codes_of_two_addresses_differ_and_without_the_extra_there_are_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert code_of(f"{ADDRESS}a", "<a>") != code_of(f"{ADDRESS}b", "<a>")
    assert 'aria-label="&lt;a&gt;"' in str(code_of(ADDRESS, "<a>"))
    monkeypatch.setattr(addresses, "find_spec", lambda name: None)
    assert code_of(ADDRESS, "a") is None


@pytest.mark.parametrize("address", [*WRONG, *NO_FOLDERS])
def test_what_is_no_address_of_a_folder_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(AddressError):
        checked(address)
    folder = tmp_path / "site"
    words = ["-o", str(folder), "--lang", "sv", "--address", address]
    done = CliRunner().invoke(site_command, words)
    assert done.exit_code == 2
    assert "adress" in done.output
    assert address in done.output
    assert not folder.exists()


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("of a site")
    (tmp_path / "marks.xlsx").write_text("mine")
    done = CliRunner().invoke(site_command, ["-o", str(tmp_path), "--lang", "sv"])
    assert done.exit_code == 2
    assert "marks.xlsx" in done.output
    assert (tmp_path / "index.html").read_text() == "of a site"


def test_a_lesson_without_its_answer_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = replace(registry.READY["silos"], dials=("departments.mandate",), expects=1)
    monkeypatch.setattr(registry, "READY", {"silos": plan})
    (tmp_path / "index.html").write_text("of an old site")
    done = CliRunner().invoke(site_command, ["-o", str(tmp_path), "--lang", "sv"])
    assert done.exit_code == 3
    assert [file.name for file in tmp_path.iterdir()] == ["index.html"]
    assert (tmp_path / "index.html").read_text() == "of an old site"


def test_a_new_site_takes_the_place_of_an_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = replace(registry.READY["silos"], dials=("departments.mandate",))
    monkeypatch.setattr(registry, "READY", {"silos": plan})
    (tmp_path / "lesson-gone.html").write_text("of an old site")
    done = CliRunner().invoke(site_command, ["-o", str(tmp_path), "--lang", "en"])
    assert done.exit_code == 0, done.output
    assert "Without --address" in done.output
    assert {file.name for file in tmp_path.iterdir()} == {
        "index.html", "index.sv.html", "page.html", "lesson-silos.html",
        "teacher-silos.en.html", "teacher-silos.sv.html",
        "worksheet-silos.en.html", "worksheet-silos.sv.html",
    }  # fmt: skip
    assert '<html lang="en">' in (tmp_path / "index.html").read_text(encoding="utf-8")
