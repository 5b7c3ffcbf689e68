"""What an answer hangs on, over the whole space: three looks by three libraries.

Each look is taken at a factor that does nothing as well, a shuffled copy of the others: what it
scores is what luck alone scores. Feature scores: Geurts, Ernst & Wehenkel 2006, Mach Learn 63:3-42
(extremely randomised trees). PAWN: Pianosi & Wagener 2018, Environ Model Softw 108:197-207.
Regional sensitivity: Hornberger & Spear 1981, J Environ Manage 12:7-18.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from collab_sim.analysis.discovery.cases import AnswerSide, Cases
from collab_sim.analysis.uncertainty import Values

TREES = 200
SLICES = 10
IDLE = 20
"""Factors that do nothing; the highest of their scores is what luck scores."""
LEAST_EACH = 10
"""Points on either side that regional sensitivity needs."""


def drivers(cases: Cases, side: AnswerSide, seed: int = 1) -> pd.DataFrame:
    """Feature scores, PAWN and regional sensitivity of every factor; needs the extra ``discover``.

    Returns one row per factor, the highest feature score first: factor, score (share of what trees
    explain of the difference), pawn (median Kolmogorov-Smirnov distance of the difference, given
    the factor, from the difference), regional (Kolmogorov-Smirnov distance between the factor's
    values at points on the side and elsewhere; undefined with fewer than ten points on either),
    upwards (whether the factor is larger there), and the same of factors that do nothing:
    score_by_luck, pawn_by_luck, regional_by_luck.
    """
    values = cases.factors.to_numpy(dtype=np.float64)
    idle = _idle(values, seed)
    everything = np.hstack([values, idle])
    looks = {
        "score": _feature_scores(everything, cases.difference, seed),
        "pawn": _pawn(everything, cases.difference, seed),
        "regional": _regional(everything, cases.of(side)),
    }
    count = values.shape[1]
    table: dict[str, object] = {"factor": list(cases.factors)}
    for name, scores in looks.items():
        table[name] = scores[:count]
        table[f"{name}_by_luck"] = float(np.max(scores[count:]))
    inside = cases.of(side)
    if 0 < inside.sum() < len(inside):
        table["upwards"] = values[inside].mean(axis=0) > values[~inside].mean(axis=0)
    else:
        table["upwards"] = False
    return pd.DataFrame(table).sort_values("score", ascending=False, ignore_index=True)


def _idle(values: Values, seed: int) -> Values:
    """Columns taken from the factors in turn, each shuffled."""
    random = np.random.Generator(np.random.Philox([seed, 6]))
    columns = [random.permutation(values[:, at % values.shape[1]]) for at in range(IDLE)]
    return np.stack(columns, axis=1)


def _feature_scores(values: Values, outcome: Values, seed: int) -> Values:
    from sklearn.ensemble import ExtraTreesRegressor

    trees = ExtraTreesRegressor(
        TREES, max_features=0.6, min_samples_leaf=2, random_state=seed, n_jobs=1
    )
    scores: Values = trees.fit(values, outcome).feature_importances_
    return scores


def _pawn(values: Values, outcome: Values, seed: int) -> Values:
    from SALib.analyze import pawn

    names = [str(at) for at in range(values.shape[1])]
    bounds = np.stack([values.min(axis=0), values.max(axis=0)], axis=1).tolist()
    problem = {"num_vars": len(names), "names": names, "bounds": bounds}
    median: Values = np.asarray(
        pawn.analyze(problem, values, outcome, S=SLICES, seed=seed)["median"], dtype=np.float64
    )
    return median


def _regional(values: Values, inside: np.ndarray) -> Values:
    from scipy.stats import ks_2samp

    if min(inside.sum(), (~inside).sum()) < LEAST_EACH:
        return np.full(values.shape[1], np.nan)
    return np.array([
        ks_2samp(column[inside], column[~inside], method="asymp").statistic for column in values.T
    ])  # fmt: skip
