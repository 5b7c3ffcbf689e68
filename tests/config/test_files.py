"""Finding and reading files: every way in which that can go wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from collab_sim.config import (
    ConfigError,
    find,
    load_scenario,
    scenario_from_text,
    scenario_names,
)
from collab_sim.config.schema import json_schema
from collab_sim.config.study import load_study
from collab_sim.config.study_schema import study_json_schema
from tests.config.reading import problems_in


def test_a_name_means_a_shipped_scenario_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "default.yaml").write_text("months: nonsense\n")
    (tmp_path / "vaxjo").mkdir()
    assert load_scenario("default").name == "default"
    assert load_scenario("vaxjo").name == "vaxjo"


def test_a_path_is_relative_to_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.yaml").write_text("extends: default\nmonths: 7\n")
    assert load_scenario("mine.yaml").months == 7
    assert load_scenario(Path("mine.yaml")).months == 7
    assert load_scenario(tmp_path / "mine.yaml").months == 7


def test_a_wheel_carries_its_scenarios_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "configs" / "scenarios"
    folder.mkdir(parents=True)
    (folder / "only.yaml").write_text("months: 3\n")
    monkeypatch.setattr(find, "files", lambda package: tmp_path)
    assert find.config_folder() == tmp_path / "configs"
    assert scenario_names() == ("only",)


@pytest.mark.parametrize(
    ("reference", "message", "hint"),
    [
        ("defualt", "there is no scenario called 'defualt'", "did you mean 'default'?"),
        ("", "there is no scenario called ''", "shipped are aarhus, "),
        ("nowhere/x.yaml", "there is no file 'nowhere/x.yaml'", "the folder 'nowhere' does not"),
        ("villag.yaml", "there is no file 'villag.yaml'", "did you mean 'village.yaml'?"),
        ("defaul.yaml", "there is no file 'defaul.yaml'", "did you mean 'default'?"),
        ("village", "there is no scenario called 'village'", "did you mean 'village.yaml'?"),
        ("x" * 5000, "there is no scenario called 'xxx", "shipped are aarhus, "),
        ("a\0b.yaml", "there is no file", ""),
        (".", "this is a folder, not a file", ""),
    ],
)
def test_what_cannot_be_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reference: str, message: str, hint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "village.yaml").write_text("extends: default\n")
    (problem,) = problems_in(reference)
    assert problem.message.startswith(message)
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("content", "at", "message"),
    [
        ("name: Växjö\n".encode("latin-1"), ":1:8", "byte 0xe4 is not UTF-8 text"),
        ("a: 1\nb: ö".encode() + b"\xff", ":2:5", "byte 0xff is not UTF-8 text"),
        ("months: 3\n".encode("utf-16"), ":1:1", "byte 0xff is not UTF-8 text"),
        (b"\x00\x01\x02", ":1:1", "the character U+0000 cannot stand in a YAML file"),
        (b"#" * 1_000_001, "", "larger than 1 MB; is this the right file?"),
    ],
)
def test_what_is_no_text(tmp_path: Path, content: bytes, at: str, message: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(content)
    (problem,) = problems_in(path)
    assert problem.message == message
    assert problem.position.location == f"{path}{at}"


def test_byte_order_marks_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "windows.yaml"
    path.write_bytes(b"\xef\xbb\xbfextends: default\r\nmonths: 9\r\n")
    assert load_scenario(path).months == 9


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Broken")])
def test_files_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def refuse(path: Path) -> bytes:
        raise error

    path = tmp_path / "locked.yaml"
    path.write_text("extends: default\n")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    (problem,) = problems_in(path)
    assert problem.message == f"cannot be read: {error.strerror}"


def test_paths_are_shown_relative_to_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sub" / "bad.yaml"
    path.parent.mkdir()
    path.write_text("extends: default\nmonths: 0\n")
    monkeypatch.chdir(tmp_path)
    (problem,) = problems_in(path)
    assert problem.position.location == f"sub{os.sep}bad.yaml:2:1"


class TestTitlesAsText:
    def test_one_text_is_shown_in_both_languages(self, tmp_path: Path) -> None:
        told = scenario_from_text("extends: default\ntitle: Min kommun\nquestion: Varför?\n")
        assert (told.title.sv, told.title.en) == ("Min kommun", "Min kommun")
        assert told.question.en == "Varför?"
        assert load_scenario("default").changed({"title": "X"}).title.en == "X"
        (tmp_path / "study.yaml").write_text("title: Min studie\n", encoding="utf-8")
        assert load_study(tmp_path / "study.yaml").title.en == "Min studie"

    def test_it_is_text_and_nothing_else(self) -> None:
        for wrong in ("2030", "yes", "[a]", "{sv: Hej}"):
            with pytest.raises(ConfigError):
                scenario_from_text(f"extends: default\ntitle: {wrong}\n")

    def test_editors_accept_it(self) -> None:
        for schema in (json_schema(), study_json_schema()):
            [text, both] = schema["$defs"]["Title"]["anyOf"]
            assert text == {"type": "string"}
            assert both["required"] == ["en", "sv"]
