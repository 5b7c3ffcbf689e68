"""Stored results can be made again, bit for bit."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from collab_sim.study.repeat import play_again, verify_results
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import run_study
from tests.study.small import run_in, small_study

MEASURES = ("engagement", "arenas_respawned")


@pytest.fixture
def results(tmp_path: Path) -> Results:
    return run_in(tmp_path / "r", small_study(measures=MEASURES))


def rewritten(results: Results, column: str, change: float) -> Results:
    """The same results with one value of the table of runs changed, its digest kept up."""
    file = results.folder / "runs.parquet"
    table = pq.read_table(file)
    values = table[column].to_numpy().copy()
    values[7] = values[7] * (1.0 + change) if change < 1.0 else values[7] + change
    position = table.column_names.index(column)
    table = table.set_column(position, table.schema.field(column), pa.array(values))
    pq.write_table(table, file)
    from collab_sim.study.ledger import digest_of

    ledger = results.folder / "status"
    part = json.loads(ledger.read_text(encoding="utf-8")) | {"runs": digest_of(file)}
    ledger.write_text(json.dumps(part) + "\n", encoding="utf-8")
    return open_results(results.folder)


def test_everything_is_the_same_again(results: Results) -> None:
    told: list[tuple[int, int]] = []
    verified = verify_results(results, sample=10, progress=lambda *so_far: told.append(so_far))
    assert verified.ok
    assert verified.code == ()
    assert (verified.checked, verified.total) == (10, 24)
    assert told[-1] == (10, 10)
    assert verify_results(results, sample=1000).checked == 24


def test_results_that_moved_still_verify(results: Results, tmp_path: Path) -> None:
    shutil.move(results.folder, tmp_path / "elsewhere")
    assert verify_results(open_results(tmp_path / "elsewhere")).ok


def test_a_wrong_bit_is_found(results: Results) -> None:
    verified = verify_results(rewritten(results, "engagement", 2.0**-52), sample=24)
    assert not verified.ok
    [departure] = verified.departures
    assert (departure.table, departure.column, departure.runs) == ("runs.parquet", "engagement", 1)
    assert 0.0 < departure.relative < 1e-15


def test_a_wrong_count_is_named(results: Results) -> None:
    verified = verify_results(rewritten(results, "arenas_respawned", 1.0), sample=24)
    assert [each.column for each in verified.departures] == ["arenas_respawned"]


def test_an_altered_table_is_named(results: Results) -> None:
    file = results.folder / "series.parquet"
    pq.write_table(pq.read_table(file).slice(1), file)
    verified = verify_results(open_results(results.folder))
    assert verified.altered == ("series.parquet",)
    assert not verified.ok


def test_sources_that_changed_since_are_named(results: Results) -> None:
    file = results.folder / "manifest.json"
    manifest = json.loads(file.read_text(encoding="utf-8"))
    manifest["software"]["numpy"] = "0.1"
    manifest["sources"]["elementary.py"] = "another"
    file.write_text(json.dumps(manifest), encoding="utf-8")
    verified = verify_results(open_results(results.folder), sample=3)
    assert verified.code == ("changed since: elementary.py",)
    assert verified.ok


def test_parts_of_a_stopped_study_verify_too(tmp_path: Path) -> None:
    def stop(progress: object) -> None:
        if getattr(progress, "done", 0) >= 16:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_study(small_study(measures=MEASURES), tmp_path / "r", jobs=1, progress=stop)
    assert verify_results(open_results(tmp_path / "r")).ok


def test_one_run_is_played_again(results: Results) -> None:
    played = play_again(results.study, 3, 2)
    stored = results.runs[(results.runs["point"] == 3) & (results.runs["replicate"] == 2)]
    assert played.summaries["engagement"][0] == stored["engagement"].item()
    assert played.series.shape == (7, 2)
    assert np.isfinite(played.series).all()
    with pytest.raises(ValueError, match="no run 6:0; this study has points 0 to 5"):
        play_again(results.study, 6, 0)
