"""Declared differences of a study: sentence, interval, picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from collab_sim.analysis.contrasts import (
    Contrast,
    as_they_are,
    contrasts,
    directions,
    overall,
    side_of,
)
from collab_sim.analysis.pairs import FEWEST_PAIRS, Paired
from collab_sim.analysis.uncertainty import Values
from collab_sim.config.study_design import Difference
from collab_sim.report.answers.asked import StudyNames, differences_asked
from collab_sim.report.answers.parts import PagePart, Picture, sentence_case
from collab_sim.report.answers.tables import (
    Table,
    mixed_columns,
    paired_cells,
    text_column,
)
from collab_sim.report.figures.dots import contrast_dots
from collab_sim.report.findings import sentence
from collab_sim.report.naming import better_told, measure_name
from collab_sim.report.strings import text
from collab_sim.study.results import Results


@dataclass(frozen=True)
class Answer:
    """A difference that a study asks for.

    ``part`` is that part of the contrast that ``result`` tells: all of it, or, where one factor is
    moved at a time, the scenarios as they are.
    """

    label: str
    contrast: Contrast
    part: Contrast
    result: Paired

    @property
    def differences(self) -> Values:
        """Paired differences behind ``result``, [pairs]."""
        means = self.part.both.groupby("replicate").mean()
        one, other = means[self.part.one], means[self.part.other]
        return (one - other).to_numpy(dtype=np.float64)


def answers_of(results: Results, differences: Sequence[Difference] | None = None) -> list[Answer]:
    """Answers to what a study asks, or to other differences; none where luck is independent."""
    study = results.study
    if study.luck != "paired":
        return []
    made = [
        contrast
        for difference in (differences_asked(study) if differences is None else differences)
        for contrast in contrasts(results.runs, study, difference)
    ]
    crossed = study.design.kind != "one_at_a_time"
    parts = [contrast if crossed else as_they_are(contrast) for contrast in made]
    return [
        Answer(f"D{number}", contrast, part, overall(part))
        for number, (contrast, part) in enumerate(zip(made, parts, strict=True), start=1)
        if len(part.both)
    ]


def answer_sentences(answer: Answer, names: StudyNames) -> list[str]:
    """Say what the paired runs carry of a difference, over everything else and within it."""
    lang, contrast = names.lang, answer.contrast
    line = sentence(answer.result, lang, names.sides(contrast))
    if answer.part.sets > 1:
        line = text(lang, "answers_averaged", sets=answer.part.sets, sentence=line)
    if contrast.within:
        line = text(lang, "answers_within", title=names.titles[contrast.within], sentence=line)
    sentences = [line]
    if answer.result.pairs < FEWEST_PAIRS:
        few = text(lang, "answers_few", pairs=answer.result.pairs, least=FEWEST_PAIRS)
        sentences.append(few)
    elif contrast.sets > 1:
        higher, lower, still = directions(contrast)
        sentences.append(
            text(lang, "answers_one_by_one", higher=higher, lower=lower, open=still,
                 sets=contrast.sets)
        )  # fmt: skip
    return sentences


def answer_picture(answer: Answer, names: StudyNames) -> Picture:
    """Draw the paired differences behind an answer, with the interval of their mean."""
    lang, contrast = names.lang, answer.contrast
    figure = contrast_dots(answer.differences, answer.result, names.sides(contrast), lang,
                           averaged=answer.part.sets > 1)  # fmt: skip
    key = "answers_dots_caption_averaged" if answer.part.sets > 1 else "answers_dots_caption"
    caption = text(lang, key, contrast=names.contrast(contrast), sets=answer.part.sets,
                   measure=measure_name(contrast.column, lang), pairs=answer.result.pairs,
                   better=better_told(contrast.column, lang))  # fmt: skip
    return Picture(
        f"difference-{answer.label}", figure, f"{answer.label}. {sentence_case(caption)}"
    )


def unanswered(results: Results, answers: Sequence[Answer], names: StudyNames) -> list[str]:
    """Name what a study asks and no pair of its runs answers."""
    answered = {(each.contrast.column, each.contrast.one, each.contrast.other) for each in answers}
    lang = names.lang
    return [
        text(lang, "answers_no_pairs", measure=measure_name(asked.measure, lang),
             one=names.asked(asked.of), other=names.asked(asked.versus))
        for asked in differences_asked(results.study)
        if (asked.measure, side_of(asked.of), side_of(asked.versus)) not in answered
    ]  # fmt: skip


def declared_part(answers: list[Answer], names: StudyNames) -> PagePart:
    """Put all answers into one part; sentences follow each other answer by answer."""
    return PagePart(
        text(names.lang, "answers_part_declared"),
        [f"{answer.label}. {' '.join(answer_sentences(answer, names))}" for answer in answers],
        [answer_picture(answer, names) for answer in answers],
        [answers_table(answers, names)] if answers else [],
    )


def answers_table(answers: list[Answer], names: StudyNames) -> Table:
    """One row per answer, for files and pages."""
    lang = names.lang
    keys = ("answers_label", "measure", "answers_contrast", "answers_sets")
    columns = (*(text_column(key, lang) for key in keys), *mixed_columns(lang))
    rows = tuple(
        (answer.label, measure_name(answer.contrast.column, lang),
         names.contrast(answer.contrast), answer.part.sets,
         *paired_cells(answer.result, lang))
        for answer in answers
    )  # fmt: skip
    return Table(
        "differences", text(lang, "answers_part_declared"), columns, rows, in_sentences=True
    )
