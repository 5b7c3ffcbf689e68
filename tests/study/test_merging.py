"""Shards joined are the study in one piece."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from collab_sim.config.translating import translated
from collab_sim.study import merge
from collab_sim.study.folder import ResumeError, begin_results, is_results
from collab_sim.study.job import Job, Shard
from collab_sim.study.ledger import StorageError, put_in_place
from collab_sim.study.locking import LOCK
from collab_sim.study.merge import merge_shards
from collab_sim.study.repeat import verify_results
from collab_sim.study.results import open_results
from collab_sim.study.runner import run_study
from collab_sim.study.store import Store
from tests.config.swedish_words import english_in
from tests.study.small import assert_same_tables, run_in, small_study


def shards(folder: Path, of: int) -> list[Path]:
    places = [folder / f"shard-{number}" for number in range(1, of + 1)]
    for number, part in enumerate(places, start=1):
        run_study(small_study(), part, shard=Shard(number, of))
    return places


@pytest.mark.parametrize("of", [1, 3, 5])
def test_merged_shards_are_the_whole_study(
    tmp_path: Path, of: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merge, "WINDOW", 7)
    whole = run_in(tmp_path / "whole", small_study())
    merged = merge_shards(shards(tmp_path, of)[::-1], tmp_path / "merged")
    assert_same_tables(whole, merged)
    for table in ("runs.parquet", "series.parquet"):
        assert (merged.folder / table).read_bytes() == (whole.folder / table).read_bytes()


def test_a_shard_resumes_and_verifies_by_itself(tmp_path: Path) -> None:
    begin_results(tmp_path / "s", Job(small_study(), Shard(2, 3)), ())
    run_study(small_study(), tmp_path / "s", resume=True, shard=Shard(2, 3))
    results = open_results(tmp_path / "s")
    assert (results.complete, len(results.runs)) == (True, 8)
    assert verify_results(results).ok
    with pytest.raises(ResumeError, match="shard: 2/3 -> 1/3"):
        run_study(small_study(), tmp_path / "s", resume=True, shard=Shard(1, 3))


def test_missing_shards_are_named(tmp_path: Path) -> None:
    places = shards(tmp_path, 4)
    with pytest.raises(StorageError, match="missing shards: 2/4, 4/4"):
        merge_shards([places[0], places[2]], tmp_path / "m")
    with pytest.raises(StorageError, match="given twice: 1/4"):
        merge_shards([places[0], places[0], *places[1:]], tmp_path / "m")
    assert not (tmp_path / "m").exists()


def test_unfinished_shards_are_named(tmp_path: Path) -> None:
    [done, _] = shards(tmp_path, 2)
    begin_results(tmp_path / "begun", Job(small_study(), Shard(2, 2)), ())
    with pytest.raises(StorageError, match="begun is not finished: 0 of 12 runs"):
        merge_shards([done, tmp_path / "begun"], tmp_path / "m")


def test_shards_of_different_studies_are_refused(tmp_path: Path) -> None:
    run_study(small_study(), tmp_path / "a", shard=Shard(1, 2))
    run_study(small_study(seed=2), tmp_path / "b", shard=Shard(2, 2))
    with pytest.raises(ResumeError, match="of different studies"):
        merge_shards([tmp_path / "a", tmp_path / "b"], tmp_path / "m")


@pytest.mark.parametrize("stopped", ["interrupted", "killed", "killed while moving"])
def test_a_stopped_merge_holds_no_results_and_starts_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped: str
) -> None:
    places, into = shards(tmp_path, 2), tmp_path / "m"
    moves = iter(range(3))

    def stop(beside: Path, file: Path) -> None:
        if stopped != "killed while moving" or next(moves, None) is None:
            raise KeyboardInterrupt
        put_in_place(beside, file)

    with monkeypatch.context() as patched:
        if stopped == "killed while moving":
            patched.setattr(merge, "put_in_place", stop)
        else:
            patched.setattr(Store, "finish", stop)
        if stopped == "killed":
            patched.setattr(merge, "_clear", lambda folder: None)
        with pytest.raises(KeyboardInterrupt):
            merge_shards(places, into)
    left = {each.name for each in into.iterdir()}
    assert not is_results(into)
    assert left == {LOCK} if stopped == "interrupted" else merge.MERGING_FOLDER in left
    merged = merge_shards(places, into)
    assert_same_tables(run_in(tmp_path / "whole", small_study()), merged)
    assert not (into / merge.MERGING_FOLDER).exists()


def test_a_merge_never_speaks_of_resuming_itself(tmp_path: Path) -> None:
    places, into = shards(tmp_path, 2), tmp_path / "m"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        with pytest.raises(StorageError, match="cannot be read or written: File too") as full:
            merge_shards(places, into)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    merge_shards(places, into)
    with pytest.raises(StorageError, match="is not empty; choose another folder") as again:
        merge_shards(places, into)
    for told in (str(full.value), str(again.value)):
        assert "--resume" not in told
        own = told.replace("File too large", "").replace(str(tmp_path), "")
        assert english_in(translated(own, "sv")) == []


def test_nothing_to_merge(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nothing to merge"):
        merge_shards([], tmp_path / "m")
