"""One factor at a time: how far each moves a measure or a difference from what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from collab_sim.analysis.contrasts import SCENARIO, by_set
from collab_sim.analysis.pairs import Paired, compared
from collab_sim.analysis.robustness import Swing
from collab_sim.config.study import Study
from collab_sim.report.answers.asked import StudyNames
from collab_sim.report.answers.declared import Answer
from collab_sim.report.answers.parts import PagePart, Picture
from collab_sim.report.answers.tables import (
    Table,
    TableColumn,
    paired_cells,
    paired_columns,
    text_column,
)
from collab_sim.report.figures.drivers import swing_chart
from collab_sim.report.naming import better_told, measure_name, parameter_name
from collab_sim.report.strings import text
from collab_sim.study.results import Results

MOST_SWINGS = 12
AS_IT_IS = "as it is"
Moves = list[tuple[str, float]]


def moves_of(study: Study) -> Moves:
    """Factor and value of every row of the design after the first, the scenario as it is."""
    return [(factor.path, value) for factor in study.factors for value in factor.values]


def moved_difference_part(answer: Answer, study: Study, names: StudyNames) -> PagePart:
    """Tell how far every factor moves a difference between two scenarios."""
    contrast, lang = answer.contrast, names.lang
    results = by_set(contrast)
    unmoved = results.get(0)
    moved = [(move, results[number]) for number, move in enumerate(moves_of(study), start=1)
             if number in results]  # fmt: skip
    if unmoved is None or not moved or contrast.by != SCENARIO:
        return PagePart("")
    one, other = (names.short(contrast, side) for side in (contrast.one, contrast.other))
    figure = swing_chart(_swings(unmoved, moved), unmoved.difference, lang, one=one, other=other,
                         most=MOST_SWINGS)  # fmt: skip
    caption = text(lang, "answers_swing_caption", contrast=names.contrast(contrast),
                   measure=measure_name(contrast.column, lang), pairs=unmoved.pairs,
                   better=better_told(contrast.column, lang))  # fmt: skip
    heading = text(lang, "answers_part_moved", measure=measure_name(contrast.column, lang),
                   contrast=names.contrast(contrast))  # fmt: skip
    turned = [move for move, result in moved if unmoved.direction * result.direction < 0]
    return PagePart(
        heading,
        [_turned_told(unmoved, turned, len(moved), names)],
        [Picture(f"moved-{answer.label}", figure, caption, wide=True)],
        [_table(f"moved-{answer.label}", heading, [(None, unmoved), *moved],
                paired_columns(contrast.column, one, other, lang), names)],
    )  # fmt: skip


def _turned_told(unmoved: Paired, turned: Moves, tested: int, names: StudyNames) -> str:
    lang = names.lang
    if unmoved.direction == 0:
        return text(lang, "answers_moved_open", tested=tested)
    changes = "; ".join(names.factor_at(*move) for move in turned)
    if not turned:
        return text(lang, "answers_moved_none", tested=tested)
    return text(lang, "answers_moved_turned", tested=tested, count=len(turned), moves=changes)


def moved_measure_part(results: Results, column: str, names: StudyNames) -> PagePart:
    """Tell how far every factor moves a measure from each scenario as it is, on the same luck."""
    lang, study = names.lang, results.study
    rows: list[tuple[str, list[tuple[tuple[str, float] | None, Paired]]]] = []
    pictures = []
    for position, name in enumerate(study.scenarios):
        moved = list(_against_base(results, column, position, len(study.scenarios)))
        rows.append((name, [*moved]))
        if not moved:
            continue
        same = _same(column, moved[0][1].pairs)
        figure = swing_chart(_swings(same, moved), 0.0, lang, one=names.titles[name],
                             other=text(lang, "answers_as_it_is"), most=MOST_SWINGS)  # fmt: skip
        caption = text(lang, "answers_swing_base_caption", title=names.titles[name],
                       measure=measure_name(column, lang), pairs=moved[0][1].pairs,
                       better=better_told(column, lang))  # fmt: skip
        pictures.append(Picture(f"moved-{column}-{position + 1}", figure, caption, wide=True))
    heading = text(lang, "answers_part_moved_base", measure=measure_name(column, lang))
    columns = paired_columns(
        column, text(lang, "answers_moved"), text(lang, "answers_as_it_is"), lang
    )
    tables = [
        _table(
            f"moved-{column}-{number}", f"{heading}: {names.titles[name]}", result, columns, names
        )
        for number, (name, result) in enumerate(rows, start=1)
        if result
    ]
    return PagePart(heading, [], pictures, tables)


def _against_base(
    results: Results, column: str, position: int, scenarios: int
) -> Iterator[tuple[tuple[str, float], Paired]]:
    """Every move of one scenario against that scenario as it is, world by world."""
    table = results.runs.pivot(index="replicate", columns="point", values=column)
    for number, move in enumerate(moves_of(results.study), start=1):
        both = table[[number * scenarios + position, position]].dropna().to_numpy(dtype=np.float64)
        if len(both):
            yield move, compared(column, "moved", AS_IT_IS, both[:, 0], both[:, 1])


def _same(column: str, pairs: int) -> Paired:
    """The scenario as it is against itself."""
    return compared(column, "moved", AS_IT_IS, np.zeros(pairs), np.zeros(pairs))


def _swings(unmoved: Paired, moved: Sequence[tuple[tuple[str, float], Paired]]) -> list[Swing]:
    """Lowest and highest value of every factor; a factor with a single value moves one way."""
    swings = []
    for path in dict.fromkeys(move[0] for move, _ in moved):
        ends = sorted(
            (move[1], number) for number, (move, _) in enumerate(moved) if move[0] == path
        )
        low, high = moved[ends[0][1]][1], moved[ends[-1][1]][1]
        swings.append(Swing(path, low, high) if len(ends) > 1 else Swing(path, unmoved, high))
    return swings


def _table(
    name: str,
    title: str,
    moved: Sequence[tuple[tuple[str, float] | None, Paired]],
    columns: tuple[TableColumn, ...],
    names: StudyNames,
) -> Table:
    lang = names.lang
    rows = tuple(
        (parameter_name(move[0], lang) if move else text(lang, "answers_as_it_is"),
         move[0] if move else "–", move[1] if move else float("nan"),
         *paired_cells(result, lang))
        for move, result in moved
    )  # fmt: skip
    keys = ("parameter", "answers_path", "answers_value")
    return Table(name, title, (*(text_column(key, lang) for key in keys), *columns), rows)
