"""How much is played beside a comparison of large scenarios."""

from __future__ import annotations

import pytest

from collab_sim import load_scenario
from collab_sim.report import attribution, sizes
from collab_sim.report.sizes import CANDIDATES_OF_A_SEAT, seat_months_of_world, worlds_beside
from collab_sim.study.worlds import play
from tests.worlds import default_world


def test_seats_and_those_who_may_join_are_counted_in_every_month() -> None:
    world = default_world(months=48)
    own = {"name": "own", "seats": 3}
    arenas = [{"name": "common"}, own, own | {"name": "later", "opens": 40}]
    town = world.changed({"arenas": arenas, "collaboration.seats": 5})
    candidates = 3 * len(town.actor_names) // CANDIDATES_OF_A_SEAT
    assert seat_months_of_world(town) == 48 * (5 + 3 + 3 + candidates)
    assert candidates > 0


def test_the_largest_scenario_says_how_many_worlds_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small, large = default_world(months=12), default_world(months=24)
    monkeypatch.setattr(sizes, "MOST_BESIDE", 7 * seat_months_of_world(large) + 1)
    assert worlds_beside([small, large], 100) == 7
    assert worlds_beside([small], 100) == 14
    assert worlds_beside([small], 3) == 3


def test_scenarios_three_times_our_size_are_taken_apart_in_full() -> None:
    default = load_scenario("default")
    arenas = [{"name": f"arena {number}"} for number in range(12)]
    large = default.changed({"arenas": arenas})
    assert worlds_beside([large], attribution.MOST_WORLDS) == attribution.MOST_WORLDS


def test_options_of_large_scenarios_are_taken_apart_in_fewer_pairs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    base = default_world(months=12)
    other = base.changed({"trust.learning": 0.1, "municipality.turnover": 0.3})
    worlds = play({"base": base, "other": other}, replicates=9)
    assert {each.pairs for each in attribution.attributions_of(worlds)} == {9}
    monkeypatch.setattr(sizes, "MOST_BESIDE", 2 * 4 * seat_months_of_world(base))
    assert {each.pairs for each in attribution.attributions_of(worlds)} == {4}
