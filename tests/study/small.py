"""Studies of short lives, for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from collab_sim.config.study import Study
from collab_sim.config.study_design import Design, Factor
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import run_study
from collab_sim.world.scenario import Scenario

GROUPS = [
    {"name": "department", "kind": "department", "count": 3},
    {"name": "firm", "kind": "external", "sector": "business", "count": 2},
]


def world(name: str = "small", **changes: Any) -> Scenario:
    values = {"actors": {"groups": GROUPS}, "arenas": [{"name": "climate"}], "months": 6}
    return Scenario.model_validate({"name": name, **values, **changes})


def small_study(**changes: Any) -> Study:
    """Two scenarios, three values of a factor, four replicates: 24 runs of six months."""
    project = world("project", collaboration={"form": "project", "duration": 2, "gap": 1})
    values: dict[str, Any] = {
        "scenarios": {"project": project, "continuous": world("continuous")},
        "factors": (Factor("municipality.turnover", (0.05, 0.3, 0.6)),),
        "design": Design("grid"),
        "replicates": 4,
        "measures": ("engagement", "results_cumulative"),
        "series": "months",
        "name": "small",
    }
    return Study(**(values | changes))


def run_in(folder: Path, study: Study, **options: Any) -> Results:
    run_study(study, folder, **options)
    return open_results(folder)


def assert_same_tables(one: Results, other: Results) -> None:
    pd.testing.assert_frame_equal(one.runs, other.runs, check_exact=True)
    pd.testing.assert_frame_equal(one.series, other.series, check_exact=True)
