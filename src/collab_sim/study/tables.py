"""The two tables of a study: one row per run, and one per run and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import pyarrow as pa

from collab_sim.config.study import Study
from collab_sim.config.study_design import FACTOR
from collab_sim.study.blocks import Block, Played
from collab_sim.world.declarations import MEASURES
from collab_sim.world.trajectory import LATE, summaries
from collab_sim.world.variables import variable

OK = "ok"
FAILED = "failed"
ROW_GROUP = 1 << 16
"""Rows of a group in a finished table, whatever the parts were."""


def runs_schema(study: Study) -> pa.Schema:
    """Columns of the table of runs."""
    none = np.empty((0, 2, len(study.measures)))
    return pa.schema(
        [
            pa.field("study", pa.string()),
            pa.field("point", pa.int64()),
            pa.field("replicate", pa.int64()),
            pa.field("seed", pa.int64()),
            pa.field("scenario", pa.string()),
            *(_field(f"{FACTOR}{f.path}", variable(f.path).unit) for f in study.factors),
            *(
                _field(name, MEASURES[name.removesuffix(LATE)].unit)
                for name in summaries(none, study.measures)
            ),
            pa.field("status", pa.string()),
            pa.field("cause", pa.string()),
        ]
    )


def series_schema(study: Study) -> pa.Schema:
    """Columns of the table of months."""
    return pa.schema(
        [
            pa.field("point", pa.int64()),
            pa.field("replicate", pa.int64()),
            pa.field("scenario", pa.string()),
            pa.field("month", pa.int64()),
            *(_field(name, MEASURES[name].unit) for name in study.measures),
        ]
    )


def _field(name: str, unit: str) -> pa.Field:
    return pa.field(name, pa.float64(), metadata={"unit": unit})


def runs_table(block: Block, played: Played) -> pa.Table:
    """Rows of the runs of one block; undefined values are NaN, and all values of a failed run."""
    study = block.study
    names = np.array(list(study.scenarios), dtype=object)
    factors = (block.values[:, column] for column in range(len(study.factors)))
    columns = [
        [study.name] * len(block.seeds),
        block.points,
        block.replicates,
        block.seeds,
        names[block.scenario_of],
        *factors,
        *played.summaries.values(),
        [FAILED if cause else OK for cause in played.causes],
        played.causes,
    ]
    return _table(columns, runs_schema(study))


def series_table(block: Block, played: Played) -> pa.Table:
    """Rows of the months of one block; a failed run has none."""
    study = block.study
    names = np.array(list(study.scenarios), dtype=object)
    columns = [
        block.points[played.rows],
        block.replicates[played.rows],
        names[block.scenario_of[played.rows]],
        played.months,
        *(played.series[:, column] for column in range(len(study.measures))),
    ]
    return _table(columns, series_schema(study))


def _table(columns: Sequence[object], schema: pa.Schema) -> pa.Table:
    arrays = [
        pa.array(values, type=field.type) for values, field in zip(columns, schema, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def regrouped(tables: Iterable[pa.Table], schema: pa.Schema) -> Iterator[pa.Table]:
    """Yield the same rows in groups of `ROW_GROUP`, so that a file does not show its parts."""
    waiting, rows = [schema.empty_table()], 0
    for table in tables:
        waiting.append(table)
        rows += table.num_rows
        while rows >= ROW_GROUP:
            joined = pa.concat_tables(waiting)
            yield joined.slice(0, ROW_GROUP).combine_chunks()
            waiting, rows = [joined.slice(ROW_GROUP)], rows - ROW_GROUP
    if rows:
        yield pa.concat_tables(waiting).combine_chunks()
