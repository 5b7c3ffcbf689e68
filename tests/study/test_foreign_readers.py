"""Tables hold only types that readers in R document, as docs/how-to/read-results-in-r.md says."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from collab_sim.config.study import load_study
from collab_sim.study.runner import run_study

STUDY = """
scenarios: [project, continuous]
factors: {municipality.turnover: [0.05, 0.2]}
set: {months: 3}
replicates: 2
"""
TYPES = {("DOUBLE", "NONE"), ("INT64", "NONE"), ("BYTE_ARRAY", "STRING")}
PACKED = {"ZSTD", "SNAPPY", "UNCOMPRESSED"}
ENCODED = {"PLAIN", "RLE", "RLE_DICTIONARY"}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("foreign")
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    run_study(load_study(folder / "study.yaml"), folder / "mine")
    return folder / "mine"


@pytest.mark.parametrize("name", ["runs", "series", "points"])
def test_columns_are_flat_and_of_three_types(played: Path, name: str) -> None:
    table = pq.ParquetFile(played / f"{name}.parquet")
    columns = [table.schema.column(index) for index in range(len(table.schema))]
    assert {(one.physical_type, one.logical_type.type) for one in columns} <= TYPES
    assert {one.max_repetition_level for one in columns} == {0}
    stored = [table.metadata.row_group(0).column(index) for index in range(len(columns))]
    assert {one.compression for one in stored} <= PACKED
    assert {encoding for one in stored for encoding in one.encodings} <= ENCODED
