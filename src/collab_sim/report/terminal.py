"""Findings and tables for the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from collab_sim.analysis.pairs import difference_table
from collab_sim.report.equal_money import equal_money_lines
from collab_sim.report.findings import (
    chosen_findings,
    conflict_sentence,
    conflicts,
    pairs_each_way,
    remarks,
    sentence,
)
from collab_sim.report.naming import digits_of, name_with_unit
from collab_sim.report.strings import number, signed, text
from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import Scenario

COMPARED = (
    "engagement_per_seat", "engagement_members", "engagement_founders", "engagement",
    "engagement_late", "action", "words_action_gap", "trust_own_side", "trust_across",
    "understanding", "routine", "fatigue", "participation", "silo_index", "results_cumulative",
    "person_months_asked", "person_months_delivered", "coordinator_months",
    "results_per_staff_month", "arenas_alive", "activity",
)  # fmt: skip


def show_comparison(
    runs: pd.DataFrame,
    scenarios: Mapping[str, Scenario],
    seed: int,
    lang: str,
    *,
    readings: Mapping[str, pd.DataFrame] | None = None,
    console: Console | None = None,
) -> None:
    """Print findings and one table of differences per scenario against the first one.

    ``readings`` are the runs under both meanings of equal money, where forms are compared.
    """
    console = console or Console(highlight=False)
    names = list(scenarios)
    replicates = int(runs["replicate"].nunique())
    months = scenarios[names[0]].months
    console.print(text(lang, "same_luck", replicates=replicates, seed=seed, months=months))
    if len(names) > 1:
        console.print(f"\n[bold]{text(lang, 'findings')}[/bold]")
        for line in equal_money_lines(readings, lang):
            console.print(f"  •  {escape(line)}")
        for conflict in conflicts(runs):
            console.print(f"  •  {escape(conflict_sentence(conflict, lang))}")
        for finding in chosen_findings(runs):
            console.print(f"  {finding.label}. {escape(sentence(finding.result, lang))}")
        for remark in remarks(runs, scenarios, lang):
            console.print(f"  •  {escape(remark)}")
    for name, results in difference_table(runs, names[0], COMPARED).items():
        table = _table(lang, escape(names[0]), escape(name), text(lang, "difference"),
                       text(lang, "interval"), text(lang, "pairs_higher"))  # fmt: skip
        for result in results:
            digits = digits_of(result.column)
            table.add_row(
                name_with_unit(result.column, lang),
                number(lang, result.mean_other, digits),
                number(lang, result.mean_one, digits),
                signed(lang, result.difference, digits),
                f"{signed(lang, result.low, digits)}…{signed(lang, result.high, digits)}",
                pairs_each_way(result, replicates, lang),
            )
        console.print()
        console.print(table)


def show_world(
    series: pd.DataFrame,
    scenario: Scenario,
    seed: int,
    replicate: int,
    lang: str,
    console: Console | None = None,
) -> None:
    """Print the measures of one world: at the start, on average, and in its last year."""
    console = console or Console(highlight=False)
    told = text(lang, "what_this_is", name=scenario.name, seed=seed, replicate=replicate)
    console.print(escape(told))
    columns = (text(lang, "start"), text(lang, "mean_of_months"), text(lang, "year_last"))
    table = _table(lang, *columns)
    for name, measure in MEASURES.items():
        values = series[name]
        last = values.iloc[-1] if measure.summary == "last" else values.iloc[-12:].mean()
        mean = float("nan") if measure.summary == "last" else values.iloc[1:].mean()
        digits = digits_of(name)
        cells = (_cell(lang, value, digits) for value in (values.iloc[0], mean, last))
        table.add_row(name_with_unit(name, lang), *cells)
    console.print(table)


def _cell(lang: str, value: float, digits: int) -> str:
    return "–" if pd.isna(value) else number(lang, float(value), digits)


def plain_table(first: str, numeric: Sequence[str]) -> Table:
    """A table without rules whose columns after the first hold numbers."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(first)
    for heading in numeric:
        table.add_column(heading, justify="right")
    return table


def _table(lang: str, *numeric: str) -> Table:
    table = plain_table(text(lang, "measure"), ())
    for heading in numeric:
        table.add_column(heading, justify="right", no_wrap=heading not in numeric[:2])
    return table
