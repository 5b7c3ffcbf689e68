"""The two engines side by side: where, if anywhere, do they first part?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from collab_sim.world.in_force import extension_in_force
from collab_sim.world.parameters.coordinators import MOST_POSTS
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import Snapshot

if TYPE_CHECKING:
    from collab_sim.world.layout import Layout, Records
    from collab_sim.world.scenario import Scenario

Value = float | tuple[Any, ...]
Finding = tuple[str, str, Value, Value]
Numbers = NDArray[Any]


class Difference(NamedTuple):
    """Two values that should be the same number."""

    month: int
    phase: str
    owner: str
    quantity: str
    readable: Value
    compiled: Value

    def __str__(self) -> str:
        """Say it in one line."""
        when = f"month {self.month}, after {self.phase}"
        what = f"{self.quantity} of {self.owner}"
        return f"{when}: {what} is {self.readable!r} on Mesa, {self.compiled!r} compiled"


def first_difference(
    scenario: Scenario,
    *,
    seed: int,
    replicate: int = 0,
    months: int | None = None,
    layout: Layout | None = None,
) -> Difference | None:
    """Play a world on both engines in lockstep and compare everything after every phase.

    Returns the first of the differences found, or None when every number of every phase agrees bit
    for bit over ``months`` (all of the scenario's, if left out). ``layout`` is the scenario laid
    out, where that has been done already. Rules of the extension in force are played by both.
    """
    from collab_sim.engines.ensemble import KernelWorld
    from collab_sim.engines.extended import model_of

    model = model_of(extension_in_force())(scenario, replicate=replicate, rng=seed, layout=layout)
    world = KernelWorld(scenario, seed=seed, replicate=replicate, layout=layout)
    names = Names(scenario)
    for finding in names.differences(model.snapshot(), world.snapshot()):
        return Difference(0, "the start", *finding)
    for month in range(1, 1 + (months or scenario.months)):
        for phase in PHASES:
            model.play(phase)
            world.play(phase)
            for finding in names.differences(model.snapshot(), world.snapshot()):
                return Difference(month, phase, *finding)
    return None


class Names:
    """Names for the rows of snapshots, so that a difference can be told."""

    def __init__(self, scenario: Scenario) -> None:
        self.actors = scenario.actor_names
        self.arenas = tuple(arena.name for arena in scenario.arenas)
        self.posts = tuple(f"coordinator's post {number}" for number in range(1, 1 + MOST_POSTS))
        self._world = ("the world",)

    def differences(self, one: Snapshot, other: Snapshot) -> Iterator[Finding]:
        """Yield (whose, which quantity, one value, other value) for everything that differs."""
        yield from _members(self.arenas, one.members, other.members)
        yield from _records(self.actors, one.actors, other.actors)
        yield from _records(self.arenas, one.arenas, other.arenas)
        yield from _records(self.posts, one.posts, other.posts)
        for quantity in ("agenda", "fit"):
            here, there = getattr(one, quantity), getattr(other, quantity)
            rows = [f"row {row}" for row in range(here.size)]
            yield from _numbers(rows, quantity, here.ravel(), there.ravel())
        yield from self._trust(one, other)
        for quantity in ("leadership", "coordination"):
            here, there = (np.array([getattr(world, quantity)]) for world in (one, other))
            yield from _numbers(self._world, quantity, here, there)
        for measure, value in one.measures.items():
            there = np.array([other.measures[measure]])
            yield from _numbers(self._world, measure, np.array([value]), there)

    def _trust(self, one: Snapshot, other: Snapshot) -> Iterator[Finding]:
        met = [tuple((who, whom) for who, whom, _ in world.trust) for world in (one, other)]
        if met[0] != met[1]:
            yield from _members(self._world, met[:1], met[1:])
            return
        pairs = [f"{self.actors[who]} in {self.actors[whom]}" for who, whom in met[0]]
        here, there = (np.array([trust for *_, trust in world.trust]) for world in (one, other))
        yield from _numbers(pairs, "trust", here, there)


def _members(
    names: Sequence[str], one: Sequence[Value], other: Sequence[Value]
) -> Iterator[Finding]:
    for name, here, there in zip(names, one, other, strict=True):
        if here != there:
            yield name, "members or acquaintances", here, there


def _records(names: Sequence[str], one: Records, other: Records) -> Iterator[Finding]:
    if one.tobytes() == other.tobytes():
        return
    for quantity in one.dtype.names or ():
        yield from _numbers(names, quantity, one[quantity], other[quantity])


def _numbers(
    names: Sequence[str], quantity: str, one: Numbers, other: Numbers
) -> Iterator[Finding]:
    """Compare bits; undefined is the same as undefined."""
    if one.tobytes() == other.tobytes():
        return
    same = np.ascontiguousarray(one).view("i8") == np.ascontiguousarray(other).view("i8")
    for row in np.flatnonzero(~(same | (np.isnan(one) & np.isnan(other)))).tolist():
        yield names[row], quantity, one[row].item(), other[row].item()
