"""Sentences on a leash: a direction only where the paired runs carry it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from collab_sim.analysis.pairs import Paired, paired
from collab_sim.report.strings import number, signed, text
from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import Scenario

HEADLINES = ("engagement", "action", "results_cumulative")
FAILS_BELOW = 0.25
EQUAL_SPENDING = 0.02


def measure_name(column: str, lang: str) -> str:
    """Plain name of a column of the table of runs."""
    bare = column.removesuffix("_late")
    name = getattr(MEASURES[bare], lang)
    return text(lang, "late", measure=name) if bare != column else str(name)


def sentence(result: Paired, lang: str) -> str:
    """Say what a paired comparison carries, and no more."""
    digits = digits_of(result.column)
    values = {
        "measure": measure_name(result.column, lang),
        "one": result.one,
        "other": result.other,
        "ahead": result.ahead,
        "behind": result.behind,
        "pairs": result.pairs,
        "difference": signed(lang, result.difference, digits),
        "low": signed(lang, result.low, digits),
        "high": signed(lang, result.high, digits),
    }
    if result.equal == result.pairs:
        return text(lang, "finding_same", **values)
    if result.direction == 0:
        return text(lang, "finding_open", **values)
    share = max(result.ahead, result.behind) / result.pairs
    key = "finding_ahead" if result.direction > 0 else "finding_behind"
    return text(lang, key, often=text(lang, how_often(share)), **values)


def how_often(share: float) -> str:
    """Key of the words for a share of pairs."""
    if share >= 0.95:
        return "often_almost_always"
    return "often_usually" if share >= 0.75 else "often_more"


def digits_of(column: str) -> int:
    """Decimals that make sense for a measure."""
    unit = MEASURES[column.removesuffix("_late")].unit
    return 3 if unit in {"share", "ratio"} else 2


def findings(runs: pd.DataFrame, lang: str) -> list[str]:
    """Findings of a table of runs: each scenario against the first one."""
    names = list(dict.fromkeys(runs["scenario"]))
    told = [
        sentence(paired(runs, column, name, names[0]), lang)
        for name in names[1:]
        for column in HEADLINES
    ]
    return [*told, *_where_all_fail(runs, lang), *_unequal_money(runs, names, lang)]


def _where_all_fail(runs: pd.DataFrame, lang: str) -> Iterable[str]:
    best = runs.groupby("replicate")["engagement_late"].max()
    failing = int((best < FAILS_BELOW).sum())
    if failing:
        yield text(lang, "finding_fails", count=failing, pairs=len(best))


def _unequal_money(runs: pd.DataFrame, names: list[str], lang: str) -> Iterable[str]:
    spent = runs.groupby("scenario")["activity"].mean()
    for name in names[1:]:
        if abs(spent[name] - spent[names[0]]) > EQUAL_SPENDING * spent[names[0]]:
            values = {"one": name, "other": names[0]}
            one, other = number(lang, spent[name], 2), number(lang, spent[names[0]], 2)
            yield text(lang, "spending", one_value=one, other_value=other, **values)


def title_of(scenarios: Mapping[str, Scenario], name: str, lang: str) -> str:
    """Title of a scenario in a language, or its name."""
    return str(getattr(scenarios[name].title, lang)) or name
