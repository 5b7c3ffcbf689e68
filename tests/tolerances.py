"""The three tolerances of the project; a test that needs another one is testing something else."""

from __future__ import annotations

EXACT = 0.0
"""Bit for bit, on every machine."""

ROUNDOFF = 1e-12
"""Relative; the same mathematics in another order."""

STATISTICAL = 1e-4
"""Chance that a check on random numbers raises a false alarm."""
