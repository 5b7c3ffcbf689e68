"""Municipalities with many arenas: incentives, mandates, coordinators, and who carries the work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from collab_sim.analysis.equal_money import ASK_FOLLOWS_MONEY, READINGS
from collab_sim.analysis.uncertainty import Values
from collab_sim.config import load_scenario
from collab_sim.patterns import published
from collab_sim.patterns.claims import (
    ANY_FALL,
    ANY_RISE,
    ANYWHERE,
    Check,
    Outcome,
    known,
    mean_of,
)
from collab_sim.patterns.playing import played
from collab_sim.world.declarations import MEASURES
from collab_sim.world.parameters.collaboration import CONTINUITY_PATH
from collab_sim.world.scenario import Scenario

SHARED = ("departments.shared", "external.shared")
LITTLE, MUCH = 0.5, 1.2
POSTS = "coordinators.full_time"
COVERED = {POSTS: 1.0, "coordinators.span": 50.0}
"""A coordinator who can serve every seat of the default municipality, and of one with more."""
SPREAD_THIN = {POSTS: 1.0, "coordinators.span": 10.0}
AT_MOST_HALF = (-np.inf, 0.5)
EVERY = (1.0, 1.0)
MORE_SEATS, MANY_SEATS = 10, 20

# Everything that makes a project's end matter, switched off.
NOTHING_LOST = {
    "collaboration.gap": 0,
    "collaboration.memory": 1.0,
    "collaboration.membership_renewal": 0.0,
    "collaboration.renewal_rate": 1.0,
    "collaboration.institutionalisation": 0.0,
    "collaboration.deadline_focus": 0.0,
    "engagement.renewal_belief": 1.0,
    "engagement.belief_rate": 0.0,
}


def incentives_without_coordination(worlds: int, seed: int) -> Outcome:
    """Net results with much shared incentive against little, without and with coordination."""
    changes = (
        mean_of(key, "net_results", _more_shared(posts, worlds, seed), within)
        for key, posts, within in (
            ("without_coordinator", 0.0, ANY_FALL),
            ("with_coordinator", 1.0, ANY_RISE),
        )
    )
    return Outcome(worlds, tuple(changes))


def _more_shared(posts: float, worlds: int, seed: int) -> Values:
    default = load_scenario("default")
    little, much = (
        default.changed({POSTS: posts, **dict.fromkeys(SHARED, share)}) for share in (LITTLE, MUCH)
    )
    return _net(much, worlds, seed) - _net(little, worlds, seed)


def _net(scenario: Scenario, worlds: int, seed: int) -> Values:
    monthly = played(scenario, ("net_results",), worlds, seed)["net_results"]
    mean: Values = monthly[:, 1:].mean(axis=1)
    return mean


def _total(scenario: Scenario, worlds: int, seed: int) -> Values:
    return played(scenario, ("results_cumulative",), worlds, seed)["results_cumulative"][:, -1]


def many_actors() -> Scenario:
    """Three hundred actors around ten arenas of the default number of seats."""
    external = {"business": 120, "civil_society": 120, "academia": 18, "public_agency": 30}
    groups: list[dict[str, Any]] = [{"name": "department", "kind": "department", "count": 12}]
    groups += [
        {"name": sector, "kind": "external", "sector": sector, "count": count}
        for sector, count in external.items()
    ]
    arenas = [{"name": f"forum {number}"} for number in range(10)]
    return load_scenario("default").changed({"actors": {"groups": groups}, "arenas": arenas})


def participation_skew(worlds: int, seed: int) -> Outcome:
    """Who carries the work among three hundred actors, after ten years."""
    series = played(many_actors(), ("effort_top5_share", "participation"), worlds, seed)
    top, part = series["effort_top5_share"][:, -1], series["participation"][:, -1]
    checks = (
        mean_of("top_five_percent", "share", top, published.TOP_SHARE),
        mean_of("in_a_forum", "share", part, AT_MOST_HALF),
    )
    roomier = many_actors().changed({"collaboration.seats": MANY_SEATS})
    there = played(roomier, ("effort_top5_share",), worlds, seed)["effort_top5_share"][:, -1]
    shown = (mean_of("top_with_many_seats", "share", there, ANYWHERE),)
    return Outcome(worlds, checks, shown=shown)


def _mandate_lead(changes: Mapping[str, float], worlds: int, seed: int) -> Values:
    """Total results of arenas with everybody seated by decision, over voluntary ones.

    In these three begin, and others join of their own accord.
    """
    scenario = load_scenario("default").changed(dict(changes))
    plans = [arena.model_dump(exclude_unset=True) for arena in scenario.arenas]
    mandated, voluntary = (
        scenario.changed({"arenas": [{**plan, **how} for plan in plans]})
        for how in ({"mandated": True}, {"members": 3})
    )
    return _total(mandated, worlds, seed) - _total(voluntary, worlds, seed)


def mandate_needs_capacity(worlds: int, seed: int) -> Outcome:
    """The lead of mandated arenas, with coordination for everybody or for few."""
    covered, spread_thin, crowded = (
        _mandate_lead(changes, worlds, seed)
        for changes in (
            COVERED,
            SPREAD_THIN,
            {**COVERED, "collaboration.seats": MORE_SEATS},
        )
    )
    checks = (
        mean_of("mandate_with_capacity", "person_months", covered, ANY_RISE),
        mean_of("bottleneck", "person_months", spread_thin - covered, ANY_FALL),
    )
    shown = (
        mean_of("mandate_without_capacity", "person_months", spread_thin, ANYWHERE),
        mean_of("mandate_with_more_seats", "person_months", crowded, ANYWHERE),
    )
    return Outcome(worlds, checks, shown=shown)


def coordinator_through_trust(worlds: int, seed: int) -> Outcome:
    """What a coordinator adds to results: in all, and with trust held at its level without one."""
    without = load_scenario("default").changed({POSTS: 0.0})
    measures = ("results_cumulative", "trust_own_side", "trust_across")
    base = played(without, measures, worlds, seed)
    fixed = {
        "trust.prior_own_side": float(np.nanmean(base["trust_own_side"])),
        "trust.prior_across": float(np.nanmean(base["trust_across"])),
        "trust.learning": 0.0,
        "hidden_agendas.betrayal": 0.0,
        "hidden_agendas.contagion": 0.0,
    }
    with_one = {POSTS: 1.0}
    in_all = _total(without.changed(with_one), worlds, seed) - base["results_cumulative"][:, -1]
    held = without.changed(fixed)
    directly = _total(held.changed(with_one), worlds, seed) - _total(held, worlds, seed)
    checks = (
        mean_of("directly", "person_months", directly, ANY_RISE),
        mean_of("through_trust", "person_months", in_all - directly, ANY_RISE),
    )
    shown = (mean_of("in_all", "person_months", in_all, ANYWHERE),)
    return Outcome(worlds, checks, shown=shown)


def null_guard(worlds: int, seed: int) -> Outcome:
    """Share of worlds that equal the continuous one in every measure, month and bit."""
    checks = [
        check
        for reading, asks in READINGS.items()
        for check in _equals(reading, asks, worlds, seed)
    ]
    return Outcome(worlds, tuple(checks))


def _equals(reading: str, asks: float, worlds: int, seed: int) -> Iterator[Check]:
    """Compare projects and programme with the continuous form, under one reading of money."""
    nothing_lost = load_scenario("default").changed({**NOTHING_LOST, ASK_FOLLOWS_MONEY: asks})
    arms = [
        played(nothing_lost.changed({CONTINUITY_PATH: share}), tuple(MEASURES), worlds, seed)
        for share in (1.0, 0.0, 0.5)
    ]
    continuous, projects, programme = (np.stack(list(arm.values()), axis=2) for arm in arms)
    for form, series in (("projects", projects), ("programme", programme)):
        yield known(f"{form}_equal_{reading}", "share", equal_worlds(series, continuous), EVERY)


def equal_worlds(series: Values, other: Values) -> float:
    """Share of worlds [worlds, months, measures] that are equal in every bit."""
    same = (series == other) | (np.isnan(series) & np.isnan(other))
    return float(same.all(axis=(1, 2)).mean())
