"""Indices checked on Ishigami's function, whose indices are known in closed form."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from scipy.stats import qmc

from collab_sim.analysis.sensitivity import IncompleteDesignError, morris_indices, sobol_indices

FACTORS = ["x1", "x2", "x3"]
A, B = 7.0, 0.1


def ishigami(x: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> pd.Series[float]:
    """Ishigami & Homma 1990, a = 7, b = 0.1, on [-pi, pi]."""
    return pd.Series(
        np.sin(x[:, 0]) + A * np.sin(x[:, 1]) ** 2 + B * x[:, 2] ** 4 * np.sin(x[:, 0])
    )


def saltelli(rows: int) -> pd.DataFrame:
    base = (2.0 * qmc.Sobol(6, seed=1).random(rows) - 1.0) * math.pi
    a, b = base[:, :3], base[:, 3:]
    blocks = {"A": a, "B": b}
    for column, name in enumerate(FACTORS):
        mixed = a.copy()
        mixed[:, column] = b[:, column]
        blocks[name] = mixed
    return pd.concat(
        pd.DataFrame({"row": range(rows), "matrix": name, "y": ishigami(points)})
        for name, points in blocks.items()
    )


def test_sobol_indices_of_ishigami_are_those_of_the_textbook() -> None:
    # Closed form: V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2; first order .3139, .4424, 0; total .5576,
    # .4424, .2437 (Saltelli et al. 2008, Global Sensitivity Analysis, p. 174).
    result = sobol_indices(saltelli(2048), FACTORS, "y").set_index("factor")
    assert result["first"].tolist() == pytest.approx([0.3139, 0.4424, 0.0], abs=0.02)
    assert result["total"].tolist() == pytest.approx([0.5576, 0.4424, 0.2437], abs=0.02)
    assert (result["first_low"] <= result["first"]).all()
    assert (result["total"] <= result["total_high"]).all()


def test_estimates_agree_with_scipy() -> None:
    table = saltelli(256)
    values = table.pivot(index="row", columns="matrix", values="y")[["A", "B", *FACTORS]]
    f_a, f_b, *mixed = (values[name].to_numpy()[np.newaxis] for name in values)
    blocks = {"f_A": f_a, "f_B": f_b, "f_AB": np.array(mixed)}
    theirs = stats.sobol_indices(func=blocks, n=256)
    result = sobol_indices(table, FACTORS, "y")
    assert result["first"].to_numpy() == pytest.approx(np.ravel(theirs.first_order))
    assert result["total"].to_numpy() == pytest.approx(np.ravel(theirs.total_order))


def test_the_same_design_gives_the_same_intervals() -> None:
    one, again = (sobol_indices(saltelli(64), FACTORS, "y") for _ in range(2))
    pd.testing.assert_frame_equal(one, again, check_exact=True)


def test_a_missing_point_is_refused_by_name() -> None:
    table = saltelli(8).reset_index(drop=True)
    table.loc[(table["row"] == 3) & (table["matrix"] == "x2"), "y"] = np.nan
    with pytest.raises(IncompleteDesignError, match="row 3 of x2"):
        sobol_indices(table, FACTORS, "y")
    dropped = table[table["matrix"] != "B"]
    with pytest.raises(IncompleteDesignError, match=r"row 0 of B.* and 4 more"):
        sobol_indices(dropped, FACTORS, "y")


def test_a_constant_outcome_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to explain"):
        sobol_indices(saltelli(8).assign(y=1.0), FACTORS, "y")


def trajectories(count: int) -> pd.DataFrame:
    """Morris trajectories for y = 3a - 2b + a*c over [0, 1]², c in [0, 10]."""
    random = np.random.default_rng(1)
    rows = []
    for number in range(count):
        point = random.choice([0.0, 1.0 / 3.0], size=3)
        for step, moved in enumerate([None, *random.permutation(3)]):
            if moved is not None:
                point[moved] += 2.0 / 3.0
            rows.append([number, step, point[0], point[1], 10.0 * point[2]])
    table = pd.DataFrame(rows, columns=["trajectory", "step", "a", "b", "c"])
    return table.assign(y=3.0 * table["a"] - 2.0 * table["b"] + table["a"] * table["c"])


RANGES = {"a": (0.0, 1.0), "b": (0.0, 1.0), "c": (0.0, 10.0)}


def test_elementary_effects_of_a_known_function() -> None:
    result = morris_indices(trajectories(200), RANGES, "y").set_index("factor")
    a, b, c = (result.loc[name].astype(float) for name in "abc")
    assert b["mu"] == pytest.approx(-2.0)
    assert b["mu_star"] == pytest.approx(2.0)
    assert b["sigma"] == pytest.approx(0.0, abs=1e-9)
    # dy/da = 3 + c with c in {0, 10/3, 20/3, 10}, mean 5; dy/dc over its range = 10a, mean 5.
    assert a["mu_star"] == pytest.approx(8.0, abs=0.6)
    assert c["mu_star"] == pytest.approx(5.0, abs=0.6)
    assert a["mu_star_low"] < a["mu_star"] < a["mu_star_high"]


def test_trajectories_that_miss_an_outcome_or_a_factor_are_refused() -> None:
    table = trajectories(4)
    table.loc[5, "y"] = np.nan
    with pytest.raises(IncompleteDesignError, match="trajectory 1 step 1"):
        morris_indices(table, RANGES, "y")
    whole = trajectories(4)
    last = whole.groupby("trajectory")["step"].transform("max") == whole["step"]
    with pytest.raises(IncompleteDesignError, match="trajectory 2"):
        morris_indices(whole[~(last & (whole["trajectory"] == 2))], RANGES, "y")


def test_effects_of_both_signs_cancel_in_mu_and_not_in_mu_star() -> None:
    # a: effects 4 and -2, whose spread over two is 6 / sqrt(2); b: 3 and 3, whichever way it goes.
    rows = [
        [0, 0, 0.0, 0.0, 1.0], [0, 1, 0.5, 0.0, 3.0], [0, 2, 0.5, 0.5, 4.5],
        [1, 0, 1.0, 1.0, 2.0], [1, 1, 1.0, 0.5, 0.5], [1, 2, 0.5, 0.5, 1.5],
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=["trajectory", "step", "a", "b", "y"])
    result = morris_indices(table, {"a": (0.0, 1.0), "b": (0.0, 1.0)}, "y").set_index("factor")
    a, b = (result.loc[name].astype(float).to_dict() for name in "ab")
    assert (a["mu"], a["mu_star"], a["sigma"]) == pytest.approx((1.0, 3.0, 6.0 / math.sqrt(2.0)))
    assert (a["mu_star_low"], a["mu_star_high"]) == pytest.approx((2.0, 4.0))
    assert (b["mu"], b["mu_star"], b["sigma"]) == pytest.approx((3.0, 3.0, 0.0))
