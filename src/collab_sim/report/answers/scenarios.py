"""Scenarios of a study against its first one, in every measure that it keeps; and over time."""

from __future__ import annotations

from collections.abc import Sequence

from collab_sim.analysis.pairs import difference_table
from collab_sim.report.answers.asked import Names
from collab_sim.report.answers.parts import Part, Picture
from collab_sim.report.answers.tables import (
    Column,
    Table,
    paired_cells,
    paired_columns,
    text_column,
)
from collab_sim.report.figures.over_time import over_time
from collab_sim.report.naming import directions, measure_name, unit_name
from collab_sim.report.strings import text
from collab_sim.study.results import Results

MOST_PANELS, MOST_SCENARIOS = 4, 4


def scenario_part(results: Results, names: Names) -> Part:
    """Compare every other scenario with the first one in every measure."""
    lang, study = names.lang, results.study
    first = next(iter(study.scenarios))
    found = difference_table(results.runs, first, study.measures)
    columns = (
        text_column("measure", lang),
        text_column("unit", lang),
        text_column("answers_scenario", lang),
        *(_of_any(column, lang) for column in paired_columns(study.measures[0], "", "", lang)),
    )
    columns = (*columns[:4], *(text_column(key, lang) for key in ("answers_mean_one",
               "answers_mean_other")), *columns[6:])  # fmt: skip
    rows = tuple(
        (measure_name(measure, lang), unit_name(measure, lang), names.titles[name],
         *paired_cells(result, lang))
        for measure in study.measures
        for name, results_of in found.items()
        for result in results_of
        if result.column == measure
    )  # fmt: skip
    title = text(lang, "answers_part_scenarios", title=names.titles[first])
    notes = directions(study.measures, lang)
    return Part(title, [], [], [Table("scenarios", title, columns, rows)], notes)


def _of_any(column: Column, lang: str) -> Column:
    if column.digits in {0, None}:
        return column
    return Column(column.heading, text(lang, "answers_mixed_meaning"), "", 3, column.sign)


def time_part(results: Results, measures: Sequence[str], names: Names) -> Part:
    """Draw measures over the months that the study kept."""
    lang, study = names.lang, results.study
    shown = [*measures, *(name for name in study.measures if name not in measures)][:MOST_PANELS]
    figure = over_time(results.series, study.scenarios, lang, measures=tuple(shown))
    caption = text(lang, "answers_time_caption", runs=study.replicates,
                   measures="; ".join(measure_name(name, lang) for name in shown),
                   better=" ".join(directions(shown, lang)))  # fmt: skip
    return Part(text(lang, "report_part_time"), [], [Picture("time", figure, caption, wide=True)])
