"""Scenarios played again under other assumptions, for the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from collab_sim.analysis.assumptions import AssumptionSet, assumption_sets
from collab_sim.engines.ensemble import Ensemble, batches
from collab_sim.report.findings import HEADLINES
from collab_sim.world.layout import Floats, lay_out
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

PAIRS = 10
"""Pairs per assumption set: nine of ten already exclude one half."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Stress:
    """Outcomes under assumption sets, the set as given first.

    ``outcomes`` has one row per set, scenario and replicate: set (its label), scenario, replicate
    and the columns of `collab_sim.study.worlds.Worlds.runs` for the headline measures.
    """

    sets: Sequence[AssumptionSet]
    pairs: int
    outcomes: pd.DataFrame


def play_assumptions(
    scenarios: Mapping[str, Scenario],
    *,
    sets: Sequence[AssumptionSet] | None = None,
    pairs: int = PAIRS,
    seed: int = 1,
    threads: int | None = None,
    progress: Progress | None = None,
) -> Stress:
    """Play scenarios under assumption sets, every one by default, on the same luck.

    ``progress`` is called with the number of worlds done and of all worlds.
    """
    sets = assumption_sets(scenarios) if sets is None else sets
    total = len(scenarios) * len(sets) * pairs
    tables = []
    for number, (name, scenario) in enumerate(scenarios.items()):
        series = np.empty((len(sets) * pairs, scenario.months + 1, len(HEADLINES)))
        for first, part in _played(scenario, sets, pairs, seed, threads):
            series[first : first + len(part)] = part
            if progress:
                progress(number * len(series) + first + len(part), total)
        keys = {
            "set": np.repeat([one.label for one in sets], pairs),
            "scenario": name,
            "replicate": np.tile(np.arange(pairs), len(sets)),
        }
        tables.append(pd.DataFrame({**keys, **summaries(series, HEADLINES)}))
    return Stress(sets, pairs, pd.concat(tables, ignore_index=True))


def _played(
    scenario: Scenario, sets: Sequence[AssumptionSet], pairs: int, seed: int, threads: int | None
) -> Iterator[tuple[int, Floats]]:
    layout = lay_out(scenario)
    moved = [layout.with_parameters({one.path: one.value} if one.path else {}) for one in sets]
    parameters = np.repeat(np.stack([one.parameters for one in moved]), pairs, axis=0)
    seeds = np.full(len(parameters), seed, dtype=np.int64)
    replicates = np.tile(np.arange(pairs, dtype=np.int64), len(sets))
    return batches(Ensemble(layout, HEADLINES), parameters, seeds, replicates, threads=threads)
