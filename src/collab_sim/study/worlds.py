"""A few scenarios as twin worlds, in memory: the way from scenarios to tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pandas as pd

from collab_sim.config.study import scenarios_by_name
from collab_sim.study.checking import MOST_THREADS, engine_named, measures_named
from collab_sim.world.luck import LARGEST
from collab_sim.world.refusal import ArgumentError, check, of_type, shown, whole
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

if TYPE_CHECKING:
    from collab_sim.engines.model import CollaborationModel
    from collab_sim.world.layout import Floats
    from collab_sim.world.state import Snapshot

MOST_VALUES = 10**9
"""Values of the series that are held in memory: 8 GB."""
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
    model: type[CollaborationModel] | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
    final_state: bool = False,
) -> Worlds:
    """Play every scenario ``replicates`` times, replicate by replicate on the same luck.

    Replicates are numbered from ``first``. Everything else a world's luck hangs on is the seed.
    A ``model`` of one's own, a subclass of `CollaborationModel`, plays on Mesa. ``final_state``
    also keeps how every actor ended, at the cost of playing every world twice.

    Raises:
        ArgumentError: an argument can't be played; nothing was.
    """
    scenarios, replicates, first, seed, chosen, engine, threads, own, *_ = check(
        (
            lambda: scenarios_by_name(scenarios),
            lambda: whole("replicates", replicates, 1, LARGEST + 1),
            lambda: whole("first", first, 0, LARGEST),
            lambda: whole("seed", seed, 0, LARGEST),
            lambda: measures_named(measures),
            lambda: engine_named(engine),
            lambda: threads if threads is None else whole("threads", threads, 1, MOST_THREADS),
            lambda: _own_model(model),
            lambda: _called("progress", progress),
            lambda: of_type("final_state", final_state, bool, "True or False"),
        )
    )
    if first + replicates > LARGEST + 1:
        raise ArgumentError(f"replicates from {first} on end at {LARGEST}: ask for fewer")
    months = sum(scenario.months + 1 for scenario in scenarios.values())
    if replicates * months * len(chosen) > MOST_VALUES:
        raise ArgumentError(
            f"replicates takes fewer than {MOST_VALUES // (months * len(chosen)) + 1} here, for "
            f"the tables to fit into memory, not {replicates}: a study writes them to disk"
        )
    engine = "mesa" if own else engine
    numbers = range(first, first + replicates)
    total = len(scenarios) * replicates
    runs, series = [], []
    for number, (name, scenario) in enumerate(scenarios.items()):
        advance = _advance(progress, number * replicates, total)
        if engine == "mesa":
            played = mesa_series(own or _mesa_model(), scenario, numbers, seed, chosen, advance)
        else:
            played = _compiled(scenario, numbers, seed, chosen, threads, advance)
        keys = {"scenario": name, "replicate": numbers, "seed": seed}
        runs.append(pd.DataFrame({**keys, **summaries(played, chosen)}))
        series.append(_months(name, played, numbers, chosen))
    final = None
    if final_state:
        last = partial(_last_of_model, own or _mesa_model()) if engine == "mesa" else _last_compiled
        final = _final(scenarios, numbers, seed, last)
    tables = (pd.concat(rows, ignore_index=True) for rows in (runs, series))
    return Worlds(dict(scenarios), replicates, seed, engine, next(tables), next(tables), final)


def _own_model(model: Any) -> type[CollaborationModel] | None:
    """Return a model of the user's own; the Mesa engine is loaded only for one."""
    if model is None:
        return None
    if isinstance(model, type) and issubclass(model, _mesa_model()):
        return model
    raise ArgumentError(f"model takes a subclass of CollaborationModel, not {shown(model)}")


def _called(name: str, value: Any) -> Any:
    if value is None or callable(value):
        return value
    raise ArgumentError(f"{name} takes a function of (done, total), not {shown(value)}")


def _mesa_model() -> type[CollaborationModel]:
    from collab_sim.engines.model import CollaborationModel

    return CollaborationModel


def _final(
    scenarios: Mapping[str, Scenario],
    numbers: range,
    seed: int,
    last: Callable[[Scenario, int, int], Snapshot],
) -> pd.DataFrame:
    tables = []
    for name, scenario in scenarios.items():
        for replicate in numbers:
            actors = pd.DataFrame(last(scenario, replicate, seed).actors)
            actors.insert(0, "actor", scenario.actor_names)
            actors.insert(0, "replicate", replicate)
            actors.insert(0, "scenario", name)
            tables.append(actors)
    return pd.concat(tables, ignore_index=True)


def _last_of_model(
    model_class: type[CollaborationModel], scenario: Scenario, replicate: int, seed: int
) -> Snapshot:
    model = model_class(scenario, replicate=replicate, rng=seed)
    model.run()
    return model.snapshot()


def _last_compiled(scenario: Scenario, replicate: int, seed: int) -> Snapshot:
    from collab_sim.engines.ensemble import KernelWorld

    world = KernelWorld(scenario, seed=seed, replicate=replicate, played=scenario.months)
    return world.snapshot()


def _advance(progress: Progress | None, before: int, total: int) -> Callable[[int], None]:
    def advance(done: int) -> None:
        if progress:
            progress(before + done, total)

    return advance


def _compiled(
    scenario: Scenario,
    numbers: range,
    seed: int,
    measures: Sequence[str],
    threads: int | None,
    advance: Callable[[int], None],
) -> Floats:
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
