"""What a player outside Python needs to play a layout: a memory, and where things lie in it.

A page carries it beside the module. Parameters, epochs, seeds and the numbers of worlds are the
player's to write, series and the world's state its to read.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from collab_sim.engines.arguments import SLOT_TYPE, Arguments, arguments, slots
from collab_sim.engines.image import HIDDEN, PAGE, Bytes, laid_in, pages_for, write_table
from collab_sim.engines.kernel.batch import FIRST_STEP, STEPS
from collab_sim.engines.module import module
from collab_sim.world.arenas import Status
from collab_sim.world.extension import rules_in_force
from collab_sim.world.layout import PARAMETER_RECORD, Layout

WORLDS_IN_A_CALL = 10
"""Worlds in a call: few, so that a page breathes between two of them."""
LENGTH = 5
"""Slots of an array before its first length."""
ZEROS = 16
"""As many empty bytes in a row are left out of an image."""
SEEN = {
    "actors": ("engagement",),
    "arenas": ("status", "activity"),
    "people": ("first_tie",),
    "forums": ("first_seat", "end_seat"),
    "seats": ("actor",),
    "ties": ("partner", "following", "trust"),
}
"""Records of a world, and their fields, that pages look at."""


def carried_engine() -> dict[str, Any]:
    """Return the module, and how records of parameters and steps are counted, ready for JSON.

    ``fields`` are (dotted path, offset in a record, whether it is a whole number).
    """
    return {
        "module": base64.b64encode(module(rules_in_force())).decode(),
        "page": PAGE,
        "start": FIRST_STEP,
        "steps": STEPS,
        "batch": WORLDS_IN_A_CALL,
        "record": PARAMETER_RECORD.itemsize,
        "fields": [*_fields()],
        "status": [status.name for status in Status],
    }


def carried_layout(layout: Layout, measures: Sequence[str]) -> dict[str, Any]:
    """Return the memory in which worlds of a layout are played, ready for JSON.

    ``image`` are stretches of it: where each begins, and its bytes in base64. ``at`` says where
    the player writes and reads, ``world`` where records of the state begin, how many there are,
    how far they are apart and where in them their fields lie. Layouts that differ in the values of
    parameters alone are carried alike.
    """
    wanted = arguments(layout, WORLDS_IN_A_CALL, measures=measures)
    memory = np.zeros(pages_for(wanted) * PAGE, np.uint8)
    held = laid_in(memory, wanted)
    write_table(memory, held)
    for array in (held.parameters, held.epochs):
        array.view(np.uint8)[...] = 0
    origin = memory.ctypes.data
    names = "parameters epochs steps seeds replicates series".split()
    return {
        "pages": pages_for(wanted),
        "months": layout.months,
        "epochs": held.parameters.shape[1],
        "measures": len(measures),
        "at": {name: getattr(held, name).ctypes.data - origin for name in names}
        | {"worlds": _length_of_parameters(held)},
        "world": {name: _whereabouts(getattr(held.world, name), name, origin) for name in SEEN},
        "image": [*_stretches(memory)],
    }


def _fields() -> Iterator[tuple[str, int, bool]]:
    headings: Any = PARAMETER_RECORD.fields
    for heading in headings:
        section, begins = headings[heading][:2]
        for name in section.names:
            kind, offset = section.fields[name][:2]
            yield f"{heading}.{name}", begins + offset, kind.kind == "i"


def _length_of_parameters(held: Arguments) -> int:
    """Where the table says how many worlds are played."""
    before = sum(1 for _ in slots((held.world, held.ground, held.plan), 0))
    return PAGE + SLOT_TYPE.itemsize * (HIDDEN + before + LENGTH)


def _whereabouts(records: Any, name: str, origin: int) -> dict[str, Any]:
    fields: Any = records.dtype.fields
    return {
        "at": records.ctypes.data - origin,
        "length": len(records),
        "size": records.dtype.itemsize,
        "fields": {field: fields[field][1] for field in SEEN[name]},
    }


def _stretches(memory: Bytes) -> Iterator[tuple[int, str]]:
    """Yield the parts of a memory that hold something, with where they begin."""
    used = np.flatnonzero(memory)
    cuts = np.flatnonzero(np.diff(used) > ZEROS) + 1
    for part in np.split(used, cuts):
        begins, ends = int(part[0]), int(part[-1]) + 1
        yield begins, base64.b64encode(memory[begins:ends].tobytes()).decode()
