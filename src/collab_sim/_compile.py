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
}

INTERPRETED = bool(numba.config.DISABLE_JIT)
"""Whether compiling is switched off (``NUMBA_DISABLE_JIT=1``), to debug or to compare."""

if CACHE_FOLDER:
    numba.config.CACHE_DIR = CACHE_FOLDER


def compiled(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Compile ``function`` without giving up strict floating-point order."""
    return cast(Callable[Arguments, Result], numba.njit(**OPTIONS)(function))


def inner(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Compile ``function`` for calls from compiled code only, which spares it a way in."""
    way_in: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}
    return cast(Callable[Arguments, Result], numba.njit(**OPTIONS, **way_in)(function))


def rule(function: Callable[Arguments, float]) -> Callable[Arguments, float]:
    """Register an equation of the model and compile it."""
    RULES[function.__name__] = function
    return compiled(function)
