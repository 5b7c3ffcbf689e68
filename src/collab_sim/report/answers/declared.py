"""Declared differences of a study: sentence, interval, picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from collab_sim.analysis.contrasts import Contrast, as_they_are, contrasts, directions, overall
from collab_sim.analysis.pairs import FEWEST_PAIRS, Paired
from collab_sim.analysis.uncertainty import Values
from collab_sim.report.answers.asked import Names, differences_asked
from collab_sim.report.answers.parts import Part, Picture
from collab_sim.report.answers.tables import (
    Column,
    Table,
    paired_cells,
    paired_columns,
    text_column,
)
from collab_sim.report.figures.contrast_dots import contrast_dots
from collab_sim.report.findings import sentence
from collab_sim.report.naming import better_told, measure_name
from collab_sim.report.strings import text
from collab_sim.study.results import Results


@dataclass(frozen=True)
class Answer:
    """A difference that a study asks for.

    ``told`` is the part of the contrast that ``result`` tells: all of it, or, where one factor is
    moved at a time, the scenarios as they are.
    """

    label: str
    contrast: Contrast
    told: Contrast
    result: Paired

    @property
    def differences(self) -> Values:
        """Paired differences behind ``result``, [pairs]."""
        means = self.told.both.groupby("replicate").mean()
        one, other = means[self.told.one], means[self.told.other]
        return (one - other).to_numpy(dtype=np.float64)


def answers_of(results: Results) -> list[Answer]:
    """Answers to what a study asks; none where its luck is independent."""
    study = results.study
    if study.luck != "paired":
        return []
    made = [
        contrast
        for difference in differences_asked(study)
        for contrast in contrasts(results.runs, study, difference)
    ]
    whole = study.design.kind != "one_at_a_time"
    told = [contrast if whole else as_they_are(contrast) for contrast in made]
    return [
        Answer(f"D{number}", contrast, part, overall(part))
        for number, (contrast, part) in enumerate(zip(made, told, strict=True), start=1)
        if len(part.both)
    ]


def answer_sentences(answer: Answer, names: Names) -> list[str]:
    """Say what the paired runs carry of a difference, over everything else and within it."""
    lang, contrast = names.lang, answer.contrast
    told = sentence(answer.result, lang, names.sides(contrast))
    if answer.told.sets > 1:
        told = text(lang, "answers_averaged", sets=answer.told.sets, sentence=told)
    if contrast.within:
        told = text(lang, "answers_within", title=names.titles[contrast.within], sentence=told)
    sentences = [told]
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


def answer_picture(answer: Answer, names: Names) -> Picture:
    """Draw the paired differences behind an answer, with the interval of their mean."""
    lang, contrast = names.lang, answer.contrast
    figure = contrast_dots(answer.differences, answer.result, names.sides(contrast), lang)
    key = "answers_dots_caption_averaged" if answer.told.sets > 1 else "answers_dots_caption"
    caption = text(lang, key, contrast=names.contrast(contrast), sets=answer.told.sets,
                   measure=measure_name(contrast.column, lang), pairs=answer.result.pairs,
                   better=better_told(contrast.column, lang))  # fmt: skip
    return Picture(f"difference-{answer.label}", figure, f"{answer.label}. {caption}")


def declared_part(answers: list[Answer], names: Names) -> Part:
    """Put all answers into one part; sentences follow each other answer by answer."""
    return Part(
        text(names.lang, "answers_part_declared"),
        [f"{answer.label}. {' '.join(answer_sentences(answer, names))}" for answer in answers],
        [answer_picture(answer, names) for answer in answers],
        [answers_table(answers, names)] if answers else [],
    )


def answers_table(answers: list[Answer], names: Names) -> Table:
    """One row per answer, for files and pages."""
    lang = names.lang
    told = paired_columns(answers[0].contrast.column, "", "", lang)
    plain = tuple(_of_any_measure(column, lang) for column in told[1:6])
    means = (text_column("answers_mean_one", lang), text_column("answers_mean_other", lang))
    keys = ("answers_label", "measure", "answers_contrast", "answers_sets")
    columns = (*(text_column(key, lang) for key in keys), told[0], *means, *plain[2:], *told[6:])
    rows = tuple(
        (answer.label, measure_name(answer.contrast.column, lang),
         names.contrast(answer.contrast), answer.told.sets,
         *paired_cells(answer.result, lang))
        for answer in answers
    )  # fmt: skip
    return Table("differences", text(lang, "answers_part_declared"), columns, rows, told=True)


def _of_any_measure(column: Column, lang: str) -> Column:
    return Column(column.heading, text(lang, "answers_mixed_meaning"), "", 3, column.sign)
