"""A results folder: what was asked, what came out, and where it comes from.

``config.yaml`` as given, ``resolved.yaml`` with every default, ``manifest.json``,
``points.parquet`` (one row per point), ``runs.parquet``, ``series.parquet``, the ledger ``status``,
and a copy of the file of a model of one's own, so that a moved folder still verifies.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from collab_sim.config.study import Study
from collab_sim.config.study_dump import POINTS_FILE, dump_points, dump_study
from collab_sim.study.job import Job
from collab_sim.study.ledger import DIGEST_BYTES, StorageError, put_in_place, write_whole
from collab_sim.study.models import model_file
from collab_sim.study.provenance import changes, digest_of_all, provenance
from collab_sim.study.store import Schemas, Store, told_plainly
from collab_sim.study.tables import FACTOR, runs_schema, series_schema

FORMAT = 1
CONFIG = "config.yaml"
RESOLVED = "resolved.yaml"
MANIFEST = "manifest.json"
POINTS = "points.parquet"
REPLICATES = re.compile(r"^replicates: \d+\n", re.MULTILINE)


class ResumeError(Exception):
    """Results that cannot be continued with this study or this code; nothing was run."""


def identity(job: Job) -> str:
    """Digest of what a study asks, but for the number of replicates.

    It covers the points themselves: SciPy draws sampled designs, and its versions may differ.
    """
    points = blake2b(job.values.tobytes(), digest_size=DIGEST_BYTES).hexdigest()
    return digest_of_all({"study": _comparable(dump_study(job.study)), "points": points})


def _comparable(resolved: str) -> str:
    return REPLICATES.sub("", resolved)


def schemas(study: Study) -> Schemas:
    """Columns of a study's tables."""
    return Schemas(runs_schema(study), series_schema(study))


def manifest_of(job: Job, command: Sequence[str]) -> dict[str, Any]:
    """Everything about a study's results but the results."""
    return {
        "format": FORMAT,
        "study": job.study.name,
        "identity": identity(job),
        "command": list(command),
        "counts": {
            "points": job.points,
            "replicates": job.study.replicates,
            "runs": job.runs,
        },
        "shard": [job.shard.number, job.shard.of],
        **provenance(job.study),
    }


def is_results(folder: Path) -> bool:
    """Whether a folder holds results of a study, finished or not."""
    return (folder / MANIFEST).is_file()


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return a folder's manifest; raises `StorageError` where there is none that can be read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise StorageError(f"{folder} holds no results: there is no {MANIFEST}") from None
    except (OSError, ValueError) as error:
        raise StorageError(f"{folder / MANIFEST} cannot be read: {error}") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise StorageError(f"{folder}: results of another version of collab-sim")
    return manifest


def begin(folder: Path, job: Job, command: Sequence[str]) -> Store:
    """Lay out a new results folder; raises `StorageError` where one is already there."""
    if is_results(folder):
        told = "go on with --resume, or choose another folder with -o"
        raise StorageError(f"{folder} already holds results; {told}")
    with told_plainly(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _describe(folder, job)
        _write_manifest(folder, manifest_of(job, command))
    return Store(folder, schemas(job.study))


def go_on(folder: Path, job: Job, command: Sequence[str]) -> Store:
    """Take up a results folder again; more replicates than before are welcome.

    Raises `ResumeError` with the difference where the study or the code is another.
    """
    before, now = read_manifest(folder), manifest_of(job, command)
    differences = list(_differences(folder, before, now, job.study))
    if differences:
        told = "\n".join(f"  {line}" for line in differences)
        raise ResumeError(f"{folder} was made otherwise, nothing was run:\n{told}")
    with told_plainly(folder):
        if before["counts"] != now["counts"]:
            _describe(folder, job)
            _write_manifest(folder, now)
        store = Store(folder, schemas(job.study))
        store.settle()
    return store


def _differences(
    folder: Path, before: dict[str, Any], now: dict[str, Any], study: Study
) -> Iterator[str]:
    if before["identity"] != now["identity"]:
        old = _comparable((folder / RESOLVED).read_text(encoding="utf-8"))
        new = _comparable(dump_study(study))
        compared = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
        shown = [line for line in compared if not line.startswith(("---", "+++", "@@"))]
        yield from shown or ["the points of the design differ"]
    if before["shard"] != now["shard"]:
        yield "shard: {}/{} -> {}/{}".format(*before["shard"], *now["shard"])
    if study.replicates < before["counts"]["replicates"]:
        yield f"replicates: {before['counts']['replicates']} -> {study.replicates}, fewer"
    yield from changes(before, now)


def _describe(folder: Path, job: Job) -> None:
    study = job.study
    write_whole(folder / RESOLVED, dump_study(study).encode())
    write_whole(folder / CONFIG, (study.text or dump_study(study)).encode())
    if points := dump_points(study):
        write_whole(folder / POINTS_FILE, points.encode())
    own = model_file(study.model, study.folder)
    if own is not None and own.parent == study.folder != folder.resolve():
        write_whole(folder / own.name, own.read_bytes())
    pq.write_table(points_table(job), folder / f"{POINTS}.new", compression="zstd")
    put_in_place(folder / f"{POINTS}.new", folder / POINTS)


def points_table(job: Job) -> pa.Table:
    """One row per point: its number, scenario, factors, and the digest of what determines it."""
    columns: dict[str, Any] = {
        "point": pa.array(range(job.points), pa.int64()),
        "scenario": pa.array([job.names[place] for place in job.scenario_of], pa.string()),
    }
    for place, factor in enumerate(job.study.factors):
        columns[f"{FACTOR}{factor.path}"] = pa.array(job.values[:, place])
    columns["digest"] = pa.array(job.digests, pa.string())
    return pa.table(columns)


def _write_manifest(folder: Path, manifest: dict[str, Any]) -> None:
    text = json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"
    write_whole(folder / MANIFEST, text.encode())
