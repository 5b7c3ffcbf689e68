"""A study written out in full: what its results were made from, as a file that runs again."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from collab_sim.config.dump import dump_scenario, key_text
from collab_sim.config.scalars import written
from collab_sim.config.study import SAMPLED, Factor, Study

POINTS_FILE = "design.csv"
HEADER = "# Every value in full. Run it again: collab-sim run THIS_FILE"


def dump_study(study: Study) -> str:
    """Return a study as YAML with every default; with `dump_points` it loads back to an equal one.

    A model of one's own is named, not contained.
    """
    lines = [
        HEADER,
        f"name: {_quoted(study.name)}",
        *_titles(study),
        f"replicates: {study.replicates}",
        f"seed: {study.seed}",
        f"luck: {study.luck}",
        *([f"model: {_quoted(study.model)}"] if study.model else []),
        *([] if study.model and study.engine == "mesa" else [f"engine: {study.engine}"]),
        f"measures: [{', '.join(study.measures)}]",
        f"series: {study.series if isinstance(study.series, str) else list(study.series)}",
        *_design(study),
        *_factors(study),
        *_differences(study),
        "scenarios:",
    ]
    for scenario in study.scenarios.values():
        lines += _indented(dump_scenario(scenario).splitlines())
    return "\n".join(lines) + "\n"


def dump_points(study: Study) -> str:
    """Return the points of a list design as CSV; empty for any other design."""
    if study.design.kind != "list":
        return ""
    table = StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow([factor.path for factor in study.factors])
    writer.writerows([repr(value) for value in row] for row in study.design.rows)
    return table.getvalue()


def _titles(study: Study) -> Iterator[str]:
    for key, words in (("title", study.title), ("question", study.question)):
        said = words.model_dump().items()
        yield f"{key}: {{{', '.join(f'{lang}: {_quoted(each)}' for lang, each in said)}}}"


def _design(study: Study) -> Iterator[str]:
    design = study.design
    yield "design:"
    yield f"  kind: {design.kind}"
    if design.kind == "list":
        yield f"  file: {POINTS_FILE}"
    if design.points:
        yield f"  points: {design.points}"
    if design.trajectories:
        yield f"  trajectories: {design.trajectories}"
        yield f"  levels: {design.levels}"
    if design.kind in SAMPLED:
        yield f"  seed: {design.seed}"


def _factors(study: Study) -> Iterator[str]:
    if study.factors and study.design.kind != "list":
        yield "factors:"
        yield from (f"  {key_text(factor.path)}: {_varied(factor)}" for factor in study.factors)


def _varied(factor: Factor) -> str:
    if factor.bounds:
        scale = "" if factor.scale == "linear" else f", scale: {factor.scale}"
        return "{{from: {}, to: {}{}}}".format(*map(written, factor.bounds), scale)
    return f"[{', '.join(map(written, factor.values))}]"


def _differences(study: Study) -> Iterator[str]:
    if study.differences:
        yield "differences:"
    for each in study.differences:
        of, versus = (
            _quoted(level) if isinstance(level, str) else written(level)
            for level in (each.of, each.versus)
        )
        by = key_text(each.by)
        yield f"  - {{measure: {each.measure}, by: {by}, of: {of}, versus: {versus}}}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    start = "  - "
    for line in lines:
        if line and not line.startswith("#"):
            yield start + line
            start = "    "


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    letters = (letter if letter.isprintable() else f"\\U{ord(letter):08X}" for letter in escaped)
    return f'"{"".join(letters)}"'
