"""Who takes part and how they decide, month by month.

Override one method of `Department` or `ExternalActor` to change one behaviour, and name the class
in a subclass of `CollaborationModel`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import mesa

from collab_sim.draws import Purpose, standard_normal
from collab_sim.engines.sums import mean, total
from collab_sim.rules.appraisal import (
    benefit,
    burden,
    shadow_of_future,
    side_payment,
    worth,
)
from collab_sim.rules.commitment import (
    authority,
    available_effort,
    capacity,
    delivered_effort,
    follow_through,
    protected_time,
    slack,
)
from collab_sim.rules.dialogue import dialogue_pull, learned_competence, reframed, tired
from collab_sim.rules.engagement import (
    adjusted_engagement,
    belief_after_ending,
    belief_after_renewal,
    engagement_target,
    idle_engagement,
)
from collab_sim.rules.membership import (
    convincing,
    handed_over,
    handed_over_engagement,
    handover,
    leaving_chance,
    spare_effort,
)
from collab_sim.rules.trust import (
    handed_over_trust,
    observation_rate,
    restarted_trust,
    shaken_trust,
    trust_gained,
)
from collab_sim.world.cast import draw_hidden_agenda
from collab_sim.world.layout import Floats, Record
from collab_sim.world.state import ACTOR

if TYPE_CHECKING:
    from collab_sim.engines.arenas import Arena
    from collab_sim.engines.model import CollaborationModel


class Actor(mesa.Agent):
    """An organisation and its representative: traits, state, trust in others, and decisions."""

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

    def luck(self, purpose: Purpose, arena: Arena | None = None) -> float:
        """Draw for this actor (in an arena), this month."""
        return self.model.draw(self.id, arena.id if arena else 0, purpose)

    @property
    def acquaintances(self) -> list[Actor]:
        """Everybody this actor has sat with in an arena, in the order of meeting."""
        return [self.model.actors[index] for index in self.trust]

    def meet(self, other: Actor) -> None:
        """Get acquainted; expectations start at the prior."""
        if other.index not in self.trust:
            self.trust[other.index] = self.prior(other)
            other.trust[self.index] = other.prior(self)

    def prior(self, other: Actor) -> float:
        """What is expected of a stranger from the other's side."""
        p = self.model.p.trust
        return p.prior_own_side if self.side == other.side else p.prior_across

    def forget(self, other: Actor, memory: float, project_share: float) -> None:
        """Lose part of the experience with a partner at a project's restart."""
        self.trust[other.index] = restarted_trust(
            self.trust[other.index], self.prior(other), memory, project_share
        )

    def hand_over(self, other: Actor, kept: float) -> None:
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

    # Phase 2: turnover

    def change_representative(self) -> None:
        """Perhaps send somebody else: less will, less skill, part of the trust gone."""
        p = self.model.p
        if not self.luck(Purpose.TURNOVER) < leaving_chance(p.municipality.turnover):
            return
        kept = handover(p.municipality.coordination, mean(one.routine for one in self.arenas))
        self.engagement = handed_over_engagement(self.engagement, p.engagement.idle, kept)
        self.competence = handed_over(self.competence, p.learning.competence_start, kept)
        for other in self.acquaintances:
            self.hand_over(other, kept)
            other.hand_over(self, kept)
        self.renewal_belief = p.engagement.renewal_belief
        self.framing = self.home_framing
        self.bring_own_agenda()

    def bring_own_agenda(self) -> None:
        """A new representative, a new chance of a hidden agenda."""
        row = self.model.row_of(self)
        address = (self.model.luck_seed, self.model.replicate, self.model.month, self.id)
        p = self.model.parameters
        draw_hidden_agenda(row, self.declared, self.agenda, self.priorities, p, address)
        self.diversion = row["diversion"].item()
        for arena in self.model.arenas:
            if arena.id in self.fit:
                self.fit[arena.id] = arena.fit_to(self, self.agenda)

    # Phase 3: membership

    def would_join(self, arena: Arena) -> bool:
        """Whether visible results convince, and there is time for one more arena."""
        if not arena.active:
            return False
        convinced = convincing(arena.visible, self.fit[arena.id], self.reluctance) > 0.0
        return convinced and spare_effort(self.capacity, self.asked, arena.asked) > 0.0

    def leaves(self, arena: Arena) -> bool:
        """Whether a disengaged voluntary member leaves."""
        p = self.model.p.membership
        if arena.mandated or not self.engagement < p.exit_below:
            return False
        return self.luck(Purpose.EXIT, arena) < p.exit_rate

    # Phase 4: commitment, from words to action

    def commit(self) -> None:
        """Decide how much effort to put in, and share it out among arenas."""
        p = self.model.p
        arenas = self.active_arenas
        running = mean(arena.project_share * arena.running for arena in arenas)
        protected = protected_time(p.collaboration.deadline_focus, running)
        activity = mean(arena.activity for arena in arenas)
        self.slack = slack(
            self.workload, self.budget_integration, protected, self.backfill, activity
        )
        may = authority(self.mandate, self.backing, self.model.leadership)
        self.capacity = capacity(may, self.slack)
        self.available = self.effort_on_offer()
        self.asked = total(arena.asked for arena in arenas)
        self.delivered = total(self.delivers_to(arena) for arena in arenas)
        self.delivered_so_far += self.delivered

    def effort_on_offer(self) -> float:
        """Effort this actor puts in when asked for enough."""
        noise = self.model.p.engagement.decision_noise * standard_normal(
            self.luck(Purpose.DECISION)
        )
        return available_effort(self.engagement, noise, self.capacity)

    def delivers_to(self, arena: Arena) -> float:
        """Effort delivered to one arena this month."""
        return delivered_effort(arena.asked, self.available, self.asked)

    # Phase 6: appraisal

    def appraise_arenas(self) -> None:
        """Weigh up what engaging is worth in each active arena."""
        arenas = self.active_arenas
        self.reliance_on_others = [self.reliance(arena) for arena in arenas]
        self.worth_of_engaging = [
            self.appraise(arena, reliance)
            for arena, reliance in zip(arenas, self.reliance_on_others, strict=True)
        ]

    def appraise(self, arena: Arena, reliance: float) -> float:
        """What engaging in an arena is worth to this actor."""
        p = self.model.p
        future = shadow_of_future(arena.project_share, self.renewal_belief, arena.weight_of_end)
        gained = benefit(
            self.own,
            self.fit[arena.id],
            self.shared,
            future,
            arena.productivity,
            p.work.interdependence,
            reliance,
        )
        aside = side_payment(
            self.money,
            arena.activity,
            self.legitimacy,
            self.model.leadership,
            self.own,
            self.diversion,
            p.hidden_agendas.private_gain,
        )
        costs = burden(
            p.work.cost,
            p.municipality.policy_support,
            p.municipality.coordination,
            self.workload,
            p.fatigue.cost,
            self.fatigue,
        )
        return worth(gained, aside, costs)

    # Phase 7: observation

    def watch(self, other: Actor, arena: Arena, seen: float) -> None:
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

    def lose_trust(self, other: Actor, share: float) -> None:
        """Lose a share of the trust in a partner at once."""
        self.trust[other.index] = shaken_trust(self.trust[other.index], share)

    # Phase 8: dialogue and learning

    def converse(self, mean_framing: dict[Arena, float]) -> None:
        """Move towards the arenas' shared view, learn, and tire."""
        p = self.model.p
        arenas = self.active_arenas
        pull = dialogue_pull(p.learning.framing_pull, p.municipality.coordination)
        towards = mean(
            pull * arena.presence * (mean_framing[arena] - self.framing) for arena in arenas
        )
        present = mean(arena.presence for arena in arenas)
        diversity = mean(arena.diversity for arena in arenas)
        self.framing = reframed(self.framing, towards, p.learning.framing_home, self.home_framing)
        self.competence = learned_competence(
            self.competence, p.learning.competence_growth, present, self.engagement, diversity
        )
        done = follow_through(self.delivered, self.asked)
        self.fatigue = tired(self.fatigue, p.fatigue.gain, p.fatigue.recovery, present, done)

    # Phase 9: adjustment

    def adjust(self) -> None:
        """Move engagement towards what partners are expected to do and what it is worth."""
        p = self.model.p.engagement
        arenas = self.active_arenas
        if not arenas:
            self.engagement = idle_engagement(self.engagement, p.idle, p.idle_rate)
            return
        present = mean(arena.presence for arena in arenas)
        self.engagement = adjusted_engagement(
            self.engagement, p.pace, p.adjustment, present, self.target()
        )

    def target(self) -> float:
        """Where engagement is heading."""
        reliance = mean(self.reliance_on_others)
        return engagement_target(self.reciprocity, reliance, mean(self.worth_of_engaging))


class Department(Actor):
    """A municipal department: works under political leadership and its budget."""


class ExternalActor(Actor):
    """A firm, association, university or agency: has other incentives and its own mandate."""
