"""Two engines, one month: bit for bit the same after every phase (docs/explanation/month.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from benchmarks.worlds import municipalities
from collab_sim.config import load_scenario, scenario_names
from collab_sim.config.find import shipped
from collab_sim.engines.ensemble import KernelWorld
from collab_sim.engines.parity import RowNames, first_difference
from collab_sim.world.actors import Motive
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Layout
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import Snapshot
from tests.engines.scenarios import eventful, laboratories, scenarios

ADDRESS = st.integers(0, 2**32 - 1)


@settings(max_examples=200)
@given(scenarios(), ADDRESS, ADDRESS)
def test_any_small_world_is_the_same_on_both_engines_after_every_phase(
    scenario: Scenario, seed: int, replicate: int
) -> None:
    found = first_difference(scenario, seed=seed, replicate=replicate)
    assert found is None, str(found)


@settings(max_examples=100)
@given(laboratories(), ADDRESS, ADDRESS)
def test_any_small_laboratory_is_the_same_on_both_engines_after_every_phase(
    scenario: Scenario, seed: int, replicate: int
) -> None:
    found = first_difference(scenario, seed=seed, replicate=replicate)
    assert found is None, str(found)


@settings(max_examples=100)
@given(eventful(scenarios()), ADDRESS)
def test_any_small_world_with_events_is_the_same_on_both_engines_after_every_phase(
    world: tuple[Scenario, Layout], seed: int
) -> None:
    scenario, layout = world
    found = first_difference(scenario, seed=seed, layout=layout)
    assert found is None, str(found)


@settings(max_examples=20)
@given(eventful(laboratories()), ADDRESS)
def test_any_small_laboratory_with_events_is_the_same_on_both_engines_after_every_phase(
    world: tuple[Scenario, Layout], seed: int
) -> None:
    scenario, layout = world
    found = first_difference(scenario, seed=seed, layout=layout)
    assert found is None, str(found)


def test_thousands_of_actors_are_the_same_on_both_engines_after_every_phase() -> None:
    scenario = municipalities(60, actors=34, months=3, collaboration={"form": "project"})
    assert len(scenario.actor_names) == 2040
    found = first_difference(scenario, seed=1)
    assert found is None, str(found)


def test_a_difference_of_posts_and_coordination_is_told_by_name() -> None:
    scenario = load_scenario("default")
    snapshot = KernelWorld(scenario, seed=1, replicate=0).snapshot()
    posts = snapshot.posts.copy()
    posts["vacant"][1] = 3
    other = replace(snapshot, posts=posts, coordination=0.125)
    told = [difference[:2] for difference in RowNames(scenario).differences(snapshot, other)]
    assert told == [("coordinator's post 2", "vacant"), ("the world", "coordination")]


@pytest.mark.parametrize("name", [*scenario_names(), *shipped("laboratory")])
def test_every_shipped_scenario_is_the_same_on_both_engines_after_every_phase(name: str) -> None:
    scenario = load_scenario(name)
    found = first_difference(scenario, seed=3, replicate=1, months=min(36, scenario.months))
    assert found is None, str(found)


EVENTS = (
    *("joined", "left", "replaced", "met", "exposed", "waiting for later", "paused"),
    *("institutionalised", "respawned", "ended", "dissolved", "never asked"),
    *("a coordinator left", "a post filled anew", "overstretched coordinators", "no budget"),
    *("all three motives", "failed against working alone", "succeeded"),
)


@pytest.fixture(scope="module")
def census() -> Counter[str]:
    """Worlds with each kind of event, among three hundred that hypothesis draws."""
    found: Counter[str] = Counter()

    @settings(max_examples=300, phases=[Phase.generate], database=None, derandomize=True)
    @given(scenarios())
    def count(scenario: Scenario) -> None:
        found.update(happenings(scenario))

    count()
    return found


@pytest.mark.parametrize("event", EVENTS)
def test_the_drawn_worlds_contain(event: str, census: Counter[str]) -> None:
    assert census[event] >= 3


def happenings(scenario: Scenario) -> set[str]:
    """Kinds of events in a world's months."""
    world, found = KernelWorld(scenario, seed=1, replicate=0), set()
    for _ in range(scenario.months):
        for phase in PHASES:
            before = world.snapshot()
            world.play(phase)
            found |= set(changes(phase, before, world.snapshot()))
    return found


def changes(phase: str, before: Snapshot, after: Snapshot) -> Iterator[str]:
    if phase == "context":
        yield from (OUTCOMES[Status(status)] for status in after.arenas["status"])
    yield from moves(phase, before, after)
    if phase == "membership" and len(after.trust) > len(before.trust) > 0:
        yield "met"
    if phase == "context":
        yield from comings_and_goings(before, after)
    if phase == "work":
        yield from outcomes(after)
    if phase == "commitment" and any(after.actors["asked"] == 0.0):
        yield "never asked"
    if after.measures["exposures"] > 0:
        yield "exposed"
    if after.measures["arenas_respawned"] > 0:
        yield "respawned"


def comings_and_goings(before: Snapshot, after: Snapshot) -> Iterator[str]:
    left = (before.posts["vacant"] == 0) & (after.posts["vacant"] > 0)
    back = (before.posts["vacant"] == 1) & (after.posts["vacant"] == 0)
    if left.any():
        yield "a coordinator left"
    if back.any():
        yield "a post filled anew"
    if 0.0 < after.coordination < after.posts["skill"].min():
        yield "overstretched coordinators"
    if set(after.actors["motive"]) == set(Motive):
        yield "all three motives"


def outcomes(after: Snapshot) -> Iterator[str]:
    if any((after.arenas["status"] == Status.PAUSE) & (after.arenas["standing"] == 1.0)):
        yield "no budget"
    if any((after.arenas["success"] > 0.0) & (after.arenas["success"] < 1.0)):
        yield "failed against working alone"
    if any(after.arenas["success"] == 1.0):
        yield "succeeded"


def moves(phase: str, before: Snapshot, after: Snapshot) -> Iterator[str]:
    for here, there in zip(before.members, after.members, strict=True):
        if phase == "membership" and set(there) - set(here):
            yield "joined"
        if phase == "membership" and set(here) - set(there):
            yield "left"
        if phase == "context" and there and set(here) - set(there):
            yield "replaced"


OUTCOMES = {
    Status.WAITING: "waiting for later",
    Status.ACTIVE: "active",
    Status.PAUSE: "paused",
    Status.INSTITUTIONALISED: "institutionalised",
    Status.ENDED: "ended",
    Status.DISSOLVED: "dissolved",
}
