"""A few scenarios as twin worlds, in memory: the way from scenarios to tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from collab_sim.config.study_values import Engine, scenarios_by_name
from collab_sim.engines.ensemble import KernelWorld, ensemble_series
from collab_sim.study.agreement import check_agreement
from collab_sim.study.checking import MOST_THREADS, called, engine_named, measures_named
from collab_sim.study.means import means_table
from collab_sim.study.playing import mesa_series
from collab_sim.study.progress_bars import Progress, bar_in_notebook
from collab_sim.world.extension import Extension, extension_in_force, plays_on_mesa, put_in_force
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import ArgumentError, all_checked, quoted, whole
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

if TYPE_CHECKING:
    from collab_sim.engines.model import CollaborationModel
    from collab_sim.world.layout import Floats
    from collab_sim.world.state import Snapshot

MOST_IN_MEMORY = 10**9
"""Values of the series that are held in memory: 8 GB."""


@dataclass(frozen=True)
class Worlds:
    """Played worlds as tidy tables.

    ``runs`` has one row per world: scenario, replicate, seed, and per measure its summary and its
    mean over the second half (``<measure>_late``). ``series`` has one row per world and month:
    scenario, replicate, month (0 is the start), and one column per measure, undefined values as
    NaN. Worlds with the same replicate share their luck. Units stand in ``collab_sim.MEASURES``.
    ``numbers`` are the replicates, ``extension`` what the model was extended by.
    """

    scenarios: Mapping[str, Scenario]
    numbers: range
    seed: int
    engine: Engine
    runs: pd.DataFrame
    series: pd.DataFrame
    extension: Extension | None = None

    @property
    def replicates(self) -> int:
        """Number of worlds of every scenario."""
        return len(self.numbers)

    @cached_property
    def final(self) -> pd.DataFrame:
        """How every actor ended: the worlds are played once more for it, when first asked for.

        One row per world and actor, with the actor's state after the last month: scenario,
        replicate, actor, and the fields of ``collab_sim.world.state.ACTOR``.
        """
        last = _last_of_model if self.engine == "mesa" else _last_compiled
        tables = []
        with put_in_force(self.extension):
            for name, scenario in self.scenarios.items():
                for replicate in self.numbers:
                    actors = pd.DataFrame(last(scenario, replicate, self.seed).actors)
                    keys = {"scenario": name, "replicate": replicate, "actor": scenario.actor_names}
                    tables.append(pd.concat([pd.DataFrame(keys), actors], axis=1))
        return pd.concat(tables, ignore_index=True)

    def __repr__(self) -> str:
        return (
            f"<Worlds {', '.join(self.scenarios)}: {self.replicates} replicates of each, "
            f"seed {self.seed}, engine {self.engine}>"
        )

    def _repr_html_(self) -> str:
        caption = (
            f"{len(self.scenarios)} scenarios × {self.replicates} worlds on the same luck, "
            f"seed {self.seed}, engine {self.engine}"
        )
        return means_table(caption, self.runs)


def play(
    scenarios: Mapping[str, Scenario],
    *,
    replicates: int | range,
    seed: int = 1,
    measures: Sequence[str] | None = None,
    engine: Engine = "ensemble",
    model: Extension | type[CollaborationModel] | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
) -> Worlds:
    """Play every scenario ``replicates`` times, replicate by replicate on the same luck.

    Replicates are numbered from 0; a range, ``range(4, 8)``, says which to play. All else that a
    world's luck hangs on is the seed. A ``model`` of one's own is an `Extension`, or a subclass of
    `CollaborationModel`; left out, it is the extension in force. Rules alone are built into the
    compiled engine (extra ``build``), all else plays on Mesa: in ``threads`` processes if it was
    loaded from a file. Without ``progress`` a bar shows the time left in notebooks.

    Raises:
        ArgumentError: an argument can't be played; nothing was.
        ModuleError: rules of one's own can't be built in.
    """
    with put_in_force(model if isinstance(model, Extension) else extension_in_force()):
        *asked, extension = all_checked(
            (
                lambda: scenarios_by_name(scenarios),
                lambda: _numbers(replicates),
                lambda: whole("seed", seed, 0, LARGEST_SEED),
                lambda: measures_named(measures),
                lambda: engine_named(engine),
                lambda: threads if threads is None else whole("threads", threads, 1, MOST_THREADS),
                lambda: called("progress", progress),
                lambda: _extension(model),
            )
        )
        with put_in_force(extension), bar_in_notebook("playing") as bar:
            wanted = _Asked(*asked)
            return _played(wanted._replace(progress=wanted.progress or bar))


class _Asked(NamedTuple):
    """What `play` was asked for."""

    scenarios: dict[str, Scenario]
    numbers: range
    seed: int
    measures: tuple[str, ...]
    engine: Engine
    threads: int | None
    progress: Progress | None


def _played(asked: _Asked) -> Worlds:
    scenarios, numbers, seed, chosen, engine, threads, progress = asked
    replicates = len(numbers)
    months = sum(scenario.months + 1 for scenario in scenarios.values())
    if replicates * months * len(chosen) > MOST_IN_MEMORY:
        raise ArgumentError(
            f"replicates takes fewer than {MOST_IN_MEMORY // (months * len(chosen)) + 1} here, for "
            f"the tables to fit into memory, not {replicates}: a study writes them to disk"
        )
    if plays_on_mesa():
        engine = "mesa"
    if engine == "ensemble":
        check_agreement(next(iter(scenarios.values())))
    total = len(scenarios) * replicates
    runs, series = [], []
    for number, (name, scenario) in enumerate(scenarios.items()):
        advance = _advance(progress, number * replicates, total)
        play = mesa_series if engine == "mesa" else ensemble_series
        played = play(scenario, numbers, seed, chosen, threads, advance)
        keys = {"scenario": name, "replicate": numbers, "seed": seed}
        runs.append(pd.DataFrame({**keys, **summaries(played, chosen)}))
        series.append(_months(name, played, numbers, chosen))
    return Worlds(
        scenarios,
        numbers,
        seed,
        engine,
        runs=pd.concat(runs, ignore_index=True),
        series=pd.concat(series, ignore_index=True),
        extension=extension_in_force(),
    )


def _numbers(replicates: Any) -> range:
    """Return the replicates to play: so many from the first, or those of a range."""
    if not isinstance(replicates, range):
        return range(whole("replicates", replicates, 1, LARGEST_SEED + 1))
    if not (
        replicates
        and replicates.step == 1
        and 0 <= replicates[0] <= LARGEST_SEED + 1 - len(replicates)
    ):
        raise ArgumentError(
            f"replicates takes a range in steps of 1 from 0 to {LARGEST_SEED}, not {replicates}"
        )
    return replicates


def _extension(model: Any) -> Extension | None:
    """Return the extension to play with; the Mesa engine is loaded only for a class."""
    if model is None or isinstance(model, Extension):
        extension = model or extension_in_force()
        if extension and not extension.compiles:
            _model_of(extension)
        return extension
    if not isinstance(model, type):
        raise ArgumentError(
            f"model takes an Extension or a subclass of CollaborationModel, not {quoted(model)}"
        )
    _model_of(Extension(model=model))
    return Extension(model=model)


def _model_of(extension: Extension | None) -> type[CollaborationModel]:
    from collab_sim.engines.extended import model_of

    return model_of(extension)


def _last_of_model(scenario: Scenario, replicate: int, seed: int) -> Snapshot:
    model = _model_of(extension_in_force())(scenario, replicate=replicate, rng=seed)
    model.run()
    return model.snapshot()


def _last_compiled(scenario: Scenario, replicate: int, seed: int) -> Snapshot:
    world = KernelWorld(scenario, seed=seed, replicate=replicate, played=scenario.months)
    return world.snapshot()


def _advance(progress: Progress | None, before: int, total: int) -> Callable[[int], None]:
    def advance(done: int) -> None:
        if progress:
            progress(before + done, total)

    return advance


def _months(name: str, played: Floats, numbers: range, measures: Sequence[str]) -> pd.DataFrame:
    worlds, months, _ = played.shape
    columns = {
        "scenario": name,
        "replicate": np.repeat(np.array(numbers), months),
        "month": np.tile(np.arange(months), worlds),
    }
    values = {measure: played[:, :, column].ravel() for column, measure in enumerate(measures)}
    return pd.DataFrame({**columns, **values})
