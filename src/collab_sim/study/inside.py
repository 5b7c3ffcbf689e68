"""Worlds looked into: their actors and arenas at chosen months, one world after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from collab_sim.world.arenas import ALIVE
from collab_sim.world.layout import Floats, Integers, Records, lay_out
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import whole
from collab_sim.world.scenario import Scenario


class Inside(NamedTuple):
    """A world at the end of a month.

    ``actors`` is as in `collab_sim.world.state`; ``founders`` [actors] tells who had a seat at the
    start; ``candidates`` [candidacies] are the actors who may take a seat and ``fit`` how well its
    arena fits them; ``seated`` [seats taken in alive arenas] are the actors who sit there. All are
    copies: the engine plays on in its own memory, which goes with it.
    """

    replicate: int
    month: int
    actors: Records
    founders: NDArray[np.bool_]
    candidates: Integers
    fit: Floats
    seated: Integers


def looked_into(
    scenario: Scenario, months: Sequence[int], numbers: Iterable[int], seed: int = 1
) -> Iterator[Inside]:
    """Play the worlds with these numbers; yield each at the end of these months, ascending."""
    from collab_sim.engines.arguments import arguments
    from collab_sim.engines.instance import instance_for
    from collab_sim.engines.kernel.batch import FIRST_STEP, STEPS

    instance = instance_for(arguments(lay_out(scenario), worlds=1))
    held = instance.arguments
    held.seeds[0] = whole("seed", seed, 0, LARGEST_SEED)
    for number in numbers:
        held.replicates[0] = number
        step = FIRST_STEP
        for month in months:
            end = STEPS * (month + 1)
            held.steps[...] = step, end
            instance.play(held)
            step = end
            alive = np.isin(held.world.arenas["status"], ALIVE)
            candidacies = held.ground.candidacies
            sits = (held.ground.member == 1) & alive[candidacies["arena"]]
            yield Inside(
                replicate=number,
                month=month,
                actors=held.world.actors.copy(),
                founders=held.world.people["founder"] == 1,
                candidates=candidacies["actor"].copy(),
                fit=held.world.fit.copy(),
                seated=candidacies["actor"][sits],
            )


def who_is_in(
    scenario: Scenario, months: Sequence[int], numbers: Iterable[int], seed: int = 1
) -> pd.DataFrame:
    """Play worlds and tell for these months who sits where: one row per world, month and actor.

    Columns: replicate, month, actor, seats (taken in alive arenas), founder (had a seat at the
    start), engagement.
    """
    people = [
        pd.DataFrame(
            {
                "replicate": world.replicate,
                "month": world.month,
                "actor": np.arange(len(world.actors)),
                "seats": np.bincount(world.seated, minlength=len(world.actors)),
                "founder": world.founders,
                "engagement": world.actors["engagement"],
            }
        )
        for world in looked_into(scenario, months, numbers, seed)
    ]
    return pd.concat(people, ignore_index=True)
