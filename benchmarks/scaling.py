"""How the time of one world grows with months, actors, arenas and the size of arenas."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from benchmarks.clock import best
from benchmarks.worlds import municipalities
from collab_sim.engines.ensemble import Ensemble
from collab_sim.engines.kernel.world import allocate, widest_arena
from collab_sim.world.declarations import MEASURES
from collab_sim.world.layout import lay_out
from collab_sim.world.scenario import Scenario

AT_LEAST = 400_000
"""Actor-months in a measurement: so many worlds that a clock can tell."""


@dataclass(frozen=True)
class Point:
    """One world: ``size`` of what grows, milliseconds of processor time, memory of its arrays."""

    size: int
    milliseconds: float
    megabytes: float
    others: float


def curves() -> dict[str, list[Point]]:
    """Every curve: what grows, and its points."""
    return {
        "months": _curve((12, 60, 120, 480, 960), lambda n: municipalities(1, months=n)),
        "actors, 20 in each municipality": _curve(
            (1, 5, 25, 100, 500), municipalities, name=lambda towns: 20 * towns
        ),
        "actors around four arenas": _curve((10, 20, 80, 320, 1280), _crowd),
        "arenas": _curve((1, 4, 16, 64), lambda n: municipalities(1, arenas=n)),
        "seats in each arena": _curve((2, 5, 10, 20, 40), _tables),
    }


def largest() -> Point:
    """One world of 10,200 actors in the arenas of 300 municipalities."""
    return _measured(10_200, municipalities(300, actors=34))


def _crowd(actors: int) -> Scenario:
    return municipalities(1, actors=actors)


def _tables(seats: int) -> Scenario:
    return municipalities(1, actors=40, collaboration={"seats": seats})


def _curve(
    sizes: Iterable[int],
    world: Callable[[int], Scenario],
    name: Callable[[int], int] = lambda size: size,
) -> list[Point]:
    return [_measured(name(size), world(size)) for size in sizes]


def _measured(size: int, scenario: Scenario) -> Point:
    layout = lay_out(scenario)
    worlds = max(1, AT_LEAST // (len(layout.plan.profiles) * layout.months))
    ensemble = Ensemble(layout, list(MEASURES))
    parameters = layout.records(worlds)
    seeds, replicates = np.ones(worlds, dtype=np.int64), np.arange(worlds)
    spent = best(lambda: ensemble.series(parameters, seeds, replicates))
    each = 1e3 * spent.processor / worlds
    arrays = [
        array for part in allocate(layout, widest_arena(layout, parameters)) for array in part
    ]
    return Point(size, each, sum(array.nbytes for array in arrays) / 1e6, spent.others)
