"""Trust in arenas is the world's own."""

from __future__ import annotations

from collab_sim.engines.model import CollaborationModel
from collab_sim.study.network import memberships
from tests.worlds import default_world


def test_memberships_have_the_trust_of_the_month() -> None:
    model = CollaborationModel(default_world(months=6), rng=1)
    for month in (1, 2):
        model.step()
        table = memberships(model)
        assert set(table["month"]) == {month}
        seated = {(arena.name, member.name) for arena in model.arenas for member in arena.members}
        assert {*zip(table["arena"], table["actor"], strict=True)} == seated
        assert set(table["side"]) <= {"department", "external"}
        assert table["trust"].dropna().between(0.0, 1.0).all()
    assert set(table["arena"]) == {"climate", "health", "school", "housing"}
