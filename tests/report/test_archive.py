"""An archive holds what was committed and what that code played, and nothing else."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest

from collab_sim.config.study import load_study
from collab_sim.report import archive as archiving
from collab_sim.report.archive import ArchiveError, write_archive
from collab_sim.report.odd.build import protocol_text
from collab_sim.study.runner import run_study

FILES = {
    "CITATION.cff": "cff-version: 1.2.0",
    "LICENSE": "MIT",
    "README.md": "# A model",
    "docs/pictures/twin-worlds.png": "picture",
    "src/rule.py": "def rule(): ...",
}
protocol = cache(protocol_text)
STUDY = "scenarios: [project]\nset: {months: 3}\nreplicates: 2\nmeasures: [engagement]\n"


@pytest.fixture(autouse=True)
def described_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archiving, "protocol_text", protocol)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "checkout"
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "All"]):
        who = ("-c", "user.name=A", "-c", "user.email=a@b.invalid")
        subprocess.run(["git", "-C", str(folder), *who, *words], check=True)
    return folder


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    run_study(load_study(folder / "study.yaml"), folder / "mine")
    return folder / "mine"


def test_files_lie_in_the_folders_of_the_library(
    checkout: Path, played: Path, tmp_path: Path
) -> None:
    (checkout / "notes.txt").write_text("not committed", encoding="utf-8")
    counts = write_archive(tmp_path / "a.zip", [played], "en", checkout)
    with ZipFile(tmp_path / "a.zip") as archive:
        names = set(archive.namelist())
        assert archive.read("code/src/rule.py") == FILES["src/rule.py"].encode()
    assert {name.partition("/")[0] for name in names if "/" in name} == {
        "code", "docs", "media", "results",
    }  # fmt: skip
    top = {name for name in names if "/" not in name}
    assert top == {"CITATION.cff", "LICENSE", "README.md", "codemeta.json"}
    assert {name for name in names if name.startswith("code/")} == {f"code/{one}" for one in FILES}
    assert {"docs/odd.md", "docs/odd-short.md", "results/mine/runs.parquet"} <= names
    assert sum(counts.values()) == len(names)


def test_the_same_commit_and_results_are_the_same_archive(
    checkout: Path, played: Path, tmp_path: Path
) -> None:
    for name in ("a.zip", "b.zip"):
        write_archive(tmp_path / name, [played], "en", checkout)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_written(
    checkout: Path, played: Path, tmp_path: Path
) -> None:
    (checkout / "LICENSE").write_text("changed", encoding="utf-8")
    other = tmp_path / "other"
    other.mkdir()
    for file in played.iterdir():
        (other / file.name).write_bytes(file.read_bytes())
    manifest = (other / "manifest.json").read_text(encoding="utf-8")
    begins = manifest.index('"draws.py": "') + len('"draws.py": "')
    altered = manifest[:begins] + "0" * 8 + manifest[begins + 8 :]
    (other / "manifest.json").write_text(altered, encoding="utf-8")
    with pytest.raises(ArchiveError) as refused:
        write_archive(tmp_path / "a.zip", [tmp_path, other], "en", checkout)
    told = str(refused.value)
    assert "differs from its last commit" in told
    assert f"{tmp_path} holds no results" in told
    assert "changed since: draws.py" in told
    assert not list(tmp_path.glob("*.zip*"))


def test_two_folders_of_one_name_are_refused(checkout: Path, played: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="two folders are called mine"):
        write_archive(tmp_path / "a.zip", [played, played], "en", checkout)


def test_without_a_checkout_there_is_nothing_to_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="utcheckning"):
        write_archive(tmp_path / "a.zip", [], "sv", tmp_path)
