"""Luck of one world in one month."""

from __future__ import annotations

from collab_sim._compile import inlined
from collab_sim.draws import Whole, uniform

Luck = tuple[Whole, Whole, Whole]
"""Seed, replicate and month: the part of an address that a month's draws share."""


@inlined
def draw(luck: Luck, actor: Whole, partner: Whole, purpose: Whole) -> float:
    """Draw at an address; ``luck`` is (seed, replicate, month)."""
    return uniform(luck[0], luck[1], luck[2], actor, partner, purpose)
