"""Who takes part and how they decide, month by month.

Override one method of `Department` or `ExternalActor` to change one behaviour, and name the class
in a subclass of `CollaborationModel`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import mesa
import numpy as np

from collab_sim.draws import Purpose, standard_normal
from collab_sim.engines.sums import mean, total
from collab_sim.rules.appraisal import (
    benefit,
    burden,
    exposed_worth,
    private_benefit,
    relieved_cost,
    shadow_of_future,
    side_payment,
    surplus,
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
from collab_sim.world.actors import Motive
from collab_sim.world.cast import draw_hidden_agenda
from collab_sim.world.layout import Floats, Record
from collab_sim.world.refusal import check, of_type
from collab_sim.world.state import ACTOR, ACTOR_TRAITS

if TYPE_CHECKING:
    from collab_sim.engines.arenas import Arena
    from collab_sim.engines.model import CollaborationModel


class Actor(mesa.Agent):
    """An organisation and its representative: traits, state, trust in others, and decisions."""

    model: CollaborationModel

    def __init__(self, model: CollaborationModel, index: int, name: str, start: Record):
        check(
            (
                lambda: of_type("model", model, mesa.Model, "a CollaborationModel"),
                lambda: of_type("start", start, np.void, "a row of a State's actors"),
            )
        )
        super().__init__(model)
        self.index = index
        self.name = name
        for field in ACTOR.names or ():
            setattr(self, field, start[field].item())
        self.founder = False
        self.trust: dict[int, float] = {}
        self.fit: dict[int, float] = {}
        self.reliance_on_others: list[float] = []
        self.worth_of_engaging: list[float] = []
        self.gains: dict[int, list[float]] = {}

    id: int
    side: int
    sector: int
    motive: int
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
    norm: float
    taste: float
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
    def agenda(self) -> Floats:
        """What this actor truly wants: priorities of the goals."""
        agenda: Floats = self.model.state.agenda[self.index]
        return agenda

    @property
    def declared(self) -> Floats:
        """What this actor says it wants."""
        declared: Floats = self.model.state.declared[self.index]
        return declared

    def resettle(self, row: Record) -> None:
        """Take over traits that a new epoch has moved."""
        for trait in (*ACTOR_TRAITS, "motive", "diversion"):
            setattr(self, trait, row[trait].item())

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
        p = self.model.parameters.trust
        prior: float = p.prior_own_side if self.side == other.side else p.prior_across
        return prior

    def forget(self, other: Actor, memory: float, project_share: float) -> None:
        """Lose part of the experience with a partner at a project's restart."""
        self.trust[other.index] = restarted_trust(
            self.trust[other.index], self.prior(other), memory, project_share
        )

    def hand_over(self, other: Actor, kept: float) -> None:
        """Pass on to a successor, on either side, what is left of a relation."""
        trust = self.trust[other.index]
        self.trust[other.index] = handed_over_trust(trust, self.prior(other), kept)

    def partners(self, arena: Arena) -> list[Actor]:
        """The other members of an arena."""
        return [member for member in arena.members if member is not self]

    def mean_trust(self, arena: Arena) -> float:
        """Mean trust in the other members of an arena."""
        return mean(self.trust[partner.index] for partner in self.partners(arena))

    def reliance(self, arena: Arena) -> float:
        """What of that trust one can build on, given what the others say they want."""
        return mean(
            self.trust[partner.index] * arena.alignment(self, partner)
            for partner in self.partners(arena)
        )

    def revise_renewal_belief(self, *, renewed: bool) -> None:
        """Learn from a renewal or an ending."""
        revise = belief_after_renewal if renewed else belief_after_ending
        self.renewal_belief = revise(
            self.renewal_belief, self.model.parameters.engagement.belief_rate
        )

    # Phase 2: turnover

    def change_representative(self) -> None:
        """Perhaps send somebody else: less will, less skill, part of the trust gone."""
        p = self.model.parameters
        if not self.luck(Purpose.TURNOVER) < leaving_chance(p.municipality.turnover):
            return
        kept = handover(p.municipality.handover, self.model.coordination)
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
        row = self.model.state.actors[self.index]
        priorities = self.model.layout.plan.weights[self.index]
        address = (self.model.luck_seed, self.model.replicate, self.model.month, self.id)
        p = self.model.parameters
        draw_hidden_agenda(row, self.declared, self.agenda, priorities, p, address)
        self.diversion = row["diversion"].item()
        for arena in self.model.arenas:
            if arena.id in self.fit:
                self.fit[arena.id] = arena.fit_to(self, self.agenda)
                arena.forget_alignments()

    # Phase 3: membership

    def would_join(self, arena: Arena) -> bool:
        """Whether visible results convince, and there is time for one more arena."""
        if not arena.active:
            return False
        convinced = convincing(arena.visible, self.fit[arena.id], self.reluctance) > 0.0
        return convinced and spare_effort(self.capacity, self.asked, arena.asked) > 0.0

    def leaves(self, arena: Arena) -> bool:
        """Whether a disengaged voluntary member leaves."""
        p = self.model.parameters.membership
        if arena.mandated or not self.engagement < p.exit_below:
            return False
        chance: float = p.exit_rate
        return self.luck(Purpose.EXIT, arena) < chance

    # Phase 4: commitment, from words to action

    def commit(self) -> None:
        """Decide how much effort to put in, and share it out among arenas."""
        p = self.model.parameters
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
        noise = self.model.parameters.engagement.decision_noise
        wavering = standard_normal(self.luck(Purpose.DECISION))
        return available_effort(self.engagement, noise, wavering, self.capacity)

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
        """What engaging in an arena is worth; to the duty-bound, what they hold right."""
        if self.motive == Motive.DUTY_BOUND:
            return self.norm
        return worth(
            self.benefit_from(arena, reliance),
            self.side_payment_from(arena),
            self.burden(),
            self.exposed_in(arena),
            self.taste,
        )

    def benefit_from(self, arena: Arena, reliance: float) -> float:
        """Own and common benefit, by what the arena makes of the effort it gets."""
        return benefit(
            self.own,
            surplus(self.fit[arena.id], arena.yields, self.model.outside_option),
            self.shared,
            shadow_of_future(arena.project_share, self.renewal_belief, arena.weight_of_end),
            reliance,
            arena.yields,
        )

    def side_payment_from(self, arena: Arena) -> float:
        """What taking part brings whether or not the arena achieves anything."""
        gain = self.model.parameters.hidden_agendas.private_gain
        private = private_benefit(self.own, self.diversion, gain)
        return side_payment(
            self.money, arena.activity, self.legitimacy, self.model.leadership, private
        )

    def burden(self) -> float:
        """What engaging costs."""
        p = self.model.parameters
        cost = relieved_cost(
            p.work.cost,
            p.work.relief_by_policy,
            p.municipality.policy_support,
            p.work.relief_by_coordination,
            self.model.coordination,
        )
        return burden(cost, p.work.cost_unloaded, self.workload, p.fatigue.cost, self.fatigue)

    def exposed_in(self, arena: Arena) -> float:
        """What is at risk where the work hangs on partners one does not trust."""
        p = self.model.parameters.work
        return exposed_worth(p.exposure, p.interdependence, self.mean_trust(arena))

    # Phase 7: observation

    def watch(self, other: Actor, arena: Arena, seen: float) -> None:
        """See a partner follow through, or not."""
        p = self.model.parameters
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
        p = self.model.parameters
        arenas = self.active_arenas
        pull = dialogue_pull(
            p.learning.framing_pull, p.learning.pull_unaided, self.model.coordination
        )
        towards = mean(
            pull * arena.presence * (mean_framing[arena] - self.framing) for arena in arenas
        )
        present = mean(arena.presence for arena in arenas)
        diversity = mean(arena.variety for arena in arenas)
        self.framing = reframed(self.framing, towards, p.learning.framing_home, self.home_framing)
        self.competence = learned_competence(
            self.competence, p.learning.competence_growth, present, self.engagement, diversity
        )
        done = follow_through(self.delivered, self.asked)
        self.fatigue = tired(self.fatigue, p.fatigue.gain, p.fatigue.recovery, present, done)

    # Phase 9: adjustment

    def adjust(self) -> None:
        """Move engagement towards what partners are expected to do and what it is worth."""
        p = self.model.parameters.engagement
        arenas = self.active_arenas
        if not arenas:
            self.engagement = idle_engagement(self.engagement, p.idle, p.idle_rate)
            return
        present = mean(arena.presence for arena in arenas)
        self.engagement = adjusted_engagement(self.engagement, p.pace, present, self.target())

    def target(self) -> float:
        """Where engagement is heading."""
        reliance = mean(self.reliance_on_others)
        return engagement_target(self.reciprocity, reliance, mean(self.worth_of_engaging))


class Department(Actor):
    """A municipal department: works under political leadership and its budget."""


class ExternalActor(Actor):
    """A firm, association, university or agency: has other incentives and its own mandate."""
