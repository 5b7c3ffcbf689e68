"""A study written out in full: what its results were made from, as a file that runs again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from collab_sim.config.dump import values_of, yaml_text
from collab_sim.config.study_design import SAMPLED, Design, Factor
from collab_sim.config.study_values import StudyValues

POINTS_FILE = "design.csv"
STUDY_HEADER = "# Every value in full. Run it again: collab-sim run THIS_FILE\n"


def dump_study(study: StudyValues) -> str:
    """Return a study as YAML with every default; with `dump_points` it loads back to an equal one.

    A model of one's own is named, not contained.
    """
    return STUDY_HEADER + yaml_text(dict(_values(study)))


def dump_points(study: StudyValues) -> str:
    """Return the points of a list design as CSV; empty for any other design."""
    if study.design.kind != "list":
        return ""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(factor.path for factor in study.factors)
    table.writerows([repr(value) for value in row] for row in study.design.rows)
    return text.getvalue()


def _values(study: StudyValues) -> Iterator[tuple[str, Any]]:
    for key in ("name", "title", "question", "replicates", "seed", "luck"):
        value = getattr(study, key)
        yield key, value.model_dump() if key in ("title", "question") else value
    if study.model:
        yield "model", study.model
    if not study.model or study.engine != "mesa":
        yield "engine", study.engine
    yield "measures", study.measures
    yield "series", study.series
    yield "design", dict(_design(study.design))
    if study.factors and study.design.kind != "list":
        yield "factors", {factor.path: _levels(factor) for factor in study.factors}
    if study.constraints:
        yield "constraints", study.constraints
    if study.differences:
        keys = ("measure", "by", "of", "versus")
        yield (
            "differences",
            [{key: getattr(each, key) for key in keys} for each in study.differences],
        )
    yield "scenarios", [values_of(scenario) for scenario in study.scenarios.values()]


def _design(design: Design) -> Iterator[tuple[str, Any]]:
    yield "kind", design.kind
    if design.kind == "list":
        yield "file", POINTS_FILE
    if design.points:
        yield "points", design.points
    if design.trajectories:
        yield "trajectories", design.trajectories
        yield "levels", design.levels
    if design.kind in SAMPLED:
        yield "seed", design.seed


def _levels(factor: Factor) -> Any:
    if not factor.bounds:
        return factor.values
    low, high = factor.bounds
    return {
        "from": low,
        "to": high,
        **({} if factor.scale == "linear" else {"scale": factor.scale}),
    }
