"""A laboratory's rounds: what participants give, beside what others published."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from collab_sim.analysis.uncertainty import Values

if TYPE_CHECKING:
    from collab_sim.world.laboratory import Laboratory

HALF_A_TOKEN = 0.5


def by_round(shares: Values, laboratory: Laboratory) -> pd.DataFrame:
    """Tell contributions [sessions, rounds, participants] round by round.

    Columns, as shares of the endowment or of participants: round, contribution (mean), low and high
    (middle 95 % of session means), between (standard deviation between participants, mean over
    sessions), nothing (share who give less than half a token).
    """
    means = shares.mean(axis=2)
    low, high = np.quantile(means, [0.025, 0.975], axis=0)
    nothing = shares * laboratory.endowment < HALF_A_TOKEN
    return pd.DataFrame(
        {
            "round": np.arange(1, shares.shape[1] + 1),
            "contribution": means.mean(axis=0),
            "low": low,
            "high": high,
            "between": shares.std(axis=2, ddof=1).mean(axis=0),
            "nothing": nothing.mean(axis=(0, 2)),
        }
    )


def observed_shares(series: Sequence[float | None], rounds: int) -> Values:
    """A published series as one value per round, NaN where none was published."""
    published = [np.nan if value is None else value for value in series[:rounds]]
    return np.array(published + [np.nan] * (rounds - len(published)))


def root_mean_square_error(model: Values, observed: Values) -> float:
    """Root mean square difference over the rounds that were observed; NaN where none was.

    >>> root_mean_square_error(np.array([0.5, 0.5]), np.array([0.4, np.nan])).__round__(3)
    0.1
    """
    apart = (model - observed)[~np.isnan(observed)]
    return float(np.sqrt(np.mean(apart * apart))) if apart.size else float("nan")
