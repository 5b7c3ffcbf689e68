"""Patterns for the terminal, as a page, and as tables."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from collab_sim.patterns.claims import Check, Outcome
from collab_sim.patterns.published import PUBLICATIONS, Publication
from collab_sim.patterns.registry import PATTERNS
from collab_sim.patterns.tables import checks_table, curves_table
from collab_sim.report.strings import number, text
from collab_sim.report.terminal import print_table

FOLDER = "patterns"
PATTERN_DIGITS = {"person_months": 1}


def limits_written(check: Check, lang: str) -> str:
    """Where a number must lie, in words."""
    least, most = check.within
    if least == most:
        return text(lang, "patterns_within_exactly", low=_written(least, check, lang))
    if 0.0 < least < 1e-300:
        return text(lang, "patterns_within_above")
    if -1e-300 < most < 0.0:
        return text(lang, "patterns_within_below")
    if math.isinf(least):
        return text(lang, "patterns_within_at_most", high=_written(most, check, lang))
    if math.isinf(most):
        return text(lang, "patterns_within_at_least", low=_written(least, check, lang))
    low, high = (_written(end, check, lang) for end in check.within)
    return text(lang, "patterns_within", low=low, high=high)


def _written(value: float, check: Check, lang: str) -> str:
    digits = PATTERN_DIGITS.get(check.unit, 3)
    exact = f"{value:g}".partition(".")[2]
    return number(lang, value, min(digits, len(exact)))


def cells(check: Check, outcome: Outcome, lang: str) -> tuple[str, str, str, str, str]:
    """What, the model with its interval, the published figure, the limits, what the runs say."""
    digits = PATTERN_DIGITS.get(check.unit, 3)
    value, low, high = (number(lang, x, digits) for x in (check.value, check.low, check.high))
    model = value if check.low == check.high else f"{value} ({low} … {high})"
    decided = check in outcome.checks
    return (
        text(lang, f"check_{check.key}"),
        model,
        "" if math.isnan(check.published) else _written(check.published, check, lang),
        limits_written(check, lang) if decided else text(lang, "patterns_within_shown"),
        text(lang, f"verdict_{check.verdict.value}") if decided else "",
    )


def heads(lang: str) -> list[str]:
    """Titles of the columns of `cells`."""
    return [
        text(lang, "patterns_what"),
        text(lang, "patterns_model"),
        text(lang, "patterns_figure"),
        text(lang, "patterns_limits"),
        text(lang, "patterns_says"),
    ]


def role_of(source: Publication, lang: str) -> str:
    """Role of a pattern in words, and whether it was looked at while the model was chosen."""
    role = text(lang, f"role_{source.role}")
    return text(lang, "role_looked_at", role=role) if source.looked_at else role


def show_patterns(
    outcomes: Mapping[str, Outcome],
    failures: Mapping[str, str],
    lang: str,
    console: Console | None = None,
) -> None:
    """Print one block per pattern: name, verdict, statement, and its numbers."""
    console = console or Console(highlight=False)
    for name, outcome in outcomes.items():
        verdict = text(lang, f"verdict_{outcome.verdict.value}")
        console.print(f"[bold]{name}[/bold]: {verdict}")
        key = PATTERNS[name].key
        console.print(f"{text(lang, f'pattern_{key}')} ({role_of(PUBLICATIONS[key], lang)})")
        what, model, _, must, says = heads(lang)
        rows = []
        for check in (*outcome.checks, *outcome.shown):
            label, value, published, within, verdict = cells(check, outcome, lang)
            rows.append([label, value, f"{within} ({published})" if published else within, verdict])
        print_table(console, [what, model, must, says], rows)
    for name, reason in failures.items():
        label = text(lang, "patterns_could_not", reason=reason)
        console.print(f"[bold]{name}[/bold]: {escape(label)}")


def write_patterns(
    outcomes: Mapping[str, Outcome], folder: Path, lang: str, *, command_line: str
) -> None:
    """Write ``patterns.md``, and into ``patterns`` a picture each and both tables."""
    from collab_sim.report.figures.patterns import pattern_picture
    from collab_sim.report.style import save

    beside = folder / FOLDER
    beside.mkdir(parents=True, exist_ok=True)
    for name, outcome in outcomes.items():
        save(pattern_picture(PATTERNS[name], outcome, lang), beside / f"{name}.png")
    checks_table(outcomes).to_csv(beside / "checks.csv", index=False, lineterminator="\n")
    curves_table(outcomes).to_csv(beside / "curves.csv", index=False, lineterminator="\n")
    page = "\n".join(_page(outcomes, lang, command_line)) + "\n"
    (folder / "patterns.md").write_text(page, encoding="utf-8")


def _page(outcomes: Mapping[str, Outcome], lang: str, command_line: str) -> Iterator[str]:
    yield f"# {text(lang, 'patterns_page')}\n"
    yield text(lang, "patterns_intro", line=command_line) + "\n"
    named = text(lang, "patterns_name"), text(lang, "patterns_role"), text(lang, "patterns_says")
    yield f"| {' | '.join(named)} |"
    yield "|---|---|---|"
    for name, outcome in outcomes.items():
        role = role_of(PUBLICATIONS[PATTERNS[name].key], lang)
        verdict = text(lang, f"verdict_{outcome.verdict.value}")
        yield f"| [{name}](#{name.lower()}) | {role} | {verdict} |"
    for name, outcome in outcomes.items():
        yield from _section(name, outcome, lang)


def _section(name: str, outcome: Outcome, lang: str) -> Iterator[str]:
    key = PATTERNS[name].key
    source = PUBLICATIONS[key]
    statement = text(lang, f"pattern_{key}")
    yield f"\n## {name}\n"
    yield f"**{statement}** {text(lang, f'verdict_{outcome.verdict.value}').capitalize()}.\n"
    role = role_of(source, lang)
    yield text(lang, "patterns_source", source=source.reference, base=source.base, role=role,
               worlds=outcome.worlds) + "\n"  # fmt: skip
    yield f"| {' | '.join(heads(lang))} |"
    yield "|---|---|---|---|---|"
    for check in (*outcome.checks, *outcome.shown):
        yield f"| {' | '.join(cells(check, outcome, lang))} |"
    yield f"\n![{statement}]({FOLDER}/{name}.png)\n"
    yield text(lang, f"reading_{key}")
