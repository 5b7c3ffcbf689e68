"""Who trusts whom in one world."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collab_sim.engines.model import CollaborationModel

MembershipRow = tuple[int, str, str, float]


def memberships(model: CollaborationModel) -> pd.DataFrame:
    """Memberships of a Mesa world as it stands.

    One row per arena and member of an alive arena: month, arena, actor, side (department or
    external) and trust, the mean trust of that actor in the other members (share; undefined when
    alone).
    """
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
