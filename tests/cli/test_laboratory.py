"""``run`` on a laboratory, and ``report`` on a folder that was damaged."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner, Result

from collab_sim.cli.compare import compare
from collab_sim.cli.report import report
from collab_sim.cli.run import run


def played(folder: Path, *more: str) -> Result:
    arguments = ["strangers", "--sessions", "2", "--lang", "en", "-o", str(folder), *more]
    return CliRunner().invoke(run, arguments)


def test_rounds_stand_beside_the_published_ones(tmp_path: Path) -> None:
    done = played(tmp_path)
    assert done.exit_code == 0, done.output
    rounds = pd.read_csv(tmp_path / "rounds.csv")
    assert rounds["observed_1"].iloc[0] == pytest.approx(0.395)
    assert len(rounds) == 10
    error = 100 * ((rounds["contribution"] - rounds["observed_1"]) ** 2).mean() ** 0.5
    assert f"published series: {error:.1f} percentage points" in " ".join(done.output.split())
    assert (tmp_path / "rounds.png").stat().st_size > 10_000
    assert (tmp_path / "strangers.resolved.yaml").is_file()


def test_both_engines_give_the_same_table(tmp_path: Path) -> None:
    tables = [tmp_path / name for name in ("ensemble", "mesa")]
    for folder in tables:
        assert played(folder, "--engine", folder.name).exit_code == 0
    one, other = ((folder / "rounds.csv").read_bytes() for folder in tables)
    assert one == other


def test_sessions_belong_to_laboratories() -> None:
    done = CliRunner().invoke(run, ["default", "--sessions", "5", "--lang", "en"])
    assert done.exit_code == 2
    assert "--sessions is for laboratories" in done.output


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    arguments = ["project", "continuous", "-n", "2", "--set", "months=12", "-o", str(folder)]
    done = CliRunner().invoke(compare, arguments)
    assert done.exit_code == 0, done.output
    return folder


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("findings.json", b"{"),
        ("findings.json", b"[]"),
        ("findings.json", b"{}"),
        ("runs.parquet", b"PAR1 nothing"),
    ],
)
def test_a_damaged_folder_is_told_and_left_as_it_is(
    file: str, content: bytes, whole: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    shutil.copytree(whole, folder)
    (folder / file).write_bytes(content)
    done = CliRunner().invoke(report, [str(folder), "--lang", "en"])
    assert done.exit_code == 2
    assert "cannot be read as it was written" in done.output
    assert (folder / "report.html").read_bytes() == (whole / "report.html").read_bytes()
