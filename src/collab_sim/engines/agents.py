"""Who takes part and where they meet, month by month: actors, arenas, coordinators.

Each class says first what it is, then what it does, phase by phase. Override one method to change
one behaviour, and name the class in a subclass of `CollaborationModel`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

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
    asked_effort,
    authority,
    available_effort,
    capacity,
    delivered_effort,
    follow_through,
    protected_time,
    slack,
)
from collab_sim.rules.continuity import (
    activity,
    dissolution_chance,
    institutionalisation_chance,
    renewal_chance,
)
from collab_sim.rules.coordination import post_time, practised_skill
from collab_sim.rules.dialogue import (
    dialogue_pull,
    learned_competence,
    practised_routine,
    presence,
    reframed,
    restarted_routine,
    tired,
)
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
    invitation_order,
    leaving_chance,
    spare_effort,
)
from collab_sim.rules.numeric import discount
from collab_sim.rules.trust import (
    alignment,
    handed_over_trust,
    impression,
    observation_rate,
    restarted_trust,
    shaken_trust,
    trust_gained,
)
from collab_sim.rules.work import (
    achieved,
    combined_effort,
    coordinated_share,
    practised_share,
    productivity,
    results,
    shared_understanding,
    useful_effort,
    visible_results,
    working_share,
)
from collab_sim.world.actors import Motive
from collab_sim.world.agendas import agenda_congruence, agenda_fit
from collab_sim.world.arenas import ALIVE, Status
from collab_sim.world.cast import draw_hidden_agenda
from collab_sim.world.layout import Floats, Integers, Layout, Record
from collab_sim.world.refusal import ArgumentError, all_checked, of_type, quoted
from collab_sim.world.state import ACTOR, ACTOR_TRAITS, ARENA, State

STAYS = (
    "remove: {name} stays as long as its world, since partners' trust and the arrays of its state "
    "hang on it. To let it do nothing, set its mandate and backing to 0; to keep it out of an "
    "arena, play scenario.changed({{'arenas.NAME.open_to': …}}), and to play without it, "
    "scenario.changed({{'actors': …}})"
)


class Surroundings(Protocol):
    """What agents see of the model they live in; `CollaborationModel` has all of it."""

    actors: list[Actor]
    arenas: list[Arena]
    parameters: Any
    layout: Layout
    state: State
    luck_seed: int
    replicate: int
    month: int
    leadership: float
    coordination: float
    respawned: int

    @property
    def outside_option(self) -> float:
        """What an hour brings when it is spent at home, on one's own."""

    def draw(self, actor: int, partner: int, purpose: Purpose) -> float:
        """Uniform draw at an address in this world and month."""


class Lasting(mesa.agent.AgentSet):
    """The agents of a model: a view that can be looked at, and asked to do things, not changed."""

    def add(self, agent: Any) -> None:
        """Refuse to add an agent; raises `ArgumentError` with what to do instead."""
        raise ArgumentError(f"add: {quoted(agent)} joins a model when it is made, not later")

    def discard(self, agent: Any) -> None:
        """Refuse to leave an agent out; raises `ArgumentError` with what to do instead."""
        self.remove(agent)

    def remove(self, agent: Any) -> None:
        """Refuse to leave an agent out; raises `ArgumentError` with what to do instead."""
        if isinstance(agent, Actor):
            agent.remove()
        raise ArgumentError(f"remove: {quoted(agent)} leaves a model by its own remove()")


class Actor(mesa.Agent):
    """An organisation and its representative: traits, state, trust in others, and decisions.

    It stays as long as its world: arenas, partners and both engines know it by its index.
    """

    model: Surroundings

    def __init__(self, model: Surroundings, index: int, name: str, start: Record):
        all_checked(
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

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"

    def remove(self) -> None:
        """Refuse to leave the world; raises `ArgumentError` with what to do instead."""
        raise ArgumentError(STAYS.format(name=self.name))

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


class Arena:
    """A forum or project group: its members, its money, and what becomes of it."""

    def __init__(self, model: Surroundings, number: int, name: str, start: Record):
        self.model = model
        self.number = number
        self.name = name
        for field in ARENA.names or ():
            setattr(self, field, start[field].item())
        self.status = Status(int(start["status"]))
        self.members: list[Actor] = []
        self.candidates: list[Actor] = []
        self.reborn = False
        self.delivered: dict[Actor, float] = {}
        self.promises_kept = 0.0
        self.alignments: dict[tuple[int, int], float] = {}
        self.disagreements: dict[tuple[int, int], float] = {}
        self.exposed: list[Actor] = []

    def __repr__(self) -> str:
        members = ", ".join(member.name for member in self.members) or "nobody"
        return f"<{type(self).__name__} {self.name}: {members}>"

    id: int
    opens: int
    closes: int
    mandated: int
    seats: int
    duration: int
    gap: int
    project_from: int
    project_until: int
    reach: float
    scope: float
    duty: float
    synergy: float
    ask_per_goal: float
    standing: float
    project_share: float
    routine: float
    results_so_far: float
    activity: float
    running: float
    rounds_left: float
    productivity: float
    follow_through: float
    results: float
    success: float
    yields: float

    @property
    def goals(self) -> Integers:
        """The goals that the arena works on: 1 for these, 0 for the others."""
        goals: Integers = self.model.state.goals[self.number]
        return goals

    def replan(self, row: Record) -> None:
        """Take over what a new epoch has changed."""
        for trait in ("seats", "scope", "synergy", "ask_per_goal"):
            setattr(self, trait, row[trait].item())
        self.forget_alignments()

    @property
    def alive(self) -> bool:
        """Opened, and neither ended nor dissolved."""
        return self.status in ALIVE

    @property
    def active(self) -> bool:
        """Alive, and something is going on this month."""
        return self.alive and self.activity > 0.0

    def pairs(self) -> Iterator[tuple[Actor, Actor]]:
        """Every ordered pair of members: who looks, ascending, then at whom."""
        for observer in self.members:
            for partner in observer.partners(self):
                yield observer, partner

    def introduce(self) -> None:
        """Make members acquainted who have not met before."""
        for seat, member in enumerate(self.members):
            for newcomer in self.members[seat + 1 :]:
                member.meet(newcomer)

    def alignment(self, observer: Actor, partner: Actor) -> float:
        """Share of the trust in a partner that one can build on, by what both want of the arena.

        Worked out when first asked for: it holds until agendas, goals or parameters change.
        """
        pair = (observer.index, partner.index)
        if pair not in self.alignments:
            alike = agenda_congruence(observer.agenda, partner.declared, self.goals)
            weight = self.model.parameters.trust.congruence_weight
            self.alignments[pair] = alignment(alike, weight)
        return self.alignments[pair]

    def forget_alignments(self) -> None:
        """Let alignments and disagreements be worked out anew."""
        self.alignments.clear()
        self.disagreements.clear()

    @property
    def asked(self) -> float:
        """Effort asked of each member this month, as a share of working time."""
        follows_money = self.model.parameters.collaboration.ask_follows_money
        return asked_effort(self.ask_per_goal, self.scope, follows_money, self.activity)

    @property
    def visible(self) -> float:
        """How visible the results so far are to outsiders."""
        visibility = self.model.parameters.membership.visibility
        return visible_results(self.results_so_far, self.scope, visibility)

    @property
    def weight_of_end(self) -> float:
        """Weight of the end of the project that is running, by how far away it is."""
        return discount(self.model.parameters.engagement.patience, self.rounds_left)

    @property
    def presence(self) -> float:
        """How present the arena is in its members' month."""
        return presence(self.activity)

    @property
    def understanding(self) -> float:
        """Shared understanding among the members."""
        middle = self.mean_framing
        return shared_understanding(mean(abs(member.framing - middle) for member in self.members))

    @property
    def mean_framing(self) -> float:
        """The members' mean view of the shared problem."""
        return mean(member.framing for member in self.members)

    @property
    def variety(self) -> float:
        """How far the members' declared agendas differ, on average over pairs."""
        return mean(
            self.disagreement(member, other)
            for position, member in enumerate(self.members)
            for other in self.members[position + 1 :]
        )

    def disagreement(self, member: Actor, other: Actor) -> float:
        """How far two members' declared agendas differ in what the arena works on."""
        pair = (member.index, other.index)
        if pair not in self.disagreements:
            alike = agenda_congruence(member.declared, other.declared, self.goals)
            self.disagreements[pair] = 1.0 - alike
        return self.disagreements[pair]

    # Phase 1: context

    def live(self) -> None:
        """Close, open, end, restart, set this month's activity, dissolve."""
        if self.alive and 0 < self.closes < self.model.month:
            self.close(Status.ENDED)
        opening = self.status == Status.WAITING and self.opens == self.model.month
        if opening:
            self.status = Status.ACTIVE
            self.introduce()
        if self.runs_projects and self.model.month == self.project_until:
            self.finish_project()
        if self.runs_projects and self.model.month == self.project_from and not opening:
            self.restart()
        self.set_activity()
        if self.alive:
            self.consider_dissolving()

    @property
    def runs_projects(self) -> bool:
        """Whether part of the money still comes as projects."""
        return self.alive and self.project_share > 0.0

    def finish_project(self) -> None:
        """Decide what follows a finished project: permanence, renewal, a new start or nothing."""
        p = self.model.parameters
        engagement = mean(member.engagement for member in self.members)
        permanence = institutionalisation_chance(
            p.collaboration.institutionalisation,
            p.municipality.budget_integration,
            mean(member.mandate for member in self.members),
            engagement,
        )
        renewal = renewal_chance(p.collaboration.renewal_rate, self.model.leadership, engagement)
        if self.luck(Purpose.INSTITUTIONALISATION) < permanence:
            self.institutionalise()
        elif self.luck(Purpose.RENEWAL) < renewal:
            self.plan_next()
            self.tell_members(renewed=True)
        else:
            self.tell_members(renewed=False)
            self.end_project()

    def plan_next(self) -> None:
        """Set when the next project begins and ends."""
        self.project_from = self.model.month + self.gap
        self.project_until = self.project_from + self.duration

    def institutionalise(self) -> None:
        """Become permanent."""
        self.standing, self.project_share = 1.0, 0.0
        self.status = Status.INSTITUTIONALISED
        self.tell_members(renewed=True)

    def end_project(self) -> None:
        """Lose the project's money, unless it starts a new project."""
        if self.luck(Purpose.RESPAWN) < self.model.parameters.collaboration.respawn:
            self.plan_next()
            self.reborn = True
            return
        self.project_share = 0.0
        if self.standing == 0.0:
            self.close(Status.ENDED)

    def tell_members(self, *, renewed: bool) -> None:
        """Let members draw their conclusions from a renewal or an ending."""
        for member in self.members:
            member.revise_renewal_belief(renewed=renewed)

    def restart(self) -> None:
        """Start the next project: some trust, routine and people are lost."""
        p = self.model.parameters.collaboration
        for observer, partner in self.pairs():
            observer.forget(partner, p.memory, self.project_share)
        self.routine = restarted_routine(self.routine, p.memory, self.project_share)
        if not self.mandated:
            self.replace_members(1.0 if self.reborn else p.membership_renewal * self.project_share)
        self.introduce()
        if self.reborn:
            self.reborn = False
            self.routine, self.results_so_far = self.model.parameters.learning.routine_start, 0.0
            self.model.respawned += 1

    def replace_members(self, chance: float) -> None:
        """Exchange members for candidates who are not members now."""
        chances = {member: member.luck(Purpose.REPLACEMENT, self) for member in self.members}
        leaving = sorted(
            (member for member in self.members if chances[member] < chance), key=chances.__getitem__
        )
        queue = {actor: self.place_in_queue(actor) for actor in self.outsiders()}
        coming = sorted(queue, key=queue.__getitem__)
        number = min(len(leaving), len(coming))
        staying = [member for member in self.members if member not in leaving[:number]]
        self.seat(staying + coming[:number])

    def place_in_queue(self, actor: Actor) -> float:
        """Place in the queue for a seat, by how well the declared agenda fits."""
        return invitation_order(
            actor.luck(Purpose.INVITATION, self), self.fit_to(actor, actor.declared)
        )

    def fit_to(self, actor: Actor, agenda: Floats) -> float:
        """How well the arena serves an agenda of an actor."""
        p = self.model.parameters
        return agenda_fit(agenda, self.goals, self.scope, self.reach, actor.sphere, p)

    def outsiders(self) -> list[Actor]:
        """Candidates who are not members, ascending."""
        return [actor for actor in self.candidates if actor not in self.members]

    def seat(self, actors: list[Actor]) -> None:
        """Make these actors the members."""
        self.members = sorted(actors, key=lambda actor: actor.index)

    def set_activity(self) -> None:
        """Set what happens this month."""
        p, month = self.model.parameters, self.model.month
        left = self.project_until - month
        on = self.runs_projects and self.project_from <= month and left > 0
        self.running = 1.0 if on else 0.0
        self.rounds_left = p.engagement.pace * left if on else 0.0
        self.activity = 0.0
        if self.alive:
            self.activity = activity(
                p.collaboration.budget, self.standing, self.project_share, self.running, self.duty
            )
            if self.status != Status.INSTITUTIONALISED:
                self.status = Status.ACTIVE if self.activity > 0.0 else Status.PAUSE

    def consider_dissolving(self) -> None:
        """Dissolve when too few are left, or when nobody cares."""
        care = mean(member.engagement for member in self.members)
        chance = dissolution_chance(self.model.parameters.collaboration.dissolution, care)
        if len(self.members) < 2 or (self.active and self.luck(Purpose.DISSOLUTION) < chance):
            self.close(Status.DISSOLVED)
            self.activity = self.running = self.rounds_left = 0.0

    def close(self, status: Status) -> None:
        """Set the members free."""
        self.status = status
        self.members = []

    def luck(self, purpose: Purpose) -> float:
        """Draw for the arena itself, this month."""
        return self.model.draw(0, self.id, purpose)

    # Phase 3: membership

    def change_members(self) -> None:
        """Let members leave and convinced outsiders take free seats."""
        free = max(0, self.seats - len(self.members))
        joining = self.convinced_outsiders()[:free] if free else []
        staying = [member for member in self.members if not member.leaves(self)]
        self.seat(staying + joining)
        if joining:
            self.introduce()

    def convinced_outsiders(self) -> list[Actor]:
        """Outsiders who would join and have the luck to ask this month, the luckiest first."""
        convinced = [actor for actor in self.outsiders() if actor.would_join(self)]
        luck = {actor: actor.luck(Purpose.JOIN, self) for actor in convinced}
        rate = self.model.parameters.membership.join_rate
        return sorted((actor for actor in convinced if luck[actor] < rate), key=luck.__getitem__)

    # Phases 4 and 5: commitment and work

    def hear_deliveries(self) -> None:
        """Note how far members followed through this month."""
        self.delivered = {member: member.delivers_to(self) for member in self.members}
        self.promises_kept = total(self.kept_by(member) for member in self.members)
        self.follow_through = self.promises_kept / len(self.members) if self.members else 0.0

    def kept_by(self, member: Actor) -> float:
        """Share of what was asked that a member delivered."""
        return follow_through(self.delivered[member], self.asked)

    def seen_of(self, member: Actor, *, exposed: bool) -> float:
        """What partners see: promises kept in the light of success, less what came to light."""
        judged_by_results = self.model.parameters.trust.judged_by_results
        seen = impression(self.kept_by(member), self.success, judged_by_results)
        return useful_effort(seen, member.diversion) if exposed else seen

    def work(self) -> None:
        """Turn the members' effort into results."""
        self.productivity = self.results = self.success = self.yields = 0.0
        if not (self.active and self.members):
            self.follow_through = 0.0
            return
        p = self.model.parameters
        self.productivity = productivity(self.coordinated_share(), self.understanding)
        useful = [
            useful_effort(self.delivered[member], member.diversion) for member in self.members
        ]
        self.results = results(
            self.productivity,
            float(len(self.members)),
            combined_effort(mean(useful), min(useful), p.work.interdependence),
            working_share(p.collaboration.overhead, self.activity),
            self.synergy,
        )
        self.results_so_far += self.results
        self.compare_with_working_alone()

    def coordinated_share(self) -> float:
        """Share of effort that pulls the same way."""
        p = self.model.parameters.work
        competence = mean(member.competence for member in self.members)
        practised = practised_share(
            p.unaided, p.by_routine, self.routine, p.by_competence, competence
        )
        return coordinated_share(practised, p.by_coordination, self.model.coordination)

    def compare_with_working_alone(self) -> None:
        """Note success (by the effort asked) and yields (by the effort delivered)."""
        outside = self.model.outside_option
        asked = len(self.members) * self.asked
        delivered = total(self.delivered[member] for member in self.members)
        self.success = achieved(self.results, asked, outside)
        self.yields = achieved(self.results, delivered, outside)

    # Phase 8: dialogue and learning

    def practise(self) -> None:
        """Let routines grow from promises kept, or fade."""
        p = self.model.parameters.learning
        self.routine = practised_routine(
            self.routine,
            p.routine_growth_per_goal,
            self.scope,
            p.routine_decay,
            self.presence,
            self.follow_through,
        )


class Coordinator:
    """A coordinator's post and who fills it.

    ``vacant`` counts the months that the post will still stand empty. Posts that the municipality
    does not pay for are there too; nobody is in them.
    """

    def __init__(self, model: Surroundings, number: int, start: Record):
        self.model = model
        self.number = number
        self.vacant = int(start["vacant"])
        self.skill = float(start["skill"])

    @property
    def paid(self) -> bool:
        """Whether the municipality pays for this post."""
        return self.number < float(self.model.parameters.coordinators.full_time)

    @property
    def at_work(self) -> bool:
        """Whether somebody is in the post this month."""
        return self.paid and self.vacant == 0

    @property
    def hours(self) -> float:
        """Working time of the post, as a share of full time."""
        return post_time(self.model.parameters.coordinators.full_time, float(self.number))

    def start(self) -> None:
        """Fill a post that is new."""
        self.vacant = 0
        self.welcome_successor()

    def next_month(self) -> None:
        """Come closer to a successor, leave, or learn."""
        p = self.model.parameters.coordinators
        if self.vacant > 0:
            self.vacant -= 1
            self.welcome_successor()
        elif self.leaves():
            self.vacant = int(p.vacancy)
            self.welcome_successor()
        else:
            self.skill = practised_skill(self.skill, p.skill_growth)

    def leaves(self) -> bool:
        """Whether the coordinator leaves this month, by chance or because all do."""
        p = self.model.parameters
        if p.event.coordinators_leave == 1.0:
            return True
        luck = self.model.draw(self.number, 0, Purpose.COORDINATOR)
        return luck < leaving_chance(p.municipality.turnover)

    def welcome_successor(self) -> None:
        """Once the post no longer stands empty, somebody new is in it."""
        if self.vacant == 0:
            self.skill = self.model.parameters.coordinators.successor_skill
