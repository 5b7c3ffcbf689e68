"""Groups: shares of types, and the profiles of sectors."""

from __future__ import annotations

from typing import Any

import pytest

from collab_sim.world.actors import SECTORS, ActorGroup
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.parameters import Mark
from collab_sim.world.refusal import ValuesError
from collab_sim.world.scenario import Scenario
from collab_sim.world.sectors import PROFILES
from tests.worlds import default_world


def group(**says: Any) -> ActorGroup:
    return ActorGroup.model_validate({"name": "A", "kind": "external", **says})


def scenario_of(**says: Any) -> Scenario:
    return default_world(actors={"groups": [{"name": "A", "kind": "department", **says}]})


def test_every_sector_has_a_profile_of_assumed_numbers_in_range() -> None:
    assert set(PROFILES) == set(SECTORS)
    for profile in PROFILES.values():
        assert profile.evidence.mark is Mark.ASSUMED
        assert profile.says["reciprocal"] + profile.says["own_results"] <= 1.0
        for name, value in profile.says.items():
            low, high = PARAMETERS[f"external.{name}"].within
            assert low <= value <= high


def test_a_profile_says_what_the_group_leaves_out() -> None:
    business = group(profile="business", money=0.2)
    assert (business.sector, business.money) == ("business", 0.2)
    assert business.own == PROFILES["business"].says["own"]
    assert group(profile="business", sector="public_agency").sector == "public_agency"
    assert group(sector="business").own is None


def test_shares_of_types_are_at_most_everybody() -> None:
    scenario_of(reciprocal=0.7, own_results=0.3)
    with pytest.raises(ValuesError, match=r"groups\.0\.own_results: reciprocal \(0\.7\) and"):
        scenario_of(reciprocal=0.7, own_results=0.4)
    with pytest.raises(ValuesError, match=r"own_results is that of departments"):
        scenario_of(reciprocal=0.8)
    with pytest.raises(ValuesError, match=r"external\.own_results"):
        default_world(external={"own_results": 0.5})
    event = {"month": 2, "set": {"departments.reciprocal": 0.8}}
    with pytest.raises(ValuesError, match=r"events\.x\.set\.departments\.reciprocal"):
        default_world(events={"x": event})
