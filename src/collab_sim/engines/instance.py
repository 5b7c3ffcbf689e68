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

from collab_sim.engines.arguments import ENTRY, SLOT_TYPE, Arguments, slots
from collab_sim.engines.image import HIDDEN, PAGE, laid_in, pages_for, write_table
from collab_sim.engines.module import ModuleError, Rules, module
from collab_sim.engines.native import native_entry


class Instance(Protocol):
    """An engine and the arguments it holds."""

    arguments: Arguments

    def play(self, arguments: Arguments) -> None:
        """Play with these arguments: the ones it holds, or parts of them."""


class WasmInstance:
    """The module on this machine."""

    def __init__(self, arguments: Arguments, rules: Rules):
        import wasmtime

        engine, code = _loaded(rules)
        self._store = wasmtime.Store(engine)
        pages = pages_for(arguments)
        limits = wasmtime.Limits(pages, pages)
        memory = wasmtime.Memory(self._store, wasmtime.MemoryType(limits))
        self._call = _instantiated(self._store, code, memory).exports(self._store)[ENTRY]
        self._memory = np.ctypeslib.as_array(memory.data_ptr(self._store), (pages * PAGE,))
        self.arguments = laid_in(self._memory, arguments)
        _OPEN.add(self)

    def close(self) -> None:
        """Let go of the module."""
        del self._call, self._store

    def play(self, arguments: Arguments) -> None:
        """Play with these arguments: the ones it holds, or parts of them."""
        write_table(self._memory, arguments)
        _check(self._call(self._store, PAGE))


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
        table = np.array([result] * HIDDEN + [*slots(arguments, 0)], SLOT_TYPE)
        _check(self._call(table.ctypes.data))


def instance_for(arguments: Arguments, rules: Rules = ()) -> Instance:
    """Return an instance that holds these arguments: native where such code was loaded.

    ``rules`` are those of a user's own that it plays.
    """
    native = native_entry(rules)
    return NativeInstance(arguments, native) if native else WasmInstance(arguments, rules)


def _check(code: int) -> None:
    if code:
        raise ModuleError(f"the compiled engine ended with code {code}")


@cache
def _loaded(rules: Rules = ()) -> tuple[Any, Any]:
    """Wasmtime's engine, and the module compiled by it; Wasmtime keeps that between runs."""
    import wasmtime

    config = wasmtime.Config()
    try:
        config.cache = True
    except wasmtime.WasmtimeError:  # nowhere to keep it: compiling takes a fifth of a second
        config = wasmtime.Config()
    engine = wasmtime.Engine(config)
    try:
        return engine, wasmtime.Module(engine, module(rules))
    except wasmtime.WasmtimeError as error:
        reason = str(error).splitlines()[0]
        raise ModuleError(
            f"wasmtime {version('wasmtime')} can't read the compiled engine: {reason}. "
            "A newer one may: pip install --upgrade wasmtime"
        ) from None


def _instantiated(store: Any, code: Any, memory: Any) -> Any:
    import wasmtime

    stack = wasmtime.GlobalType(wasmtime.ValType.i32(), True)
    imported = {
        "__linear_memory": memory,
        "__stack_pointer": wasmtime.Global(store, stack, wasmtime.Val.i32(PAGE)),
    }
    return wasmtime.Instance(store, code, [imported[wanted.name] for wanted in code.imports])
