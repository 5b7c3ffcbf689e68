"""The table of options: one source for the terminal, the report, the summary and findings.json."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from collab_sim.analysis.options import (
    IN_STAFF_TIME,
    BreakEven,
    Option,
    Pair,
    PayBack,
    Terms,
    break_evens,
    option,
    pay_backs,
)
from collab_sim.report.findings import planned
from collab_sim.report.naming import FEW, short_titles
from collab_sim.report.strings import HARD_SPACE, grouped, number, text
from collab_sim.study.worlds import Worlds
from collab_sim.world.prices import Prices, shared_prices

RESULT_DIGITS = 1
"""Decimals of results in person-months, in the table and on the page for decision makers."""


@dataclass(frozen=True)
class Options:
    """Options of a comparison; break-evens and pay-backs by (one, other), the later one first."""

    prices: Prices | None
    terms: Terms
    months: Mapping[str, int]
    options: tuple[Option, ...]
    break_evens: Mapping[Pair, BreakEven]
    pay_backs: Mapping[Pair, PayBack]

    def as_data(self) -> dict[str, Any]:
        """Return everything for JSON; null where a number is undefined or has no end."""
        return {
            "prices": self.prices.model_dump(exclude={"own_costs"}) if self.prices else None,
            "own_costs": dict(self.terms.own_costs),
            "options": [_plain(asdict(each)) for each in self.options],
            "break_even": [_plain(asdict(each)) for each in self.break_evens.values()],
            "pay_back": [
                {"one": one, "other": other, **asdict(pay_back)}
                for (one, other), pay_back in self.pay_backs.items()
            ],
        }


@dataclass(frozen=True)
class NotedCell:
    """What stands in a cell, and a smaller word below it."""

    content: str
    note: str = ""

    def __str__(self) -> str:
        return f"{self.content} ({self.note})" if self.note else self.content


@dataclass(frozen=True)
class OptionsTable:
    """The table in words, the pairs of options beside the first, and notes.

    A few options stand side by side, a row for each thing told of them; many below each other.
    """

    headings: list[NotedCell]
    rows: list[list[NotedCell]]
    pair_headings: list[NotedCell]
    pairs: list[list[NotedCell]]
    notes: list[str]


def played_options(worlds: Worlds) -> Options:
    """Sum played scenarios up as options.

    Raises `ArgumentError` where they have different prices for the same.
    """
    stated = {name: scenario.prices for name, scenario in worlds.scenarios.items()}
    prices = shared_prices(stated)
    own = {name: each.own_costs for name, each in stated.items() if each}
    terms = Terms(prices.person_month, own) if prices else IN_STAFF_TIME
    months = {name: each.months for name, each in worlds.scenarios.items()}
    evens = {(each.one, each.other): each for each in break_evens(worlds.runs, months, terms)}
    worth = prices.result if prices else None
    return Options(
        prices=prices,
        terms=terms,
        months=months,
        options=tuple(option(worlds.runs, name, months[name], terms) for name in months),
        break_evens=evens,
        pay_backs={} if worth is None else pay_backs(worlds.series, evens, worth, terms),
    )


def options_table(options: Options, worlds: Worlds, lang: str) -> OptionsTable:
    """Put options into words."""
    plans = {name: planned(scenario)["arena_months"] for name, scenario in worlds.scenarios.items()}
    arenas = {name: len(scenario.arenas) for name, scenario in worlds.scenarios.items()}
    return _Telling(options, short_titles(worlds.scenarios, lang), plans, arenas, lang).table()


@dataclass(frozen=True)
class _Telling:
    options: Options
    titles: Mapping[str, str]
    plans: Mapping[str, float]
    arenas: Mapping[str, int]
    lang: str

    def table(self) -> OptionsTable:
        baseline = self.options.options[0].name
        pairs_apart = [pair for pair in self.options.break_evens if pair[1] != baseline]
        compared = [self._text("break_even"), *self._pay_back_heading()]
        rows = [[*map(NotedCell, (*self._headings(), *compared))]]
        for each in self.options.options:
            rows.append([*self._sums(each), *self._against(each.name, baseline)])
        if len(self.options.options) <= FEW:
            rows = [list(row) for row in zip(*rows, strict=True)]
        return OptionsTable(
            headings=rows[0],
            rows=rows[1:],
            pair_headings=[*map(NotedCell, (self._text("option"), *compared))],
            pairs=[
                [NotedCell(self._text("pair", one=self.titles[one], other=self.titles[other])),
                 *self._compared((one, other))]
                for one, other in pairs_apart
            ],
            notes=list(self._notes(baseline)),
        )  # fmt: skip

    def _text(self, key: str, **values: Any) -> str:
        return text(self.lang, f"options_{key}", **values)

    def _headings(self) -> Iterator[str]:
        for key in ("option", "asked", "given", "coordinators", "arena_months"):
            yield self._text(key)
        if self.options.prices:
            yield self._text("cost", currency=self.options.prices.currency)
        for key in (
            "results", "results_per_person_month", "engagement_members", "participation",
            "worst_tenth", "failing",
        ):  # fmt: skip
            yield self._text(key)

    def _pay_back_heading(self) -> Iterator[str]:
        prices = self.options.prices
        if prices and prices.result is not None:
            yield self._text("pay_back", worth=self._worth(prices.result))

    def _sums(self, option: Option) -> Iterator[NotedCell]:
        yield NotedCell(self.titles[option.name])
        for amount in (option.asked, option.given, option.coordinators):
            yield NotedCell(number(self.lang, amount, 0), self._per_year(amount / option.years, 1))
        months = option.activity * self.arenas[option.name] * self.options.months[option.name]
        planned_months = number(self.lang, self.plans[option.name], 0)
        yield NotedCell(number(self.lang, months, 0), self._text("planned", months=planned_months))
        if self.options.prices:
            own = self.options.terms.own_costs.get(option.name, 0.0)
            note = self._text("own_costs", value=grouped(self.lang, own)) if own else ""
            yield NotedCell(grouped(self.lang, option.cost), note)
        yield NotedCell(
            number(self.lang, option.results, RESULT_DIGITS),
            self._per_year(option.results / option.years, 1),
        )
        yield NotedCell(number(self.lang, option.results_per_person_month, 2))
        counted = self._text("of_worlds", count=option.defined, worlds=option.worlds)
        everywhere = option.defined == option.worlds
        yield NotedCell(
            number(self.lang, option.engagement_members, 2), "" if everywhere else counted
        )
        yield NotedCell(number(self.lang, option.participation, 2))
        yield NotedCell(number(self.lang, option.worst_tenth, RESULT_DIGITS))
        share = number(self.lang, 100.0 * option.failing / option.worlds, 1)
        counted = self._text("of_worlds", count=option.failing, worlds=option.worlds)
        yield NotedCell(f"{share}{HARD_SPACE}%", counted)

    def _per_year(self, amount: float, digits: int) -> str:
        return self._text("per_year", value=number(self.lang, amount, digits))

    def _against(self, name: str, baseline: str) -> Iterator[NotedCell]:
        columns = 1 + len([*self._pay_back_heading()])
        if name == baseline:
            yield from [NotedCell("")] * columns
        elif (name, baseline) not in self.options.break_evens:
            yield from [NotedCell("–", self._text("not_compared"))] * columns
        else:
            yield from self._compared((name, baseline))

    def _compared(self, pair: Pair) -> Iterator[NotedCell]:
        yield self._break_even(self.options.break_evens[pair])
        if pair in self.options.pay_backs:
            yield self._pay_back(self.options.pay_backs[pair], self.options.months[pair[0]])

    def _break_even(self, break_even: BreakEven) -> NotedCell:
        label = self._text(break_even.kind.replace(" ", "_"), worth=self._worth(break_even.worth))
        if break_even.kind == "open" or not break_even.low < break_even.high:
            return NotedCell(label)
        low, high = self._amount(break_even.low), self._worth(break_even.high)
        if math.isinf(break_even.high):
            return NotedCell(label, self._text("unsure_from", low=self._worth(break_even.low)))
        return NotedCell(label, self._text("unsure", low=low, high=high))

    def _pay_back(self, pay_back: PayBack, months: int) -> NotedCell:
        if pay_back.same:
            return NotedCell(self._text("same"))
        note = self._text("paid", paid=pay_back.paid, pairs=pay_back.pairs)
        if pay_back.month is None:
            return NotedCell(self._text("month_never", months=months), note)
        label = (
            self._text("month", month=pay_back.month)
            if pay_back.month
            else self._text("month_start")
        )
        return NotedCell(label, note)

    def _worth(self, value: float) -> str:
        prices = self.options.prices
        if prices is None:
            return self._text("amount_staff", value=self._amount(value))
        return self._text("amount_money", value=self._amount(value), currency=prices.currency)

    def _amount(self, value: float) -> str:
        return grouped(self.lang, value) if self.options.prices else number(self.lang, value, 2)

    def _notes(self, baseline: str) -> Iterator[str]:
        prices = self.options.prices
        yield self._text("note", worlds=self.options.options[0].worlds)
        cost = self._text("cost_staff")
        if prices:
            cost = self._text("cost_money", person_month=self._worth(prices.person_month))
        yield self._text("note_break_even", baseline=self.titles[baseline], cost=cost)
        if self.options.pay_backs:
            yield self._text("note_pay_back")
        if len(set(self.options.months.values())) > 1:
            yield self._text("note_lengths")


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {
        key: None if isinstance(value, float) and not math.isfinite(value) else value
        for key, value in values.items()
    }
