"""The report: one self-contained page, and a one-pager beside it."""

from __future__ import annotations

import math
import platform
from collections.abc import Mapping
from concurrent.futures import Future
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from collab_sim.report import contents
from collab_sim.report.attribution import told_changes
from collab_sim.report.decision import decided
from collab_sim.report.differing import differences, idle_remark, same_people
from collab_sim.report.equal_money import equal_money_lines
from collab_sim.report.figures import over_time, paired_dots, swing_chart
from collab_sim.report.figures.dots import dots_title
from collab_sim.report.figures.over_time import PANELS
from collab_sim.report.figures.panels import SINGLE_WORLDS
from collab_sim.report.figures.phases import planned_projects
from collab_sim.report.findings import (
    Finding,
    chosen_findings,
    conflict_sentences,
    conflicts,
    pairs_each,
    sentence,
)
from collab_sim.report.happenings import told_happenings
from collab_sim.report.medians import by_month, median_of
from collab_sim.report.naming import (
    FEW,
    horizons,
    measure_name,
    name_with_unit,
    own_measures,
    short_titles,
)
from collab_sim.report.options import options_table, played_options
from collab_sim.report.own_numbers import own_numbers
from collab_sim.report.replays import NO_REPLAYS, Replays
from collab_sim.report.reproduce import write_findings
from collab_sim.report.stress import Stress
from collab_sim.report.strings import number, text
from collab_sim.report.svg import inline_svg
from collab_sim.study.worlds import Worlds
from collab_sim.version import VERSION
from collab_sim.world.scenario import Scenario

TEMPLATES = Path(__file__).with_name("templates")
COMPARED = (
    "engagement_per_seat", "engagement_members", "engagement_founders", "engagement",
    "engagement_late", "engagement_departments", "engagement_external", "action",
    "words_action_gap", "trust_own_side", "trust_across", "understanding", "routine", "fatigue",
    "participation", "silo_index", "results_cumulative", "net_results", "person_months_asked",
    "person_months_delivered", "coordinator_months", "results_per_staff_month", "arenas_alive",
    "activity",
)  # fmt: skip
ROOMY_ROWS = 15
"""Rows of what differs that fit on paper in full size."""
COLUMN_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What heads columns of more scenarios than have room for titles there."""
ROBUST = ("engagement_per_seat", "results_cumulative")


def write_report(
    worlds: Worlds,
    folder: Path,
    lang: str,
    *,
    command_line: str,
    stress: Stress | Future[Stress] | None = None,
    replays: Replays = NO_REPLAYS,
) -> Path:
    """Write ``report.html``, ``summary.html`` and ``findings.json``; returns the report.

    ``worlds`` holds at least two scenarios, the first being what the others are compared with.
    ``stress`` are the same scenarios under other assumptions, still being played perhaps; without
    it the report says that they were not tested. ``replays`` are what was played beside
    the comparison.
    Raises ValueError for a single scenario.
    """
    if len(worlds.scenarios) < 2:
        raise ValueError("a report compares at least two scenarios")
    findings = chosen_findings(worlds.runs)
    time, dots = _time(worlds, lang), _dots(worlds, findings, lang)
    played = stress.result() if isinstance(stress, Future) else stress
    titles, options = short_titles(worlds.scenarios, lang), played_options(worlds)
    page = {
        **_page(worlds, played, lang),
        **time,
        "cards": contents.cards(worlds, findings, played, lang, dots),
        **_robust(findings, played, titles, lang),
        "equal_money": equal_money_lines(replays.readings, lang, titles),
        "conflicts": conflict_sentences(conflicts(worlds.runs), lang, titles),
        "happenings": told_happenings(replays.happenings, worlds.scenarios, titles, lang),
        "happening_pairs": replays.happenings[0].pairs if replays.happenings else 0,
        "changes": told_changes(replays.attributions, worlds.scenarios, titles, lang),
        "options": options_table(options, worlds, lang),
        "decided": decided(options, worlds, replays.happenings, titles, lang),
        "command": command_line,
        "first": int(worlds.runs["replicate"].min()),
    }
    for name in ("report", "summary"):
        html = environment(lang).get_template(f"{name}.html.j2").render(page)
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    write_findings(worlds, findings, folder, command_line=command_line, replays=replays)
    return folder / "report.html"


@cache
def environment(lang: str) -> Environment:
    """Return what lays pages out in a language."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["t"] = partial(text, lang)
    environment.globals["lang"] = lang
    environment.globals["style"] = Markup((TEMPLATES / "style.css").read_text(encoding="utf-8"))
    environment.filters["doi"] = doi_link
    return environment


def doi_link(source: str) -> Markup:
    """Turn a DOI into a link; every other source is printed as text."""
    start = source.find("10.")
    if start < 0 or "/" not in source[start:]:
        return Markup.escape(source)
    doi = source[start:].split(maxsplit=1)[0]
    return Markup('<a href="https://doi.org/{}">{}</a>').format(doi, source)


def _page(worlds: Worlds, stress: Stress | None, lang: str) -> dict[str, Any]:
    scenarios = worlds.scenarios
    titles = short_titles(scenarios, lang)
    baseline = next(iter(scenarios))
    compact = len(scenarios) > FEW
    differing = differences(scenarios, lang)
    heads = dict(zip(titles, COLUMN_LETTERS, strict=False)) if compact else titles
    people = "report_same_people" if same_people(scenarios) else "report_own_people"
    return {
        "title": text(lang, "report_many", number=len(titles))
        if compact
        else ", ".join(titles.values()),
        "titles": titles,
        "heads": heads,
        "base_head": heads[baseline],
        "other_heads": [head for name, head in heads.items() if name != baseline],
        "baseline": titles[baseline],
        "scenarios": [
            _described(name, scenario, titles, lang) for name, scenario in scenarios.items()
        ],
        "question": _question(scenarios, lang),
        "pairs": worlds.replicates,
        "months": horizons(scenarios),
        "differing": differing,
        "much_differs": len(differing) > ROOMY_ROWS,
        "idle": idle_remark(scenarios, lang),
        "people": text(lang, people),
        "dots": dots_title(worlds.replicates, lang),
        "compact": compact,
        "table": contents.side_by_side(worlds, (*COMPARED, *own_measures()), lang),
        "limits": list(contents.limits(worlds, stress, lang)),
        "short_limits": list(contents.short_limits(worlds, lang)),
        "own": own_numbers(scenarios[baseline], lang),
        "assumptions": contents.assumption_rows(scenarios, lang),
        "version": VERSION,
        "python": platform.python_version(),
        "engine": worlds.engine,
        "seed": worlds.seed,
    }


def _described(
    name: str, scenario: Scenario, titles: Mapping[str, str], lang: str
) -> dict[str, str]:
    full = scenario.title.said(lang) or name
    return {"name": name, "title": full if titles[name] in full else titles[name]}


def _question(scenarios: Mapping[str, Scenario], lang: str) -> list[str]:
    asked = [scenario.question.said(lang) for scenario in scenarios.values()]
    return list(dict.fromkeys(question for question in asked if question))


def _dots(worlds: Worlds, findings: list[Finding], lang: str) -> dict[str, Markup]:
    """Pictures of findings by their labels."""
    titles = short_titles(worlds.scenarios, lang)
    pictures = {}
    for finding in findings:
        result = finding.result
        figure = paired_dots(worlds.runs, worlds.scenarios, lang, measure=result.column,
                             only=result.one, card=True)  # fmt: skip
        alt = text(lang, "report_alt_dots", sentence=sentence(result, lang, titles))
        pictures[finding.label] = inline_svg(figure, finding.label, alt)
    return pictures


def _time(worlds: Worlds, lang: str) -> dict[str, Any]:
    measures = ", ".join(measure_name(name, lang) for name in PANELS)
    months = int(worlds.series["month"].max())
    alt = text(lang, "report_alt_time", months=months, measures=measures)
    titles = short_titles(worlds.scenarios, lang)
    shaded = [
        titles[name] for name, scenario in worlds.scenarios.items() if planned_projects(scenario)
    ]
    values = {"shown": min(SINGLE_WORLDS, worlds.replicates), "replicates": worlds.replicates}
    note = text(lang, "report_time_note_plain", **values)
    if len(titles) > FEW:
        note = text(lang, "report_time_note_rows", **values)
    elif shaded:
        note = text(lang, "report_time_note", shaded=shaded[0], **values)
    return {
        "time": inline_svg(over_time(worlds.series, worlds.scenarios, lang), "time", alt),
        "time_note": note,
        "medians": _medians(worlds, lang),
        "median_columns": [measure_name(name, lang) for name in PANELS],
    }


def _medians(worlds: Worlds, lang: str) -> list[list[str]]:
    """Medians at the start and at the end of every second year that a scenario has."""
    rows = []
    for name, title in short_titles(worlds.scenarios, lang).items():
        of_measures = [by_month(worlds.series, name, measure) for measure in PANELS]
        medians = [median_of(each) for each in of_measures]
        counts = [each.count(axis=1) for each in of_measures]
        for month in range(0, int(medians[0].index[-1]) + 1, 24):
            cells = [
                _median(float(median[month]), int(count[month]), worlds.replicates, lang)
                for median, count in zip(medians, counts, strict=True)
            ]
            rows.append([title, f"{month}", *cells])
    return rows


def _median(value: float, defined: int, worlds: int, lang: str) -> str:
    """A median, with the number of worlds it rests on where that is not all."""
    written = number(lang, value, 2)
    if defined == worlds or math.isnan(value):
        return written
    return text(lang, "report_of_worlds", value=written, defined=defined, worlds=worlds)


def _robust(
    findings: list[Finding], stress: Stress | None, titles: Mapping[str, str], lang: str
) -> dict[str, Any]:
    if stress is None:
        return {"robust": None}
    main = findings[0]
    widest = contents.widest_swings(stress, main)
    one, other = titles[main.result.one], titles[main.result.other]
    figure = swing_chart(widest, main.result.difference, lang, one=one, other=other)
    ends = [end for swing in widest for end in (swing.low, swing.high) if end is not main.result]
    return {
        "robust": [
            (name_with_unit(column, lang), contents.robust_rows(stress, column, titles, lang))
            for column in ROBUST
        ],
        "sets": len(stress.sets),
        "untried": contents.untried(stress, lang),
        "tested_pairs": stress.pairs_each,
        "given": main.result.pairs,
        "swing_pairs": pairs_each(ends),
        "compared": (one, other),
        "swings": contents.swing_rows(widest, lang),
        "drivers": inline_svg(figure, "drivers", text(lang, "report_alt_drivers")),
    }  # fmt: skip
