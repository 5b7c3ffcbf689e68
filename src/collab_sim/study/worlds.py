"""A few scenarios as twin worlds, in memory: the way from scenarios to tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

if TYPE_CHECKING:
    from collab_sim.engines.model import CollaborationModel
    from collab_sim.world.layout import Floats
    from collab_sim.world.state import Snapshot

Engine = Literal["ensemble", "mesa"]
Progress = Callable[[int, int], None]
"""Called with the number of worlds done and the number of all worlds."""


@dataclass(frozen=True)
class Worlds:
    """Played worlds as tidy tables.

    ``runs`` has one row per world: scenario, replicate, seed, and per measure its summary and its
    mean over the second half (``<measure>_late``). ``series`` has one row per world and month:
    scenario, replicate, month (0 is the start), and one column per measure, undefined values as
    NaN. Worlds with the same replicate share their luck. Units stand in ``collab_sim.MEASURES``.
    ``final``, where asked for, has one row per world and actor, with the actor's state after the
    last month: scenario, replicate, actor, and the fields of ``collab_sim.world.state.ACTOR``.
    """

    scenarios: Mapping[str, Scenario]
    replicates: int
    seed: int
    engine: Engine
    runs: pd.DataFrame
    series: pd.DataFrame
    final: pd.DataFrame | None = None


def play(
    scenarios: Mapping[str, Scenario],
    *,
    replicates: int,
    first: int = 0,
    seed: int = 1,
    measures: Sequence[str] | None = None,
    engine: Engine = "ensemble",
    threads: int | None = None,
    progress: Progress | None = None,
    final_state: bool = False,
) -> Worlds:
    """Play every scenario ``replicates`` times, replicate by replicate on the same luck.

    Replicates are numbered from ``first``. Everything else a world's luck hangs on is the seed.
    ``final_state`` also keeps how every actor ended, at the cost of playing every world twice.
    """
    numbers = range(first, first + replicates)
    chosen = tuple(measures or MEASURES)
    total = len(scenarios) * replicates
    runs, series = [], []
    for number, (name, scenario) in enumerate(scenarios.items()):
        advance = _advance(progress, number * replicates, total)
        played = _series(scenario, numbers, seed, chosen, engine, threads, advance)
        keys = {"scenario": name, "replicate": numbers, "seed": seed}
        runs.append(pd.DataFrame({**keys, **summaries(played, chosen)}))
        series.append(_months(name, played, numbers, chosen))
    final = _final(scenarios, numbers, seed, engine) if final_state else None
    tables = (pd.concat(rows, ignore_index=True) for rows in (runs, series))
    return Worlds(dict(scenarios), replicates, seed, engine, next(tables), next(tables), final)


def _final(
    scenarios: Mapping[str, Scenario], numbers: range, seed: int, engine: Engine
) -> pd.DataFrame:
    tables = []
    for name, scenario in scenarios.items():
        for replicate in numbers:
            actors = pd.DataFrame(_last_snapshot(scenario, replicate, seed, engine).actors)
            actors.insert(0, "actor", scenario.actor_names)
            actors.insert(0, "replicate", replicate)
            actors.insert(0, "scenario", name)
            tables.append(actors)
    return pd.concat(tables, ignore_index=True)


def _last_snapshot(scenario: Scenario, replicate: int, seed: int, engine: Engine) -> Snapshot:
    if engine == "mesa":
        from collab_sim.engines.model import CollaborationModel

        model = CollaborationModel(scenario, replicate=replicate, rng=seed)
        model.run()
        return model.snapshot()
    from collab_sim.engines.ensemble import KernelWorld

    world = KernelWorld(scenario, seed=seed, replicate=replicate, played=scenario.months)
    return world.snapshot()


def _advance(progress: Progress | None, before: int, total: int) -> Callable[[int], None]:
    def advance(done: int) -> None:
        if progress:
            progress(before + done, total)

    return advance


def _series(
    scenario: Scenario,
    numbers: range,
    seed: int,
    measures: Sequence[str],
    engine: Engine,
    threads: int | None,
    advance: Callable[[int], None],
) -> Floats:
    if engine == "mesa":
        from collab_sim.engines.model import CollaborationModel

        return mesa_series(CollaborationModel, scenario, numbers, seed, measures, advance)
    from collab_sim.engines.ensemble import ensemble_series

    return ensemble_series(scenario, numbers, seed, measures, threads, advance)


def mesa_series(
    model_class: type[CollaborationModel],
    scenario: Scenario,
    numbers: range,
    seed: int,
    measures: Sequence[str],
    advance: Callable[[int], None],
) -> Floats:
    """Monthly measures of worlds played on Mesa, shape [replicates, months + 1, measures]."""
    series = np.empty((len(numbers), scenario.months + 1, len(measures)))
    for row, replicate in enumerate(numbers):
        model = model_class(scenario, replicate=replicate, rng=seed)
        model.run()
        collected = model.datacollector.model_vars
        for place, name in enumerate(measures):
            series[row, :, place] = collected[name]
        advance(row + 1)
    return series


def _months(name: str, played: Floats, numbers: range, measures: Sequence[str]) -> pd.DataFrame:
    worlds, months, _ = played.shape
    columns = {
        "scenario": name,
        "replicate": np.repeat(np.array(numbers), months),
        "month": np.tile(np.arange(months), worlds),
    }
    values = {place: played[:, :, number].ravel() for number, place in enumerate(measures)}
    return pd.DataFrame({**columns, **values})
