"""Two engines, one month: bit for bit the same after every phase (docs/explanation/month.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from collab_sim.config import load_scenario, scenario_names
from collab_sim.config.find import shipped
from collab_sim.engines.ensemble import KernelWorld
from collab_sim.engines.parity import first_difference
from collab_sim.world.arenas import Status
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import Snapshot
from tests.engines.scenarios import laboratories, scenarios

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


@pytest.mark.parametrize("name", [*scenario_names(), *shipped("laboratory")])
def test_every_shipped_scenario_is_the_same_on_both_engines_after_every_phase(name: str) -> None:
    scenario = load_scenario(name)
    found = first_difference(scenario, seed=3, replicate=1, months=min(36, scenario.months))
    assert found is None, str(found)


EVENTS = (
    *("joined", "left", "replaced", "met", "exposed", "waiting for later", "paused"),
    *("institutionalised", "respawned", "ended", "dissolved", "never asked"),
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
    if phase == "commitment" and any(after.actors["asked"] == 0.0):
        yield "never asked"
    if after.measures["exposures"] > 0:
        yield "exposed"
    if after.measures["arenas_respawned"] > 0:
        yield "respawned"


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
