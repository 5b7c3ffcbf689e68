"""Sobol' indices and Morris' elementary effects of measures, and of their differences."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from collab_sim.analysis.sensitivity import morris_indices, sobol_indices
from collab_sim.config.study import Study
from collab_sim.config.study_design import Factor
from collab_sim.report.answers.asked import StudyNames
from collab_sim.report.answers.declared import Answer
from collab_sim.report.answers.parts import PagePart, Picture
from collab_sim.report.answers.space import Explained, difference_told
from collab_sim.report.answers.tables import Table, TableColumn, measure_column, text_column
from collab_sim.report.figures.drivers import sensitivity_chart
from collab_sim.report.naming import better_told, digits_of, measure_name, parameter_name
from collab_sim.report.strings import number, text
from collab_sim.study.results import IncompleteError, Results
from collab_sim.world.refusal import ArgumentError, all_checked, of_type, one_word_of

MOST_INDEX_ROWS = 15
NEGLIGIBLE = 0.01
"""Total index below which a factor is counted as hardly having a part."""


def index_parts(
    results: Results, answers: Sequence[Answer], measures: Sequence[str], names: StudyNames
) -> Iterator[PagePart]:
    """Tell the indices of every difference asked for, then of measures in the first scenario."""
    for answer in answers:
        column, contrast = answer.contrast.column, answer.contrast
        title = difference_told(answer, names)
        try:
            points = difference_by_design(results, column, contrast.one, contrast.other)
        except IncompleteError as error:
            yield _refused(title, error, names)
            continue
        yield _part(Explained(answer.label, column, title, True, points), results, names)
    first = next(iter(results.study.scenarios))
    for column in measures:
        title = measure_name(column, names.lang)
        if len(results.study.scenarios) > 1:
            title = text(names.lang, "answers_measure_in", measure=title, title=names.titles[first])
        try:
            points = results.by_design(column, first)
        except IncompleteError as error:
            yield _refused(title, error, names)
            continue
        yield _part(Explained(column, column, title, False, points), results, names)


def indices(
    results: Results, measure: str, *, of: str | None = None, versus: str | None = None
) -> pd.DataFrame:
    """Sobol' indices or elementary effects of a measure, or of a difference between scenarios.

    ``results`` are those of a Sobol' or a Morris design, ``measure`` is a column of `Results.runs`.
    With ``versus`` it is the difference ``of`` minus ``versus`` that is explained, without it the
    measure in the scenario ``of`` (the first where left out). Returns one row per factor, the
    strongest first. Sobol': first, total (shares of the variance over the points), each with its
    95 % bootstrap interval. Morris: mu, mu_star with its interval, sigma, in the unit of the
    measure. Sources: Saltelli et al. 2010; Morris 1991; Campolongo et al. 2007.

    Raises:
        ArgumentError: with every problem; of other designs, and of an outcome that never varies.
        IncompleteError: runs are missing, failed or undefined; ``rows`` are these runs.
    """
    study = of_type("results", results, Results, "Results, as open_results makes them").study
    names = list(study.scenarios)
    if study.design.kind not in ("sobol", "morris"):
        raise ArgumentError(
            f"results takes those of a sobol or morris design, not of a {study.design.kind}"
        )
    column, one, other = all_checked(
        (
            lambda: one_word_of("measure", measure, results.measured),
            lambda: names[0] if of is None else one_word_of("of", of, names),
            lambda: versus if versus is None else one_word_of("versus", versus, names),
        )
    )
    if one == other:
        raise ArgumentError(f"versus takes another scenario than of, not '{other}' again")
    if other is None:
        points = results.by_design(column, one)
    else:
        points = difference_by_design(results, column, one, other)
    return _strongest_first(points, study, column)


def difference_by_design(results: Results, column: str, one: str, other: str) -> pd.DataFrame:
    """One row per row of the design, as `Results.by_design`, with the difference of scenarios."""
    of, versus = (results.by_design(column, side) for side in (one, other))
    return of.assign(**{column: of[column].to_numpy() - versus[column].to_numpy()})


def _strongest_first(points: pd.DataFrame, study: Study, column: str) -> pd.DataFrame:
    """Indices of one outcome of a design; raises ValueError where it never varies."""
    points, ranges = _on_their_scales(points, study.factors)
    if study.design.kind == "sobol":
        table, order = sobol_indices(points, list(ranges), column), "total"
    else:
        table, order = morris_indices(points, ranges, column), "mu_star"
    return table.sort_values(order, ascending=False, ignore_index=True)


def _refused(title: str, error: IncompleteError, names: StudyNames) -> PagePart:
    heading = text(names.lang, "answers_part_indices", outcome=title)
    note = text(names.lang, "answers_gaps", missing=len(error.rows), outcome=title)
    return PagePart(heading, notes=[note])


def _part(outcome: Explained, results: Results, names: StudyNames) -> PagePart:
    lang, study = names.lang, results.study
    heading = text(lang, "answers_part_indices", outcome=outcome.title)
    kind = study.design.kind
    try:
        effects = _strongest_first(outcome.points, study, outcome.column)
    except ValueError:
        return PagePart(heading, notes=[text(lang, "answers_constant", outcome=outcome.title)])
    caption = text(lang, f"answers_{kind}_caption", outcome=outcome.title,
                   shown=min(MOST_INDEX_ROWS, len(effects)), factors=len(effects),
                   samples=study.design.points or study.design.trajectories,
                   replicates=study.replicates,
                   better=better_told(outcome.column, lang))  # fmt: skip
    chart = sensitivity_chart(effects, lang, most=MOST_INDEX_ROWS)
    picture = Picture(f"indices-{outcome.label}", chart, caption, wide=True)
    table = sobol_table if kind == "sobol" else morris_table
    sentences = (
        _sobol_told(effects, outcome, names)
        if kind == "sobol"
        else _morris_told(effects, outcome, names)
    )
    return PagePart(heading, [sentences], [picture], [table(effects, outcome, names)])


def _on_their_scales(
    points: pd.DataFrame, factors: Sequence[Factor]
) -> tuple[pd.DataFrame, dict[str, tuple[float, float]]]:
    """Points and ranges with the logarithm of factors on a log scale: steps there are ratios."""
    ranges = {factor.path: factor.extremes for factor in factors}
    paths = [factor.path for factor in factors if factor.scale == "log"]
    logarithms = {path: np.log(points[path]) for path in paths}
    for path in paths:
        low, high = ranges[path]
        ranges[path] = (math.log(low), math.log(high))
    return points.assign(**logarithms), ranges


def _sobol_told(effects: pd.DataFrame, outcome: Explained, names: StudyNames) -> str:
    lang, alone = names.lang, float(effects["first"].sum())
    key = "answers_sobol_apart" if alone < 1.0 else "answers_sobol_full"
    sums = text(lang, key, total=number(lang, alone, 2))
    hardly = int((effects["total_high"] < NEGLIGIBLE).sum())
    return text(lang, "answers_sobol_told", outcome=outcome.title, sums=sums, zero=hardly,
                strongest=_strongest(effects, "total", names), factors=len(effects),
                least=number(lang, NEGLIGIBLE, 2))  # fmt: skip


def _morris_told(effects: pd.DataFrame, outcome: Explained, names: StudyNames) -> str:
    lang = names.lang
    tangled = int((effects["sigma"] >= effects["mu_star"]).sum())
    return text(
        lang, "answers_morris_told", outcome=outcome.title,
        strongest=_strongest(effects, "mu_star", names), factors=len(effects), tangled=tangled,
    )  # fmt: skip


def _strongest(effects: pd.DataFrame, kind: str, names: StudyNames) -> str:
    """Name the factors that the intervals do not tell from the strongest one."""
    lang = names.lang
    level = effects.iloc[0][f"{kind}_low"]
    alike = effects[effects[f"{kind}_high"] >= level]
    first = parameter_name(str(effects.iloc[0]["factor"]), lang)
    alike_count = len(alike) - 1
    key = "answers_strongest_alone" if not alike_count else "answers_strongest_alike"
    return text(lang, key, name=first, others=alike_count)


def sobol_table(effects: pd.DataFrame, outcome: Explained, names: StudyNames) -> Table:
    """Sobol' indices with their intervals, the strongest first."""
    lang = names.lang
    kinds = {"first": "answers_first", "total": "answers_total"}
    columns = [*_named(lang)]
    for key in kinds.values():
        like = text_column(key, lang)
        columns += [TableColumn(like.heading, like.meaning, "", 3), *_ends(like.meaning, 3, lang)]
    rows = tuple(
        (parameter_name(row["factor"], lang), row["factor"],
         *(row[f"{kind}{end}"] for kind in kinds for end in ("", "_low", "_high")))
        for row in effects.to_dict("records")
    )  # fmt: skip
    title = text(lang, "answers_table_sobol", outcome=outcome.title)
    return Table(f"indices-{outcome.label}", title, tuple(columns), rows)


def morris_table(effects: pd.DataFrame, outcome: Explained, names: StudyNames) -> Table:
    """Elementary effects in the unit of the outcome, the strongest first."""
    lang = names.lang
    unit, digits = measure_column(outcome.column, lang).unit, digits_of(outcome.column)
    kinds = {key: text_column(f"answers_{key}", lang) for key in ("mu_star", "mu", "sigma")}
    strong = kinds["mu_star"]
    columns = (
        *_named(lang),
        TableColumn(strong.heading, strong.meaning, unit, digits),
        *_ends(strong.meaning, digits, lang, unit),
        TableColumn(kinds["mu"].heading, kinds["mu"].meaning, unit, digits, sign=True),
        TableColumn(kinds["sigma"].heading, kinds["sigma"].meaning, unit, digits),
    )
    rows = tuple(
        (parameter_name(row["factor"], lang), row["factor"],
         *(row[key] for key in ("mu_star", "mu_star_low", "mu_star_high", "mu", "sigma")))
        for row in effects.to_dict("records")
    )  # fmt: skip
    title = text(lang, "answers_table_morris", outcome=outcome.title)
    return Table(f"indices-{outcome.label}", title, columns, rows)


def _named(lang: str) -> Iterator[TableColumn]:
    for key in ("parameter", "answers_path"):
        yield text_column(key, lang)


def _ends(meaning: str, digits: int, lang: str, unit: str = "") -> Iterator[TableColumn]:
    for key in ("answers_low", "answers_high"):
        yield TableColumn(text(lang, key), meaning, unit, digits)
