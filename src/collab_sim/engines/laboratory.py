"""The laboratory in place of a municipality: rounds, new partners and surprises (phase 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collab_sim.draws import Purpose
from collab_sim.rules.appraisal import shadow_of_future
from collab_sim.rules.engagement import first_engagement
from collab_sim.rules.numeric import discount
from collab_sim.rules.trust import first_trust, restarted_trust
from collab_sim.world.arenas import Status
from collab_sim.world.schedule import rounds_after

if TYPE_CHECKING:
    from collab_sim.engines.actors import Actor
    from collab_sim.engines.arenas import Arena
    from collab_sim.engines.model import CollaborationModel


class Session:
    """A room of participants who play round by round."""

    def __init__(self, model: CollaborationModel):
        self.model = model
        rules = model.parameters.laboratory
        self.strangers = bool(rules.strangers)
        self.known_end = bool(rules.known_end)
        self.group_size = int(rules.group_size)

    def next_round(self) -> None:
        """Form groups, spring a surprise where one is due, and begin the round."""
        month, ends = self.model.month, self.model.layout.stretch_ends
        last = int(ends[month])
        anew = int(ends[month - 1]) != last
        if month > 1:
            self.conclude()
        if anew:
            self.expect_anew(self.rounds_ahead(rounds_after(last, month)))
        if self.strangers:
            self.match()
        if self.strangers or month == 1:
            self.introduce()
        for group in self.model.arenas:
            self.open(group)
            if anew:
                group.rounds_left = self.rounds_ahead(rounds_after(last, month))
                self.begin_anew(group)
            group.rounds_left = self.rounds_ahead(rounds_after(last, month + 1))

    def rounds_ahead(self, left: float) -> float:
        """Rounds that participants see coming: none with an open end or new partners."""
        return left if self.known_end and not self.strangers else 0.0

    def conclude(self) -> None:
        """Take what the last group did for what to expect of anybody."""
        for group in self.model.arenas:
            for participant in group.members:
                participant.expectation = participant.mean_trust(group)

    def expect_anew(self, rounds_ahead: float) -> None:
        """Expect what one does before a first round; later on, go part of the way back to it."""
        p = self.model.parameters
        weight_of_end = discount(p.engagement.patience, rounds_ahead)
        first = {actor: self.first_trust(actor, weight_of_end) for actor in self.model.actors}
        if self.model.month == 1:
            for participant in self.model.actors:
                participant.expectation = first[participant]
            return
        memory = p.collaboration.memory
        for participant in self.model.actors:
            participant.expectation = restarted_trust(
                participant.expectation, first[participant], memory, 1.0
            )
        for group in self.model.arenas:
            for participant, partner in group.pairs():
                participant.trust[partner.index] = restarted_trust(
                    participant.trust[partner.index], first[participant], memory, 1.0
                )

    def first_trust(self, participant: Actor, weight_of_end: float) -> float:
        """What a participant expects of others who see the same future."""
        reciprocity = self.model.parameters.engagement.reciprocity
        future = shadow_of_future(1.0, participant.renewal_belief, weight_of_end)
        return first_trust(participant.first_expectation, reciprocity, participant.shared, future)

    def match(self) -> None:
        """Form new groups by lot."""
        lots = {actor: actor.luck(Purpose.MATCHING) for actor in self.model.actors}
        order = sorted(self.model.actors, key=lots.__getitem__)
        size = self.group_size
        for number, group in enumerate(self.model.arenas):
            group.seat(order[number * size : (number + 1) * size])

    def introduce(self) -> None:
        """Let everybody expect of a new partner what they expect of anybody."""
        for group in self.model.arenas:
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
