"""Scenario discovery on the results of a study: in words, as tables and as pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from math import inf
from pathlib import Path

import pandas as pd

from collab_sim.analysis.discovery.boxes import Box, boxes
from collab_sim.analysis.discovery.cases import ANSWER_SIDES, AnswerSide, Cases, cases
from collab_sim.analysis.discovery.drivers import drivers
from collab_sim.analysis.pairs import FEWEST_PAIRS
from collab_sim.config.study_design import FACTOR
from collab_sim.report.naming import measure_over, parameter_name, written
from collab_sim.report.strings import number, text
from collab_sim.study.results import Results
from collab_sim.study.tables import OK
from collab_sim.world.notebooks import html_table
from collab_sim.world.refusal import ArgumentError, all_checked, of_type, one_word_of

DISCOVERY_LIBRARIES = ("ema_workbench", "SALib", "sklearn")
DISCOVERY_FILES = ("drivers.csv", "boxes.csv", "cases.csv", "drivers.png", "boxes.png")
MOST_NAMED_DRIVERS = 6


@dataclass(frozen=True)
class Question:
    """What is asked of a study: where one scenario is ahead of another, or is not."""

    column: str
    one: str
    other: str
    side: AnswerSide = "behind"


@dataclass(frozen=True)
class Discovery:
    """What was found: points, drivers and boxes of one question.

    ``ratios`` are the factors that were drawn on a log scale.
    """

    question: Question
    cases: Cases
    drivers: pd.DataFrame
    boxes: tuple[Box, ...]
    ratios: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        return "\n".join(discovery_lines(self, "en"))

    def _repr_html_(self) -> str:
        rows = self.drivers.itertuples(index=False)
        said = [*discovery_lines(self, "en")]
        return html_table("What the answer hangs on", [*self.drivers], rows, below=said)


def discover(
    results: Results,
    measure: str,
    *,
    of: str | None = None,
    versus: str | None = None,
    where: AnswerSide = "behind",
) -> Discovery:
    """Look for what an answer hangs on, and where it holds; needs the extra ``discover``.

    ``results`` are those of a study over factors, ``measure`` is a column of `Results.runs`. ``of``
    and ``versus`` are scenarios, the first and the second where left out; ``where`` says at which
    points to look: where ``of`` is "ahead", "behind", or neither ("open").

    Raises:
        ArgumentError: with every problem: scenarios and measures that the study does not have, a
            study without factors or pairs, libraries that are not installed.
    """
    study = of_type("results", results, Results, "Results, as open_results makes them").study
    names = list(study.scenarios)
    column, one, other, side, *_ = all_checked(
        (
            lambda: one_word_of("measure", measure, results.measured),
            lambda: names[0] if of is None else one_word_of("of", of, names),
            lambda: (
                names[1 % len(names)] if versus is None else one_word_of("versus", versus, names)
            ),
            lambda: one_word_of("where", where, tuple(ANSWER_SIDES)),
            lambda: _discoverable(results),
        )
    )
    if one == other:
        raise ArgumentError(f"versus takes another scenario than of, not '{other}' again")
    question = Question(column, one, other, side)
    points = discovery_points(results, question)
    if not len(points.direction):
        raise ArgumentError(f"no point has {question.column} defined in both scenarios")
    boxes_around = boxes(points, question.side)
    ratios = frozenset(factor.path for factor in study.factors if factor.scale == "log")
    return Discovery(question, points, drivers(points, question.side), tuple(boxes_around), ratios)


def discovery_points(results: Results, question: Question) -> Cases:
    """Points of a study's design with what the pairs say at each."""
    runs = results.runs[results.runs["status"] == OK]
    runs = runs.rename(columns=lambda name: name.removeprefix(FACTOR))
    runs = runs.assign(set=runs["point"] // len(results.study.scenarios))
    factors = [factor.path for factor in results.study.factors]
    return cases(runs, factors, question.column, question.one, question.other)


def _discoverable(results: Results) -> None:
    if any(find_spec(name) is None for name in DISCOVERY_LIBRARIES):
        raise ArgumentError("discover needs an extra: pip install 'collab-sim[discover]'")
    if len(results.study.scenarios) < 2:
        raise ArgumentError("results takes those of two scenarios or more")
    if not results.study.factors:
        raise ArgumentError("the study varies nothing: there is no space to look at")
    if results.study.luck != "paired":
        raise ArgumentError("the luck of this study is independent: there are no pairs")
    if results.study.design.kind == "one_at_a_time":
        raise ArgumentError("one factor at a time is no space; use a grid or a Latin hypercube")


def side_told(question: Question, lang: str) -> str:
    """What is so at the points that are asked for."""
    return text(lang, f"discover_side_{question.side}", one=question.one, other=question.other)


def discovery_lines(discovery: Discovery, lang: str) -> Iterator[str]:
    """Counts of points, boxes, and drivers that score more than luck."""
    question, points = discovery.question, discovery.cases
    counts = {side: int(points.of(side).sum()) for side in ANSWER_SIDES}
    yield text(
        lang, "discover_counts", measure=measure_over(question.column, lang), one=question.one,
        other=question.other, points=len(points.direction), **counts,
    )  # fmt: skip
    if points.pairs < FEWEST_PAIRS:
        yield text(lang, "answers_few_each", pairs=points.pairs, least=FEWEST_PAIRS)
    what = side_told(question, lang)
    if not discovery.boxes:
        yield text(lang, "discover_no_box", what=what)
    for index, box in enumerate(discovery.boxes):
        yield from _box_lines(index + 1, box, what, lang)
    all_named = len(discovery.drivers) <= MOST_NAMED_DRIVERS
    yield text(
        lang, "discover_all_drivers" if all_named else "discover_drivers", most=MOST_NAMED_DRIVERS
    )
    for row in discovery.drivers.head(MOST_NAMED_DRIVERS).to_dict("records"):
        beyond = [text(lang, f"discover_{name}") for name in ("score", "pawn", "regional")
                  if row[name] > row[f"{name}_by_luck"]]  # fmt: skip
        looks = ", ".join(beyond) if beyond else text(lang, "discover_none")
        yield "  " + text(lang, "discover_driver", name=parameter_name(row["factor"], lang),
                          path=row["factor"], looks=looks)  # fmt: skip


def _box_lines(rank: int, box: Box, what: str, lang: str) -> Iterator[str]:
    low, high = box.density_interval
    yield text(
        lang, "discover_box_told", number=rank, what=what, inside=box.inside, points=box.points,
        all_inside=box.all_inside, low=number(lang, low, 2), high=number(lang, high, 2),
    )  # fmt: skip
    for path, (least, most) in box.limits.items():
        name, ends = parameter_name(path, lang), ends_told(least, most, lang)
        yield "  " + text(lang, "discover_limit", name=name, path=path, ends=ends)


def ends_told(low: float, high: float, lang: str) -> str:
    """Limits of a box in words; an infinite one restricts nothing."""
    if low == -inf:
        return text(lang, "discover_at_most", high=written(high, lang))
    if high == inf:
        return text(lang, "discover_at_least", low=written(low, lang))
    return text(lang, "discover_between", low=written(low, lang), high=written(high, lang))


def write_discovery(discovery: Discovery, folder: Path, lang: str) -> tuple[str, ...]:
    """Write tables and pictures; returns the names of the files."""
    from collab_sim.report.figures.discovery import boxes_picture, drivers_picture
    from collab_sim.report.style import save

    points = discovery.cases
    table = points.factors.assign(difference=points.difference, direction=points.direction)
    table.to_csv(folder / "cases.csv", index=False)
    discovery.drivers.to_csv(folder / "drivers.csv", index=False)
    _limits_table(discovery.boxes).to_csv(folder / "boxes.csv", index=False)
    save(drivers_picture(discovery.drivers, lang), folder / "drivers.png")
    if not discovery.boxes:
        return DISCOVERY_FILES[:-1]
    ranges = {path: (float(values.min()), float(values.max()))
              for path, values in points.factors.items()}  # fmt: skip
    what = side_told(discovery.question, lang)
    picture = boxes_picture(
        discovery.boxes,
        {str(path): ends for path, ends in ranges.items()},
        lang,
        what=what,
        ratios=discovery.ratios,
    )
    save(picture, folder / "boxes.png")
    return DISCOVERY_FILES


def _limits_table(limited: Sequence[Box]) -> pd.DataFrame:
    rows = [
        (index + 1, path, low, high, box.points, box.inside, box.all_inside)
        for index, box in enumerate(limited)
        for path, (low, high) in box.limits.items()
    ]
    return pd.DataFrame(rows, columns="box factor low high points inside all_inside".split())
