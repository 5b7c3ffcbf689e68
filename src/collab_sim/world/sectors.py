"""Profiles of sectors: what typically moves organisations of a kind, as a group may take over.

The source talk says that incentives differ between municipalities, companies, associations,
universities and agencies, not by how much. Every number here is assumed: the order between sectors
is meant, the sizes are chosen inside the ranges that studies sweep.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from collab_sim.world.parameters import Mark
from collab_sim.world.parameters.declaration import OUR_ASSUMPTION
from collab_sim.world.words import Meaning


@dataclass(frozen=True)
class Profile:
    """What a group of a sector says unless it says otherwise; ``says`` by the group's own keys."""

    sector: str
    says: Mapping[str, float]
    source: str = OUR_ASSUMPTION
    mark: Mark = Mark.ASSUMED

    @property
    def meaning(self) -> Meaning:
        """What typically moves organisations of the sector."""
        return Meaning(f"profile.{self.sector}")


def _profile(sector: str, **says: float) -> Profile:
    return Profile(sector, MappingProxyType(says))


PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.sector: profile
        for profile in (
            _profile(
                "municipality",
                own=0.5,
                shared=1.0,
                money=0.1,
                legitimacy=0.4,
                reciprocal=0.67,
                own_results=0.18,
            ),
            _profile(
                "business",
                own=0.9,
                shared=0.6,
                money=0.4,
                legitimacy=0.1,
                reciprocal=0.6,
                own_results=0.35,
            ),
            _profile(
                "civil_society",
                own=0.3,
                shared=1.2,
                money=0.3,
                legitimacy=0.1,
                reciprocal=0.65,
                own_results=0.1,
            ),
            _profile(
                "academia",
                own=0.7,
                shared=0.8,
                money=0.5,
                legitimacy=0.0,
                reciprocal=0.6,
                own_results=0.3,
            ),
            _profile(
                "public_agency",
                own=0.5,
                shared=0.9,
                money=0.1,
                legitimacy=0.3,
                reciprocal=0.65,
                own_results=0.15,
            ),
        )
    }
)
