"""What a model takes as ``rng``: a seed, any luck at all, or a generator as Mesa knows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import ArgumentError, quoted, whole

Rng = (
    int
    | np.integer[Any]
    | Sequence[int]
    | np.random.SeedSequence
    | np.random.BitGenerator
    | np.random.Generator
    | None
)
RandomSource = int | np.random.SeedSequence | np.random.BitGenerator | np.random.Generator
GENERATORS = (np.random.SeedSequence, np.random.BitGenerator, np.random.Generator)
TAKES = f"a whole number from 0 to {LARGEST_SEED}, None for any luck, or a generator of NumPy"


def source_of(rng: Rng) -> RandomSource:
    """Return what Mesa's generators start from: for None a seed drawn from the operating system.

    Raises `ArgumentError` for what is no seed.
    """
    if rng is None:
        return int(np.random.default_rng().integers(LARGEST_SEED + 1))
    if isinstance(rng, GENERATORS):
        return rng
    try:
        if isinstance(rng, list | tuple) and rng:
            return np.random.SeedSequence(rng)
        return whole("rng", rng, 0, LARGEST_SEED)
    except (ArgumentError, TypeError, ValueError):
        raise ArgumentError(f"rng takes {TAKES}, not {quoted(rng)}") from None


def seed_from(source: RandomSource, generator: np.random.Generator) -> int:
    """Return the seed of a world's luck; a generator gives its next number."""
    return source if isinstance(source, int) else int(generator.integers(LARGEST_SEED + 1))
