"""Scenarios of a study against its first one, in every measure that it keeps; and over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from collab_sim.analysis.pairs import difference_table
from collab_sim.report.answers.asked import StudyNames
from collab_sim.report.answers.parts import PagePart, Picture
from collab_sim.report.answers.tables import (
    Table,
    mixed_columns,
    paired_cells,
    text_column,
)
from collab_sim.report.figures.over_time import over_time
from collab_sim.report.naming import direction_lines, measure_name, unit_name
from collab_sim.report.strings import text
from collab_sim.study.results import Results

MOST_PANELS = 4


def scenario_part(results: Results, names: StudyNames) -> PagePart:
    """Compare every other scenario with the first one in every measure."""
    study, lang = results.study, names.lang
    table = scenario_table(results.runs, names.titles, study.measures, lang)
    return PagePart(table.title, tables=[table], notes=direction_lines(study.measures, lang))


def scenario_table(
    runs: pd.DataFrame, titles: Mapping[str, str], measures: Sequence[str], lang: str
) -> Table:
    """Every other scenario against the first one, measure by measure; ``titles`` are by name."""
    first = next(iter(titles))
    tables = difference_table(runs, first, measures)
    named = tuple(text_column(key, lang) for key in ("measure", "unit", "answers_scenario"))
    rows = tuple(
        (measure_name(measure, lang), unit_name(measure, lang), titles[name],
         *paired_cells(result, lang))
        for measure in measures
        for name, compared in tables.items()
        for result in compared
        if result.column == measure
    )  # fmt: skip
    title = text(lang, "answers_part_scenarios", title=titles[first])
    return Table("scenarios", title, (*named, *mixed_columns(lang)), rows)


def time_part(results: Results, measures: Sequence[str], names: StudyNames) -> PagePart:
    """Draw measures over the months that the study kept."""
    lang, study = names.lang, results.study
    shown = [*measures, *(name for name in study.measures if name not in measures)][:MOST_PANELS]
    figure = over_time(results.series, study.scenarios, lang, measures=tuple(shown))
    caption = text(lang, "answers_time_caption", runs=study.replicates,
                   measures="; ".join(measure_name(name, lang) for name in shown),
                   better=" ".join(direction_lines(shown, lang)))  # fmt: skip
    return PagePart(
        text(lang, "report_part_time"), [], [Picture("time", figure, caption, wide=True)]
    )
