"""Who knows whom before the first month, and how far they trust each other."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import Field

from collab_sim.world.actors import NameField, ShareField
from collab_sim.world.meant import Meant
from collab_sim.world.misfits import Misfit
from collab_sim.world.parameters import Section


class Tie(Section):
    """An actor who knows another before the first month.

    The names may be those of groups: then each of the one knows each of the other. Both are
    acquainted then, whichever says so; only ``actor`` has this trust in ``partner``.
    """

    actor: NameField = Field(..., description="actor or group that knows the partner")
    partner: NameField = Field(..., description="actor or group that is known")
    trust: ShareField | None = Field(
        None,
        description="trust in the partner at the start; that of strangers if left out",
    )


class AcquaintedPair(NamedTuple):
    """Two acquainted actors, the lower position first, and the trust each has in the other.

    NaN is the trust one has in strangers.
    """

    lower: int
    higher: int
    trust: float
    trust_back: float


def acquainted_pairs(
    ties: Sequence[Tie], meant: Meant, positions: Mapping[str, int]
) -> list[AcquaintedPair]:
    """Return everybody acquainted at the start, ascending, each pair once.

    ``positions`` are those of actors in their order. Names refer to what exists.
    """
    trust: dict[tuple[int, int], float] = {}
    for tie in ties:
        for actor, partner in _meant_by(tie, meant):
            here, there = positions[actor], positions[partner]
            trust[here, there] = math.nan if tie.trust is None else tie.trust
            trust.setdefault((there, here), math.nan)
    acquainted = sorted({(min(both), max(both)) for both in trust})
    return [
        AcquaintedPair(lower, higher, trust[lower, higher], trust[higher, lower])
        for lower, higher in acquainted
    ]


def tie_problems(ties: Sequence[Tie], meant: Meant) -> Iterator[Misfit]:
    """Yield ties of actors that do not exist, with oneself, and those given twice."""
    allowed = tuple(meant)
    first: dict[tuple[str, str], int] = {}
    for number, tie in enumerate(ties):
        where = ("ties", number)
        unknown = [key for key in ("actor", "partner") if getattr(tie, key) not in meant]
        for key in unknown:
            name = getattr(tie, key)
            yield Misfit((*where, key), f"'{name}' is not an actor or group", name, allowed)
        if unknown:
            continue
        if meant[tie.actor] == meant[tie.partner] and len(meant[tie.actor]) == 1:
            yield Misfit((*where, "partner"), f"'{tie.partner}' is tied to itself", tie.partner)
            continue
        for both in _meant_by(tie, meant):
            earlier = first.setdefault(both, number)
            if earlier != number:
                message = (
                    f"the tie from '{both[0]}' to '{both[1]}' is given twice, first as tie "
                    f"{earlier + 1}"
                )
                yield Misfit((*where, "actor"), message, tie.actor)
                break


def _meant_by(tie: Tie, meant: Meant) -> Iterator[tuple[str, str]]:
    for actor in sorted(meant[tie.actor]):
        for partner in sorted(meant[tie.partner]):
            if actor != partner:
                yield actor, partner
