"""Where luck is looked up: a seed, and the number of a world within it."""

from __future__ import annotations

LARGEST_SEED = 2**32 - 1
"""Seeds and replicates are 32-bit parts of a draw's address; larger ones would come round again."""
