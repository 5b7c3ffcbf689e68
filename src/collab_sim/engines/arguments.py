"""What the compiled engine is given, and how a caller outside Numba hands it over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from collab_sim.engines.kernel.measuring import COLUMN
from collab_sim.engines.kernel.world import Ground, World, allocate, widest_arena
from collab_sim.world.layout import Floats, Integers, Layout, Records, WorldPlan, lay_out
from collab_sim.world.measures import OUR_MEASURES
from collab_sim.world.scenario import Scenario

ENTRY = "play"
"""The one function of the engine: it takes the address of a table of arguments."""
SLOT_TYPE = np.dtype("<i8")
"""One argument in that table: a whole number, or the address of an array."""

LEAST = {
    "actors": {"groups": [{"name": "a group", "kind": "department", "count": 2}]},
    "arenas": [{"name": "an arena"}],
}


class Arguments(NamedTuple):
    """Arguments of `collab_sim.engines.kernel.batch.batch`, in its order."""

    world: World
    ground: Ground
    plan: WorldPlan
    parameters: Records
    epochs: Integers
    months: int
    steps: Integers
    seeds: Integers
    replicates: Integers
    chosen: Integers
    series: Floats

    def first(self, worlds: int) -> Arguments:
        """Return the arguments for the first of these worlds alone."""
        return self._replace(
            parameters=self.parameters[:worlds],
            epochs=self.epochs[:worlds],
            seeds=self.seeds[:worlds],
            replicates=self.replicates[:worlds],
            series=self.series[:worlds],
        )


def arguments(
    layout: Layout,
    worlds: int,
    *,
    widest: int | None = None,
    measures: Sequence[str] = tuple(OUR_MEASURES),
) -> Arguments:
    """Lay out the arguments for playing whole worlds of a layout.

    ``widest`` is the most members that an arena can have, the layout's own if left out. Seeds,
    replicates and series are the caller's to fill and to read.
    """
    world, ground = allocate(layout, widest or widest_arena(layout, layout.parameters))
    return Arguments(
        world=world,
        ground=ground,
        plan=layout.plan,
        parameters=layout.records(worlds),
        epochs=np.repeat(layout.epochs[np.newaxis], worlds, axis=0),
        months=layout.months,
        steps=np.zeros(2, np.int64),
        seeds=np.zeros(worlds, np.int64),
        replicates=np.zeros(worlds, np.int64),
        chosen=np.array([getattr(COLUMN, name) for name in measures], dtype=np.int64),
        series=np.zeros((worlds, layout.months + 1, len(measures))),
    )


def smallest() -> Arguments:
    """Return arguments for one world of the least that a scenario can be."""
    return arguments(lay_out(Scenario.model_validate(LEAST)), worlds=1)


def shape() -> str:
    """Describe the arguments' types, and the order of measures: code is compiled for them."""
    return repr([[array.dtype.descr for array in arrays(smallest())], list(OUR_MEASURES)])


def slots(value: Any, origin: int) -> Iterator[int]:
    """Yield what Numba passes for an argument, slot by slot.

    An array is its owner and parent (nobody), its size, the size of an item, its address counted
    from ``origin``, its shape and its strides; a tuple is its members; a number is itself.
    """
    if isinstance(value, tuple):
        for member in value:
            yield from slots(member, origin)
    elif isinstance(value, np.ndarray):
        yield from (0, 0, value.size, value.itemsize, value.ctypes.data - origin)
        yield from (*value.shape, *value.strides)
    else:
        yield int(value)


def arrays(value: Any) -> Iterator[np.ndarray[Any, Any]]:
    """Yield the arrays among arguments, in their order."""
    if isinstance(value, tuple):
        for member in value:
            yield from arrays(member)
    elif isinstance(value, np.ndarray):
        yield value
