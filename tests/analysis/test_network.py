"""Trust in arenas is the world's own."""

from __future__ import annotations

from collab_sim.study.network import trust_in_arenas
from tests.worlds import default_world


def test_memberships_with_trust_at_the_months_asked_for() -> None:
    table = trust_in_arenas(default_world(months=6), [6, 1])
    assert sorted(table["month"].unique()) == [1, 6]
    assert set(table["arena"]) == {"climate", "health", "school", "housing"}
    assert set(table["side"]) <= {"department", "external"}
    assert table["trust"].dropna().between(0.0, 1.0).all()
    first = table[table["month"] == 1].groupby("arena").size()
    assert (first <= 8).all()
