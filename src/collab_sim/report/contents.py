"""What a report says, gathered before it is laid out: numbers, sentences, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from collab_sim.analysis.assumptions import compared_parameters, idle_assumptions
from collab_sim.analysis.pairs import Paired, difference_table
from collab_sim.analysis.robustness import Swing, comparisons, robustness, swings
from collab_sim.report.differing import values_told
from collab_sim.report.findings import (
    Finding,
    how_sure,
    pairs_each_way,
    remarks,
    sentence,
    what_flips,
)
from collab_sim.report.naming import (
    assumption_name,
    better_told,
    digits_of,
    measure_name,
    measure_of,
    parameter_name,
    short_titles,
    source_name,
    unit_name,
    whom_told,
    written,
)
from collab_sim.report.own_numbers import origin_told, own_origin
from collab_sim.report.stress import Stress
from collab_sim.report.strings import number, plural, signed, text
from collab_sim.study.worlds import Worlds
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.parameters import Mark, Parameter
from collab_sim.world.readings import readings
from collab_sim.world.scenario import Scenario

TextRows = list[list[str]]

SHOWN_SWINGS = 10
DAGGER = "†"


@dataclass(frozen=True)
class Card:
    """One finding as a card."""

    label: str
    sentence: str
    sure: str
    flips: str
    picture: Markup


def cards(
    worlds: Worlds,
    findings: Sequence[Finding],
    stress: Stress | None,
    lang: str,
    pictures: Mapping[str, Markup],
) -> list[Card]:
    """Cards of findings; ``pictures`` are theirs by label."""
    titles = short_titles(worlds.scenarios, lang)
    made = []
    for finding in findings:
        line = sentence(finding.result, lang, titles)
        sure, flips = (
            how_sure(finding.result, worlds.runs, lang),
            _flips(finding.result, stress, lang),
        )
        made.append(Card(finding.label, line, sure, flips, pictures[finding.label]))
    return made


def _flips(result: Paired, stress: Stress | None, lang: str) -> str:
    if stress is None:
        return text(lang, "report_not_tested")
    under = comparisons(stress.outcomes, result.column, result.one, result.other)
    return what_flips(result, under, lang)


def side_by_side(worlds: Worlds, columns: Sequence[str], lang: str) -> TextRows:
    """One row per measure: name, better direction, then per other scenario the comparison.

    Cells: measure with its unit, months and whom, which direction is better and why,
    baseline mean, and for each other scenario difference, interval, counts and mean.
    """
    baseline = next(iter(worlds.scenarios))
    tables = difference_table(worlds.runs, baseline, columns)
    rows: TextRows = []
    for column in columns:
        compared = [next((result for result in results if result.column == column), None)
                 for results in tables.values()]  # fmt: skip
        first = next((result for result in compared if result), None)
        if first is None:
            continue
        digits = digits_of(column)
        rows.append([_measure(column, lang), better_told(column, lang),
                     number(lang, first.mean_other, digits)])  # fmt: skip
        for result in compared:
            rows[-1] += _cells(result, worlds.replicates, lang) if result else ["–"] * 4
    return rows


def _measure(column: str, lang: str) -> Markup:
    over = f"{unit_name(column, lang)}; {whom_told(column, lang)}"
    return Markup("{}<small>{}</small>").format(measure_name(column, lang), over)


def _cells(result: Paired, worlds: int, lang: str) -> list[str]:
    digits = digits_of(result.column)
    low, high = (signed(lang, value, digits) for value in (result.low, result.high))
    return [
        signed(lang, result.difference, digits),
        f"{low} … {high}",
        pairs_each_way(result, worlds, lang),
        number(lang, result.mean_one, digits),
    ]


def robust_rows(stress: Stress, column: str, titles: Mapping[str, str], lang: str) -> TextRows:
    """Per scenario: title, in how many sets it is best, worst regret and the set it is met in."""
    direction = measure_of(column).better
    if direction not in ("higher", "lower"):
        raise ValueError(f"{column} has no better direction")
    digits = digits_of(column)
    return [
        [
            titles[regret.scenario],
            text(
                lang,
                "report_best_cell",
                best=regret.best,
                sets=regret.sets,
                clear=regret.clear,
                share=number(lang, 100.0 * regret.best / regret.sets, 0),
            ),
            number(lang, regret.regret, digits),
            text(
                lang,
                "report_worst_cell",
                label=assumption_name(regret.worst, lang),
                pairs=regret.pairs,
            ),
        ]
        for regret in robustness(stress.outcomes, column, direction)
    ]


def untried(stress: Stress, lang: str) -> str:
    """Say how many changes of assumptions were tried, where that is not every one."""
    if not stress.untried:
        return ""
    tried = sum(assumption.path is not None for assumption in stress.sets)
    return text(lang, "report_untried", tried=tried, changes=tried + stress.untried)


def widest_swings(stress: Stress, finding: Finding) -> list[Swing]:
    """Widest swings of a finding under the assumptions."""
    result = finding.result
    under = comparisons(stress.outcomes, result.column, result.one, result.other)
    results = swings(result, under, stress.sets)
    return sorted(results, key=lambda swing: -swing.width)[:SHOWN_SWINGS]


def swing_rows(results: Sequence[Swing], lang: str) -> TextRows:
    """Assumption, its two ends, and at each the mean difference, its interval and its pairs."""
    rows = []
    for swing in results:
        low, high = PARAMETERS[swing.path].swept or (float("nan"), float("nan"))
        rows.append([parameter_name(swing.path, lang), written(low, lang), written(high, lang),
                     _end(swing.low, lang), _end(swing.high, lang)])  # fmt: skip
    return rows


def _end(result: Paired, lang: str) -> str:
    digits = digits_of(result.column)
    values = (result.difference, result.low, result.high)
    difference, low, high = (signed(lang, value, digits) for value in values)
    return text(lang, "report_end_cell", difference=difference, low=low, high=high,
                pairs=result.pairs)  # fmt: skip


def limits(worlds: Worlds, stress: Stress | None, lang: str) -> Iterator[str]:
    """What the report does not show."""
    yield from short_limits(worlds, lang)
    yield text(lang, "report_limit_one" if stress else "report_not_tested")
    idle = len(idle_assumptions(worlds.scenarios))
    if stress and idle:
        yield plural(lang, "idle_assumptions", idle, count=idle)
    fixed = sum(1 for parameter in PARAMETERS.values() if not parameter.swept)
    yield text(lang, "report_limit_fixed", count=fixed, all=len(PARAMETERS), mark=DAGGER)


def short_limits(worlds: Worlds, lang: str) -> Iterator[str]:
    """What must stand even on one page."""
    yield text(lang, "report_limit_place")
    yield from remarks(worlds.runs, worlds.scenarios, lang)
    yield text(lang, "report_limit_choice")
    yield text(lang, "report_limit_pairs")
    marks = [parameter.evidence.mark for parameter in PARAMETERS.values()]
    assumed, talk = marks.count(Mark.ASSUMED), marks.count(Mark.SOURCE_TALK)
    firm = len(marks) - assumed - talk
    yield text(lang, "report_limit_guess", assumed=assumed, talk=talk, all=len(marks), firm=firm)
    yield text(lang, "report_limit_lab")


def assumption_rows(scenarios: Mapping[str, Scenario], lang: str) -> TextRows:
    """Every parameter: meaning, the values that hold with their unit, evidence mark, source.

    A dagger marks those that no study sweeps.
    """
    base = next(iter(scenarios.values()))
    read = readings(base)
    differs = {parameter.path for parameter in compared_parameters(scenarios)}
    rows = []
    for path, parameter in PARAMETERS.items():
        value = f"{values_told(read[path], path, lang)} {_plain_unit(parameter.unit, lang)}".strip()
        rows.append([
            parameter_name(path, lang) + ("" if parameter.swept else f" {DAGGER}"),
            text(lang, "report_varies") if path in differs else value,
            *_evidence(base, parameter, lang),
        ])  # fmt: skip
    return rows


def _evidence(scenario: Scenario, parameter: Parameter, lang: str) -> tuple[str, str]:
    """Return how firmly a value stands, and its source: the user's where the value is theirs."""
    origin = own_origin(scenario, parameter.path)
    if origin is not None:
        return text(lang, "own_value", told=origin_told(origin, lang)), "–"
    mark = text(lang, f"short_mark_{parameter.evidence.mark.name.lower()}")
    return mark, source_name(parameter.evidence.source, lang)


def _plain_unit(unit: str, lang: str) -> str:
    return "" if unit in {"share", "ratio", "weight"} else text(lang, f"unit_{unit}")
