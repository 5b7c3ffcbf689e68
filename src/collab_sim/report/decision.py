"""The page for decision makers: what each option costs, what it gives, what could go wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from collab_sim.analysis.options import Option
from collab_sim.analysis.pairs import Paired, compared, defined_pairs
from collab_sim.report.happenings import Happening, event_title
from collab_sim.report.options import RESULT_DIGITS, Options
from collab_sim.report.strings import HARD_SPACE, grouped, number, text
from collab_sim.study.worlds import Worlds

GAINED_MEASURES = ("results_cumulative", "engagement_per_seat")


@dataclass(frozen=True)
class Decided:
    """An option in three sentences: what it costs, what it gives and what could go wrong."""

    title: str
    costs: str
    gives: str
    wrong: str


def decided(
    options: Options,
    worlds: Worlds,
    happenings: Sequence[Happening],
    titles: Mapping[str, str],
    lang: str,
) -> list[Decided]:
    """Put every option into three sentences; numbers are those of the table and the findings."""
    base, *contenders = worlds.scenarios
    pairs = defined_pairs(worlds.runs, GAINED_MEASURES, contenders, base)
    results = {(each.one, each.column): compared(*each) for each in pairs}
    words = _Sentences(options, worlds, results, happenings, titles, lang)
    return [words.of(option) for option in options.options]


@dataclass(frozen=True)
class _Sentences:
    options: Options
    worlds: Worlds
    results: Mapping[tuple[str, str], Paired]
    happenings: Sequence[Happening]
    titles: Mapping[str, str]
    lang: str

    @property
    def base(self) -> Option:
        return self.options.options[0]

    def of(self, option: Option) -> Decided:
        return Decided(
            title=self.titles[option.name],
            costs=" ".join(self._costs(option)),
            gives=self._gives(option),
            wrong=" ".join(self._wrong(option)),
        )

    def _say(self, key: str, **values: Any) -> str:
        return text(self.lang, f"decision_{key}", **values)

    def _costs(self, option: Option) -> Iterator[str]:
        prices = self.options.prices
        years = number(self.lang, option.years, 0 if option.years == int(option.years) else 1)
        amount = number(self.lang, option.given + option.coordinators, 0)
        if prices:
            cost = f"{grouped(self.lang, option.cost)}{HARD_SPACE}{prices.currency}"
            line = self._say("costs_money", cost=cost, amount=amount, years=years)
        else:
            line = self._say("costs_staff", amount=amount, years=years)
        pair = (option.name, self.base.name)
        if pair not in self.options.break_evens:
            yield f"{line}."
            return
        more = self.options.break_evens[pair].cost
        size = number(self.lang, abs(more), 0)
        if prices:
            size = f"{grouped(self.lang, abs(more))}{HARD_SPACE}{prices.currency}"
        key = "more" if more > 0.0 else "less"
        against = self._say(key, size=size, base=self.titles[self.base.name])
        yield f"{line}{against}."

    def _gives(self, option: Option) -> str:
        amount = number(self.lang, option.results, RESULT_DIGITS)
        engagement = number(self.lang, option.engagement_members, 2)
        if option.name == self.base.name:
            return self._say("gives_base", amount=amount, engagement=engagement)
        parts = [self._against(option.name, column) for column in GAINED_MEASURES]
        return self._say("gives", amount=amount, results=parts[0], engagement=parts[1],
                         base=self.titles[self.base.name])  # fmt: skip

    def _against(self, name: str, column: str) -> str:
        result = self.results.get((name, column))
        if result is None:
            return self._say("undefined")
        counts = {"pairs": result.pairs, "ahead": result.ahead, "behind": result.behind}
        if result.equal == result.pairs:
            return self._say("equal")
        keys = {1: "higher", -1: "lower", 0: "open"}
        return self._say(keys[result.direction], **counts)

    def _wrong(self, option: Option) -> Iterator[str]:
        share = number(self.lang, 100.0 * option.failing / option.worlds, 1)
        worst = number(self.lang, option.worst_tenth, RESULT_DIGITS)
        yield self._say("wrong", worst=worst, share=f"{share}{HARD_SPACE}%")
        own = [each for each in self.happenings
               if each.scenario == option.name and each.results.high < 0.0]  # fmt: skip
        if own:
            worse = min(own, key=lambda each: each.results.mean)
            event = self.worlds.scenarios[option.name].events[worse.event]
            loss = number(self.lang, -worse.results.mean, 1)
            title = event_title(worse.event, event, self.lang)
            yield self._say("wrong_event", event=title, loss=loss)
