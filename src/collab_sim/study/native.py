"""Whether a study is long enough for native code."""

from __future__ import annotations

import numpy as np

from collab_sim.engines.native import use_native
from collab_sim.study.job import Job
from collab_sim.study.variants import variants
from collab_sim.world.extension import rules_in_force

SEATS_PATH = "collaboration.seats"
LONG = 2e9
"""Seat-months from which a study plays native code: about a quarter of an hour of the module.

Making that code takes half a minute, once; it is worth its while where it saves minutes.
"""


def use_native_where_long(job: Job, runs: int) -> None:
    """Load native code, where there is any, for so many runs of a study if they are long."""
    if seat_months_of_runs(job, runs) >= LONG:
        use_native(rules_in_force())


def seat_months_of_runs(job: Job, runs: int) -> float:
    """Months times seats of so many runs, summed over arenas: what playing them costs goes with it.

    Runs go over the points in turn, so each counts as the mean of all points.
    """
    paths = [factor.path for factor in job.study.factors]
    each = np.empty(job.points)
    for number, scenario in enumerate(job.study.scenarios.values()):
        points = np.flatnonzero(job.scenario_of == number)
        common = np.full(len(points), float(scenario.collaboration.seats))
        if SEATS_PATH in paths:
            common = job.values[points, paths.index(SEATS_PATH)]
        for variant in variants(job.study.factors, job.values[points]):
            arenas = variant.of(scenario).arenas
            own = sum(arena.seats for arena in arenas if arena.seats is not None)
            follow = sum(arena.seats is None for arena in arenas)
            seats = own + follow * common[variant.runs]
            each[points[variant.runs]] = scenario.months * seats
    return runs * float(each.mean())
