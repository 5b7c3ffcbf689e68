"""Sessions of a laboratory: what every participant gives, round by round."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from collab_sim.config.study_values import Engine
from collab_sim.study.inside import looked_into
from collab_sim.world.extension import extension_in_force
from collab_sim.world.layout import Floats
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import whole
from collab_sim.world.scenario import Scenario


def contributions(
    scenario: Scenario,
    *,
    sessions: int,
    first: int = 0,
    seed: int = 1,
    engine: Engine = "ensemble",
    advance: Callable[[int, int], None] = lambda done, total: None,
) -> Floats:
    """What every participant gives, as a share of the endowment.

    Shape [sessions, rounds, participants]. Sessions are the replicates from ``first``. Raises
    ValueError where the scenario has no laboratory.
    """
    if scenario.laboratory is None:
        raise ValueError(f"'{scenario.name}' has no laboratory")
    seed = whole("seed", seed, 0, LARGEST_SEED)
    shares = np.empty((sessions, scenario.months, len(scenario.actor_names)))
    numbers = range(first, first + sessions)
    rounds = _on_mesa if engine == "mesa" else _compiled
    for number, round_, delivered in rounds(scenario, seed, numbers):
        shares[number - first, round_ - 1] = delivered
        if round_ == scenario.months:
            advance(number - first + 1, sessions)
    return shares


def _compiled(scenario: Scenario, seed: int, numbers: range) -> Iterator[tuple[int, int, Floats]]:
    every = range(1, scenario.months + 1)
    for world in looked_into(scenario, every, numbers, seed):
        yield world.replicate, world.month, world.actors["delivered"]


def _on_mesa(scenario: Scenario, seed: int, numbers: range) -> Iterator[tuple[int, int, Floats]]:
    from collab_sim.engines.extended import model_of

    for number in numbers:
        model = model_of(extension_in_force())(scenario, replicate=number, rng=seed)
        for round_ in range(1, scenario.months + 1):
            model.step()
            yield number, round_, np.array([actor.delivered for actor in model.actors])
