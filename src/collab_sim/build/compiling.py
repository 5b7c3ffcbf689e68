"""The text of the model as LLVM's intermediate representation, made by Numba.

Numba must not have been imported before, and compiles in a process of its own: marked functions are
replaced by compiled ones wherever the package names them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any, NamedTuple

import numpy as np

from collab_sim import elementary
from collab_sim._compile import COMPILED, INLINED
from collab_sim.engines.arguments import smallest
from collab_sim.engines.kernel import batch as text
from collab_sim.engines.module import Rules
from collab_sim.world.own_rules import ELEMENTARY, function_of, model_rules

MACHINE_INDEPENDENT = {
    "NUMBA_CPU_NAME": "generic",
    "NUMBA_CPU_FEATURES": "",
    "NUMBA_LOOP_VECTORIZE": "0",
}
NUMBA_OPTIONS: dict[str, Any] = {
    "error_model": "numpy",
    "fastmath": False,
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
    "_nrt": False,  # the caller owns every array: nothing counts references
}


class Representation(NamedTuple):
    """Machine-independent code: LLVM bitcode, and the name of the function to be called in it."""

    bitcode: bytes
    function: str


def represented(own: Rules = ()) -> Representation:
    """Compile `batch` and everything it calls, as yet for no machine in particular.

    Rules of a user's ``own`` are compiled in the place of the model's. What they call is the
    model's own.
    """
    os.environ.update(MACHINE_INDEPENDENT)
    import numba

    compilers = _compilers(numba)
    named: dict[str, Any] = {name: compilers[function] for name, function in model_rules().items()}
    named |= {name: compilers.get(value, value) for name, value in ELEMENTARY.items()}
    inlining = numba.njit(**NUMBA_OPTIONS, forceinline=True)
    for name, source in own:
        compilers[model_rules()[name]] = inlining(function_of(source, named))
    _replace(compilers)
    signature = tuple(numba.typeof(_plain(argument)) for argument in smallest())
    entry: Any = text.batch
    entry.compile(signature)
    made = entry.overloads[entry.signatures[0]]
    module = made.library._get_module_for_linking()
    return Representation(module.as_bitcode(), made.fndesc.mangled_name)


def _plain(value: Any) -> Any:
    """Records by their type alone: how Python reaches their fields is nothing to a compiler."""
    if isinstance(value, tuple):
        return type(value)(*map(_plain, value))
    return value.view(np.ndarray) if isinstance(value, np.ndarray) else value


def _compilers(numba: Any) -> dict[Any, Any]:
    made: dict[Any, Any] = {
        function: numba.njit(**NUMBA_OPTIONS)(function) for function in COMPILED
    }
    for function in INLINED:
        made[function] = numba.njit(**NUMBA_OPTIONS, forceinline=True)(function)
    made.update(_bit_casts(numba))
    return made


def _replace(compiled: dict[Any, Any]) -> None:
    modules = [module for name, module in sys.modules.items() if name.startswith("collab_sim")]
    for module in modules:
        for name, value in list(vars(module).items()):
            if isinstance(value, FunctionType) and value in compiled:
                setattr(module, name, compiled[value])


def _bit_casts(numba: Any) -> dict[Any, Any]:
    """What plain Python asks the C library for, read from and written to the bits of a number."""

    def cast(source: Any, target: Any) -> Callable[..., Any]:
        def intrinsic(_: Any, value: Any) -> Any:
            def code(context: Any, builder: Any, _signature: Any, values: Any) -> Any:
                return builder.bitcast(values[0], context.get_value_type(target))

            return target(source), code

        made: Callable[..., Any] = numba.extending.intrinsic(intrinsic)
        return made

    bits_of = cast(numba.float64, numba.int64)
    number_of = cast(numba.int64, numba.float64)

    def taken_apart(x: float) -> tuple[float, int]:
        k = 0
        if x < 2.2250738585072014e-308:  # subnormal: scaled by 2**54 first
            x *= 18014398509481984.0
            k = -54
        bits = bits_of(x)
        return number_of((bits & 0xFFFFFFFFFFFFF) | 0x3FE0000000000000), k + (bits >> 52) - 1022

    def power_of_two(k: int) -> float:
        result: float = number_of((k + 1023) << 52)
        return result

    inlining = numba.njit(**NUMBA_OPTIONS, forceinline=True)
    return {
        elementary.taken_apart: inlining(taken_apart),
        elementary.power_of_two: inlining(power_of_two),
    }
