"""Who trusts whom in one world, at chosen months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pandas as pd

from collab_sim.world.in_force import extension_in_force
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import whole
from collab_sim.world.scenario import Scenario

if TYPE_CHECKING:
    from collab_sim.engines.model import CollaborationModel

MembershipRow = tuple[int, str, str, float]


def trust_in_arenas(
    scenario: Scenario, months: Iterable[int], *, seed: int = 1, replicate: int = 0
) -> pd.DataFrame:
    """Memberships of one world at chosen months, played on Mesa.

    One row per month, arena and member of an alive arena: month, arena, actor, side (department or
    external) and trust, the mean trust of that actor in the other members (share; undefined when
    alone).
    """
    from collab_sim.engines.extended import model_of

    model = model_of(extension_in_force())(
        scenario, replicate=replicate, rng=whole("seed", seed, 0, LARGEST_SEED)
    )
    tables = []
    for month in sorted(set(months)):
        while model.month < min(month, scenario.months):
            model.step()
        tables.append(memberships(model))
    return pd.concat(tables, ignore_index=True)


def memberships(model: CollaborationModel) -> pd.DataFrame:
    """Memberships of a Mesa world as it stands; the same table as that of `trust_in_arenas`."""
    table = pd.DataFrame(_rows(model), columns=["month", "arena", "actor", "trust"])
    sides = {
        name: group.kind for group in model.description.actors.groups for name in group.actor_names
    }
    return table.assign(side=table["actor"].map(sides))


def _rows(model: CollaborationModel) -> Iterator[MembershipRow]:
    for arena in model.arenas:
        if not arena.alive:
            continue
        for actor in arena.members:
            trust = actor.mean_trust(arena) if len(arena.members) > 1 else float("nan")
            yield model.month, arena.name, actor.name, trust
