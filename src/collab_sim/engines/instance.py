"""The engine with the memory of one world, ready to play.

An instance holds its arguments where the engine's code can reach them, as arrays that Python reads
and writes too. Each belongs to the thread that made it.
"""

from __future__ import annotations

import atexit
import ctypes
import weakref
from functools import cache
from importlib.metadata import version
from typing import Any, Protocol

import numpy as np

from collab_sim.engines.arguments import ENTRY, SLOT, Arguments, arrays, slots
from collab_sim.engines.module import ModuleError, module
from collab_sim.engines.native import native_entry

PAGE = 65536
"""Bytes of a page of the module's memory; the first one is its stack."""
ALIGNMENT = 16
HIDDEN = 2
"""Slots before the arguments: where Numba's code puts a result and a failure; we use neither."""


class Instance(Protocol):
    """An engine and the arguments it holds."""

    arguments: Arguments

    def play(self, arguments: Arguments) -> None:
        """Play with these arguments: the ones it holds, or parts of them."""


class WasmInstance:
    """The module on this machine."""

    def __init__(self, arguments: Arguments):
        import wasmtime

        engine, code = _loaded()
        self._store = wasmtime.Store(engine)
        count = HIDDEN + sum(1 for _ in slots(arguments, 0))
        size = PAGE + _aligned(count * SLOT.itemsize)
        size += sum(_aligned(array.nbytes) for array in arrays(arguments))
        pages = -(-size // PAGE)
        limits = wasmtime.Limits(pages, pages)
        memory = wasmtime.Memory(self._store, wasmtime.MemoryType(limits))
        self._call = _instantiated(self._store, code, memory).exports(self._store)[ENTRY]
        bytes_of = np.ctypeslib.as_array(memory.data_ptr(self._store), (pages * PAGE,))
        self._origin = bytes_of.ctypes.data
        self._table = bytes_of[PAGE : PAGE + count * SLOT.itemsize].view(SLOT)
        self._memory, self._free = bytes_of, PAGE + _aligned(count * SLOT.itemsize)
        self.arguments: Arguments = self._held(arguments)
        _OPEN.add(self)

    def close(self) -> None:
        """Let go of the module."""
        del self._call, self._store

    def play(self, arguments: Arguments) -> None:
        """Play with these arguments: the ones it holds, or parts of them."""
        self._table[HIDDEN:] = np.fromiter(slots(arguments, self._origin), SLOT)
        if code := self._call(self._store, PAGE):
            raise ModuleError(f"the compiled engine ended with code {code}")

    def _held(self, value: Any) -> Any:
        """Copy arrays into the module's memory; return them as they lie there."""
        if isinstance(value, tuple):
            return type(value)(*map(self._held, value))
        if not isinstance(value, np.ndarray):
            return value
        begins, self._free = self._free, self._free + _aligned(value.nbytes)
        held = self._memory[begins : begins + value.nbytes].view(value.dtype).reshape(value.shape)
        held[...] = value
        return held


_OPEN: weakref.WeakSet[WasmInstance] = weakref.WeakSet()


@atexit.register
def _close() -> None:
    """Let go of Wasmtime's objects while it can still free them: at the very end it complains."""
    for instance in list(_OPEN):
        instance.close()
    _loaded.cache_clear()


class NativeInstance:
    """The same code compiled for this machine; it plays in memory of Python's own."""

    def __init__(self, arguments: Arguments, address: int):
        self.arguments = arguments
        self._call = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)(address)
        self._result = np.zeros(2 * HIDDEN, np.int64)

    def play(self, arguments: Arguments) -> None:
        """Play with these arguments: the ones it holds, or parts of them."""
        result = self._result.ctypes.data
        table = np.array([result, result, *slots(arguments, 0)], SLOT)
        if code := self._call(table.ctypes.data):
            raise ModuleError(f"the compiled engine ended with code {code}")


def instance_for(arguments: Arguments) -> Instance:
    """Return an instance that holds these arguments: native where such code was loaded."""
    native = native_entry()
    return NativeInstance(arguments, native) if native else WasmInstance(arguments)


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


@cache
def _loaded() -> tuple[Any, Any]:
    """Wasmtime's engine, and the module compiled by it; Wasmtime keeps that between runs."""
    import wasmtime

    config = wasmtime.Config()
    try:
        config.cache = True
    except wasmtime.WasmtimeError:  # nowhere to keep it: compiling takes a fifth of a second
        config = wasmtime.Config()
    engine = wasmtime.Engine(config)
    try:
        return engine, wasmtime.Module(engine, module())
    except wasmtime.WasmtimeError as error:
        told = str(error).splitlines()[0]
        raise ModuleError(
            f"wasmtime {version('wasmtime')} can't read the compiled engine: {told}. "
            "A newer one may: pip install --upgrade wasmtime"
        ) from None


def _instantiated(store: Any, code: Any, memory: Any) -> Any:
    import wasmtime

    stack = wasmtime.GlobalType(wasmtime.ValType.i32(), True)
    given = {
        "__linear_memory": memory,
        "__stack_pointer": wasmtime.Global(store, stack, wasmtime.Val.i32(PAGE)),
    }
    return wasmtime.Instance(store, code, [given[wanted.name] for wanted in code.imports])
