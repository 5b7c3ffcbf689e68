"""The first line of findings where forms are compared: both meanings of equal money."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from collab_sim.analysis.equal_money import (
    READINGS,
    both_readings,
    of_another_form,
    reading_of,
    sign_holds,
    under,
)
from collab_sim.report.findings import HEADLINES, Titles, of_equal_money, sentence
from collab_sim.report.strings import text

if TYPE_CHECKING:
    import pandas as pd

    from collab_sim.analysis.pairs import Paired
    from collab_sim.study.worlds import Worlds


def play_readings(worlds: Worlds, threads: int | None = None) -> dict[str, pd.DataFrame] | None:
    """Return runs under each reading of equal money, on the same luck.

    They hold the first scenario and those that differ from it in form and plan the same money.
    None where no scenario does, or scenarios share no reading: then there is nothing to tell.
    """
    played = reading_of(worlds.scenarios)
    differing = of_another_form(worlds.scenarios)
    compared = of_equal_money(differing) if differing else {}
    if played is None or not compared:
        return None
    from collab_sim.study.worlds import play

    [unplayed] = [reading for reading in READINGS if reading != played]
    twin = play(
        under(unplayed, compared),
        replicates=worlds.numbers,
        seed=worlds.seed,
        measures=HEADLINES,
        engine=worlds.engine,
        threads=threads,
    )
    compared_runs = worlds.runs[worlds.runs["scenario"].isin(list(compared))]
    runs = {played: compared_runs, unplayed: twin.runs}
    return {reading: runs[reading] for reading in READINGS}


def equal_money_lines(
    readings: Mapping[str, pd.DataFrame] | None, lang: str, names: Titles | None = None
) -> list[str]:
    """Say, for every scenario against the first, what each meaning of equal money carries."""
    if readings is None:
        return []
    baseline, *compared = dict.fromkeys(next(iter(readings.values()))["scenario"])
    lines = []
    for scenario in compared:
        results = both_readings(readings, HEADLINES[0], scenario, baseline)
        sentences = {reading: sentence(result, lang, names) for reading, result in results.items()}
        lines.append(text(lang, "equal_money", verdict=_verdict(results, lang), **sentences))
    return lines


def _verdict(results: Mapping[str, Paired], lang: str) -> str:
    directions = {result.direction for result in results.values()}
    if sign_holds(results):
        return text(lang, "equal_money_agrees")
    if directions == {1, -1}:
        return text(lang, "equal_money_turns")
    return text(lang, "equal_money_neither" if directions == {0} else "equal_money_one")
