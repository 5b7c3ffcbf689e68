"""Numbers that JSON does not know: undefined ones and infinity."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any


def undefined_as_null(value: Any) -> Any:
    """Replace NaN and infinity by None, in whatever holds them.

    >>> undefined_as_null({"gain": float("inf"), "pairs": (1, float("nan"))})
    {'gain': None, 'pairs': [1, None]}
    """
    if isinstance(value, Mapping):
        return {key: undefined_as_null(each) for key, each in value.items()}
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [undefined_as_null(each) for each in value]
    return value
