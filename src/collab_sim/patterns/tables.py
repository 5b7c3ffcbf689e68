"""Outcomes as tidy tables: one row per number, one row per place on a curve."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from collab_sim.patterns.claims import Outcome
from collab_sim.patterns.published import PUBLICATIONS
from collab_sim.patterns.registry import PATTERNS


def checks_table(outcomes: Mapping[str, Outcome]) -> pd.DataFrame:
    """Every number with its interval, its limits and what the runs say.

    Columns: pattern, role, looked_at (bool), verdict (of the pattern), check, unit, value, low,
    high, at_least, at_most, published (NaN without a figure), says (empty where it is only shown),
    worlds.
    """
    rows = [
        (
            name, source.role, source.looked_at, outcome.verdict.value, check.key, check.unit,
            check.value, check.low, check.high, *check.within, check.published,
            check.verdict.value if check in outcome.checks else "", outcome.worlds,
        )
        for name, outcome in outcomes.items()
        for source in (PUBLICATIONS[PATTERNS[name].key],)
        for check in (*outcome.checks, *outcome.shown)
    ]  # fmt: skip
    columns = (
        "pattern role looked_at verdict check unit value low high at_least at_most published says "
        "worlds"
    )
    return pd.DataFrame(rows, columns=columns.split())


def curves_table(outcomes: Mapping[str, Outcome]) -> pd.DataFrame:
    """Every place on every curve: pattern, curve, published (bool), x, y, low, high."""
    rows = [
        (name, curve.key, curve.published, *point)
        for name, outcome in outcomes.items()
        for curve in outcome.curves
        for point in zip(curve.x, curve.y, curve.low, curve.high, strict=True)
    ]
    return pd.DataFrame(rows, columns="pattern curve published x y low high".split())
