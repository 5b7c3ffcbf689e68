"""The compiled engine against Mesa's own runner, and two threads against one."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from importlib.metadata import version
from statistics import median
from typing import Any

from benchmarks.clock import Spent, spending
from collab_sim.config import load_scenario
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.engines.native import use_native
from collab_sim.world.declarations import MEASURES

SCENARIO = "default"
REPEATS = 5
MESA_WORLDS = 4
ENSEMBLE_WORLDS = 600
THREAD_WORLDS = 2000


@dataclass(frozen=True)
class Ratio:
    """How many times faster; the middle of several repetitions, the least and the most.

    ``slow`` and ``fast`` are milliseconds per world, ``others`` the share of the machine that
    other programs used, both in the middle repetition.
    """

    ratio: float
    least: float
    most: float
    slow: float
    fast: float
    others: float


def against_mesa() -> Ratio:
    """Processor time per world: `mesa.batch_run` on one core against the ensemble on one thread."""
    return _ratio([_mesa_and_ensemble() for _ in range(REPEATS)])


def natively_against_mesa() -> Ratio | None:
    """The same by native code, from now on in this process; None without the extra ``build``."""
    return against_mesa() if use_native() else None


def against_one_thread(threads: int) -> Ratio:
    """Seconds by the clock per world: one thread against several."""
    return _ratio([_one_and_several(threads) for _ in range(REPEATS)])


def _ratio(tries: list[tuple[float, float, float]]) -> Ratio:
    ratios = [slow / fast for slow, fast, _ in tries]
    middle = sorted(tries, key=lambda each: each[0] / each[1])[len(tries) // 2]
    return Ratio(median(ratios), min(ratios), max(ratios), *middle)


def _mesa_and_ensemble() -> tuple[float, float, float]:
    scenario = load_scenario(SCENARIO)
    with spending() as mesa:
        batch_run(MESA_WORLDS)
    with spending() as ours:
        ensemble_series(scenario, range(ENSEMBLE_WORLDS), 1, list(MEASURES), 1)
    slow, fast = mesa.processor / MESA_WORLDS, ours.processor / ENSEMBLE_WORLDS
    return 1e3 * slow, 1e3 * fast, max(mesa.others, ours.others)


def batch_run(worlds: int) -> list[dict[str, Any]]:
    """Play worlds of the default scenario with Mesa's runner, reporting the last month only."""
    import mesa

    from collab_sim.engines.model import CollaborationModel

    scenario = load_scenario(SCENARIO)
    recent = tuple(map(int, version("mesa").split(".")[:2])) >= (3, 5)
    parameters: dict[str, Any] = {"description": [scenario], "replicate": list(range(worlds))}
    seeds: dict[str, Any] = {"rng": [1]} if recent else {}
    if not recent:
        parameters["rng"] = [1]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rows: list[dict[str, Any]] = mesa.batch_run(
            CollaborationModel,
            parameters,
            number_processes=1,
            max_steps=scenario.months if recent else scenario.months - 1,
            data_collection_period=-1,
            display_progress=False,
            **seeds,
        )
    return rows


def _one_and_several(threads: int) -> tuple[float, float, float]:
    one, several = threaded(1), threaded(threads)
    slow, fast = one.wall / THREAD_WORLDS, several.wall / THREAD_WORLDS
    return 1e3 * slow, 1e3 * fast, max(one.others, several.others)


def threaded(threads: int) -> Spent:
    """Play many worlds of the default scenario, for one measure."""
    scenario = load_scenario(SCENARIO)
    with spending() as spent:
        ensemble_series(scenario, range(THREAD_WORLDS), 1, ["engagement"], threads)
    return spent
