"""Worlds of any size: municipalities side by side, each with arenas of its own."""

from __future__ import annotations

from typing import Any

from collab_sim.world.scenario import Scenario


def municipalities(number: int, *, actors: int = 20, arenas: int = 4, **changes: Any) -> Scenario:
    """Build a world of ``number`` municipalities whose actors meet in their own arenas.

    ``actors`` (three departments to two external actors) and ``arenas`` are per municipality;
    ``changes`` replaces top-level keys of the scenario.
    """
    departments = actors * 3 // 5
    groups: list[dict[str, Any]] = []
    places: list[dict[str, Any]] = []
    for town in range(number):
        inside, outside = f"department {town}", f"partner {town}"
        groups += [
            {"name": inside, "kind": "department", "count": departments},
            {
                "name": outside,
                "kind": "external",
                "sector": "business",
                "count": actors - departments,
            },
        ]
        places += [
            {"name": f"arena {town} {place}", "open_to": [inside, outside]}
            for place in range(arenas)
        ]
    return Scenario.model_validate({"actors": {"groups": groups}, "arenas": places, **changes})
