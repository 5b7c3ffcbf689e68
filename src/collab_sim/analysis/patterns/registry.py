"""Every pattern by name, in the order in which they are told."""

from __future__ import annotations

from collab_sim.analysis.patterns import coalitions, laboratory, organisations
from collab_sim.analysis.patterns.claims import Pattern

PATTERNS: dict[str, Pattern] = {
    pattern.name: pattern
    for pattern in (*laboratory.PATTERNS, *coalitions.PATTERNS, *organisations.PATTERNS)
}
