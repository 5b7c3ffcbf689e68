"""What must hold in every world (docs/explanation/month.md), on the readable engine."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collab_sim.engines.ensemble import ensemble_series
from collab_sim.engines.model import CollaborationModel
from collab_sim.engines.sums import mean
from collab_sim.patterns.organisations import NOTHING_LOST
from collab_sim.world.declarations import MEASURES, PARAMETERS
from collab_sim.world.scenario import Scenario
from collab_sim.world.seating import arenas_nobody_may_join
from tests.tolerances import ROUNDOFF
from tests.worlds import ARENAS, GROUPS, INTERACTION_OFF, default_world

SWEPT = {path: one for path, one in PARAMETERS.items() if one.swept}


def played(scenario: Scenario, *, months: int, replicate: int = 0) -> CollaborationModel:
    model = CollaborationModel(scenario, rng=5, replicate=replicate)
    for _ in range(months):
        model.step()
    return model


def swept_value(path: str) -> st.SearchStrategy[float]:
    low, high = SWEPT[path].swept or (0.0, 0.0)
    return st.integers(int(low), int(high)) if SWEPT[path].whole else st.floats(low, high)


@st.composite
def worlds(draw: st.DrawFn) -> Scenario:
    """Any world within the swept ranges."""
    paths = draw(st.lists(st.sampled_from(sorted(SWEPT)), unique=True, max_size=12))
    return default_world(months=24).changed({path: draw(swept_value(path)) for path in paths})


@settings(max_examples=25)
@given(worlds())
def test_everything_stays_in_its_range(scenario: Scenario) -> None:
    model = CollaborationModel(scenario, rng=3)
    for _ in range(24):
        model.step()
        for actor in model.actors:
            assert 0.0 <= actor.delivered <= min(actor.asked, actor.available) * (1 + ROUNDOFF)
            shares = (actor.engagement, actor.competence, actor.framing, actor.fatigue)
            assert all(0.0 <= share <= 1.0 for share in (*shares, actor.renewal_belief))
            assert all(0.0 <= trust <= 1.0 for trust in actor.trust.values())
            assert actor.trust.keys().isdisjoint({actor.index})
        for arena in model.arenas:
            assert len(arena.members) <= arena.seats
            assert 0.0 <= arena.routine <= 1.0
            assert arena.results >= 0.0


def test_identical_arms_give_identical_worlds() -> None:
    world = default_world(collaboration={"form": "project"})
    one, other = played(world, months=60), played(world, months=60)
    assert one.snapshot().trust == other.snapshot().trust
    assert same(one.measures, other.measures)


def same(one: dict[str, float], other: dict[str, float]) -> bool:
    return all(
        one[name] == other[name] or (math.isnan(one[name]) and math.isnan(other[name]))
        for name in MEASURES
    )


def test_the_order_of_actors_changes_nothing_but_rounding() -> None:
    straight = default_world(collaboration={"form": "programme"})
    turned = default_world(
        collaboration={"form": "programme"}, actors={"groups": list(reversed(GROUPS))}
    )
    one, other = played(straight, months=60), played(turned, months=60)
    for name in MEASURES:
        expected = pytest.approx(one.measures[name], rel=1e-9, nan_ok=True)
        assert other.measures[name] == expected, name
    assert {actor.name for arena in one.arenas for actor in arena.members} == {
        actor.name for arena in other.arenas for actor in arena.members
    }


@pytest.mark.parametrize("turned", [{"groups": GROUPS[::-1]}, {"arenas": ARENAS[::-1]}])
def test_where_nobody_has_a_fit_seats_go_by_luck_not_by_the_order_of_the_file(
    turned: dict[str, Any],
) -> None:
    says: dict[str, Any] = {"collaboration": {"form": "project", "duration": 12, "seats": 4}}
    changes: dict[str, Any] = {"actors": turned} if "groups" in turned else turned
    straight = played(default_world(**says, work={"adaptation": 0.0}), months=30)
    other = played(default_world(**{**says, **changes}, work={"adaptation": 0.0}), months=30)
    seated = {arena.name: {actor.name for actor in arena.members} for arena in straight.arenas}
    assert seated == {arena.name: {actor.name for actor in arena.members} for arena in other.arenas}
    assert len(set(map(frozenset, seated.values()))) == len(seated)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_arena_that_nobody_may_join_stays_empty_in_both_engines(place: int) -> None:
    arenas: list[dict[str, Any]] = [{"name": "one"}, {"name": "two"}]
    arenas.insert(place, {"name": "for nobody", "open_to": ["external"]})
    groups = [{"name": "department", "kind": "department", "count": 5}]
    scenario = default_world(months=12, actors={"groups": groups}, arenas=arenas)
    assert arenas_nobody_may_join(scenario.arenas, scenario.actors.groups) == ("for nobody",)
    model = played(scenario, months=12)
    assert [len(arena.members) for arena in model.arenas if arena.name == "for nobody"] == [0]
    [compiled] = ensemble_series(scenario, range(1), 5, tuple(MEASURES))
    assert same(dict(zip(MEASURES, compiled[-1].tolist(), strict=True)), model.measures)


@pytest.mark.parametrize("diversion", [0.0, 0.6])
def test_those_without_a_hidden_agenda_are_told_from_those_with_one(diversion: float) -> None:
    def world(share: float) -> Scenario:
        hidden = {"share": share, "diversion": diversion}
        return default_world(months=12, hidden_agendas=hidden)

    nobody, some, everybody = (played(world(share), months=12) for share in (0.0, 0.5, 1.0))
    assert nobody.measures["engagement_open"] == nobody.measures["engagement"]
    without = [
        actor.engagement for actor in some.actors if list(actor.agenda) == list(actor.declared)
    ]
    assert 0 < len(without) < len(some.actors)
    assert some.measures["engagement_open"] == mean(without)
    assert math.isnan(everybody.measures["engagement_open"])
    for model, share in ((nobody, 0.0), (some, 0.5), (everybody, 1.0)):
        [compiled] = ensemble_series(world(share), range(1), 5, ("engagement_open",))
        np.testing.assert_array_equal(compiled[-1], [model.measures["engagement_open"]])


@pytest.mark.parametrize("continuity", [0.0, 0.1, 1 / 3, 0.5, 0.9])
@pytest.mark.parametrize("duration", [1, 7, 24])
def test_null_guard_every_form_is_the_same_when_nothing_is_lost_at_restarts(
    continuity: float, duration: int
) -> None:
    continuous = default_world().changed({**NOTHING_LOST, "collaboration.continuity": 1.0})
    projects = continuous.changed(
        {"collaboration.continuity": continuity, "collaboration.duration": duration}
    )
    one, other = played(continuous, months=60), played(projects, months=60)
    assert same(one.measures, other.measures)
    assert one.snapshot().trust == other.snapshot().trust
    here, there = (
        ensemble_series(world, range(5), 5, [*MEASURES]) for world in (continuous, projects)
    )
    np.testing.assert_array_equal(here, there)


def test_a_policy_on_one_department_changes_no_other_actor_when_interaction_is_off() -> None:
    def world(**policy: Any) -> Scenario:
        first = {"name": "planning", "kind": "department", **policy}
        rest = {"name": "department", "kind": "department", "count": 11}
        groups = {"groups": [first, rest, *GROUPS[1:]]}
        return default_world(actors=groups).changed(INTERACTION_OFF)

    one, other = played(world(), months=60), played(world(mandate=0.05, mandate_sd=0.0), months=60)
    assert one.actors[0].delivered_so_far != other.actors[0].delivered_so_far
    for untouched, also_untouched in zip(one.actors[1:], other.actors[1:], strict=True):
        assert untouched.engagement == also_untouched.engagement
        assert untouched.delivered_so_far == also_untouched.delivered_so_far


def test_activity_is_one_on_average_for_every_form_while_nothing_ends_early() -> None:
    for continuity in (0.0, 0.3, 1.0):
        world = default_world().changed(
            {
                "collaboration.continuity": continuity,
                "collaboration.dissolution": 0.0,
                "collaboration.institutionalisation": 0.0,
                "membership.exit_rate": 0.0,
            }
        )
        model = played(world, months=120)
        spent = model.datacollector.get_model_vars_dataframe()["activity"].iloc[1:]
        assert spent.mean() == pytest.approx(1.0, rel=1e-12)
