"""Every pattern by name, in the order in which they are told."""

from __future__ import annotations

from collab_sim.patterns import (
    coalitions,
    commitment,
    coordinating,
    laboratory,
    organisations,
    partners,
    people,
)
from collab_sim.patterns.claims import Pattern

PATTERNS: dict[str, Pattern] = {
    pattern.name: pattern
    for module in (
        laboratory,
        partners,
        coalitions,
        commitment,
        coordinating,
        people,
        organisations,
    )
    for pattern in module.PATTERNS
}
