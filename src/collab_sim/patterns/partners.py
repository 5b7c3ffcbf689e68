"""Experiments that were looked at while the rule for engagement was chosen: they describe fit."""

from __future__ import annotations

import math

import numpy as np

from collab_sim.analysis.laboratory import HALF_A_TOKEN, root_mean_square_error
from collab_sim.analysis.uncertainty import TAIL, Values, resampled_means
from collab_sim.config import load_scenario
from collab_sim.patterns import published
from collab_sim.patterns.claims import (
    ANY_DIFFERENCE,
    ANY_RISE,
    ANY_SHARE,
    Check,
    Outcome,
    line,
    mean_of,
    points,
)
from collab_sim.patterns.laboratory import BEFORE_THE_END, RESTARTS, rounds_of
from collab_sim.study.laboratory import contributions

SLOPE_UNTIL = 18
"""Last round of the slope: what comes after is the end of the published sessions."""


def partners_known_end(sessions: int, seed: int) -> Outcome:
    """Giving among partners who know the last round: how far it falls until then."""
    shares = rounds_of(load_scenario("partners_known_end"), sessions, seed)
    fall = shares[:, 0] - shares[:, -1]
    number = np.arange(1.0, shares.shape[1] + 1.0)
    last = published.PARTNERS_LAST
    checks = (
        mean_of("partners_fall", "contribution", fall, published.PARTNERS_FALL_WITHIN,
                published.PARTNERS_FALL),
    )  # fmt: skip
    shown = (mean_of("partners_last", "share", shares[:, -1], ANY_SHARE, last),)
    ends = points("measured", (number[0], number[-1]), (last + published.PARTNERS_FALL, last))
    return Outcome(sessions, checks, (line("model", number, shares), ends), shown)


def drifting_apart(sessions: int, seed: int) -> Outcome:
    """With an open end: whether people and groups come to differ more, while the mean stays."""
    scenario = load_scenario("partners_open_end")
    assert scenario.laboratory is not None
    shares = contributions(scenario, sessions=sessions, seed=seed)
    tokens = shares * scenario.laboratory.endowment
    groups = shares.reshape(*shares.shape[:2], -1, scenario.laboratory.group_size).mean(axis=3)
    spreads = {
        "zeros": (tokens < HALF_A_TOKEN).mean(axis=2),
        "people": shares.std(axis=2, ddof=1),
        "groups": groups.std(axis=2, ddof=1),
    }
    full = (tokens > scenario.laboratory.endowment - HALF_A_TOKEN).mean(axis=2)
    checks = [slope_check(shares.mean(axis=2))]
    checks += [
        mean_of(f"apart_{key}", "share_rise", each[:, -1] - each[:, 0], ANY_RISE)
        for key, each in spreads.items()
    ]
    shown = [
        mean_of(f"{key}_{when}", "share", each[:, index], ANY_SHARE,
                published.OPEN_END[key][index])
        for key, each in {**spreads, "full": full}.items()
        for index, when in ((0, "open_first"), (-1, "open_last"))
    ]  # fmt: skip
    number = np.arange(1.0, shares.shape[1] + 1.0)
    return Outcome(sessions, tuple(checks), (line("model", number, shares.mean(axis=2)),),
                   tuple(shown))  # fmt: skip


def slope_check(means: Values) -> Check:
    """Slope of giving per round [sessions, rounds], before the end comes into sight."""
    rounds = np.arange(SLOPE_UNTIL, dtype=np.float64)
    slopes: Values = np.polyfit(rounds, means[:, :SLOPE_UNTIL].T, 1)[0]
    return mean_of("open_slope", "per_round", slopes, published.OPEN_END_SLOPE_WITHIN,
                   published.OPEN_END_SLOPE)  # fmt: skip


def restart_jumps(sessions: int, seed: int) -> Outcome:
    """How far giving jumps at two surprise restarts."""
    checks: dict[str, list[Check]] = {}
    for kind in ("partners", "strangers"):
        shares = rounds_of(load_scenario(f"restart_{kind}"), sessions, seed)
        checks[kind] = [
            mean_of(f"jump_{which}_{kind}", "contribution", shares[:, first] - shares[:, first - 1],
                    published.RESTART_JUMP_WITHIN if kind == "partners" else ANY_DIFFERENCE)
            for which, first in zip(("first", "second"), RESTARTS, strict=True)
        ]  # fmt: skip
    return Outcome(sessions, tuple(checks["partners"]), shown=tuple(checks["strangers"]))


def partners_and_strangers(sessions: int, seed: int) -> Outcome:
    """Partners against strangers from the first round, and what partners do near the end."""
    partners, strangers = (
        rounds_of(load_scenario(f"restart_{kind}"), sessions, seed)[:, : RESTARTS[0]]
        for kind in ("partners", "strangers")
    )
    drop = partners[:, -1 - BEFORE_THE_END] - partners[:, -1]
    checks = (
        mean_of("partners_begin_higher", "contribution", partners[:, 0] - strangers[:, 0],
                ANY_RISE),
        mean_of("partners_drop", "contribution", drop, published.PARTNERS_DROP_WITHIN),
    )  # fmt: skip
    number = np.arange(1.0, RESTARTS[0] + 1.0)
    curves = (line("partners", number, partners), line("strangers", number, strangers))
    return Outcome(sessions, checks, curves)


def group_size_and_return(sessions: int, seed: int) -> Outcome:
    """Mean giving in groups of four and of ten, with a small and a large return."""
    scenario = load_scenario("partners_known_end")
    cells = np.stack([
        rounds_of(
            scenario.changed({"laboratory.group_size": size, "laboratory.mpcr": pays}),
            sessions, seed,
        ).mean(axis=1)
        for size, pays in published.SIZES_AND_RETURNS
    ], axis=1)  # fmt: skip
    figures = np.array(list(published.SIZES_AND_RETURNS.values()))
    shown = [
        mean_of(f"groups_of_{size}_return_{round(100 * pays)}", "share", cells[:, column],
                ANY_SHARE, figures[column])
        for column, (size, pays) in enumerate(published.SIZES_AND_RETURNS)
    ]  # fmt: skip
    return Outcome(sessions, (cells_check(cells, figures),), shown=tuple(shown))


def cells_check(cells: Values, figures: Values) -> Check:
    """Error of the means of cells [sessions, cells], with sessions drawn anew."""
    value = root_mean_square_error(cells.mean(axis=0), figures)
    drawn = [root_mean_square_error(means, figures) for means in resampled_means(cells)]
    low, high = np.quantile(drawn, [TAIL, 1.0 - TAIL])
    within = (0.0, published.CELLS_TOLERANCE)
    return Check("cells_error", "share", value, min(float(low), value), max(float(high), value),
                 within)  # fmt: skip


def continuation_ratio(sessions: int, seed: int) -> Outcome:
    """How many times as much pairs give where a further round is likely as where there is none."""
    scenario = load_scenario("open_end")
    likely, none = (
        rounds_of(scenario.changed({"laboratory.continuation": chance}), sessions, seed)
        for chance in published.CONTINUATIONS
    )
    return Outcome(sessions, (ratio_check(likely.mean(axis=1), none.mean(axis=1)),))


def ratio_check(likely: Values, none: Values) -> Check:
    """Ratio of two means over sessions, which are drawn anew together."""
    drawn = resampled_means(np.column_stack([likely, none]))
    low, high = np.quantile(drawn[:, 0] / drawn[:, 1], [TAIL, 1.0 - TAIL])
    value = float(likely.mean() / none.mean())
    within = (published.CONTINUATION_RATIO_AT_LEAST, math.inf)
    return Check("continuation_ratio", "ratio", value, float(low), float(high), within,
                 published.CONTINUATION_RATIO)  # fmt: skip
