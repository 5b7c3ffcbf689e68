"""What a study's commands end in, and what they say of folders that hold no finished study."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from collab_sim.cli.verbs import commands
from collab_sim.config.study_design import Difference
from collab_sim.config.study_dump import dump_study
from collab_sim.study.job import Shard
from collab_sim.study.runner import run_study
from tests.study.small import small_study

DECLARED = small_study(
    differences=(Difference("engagement", "continuous", "project"),), replicates=6
)


def call(*words: str | Path) -> Result:
    return CliRunner().invoke(commands, [*map(str, words), "--lang", "en"])


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    where = tmp_path_factory.mktemp("study")
    (where / "mine.yaml").write_text(dump_study(DECLARED), encoding="utf-8")
    done = call("run", where / "mine.yaml", "-o", where / "out")
    assert done.exit_code == 0, done.output
    return where / "out", done.output


def test_a_study_ends_in_its_declared_differences(played: tuple[Path, str]) -> None:
    folder, told = played
    words = " ".join(told.split())
    assert "D1. Averaged, luck by luck, over 3 combinations" in words
    assert "95 % interval" in words
    assert "•" in told
    assert (folder / "difference-D1.png").stat().st_size > 5_000


def test_report_writes_one_page_and_every_table(played: tuple[Path, str]) -> None:
    folder, _ = played
    done = call("report", folder, "--csv", "--xlsx")
    assert done.exit_code == 0, done.output
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert page.count("<svg") == page.count("<figcaption>") > 2
    assert "http://" not in page.replace("http://www.w3.org", "")
    left = {file.name for file in (folder / "tables").iterdir()}
    assert {"differences.csv", "levels-D1.csv", "runs.csv", "definitions.csv"} <= left
    assert (folder / "tables.xlsx").is_file()
    verified = call("verify", folder, "--sample", "2")
    assert verified.exit_code == 0, verified.output  # nothing of it passes for results


def test_other_results_leave_no_old_page(played: tuple[Path, str], tmp_path: Path) -> None:
    folder = shutil.copytree(played[0], tmp_path / "out")
    (folder / "report.html").write_text("old", encoding="utf-8")
    (folder / "difference-D9.png").write_text("old", encoding="utf-8")
    (folder / "tables").mkdir(exist_ok=True)
    (folder / "tables" / "levels-D9.csv").write_text("old", encoding="utf-8")
    done = call("run", folder.parent / "out" / "config.yaml", "-o", folder, "--resume")
    assert done.exit_code == 0, done.output
    assert not (folder / "report.html").exists()
    assert not (folder / "difference-D9.png").exists()
    assert not (folder / "tables" / "levels-D9.csv").exists()


class TestRefused:
    def test_threads_for_what_plays_nothing(self, played: tuple[Path, str]) -> None:
        done = call("report", played[0], "-j", "2")
        assert done.exit_code == 2
        assert "--threads are for comparisons" in done.output

    def test_a_folder_that_holds_neither(self, tmp_path: Path) -> None:
        done = call("report", tmp_path)
        assert done.exit_code != 0
        assert "neither a comparison nor a study" in done.output

    def test_an_unfinished_study(self, tmp_path: Path) -> None:
        run_study(DECLARED, tmp_path / "out")
        status = tmp_path / "out" / "status"
        status.write_text("", encoding="utf-8")
        done = call("report", tmp_path / "out")
        assert "not finished: 0 of 36 runs" in " ".join(done.output.split())

    def test_one_part_of_a_study(self, tmp_path: Path) -> None:
        run_study(DECLARED, tmp_path / "out", shard=Shard(1, 2))
        done = call("report", tmp_path / "out")
        assert "part 1 of 2" in done.output
        assert "merge" in done.output

    @pytest.mark.parametrize("name", ["runs.parquet", "resolved.yaml", "points.parquet"])
    def test_a_damaged_file(self, name: str, played: tuple[Path, str], tmp_path: Path) -> None:
        folder = shutil.copytree(played[0], tmp_path / "out")
        with (folder / name).open("ab") as stream:
            stream.write(b"\n# more")
        done = call("report", folder)
        assert done.exit_code != 0
        assert name in done.output

    @pytest.mark.parametrize("text", ["{", '{"format": 999}'])
    def test_a_manifest_that_is_none(
        self, text: str, played: tuple[Path, str], tmp_path: Path
    ) -> None:
        folder = shutil.copytree(played[0], tmp_path / "out")
        (folder / "manifest.json").write_text(text, encoding="utf-8")
        done = call("report", folder)
        assert done.exit_code != 0
        assert "Error" in done.output

    def test_options_of_comparisons(self, played: tuple[Path, str]) -> None:
        done = call("report", played[0], "--reproduce", "F1")
        assert "holds a study" in done.output
