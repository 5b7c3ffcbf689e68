"""Where actors meet: the life of an arena, what it asks and what it makes of the effort."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from collab_sim.draws import Purpose
from collab_sim.engines.sums import mean, total
from collab_sim.rules.commitment import asked_effort, follow_through
from collab_sim.rules.continuity import (
    activity,
    dissolution_chance,
    institutionalisation_chance,
    renewal_chance,
)
from collab_sim.rules.dialogue import practised_routine, presence, restarted_routine
from collab_sim.rules.membership import invitation_order
from collab_sim.rules.numeric import discount
from collab_sim.rules.trust import alignment, impression
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
from collab_sim.world.agendas import agenda_congruence, agenda_fit
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Floats, Integers, Record
from collab_sim.world.state import ARENA

if TYPE_CHECKING:
    from collab_sim.engines.actors import Actor
    from collab_sim.engines.model import CollaborationModel

ALIVE = (Status.ACTIVE, Status.PAUSE, Status.INSTITUTIONALISED)


class Arena:
    """A forum or project group: its members, its money, and what becomes of it."""

    def __init__(self, model: CollaborationModel, number: int, name: str, start: Record):
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
