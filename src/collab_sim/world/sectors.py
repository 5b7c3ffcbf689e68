"""Profiles of sectors: what typically moves organisations of a kind, as a group may take over.

The source talk says that incentives differ between municipalities, companies, associations,
universities and agencies, not by how much. Every number here is assumed: the order between sectors
is meant, the sizes are chosen inside the ranges that studies sweep.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from collab_sim.world.parameters.declaration import ASSUMED, Evidence
from collab_sim.world.words import Meaning


@dataclass(frozen=True)
class Profile:
    """What a group of a sector says unless it says otherwise; ``says`` by the group's own keys."""

    sector: str
    says: Mapping[str, float]
    evidence: Evidence = ASSUMED

    @property
    def meaning(self) -> Meaning:
        """What typically moves organisations of the sector."""
        return Meaning(f"profile.{self.sector}")


INCENTIVES_AND_TYPES = ("own", "shared", "money", "legitimacy", "reciprocal", "own_results")
PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        sector: Profile(
            sector, MappingProxyType(dict(zip(INCENTIVES_AND_TYPES, numbers, strict=True)))
        )
        for sector, numbers in {
            "municipality": (0.5, 1.0, 0.1, 0.4, 0.67, 0.18),
            "business": (0.9, 0.6, 0.4, 0.1, 0.6, 0.35),
            "civil_society": (0.3, 1.2, 0.3, 0.1, 0.65, 0.1),
            "academia": (0.7, 0.8, 0.5, 0.0, 0.6, 0.3),
            "public_agency": (0.5, 0.9, 0.1, 0.3, 0.65, 0.15),
        }.items()
    }
)
