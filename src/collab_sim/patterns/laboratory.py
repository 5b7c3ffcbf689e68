"""The model placed in experiments: decay among strangers, surprise restarts, a known end."""

from __future__ import annotations

import math

import numpy as np

from collab_sim.analysis.laboratory import by_round, root_mean_square_error
from collab_sim.analysis.uncertainty import Values, resampled_means
from collab_sim.config import load_scenario
from collab_sim.patterns import published
from collab_sim.patterns.claims import (
    ANY_FALL,
    ANY_RISE,
    ANY_SHARE,
    Check,
    Outcome,
    line,
    mean_of,
    points,
)
from collab_sim.patterns.playing import played
from collab_sim.study.laboratory import contributions
from collab_sim.world.scenario import Scenario

NOT_LESS = (0.0, math.inf)
RESTARTS = (10, 20)
CHANCES = (0.0, 0.5, 0.75)
BEFORE_THE_END = 4
"""Rounds from the last one back to where the drop is measured from."""


def rounds_of(scenario: Scenario, sessions: int, seed: int) -> Values:
    """Mean contribution, shape [sessions, rounds]."""
    return played(scenario, ("action",), sessions, seed)["action"][:, 1:]


def stranger_decay(sessions: int, seed: int) -> Outcome:
    """Contributions among strangers, round by round, against the published means."""
    scenario = load_scenario("strangers")
    assert scenario.laboratory is not None
    shares = contributions(scenario, sessions=sessions, seed=seed)
    rounds = by_round(shares, scenario.laboratory)
    means, data = shares.mean(axis=2), np.array(published.STRANGERS_GIVE)
    shown = []
    for index, when in ((0, "first"), (-1, "last")):
        values = {
            "nothing": published.STRANGERS_GIVE_NOTHING,
            "between": published.STRANGERS_SPREAD,
        }
        for key, figures in values.items():
            value = float(rounds[key].iloc[index])
            check = Check(f"{key}_{when}", "share", value, value, value, ANY_SHARE, figures[index])
            shown.append(check)
    number = np.arange(1.0, len(data) + 1.0)
    curves = (line("model", number, means), points("measured", number.tolist(), data.tolist()))
    return Outcome(sessions, (_error(means, data),), curves, tuple(shown))


def _error(means: Values, data: Values) -> Check:
    """Error of the mean curve, with an interval from drawing sessions anew."""
    drawn = [root_mean_square_error(curve, data) for curve in resampled_means(means)]
    low, high = np.quantile(drawn, [0.025, 0.975])
    value = root_mean_square_error(means.mean(axis=0), data)
    within = (0.0, published.STRANGERS_TOLERANCE)
    return Check("curve_error", "share", value, min(low, value), max(high, value), within)


def restart_effect(sessions: int, seed: int) -> Outcome:
    """What two surprise restarts do among partners and among strangers."""
    shares = {
        name: rounds_of(load_scenario(f"restart_{name}"), sessions, seed)
        for name in ("partners", "strangers")
    }
    first, second = RESTARTS
    rises = {name: each[:, first] - each[:, first - 1] for name, each in shares.items()}
    checks = [
        mean_of(f"restart_{name}", "contribution", rise, ANY_RISE) for name, rise in rises.items()
    ]
    more = rises["partners"] - rises["strangers"]
    checks.append(mean_of("restart_partners_more", "contribution", more, NOT_LESS))
    for name, each in shares.items():
        lower = each[:, second] - each[:, first]
        checks.append(mean_of(f"restart_lower_{name}", "contribution", lower, ANY_FALL))
    number = np.arange(1.0, shares["partners"].shape[1] + 1.0)
    curves = tuple(line(name, number, each) for name, each in shares.items())
    return Outcome(sessions, tuple(checks), curves)


def end_of_horizon(sessions: int, seed: int) -> Outcome:
    """What the chance of a further round does, and what a known end does."""
    open_end = load_scenario("open_end")
    shares = [
        rounds_of(open_end.changed({"laboratory.continuation": chance}), sessions, seed)
        for chance in CHANCES
    ]
    known_end = rounds_of(load_scenario("known_end"), sessions, seed)
    means = [each.mean(axis=1) for each in (*shares, known_end)]
    drops = [each[:, -1] - each[:, -1 - BEFORE_THE_END] for each in (shares[-1], known_end)]
    checks = (
        mean_of("chance_half", "contribution", means[1] - means[0], ANY_RISE),
        mean_of("chance_three_quarters", "contribution", means[2] - means[1], ANY_RISE),
        mean_of("end_drop", "contribution", drops[1], ANY_FALL),
        mean_of("end_drop_more", "contribution", drops[1] - drops[0], ANY_FALL),
    )
    shown = (mean_of("end_mean", "contribution", means[3] - means[2], (-1.0, 1.0)),)
    number = np.arange(1.0, known_end.shape[1] + 1.0)
    named = {"chance_0": shares[0], "chance_75": shares[-1], "known_end": known_end}
    curves = tuple(line(name, number, each) for name, each in named.items())
    return Outcome(sessions, checks, curves, shown)


AXES = ("rounds", "given")
