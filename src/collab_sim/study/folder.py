"""A results folder: what was asked, what came out, and where it comes from.

``config.yaml`` as given, ``resolved.yaml`` with every default, ``manifest.json``,
``points.parquet`` (one row per point), ``runs.parquet``, ``series.parquet``, the ledger ``status``,
``.lock`` that one command holds while it writes, and copies of the files of a model of one's own,
so that a moved folder still verifies.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from collab_sim.config import ConfigError
from collab_sim.config.models import in_force_of
from collab_sim.config.study import Study, load_study
from collab_sim.config.study_design import FACTOR
from collab_sim.config.study_dump import POINTS_FILE, dump_points, dump_study
from collab_sim.config.study_values import UNTITLED
from collab_sim.study.job import Job
from collab_sim.study.ledger import (
    DIGEST_BYTES,
    StorageError,
    digest_of,
    put_in_place,
    write_whole,
)
from collab_sim.study.provenance import changes, digest_of_all, own_files, provenance
from collab_sim.study.store import LEDGER, Schemas, Store, told_plainly
from collab_sim.study.tables import runs_schema, series_schema

FORMAT = 2
CONFIG = "config.yaml"
RESOLVED_FILE = "resolved.yaml"
MANIFEST = "manifest.json"
POINTS = "points.parquet"


class ResumeError(Exception):
    """Results that cannot be continued with this study or this code; nothing was run."""


def identity(job: Job) -> str:
    """Digest of what a study asks, but for the number of replicates, titles and questions.

    It covers the points themselves: SciPy draws sampled designs, and its versions may differ.
    """
    points = _digest(job.values.tobytes())
    return digest_of_all({"study": _comparable(job.study), "points": points})


def _comparable(study: Study) -> str:
    """What determines a study's worlds, as text: all but replicates, titles and questions."""
    plain = {"title": UNTITLED, "question": UNTITLED}
    scenarios = {name: each.model_copy(update=plain) for name, each in study.scenarios.items()}
    same: dict[str, Any] = {**plain, "scenarios": scenarios, "replicates": 1, "checked": True}
    return dump_study(replace(study, **same))


def schemas(study: Study) -> Schemas:
    """Columns of a study's tables."""
    with in_force_of(study):
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


def begin_results(folder: Path, job: Job, command: Sequence[str]) -> Store:
    """Lay out a new results folder; raises `StorageError` where one is already there."""
    if is_results(folder):
        advice = "go on with --resume (in Python: resume=True), or choose another folder (-o)"
        raise StorageError(f"{folder} already holds results; {advice}")
    if (folder / LEDGER).exists():
        advice = f"there is no {MANIFEST} to tell of which study; choose another folder with -o"
        raise StorageError(f"{folder} holds parts of results, but {advice}")
    with told_plainly(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _describe(folder, job, manifest_of(job, command))
    return Store(folder, schemas(job.study))


def go_on(folder: Path, job: Job, command: Sequence[str]) -> Store:
    """Take up a results folder again; more replicates than before and other titles are welcome.

    What describes the results and is not as it was written is made again, and told as damaged.
    Raises `ResumeError` with the difference where the study or the code is another.
    """
    before, now = read_manifest(folder), manifest_of(job, command)
    differences = list(_differences(folder, before, now, job.study))
    if differences:
        lines = "\n".join(f"  {line}" for line in differences)
        raise ResumeError(f"{folder} was made otherwise, nothing was run:\n{lines}")
    with told_plainly(folder):
        damaged = altered(folder, before)
        if damaged or before["files"][RESOLVED_FILE] != _digest(dump_study(job.study).encode()):
            _describe(folder, job, now)
        store = Store(folder, schemas(job.study))
        store.damaged += damaged
        store.settle()
    return store


def altered(folder: Path, manifest: Mapping[str, Any]) -> list[str]:
    """Files that describe results and are not as they were written, or not there."""
    return [
        name for name, digest in manifest["files"].items() if digest_of(folder / name) != digest
    ]


def _differences(
    folder: Path, before: dict[str, Any], now: dict[str, Any], study: Study
) -> Iterator[str]:
    if before["identity"] != now["identity"]:
        yield from _asked_otherwise(folder, study)
    if before["shard"] != now["shard"]:
        yield "shard: {}/{} -> {}/{}".format(*before["shard"], *now["shard"])
    if study.replicates < before["counts"]["replicates"]:
        yield f"replicates: {before['counts']['replicates']} -> {study.replicates}, fewer"
    yield from changes(before, now)


def _asked_otherwise(folder: Path, study: Study) -> Iterator[str]:
    try:
        old = _comparable(load_study(folder.resolve() / RESOLVED_FILE))
    except ConfigError:
        yield f"the study; {RESOLVED_FILE}, which would tell how, cannot be read"
        return
    new = _comparable(study)
    compared = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    shown = [line for line in compared if not line.startswith(("---", "+++", "@@"))]
    yield from shown or ["the points of the design differ"]


def _describe(folder: Path, job: Job, manifest: dict[str, Any]) -> None:
    """Write all but the results; the manifest comes last and knows the digests of the rest."""
    study = job.study
    files = {
        RESOLVED_FILE: dump_study(study).encode(),
        CONFIG: (study.text or dump_study(study)).encode(),
    }
    if points := dump_points(study):
        files[POINTS_FILE] = points.encode()
    for name, file in own_files(study).items():
        if not Path(name).is_absolute() and study.folder.resolve() != folder.resolve():
            files[name] = file.read_bytes()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_whole(folder / name, content)
    pq.write_table(points_table(job), folder / f"{POINTS}.new", compression="zstd")
    put_in_place(folder / f"{POINTS}.new", folder / POINTS)
    digests = {name: digest_of(folder / name) for name in (*files, POINTS)}
    text = json.dumps({**manifest, "files": digests}, indent=1, ensure_ascii=False) + "\n"
    write_whole(folder / MANIFEST, text.encode())


def points_table(job: Job) -> pa.Table:
    """One row per point: its number, scenario, factors, and the digest of what determines it."""
    columns: dict[str, Any] = {
        "point": pa.array(range(job.points), pa.int64()),
        "scenario": pa.array([job.names[column] for column in job.scenario_of], pa.string()),
    }
    for column, factor in enumerate(job.study.factors):
        columns[f"{FACTOR}{factor.path}"] = pa.array(job.values[:, column])
    columns["digest"] = pa.array(job.digests, pa.string())
    return pa.table(columns)


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=DIGEST_BYTES).hexdigest()
