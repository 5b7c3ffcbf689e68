"""Findings and tables for the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.markup import escape
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from collab_sim.analysis.pairs import difference_table
from collab_sim.report.attribution import Told, told_changes
from collab_sim.report.differing import idle_remark
from collab_sim.report.equal_money import equal_money_lines
from collab_sim.report.findings import (
    chosen_findings,
    conflict_sentences,
    conflicts,
    pairs_each_way,
    remarks,
    sentence,
)
from collab_sim.report.happenings import told_happenings
from collab_sim.report.lever_words import LeversTold
from collab_sim.report.levers import LeversPlayed
from collab_sim.report.naming import (
    digits_of,
    direction_lines,
    horizons,
    name_with_unit,
    own_measures,
    short_title,
    short_titles,
)
from collab_sim.report.options import OptionsTable, options_table, played_options
from collab_sim.report.replays import NO_REPLAYS, Replays
from collab_sim.report.strings import number, signed, text
from collab_sim.report.wrapping import wrapped
from collab_sim.study.worlds import Worlds
from collab_sim.world.declarations import MEASURES
from collab_sim.world.scenario import Scenario

MEASURE_GROUPS = {
    "engagement": (
        "engagement_per_seat", "engagement_members", "engagement_founders", "engagement",
        "engagement_late",
    ),
    "cooperation": (
        "action", "words_action_gap", "trust_own_side", "trust_across", "understanding", "routine",
        "fatigue", "participation", "silo_index",
    ),
    "results": (
        "results_cumulative", "person_months_asked", "person_months_delivered",
        "coordinator_months", "results_per_staff_month", "arenas_alive", "activity",
    ),
}  # fmt: skip
"""Measures of a comparison, a table for each group."""
PLAIN_RULE = box.Box("\n".join(("    ",) * 2 + (" -- ",) + ("    ",) * 5), ascii=True)
"""A rule under the headings and nothing else, in signs that every terminal has."""
INDENT = "  "
FEW_PAIRS = 3
LEAST_FIRST, WIDEST_HEADING, BOUNDLESS = 24, 14, 1000


def show_comparison(
    worlds: Worlds,
    lang: str,
    *,
    replays: Replays = NO_REPLAYS,
    console: Console | None = None,
) -> None:
    """Print options, findings and tables of differences from the first scenario.

    ``replays`` are what was played beside the comparison.
    """
    console = console or Console(highlight=False)
    runs, scenarios = worlds.runs, worlds.scenarios
    names, titles = list(scenarios), short_titles(scenarios, lang)
    luck = {"replicates": worlds.replicates, "seed": worlds.seed}
    console.print(text(lang, "same_luck", months=horizons(scenarios), **luck))
    if len(names) > 1:
        _show_options(console, options_table(played_options(worlds), worlds, lang), lang)
        console.print(f"\n[bold]{text(lang, 'findings')}[/bold]")
        for line in equal_money_lines(replays.readings, lang, titles):
            console.print(f"  •  {escape(line)}")
        for line in conflict_sentences(conflicts(runs), lang, titles):
            console.print(f"  •  {escape(line)}")
        for finding in chosen_findings(runs):
            console.print(f"  {finding.label}. {escape(sentence(finding.result, lang, titles))}")
        for remark in remarks(runs, scenarios, lang):
            console.print(f"  •  {escape(remark)}")
        if left_out := idle_remark(scenarios, lang):
            console.print(f"  •  {escape(left_out)}")
    for changes in told_changes(replays.attributions, scenarios, titles, lang):
        _show_changes(console, changes)
    _show_happenings(console, replays, scenarios, lang)
    for heading, columns in _groups(lang).items():
        console.print(f"\n[bold]{heading}[/bold]")
        print_table(console, *_differences(runs, scenarios, columns, lang))
        for line in direction_lines(columns, lang):
            console.print(escape(line))
    console.print(f"\n{text(lang, 'spans_note')}")


def _groups(lang: str) -> dict[str, Sequence[str]]:
    """Measures of a comparison by the heading of their table; own ones stand last."""
    groups: dict[str, Sequence[str]] = {
        text(lang, f"group_{group}"): columns for group, columns in MEASURE_GROUPS.items()
    }
    return groups | ({text(lang, "group_own"): own_measures()} if own_measures() else {})


def _show_options(console: Console, table: OptionsTable, lang: str) -> None:
    """Print the options, and pairs without the first one where these are few."""
    console.print(f"\n[bold]{text(lang, 'options')}[/bold]")
    print_table(console, [*map(str, table.headings)], [[*map(str, row)] for row in table.rows])
    if 0 < len(table.pairs) <= FEW_PAIRS:
        headings = [*map(str, table.pair_headings)]
        print_table(console, headings, [[*map(str, row)] for row in table.pairs])
    for note in table.notes:
        console.print(escape(note))


def _show_happenings(
    console: Console, replays: Replays, scenarios: Mapping[str, Scenario], lang: str
) -> None:
    if not replays.happenings:
        return
    console.print(f"\n[bold]{text(lang, 'happenings')}[/bold]")
    titles = short_titles(scenarios, lang)
    for line in told_happenings(replays.happenings, scenarios, titles, lang):
        console.print(f"  •  {escape(line)}")
    console.print(text(lang, "happening_note", pairs=replays.happenings[0].pairs))


def show_levers(
    levers: LeversTold, played: LeversPlayed, lang: str, console: Console | None = None
) -> None:
    """Print what levers do: what is best, tables alone and in pairs, and the order in time."""
    console = console or Console(highlight=False)
    luck = {"replicates": played.worlds, "seed": played.seed, "months": played.scenario.months}
    console.print(text(lang, "same_luck", **luck))
    console.print(f"\n[bold]{escape(levers.title)}[/bold]")
    for line in levers.lines:
        console.print(f"  •  {escape(line)}")
    for heading, rows in (
        (text(lang, "levers_alone"), levers.alone),
        (levers.pairs_heading, levers.pairs),
    ):
        if rows:
            console.print(f"\n[bold]{escape(heading)}[/bold]")
            print_table(console, levers.headings, rows)
    if levers.in_time:
        console.print(f"\n[bold]{text(lang, 'levers_in_time')}[/bold]")
        for line in levers.in_time:
            console.print(f"  •  {escape(line)}")
    console.print()
    for note in levers.notes:
        console.print(escape(note))


def _show_changes(console: Console, changes: Told) -> None:
    console.print(f"\n[bold]{escape(changes.title)}[/bold]")
    for line in changes.sentences:
        console.print(f"  •  {escape(line)}")
    print_table(console, changes.headings, changes.rows)
    console.print(escape(changes.note))


def _differences(
    runs: pd.DataFrame, scenarios: Mapping[str, Scenario], columns: Sequence[str], lang: str
) -> tuple[list[str], list[list[str]]]:
    """Headings and rows of one table: a line per measure, and one below it per scenario."""
    baseline, *compared = scenarios
    titles = short_titles(scenarios, lang)
    worlds = runs["replicate"].nunique()
    keys = ("measure", "mean", "difference", "interval", "pairs_higher")
    by_scenario = {
        name: {result.column: result for result in results}
        for name, results in difference_table(runs, baseline, columns).items()
    }
    rows = []
    for column in columns:
        digits = digits_of(column)
        rows.append([name_with_unit(column, lang), *[""] * 4])
        means = runs.loc[runs["scenario"] == baseline, column]
        rows.append([INDENT + titles[baseline], _cell(lang, means.mean(), digits), *[""] * 3])
        for name in compared:
            result = by_scenario[name].get(column)
            if result is None:
                mean = runs.loc[runs["scenario"] == name, column].mean()
                rows.append([INDENT + titles[name], _cell(lang, mean, digits), *["–"] * 3])
                continue
            low, high = (signed(lang, end, digits) for end in (result.low, result.high))
            rows.append([
                INDENT + titles[name],
                number(lang, result.mean_one, digits),
                signed(lang, result.difference, digits),
                f"{low}…{high}",
                pairs_each_way(result, worlds, lang),
            ])  # fmt: skip
    return [text(lang, key) for key in keys], rows


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
    heading = text(
        lang,
        "what_this_is",
        name=short_title(scenario.name, scenario, lang),
        seed=seed,
        replicate=replicate,
    )
    console.print(escape(heading))
    columns = (text(lang, "start"), text(lang, "mean_of_months"), text(lang, "year_last"))
    rows = []
    for name, measure in MEASURES.items():
        values = series[name]
        last = values.iloc[-1] if measure.summary == "last" else values.iloc[-12:].mean()
        mean = float("nan") if measure.summary == "last" else values.iloc[1:].mean()
        digits = digits_of(name)
        cells = (_cell(lang, value, digits) for value in (values.iloc[0], mean, last))
        rows.append([name_with_unit(name, lang), *cells])
    print_table(console, [text(lang, "measure"), *columns], rows)


def _cell(lang: str, value: float, digits: int) -> str:
    return "–" if pd.isna(value) else number(lang, float(value), digits)


def print_table(console: Console, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table whose columns after the first hold numbers, or words that stay together.

    Where it does not fit the terminal, each row is stacked: its first cell, and below it a line
    per other cell that holds anything. Nothing is cut.
    """
    table = Table(box=PLAIN_RULE, pad_edge=False)
    first, *further = headings
    table.add_column(first, min_width=min(LEAST_FIRST, max(len(row[0]) for row in rows)))
    for column, heading in enumerate(further, start=1):
        lines = wrapped(heading, WIDEST_HEADING)
        least = max(map(cell_len, (*lines.splitlines(), *(row[column] for row in rows))))
        table.add_column(lines, justify="right", no_wrap=True, min_width=least)
    for row in rows:
        table.add_row(*_hanging(row))
    least = Measurement.get(console, console.options.update(width=BOUNDLESS), table).minimum
    if least <= console.width:
        console.print(table)
        return
    for row in rows:
        named = f"{first} {row[0]}" if row[0].isdecimal() else row[0].strip()
        console.print(Padding(Text(named, style="bold"), (0, 0, 0, _depth(row))))
        for heading, cell in zip(further, row[1:], strict=True):
            if cell:
                depth = _depth(row) + len(INDENT)
                # Rich breaks lines at no-break spaces too: "1 / 000 000 kr".
                line = Text(wrapped(f"{heading}: {cell}", console.width - depth))
                console.print(Padding(line, (0, 0, 0, depth)))


def _depth(row: Sequence[str]) -> int:
    return len(row[0]) - len(row[0].lstrip())


def _hanging(row: Sequence[str]) -> list[RenderableType]:
    """Cells of a row; the first keeps its indentation in every line it takes."""
    return [Padding(Text(row[0].strip()), (0, 0, 0, _depth(row))), *map(Text, row[1:])]
