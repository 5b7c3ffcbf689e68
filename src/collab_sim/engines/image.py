"""The module's memory: its stack, a table of arguments, and the arrays that these name.

The same bytes start a world on a desktop and in a browser.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from collab_sim.engines.arguments import SLOT_TYPE, Arguments, arrays, slots

Bytes = NDArray[np.uint8]

PAGE = 65536
"""Bytes of a page of memory. The first page is the stack, the table follows it."""
ALIGNMENT = 16
HIDDEN = 2
"""Slots before the arguments, where Numba's code would put a result and a failure."""


def pages_for(arguments: Arguments) -> int:
    """Pages of memory that these arguments need."""
    size = _first_array(arguments) + sum(_aligned(array.nbytes) for array in arrays(arguments))
    return -(-size // PAGE)


def laid_in(memory: Bytes, arguments: Arguments) -> Arguments:
    """Copy the arguments' arrays into memory; return the arguments as they lie there."""
    position = _first_array(arguments)

    def held(value: Any) -> Any:
        nonlocal position
        if isinstance(value, tuple):
            return type(value)(*map(held, value))
        if not isinstance(value, np.ndarray):
            return value
        begins, position = position, position + _aligned(value.nbytes)
        copy = memory[begins : begins + value.nbytes].view(value.dtype).reshape(value.shape)
        copy[...] = value
        return copy

    laid: Arguments = held(arguments)
    return laid


def write_table(memory: Bytes, arguments: Arguments) -> None:
    """Write the table for arguments that lie in this memory, or for parts of them."""
    table = [0] * HIDDEN + list(slots(arguments, memory.ctypes.data))
    memory[PAGE : PAGE + SLOT_TYPE.itemsize * len(table)] = np.array(table, SLOT_TYPE).view(
        np.uint8
    )


def _first_array(arguments: Arguments) -> int:
    count = HIDDEN + sum(1 for _ in slots(arguments, 0))
    return PAGE + _aligned(count * SLOT_TYPE.itemsize)


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT
