"""What surrounds the model costs: the same 1,000-run grid with mesa.batch_run, EMA workbench, ours.

``python -m benchmarks.orchestration`` (EMA workbench only where it is installed). The grid is four
values of turnover x five of continuity x 50 replicates in the default municipality over ten years,
one process, one thread. The last column shows that all play the same worlds (on Mesa the first two
replicates): `mesa.batch_run` of Mesa 3.3.1 leaves out the last month of a model that also collects
its start, so its figure is that of month 119.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from collab_sim import load_scenario
from collab_sim.config.study import Study
from collab_sim.config.study_design import Factor
from collab_sim.engines.ensemble import Ensemble
from collab_sim.study.courses import parameters_of
from collab_sim.study.job import Job
from collab_sim.study.results import open_results
from collab_sim.study.runner import run_study
from collab_sim.world.layout import lay_out
from collab_sim.world.trajectory import summaries

TURNOVER, CONTINUITY = "municipality.turnover", "collaboration.continuity"
LEVELS = {TURNOVER: (0.05, 0.15, 0.25, 0.35), CONTINUITY: (0.0, 0.25, 0.5, 0.75, 1.0)}
REPLICATES = 50
MESA_REPLICATES = 2
"""Worlds on Mesa take long; fewer are timed."""
MEASURES = ("engagement", "results_cumulative")
COMPARED = "results_cumulative"


def the_study(replicates: int = REPLICATES, **changes: Any) -> Study:
    """The grid as a study."""
    factors = tuple(Factor(path, values) for path, values in LEVELS.items())
    values = {"measures": MEASURES, "series": "none", "factors": factors} | changes
    return Study({"default": load_scenario("default")}, replicates=replicates, **values)


def kernel_alone() -> float:
    """Mean total result, nothing but the compiled engine in one call."""
    job = Job(the_study())
    points, replicates = job.locate(job.numbers(0, job.runs))
    (scenario,) = job.study.scenarios.values()
    given = parameters_of(scenario, job.study.factors, job.values[points])
    series = Ensemble(lay_out(scenario), MEASURES).series(
        given.records, job.seeds(points), replicates
    )
    return float(summaries(series, MEASURES)[COMPARED].mean())


def ours(replicates: int = REPLICATES, **changes: Any) -> float:
    """Mean total result, as a study with its results folder."""
    with tempfile.TemporaryDirectory() as folder:
        study = the_study(replicates, **changes)
        run_study(study, Path(folder) / "r", jobs=1)
        return float(open_results(Path(folder) / "r").runs[COMPARED].mean())


def ema() -> float:
    """Mean total result, with EMA workbench around the compiled engine, one world at a time."""
    from ema_workbench import CategoricalParameter, Model, ScalarOutcome, SequentialEvaluator
    from ema_workbench import Scenario as Experiment

    layout = lay_out(*the_study().scenarios.values())
    ensemble = Ensemble(layout, MEASURES)

    def world(turnover: float, continuity: float, replicate: int) -> dict[str, float]:
        changed = layout.with_parameters({TURNOVER: turnover, CONTINUITY: continuity})
        series = ensemble.series(changed.records(1), np.array([1]), np.array([replicate]))
        return {name: float(summaries(series, MEASURES)[name][0]) for name in MEASURES}

    model = Model("world", function=world)
    model.uncertainties = [
        CategoricalParameter("turnover", LEVELS[TURNOVER]),
        CategoricalParameter("continuity", LEVELS[CONTINUITY]),
        CategoricalParameter("replicate", range(REPLICATES)),
    ]
    model.outcomes = [ScalarOutcome(name) for name in MEASURES]
    grid = product(LEVELS[TURNOVER], LEVELS[CONTINUITY], range(REPLICATES))
    experiments = [
        Experiment(str(number), turnover=one, continuity=other, replicate=replicate)
        for number, (one, other, replicate) in enumerate(grid)
    ]
    with SequentialEvaluator(model) as evaluator:
        _, outcomes = evaluator.perform_experiments(scenarios=experiments)
    return float(np.mean(outcomes[COMPARED]))


def batch_run() -> float:
    """Mean total result, with mesa.batch_run around the Mesa engine."""
    import mesa

    from collab_sim.engines.model import CollaborationModel

    changes = [
        {TURNOVER: one, CONTINUITY: other}
        for one in LEVELS[TURNOVER]
        for other in LEVELS[CONTINUITY]
    ]
    scenario = load_scenario("default")
    rows = mesa.batch_run(
        CollaborationModel,
        {
            "description": [scenario],
            "changes": changes,
            "replicate": list(range(MESA_REPLICATES)),
            "rng": [1],
        },
        max_steps=scenario.months,
        data_collection_period=-1,
        display_progress=False,
    )
    return float(np.mean([row[COMPARED] for row in rows]))


def timed(play: Callable[[], float]) -> tuple[float, float]:
    """Seconds and result."""
    began = time.perf_counter()
    result = play()
    return time.perf_counter() - began, result


def measured() -> Iterator[str]:
    """Lines of a table: what, milliseconds per run, mean total result."""
    runs = len(LEVELS[TURNOVER]) * len(LEVELS[CONTINUITY])
    kernel_alone()
    ours(1)
    compiled = {"kernel alone": kernel_alone, "a study (ours)": ours}
    if find_spec("ema_workbench"):
        compiled["EMA workbench, sequential, same kernel"] = ema
    for name, play in compiled.items():
        seconds, result = min(timed(play) for _ in range(3))
        yield f"| {name} | {1000 * seconds / (runs * REPLICATES):.3f} | {result:.6f} |"
    on_mesa = {
        "mesa.batch_run, Mesa engine": batch_run,
        "a study (ours), Mesa engine, start of its process included": lambda: ours(
            MESA_REPLICATES, engine="mesa"
        ),
    }
    for name, play in on_mesa.items():
        seconds, result = timed(play)
        yield f"| {name} | {1000 * seconds / (runs * MESA_REPLICATES):.1f} | {result:.6f} |"


if __name__ == "__main__":
    for line in measured():
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
