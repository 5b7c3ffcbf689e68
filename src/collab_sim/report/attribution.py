"""What did it: an option's changes played one by one, and what each is told to have done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import comb
from typing import Any

import numpy as np
import pandas as pd

from collab_sim.analysis.attribution import Attribution, Mixture, attribution, trials_of
from collab_sim.analysis.changes import Bundle, Change, changes_between, mixture
from collab_sim.analysis.options import STAFF
from collab_sim.analysis.uncertainty import Estimate, Values
from collab_sim.report.naming import digits_of, measure_name, parameter_name, written
from collab_sim.report.sizes import worlds_beside
from collab_sim.report.strings import number, plural, signed, text
from collab_sim.study.playing import played_series
from collab_sim.study.progress_bars import Progress
from collab_sim.study.worlds import Worlds
from collab_sim.world.declarations import SWITCHES
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

STAFF_TIME = "staff_time"
"""Staff time that members give and coordinators work, person-months in all."""
MEASURES_TAKEN_APART = ("engagement_per_seat", "results_cumulative", STAFF_TIME)
PLAYED_MIXTURES = ("engagement_per_seat", "results_cumulative", *STAFF)
MOST_WORLDS = 6_000
"""Worlds that the mixtures of all options may take together; fewer where these are large."""
MOST_PARTS_NAMED = 4
"""Shares that a sentence names before it sums the others up; one other is named too."""
JOINTS = 2
"""Pairs of changes that a sentence names at most."""

OptionTitles = Mapping[str, str]


def attributions_of(
    worlds: Worlds, threads: int | None = None, progress: Progress | None = None
) -> tuple[Attribution, ...]:
    """Take what options give and take apart, where one changes several things against the first.

    Mixtures are played on the luck of the first pairs, as many as `MOST_WORLDS` and the size of the
    scenarios allow. Empty where every option is one change.
    """
    base_name, *others = worlds.scenarios
    base = worlds.scenarios[base_name]
    bundles = {name: changes_between(base, worlds.scenarios[name]) for name in others}
    several = {name: some for name, some in bundles.items() if len(some) > 1}
    most = worlds_beside(worlds.scenarios.values(), MOST_WORLDS)
    found: list[Attribution] = []
    for name, some in several.items():
        trials = trials_of(len(some), worlds.replicates, most // len(several))
        board = _Board(worlds, trials.pairs, threads)
        outcomes = {
            frozenset[int](): board.stored(base_name),
            frozenset(range(len(some))): board.stored(name),
        }
        total = len(trials.mixtures)
        for done, (chosen, rows) in enumerate(trials.mixtures.items(), start=1):
            scenario = mixture(base, worlds.scenarios[name], [some[number] for number in chosen])
            outcomes[chosen] = board.played(scenario, rows)
            if progress:
                progress(done, total)
        found += [
            attribution(column, (name, base_name), some, trials, _column(outcomes, place))
            for place, column in enumerate(MEASURES_TAKEN_APART)
        ]
    return tuple(found)


def _column(outcomes: Mapping[Mixture, Values], place: int) -> dict[Mixture, Values]:
    return {chosen: values[:, place] for chosen, values in outcomes.items()}


@dataclass(frozen=True)
class _Board:
    """Plays mixtures in pairs of some worlds; values have the shape [pairs, columns]."""

    worlds: Worlds
    pairs: int
    threads: int | None

    def stored(self, name: str) -> Values:
        runs = self.worlds.runs
        rows = runs[runs["scenario"] == name].sort_values("replicate").head(self.pairs)
        return self._values(rows, self.worlds.scenarios[name].months)

    def played(self, scenario: Scenario, rows: Sequence[int]) -> Values:
        values = np.full((self.pairs, len(MEASURES_TAKEN_APART)), np.nan)
        for start, end in _stretches(rows):
            numbers = self.worlds.numbers[start:end]
            series = played_series(
                scenario, numbers, self.worlds.seed, PLAYED_MIXTURES, self.threads
            )
            runs = pd.DataFrame(summaries(series, PLAYED_MIXTURES))
            values[start:end] = self._values(runs, scenario.months)
        return values

    def _values(self, runs: pd.DataFrame, months: int) -> Values:
        staff = runs[list(STAFF)].sum(axis=1, skipna=False) * months
        columns = [runs[column] for column in MEASURES_TAKEN_APART[:-1]]
        return np.column_stack([*columns, staff]).astype(np.float64)


def _stretches(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Return where runs of neighbouring rows start and end."""
    for _, group in groupby(enumerate(rows), key=lambda item: item[1] - item[0]):
        members = [row for _, row in group]
        yield members[0], members[-1] + 1


@dataclass(frozen=True)
class Told:
    """What one option's changes did: sentences, and a table of each change's shares.

    ``headings`` and ``rows``: the change, then per measure its share with interval. ``details``
    are rows of change, measure, alone, taken away from all.
    """

    title: str
    sentences: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    details: tuple[tuple[str, ...], ...]
    note: str


def told_changes(
    attributions: Sequence[Attribution],
    scenarios: Mapping[str, Scenario],
    titles: OptionTitles,
    lang: str,
) -> list[Told]:
    """Put attributions into words, option by option."""
    return [
        _Words(tuple(found), scenarios, titles, lang).told()
        for _, found in groupby(attributions, key=lambda each: each.one)
    ]


@dataclass(frozen=True)
class _Words:
    attributions: tuple[Attribution, ...]
    scenarios: Mapping[str, Scenario]
    titles: OptionTitles
    lang: str

    def told(self) -> Told:
        first = self.attributions[0]
        one, other = self.titles[first.one], self.titles[first.other]
        names = {part.bundle: self._bundle(part.bundle) for part in first.parts}
        rows = [
            (names[part.bundle], *(self._interval(each.column, each.parts[row].share)
                                   for each in self.attributions))
            for row, part in enumerate(first.parts)
        ]  # fmt: skip
        details = [
            (names[part.bundle], column_name(each.column, self.lang),
             self._interval(each.column, part.alone), self._interval(each.column, part.last))
            for row in range(len(first.parts))
            for each in self.attributions
            for part in (each.parts[row],)
        ]  # fmt: skip
        return Told(
            title=self._text("title", one=one, other=other),
            sentences=tuple(self._sentence(each, names) for each in self.attributions),
            headings=(self._text("change"), *(column_name(each.column, self.lang)
                                              for each in self.attributions)),
            rows=tuple(rows),
            details=tuple(details),
            note=self._text("note_drawn" if first.orders else "note", pairs=first.pairs,
                            orders=first.orders, joints=comb(len(first.parts), 2)),
        )  # fmt: skip

    def _text(self, key: str, **values: Any) -> str:
        return text(self.lang, f"changes_{key}", **values)

    def _sentence(self, each: Attribution, names: Mapping[Bundle, str]) -> str:
        ordered = sorted(each.parts, key=lambda part: -abs(part.share.mean))
        clear = [part for part in ordered if part.share.separated]
        unclear = [names[part.bundle] for part in ordered if not part.share.separated]
        most = MOST_PARTS_NAMED if len(clear) > MOST_PARTS_NAMED + 1 else len(clear)
        said = [self._part(each.column, part.share.mean, names[part.bundle])
                for part in clear[:most]]  # fmt: skip
        if rest := clear[most:]:
            others = plural(self.lang, "changes_others", len(rest), count=len(rest))
            said.append(self._part(each.column, sum(part.share.mean for part in rest), others))
        whole = {
            "measure": column_name(each.column, self.lang),
            "total": self._amount(each.column, each.total.mean),
        }
        told = [self._text("of" if clear else "of_nothing", parts="; ".join(said), **whole)]
        if unclear:
            told.append(self._text("unclear", changes="; ".join(unclear)))
        for joint in each.joints[:JOINTS]:
            key = "joint_more" if joint.more.mean > 0.0 else "joint_less"
            more = number(self.lang, abs(joint.more.mean), column_digits(each.column))
            first, second = names[joint.first], names[joint.second]
            told.append(self._text(key, first=first, second=second, more=more))
        if further := len(each.joints[JOINTS:]):
            told.append(self._text("joints_further", count=further))
        return " ".join(f"{one[0].upper()}{one[1:]}" for one in told)

    def _part(self, column: str, share: float, change: str) -> str:
        return self._text("part", share=self._amount(column, share), change=change)

    def _amount(self, column: str, value: float) -> str:
        return signed(self.lang, value, column_digits(column))

    def _interval(self, column: str, found: Estimate) -> str:
        mean, low, high = (self._amount(column, value)
                           for value in (found.mean, found.low, found.high))  # fmt: skip
        return (
            mean if found.low == found.high else self._text("cell", mean=mean, low=low, high=high)
        )

    def _bundle(self, bundle: Bundle) -> str:
        return self._text("and").join(self._change(change) for change in bundle)

    def _change(self, change: Change) -> str:
        first = self.attributions[0]
        base, option = self.scenarios[first.other], self.scenarios[first.one]
        return change_name(change, base, option, self.lang)


def change_name(change: Change, base: Scenario, option: Scenario, lang: str) -> str:
    """Return what a user calls a change of an option against a base."""
    gone = "_gone" if change.gone else ""
    if change.kind in SWITCHES:
        switch = SWITCHES[change.kind][change.name]
        name = switch.title.said(lang)
        return text(lang, f"changes_{change.kind}{gone}", name=name)
    if change.kind == "event":
        event = (base if change.gone else option).events[change.name]
        title = event.title.said(lang) if event.title else ""
        return text(lang, f"changes_event{gone}", name=title or change.name)
    if change.kind == "setting":
        values = (written(one.value(change.name), lang) for one in (base, option))
        before, after = values
        name = parameter_name(change.name, lang)
        return text(lang, "changes_setting", name=name, before=before, after=after)
    return text(lang, f"changes_{change.kind}")


def column_name(column: str, lang: str) -> str:
    """Return the name of a column that is taken apart."""
    if column == STAFF_TIME:
        return text(lang, "changes_staff_time")
    return measure_name(column, lang)


def column_digits(column: str) -> int:
    """Return decimals that make sense for a column that is taken apart."""
    return 1 if column in (STAFF_TIME, "results_cumulative") else digits_of(column)
