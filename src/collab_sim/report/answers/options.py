"""Options of a comparison as tables for spreadsheets: sums, and when one pays against another."""

from __future__ import annotations

import math
from collections.abc import Mapping

from collab_sim.analysis.options import BreakEven, Pair
from collab_sim.report.answers.tables import CellValue, Table, TableColumn, text_column
from collab_sim.report.options import Options
from collab_sim.report.strings import text

UNITS = {
    "asked": "person-months", "given": "person-months", "coordinators": "person-months",
    "results": "person-months", "results_per_person_month": "ratio", "engagement_members": "share",
    "participation": "share", "worst_tenth": "person-months", "failing": "share",
}  # fmt: skip
NO_NUMBER = float("nan")


def option_tables(options: Options, titles: Mapping[str, str], lang: str) -> list[Table]:
    """A row per option, and a row per pair of options; ``titles`` are by name."""
    return [_sums(options, titles, lang), _pairs(options, titles, lang)]


def _sums(options: Options, titles: Mapping[str, str], lang: str) -> Table:
    columns = [text_column("answers_scenario", lang)]
    columns += [_column(key, text(lang, f"unit_{unit}"), lang) for key, unit in UNITS.items()]
    rows: list[tuple[CellValue, ...]] = []
    for option in options.options:
        row: list[CellValue] = [titles[option.name]]
        row += [getattr(option, key) for key in UNITS if key != "failing"]
        row.append(option.failing / option.worlds)
        if options.prices:
            row += [option.cost, options.terms.own_costs.get(option.name, 0.0)]
        rows.append(tuple(row))
    if options.prices:
        columns += [_money(key, options, lang) for key in ("cost", "own_cost")]
    return Table("options", text(lang, "options"), tuple(columns), tuple(rows))


def _pairs(options: Options, titles: Mapping[str, str], lang: str) -> Table:
    currency = options.prices.currency if options.prices else text(lang, "unit_person-months")
    columns = [
        _column("one", "", lang),
        _column("other", "", lang),
        _column("more_cost", currency, lang),
        _column("more_results", text(lang, "unit_person-months"), lang),
        _column("pays", "", lang),
        *(_column(key, currency, lang) for key in ("worth", "low", "high")),
    ]
    if options.pay_backs:
        columns += [_column("month_paid", text(lang, "unit_months"), lang),
                    _column("pairs_paid", text(lang, "unit_share"), lang)]  # fmt: skip
    rows = tuple(
        (titles[pair[0]], titles[pair[1]], *_against(break_even, lang), *_paid(options, pair))
        for pair, break_even in options.break_evens.items()
    )
    return Table("option_pairs", text(lang, "options_pairs"), tuple(columns), rows)


def _against(break_even: BreakEven, lang: str) -> tuple[CellValue, ...]:
    kind = text(lang, f"options_table_kind_{break_even.kind.replace(' ', '_')}")
    high = break_even.high if math.isfinite(break_even.high) else NO_NUMBER
    return break_even.cost, break_even.results, kind, break_even.worth, break_even.low, high


def _paid(options: Options, pair: Pair) -> tuple[CellValue, ...]:
    if pair not in options.pay_backs:
        return ()
    paid = options.pay_backs[pair]
    month = NO_NUMBER if paid.month is None else paid.month
    return month, paid.paid / paid.pairs if paid.pairs else NO_NUMBER


def _column(key: str, unit: str, lang: str) -> TableColumn:
    heading, meaning = (f"options_table_{key}", f"options_table_{key}_meaning")
    return TableColumn(text(lang, heading), text(lang, meaning), unit)


def _money(key: str, options: Options, lang: str) -> TableColumn:
    return _column(key, options.prices.currency if options.prices else "", lang)
