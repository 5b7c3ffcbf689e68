"""Who holds a collaboration together: load, coordinators, and people who leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from collab_sim.analysis.defined import defined
from collab_sim.analysis.uncertainty import Values
from collab_sim.config import load_scenario
from collab_sim.patterns.claims import (
    ANY_DIFFERENCE,
    ANY_FALL,
    ANY_RISE,
    Check,
    Outcome,
    line,
    mean_of,
)
from collab_sim.patterns.commitment import (
    ENGAGED,
    default_with,
    engaged_apart,
    trusting,
)
from collab_sim.patterns.playing import (
    SeriesByMeasure,
    apart,
    mean_over,
    played,
    played_layout,
    with_event,
)
from collab_sim.world.layout import lay_out
from collab_sim.world.scenario import Scenario

NEVER_MORE = (-np.inf, 0.0)
ARENAS = (2, 4, 8)
POSTS, SPAN = "coordinators.full_time", "coordinators.span"
SEATS_TOGETHER = 50.0
FEW_SEATS, MANY_SEATS = 4, 12
TRUSTED, DISTRUSTED = 0.8, 0.3
MONTH_OF_LEAVING = 60
"""Month in which every coordinator leaves."""
MONTHS_LATER = 48
"""Months after it, at the end of the year in which the loss must be smaller."""
TURNOVER = (0.04, 0.35)
CONTINUITIES = {"continuous": 1.0, "programme": 0.5, "project": 0.0}
REGIMES: dict[str, dict[str, float]] = {
    "default": {},
    "low_trust": trusting(DISTRUSTED),
    "hidden": {"hidden_agendas.share": 0.4},
    "many_goals": {"collaboration.scope": 5},
}


def mandated(arenas: int) -> Scenario:
    """The default municipality with so many arenas in which everybody who sits has to sit."""
    plans: list[dict[str, Any]] = [
        {"name": f"forum {number}", "mandated": True} for number in range(arenas)
    ]
    return load_scenario("default").changed({"arenas": plans})


def overload_by_arenas(worlds: int, seed: int) -> Outcome:
    """How much of what is asked is done when the same actors sit in more and more arenas."""
    measures = ("action", "person_months_delivered")
    series = {number: played(mandated(number), measures, worlds, seed) for number in ARENAS}
    action, work = ([mean_over(each[measure]) for each in series.values()] for measure in measures)
    checks = (
        mean_of("four_arenas", "action_apart", defined(action[1] - action[0]), ANY_FALL),
        mean_of("eight_arenas", "action_apart", defined(action[2] - action[1]), ANY_FALL),
    )
    shown = (mean_of("work_in_all", "monthly_work", work[2] - work[0], (-np.inf, np.inf)),)
    defined_worlds = ~np.isnan(np.stack(action)).any(axis=0)
    by_arenas = np.stack(action, axis=1)[defined_worlds]
    curves = (line("action", np.array(ARENAS, dtype=np.float64), by_arenas),)
    return Outcome(worlds, checks, curves, shown)


def coordination_returns(changes: Mapping[str, float], luck: tuple[int, int]) -> dict[str, Values]:
    """What a full-time coordinator adds to results per month worked (its own counted), per seat."""
    with_post, without = (default_with({**changes, POSTS: posts}) for posts in (1.0, 0.0))
    return apart(with_post, without, ("results_per_staff_month", "engagement_per_seat"), luck)


def return_to_coordination(worlds: int, seed: int) -> Outcome:
    """A coordinator among many and among few, and among partners trusted and distrusted."""
    contrasts: dict[str, tuple[dict[str, float], dict[str, float]]] = {
        "many_seats": ({"collaboration.seats": MANY_SEATS}, {"collaboration.seats": FEW_SEATS}),
        "little_trust": (trusting(DISTRUSTED), trusting(TRUSTED)),
    }
    checks, shown = [], []
    for key, (needed, dispensable) in contrasts.items():
        more, less = (
            coordination_returns(changes, (worlds, seed)) for changes in (needed, dispensable)
        )
        results, seats = (more[measure] - less[measure] for measure in more)
        checks.append(mean_of(f"return_{key}", "per_month", defined(results), ANY_RISE))
        shown.append(
            mean_of(f"return_{key}_engagement", "engagement", defined(seats), ANY_DIFFERENCE)
        )
    shown.append(_return_when_covered((worlds, seed)))
    return Outcome(worlds, tuple(checks), shown=tuple(shown))


def _return_when_covered(luck: tuple[int, int]) -> Check:
    """The contrast of seats where one post can serve them all, so that it is never spread thin."""
    many, few = (
        coordination_returns({"collaboration.seats": seats, SPAN: SEATS_TOGETHER}, luck)
        for seats in (MANY_SEATS, FEW_SEATS)
    )
    results = many["results_per_staff_month"] - few["results_per_staff_month"]
    return mean_of("return_many_seats_covered", "per_month", defined(results), ANY_DIFFERENCE)


def coordinators_leave(worlds: int, seed: int) -> Outcome:
    """All coordinators leave in the same month; posts stand empty, successors learn."""
    measures = (*ENGAGED.values(), "results")
    layout = lay_out(load_scenario("default"))
    left = with_event(layout, MONTH_OF_LEAVING, {"event.coordinators_leave": 1.0})
    stayed, gone = (played_layout(each, measures, worlds, seed) for each in (layout, left))
    checks = tuple(leaving_checks(gone, stayed))
    years = np.arange(MONTH_OF_LEAVING - 12, layout.months + 1) / 12.0
    curves = tuple(
        line(key, years, arm["engagement_per_seat"][:, MONTH_OF_LEAVING - 12 :])
        for key, arm in (("stayed", stayed), ("gone", gone))
    )
    return Outcome(worlds, checks, curves)


def leaving_checks(gone: SeriesByMeasure, stayed: SeriesByMeasure) -> Iterator[Check]:
    """Lost in the year after they leave, and less of it lost in the fourth year after."""
    units = {**dict.fromkeys(ENGAGED.values(), "engagement"), "results": "monthly_results"}
    names = {measure: who for who, measure in ENGAGED.items()} | {"results": "results"}
    for measure, unit in units.items():
        first, fourth = (
            mean_over(gone[measure], MONTH_OF_LEAVING + begin, MONTH_OF_LEAVING + end)
            - mean_over(stayed[measure], MONTH_OF_LEAVING + begin, MONTH_OF_LEAVING + end)
            for begin, end in ((1, 12), (MONTHS_LATER - 11, MONTHS_LATER))
        )
        key = names[measure]
        yield mean_of(f"left_{key}", unit, defined(first), ANY_FALL)
        yield mean_of(f"recovered_{key}", unit, defined(fourth - first), ANY_RISE)


def turnover_never_helps(worlds: int, seed: int) -> Outcome:
    """High turnover against low, in every form and in four regimes."""
    seats, members = [], []
    for form, continuity in CONTINUITIES.items():
        for regime, changes in REGIMES.items():
            high, low = (
                {**changes, "collaboration.continuity": continuity, "municipality.turnover": rate}
                for rate in reversed(TURNOVER)
            )
            lost = engaged_apart(high, low, (worlds, seed))
            key = f"turnover_{form}_{regime}"
            seats.append(mean_of(key, "engagement", defined(lost["seat"]), NEVER_MORE))
            if not changes:
                values = defined(lost["members"])
                members.append(mean_of(f"{key}_members", "engagement", values, NEVER_MORE))
    return Outcome(worlds, (*seats, *members))
