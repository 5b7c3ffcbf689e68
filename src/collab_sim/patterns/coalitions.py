"""Coalitions after a start grant: who goes on, in what shape, and when they are at their best."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from collab_sim.analysis.uncertainty import Values, resampled_means
from collab_sim.config import load_scenario
from collab_sim.patterns import published
from collab_sim.patterns.claims import (
    ANY_RISE,
    ANY_SHARE,
    HARDLY,
    Check,
    Outcome,
    line,
    mean_of,
    points,
    share_of,
)
from collab_sim.patterns.playing import played
from collab_sim.world.scenario import Scenario

GRANT_END = 12 * published.GRANT_YEARS
MONTH_LATER = GRANT_END + 48
LIFE_CYCLE = ("arenas_alive", "arenas_respawned")
ENDS = {
    "leadership": ("municipality.leadership", 0.1, 0.9),
    "coordination": ("coordinators.full_time", 0.0, 1.0),
    "budget_integration": ("municipality.budget_integration", 0.0, 0.8),
    "turnover": ("municipality.turnover", 0.04, 0.35),
}
"""By the key of the check: a parameter, its low and its high end."""
PARTNER_SECTORS = ("business", "civil_society", "academia", "public_agency")
PLACES = np.linspace(0.0, 1.0, 21)


def first_alive(scenario: Scenario, worlds: int, seed: int) -> Values:
    """Whether the first coalition is alive (1 or 0), shape [worlds, months + 1]."""
    series = played(scenario, LIFE_CYCLE, worlds, seed)
    alive: Values = ((series["arenas_alive"] > 0) & (series["arenas_respawned"] == 0)) * 1.0
    return alive


def survival_after_grant(worlds: int, seed: int) -> Outcome:
    """Share of coalitions alive, year by year."""
    alive = first_alive(load_scenario("start_grant"), worlds, seed)
    first, last = alive[:, GRANT_END], alive[:, MONTH_LATER - 12]
    checks = (
        share_of("alive_at_grant_end", first, published.ALIVE_AT_GRANT_END_WITHIN,
                 published.ALIVE_AT_GRANT_END),
        share_of("alive_four_years_after", alive[:, MONTH_LATER],
                 published.ALIVE_FOUR_YEARS_AFTER_WITHIN, published.ALIVE_FOUR_YEARS_AFTER),
        _yearly_loss(alive[first > 0, MONTH_LATER]),
    )  # fmt: skip
    shown = (
        share_of("loss_first_year", 1.0 - alive[first > 0, GRANT_END + 12], ANY_SHARE),
        share_of("loss_fourth_year", 1.0 - alive[last > 0, MONTH_LATER], ANY_SHARE),
    )
    years = np.arange(1, alive.shape[1]) / 12.0
    measured = (published.ALIVE_AT_GRANT_END, published.ALIVE_FOUR_YEARS_AFTER)
    curves = (line("model", years, alive[:, 1:]), points("measured", (3.0, 7.0), measured))
    return Outcome(worlds, checks, curves, shown)


def _yearly_loss(later: Values) -> Check:
    """Mean loss a year over four years, from who is alive after them."""
    alive_later = share_of("", later, ANY_SHARE)
    value, high, low = (
        1.0 - share**0.25 for share in (alive_later.value, alive_later.low, alive_later.high)
    )
    return Check("yearly_loss", "share", value, low, high, published.YEARLY_LOSS_AFTER)


def both_ends(key: str, worlds: int, seed: int) -> Values:
    """How much later survival rises from the low to the high end of one of ``ENDS``.

    Worlds in which the coalition reaches the end of its grant at both ends.
    """
    scenario = load_scenario("start_grant")
    path, *ends = ENDS[key]
    low, high = (first_alive(scenario.changed({path: end}), worlds, seed) for end in ends)
    return rise(low, high)


def rise(low: Values, high: Values) -> Values:
    """Difference in later survival where both reach the end of the grant."""
    reached = (low[:, GRANT_END] > 0) & (high[:, GRANT_END] > 0)
    risen: Values = high[reached, MONTH_LATER] - low[reached, MONTH_LATER]
    return risen


def active_members(worlds: int, seed: int) -> Check:
    """Later survival of the third most engaged against the third least engaged in the last year."""
    series = played(load_scenario("start_grant"), (*LIFE_CYCLE, "engagement"), worlds, seed)
    alive = (series["arenas_alive"] > 0) & (series["arenas_respawned"] == 0)
    reached = alive[:, GRANT_END]
    engaged = series["engagement"][reached, GRANT_END - 11 : GRANT_END + 1].mean(axis=1)
    later = alive[reached, MONTH_LATER].astype(np.float64)[np.argsort(engaged, kind="stable")]
    third = len(later) // 3
    least, most = resampled_means(later[:third]), resampled_means(later[-third:])
    low, high = np.quantile(most - least[::-1], [0.025, 0.975])
    value = float(later[-third:].mean() - later[:third].mean())
    return Check("active_members", "survival", value, float(low), float(high), ANY_RISE)


def who_survives(worlds: int, seed: int) -> Outcome:
    """What raises later survival, and what hardly matters."""
    within = dict.fromkeys(ENDS, ANY_RISE) | {"turnover": HARDLY}
    checks = [
        mean_of(key, "survival", both_ends(key, worlds, seed), limits)
        for key, limits in within.items()
    ]
    more = more_sectors(worlds, seed)
    return Outcome(worlds, (*checks[:3], active_members(worlds, seed), checks[3], more))


def of_sectors(number: int) -> Scenario:
    """The coalition with its nine external members spread over so many sectors."""
    scenario = load_scenario("start_grant")
    departments = scenario.actors.groups[0].model_dump(exclude_unset=True)
    names = [f"member {number}" for number in range(9)]
    groups = [
        {"name": sector, "kind": "external", "sector": sector, "members": names[position::number]}
        for position, sector in enumerate(PARTNER_SECTORS[:number])
    ]
    return scenario.changed({"actors": {"groups": [departments, *groups]}})


def more_sectors(worlds: int, seed: int) -> Check:
    """Later survival with all sectors against two (the municipality and one more)."""
    few, many = (
        first_alive(of_sectors(number), worlds, seed) for number in (1, len(PARTNER_SECTORS))
    )
    return mean_of("sectors", "survival", rise(few, many), HARDLY)


def sectors_no_association(worlds: int, seed: int) -> Outcome:
    """Sectors hardly matter for survival, leadership does."""
    led = mean_of("leadership", "survival", both_ends("leadership", worlds, seed), ANY_RISE)
    return Outcome(worlds, (more_sectors(worlds, seed), led))


def layered_sustainability(worlds: int, seed: int) -> Outcome:
    """The same coalition as three working groups with a goal each, decided one by one."""
    scenario = load_scenario("start_grant")
    plan = scenario.arenas[0].model_dump(exclude_unset=True)
    groups = [{**plan, "name": f"working group {number}", "scope": 1} for number in range(3)]
    series = played(scenario.changed({"arenas": groups}), LIFE_CYCLE, worlds, seed)
    going, anew = (series[name][:, MONTH_LATER] for name in LIFE_CYCLE)
    layers = {
        "one_activity": (going > 0, published.AT_LEAST_ONE_ACTIVITY),
        "still_collaborating": (going - anew > 0, published.STILL_COLLABORATING),
        "all_goals": ((going == 3) & (anew == 0), published.ALL_ORIGINAL_GOALS),
    }
    held = {key: happened.astype(np.float64) for key, (happened, _) in layers.items()}
    shown = [share_of(key, held[key], ANY_SHARE, figure) for key, (_, figure) in layers.items()]
    seats, alive_still, everything = held.values()
    checks = (
        mean_of("activity_over_alive", "difference", seats - alive_still, ANY_RISE),
        mean_of("alive_over_all_goals", "difference", alive_still - everything, ANY_RISE),
    )
    return Outcome(worlds, checks, shown=tuple(shown))


def mid_life_peak(worlds: int, seed: int) -> Outcome:
    """Where in the observed time engagement and results are highest, on average over coalitions."""
    measures = ("engagement", "results")
    series = played(load_scenario("start_grant"), (*LIFE_CYCLE, *measures), worlds, seed)
    alive = (series["arenas_alive"] > 0) & (series["arenas_respawned"] == 0)
    checks, curves = [], []
    for name in measures:
        lives = over_life(series[name], alive)
        relative = lives / lives.mean(axis=0).max()
        curves.append(line(name, PLACES, relative))
        checks.append(_peak(name, lives))
    return Outcome(worlds, tuple(checks), tuple(curves))


def over_life(values: Values, alive: NDArray[np.bool_]) -> Values:
    """Monthly values [worlds, months + 1] at equal places of each coalition's observed time.

    Shape [coalitions that lived longer than a month, places].
    """
    months = alive[:, 1:].sum(axis=1)
    return np.array([
        np.interp(PLACES, np.linspace(0.0, 1.0, lasted), course[1 : lasted + 1])
        for course, lasted in zip(values, months, strict=True) if lasted > 1
    ])  # fmt: skip


def _peak(name: str, lives: Values) -> Check:
    """Place of the highest mean over lives [worlds, places], with its bootstrap interval."""
    peaks = PLACES[resampled_means(lives).argmax(axis=1)]
    low, high = np.quantile(peaks, [0.025, 0.975])
    value = float(PLACES[lives.mean(axis=0).argmax()])
    return Check(f"peak_of_{name}", "life", value, float(low), float(high),
                 published.MIDDLE_OF_LIFE)  # fmt: skip
