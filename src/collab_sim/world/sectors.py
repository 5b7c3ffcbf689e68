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


@dataclass(frozen=True)
class Profile:
    """What a group of a sector says unless it says otherwise; ``says`` by the group's own keys."""

    sector: str
    meaning_en: str
    meaning_sv: str
    says: Mapping[str, float]
    source: str = OUR_ASSUMPTION
    mark: Mark = Mark.ASSUMED


def _profile(sector: str, en: str, sv: str, **says: float) -> Profile:
    return Profile(sector, en, sv, MappingProxyType(says))


PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.sector: profile
        for profile in (
            _profile(
                "municipality",
                "departments: political leadership counts, money for the arena little",
                "förvaltningar: den politiska ledningen väger, arenans pengar väger lite",
                own=0.5,
                shared=1.0,
                money=0.1,
                legitimacy=0.4,
                reciprocal=0.67,
                own_results=0.18,
            ),
            _profile(
                "business",
                "companies: own benefit and money count, standing with politicians little",
                "företag: egen nytta och pengar väger, anseende hos politiker väger lite",
                own=0.9,
                shared=0.6,
                money=0.4,
                legitimacy=0.1,
                reciprocal=0.6,
                own_results=0.35,
            ),
            _profile(
                "civil_society",
                "associations: the common benefit counts, and many are there out of duty",
                "föreningar: den gemensamma nyttan väger, och många är med av plikt",
                own=0.3,
                shared=1.2,
                money=0.3,
                legitimacy=0.1,
                reciprocal=0.65,
                own_results=0.1,
            ),
            _profile(
                "academia",
                "universities: own results (research, education) and project money count",
                "lärosäten: egna resultat (forskning, utbildning) och projektpengar väger",
                own=0.7,
                shared=0.8,
                money=0.5,
                legitimacy=0.0,
                reciprocal=0.6,
                own_results=0.3,
            ),
            _profile(
                "public_agency",
                "agencies: their mission counts, and standing with political leadership",
                "myndigheter: det egna uppdraget väger, och anseende hos politisk ledning",
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
