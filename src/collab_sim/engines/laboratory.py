"""The laboratory in place of a municipality: rounds, new partners and surprises (phase 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collab_sim.draws import Purpose
from collab_sim.rules.engagement import first_engagement
from collab_sim.rules.trust import restarted_trust
from collab_sim.world.arenas import Status
from collab_sim.world.schedule import rounds_after

if TYPE_CHECKING:
    from collab_sim.engines.arenas import Arena
    from collab_sim.engines.model import CollaborationModel


class Session:
    """A room of participants who play round by round."""

    def __init__(self, model: CollaborationModel):
        self.model = model
        self.rules = model.parameters["laboratory"]
        self.strangers = bool(self.rules["strangers"])

    def next_round(self) -> None:
        """Form groups, spring a surprise where one is due, and begin the round."""
        month, ends = self.model.month, self.model.layout.stretch_ends
        last = int(ends[month])
        anew = int(ends[month - 1]) != last
        if month > 1:
            self.conclude()
            if anew:
                self.forget()
        if self.strangers:
            self.match()
        if self.strangers or month == 1:
            self.introduce()
        for arena in self.model.arenas:
            self.open(arena)
            if anew:
                arena.rounds_left = self.rounds_ahead(rounds_after(last, month))
                self.begin_anew(arena)
            arena.rounds_left = self.rounds_ahead(rounds_after(last, month + 1))

    def conclude(self) -> None:
        """Take what the last group did for what to expect of anybody."""
        for arena in self.model.arenas:
            for participant in arena.members:
                participant.expectation = participant.reliance(arena)

    def forget(self) -> None:
        """Go part of the way back to what was expected before the first round."""
        memory = self.model.p.collaboration.memory
        for one in self.model.actors:
            first = one.first_expectation
            one.expectation = restarted_trust(one.expectation, first, memory, 1.0)
        for arena in self.model.arenas:
            for one, other in arena.pairs():
                trust = one.trust[other.index]
                first = one.first_expectation
                one.trust[other.index] = restarted_trust(trust, first, memory, 1.0)

    def match(self) -> None:
        """Form new groups by lot."""
        lots = {one: one.luck(Purpose.MATCHING) for one in self.model.actors}
        order = sorted(self.model.actors, key=lots.__getitem__)
        size = int(self.rules["group_size"])
        for number, arena in enumerate(self.model.arenas):
            arena.seat(order[number * size : (number + 1) * size])

    def introduce(self) -> None:
        """Let everybody expect of a new partner what they expect of anybody."""
        for arena in self.model.arenas:
            arena.introduce()
            for one, other in arena.pairs():
                one.trust[other.index] = one.expectation

    def open(self, arena: Arena) -> None:
        """Let a group play."""
        arena.status = Status.ACTIVE
        arena.running = arena.activity = arena.productivity = 1.0

    def rounds_ahead(self, left: float) -> float:
        """Rounds that participants see coming: with an open end only the next chance."""
        return left if self.rules["known_end"] else 0.0

    def begin_anew(self, arena: Arena) -> None:
        """Decide for the first round of a game: there is no habit yet."""
        for one in arena.members:
            reliance = one.reliance(arena)
            worth = one.appraise(arena, reliance)
            one.engagement = first_engagement(one.reciprocity, reliance, worth)
