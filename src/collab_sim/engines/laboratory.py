"""The laboratory in place of a municipality: rounds, new partners and surprises (phase 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from collab_sim.draws import Purpose
from collab_sim.rules.appraisal import shadow_of_future
from collab_sim.rules.engagement import first_engagement
from collab_sim.rules.numeric import discount
from collab_sim.rules.trust import first_trust, restarted_trust
from collab_sim.world.arenas import Status
from collab_sim.world.schedule import rounds_after

if TYPE_CHECKING:
    from collab_sim.engines.agents import Actor, Arena


class Session:
    """A room of participants who play round by round.

    ``stretch_ends`` [rounds + 1] are the last rounds before the next surprise, as in the `Layout`.
    """

    def __init__(self, actors: list[Actor], arenas: list[Arena], stretch_ends: list[int]):
        self.participants = actors
        self.groups = arenas
        self.stretch_ends = stretch_ends

    def next_round(self, number: int, p: Any) -> None:
        """Form groups, spring a surprise where one is due, and begin the round.

        ``number`` is the round's, from 1, ``p`` the parameters that hold in it.
        """
        last = self.stretch_ends[number]
        anew = self.stretch_ends[number - 1] != last
        if number > 1:
            self.conclude()
        if anew:
            self.expect_anew(number, p, self.rounds_ahead(p, rounds_after(last, number)))
        if p.laboratory.strangers:
            self.match(int(p.laboratory.group_size))
        if p.laboratory.strangers or number == 1:
            self.introduce()
        for group in self.groups:
            self.open(group)
            if anew:
                group.rounds_left = self.rounds_ahead(p, rounds_after(last, number))
                self.begin_anew(group)
            group.rounds_left = self.rounds_ahead(p, rounds_after(last, number + 1))

    def rounds_ahead(self, p: Any, left: float) -> float:
        """Rounds that participants see coming: none with an open end or new partners."""
        return left if p.laboratory.known_end and not p.laboratory.strangers else 0.0

    def conclude(self) -> None:
        """Take what the last group did for what to expect of anybody."""
        for group in self.groups:
            for participant in group.members:
                participant.expectation = participant.mean_trust(group)

    def expect_anew(self, number: int, p: Any, rounds_ahead: float) -> None:
        """Expect what one does before a first round; later on, go part of the way back to it."""
        weight_of_end = discount(p.engagement.patience, rounds_ahead)
        first = {actor: self.first_trust(actor, p, weight_of_end) for actor in self.participants}
        if number == 1:
            for participant in self.participants:
                participant.expectation = first[participant]
            return
        memory = p.collaboration.memory
        for participant in self.participants:
            participant.expectation = restarted_trust(
                participant.expectation, first[participant], memory, 1.0
            )
        for group in self.groups:
            for participant, partner in group.pairs():
                participant.trust[partner.index] = restarted_trust(
                    participant.trust[partner.index], first[participant], memory, 1.0
                )

    def first_trust(self, participant: Actor, p: Any, weight_of_end: float) -> float:
        """What a participant expects of others who see the same future."""
        future = shadow_of_future(1.0, participant.renewal_belief, weight_of_end)
        return first_trust(
            participant.first_expectation, p.engagement.reciprocity, participant.shared, future
        )

    def match(self, size: int) -> None:
        """Form new groups of this size by lot."""
        lots = {actor: actor.luck(Purpose.MATCHING) for actor in self.participants}
        order = sorted(self.participants, key=lots.__getitem__)
        for position, group in enumerate(self.groups):
            group.seat(order[position * size : (position + 1) * size])

    def introduce(self) -> None:
        """Let everybody expect of a new partner what they expect of anybody."""
        for group in self.groups:
            group.introduce()
            for participant, partner in group.pairs():
                participant.trust[partner.index] = participant.expectation

    def open(self, group: Arena) -> None:
        """Let a group play."""
        group.status = Status.ACTIVE
        group.running = group.activity = 1.0
        group.productivity = group.success = group.yields = 1.0

    def begin_anew(self, group: Arena) -> None:
        """Decide for the first round of a game: there is no habit yet."""
        for participant in group.members:
            reliance = participant.reliance(group)
            worth = participant.appraise(group, reliance)
            participant.engagement = first_engagement(participant.reciprocity, reliance, worth)
