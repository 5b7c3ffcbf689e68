"""Differences over the levels of a grid, a zip or a list: lines, maps, and where they flip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

import pandas as pd

from collab_sim.analysis.contrasts import Contrast, by_set
from collab_sim.analysis.pairs import Paired
from collab_sim.analysis.thresholds import Flip, sign_changes
from collab_sim.report.answers.asked import StudyNames
from collab_sim.report.answers.declared import Answer
from collab_sim.report.answers.parts import PagePart, Picture
from collab_sim.report.answers.tables import (
    CellValue,
    Table,
    count_column,
    factor_column,
    paired_cells,
    paired_columns,
    text_column,
)
from collab_sim.report.figures.interval_rows import IntervalRow, interval_rows
from collab_sim.report.figures.level_lines import Panel, level_lines
from collab_sim.report.figures.phase_map import phase_map
from collab_sim.report.naming import better_told, measure_name, parameter_name
from collab_sim.report.naming import written as level_written
from collab_sim.report.strings import text

MOST_LINES, MOST_PANELS, MOST_LEVEL_ROWS = 5, 4, 40
FEWEST_ACROSS = 3
"""Levels of both factors from which a map is drawn."""
MOST_FLIPS_TOLD = 6
MOST_SERIES = 60
"""Series of levels that are searched for changes of sign; each takes a tenth of a second."""
Levels = dict[str, float]
Crossings = list[tuple[Levels, list[Flip]]]


def level_part(answer: Answer, names: StudyNames) -> PagePart:
    """Tell a difference at every combination of what a grid varies beside it."""
    contrast = answer.contrast
    results = by_set(contrast)
    table = _by_level(contrast, results)
    order = _order(contrast)
    pictures = [] if len(table) < 2 else [_lines(answer, table, order, names)]
    pictures += list(_maps(answer, table, order, names))
    crossed = list(crossings(contrast, order))
    return PagePart(
        text(names.lang, "answers_part_levels", contrast=names.contrast(contrast),
             measure=measure_name(contrast.column, names.lang)),
        list(crossings_told(crossed, contrast, order[0], names)),
        pictures,
        [_level_table(answer, table, results, names), *_flip_table(answer, crossed, order, names)],
    )  # fmt: skip


def listed_part(answer: Answer, names: StudyNames) -> PagePart:
    """Tell a difference at every row of a list or a zip, in the order of the rows."""
    contrast, lang = answer.contrast, names.lang
    results = by_set(contrast)
    table = _by_level(contrast, results)
    rows = [
        IntervalRow("; ".join(names.factor_at(path, row[path]) for path in contrast.factors),
            row["difference"], row["low"], row["high"])
        for row in table.head(MOST_LEVEL_ROWS).to_dict("records")
    ]  # fmt: skip
    axis = text(lang, "answers_difference_axis", contrast=names.contrast(contrast),
                measure=measure_name(contrast.column, lang))  # fmt: skip
    caption = text(lang, "answers_rows_caption", shown=len(rows), rows=len(table),
                   pairs=_pairs_each(results), **_of(contrast, names))  # fmt: skip
    picture = Picture(f"rows-{answer.label}", interval_rows(rows, axis, lang), caption, wide=True)
    heading = text(lang, "answers_part_levels", contrast=names.contrast(contrast),
                   measure=measure_name(contrast.column, lang))  # fmt: skip
    return PagePart(heading, [], [picture], [_level_table(answer, table, results, names)])


def _by_level(contrast: Contrast, results: dict[int, Paired]) -> pd.DataFrame:
    """One row per combination: its levels, the mean difference, its interval and direction."""
    table = contrast.combinations.loc[list(results)].copy()
    for name in ("difference", "low", "high", "direction"):
        table[name] = [getattr(result, name) for result in results.values()]
    return table


def _order(contrast: Contrast) -> list[str]:
    """Factors by their number of levels, the most first."""
    levels = contrast.combinations.nunique()
    return sorted(contrast.factors, key=lambda path: -int(levels[path]))


def _split(table: pd.DataFrame, factors: Sequence[str]) -> Iterator[tuple[Levels, pd.DataFrame]]:
    """Yield the part of a table at every combination of levels of some factors."""
    axes = [sorted(table[path].unique()) for path in factors]
    for values in product(*axes):
        levels = dict(zip(factors, map(float, values), strict=True))
        part = table
        for path, level in levels.items():
            part = part[part[path] == level]
        if len(part):
            yield levels, part


def _lines(answer: Answer, table: pd.DataFrame, order: list[str], names: StudyNames) -> Picture:
    """The difference along the factor with most levels, as lines."""
    contrast, lang = answer.contrast, names.lang
    x, *further = order
    as_lines = further[:1] if further and table[further[0]].nunique() <= MOST_LINES else []
    panels = []
    for levels, part in _split(table, further[len(as_lines) :]):
        lines = {}
        for level, line in _split(part, as_lines):
            label = "; ".join(level_written(value, lang) for value in level.values())
            named = {x: "at", "difference": "mean"}
            ordered = line.sort_values(x).rename(columns=named)
            lines[label] = ordered[["at", "mean", "low", "high"]]
        panels.append(Panel("; ".join(names.factor_at(*item) for item in levels.items()), lines))
    axis = text(lang, "answers_difference_axis", contrast=names.contrast(contrast),
                measure=measure_name(contrast.column, lang))  # fmt: skip
    figure = level_lines(panels[:MOST_PANELS], x, axis, lang, zero=True)
    caption = text(lang, "answers_lines_caption", pairs=_pairs_each(by_set(contrast)),
                   more=named_and_shown(as_lines, len(panels), lang),
                   **_of(contrast, names))  # fmt: skip
    return Picture(f"levels-{answer.label}", figure, caption, wide=len(panels) > 1)


def _maps(
    answer: Answer, table: pd.DataFrame, order: list[str], names: StudyNames
) -> Iterator[Picture]:
    """Maps over the two factors with most levels, one at every combination of the others."""
    contrast, lang = answer.contrast, names.lang
    if len(order) < 2 or table[order[1]].nunique() < FEWEST_ACROSS:
        return
    x, y, *further = order
    sides = (names.level(contrast, contrast.one), names.level(contrast, contrast.other))
    split = [*_split(table, further)]
    for number, (levels, part) in enumerate(split[:MOST_PANELS], start=1):
        figure = phase_map(part, x, y, lang, column=contrast.column, sides=sides)
        where = "; ".join(names.factor_at(*item) for item in levels.items())
        caption = text(lang, "answers_map_caption", where=f" {where}." if where else "",
                       pairs=_pairs_each(by_set(contrast)), **_of(contrast, names))  # fmt: skip
        yield Picture(f"map-{answer.label}-{number}", figure, caption, wide=True)


def crossings(contrast: Contrast, order: list[str]) -> Iterator[tuple[Levels, list[Flip]]]:
    """Sign changes along the factor with most levels, at every combination of the others."""
    x, *further = order
    if contrast.combinations[x].nunique() < 2:
        return
    for levels, _ in islice(_split(contrast.combinations, further), MOST_SERIES):
        held = contrast.at(levels)
        try:
            yield levels, sign_changes(held.runs, x, held.column, held.one, held.other)
        except ValueError:  # no world has the measure defined at two levels
            continue


def crossings_told(
    crossed: Crossings, contrast: Contrast, x: str, names: StudyNames
) -> Iterator[str]:
    """Count the changes of sign along a factor, and tell those that the pairs carry."""
    lang = names.lang
    name = parameter_name(x, lang)
    total = sum(len(crossings) for _, crossings in crossed)
    carried = [
        (levels, flip) for levels, crossings in crossed for flip in crossings if flip.carried
    ]
    if not total:
        yield text(lang, "answers_flips_none", name=name, places=len(crossed))
        return
    yield text(lang, "answers_flips_counted", name=name, places=len(crossed), total=total,
               carried=len(carried))  # fmt: skip
    for levels, flip in carried[:MOST_FLIPS_TOLD]:
        where = "; ".join(names.factor_at(*item) for item in levels.items())
        yield text(lang, "answers_flip_told", name=name, where=f"{where}: " if where else "",
                   at=level_written(flip.at, lang), low=level_written(flip.low, lang),
                   high=level_written(flip.high, lang),
                   contrast=names.contrast(contrast))  # fmt: skip


def _level_table(
    answer: Answer, table: pd.DataFrame, results: dict[int, Paired], names: StudyNames
) -> Table:
    contrast, lang = answer.contrast, names.lang
    one, other = (names.short(contrast, side) for side in (contrast.one, contrast.other))
    columns = (
        *(factor_column(path, lang) for path in contrast.factors),
        *paired_columns(contrast.column, one, other, lang),
    )
    rows = tuple(
        (*(float(table[path][label]) for path in contrast.factors), *paired_cells(result, lang))
        for label, result in results.items()
    )
    title = text(lang, "answers_table_levels", contrast=names.contrast(contrast),
                 measure=measure_name(contrast.column, lang))  # fmt: skip
    return Table(f"levels-{answer.label}", title, columns, rows)


def _flip_table(
    answer: Answer, crossed: Crossings, order: list[str], names: StudyNames
) -> Iterator[Table]:
    lang = names.lang
    x, *further = order
    rows: list[tuple[CellValue, ...]] = [
        (*levels.values(), flip.at, flip.low, flip.high, flip.below, flip.above,
         100.0 * flip.seen,
         text(lang, "answers_carried" if flip.carried else "answers_not_carried"))
        for levels, crossings in crossed
        for flip in crossings
    ]  # fmt: skip
    if not rows:
        return
    keys = ("answers_flip_at", "answers_flip_low", "answers_flip_high", "answers_flip_below",
            "answers_flip_above")  # fmt: skip
    columns = (
        *(factor_column(path, lang) for path in further),
        *(text_column(key, lang) for key in keys),
        count_column("answers_flip_found", lang),
        text_column("answers_flip_carried", lang),
    )
    title = text(lang, "answers_table_flips", name=parameter_name(x, lang),
                 contrast=names.contrast(answer.contrast),
                 measure=measure_name(answer.contrast.column, lang))  # fmt: skip
    yield Table(f"flips-{answer.label}", title, columns, tuple(rows))


def named_and_shown(lines: Sequence[str], panels: int, lang: str) -> str:
    """Say what lines are, and how many of the panels are shown where that is not all."""
    remark = ""
    if lines:
        remark = " " + text(lang, "answers_lines_are", name=parameter_name(lines[0], lang))
    if panels > MOST_PANELS:
        remark += " " + text(lang, "answers_panels", shown=MOST_PANELS, panels=panels)
    return remark


def _pairs_each(results: dict[int, Paired]) -> str:
    counts = sorted({result.pairs for result in results.values()})
    return "–".join(f"{count}" for count in sorted({counts[0], counts[-1]}))


def _of(contrast: Contrast, names: StudyNames) -> dict[str, str]:
    """What every caption says: of what, and which direction is better."""
    return {
        "contrast": names.contrast(contrast),
        "measure": measure_name(contrast.column, names.lang),
        "better": better_told(contrast.column, names.lang),
    }
