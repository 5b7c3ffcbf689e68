"""Paired differences of what was played: numbers, sentences and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.figure import Figure

from collab_sim.analysis.contrasts import SCENARIO, SET, Contrast
from collab_sim.analysis.pairs import Paired, paired
from collab_sim.config.study_design import Difference
from collab_sim.report.answers.asked import StudyNames, measures_asked
from collab_sim.report.answers.declared import (
    Answer,
    answer_picture,
    answer_sentences,
    answers_of,
)
from collab_sim.report.findings import HEADLINES, chosen_findings
from collab_sim.report.naming import measure_of, short_titles
from collab_sim.report.own_words import own_words
from collab_sim.study.results import Results
from collab_sim.study.worlds import Worlds
from collab_sim.texts import LANGUAGES
from collab_sim.world.notebooks import html_table
from collab_sim.world.refusal import (
    ArgumentError,
    all_checked,
    names,
    of_type,
    one_word_of,
    quoted,
)
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import LATE


@dataclass(frozen=True)
class Comparison:
    """Paired differences, one after the other.

    ``answers`` are as the reports tell them; ``scenarios`` give them their titles. They are told in
    the words of the model that ``played`` was played with, one's own included.
    """

    answers: tuple[Answer, ...]
    scenarios: Mapping[str, Scenario]
    played: Worlds | Results | None = field(default=None, compare=False)

    def __len__(self) -> int:
        return len(self.answers)

    def __iter__(self) -> Iterator[Paired]:
        return (answer.result for answer in self.answers)

    @property
    def table(self) -> pd.DataFrame:
        """One row per difference.

        ``label``, ``scenario`` (that both sides share; empty where scenarios are compared),
        ``measure``, ``unit``, ``of`` and ``versus``, the fields of `Paired`, and its
        ``direction``: 1 where the pairs put ``of`` higher, -1 lower, 0 where they tell neither.
        """
        with own_words(self.played):
            return pd.DataFrame([_row(answer) for answer in self.answers])

    def sentences(self, lang: str = "en") -> list[str]:
        """Say what the pairs carry of each difference, and no more, in English or Swedish."""
        with own_words(self.played):
            named = self._names(lang)
            return [" ".join(answer_sentences(answer, named)) for answer in self.answers]

    def figure(self, label: str | None = None, lang: str = "en") -> Figure:
        """Draw the pairs of one difference as dots; the first where no ``label`` is named."""
        labels = [answer.label for answer in self.answers]
        if not labels:
            raise ArgumentError("label takes nothing here: there are no differences to draw")
        chosen = labels[0] if label is None else one_word_of("label", label, labels)
        with own_words(self.played):
            return answer_picture(self.answers[labels.index(chosen)], self._names(lang)).figure

    def _names(self, lang: str) -> StudyNames:
        one_word_of("lang", lang, LANGUAGES)
        return StudyNames(short_titles(self.scenarios, lang), lang)

    def __repr__(self) -> str:
        pairs = zip(self.answers, self.sentences(), strict=True)
        return (
            "\n".join(f"{answer.label}. {said}" for answer, said in pairs)
            or "<Comparison without differences>"
        )

    def _repr_html_(self) -> str:
        rows = []
        units = self.table["unit"] if self.answers else ()
        for answer, unit in zip(self.answers, units, strict=True):
            result = answer.result
            measure = result.column
            interval = f"{result.low:.3g} to {result.high:.3g}"
            counts = f"{result.ahead}–{result.behind} of {result.pairs}"
            rows.append((answer.label, measure, unit, f"{result.one} − {result.other}",
                         result.difference, interval, counts))  # fmt: skip
        heads = ("", "measure", "unit", "difference", "mean", "95 %", "higher–lower")
        caption = "Paired differences, worlds on the same luck"
        return html_table(caption, heads, rows, below=f"{self!r}".split("\n"))


def compare(
    played: Worlds | Results,
    measures: Sequence[str] | None = None,
    *,
    of: str | float | None = None,
    versus: str | float | None = None,
    by: str = SCENARIO,
) -> Comparison:
    """Compare what was played, pair by pair on the same luck.

    Without further arguments: the differences that a study declares, or the headlines against the
    first scenario, as the commands tell them. ``measures`` are columns of the table of runs;
    ``of`` and ``versus`` are scenarios (all others against the first where left out) or, with
    ``by`` the path of a factor of a study, two of its values. Within a study a difference is
    averaged luck by luck over everything else that varies.

    Raises:
        ArgumentError: there is no such measure, scenario or value, or the luck is independent.
    """
    of_type("played", played, Worlds | Results, "Worlds, as play makes them, or Results")
    asked = _Asked(measures, of, versus, by)
    if isinstance(played, Worlds):
        with own_words(played):
            return Comparison(tuple(_of_worlds(played, asked)), played.scenarios, played)
    if played.study.luck != "paired":
        raise ArgumentError(
            "played takes results with pairs; the luck of this study is independent"
        )
    with own_words(played):
        differences = None if asked.nothing else _of_study(played, asked)
        answers = tuple(answers_of(played, differences))
    return Comparison(answers, played.study.scenarios, played)


def _row(answer: Answer) -> dict[str, object]:
    result = asdict(answer.result)
    measure = result.pop("column")
    named = {"label": answer.label, "scenario": answer.contrast.within}
    named |= {"measure": measure, "unit": measure_of(measure).unit}
    named |= {"of": result.pop("one"), "versus": result.pop("other")}
    return {**named, **result, "direction": answer.result.direction}


class _Asked(NamedTuple):
    """What `compare` was asked for."""

    measures: Sequence[str] | None = None
    of: str | float | None = None
    versus: str | float | None = None
    by: str = SCENARIO

    @property
    def nothing(self) -> bool:
        """Whether what is declared, or the headlines, are asked for."""
        left_out = all(each is None for each in self[:3])
        return left_out and isinstance(self.by, str) and self.by == SCENARIO


def _of_worlds(worlds: Worlds, asked: _Asked) -> Iterator[Answer]:
    if len(worlds.scenarios) < 2:
        raise ArgumentError("played takes at least two scenarios to compare")
    if asked.nothing and {*HEADLINES} <= {*worlds.runs}:
        for finding in chosen_findings(worlds.runs):
            yield _answer(worlds.runs, finding.label, finding.result)
        return
    one_word_of("by", asked.by, (SCENARIO,))
    measures = worlds.series.columns.difference(["scenario", "replicate", "month"])
    measured = [name for name in map(str, worlds.runs) if name.removesuffix(LATE) in measures]
    headlines = [name for name in HEADLINES if name in measured]
    differences = _differences(asked, measured, list(worlds.scenarios), headlines or measured[:1])
    for number, each in enumerate(differences, start=1):
        result = paired(worlds.runs, each.measure, str(each.of), str(each.versus))
        yield _answer(worlds.runs, f"D{number}", result)


def _answer(runs: pd.DataFrame, label: str, result: Paired) -> Answer:
    sides = runs[runs["scenario"].isin([result.one, result.other])]
    part = sides[["scenario", "replicate", result.column]].assign(**{SET: 0})
    contrast = Contrast(result.column, result.one, result.other, SCENARIO, "", (), part)
    return Answer(label, contrast, contrast, result)


def _of_study(results: Results, asked: _Asked) -> list[Difference]:
    study = results.study
    factors = {factor.path: factor for factor in study.factors}
    one_word_of("by", asked.by, (SCENARIO, *factors))
    levels: Sequence[str | float] = list(study.scenarios)
    if asked.by != SCENARIO:
        levels = factors[asked.by].values
        if asked.of is None or asked.versus is None:
            raise ArgumentError(f"of and versus take two values of {asked.by}: name them")
    return _differences(asked, results.measured, levels, measures_asked(study))


def _differences(
    asked: _Asked,
    measured: Sequence[str],
    levels: Sequence[str | float],
    otherwise: Sequence[str],
) -> list[Difference]:
    """Return what is asked for, or every problem with it."""
    chosen, *_ = all_checked(
        (
            lambda: (
                otherwise
                if asked.measures is None
                else names("measures", asked.measures, "measure", measured)
            ),
            lambda: asked.of is None or a_level("of", asked.of, levels),
            lambda: asked.versus is None or a_level("versus", asked.versus, levels),
        )
    )
    versus = levels[0] if asked.versus is None else asked.versus
    if asked.of is not None and asked.of == versus:
        raise ArgumentError(f"of takes another level than versus, not {quoted(asked.of)} again")
    sides = [asked.of] if asked.of is not None else [each for each in levels if each != versus]
    return [Difference(column, side, versus, asked.by) for side in sides for column in chosen]


def a_level(name: str, value: Any, levels: Sequence[str | float]) -> str | float:
    """Return a scenario's name, or a value of a factor."""
    if any(isinstance(level, str) for level in levels):
        return one_word_of(name, value, [str(level) for level in levels])
    if isinstance(value, int | float) and not isinstance(value, bool) and value in levels:
        return float(value)
    listed = ", ".join(f"{level:g}" for level in levels) or "nothing: the design samples ranges"
    raise ArgumentError(f"{name} takes one of {listed}, not {quoted(value)}")
