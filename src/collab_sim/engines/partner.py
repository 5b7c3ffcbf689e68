"""A partner: who somebody is in this world, and whom it trusts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import mesa

from collab_sim.draws import Purpose
from collab_sim.engines.sums import mean
from collab_sim.rules.engagement import belief_after_ending, belief_after_renewal
from collab_sim.rules.trust import (
    handed_over_trust,
    observation_rate,
    restarted_trust,
    shaken_trust,
    trust_gained,
)
from collab_sim.world.layout import Floats, Record
from collab_sim.world.state import ACTOR

if TYPE_CHECKING:
    from collab_sim.engines.arena import Arena
    from collab_sim.engines.arena_life import LivingArena
    from collab_sim.engines.mesa_model import CollaborationModel


class Partner(mesa.Agent):
    """An organisation and its representative: traits, state, and trust in others."""

    model: CollaborationModel

    def __init__(self, model: CollaborationModel, index: int, name: str, start: Record):
        super().__init__(model)
        self.index = index
        self.name = name
        for field in ACTOR.names or ():
            setattr(self, field, start[field].item())
        self.trust: dict[int, float] = {}
        self.fit: dict[int, float] = {}
        self.declared: Floats
        self.agenda: Floats
        self.priorities: Floats
        self.reliance_on_others: list[float] = []
        self.worth_of_engaging: list[float] = []
        self.gains: dict[int, list[float]] = {}

    id: int
    side: int
    sector: int
    mandate: float
    workload: float
    own: float
    shared: float
    money: float
    legitimacy: float
    backfill: float
    backing: float
    budget_integration: float
    reciprocity: float
    sphere: float
    reluctance: float
    hidden_share: float
    home_framing: float
    first_expectation: float
    engagement: float
    competence: float
    framing: float
    fatigue: float
    renewal_belief: float
    expectation: float
    diversion: float
    delivered_so_far: float
    slack: float
    capacity: float
    available: float
    asked: float
    delivered: float

    @property
    def arenas(self) -> list[Arena]:
        """The alive arenas this actor is a member of."""
        return [arena for arena in self.model.arenas if arena.alive and self in arena.members]

    @property
    def active_arenas(self) -> list[Arena]:
        """Those of them where something is going on this month."""
        return [arena for arena in self.arenas if arena.active]

    def luck(self, purpose: Purpose, arena: LivingArena | None = None) -> float:
        """Draw for this actor (in an arena), this month."""
        return self.model.draw(self.id, arena.id if arena else 0, purpose)

    @property
    def acquaintances(self) -> list[Partner]:
        """Everybody this actor has sat with in an arena, in the order of meeting."""
        return [self.model.actors[index] for index in self.trust]

    def meet(self, other: Partner) -> None:
        """Get acquainted; expectations start at the prior."""
        if other.index not in self.trust:
            self.trust[other.index] = self.prior(other)
            other.trust[self.index] = other.prior(self)

    def prior(self, other: Partner) -> float:
        """What is expected of a stranger from the other's side."""
        p = self.model.p.trust
        return p.prior_own_side if self.side == other.side else p.prior_across

    def forget(self, other: Partner, memory: float, project_share: float) -> None:
        """Lose part of the experience with a partner at a project's restart."""
        self.trust[other.index] = restarted_trust(
            self.trust[other.index], self.prior(other), memory, project_share
        )

    def hand_over(self, other: Partner, kept: float) -> None:
        """Pass on to a successor, on either side, what is left of a relation."""
        trust = self.trust[other.index]
        self.trust[other.index] = handed_over_trust(trust, self.prior(other), kept)

    def reliance(self, arena: Arena) -> float:
        """Mean trust in the other members of an arena."""
        return mean(self.trust[other.index] for other in arena.members if other is not self)

    def revise_renewal_belief(self, *, renewed: bool) -> None:
        """Learn from a renewal or an ending."""
        revise = belief_after_renewal if renewed else belief_after_ending
        self.renewal_belief = revise(self.renewal_belief, self.model.p.engagement.belief_rate)

    # Phase 7: observation

    def watch(self, other: Partner, arena: Arena, seen: float) -> None:
        """See a partner follow through, or not."""
        p = self.model.p
        expected = self.trust[other.index]
        rate = observation_rate(
            p.engagement.pace, p.trust.learning, p.trust.asymmetry, arena.activity, seen, expected
        )
        self.gains.setdefault(other.index, []).append(trust_gained(rate, seen, expected))

    def draw_conclusions(self) -> None:
        """Average over arenas what was seen of each partner."""
        for index, gains in self.gains.items():
            self.trust[index] += mean(gains)
        self.gains = {}

    def lose_trust(self, other: Partner, share: float) -> None:
        """Lose a share of the trust in a partner at once."""
        self.trust[other.index] = shaken_trust(self.trust[other.index], share)
