"""Means of a measure over what a study lists: lines over the factor with most levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from collab_sim.analysis.levels import level_means
from collab_sim.config.study_design import FACTOR
from collab_sim.report.answers.asked import StudyNames
from collab_sim.report.answers.levels import named_and_shown
from collab_sim.report.answers.parts import PagePart, Picture
from collab_sim.report.answers.tables import (
    Table,
    count_column,
    factor_column,
    measure_column,
    text_column,
)
from collab_sim.report.figures.level_lines import Panel, level_lines
from collab_sim.report.naming import better_told, measure_name, name_with_unit
from collab_sim.report.naming import written as level_written
from collab_sim.report.strings import text
from collab_sim.study.results import Results

MOST_LINES, MOST_PANELS = 5, 4
LevelPairs = tuple[tuple[str, float], ...]


def means_part(results: Results, measures: Sequence[str], names: StudyNames) -> PagePart:
    """Tell the level of measures at every combination of scenario and listed values."""
    paths = [factor.path for factor in results.study.factors]
    runs = results.runs.rename(columns={f"{FACTOR}{path}": path for path in paths})
    varied = [path for path in paths if runs[path].nunique() > 1]
    tables = {column: level_means(runs, varied, column) for column in measures}
    pictures = [
        _picture(table, varied, column, names)
        for column, table in tables.items()
        if varied and results.study.design.kind == "grid"
    ]
    return PagePart(
        text(names.lang, "answers_part_means"),
        pictures=pictures,
        tables=[
            means_columns_table(table, varied, column, names) for column, table in tables.items()
        ],
    )


def _picture(table: pd.DataFrame, varied: Sequence[str], column: str, names: StudyNames) -> Picture:
    lang = names.lang
    x, *further = sorted(varied, key=lambda path: -len(set(table[path])))
    inside: list[str] = []
    if len(names.titles) == 1 and further and table[further[0]].nunique() <= MOST_LINES:
        inside = [further.pop(0)]
    panels = []
    for levels, part in _parts(table, further):
        lines = {}
        for name, of_scenario in part.groupby("scenario", sort=False):
            for below, line in _parts(of_scenario, inside):
                title = names.titles[str(name)] if len(names.titles) > 1 else ""
                values = [level_written(level, lang) for _, level in below]
                label = "; ".join(filter(None, (title, *values)))
                ordered = line.sort_values(x)
                lines[label] = ordered.rename(columns={x: "at"})[["at", "mean", "low", "high"]]
        panels.append(Panel(_told(levels, names), lines))
    axis = name_with_unit(column, lang)
    figure = level_lines(panels[:MOST_PANELS], x, axis, lang, zero=False)
    least, most = int(table["runs"].min()), int(table["runs"].max())
    caption = text(lang, "answers_means_caption", measure=measure_name(column, lang),
                   runs=f"{least}" if least == most else f"{least}–{most}",
                   better=better_told(column, lang),
                   more=named_and_shown(inside, len(panels), lang))  # fmt: skip
    return Picture(f"means-{column}", figure, caption, wide=len(panels) > 1)


def _parts(
    table: pd.DataFrame, factors: Sequence[str]
) -> Iterator[tuple[LevelPairs, pd.DataFrame]]:
    """Yield the part of a table at every combination of levels of some factors."""
    if not factors:
        yield (), table
        return
    for values, part in table.groupby(list(factors)):
        levels = [float(str(value)) for value in values]
        yield tuple(zip(factors, levels, strict=True)), part


def _told(levels: LevelPairs, names: StudyNames) -> str:
    return "; ".join(names.factor_at(path, level) for path, level in levels)


def means_columns_table(
    table: pd.DataFrame, factors: Sequence[str], column: str, names: StudyNames
) -> Table:
    """Put what `level_means` gives into a table for people."""
    lang = names.lang
    columns = (
        text_column("answers_scenario", lang),
        *(factor_column(path, lang) for path in factors),
        count_column("answers_runs", lang),
        measure_column(column, lang, text(lang, "mean")),
        measure_column(column, lang, text(lang, "answers_low")),
        measure_column(column, lang, text(lang, "answers_high")),
    )
    rows = tuple(
        (names.titles[row["scenario"]], *(float(row[path]) for path in factors), row["runs"],
         row["mean"], row["low"], row["high"])
        for row in table.to_dict("records")
    )  # fmt: skip
    title = text(lang, "answers_table_means", measure=measure_name(column, lang))
    return Table(f"means-{column}", title, columns, rows)
