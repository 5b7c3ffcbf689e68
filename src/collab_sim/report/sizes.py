"""How much is played beside a comparison of large scenarios.

It is counted and not timed, so that what a report says hangs on the scenarios alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from collab_sim.world.layout import lay_out
from collab_sim.world.scenario import Scenario

CANDIDATES_OF_A_SEAT = 30
"""Actors who may join an arena that take the engine as long as one seat in it, nearly."""
MOST_BESIDE = 90_000_000
"""Seat-months that the worlds of one question beside the comparison may take together.

A seat-month takes the engine 0.15 to 0.25 microseconds, so these are about a quarter of a
minute of one processor. Scenarios of three times the default's size are played in full.
"""


def seat_months_of_world(scenario: Scenario) -> int:
    """Months of a world times the seats of its arenas: what playing it takes, nearly.

    Those who may join are looked at every month and count as seats too, each as a small part.
    """
    common = scenario.collaboration.seats
    seats = sum(arena.seats or common for arena in scenario.arenas)
    candidates = len(lay_out(scenario).plan.candidates)
    return scenario.months * (seats + candidates // CANDIDATES_OF_A_SEAT)


def worlds_beside(scenarios: Iterable[Scenario], most: int) -> int:
    """Return how many worlds of the largest scenario `MOST_BESIDE` allows, ``most`` at most."""
    return min(most, MOST_BESIDE // max(1, *map(seat_months_of_world, scenarios)))
