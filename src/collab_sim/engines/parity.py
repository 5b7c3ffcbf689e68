"""The two engines side by side: where, if anywhere, do they first part?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from collab_sim.world.extension import extension_in_force
from collab_sim.world.parameters.coordinators import MOST_POSTS
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import Snapshot

if TYPE_CHECKING:
    from collab_sim.world.layout import Layout, Records
    from collab_sim.world.scenario import Scenario

StateValue = float | tuple[Any, ...]
Mismatch = tuple[str, str, StateValue, StateValue]


class Disagreement(NamedTuple):
    """Two values that should be the same number."""

    month: int
    phase: str
    owner: str
    quantity: str
    readable: StateValue
    compiled: StateValue

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
) -> Disagreement | None:
    """Play a world on both engines in lockstep and compare everything after every phase.

    Returns the first of the differences found, or None when every number of every phase agrees bit
    for bit over ``months`` (all of the scenario's, if left out). ``layout`` is the scenario laid
    out, where that has been done already. Rules of the extension in force are played by both.
    """
    from collab_sim.engines.ensemble import KernelWorld
    from collab_sim.engines.extended import model_of

    model = model_of(extension_in_force())(scenario, replicate=replicate, rng=seed, layout=layout)
    world = KernelWorld(scenario, seed=seed, replicate=replicate, layout=layout)
    names = RowNames(scenario)
    for finding in names.differences(model.snapshot(), world.snapshot()):
        return Disagreement(0, "the start", *finding)
    for month in range(1, 1 + (months or scenario.months)):
        for phase in PHASES:
            model.play(phase)
            world.play(phase)
            for finding in names.differences(model.snapshot(), world.snapshot()):
                return Disagreement(month, phase, *finding)
    return None


class RowNames:
    """Names for the rows of snapshots, so that a difference can be described."""

    def __init__(self, scenario: Scenario) -> None:
        self.actors = scenario.actor_names
        self.arenas = tuple(arena.name for arena in scenario.arenas)
        self.posts = tuple(f"coordinator's post {number}" for number in range(1, 1 + MOST_POSTS))
        self._world = ("the world",)

    def differences(self, readable: Snapshot, compiled: Snapshot) -> Iterator[Mismatch]:
        """Yield (whose, which quantity, readable, compiled) for everything that differs."""
        yield from _members(self.arenas, readable.members, compiled.members)
        yield from _records(self.actors, readable.actors, compiled.actors)
        yield from _records(self.arenas, readable.arenas, compiled.arenas)
        yield from _records(self.posts, readable.posts, compiled.posts)
        for quantity in ("agenda", "fit"):
            here, there = getattr(readable, quantity), getattr(compiled, quantity)
            rows = [f"row {row}" for row in range(here.size)]
            yield from _numbers(rows, quantity, here.ravel(), there.ravel())
        yield from self._trust(readable, compiled)
        for quantity in ("leadership", "coordination"):
            here, there = (np.array([getattr(each, quantity)]) for each in (readable, compiled))
            yield from _numbers(self._world, quantity, here, there)
        for measure, value in readable.measures.items():
            there = np.array([compiled.measures[measure]])
            yield from _numbers(self._world, measure, np.array([value]), there)

    def _trust(self, readable: Snapshot, compiled: Snapshot) -> Iterator[Mismatch]:
        met = [tuple((who, whom) for who, whom, _ in each.trust) for each in (readable, compiled)]
        if met[0] != met[1]:
            yield from _members(self._world, met[:1], met[1:])
            return
        pairs = [f"{self.actors[who]} in {self.actors[whom]}" for who, whom in met[0]]
        here, there = (
            np.array([trust for *_, trust in each.trust]) for each in (readable, compiled)
        )
        yield from _numbers(pairs, "trust", here, there)


def _members(
    names: Sequence[str], readable: Sequence[StateValue], compiled: Sequence[StateValue]
) -> Iterator[Mismatch]:
    for name, here, there in zip(names, readable, compiled, strict=True):
        if here != there:
            yield name, "members or acquaintances", here, there


def _records(names: Sequence[str], readable: Records, compiled: Records) -> Iterator[Mismatch]:
    if readable.tobytes() == compiled.tobytes():
        return
    for quantity in readable.dtype.names or ():
        yield from _numbers(names, quantity, readable[quantity], compiled[quantity])


def _numbers(
    names: Sequence[str], quantity: str, readable: NDArray[Any], compiled: NDArray[Any]
) -> Iterator[Mismatch]:
    """Compare bits; undefined is the same as undefined."""
    if readable.tobytes() == compiled.tobytes():
        return
    same = np.ascontiguousarray(readable).view("i8") == np.ascontiguousarray(compiled).view("i8")
    for row in np.flatnonzero(~(same | (np.isnan(readable) & np.isnan(compiled)))).tolist():
        yield names[row], quantity, readable[row].item(), compiled[row].item()
