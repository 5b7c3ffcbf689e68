"""A Latin hypercube: how often one is ahead, what goes along with it, and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from collab_sim.analysis.contrasts import Contrast, by_set, directions
from collab_sim.analysis.pairs import FEWEST_PAIRS
from collab_sim.analysis.space import (
    behind_in_thirds,
    difference_points,
    partial_dependence,
    point_means,
    rank_correlations,
)
from collab_sim.config.study import Study
from collab_sim.config.study_design import FACTOR
from collab_sim.report.answers.asked import StudyNames
from collab_sim.report.answers.declared import Answer
from collab_sim.report.answers.parts import PagePart, Picture
from collab_sim.report.answers.tables import (
    Table,
    TableColumn,
    count_column,
    measure_column,
    text_column,
)
from collab_sim.report.figures.dependence import dependence_panels
from collab_sim.report.figures.interval_rows import IntervalRow, interval_rows
from collab_sim.report.naming import better_told, measure_name, parameter_name
from collab_sim.report.strings import number, signed, text
from collab_sim.study.results import Results

MOST_RANK_ROWS, MOST_PANELS, MOST_THIRDS = 12, 6, 10
MOST_NAMED_FACTORS = 3


@dataclass(frozen=True)
class Explained:
    """What is explained: a measure, or a difference of one, by point of a sample.

    ``label`` names files, ``title`` is its name for people; ``points`` has a row per point with the
    factors and ``column``.
    """

    label: str
    column: str
    title: str
    difference: bool
    points: pd.DataFrame


def outcomes_of(
    results: Results, answers: Sequence[Answer], measures: Sequence[str], names: StudyNames
) -> list[Explained]:
    """Differences between scenarios that are asked for, then measures in the first scenario."""
    study = results.study
    paths = [factor.path for factor in study.factors]
    outcomes = [
        Explained(answer.label, answer.contrast.column, difference_told(answer, names), True,
                difference_points(answer.contrast))
        for answer in answers
    ]  # fmt: skip
    first = next(iter(study.scenarios))
    runs = results.runs.rename(columns={f"{FACTOR}{path}": path for path in paths})
    runs = runs[runs["scenario"] == first].rename(columns={"point": "set"})
    for column in measures:
        title = measure_name(column, names.lang)
        if len(study.scenarios) > 1:
            title = text(names.lang, "answers_measure_in", measure=title, title=names.titles[first])
        points = point_means(runs, paths, column)
        outcomes.append(Explained(column, column, title, False, points))
    return outcomes


def difference_told(answer: Answer, names: StudyNames) -> str:
    """Name of a difference as an outcome."""
    return text(names.lang, "answers_difference_of", contrast=names.contrast(answer.contrast),
                measure=measure_name(answer.contrast.column, names.lang))  # fmt: skip


def space_part(outcome: Explained, study: Study, names: StudyNames) -> PagePart:
    """Tell which factors go along with an outcome, and how it lies over the strongest."""
    lang, paths = names.lang, [factor.path for factor in study.factors]
    heading = text(lang, "answers_part_space", outcome=outcome.title)
    try:
        correlations = rank_correlations(outcome.points, paths, outcome.column)
    except ValueError:
        key = "answers_space_few"
        return PagePart(
            heading, notes=[text(lang, key, points=len(outcome.points), all=study.rows)]
        )
    better = better_told(outcome.column, lang)
    values = {"outcome": outcome.title, "points": len(outcome.points), "all": study.rows,
              "replicates": study.replicates, "better": better}  # fmt: skip
    rows = [
        IntervalRow(parameter_name(row["factor"], lang), row["correlation"], row["low"],
                    row["high"])
        for row in correlations.head(MOST_RANK_ROWS).to_dict("records")
    ]  # fmt: skip
    strongest = [str(path) for path in correlations["factor"].head(MOST_PANELS)]
    slices = {path: partial_dependence(outcome.points, path, outcome.column) for path in strongest}
    correlated = interval_rows(rows, text(lang, "answers_rank_axis", outcome=outcome.title), lang)
    ratios = {factor.path for factor in study.factors if factor.scale == "log"}
    sliced = dependence_panels(slices, outcome.title, lang, zero=outcome.difference, ratios=ratios)
    return PagePart(
        heading,
        [_strongest_told(correlations, outcome, names)],
        [
            Picture(f"ranks-{outcome.label}", correlated,
                    text(lang, "answers_rank_caption", shown=len(rows), factors=len(paths),
                         **values), wide=True),
            Picture(f"slices-{outcome.label}", sliced,
                    text(lang, "answers_slices_caption", **values), wide=True),
        ],
        [_rank_table(correlations, outcome, names), _slice_table(slices, outcome, names)],
    )  # fmt: skip


def _strongest_told(correlations: pd.DataFrame, outcome: Explained, names: StudyNames) -> str:
    lang = names.lang
    clear = correlations[(correlations["low"] > 0.0) | (correlations["high"] < 0.0)]
    if clear.empty:
        return text(lang, "answers_rank_none", outcome=outcome.title, factors=len(correlations))
    strongest = "; ".join(
        f"{parameter_name(row['factor'], lang)} ({signed(lang, row['correlation'], 2)})"
        for row in clear.head(MOST_NAMED_FACTORS).to_dict("records")
    )
    return text(lang, "answers_rank_told", outcome=outcome.title, factors=len(correlations),
                clear=len(clear), strongest=strongest,
                chance=number(lang, 0.05 * len(correlations), 1))  # fmt: skip


def _rank_table(correlations: pd.DataFrame, outcome: Explained, names: StudyNames) -> Table:
    lang = names.lang
    keys = ("parameter", "answers_path")
    columns = (
        *(text_column(key, lang) for key in keys),
        *(_two_digits(key, lang) for key in ("answers_rank", "answers_low", "answers_high")),
    )
    rows = tuple(
        (parameter_name(row["factor"], lang), row["factor"], row["correlation"], row["low"],
         row["high"])
        for row in correlations.to_dict("records")
    )  # fmt: skip
    title = text(lang, "answers_table_ranks", outcome=outcome.title)
    return Table(f"ranks-{outcome.label}", title, columns, rows)


def _two_digits(key: str, lang: str) -> TableColumn:
    column = text_column(key, lang)
    return TableColumn(column.heading, column.meaning, "", 2, sign=True)


def _slice_table(slices: dict[str, pd.DataFrame], outcome: Explained, names: StudyNames) -> Table:
    lang = names.lang
    headings = ("mean", "answers_low", "answers_high")
    columns = (
        text_column("parameter", lang),
        text_column("answers_slice", lang),
        count_column("answers_points", lang),
        *(measure_column(outcome.column, lang, text(lang, key), sign=outcome.difference)
          for key in headings),
    )  # fmt: skip
    rows = tuple(
        (parameter_name(path, lang), row["at"], int(row["points"]), row["mean"], row["low"],
         row["high"])
        for path, part in slices.items()
        for row in part.to_dict("records")
    )  # fmt: skip
    title = text(lang, "answers_table_slices", outcome=outcome.title)
    return Table(f"slices-{outcome.label}", title, columns, rows)


def ahead_part(answer: Answer, study: Study, names: StudyNames) -> PagePart:
    """Count the points at which one is ahead, and where the other is, by thirds of each factor."""
    lang, contrast = names.lang, answer.contrast
    one, other = (names.short(contrast, side) for side in (contrast.one, contrast.other))
    higher, lower, still = directions(contrast)
    line = text(lang, "answers_ahead_told", one=one, other=other, higher=higher, lower=lower,
                open=still, sets=contrast.sets, replicates=study.replicates,
                measure=measure_name(contrast.column, lang))  # fmt: skip
    sentences = [line, *_too_few_each(contrast, lang)]
    heading = text(lang, "answers_part_ahead", contrast=names.contrast(contrast),
                   measure=measure_name(contrast.column, lang))  # fmt: skip
    tables = [_thirds_table(answer, other, names)] if lower else []
    return PagePart(heading, sentences, [], tables)


def _too_few_each(contrast: Contrast, lang: str) -> list[str]:
    """Say that no point can tell a direction, where none has the pairs for one."""
    pairs = max(result.pairs for result in by_set(contrast).values())
    if pairs >= FEWEST_PAIRS:
        return []
    return [text(lang, "answers_few_each", pairs=pairs, least=FEWEST_PAIRS)]


def _thirds_table(answer: Answer, other: str, names: StudyNames) -> Table:
    lang, contrast = names.lang, answer.contrast
    columns = [text_column("parameter", lang), text_column("answers_path", lang)]
    for end in ("low", "high"):
        columns += [count_column(f"answers_third_{end}", lang),
                    count_column("answers_points", lang),
                    *(_percent(key, lang) for key in ("answers_low", "answers_high"))]  # fmt: skip
    rows = []
    for third in behind_in_thirds(contrast, contrast.factors)[:MOST_THIRDS]:
        cells: list[str | float | int] = [parameter_name(third.factor, lang), third.factor]
        for counted in (third.low, third.high):
            cells += [*counted, *(100.0 * share for share in third.interval(counted))]
        rows.append(tuple(cells))
    title = text(lang, "answers_table_thirds", other=other,
                 measure=measure_name(contrast.column, lang))  # fmt: skip
    return Table(f"thirds-{answer.label}", title, tuple(columns), tuple(rows))


def _percent(key: str, lang: str) -> TableColumn:
    return TableColumn(text(lang, key), text(lang, "answers_share_meaning"), "%", 0)
