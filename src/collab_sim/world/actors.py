"""Who takes part: groups of departments and external actors, as a scenario names them."""

from __future__ import annotations

from enum import IntEnum
from hashlib import blake2b
from typing import Annotated, Literal

from pydantic import Field

from collab_sim.world.parameters import Section

Kind = Literal["department", "external"]
Sector = Literal["municipality", "business", "civil_society", "academia", "public_agency"]
SECTORS: tuple[Sector, ...] = (
    "municipality",
    "business",
    "civil_society",
    "academia",
    "public_agency",
)

ShareField = Annotated[float, Field(ge=0.0, le=1.0)]
SpreadField = Annotated[float, Field(ge=0.0, le=0.5)]
WeightField = Annotated[float, Field(ge=0.0, le=2.0)]
NameField = Annotated[str, Field(min_length=1, max_length=200)]
Names = Annotated[tuple[NameField, ...], Field(strict=False)]
GoalNumbers = Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(strict=False)]


class Side(IntEnum):
    """Which side of the municipal boundary an actor stands on."""

    DEPARTMENT = 0
    EXTERNAL = 1


class Title(Section):
    """A short text in both languages."""

    en: str
    sv: str


class ActorGroup(Section):
    """One or more actors of the same kind.

    ``members`` names them one by one; otherwise ``count`` actors are numbered. Fields left out
    take the value of ``departments`` or ``external`` (and of ``engagement.start``).
    """

    name: NameField
    title: Title | None = None
    kind: Kind
    sector: Sector = "municipality"
    count: Annotated[int, Field(ge=1, le=100_000)] = 1
    members: Names = ()
    mandate: ShareField | None = None
    mandate_sd: SpreadField | None = None
    workload: ShareField | None = None
    workload_sd: SpreadField | None = None
    own: WeightField | None = None
    shared: WeightField | None = None
    money: WeightField | None = None
    legitimacy: WeightField | None = None
    backfill: ShareField | None = None
    backing: ShareField | None = None
    engagement: ShareField | None = None
    engagement_sd: SpreadField | None = None
    hidden_share: ShareField | None = None
    sphere: Annotated[int, Field(ge=0, le=2)] | None = None
    priorities: GoalNumbers = ()

    @property
    def actor_names(self) -> tuple[str, ...]:
        """Names of the group's actors, in order."""
        if self.members:
            return self.members
        if self.count == 1:
            return (self.name,)
        return tuple(f"{self.name} {number}" for number in range(1, self.count + 1))

    @property
    def side(self) -> Side:
        """Side of the municipal boundary."""
        return Side.DEPARTMENT if self.kind == "department" else Side.EXTERNAL


def address_of(name: str, *, bits: int) -> int:
    """Return a stable number for a name: the address of its random draws.

    Keyed by the name, not by the place in a list, so that adding or reordering actors leaves
    everybody else's luck as it was.
    """
    digest = blake2b(name.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - bits)
