"""Studies with outcomes made by hand, so that the answers are known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from collab_sim.config.study import Study
from collab_sim.config.study_design import Design, Difference, Factor
from collab_sim.study.design import crossed, design_points
from collab_sim.study.results import Results
from tests.study.small import world

TURNOVER, SCOPE = "municipality.turnover", "collaboration.scope"
SEATS, MEMBERS = "engagement_per_seat", "engagement_members"
Outcome = Callable[[str, dict[str, float], int], float]
"""Value of a measure from scenario, factors and replicate."""


def study_of(**changes: Any) -> Study:
    """Two scenarios over three levels of a factor."""
    values: dict[str, Any] = {
        "scenarios": {"a": world("a"), "b": world("b")},
        "factors": (Factor(TURNOVER, (0.0, 0.1, 0.2)),),
        "replicates": 8,
        "measures": (SEATS,),
        "series": "none",
        "differences": (Difference(SEATS, "a", "b"),),
        "name": "by hand",
    }
    return Study(**(values | changes))


def made(study: Study, outcome: Outcome, measure: str = SEATS) -> Results:
    """Results of a study whose runs have these outcomes."""
    names, paths = list(study.scenarios), [factor.path for factor in study.factors]
    rows = design_points(study)
    row_of, scenario_of = crossed(len(rows), len(names))
    table = []
    for point, (row, place) in enumerate(zip(row_of, scenario_of, strict=True)):
        scenario = study.scenarios[names[place]]
        own = [scenario.value(path) for path in paths]
        values = [float(own[n]) if np.isnan(v) else float(v) for n, v in enumerate(rows[row])]
        factors = dict(zip(paths, values, strict=True))
        for replicate in range(study.replicates):
            value = outcome(names[place], factors, replicate)
            table.append(
                {"study": study.name, "point": point, "replicate": replicate, "seed": 1,
                 "scenario": names[place], **{f"factor.{k}": v for k, v in factors.items()},
                 measure: value, f"{measure}_late": value, "status": "ok", "cause": ""}
            )  # fmt: skip
    counts = {"points": len(row_of), "replicates": study.replicates, "runs": len(table)}
    results = Results(Path(), study, {"counts": counts, "command": ["collab-sim"]})
    runs = pd.DataFrame(table).sort_values(["replicate", "point"], ignore_index=True)
    results.__dict__["runs"] = runs
    return results


def design_of(kind: str, **sizes: Any) -> Design:
    return Design(kind, **sizes)  # type: ignore[arg-type]
