"""The page of a study: its answers, what its design can tell, and how it was made."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from collab_sim.analysis.contrasts import SCENARIO
from collab_sim.config.study import Study
from collab_sim.report.answers.asked import StudyNames, measures_asked, names_of
from collab_sim.report.answers.barriers import barrier_parts, labelled
from collab_sim.report.answers.declared import (
    Answer,
    answers_of,
    declared_part,
    unanswered,
)
from collab_sim.report.answers.indices import index_parts
from collab_sim.report.answers.levels import level_part, listed_part
from collab_sim.report.answers.means import means_part
from collab_sim.report.answers.one_at_a_time import moved_difference_part, moved_measure_part
from collab_sim.report.answers.parts import PagePart, sentence_case
from collab_sim.report.answers.scenarios import scenario_part, time_part
from collab_sim.report.answers.space import ahead_part, outcomes_of, space_part
from collab_sim.report.answers.tables import Table
from collab_sim.report.build import environment
from collab_sim.report.naming import parameter_name
from collab_sim.report.naming import written as level_written
from collab_sim.report.planning import left_out_told
from collab_sim.report.strings import text
from collab_sim.report.svg import inline_svg
from collab_sim.study.results import Results
from collab_sim.study.tables import OK
from collab_sim.version import VERSION

MOST_NAMED, MOST_FACTORS, MOST_SHOWN = 12, 20, 300
INDEX_DESIGNS = ("sobol", "morris")


@dataclass(frozen=True)
class StudyReport:
    """What a study's page tells, part by part."""

    results: Results
    names: StudyNames
    parts: list[PagePart]

    @property
    def tables(self) -> list[Table]:
        """Every table of the page, in its order."""
        return [table for part in self.parts for table in part.tables]


def study_report(results: Results, lang: str) -> StudyReport:
    """Gather what a finished study can tell."""
    names, answers = names_of(results.study, lang), answers_of(results)
    parts = [part for part in _parts(results, answers, names) if not part.empty]
    return StudyReport(results, names, parts)


def _parts(results: Results, answers: Sequence[Answer], names: StudyNames) -> Iterator[PagePart]:
    study = results.study
    measures = measures_asked(study)
    yield declared_part(list(answers), names)
    barriers = labelled(results)
    if barriers is not None:
        yield from barrier_parts(barriers, measures, names.lang)
    elif not study.factors and len(study.scenarios) > 1 and study.luck == "paired":
        yield scenario_part(results, names)
    if not study.factors and barriers is None and study.series != "none":
        yield time_part(results, measures, names)
    if study.factors:
        yield from _of_factors(results, answers, measures, names)


def _of_factors(
    results: Results, answers: Sequence[Answer], measures: Sequence[str], names: StudyNames
) -> Iterator[PagePart]:
    """Yield what a design over factors can tell."""
    study, kind = results.study, results.study.design.kind
    between = [answer for answer in answers if answer.contrast.by == SCENARIO]
    varied = [answer for answer in answers if answer.contrast.factors]
    if kind in INDEX_DESIGNS:
        yield from index_parts(results, between, measures, names)
    elif kind == "latin_hypercube":
        for answer in between:
            yield ahead_part(answer, study, names)
        for outcome in outcomes_of(results, between, measures, names):
            yield space_part(outcome, study, names)
    elif kind == "one_at_a_time":
        for answer in between:
            yield moved_difference_part(answer, study, names)
        if study.luck == "paired":
            for column in measures:
                yield moved_measure_part(results, column, names)
    else:
        for answer in varied:
            yield level_part(answer, names) if kind == "grid" else listed_part(answer, names)
        yield means_part(results, measures, names)


def write_study_report(report: StudyReport, folder: Path, command: str) -> Path:
    """Write ``report.html`` into a folder and return it."""
    lang = report.names.lang
    page = {
        **_about(report.results, report.names),
        "parts": [_drawn(part, number, lang) for number, part in enumerate(report.parts, start=2)],
        "last": len(report.parts) + 2,
        "command": command,
    }
    html = environment(lang).get_template("study.html.j2").render(page)
    file = folder / "report.html"
    file.write_text(html, encoding="utf-8")
    return file


def _drawn(part: PagePart, number: int, lang: str) -> dict[str, Any]:
    return {
        "number": number,
        "heading": part.heading,
        "sentences": [sentence_case(line) for line in part.sentences],
        "pictures": [
            (
                inline_svg(picture.figure, picture.name, picture.caption),
                sentence_case(picture.caption),
                picture.wide,
            )
            for picture in part.pictures
        ],
        "tables": [_laid_out(table, lang) for table in part.tables],
        "notes": part.notes,
    }


def _laid_out(table: Table, lang: str) -> dict[str, Any]:
    return {
        "title": table.title,
        "folded": table.folded,
        "columns": [
            (column.heading, column.unit, table.numeric(position))
            for position, column in enumerate(table.columns)
        ],
        "rows": table.written(lang)[:MOST_SHOWN],
        "left_out": max(0, len(table.rows) - MOST_SHOWN),
        "all": len(table.rows),
    }


def _about(results: Results, names: StudyNames) -> dict[str, Any]:
    study, lang = results.study, names.lang
    counts = results.manifest["counts"]
    failed = int((results.runs["status"] != OK).sum())
    say = partial(text, lang)
    titles = list(names.titles.values())
    shown = "; ".join(titles[:MOST_NAMED]) + (" …" if len(titles) > MOST_NAMED else ".")
    notes = [say("answers_failed", failed=failed, runs=counts["runs"])] if failed else []
    if study.constraints:
        notes.append(left_out_told(study, study.points - counts["points"], lang))
    if study.luck != "paired":
        notes.append(say("answers_independent"))
    else:
        notes += unanswered(results, answers_of(results), names)
    if not study.factors and len(study.scenarios) == 1:
        notes.append(say("answers_nothing"))
    limits = [say("report_limit_place"), say("answers_limit_paired"), say("answers_limit_many")]
    if study.factors and study.luck == "paired":
        limits.append(say("answers_limit_points"))
    return {
        "title": study.title.said(lang) or study.name,
        "question": study.question.said(lang),
        "setup": say("answers_setup", runs=counts["runs"], points=counts["points"],
                     replicates=counts["replicates"], luck=_luck(study, lang), scenarios=shown),
        "factors": [_factor(study, position, lang)
                    for position in range(min(MOST_FACTORS, len(study.factors)))],
        "more": max(0, len(study.factors) - MOST_FACTORS),
        "warnings": notes,
        "limits": limits,
        "version": VERSION,
        "python": platform.python_version(),
        "engine": study.engine,
        "seed": study.seed,
        "replicates": counts["replicates"],
    }  # fmt: skip


def _luck(study: Study, lang: str) -> str:
    return text(lang, "plan_paired" if study.luck == "paired" else "plan_independent")


def _factor(study: Study, position: int, lang: str) -> tuple[str, str, str]:
    """Meaning, path and values or range of a factor."""
    factor = study.factors[position]
    if factor.bounds:
        levels = " … ".join(level_written(end, lang) for end in factor.bounds)
        levels += " (log)" if factor.scale == "log" else ""
    elif factor.values:
        levels = "; ".join(level_written(value, lang) for value in factor.values)
    else:
        column = [row[position] for row in study.design.rows]
        levels = " … ".join(level_written(end, lang) for end in (min(column), max(column)))
    return parameter_name(factor.path, lang), factor.path, levels
