"""Where actors meet: what an arena asks of its members and makes of their effort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collab_sim.draws import Purpose
from collab_sim.engines.arena_life import LivingArena
from collab_sim.engines.sums import mean, total
from collab_sim.rules.commitment import asked_effort, follow_through
from collab_sim.rules.dialogue import practised_routine, presence
from collab_sim.rules.numeric import discount
from collab_sim.rules.work import (
    coordinated_share,
    productivity,
    results,
    shared_understanding,
    useful_effort,
    visible_results,
    working_share,
)

if TYPE_CHECKING:
    from collab_sim.engines.agents import Actor


class Arena(LivingArena):
    """A forum or project group at work."""

    @property
    def asked(self) -> float:
        """Effort asked of each member this month, as a share of working time."""
        return asked_effort(self.model.p.work.ask_per_goal, self.scope, self.activity)

    @property
    def visible(self) -> float:
        """How visible the results so far are to outsiders."""
        visibility = self.model.p.membership.visibility
        return visible_results(self.results_so_far, self.scope, visibility)

    @property
    def weight_of_end(self) -> float:
        """Weight of the end of the project that is running, by how far away it is."""
        return discount(self.model.p.engagement.patience, self.rounds_left)

    @property
    def presence(self) -> float:
        """How present the arena is in its members' month."""
        return presence(self.activity)

    @property
    def understanding(self) -> float:
        """Shared understanding among the members."""
        middle = self.mean_framing
        return shared_understanding(mean(abs(one.framing - middle) for one in self.members))

    @property
    def mean_framing(self) -> float:
        """The members' mean view of the shared problem."""
        return mean(member.framing for member in self.members)

    @property
    def diversity(self) -> float:
        """Blau index of the sectors around the table."""
        counts = [0] * (1 + max(member.sector for member in self.members))
        for member in self.members:
            counts[member.sector] += 1
        shares = [count / len(self.members) for count in counts]
        return 1.0 - total(share * share for share in shares)

    # Phase 3: membership

    def change_members(self) -> None:
        """Let members leave and convinced outsiders take free seats."""
        free = self.seats - len(self.members)
        joining = [actor for actor in self.outsiders() if actor.would_join(self)] if free else []
        luck = {actor: actor.luck(Purpose.JOIN, self) for actor in joining}
        joining = [actor for actor in joining if luck[actor] < self.model.p.membership.join_rate]
        joining = sorted(joining, key=luck.__getitem__)[:free]
        staying = [member for member in self.members if not member.leaves(self)]
        self.seat(staying + joining)
        if joining:
            self.introduce()

    # Phases 4 and 5: commitment and work

    def hear_deliveries(self) -> None:
        """Note how far members followed through this month."""
        self.delivered = {member: member.delivers_to(self) for member in self.members}
        self.follow_through = mean(
            follow_through(effort, self.asked) for effort in self.delivered.values()
        )

    def seen_of(self, member: Actor, *, exposed: bool) -> float:
        """Follow-through that partners see: less where diversion came to light."""
        seen = follow_through(self.delivered[member], self.asked)
        return useful_effort(seen, member.diversion) if exposed else seen

    def work(self, served: float) -> None:
        """Turn the members' effort into results."""
        self.productivity = self.results = 0.0
        if not (self.active and self.members):
            self.follow_through = 0.0
            return
        p = self.model.p
        skill = mean(member.competence for member in self.members)
        coordinated = coordinated_share(self.routine, skill, served)
        self.productivity = productivity(coordinated, self.understanding)
        useful = [useful_effort(self.delivered[one], one.diversion) for one in self.members]
        self.results = results(
            self.productivity,
            float(len(self.members)),
            mean(useful),
            min(useful),
            p.work.interdependence,
            working_share(p.collaboration.overhead, self.activity),
            self.synergy,
        )
        self.results_so_far += self.results

    # Phase 8: dialogue and learning

    def practise(self) -> None:
        """Let routines grow from promises kept, or fade."""
        p = self.model.p.learning
        self.routine = practised_routine(
            self.routine, p.routine_growth, p.routine_decay, self.presence, self.follow_through
        )
