"""Levers in words: what is best, what is not told apart, and tables for people and machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from collab_sim.analysis.levers import Ranked
from collab_sim.analysis.uncertainty import Estimate
from collab_sim.report.levers import InTime, LeversPlayed, Tried
from collab_sim.report.naming import digits_of, short_title
from collab_sim.report.strings import grouped, number, signed, text
from collab_sim.report.undefined import undefined_as_null
from collab_sim.world.declarations import BARRIERS, ENABLERS
from collab_sim.world.levers import MORE_POSTS, Lever

SHOWN_PAIRS = 6
"""Pairs that a person is shown; all stand in the tables."""
COUNTED = ("cost", "results", "engagement", "gain")


def lever_title(lever: Lever, lang: str) -> str:
    """Return what a lever is called, without its month."""
    if lever.title:
        return lever.title.said(lang)
    if lever.name in MORE_POSTS:
        return text(lang, f"levers_{lever.name}")
    if lever.enablers == (lever.name,):
        return ENABLERS[lever.name].title.said(lang)
    if lever.remove_barriers == (lever.name,):
        return text(lang, "levers_barrier", name=BARRIERS[lever.name].title.said(lang))
    return lever.name


@dataclass(frozen=True)
class LeversTold:
    """Levers in words: lines, then tables with their headings and rows, then notes."""

    title: str
    lines: tuple[str, ...]
    headings: tuple[str, ...]
    alone: tuple[tuple[str, ...], ...]
    pairs: tuple[tuple[str, ...], ...]
    pairs_heading: str
    in_time: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class LeverWords:
    """Puts what levers do into words of a language."""

    played: LeversPlayed
    lang: str

    def told(self) -> LeversTold:
        """Say everything."""
        shown = self.played.pairs[:SHOWN_PAIRS]
        count = {"shown": len(shown), "all": len(self.played.pairs)}
        return LeversTold(
            title=self._text("levers", title=self.scenario_title),
            lines=tuple(self._best()),
            headings=tuple(self._headings()),
            alone=tuple(self._row(each) for each in self.played.alone),
            pairs=tuple(self._row(each) for each in shown),
            pairs_heading=f"{self._say('pairs')} ({self._say('of_first', **count)})",
            in_time=tuple(self._step_lines(each) for each in self.played.in_time),
            notes=(*self._dominated([*self.played.alone, *shown]), *self._notes()),
        )

    @property
    def scenario_title(self) -> str:
        """Short title of the scenario."""
        return short_title(self.played.scenario.name, self.played.scenario, self.lang)

    def title(self, tried: Tried) -> str:
        """Return what levers are called together, with their months."""
        names = [self._dated(lever) for lever in tried.levers]
        if len(names) == 1:
            return names[0]
        return self._say("and", first=names[0], second=names[1])

    def _dated(self, lever: Lever) -> str:
        title = lever_title(lever, self.lang)
        return title if lever.month == 1 else self._say("from", name=title, month=lever.month)

    def _text(self, key: str, **values: Any) -> str:
        return text(self.lang, key, **values)

    def _say(self, key: str, **values: Any) -> str:
        return text(self.lang, f"levers_{key}", **values)

    def _name(self, ranked: Ranked) -> str:
        return self.title(self.played.tried[ranked.name])

    def _best(self) -> Iterator[str]:
        for key, group in (("best", self.played.alone), ("best_pair", self.played.pairs)):
            if not group:
                continue
            first = group[0]
            yield self._say(key, name=self._name(first), **self._ends("results", first.gain))
        near = [self._name(each) for each in self.played.ranked[1:] if each.leads]
        if near:
            yield self._say("not_apart", names="; ".join(near))
        elif len(self.played.ranked) > 1:
            yield self._say("alone_ahead")

    def _headings(self) -> Iterator[str]:
        yield self._say("column_lever")
        yield self._say("column_results")
        if self.played.prices:
            yield self._say("column_cost_money", currency=self.played.prices.currency)
        else:
            yield self._say("column_cost_staff")
        yield self._say("column_engagement")
        yield self._say("column_gain")
        yield self._say("column_verdict")

    def _row(self, each: Ranked) -> tuple[str, ...]:
        return (
            self._name(each),
            self._value("results", each.results.mean),
            self._value("cost", each.cost.mean),
            self._value("engagement", each.engagement.mean),
            self._say("cell", **self._cell("results", each.gain)),
            "; ".join(self._verdict(each)),
        )

    def _verdict(self, each: Ranked) -> Iterator[str]:
        yield self._say(f"verdict_{each.verdict}")
        if each.engagement.high < 0.0:
            yield self._say("engagement_falls")
        if each.dominated_by:
            yield self._say("verdict_dominated")

    def _dominated(self, shown: Sequence[Ranked]) -> Iterator[str]:
        for each in shown:
            if each.dominated_by:
                other = self.title(self.played.tried[each.dominated_by])
                yield self._say("dominated", name=self._name(each), other=other)

    def _cell(self, column: str, estimate: Estimate) -> dict[str, str]:
        return {key: self._value(column, value) for key, value in asdict(estimate).items()}

    def _ends(self, column: str, estimate: Estimate) -> dict[str, str]:
        cell = self._cell(column, estimate)
        return {"gain": cell["mean"], "low": cell["low"], "high": cell["high"]}

    def _value(self, column: str, value: float) -> str:
        if column == "cost" and self.played.prices:
            amount = grouped(self.lang, value)
            return f"+{amount}" if value >= 0.0 else amount
        digits = digits_of("engagement") if column == "engagement" else 1
        return signed(self.lang, value, digits)

    def _step_lines(self, each: InTime) -> str:
        sentences = [self._say("together", pair=self.title(each.pair),
                          gain=self._value("results", each.gain.mean))]  # fmt: skip
        for step in each.steps:
            if not step.ahead.separated:
                sentences.append(self._say("step_open", month=step.month))
                continue
            ends = self._sizes(step.ahead)
            names = {"first": lever_title(step.first, self.lang),
                     "second": lever_title(step.second, self.lang)}  # fmt: skip
            gain = self._value("results", step.gain.mean)
            sentences.append(self._say("step", month=step.month, ahead=ends["mean"],
                                       low=ends["low"], high=ends["high"], gain=gain,
                                       **names))  # fmt: skip
            if step.behind.high < 0.0:
                less = self._sizes(Estimate(-step.behind.mean, -step.behind.high, -step.behind.low))
                sentences.append(self._say("waiting_better", more=less["mean"], low=less["low"],
                                      high=less["high"]))  # fmt: skip
        return " ".join(sentences)

    def _sizes(self, estimate: Estimate) -> dict[str, str]:
        return {key: number(self.lang, value, 1) for key, value in asdict(estimate).items()}

    def _notes(self) -> Iterator[str]:
        prices = self.played.prices
        unit = self._say("unit_staff")
        rate = number(self.lang, self.played.rate, 2)
        if prices:
            unit = self._say("unit_money", currency=f"{grouped(self.lang, 1e6)} {prices.currency}")
            rate = number(self.lang, 1e6 * self.played.rate, 2)
        yield self._say("note", worlds=self.played.worlds, rate=rate, unit=unit,
                        tried=len(self.played.ranked))  # fmt: skip
        if self.played.clashing:
            yield self._say("clashing", count=self.played.clashing)
        if self.played.left_out:
            yield self._say("left_out", count=self.played.left_out)


def levers_frame(words: LeverWords) -> pd.DataFrame:
    """Return levers and pairs as a table, one row each, best first; differences as numbers."""
    rows: list[dict[str, Any]] = []
    for rank, each in enumerate(words.played.ranked, start=1):
        tried = words.played.tried[each.name]
        row: dict[str, Any] = {
            "rank": rank,
            "levers": " + ".join(lever.name for lever in tried.levers),
            "title": words.title(tried),
            "months": " + ".join(f"{lever.month}" for lever in tried.levers),
        }
        for column in COUNTED:
            estimate: Estimate = getattr(each, column)
            row |= {
                column: estimate.mean,
                f"{column}_low": estimate.low,
                f"{column}_high": estimate.high,
            }
        other = words.title(words.played.tried[each.dominated_by]) if each.dominated_by else ""
        rows.append(row | {"verdict": each.verdict, "leads": each.leads, "dominated_by": other})
    return pd.DataFrame(rows)


def levers_data(played: LeversPlayed) -> Mapping[str, Any]:
    """Return everything about levers for JSON; null where a number is undefined."""
    record: Mapping[str, Any] = undefined_as_null(
        {
            "scenario": played.scenario.name,
            "worlds": played.worlds,
            "seed": played.seed,
            "prices": played.prices.model_dump() if played.prices else None,
            "today": {"cost": played.cost, "results": played.results, "rate": played.rate},
            "levers": {
                name: [lever.model_dump(exclude_defaults=True) for lever in tried.levers]
                for name, tried in played.tried.items()
            },
            "ranked": [asdict(each) | {"verdict": each.verdict} for each in played.ranked],
            "in_time": [_in_time_data(each) for each in played.in_time],
            "left_out": played.left_out,
            "clashing": played.clashing,
        }
    )
    return record


def _in_time_data(each: InTime) -> dict[str, Any]:
    """Return a pair in time for JSON, levers by their names."""
    return {
        "pair": [lever.name for lever in each.pair.levers],
        "gain": asdict(each.gain),
        "steps": [
            {
                "month": step.month,
                "first": step.first.name,
                "second": step.second.name,
                "gain": asdict(step.gain),
                "ahead": asdict(step.ahead),
                "behind": asdict(step.behind),
            }
            for step in each.steps
        ],
    }
