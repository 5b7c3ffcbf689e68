"""Compile the model's equations; the only file that names compiler options.

Compiled code is kept on disk only when ``COLLAB_SIM_CACHE`` names a folder before this module is
imported. The library sets none: a cached kernel does not notice that a rule in another file
changed. The commands name the folder after a digest of the sources, so it always fits.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

import numba

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

RULES: dict[str, Callable[..., float]] = {}
CACHE_FOLDER = os.environ.get("COLLAB_SIM_CACHE", "")

OPTIONS: dict[str, Any] = {
    "nogil": True,
    "cache": bool(CACHE_FOLDER),
    "error_model": "numpy",
    "fastmath": False,
    "no_cfunc_wrapper": True,
}

INTERPRETED = bool(numba.config.DISABLE_JIT)
"""Whether compiling is switched off (``NUMBA_DISABLE_JIT=1``), to debug or to compare."""

if CACHE_FOLDER:
    numba.config.CACHE_DIR = CACHE_FOLDER


def compiled(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Compile ``function`` without giving up strict floating-point order."""
    return cast(Callable[Arguments, Result], numba.njit(**OPTIONS)(function))


def small(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Compile ``function``, and write its code out wherever compiled code calls it."""
    return cast(Callable[Arguments, Result], numba.njit(**OPTIONS, forceinline=True)(function))


def rare(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Compile ``function`` for calls from compiled code only, in one place."""
    return cast(
        Callable[Arguments, Result], numba.njit(**OPTIONS, no_cpython_wrapper=True)(function)
    )


def inner(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Compile ``function`` for calls from compiled code only, which spares it a way in."""
    way_in: dict[str, Any] = {"no_cpython_wrapper": True, "forceinline": True}
    return cast(Callable[Arguments, Result], numba.njit(**OPTIONS, **way_in)(function))


def rule(function: Callable[Arguments, float]) -> Callable[Arguments, float]:
    """Register an equation of the model and compile it."""
    RULES[function.__name__] = function
    return small(function)


def _uncounted(_: Any, arrays: Any) -> Any:
    """Type and code of `borrowed`, for Numba."""

    def code(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        value = arguments[0]
        for place, kind in enumerate(arrays):
            whole = builder.extract_value(value, place)
            array = context.make_array(kind)(context, builder, whole)
            array.meminfo = array.meminfo.type(None)
            array.parent = array.parent.type(None)
            value = builder.insert_value(value, array._getvalue(), place)
        return value

    return arrays(arrays), code


def borrowed(arrays: Result) -> Result:
    """Return a tuple of arrays whose owners compiled code does not count; the caller keeps them.

    Counting owners at every call would cost a small function more than what it does.
    """
    return arrays


if not INTERPRETED:
    borrowed = numba.extending.intrinsic(_uncounted)
