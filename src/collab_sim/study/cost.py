"""What it costs that a model of one's own plays on Mesa: measured, not promised."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from collab_sim.engines.ensemble import ensemble_series
from collab_sim.study.playing import mesa_series
from collab_sim.world.declarations import MEASURES
from collab_sim.world.extension import put_in_force
from collab_sim.world.scenario import Scenario

COMPILED_WORLDS = 8


@dataclass(frozen=True)
class Cost:
    """Seconds that a world takes with the extension in force, and without it on one thread."""

    mesa: float
    compiled: float

    @property
    def ratio(self) -> float:
        """How many times as long the world with the extension takes."""
        return self.mesa / self.compiled


def cost_of(scenario: Scenario) -> Cost:
    """Play a few worlds of a scenario with the extension in force, and without it."""
    measures = (next(iter(MEASURES)),)

    def compiled() -> None:
        ensemble_series(scenario, range(COMPILED_WORLDS), 1, measures, threads=1)

    def on_mesa() -> None:
        mesa_series(scenario, range(1), 1, measures)

    with put_in_force(None):
        compiled()  # the first time loads the engine
        fast = _seconds(compiled) / COMPILED_WORLDS
    return Cost(mesa=_seconds(on_mesa), compiled=fast)


def _seconds(play: Callable[[], None]) -> float:
    began = time.perf_counter()
    play()
    return time.perf_counter() - began
