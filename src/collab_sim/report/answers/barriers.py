"""Barriers of a study: each alone, each removed, and two by two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from collab_sim.analysis.barriers import (
    ALL,
    NONE,
    ONLY,
    BarrierEffect,
    barrier_effects,
    barrier_labels,
    pair_interactions,
)
from collab_sim.analysis.uncertainty import Estimate
from collab_sim.report.answers.parts import PagePart, Picture
from collab_sim.report.answers.tables import (
    CellValue,
    Table,
    TableColumn,
    measure_column,
    text_column,
)
from collab_sim.report.figures.barriers import barrier_chart, barrier_interactions
from collab_sim.report.naming import better_told, digits_of, measure_name
from collab_sim.report.strings import number, text
from collab_sim.study.results import Results
from collab_sim.world.declarations import BARRIERS

FEWEST_BARRIERS = 2
"""Barriers that stand alone from which a study is told as one of barriers."""


def labelled(results: Results) -> pd.DataFrame | None:
    """Runs of a study of barriers under the labels of `barrier_sets`; None of any other study."""
    study = results.study
    labels = barrier_labels(study.scenarios) if not study.factors else {}
    alone = sum(label.startswith(ONLY) for label in labels.values())
    if study.luck != "paired" or alone < FEWEST_BARRIERS or NONE not in labels.values():
        return None
    runs = results.runs[results.runs["scenario"].isin(list(labels))]
    return runs.assign(scenario=runs["scenario"].map(labels))


def barrier_parts(runs: pd.DataFrame, measures: Sequence[str], lang: str) -> Iterator[PagePart]:
    """Tell what each barrier does, and how any two act together, where pairs were played."""
    for column in measures:
        effects = barrier_effects(runs, column)
        heading = text(lang, "answers_part_barriers", measure=measure_name(column, lang))
        caption = text(lang, "answers_barrier_caption", worlds=runs["replicate"].nunique(),
                       measure=measure_name(column, lang),
                       better=better_told(column, lang))  # fmt: skip
        picture = Picture(f"barriers-{column}", barrier_chart(effects, column, lang), caption,
                          wide=True)  # fmt: skip
        sentences = [_ends_told(runs, column, lang), *_told(effects, column, lang)]
        yield PagePart(heading, sentences, [picture], [barrier_table(effects, column, lang)])
    for column in measures:
        interactions = pair_interactions(runs, column)
        if interactions:
            yield _pair_part(interactions, column, runs["replicate"].nunique(), lang)


def _ends_told(runs: pd.DataFrame, column: str, lang: str) -> str:
    means = runs.groupby("scenario")[column].mean()
    none = number(lang, float(means[NONE]), digits_of(column))
    if ALL not in means:
        return text(lang, "answers_barrier_none", measure=measure_name(column, lang), none=none)
    every = number(lang, float(means[ALL]), digits_of(column))
    return text(lang, "answers_barrier_ends", measure=measure_name(column, lang), none=none,
                all=every)  # fmt: skip


def _told(effects: Sequence[BarrierEffect], column: str, lang: str) -> Iterator[str]:
    """Count the barriers whose effects the pairs carry, and name the largest."""
    for key in ("alone", "removed"):
        parts = [(each.name, getattr(each, key)) for each in effects]
        defined = [(name, effect) for name, effect in parts if not np.isnan(effect.mean)]
        if not defined:
            continue
        lower = [item for item in defined if item[1].high < 0.0]
        higher = [item for item in defined if item[1].low > 0.0]
        clear = sorted((*lower, *higher), key=lambda item: -abs(item[1].mean))
        named = "; ".join(f"{_title(name, lang)} ({_signed(effect, column, lang)})"
                          for name, effect in clear[:3])  # fmt: skip
        yield text(lang, f"answers_barrier_{key}", lower=len(lower), higher=len(higher),
                   open=len(defined) - len(clear), all=len(defined),
                   named=named or "–")  # fmt: skip


def _title(name: str, lang: str) -> str:
    return BARRIERS[name].title.said(lang)


def _signed(effect: Estimate, column: str, lang: str) -> str:
    return measure_column(column, lang, sign=True).written(effect.mean, lang)


def barrier_table(effects: Sequence[BarrierEffect], column: str, lang: str) -> Table:
    """Effects of every barrier alone and of its removal, with intervals."""
    columns = [text_column("barrier", lang)]
    for key in ("answers_alone", "answers_removed", "answers_interaction"):
        columns += _effect_columns(key, column, lang)
    rows: list[tuple[CellValue, ...]] = []
    for each in effects:
        cells = [(part.mean, part.low, part.high)
                 for part in (each.alone, each.removed, each.interaction)]  # fmt: skip
        rows.append((_title(each.name, lang), *(value for part in cells for value in part)))
    title = text(lang, "answers_part_barriers", measure=measure_name(column, lang))
    return Table(f"barriers-{column}", title, tuple(columns), tuple(rows))


def _effect_columns(key: str, column: str, lang: str) -> list[TableColumn]:
    like = measure_column(column, lang, sign=True)
    meaning = text(lang, f"{key}_meaning")
    headings = (text(lang, key), text(lang, "answers_low"), text(lang, "answers_high"))
    return [
        TableColumn(heading, meaning, like.unit, like.digits, sign=True) for heading in headings
    ]


def _pair_part(
    interactions: Mapping[tuple[str, str], Estimate], column: str, worlds: int, lang: str
) -> PagePart:
    measure = measure_name(column, lang)
    over = sum(effect.low > 0.0 for effect in interactions.values())
    worse = sum(effect.high < 0.0 for effect in interactions.values())
    line = text(lang, "answers_pairs_told", measure=measure, over=over, worse=worse,
                open=len(interactions) - over - worse, all=len(interactions))  # fmt: skip
    caption = text(lang, "answers_pairs_caption", measure=measure, worlds=worlds,
                   better=better_told(column, lang))  # fmt: skip
    picture = Picture(f"pairs-{column}", barrier_interactions(interactions, column, lang), caption,
                      wide=True)  # fmt: skip
    return PagePart(text(lang, "answers_part_pairs", measure=measure), [line], [picture],
                [pair_table(interactions, column, lang)])  # fmt: skip


def pair_table(interactions: Mapping[tuple[str, str], Estimate], column: str, lang: str) -> Table:
    """Every two barriers together less the sum of each alone, the largest first."""
    columns = (
        text_column("answers_one_barrier", lang),
        text_column("answers_other_barrier", lang),
        *_effect_columns("answers_together", column, lang),
        text_column("answers_pair_verdict", lang),
    )
    rows = tuple(
        (_title(barrier, lang), _title(second, lang), effect.mean, effect.low, effect.high,
         _verdict(effect, lang))
        for (barrier, second), effect in sorted(
            interactions.items(), key=lambda item: -abs(item[1].mean)
        )
    )  # fmt: skip
    title = text(lang, "answers_part_pairs", measure=measure_name(column, lang))
    return Table(f"pairs-{column}", title, columns, rows)


def _verdict(effect: Estimate, lang: str) -> str:
    if effect.low > 0.0:
        return text(lang, "answers_overlap")
    return text(lang, "answers_worse" if effect.high < 0.0 else "answers_is_open")
