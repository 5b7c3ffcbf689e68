"""Sentences on a leash: a direction only where the paired runs carry it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from collab_sim.analysis.assumptions import AS_GIVEN
from collab_sim.analysis.options import FAILS_BELOW
from collab_sim.analysis.pairs import (
    Paired,
    compared,
    defined_pairs,
    matched,
    pairs_to_separate,
)
from collab_sim.analysis.robustness import turned_around, upheld
from collab_sim.report.naming import (
    amount,
    assumption_name,
    digits_of,
    measure_name,
    measure_over,
)
from collab_sim.report.strings import number, plural, signed, text
from collab_sim.world.arenas import ArenaPlan
from collab_sim.world.meant import actors_meant
from collab_sim.world.openings import arenas_in_time
from collab_sim.world.scenario import Scenario

HEADLINES = ("engagement_per_seat", "results_cumulative", "results_per_staff_month")
"""Engagement, results and what they take: each is told before any is told of another scenario.

Engagement per planned seat leads because it is defined in every world, and because losing those
who care least does not raise it.
"""
MOST_FINDINGS = 6
EQUAL_SPENDING = 0.02
STAFF_TIMES = ("person_months_asked", "person_months_delivered", "coordinator_months")
MONEY = ("arena_months", "asked", "coordinators")
"""What a plan is paid for; who sits where from the start costs nothing by itself."""
MOST_NAMED_ASSUMPTIONS = 3
"""Assumptions that a sentence names before it only counts them."""

Titles = Mapping[str, str]


@dataclass(frozen=True)
class Finding:
    """A numbered comparison: ``label`` is what --reproduce takes."""

    label: str
    result: Paired


@dataclass(frozen=True)
class Conflict:
    """Headline measures that are ``higher``, and others ``lower``, with one than with the other."""

    one: str
    other: str
    higher: tuple[str, ...]
    lower: tuple[str, ...]


def chosen_findings(runs: pd.DataFrame) -> list[Finding]:
    """At most six comparisons with the first scenario.

    Scenario by scenario engagement, results and results per staff month; with more than two others,
    those whose engagement differs most.
    """
    baseline, *compared_names = dict.fromkeys(runs["scenario"])
    results = [
        compared(*pairs) for pairs in defined_pairs(runs, HEADLINES, compared_names, baseline)
    ]
    lead = {
        result.one: abs(result.difference) for result in results if result.column == HEADLINES[0]
    }
    if len(compared_names) * len(HEADLINES) > MOST_FINDINGS:
        compared_names.sort(key=lambda name: -lead.get(name, 0.0))
    results.sort(
        key=lambda result: (compared_names.index(result.one), HEADLINES.index(result.column))
    )
    return [
        Finding(f"F{number}", each) for number, each in enumerate(results[:MOST_FINDINGS], start=1)
    ]


def sentence(result: Paired, lang: str, names: Titles | None = None) -> str:
    """Say what a paired comparison carries, and no more."""
    values = _values(result, lang, names)
    if result.equal == result.pairs:
        return text(lang, "finding_same", **values)
    if result.direction == 0:
        return text(lang, "finding_open", **values)
    share = max(result.ahead, result.behind) / result.pairs
    key = "finding_ahead" if result.direction > 0 else "finding_behind"
    line = text(lang, key, often=text(lang, how_often(share)), **values)
    return line if result.mean_agrees else f"{line} {text(lang, 'finding_mean_open')}"


def pairs_each_way(result: Paired, worlds: int, lang: str) -> str:
    """Pairs in which one is higher and lower, and of how many where not all define the measure."""
    counts = f"{result.ahead}–{result.behind}"
    if result.pairs == worlds:
        return counts
    return text(lang, "pairs_defined", counts=counts, pairs=result.pairs)


def how_often(share: float) -> str:
    """Key of the words for a share of pairs."""
    if share >= 0.95:
        return "often_almost_always"
    return "often_usually" if share >= 0.75 else "often_more"


def how_sure(result: Paired, runs: pd.DataFrame, lang: str) -> str:
    """Say how firmly a comparison stands: spread of the worlds and uncertainty apart."""
    one, other = matched(runs, result.column, result.one, result.other)
    low, high = np.quantile(one - other, [0.05, 0.95])
    digits = digits_of(result.column)
    spread = {"low": signed(lang, low, digits), "high": signed(lang, high, digits)}
    lines = [text(lang, "sure_spread", **spread)]
    if result.ahead + result.behind:
        shares, key = (result.share_low, result.share_high), "sure_share"
        if result.direction < 0:
            shares = (1.0 - result.share_high, 1.0 - result.share_low)
        if result.direction == 0:
            key = "sure_share_open"
        percent = [number(lang, 100.0 * share, 0) for share in shares]
        lines.insert(0, text(lang, key, low=percent[0], high=percent[1]))
    if np.isfinite(result.gain):
        lines.append(text(lang, "sure_gain", gain=number(lang, result.gain, 1)))
    if result.direction == 0 and result.equal < result.pairs:
        lines.append(_more_pairs(result, lang))
    return " ".join(lines)


def _more_pairs(result: Paired, lang: str) -> str:
    needed = pairs_to_separate(result.ahead, result.behind)
    if needed is None:
        return text(lang, "sure_even")
    unequal = result.ahead + result.behind
    total = int(np.ceil(needed * result.pairs / unequal))
    more = total - result.pairs
    return plural(lang, "sure_more", more, more=more)


def what_flips(unmoved: Paired, under: Mapping[str, Paired], lang: str) -> str:
    """Say under which tested assumptions a direction stands, is turned around, or is open."""
    moved = {label: result for label, result in under.items() if label != AS_GIVEN}
    values: dict[str, object] = {"tested": len(moved), "pairs": pairs_each(moved.values())}
    if unmoved.direction == 0:
        separated = sum(result.direction != 0 for result in moved.values())
        return text(lang, "flips_none_to_flip", count=separated, **values)
    same, turned = len(upheld(unmoved, moved)), turned_around(unmoved, moved)
    lines = [text(lang, "flips_stands", same=same, **values)]
    if turned:
        named = "; ".join(assumption_name(label, lang) for label in turned[:MOST_NAMED_ASSUMPTIONS])
        more = "; …" if len(turned) > MOST_NAMED_ASSUMPTIONS else ""
        lines.append(text(lang, "flips_by", count=len(turned), labels=named + more))
    else:
        lines.append(text(lang, "flips_nothing"))
    if unclear := len(moved) - same - len(turned):
        lines.append(text(lang, "flips_open", unclear=unclear))
        lines.append("" if turned else _nearest(unmoved, moved, lang))
    return " ".join(lines).strip()


def pairs_each(results: Iterable[Paired]) -> str:
    """Pairs that comparisons rest on: one number, or the fewest and the most."""
    counts = {result.pairs for result in results}
    return "–".join(f"{count}" for count in sorted({min(counts), max(counts)})) if counts else "0"


def _nearest(unmoved: Paired, moved: Mapping[str, Paired], lang: str) -> str:
    """Name the assumption whose mean lies furthest on the other side, if any does."""
    label = min(moved, key=lambda name: unmoved.direction * moved[name].difference)
    nearest = moved[label]
    if unmoved.direction * nearest.difference >= 0.0:
        return ""
    difference = signed(lang, nearest.difference, digits_of(unmoved.column))
    named = assumption_name(label, lang)
    return text(lang, "flips_nearest", label=named, difference=difference, pairs=nearest.pairs)


def conflicts(runs: pd.DataFrame) -> list[Conflict]:
    """Scenarios on which the headline measures do not agree, told among the findings or not.

    Only directions that the pairs carry count.
    """
    baseline, *compared_names = dict.fromkeys(runs["scenario"])
    results = [
        compared(*pairs) for pairs in defined_pairs(runs, HEADLINES, compared_names, baseline)
    ]
    disagreeing = []
    for scenario in compared_names:
        higher, lower = (
            tuple(
                result.column
                for result in results
                if (result.one, result.direction) == (scenario, side)
            )
            for side in (1, -1)
        )
        if higher and lower:
            disagreeing.append(Conflict(scenario, baseline, higher, lower))
    return disagreeing


def conflict_sentence(conflict: Conflict, lang: str, names: Titles | None = None) -> str:
    """Say which measures point which way."""
    called = names or {}
    higher, lower = (
        ", ".join(measure_name(column, lang) for column in columns)
        for columns in (conflict.higher, conflict.lower)
    )
    one, other = (called.get(name, name) for name in (conflict.one, conflict.other))
    return text(lang, "finding_conflict", one=one, other=other, higher=higher, lower=lower)


def conflict_sentences(
    found: Iterable[Conflict], lang: str, names: Titles | None = None
) -> list[str]:
    """Say every conflict, those of scenarios with which the same measures conflict in one."""
    called = names or {}
    alike: dict[Conflict, list[str]] = {}
    for conflict in found:
        titles = alike.setdefault(replace(conflict, one=""), [])
        titles.append(called.get(conflict.one, conflict.one))
    between = text(lang, "finding_conflict_between")
    return [
        conflict_sentence(replace(conflict, one=between.join(titles)), lang, called)
        for conflict, titles in alike.items()
    ]


def remarks(runs: pd.DataFrame, scenarios: Mapping[str, Scenario], lang: str) -> list[str]:
    """What must be said beside the findings: where all fail, and whether the designs are equal."""
    return [*_where_all_fail(runs, lang), *design_or_outcome(runs, scenarios, lang)]


def _values(result: Paired, lang: str, names: Titles | None) -> dict[str, object]:
    digits, called = digits_of(result.column), names or {}
    return {
        "measure": measure_over(result.column, lang),
        "one": called.get(result.one, result.one),
        "other": called.get(result.other, result.other),
        "ahead": result.ahead,
        "behind": result.behind,
        "pairs": result.pairs,
        "difference": amount(result.column, signed(lang, result.difference, digits), lang),
        "low": signed(lang, result.low, digits),
        "high": signed(lang, result.high, digits),
    }


def _where_all_fail(runs: pd.DataFrame, lang: str) -> Iterable[str]:
    best = runs.groupby("replicate")["engagement_late"].max()
    failing = int((best < FAILS_BELOW).sum())
    if failing:
        yield text(lang, "finding_fails", count=failing, pairs=len(best))


def staff_time(
    runs: pd.DataFrame, scenarios: Mapping[str, Scenario], lang: str, called: Titles
) -> Iterable[str]:
    """Staff time and arena-months in all.

    ``runs`` has the columns of `STAFF_TIMES` and ``activity``.
    """
    means = runs.groupby("scenario", sort=False)[[*STAFF_TIMES, "activity"]].mean().to_dict("index")
    for name, scenario in scenarios.items():
        asked, delivered, coordinators = (
            number(lang, float(means[name][column]) * scenario.months, 0) for column in STAFF_TIMES
        )
        months = _arena_months(runs, name, scenario)
        yield text(lang, "staff_time", name=called[name], asked=asked, given=delivered,
                   coordinators=coordinators, months=number(lang, months, 0),
                   planned=number(lang, planned(scenario)["arena_months"], 0))  # fmt: skip


def design_or_outcome(
    runs: pd.DataFrame, scenarios: Mapping[str, Scenario], lang: str
) -> Iterable[str]:
    """Whether what scenarios take differs by design, or by what became of them.

    ``runs`` has the column ``activity``.
    """
    plans = {name: planned(scenario) for name, scenario in scenarios.items()}
    unlike = [what for what in next(iter(plans.values()))
              if _apart(plan[what] for plan in plans.values())]  # fmt: skip
    if unlike:
        named = ", ".join(text(lang, f"planned_{what}") for what in unlike)
        yield text(lang, "staff_time_designs", what=named)
    elif _apart(_arena_months(runs, name, scenarios[name]) for name in scenarios):
        yield text(lang, "staff_time_outcome")


def of_equal_money(scenarios: Mapping[str, Scenario]) -> dict[str, Scenario]:
    """The first scenario and those that plan the same money; empty where no other does."""
    (baseline, first), *others = scenarios.items()
    base = planned(first)
    equal = {
        name: other
        for name, other in others
        if not any(_apart((planned(other)[what], base[what])) for what in MONEY)
    }
    return {baseline: first, **equal} if equal else {}


def _arena_months(runs: pd.DataFrame, name: str, scenario: Scenario) -> float:
    activity = float(runs.loc[runs["scenario"] == name, "activity"].mean())
    return activity * scenario.months * len(scenario.arenas)


def planned(scenario: Scenario) -> dict[str, float]:
    """What a scenario's arenas would take if none ended early, and its posts.

    Months of full activity over all arenas, seats and members at the start in these months,
    person-months asked of these seats, and the coordinators' months.
    """
    arenas = seats = members = asked = 0.0
    meant = actors_meant(scenario.actors.groups)
    common = scenario.collaboration
    for arena in arenas_in_time(scenario.arenas, scenario.events):
        last = min(scenario.months, arena.closes or scenario.months)
        months = common.budget * max(0, last - arena.opens + 1)
        scope = min(arena.scope or common.scope, scenario.goals.count)
        arenas += months
        of_arena = arena.seats or common.seats
        seats += months * of_arena
        members += months * _seated(arena, of_arena, meant)
        of_member = scope * scenario.work.ask_per_goal if arena.asks is None else arena.asks
        asked += months * of_arena * of_member
    posts = scenario.coordinators.full_time * scenario.months
    return {
        "arena_months": arenas,
        "seats": seats,
        "members": members,
        "asked": asked,
        "coordinators": posts,
    }


def _seated(arena: ArenaPlan, seats: int, meant: Mapping[str, set[str]]) -> int:
    """How many sit in an arena from the start."""
    if isinstance(arena.members, tuple):
        return len({actor for name in arena.members for actor in meant[name]})
    return seats if arena.members is None else min(seats, arena.members)


def _apart(values: Iterable[float]) -> bool:
    amounts = list(values)
    return max(amounts) - min(amounts) > EQUAL_SPENDING * max(amounts, default=0.0)
