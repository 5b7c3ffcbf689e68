"""Whatever happens while a study runs, nothing that was written is lost and nothing differs."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from collab_sim.study.folder import schemas
from collab_sim.study.ledger import StorageError, TablePart, read_ledger
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import StudyProgress, run_study
from collab_sim.study.store import Store
from tests.study.nursery import study
from tests.study.small import assert_same_tables, run_in, small_study

CHECKOUT = Path(__file__).parents[2]
KILLS = 60


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> Results:
    return run_in(tmp_path_factory.mktemp("uninterrupted") / "r", study())


def nursed(folder: Path, *arguments: str) -> str:
    told = subprocess.run(
        [sys.executable, "-m", "tests.study.nursery", str(folder), *arguments],
        cwd=CHECKOUT,
        env=os.environ | {"PYTHONPATH": "src"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert told.returncode == 0, told.stderr
    return told.stdout


def test_kills_at_random_moments_change_no_bit(tmp_path: Path, uninterrupted: Results) -> None:
    killed, finished = map(int, nursed(tmp_path, str(KILLS), "1").split())
    assert killed >= KILLS
    for number in range(finished):
        folder = tmp_path / f"study-{number}"
        assert_same_tables(uninterrupted, open_results(folder))
        for table in ("runs.parquet", "series.parquet", "points.parquet"):
            assert (folder / table).read_bytes() == (uninterrupted.folder / table).read_bytes()
        assert not (folder / "parts").exists()
        assert not list(folder.glob("*.new"))


class StopError(Exception):
    """Stops a study from inside."""


def stopped(folder: Path, after: int) -> Path:
    """Results of a study that was stopped after some runs."""

    def stop(progress: StudyProgress) -> None:
        if progress.done >= after:
            raise StopError

    with pytest.raises(StopError):
        run_study(study(), folder, jobs=1, progress=stop)
    return folder


def test_a_stopped_study_opens_with_what_there_is(tmp_path: Path, uninterrupted: Results) -> None:
    part = open_results(stopped(tmp_path / "r", 100))
    assert 100 <= part.runs_done < 900
    assert not part.complete
    shared = uninterrupted.runs.merge(part.runs)
    assert len(shared) == part.runs_done


@pytest.mark.parametrize("table", ["runs.parquet", "series.parquet"])
@pytest.mark.parametrize("damage", ["cut", "changed", "gone"])
def test_a_damaged_part_is_told_and_made_again(
    tmp_path: Path, uninterrupted: Results, table: str, damage: str
) -> None:
    folder = stopped(tmp_path / "r", 100)
    file = sorted((folder / "parts").glob(f"*.{table}"))[1]
    content = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes(content[:-9] if damage == "cut" else content[:50] + b"?" + content[51:])
    outcome = run_study(study(), folder, resume=True)
    assert outcome.damaged == (() if damage == "gone" else (f"parts/{file.name}",))
    assert 0 < outcome.reused < 900
    assert_same_tables(uninterrupted, open_results(folder))


def test_damaged_tables_are_told_and_made_again(tmp_path: Path) -> None:
    results = run_in(tmp_path / "r", small_study())
    file = results.folder / "runs.parquet"
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    outcome = run_study(small_study(), results.folder, resume=True)
    assert (outcome.reused, outcome.damaged) == (0, ("runs.parquet",))
    assert file.read_bytes() == whole


def test_a_ledger_line_cut_short_costs_its_block_alone(
    tmp_path: Path, uninterrupted: Results
) -> None:
    folder = stopped(tmp_path / "r", 100)
    ledger = folder / "status"
    parts = read_ledger(ledger)
    ledger.write_bytes(ledger.read_bytes()[:-25])
    assert len(read_ledger(ledger)) == len(parts) - 1
    outcome = run_study(study(), folder, resume=True)
    assert outcome.reused == sum(part.last - part.first for part in parts[:-1])
    assert_same_tables(uninterrupted, open_results(folder))


def test_a_full_disk_keeps_what_was_written(tmp_path: Path, uninterrupted: Results) -> None:
    """The limit on file size stands for a full disk: the same call fails, with another number."""
    folder = stopped(tmp_path / "r", 100)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5000, before[1]))
    try:
        with pytest.raises(StorageError, match=r"File too large.*kept.*--resume"):
            run_study(study(), folder, resume=True, jobs=1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert open_results(folder).runs_done >= 100
    assert not list(folder.rglob("*.new"))
    run_study(study(), folder, resume=True)
    assert_same_tables(uninterrupted, open_results(folder))


def test_a_folder_that_cannot_be_written_is_told_before_anything_runs(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    told: list[StudyProgress] = []
    with pytest.raises(StorageError, match="Not a directory"):
        run_study(small_study(), tmp_path / "file" / "r", progress=told.append)
    assert told == []


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "holds no results"), ("{", "cannot be read"), ('{"format": 99}', "another version")],
)
def test_folders_without_results_say_so(tmp_path: Path, content: str | None, message: str) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(StorageError, match=message):
        open_results(tmp_path)


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        ([], [(0, 40)]),
        ([(0, 40)], []),
        ([(10, 20), (30, 40)], [(0, 10), (20, 30)]),
        ([(0, 10), (10, 20), (25, 30)], [(20, 25), (30, 40)]),
    ],
)
def test_what_lies_between_parts_is_still_to_be_played(
    tmp_path: Path, parts: list[tuple[int, int]], missing: list[tuple[int, int]]
) -> None:
    store = Store(tmp_path, schemas(small_study()))
    store.parts = [TablePart(first, last, "", "", 0, 0.0, "") for first, last in parts]
    assert [*store.missing(40)] == missing
    assert store.done == 40 - sum(last - first for first, last in missing)
