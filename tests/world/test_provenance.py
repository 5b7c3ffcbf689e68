"""What is replaced loses where it came from, and nothing else does."""

from __future__ import annotations

import pytest

from collab_sim.world.provenance import Origin, still_said

ORIGINS = {name: Origin(source=name) for name in
           ("municipality.turnover", "municipality.leadership", "work.cost", "actors.School",
            "collaboration.continuity")}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ("municipality.turnover", {"municipality.turnover"}),
        ("municipality", {"municipality.turnover", "municipality.leadership"}),
        ("work.adaptation", set()),
        ("actors", {"actors.School"}),
        ("collaboration.form", {"collaboration.continuity"}),
    ],
)
def test_a_change_takes_the_origins_of_what_it_replaces(change: str, lost: set[str]) -> None:
    assert set(ORIGINS) - set(still_said(ORIGINS, [change])) == lost
