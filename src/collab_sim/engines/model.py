"""The model as a social scientist reads it: one world on Mesa, one method per phase."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar

import mesa
import numpy as np

from collab_sim.draws import Purpose, uniform
from collab_sim.engines.actors import Actor, Department, ExternalActor
from collab_sim.engines.arenas import Arena
from collab_sim.engines.laboratory import Session
from collab_sim.engines.measuring import measured
from collab_sim.engines.sums import total
from collab_sim.rules.continuity import elected_leadership
from collab_sim.rules.trust import detection_chance
from collab_sim.rules.work import served_coordination
from collab_sim.world.actors import Side
from collab_sim.world.layout import Record, lay_out
from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from collab_sim.world.start import begun
from collab_sim.world.state import ACTOR, ARENA, Snapshot, State

ACTOR_SERIES = ("engagement", "available", "asked", "delivered")


def reported(name: str, model: CollaborationModel) -> float:
    """Value of a measure this month, for Mesa's data collector."""
    return model.measures[name]


def reported_of(name: str, actor: Actor) -> float:
    """Value of an actor's state this month, for Mesa's data collector."""
    return float(getattr(actor, name))


class CollaborationModel(mesa.Model):
    """One municipality and its partners, month by month.

    ``description`` says what the world is like, ``changes`` overrides parameters at dotted paths,
    ``rng`` is the seed and ``replicate`` the number of the world within it; worlds with equal seed
    and replicate share their luck. Name other actor classes in a subclass to change behaviour.
    """

    department_class: ClassVar[type[Actor]] = Department
    external_class: ClassVar[type[Actor]] = ExternalActor

    def __init__(
        self,
        description: Scenario,
        *,
        changes: Mapping[str, Any] | None = None,
        replicate: int = 0,
        rng: int | None = None,
    ):
        super().__init__(rng=rng)
        self.p = description.changed(dict(changes)) if changes else description
        self.luck_seed = 1 if rng is None else int(rng)
        self.replicate = int(replicate)
        self.month = 0
        self.layout = lay_out(self.p)
        self.parameters: Record = self.layout.parameters[0]
        state = begun(self.layout, self.luck_seed, self.replicate)
        self.rows = state.actors
        self.leadership = self.p.municipality.leadership
        self.respawned = 0
        self.exposures = 0
        self.results_cumulative = 0.0
        self.actors = self._populate(state)
        self.arenas = self._found(state)
        self.laboratory = Session(self) if self.p.laboratory else None
        self.measures: dict[str, float] = {}
        self.datacollector = mesa.DataCollector(
            model_reporters={name: partial(reported, name) for name in MEASURES},
            agent_reporters={f"actor_{name}": partial(reported_of, name) for name in ACTOR_SERIES},
        )
        self.measurement()
        self.datacollector.collect(self)

    def _populate(self, state: State) -> list[Actor]:
        classes = {Side.DEPARTMENT: self.department_class, Side.EXTERNAL: self.external_class}
        actors = []
        for index, (name, row) in enumerate(zip(self.p.actor_names, state.actors, strict=True)):
            actor = classes[Side(int(row["side"]))](self, index, name, row)
            actor.declared, actor.agenda = state.declared[index], state.agenda[index]
            actor.priorities = self.layout.weights[index]
            actors.append(actor)
        return actors

    def _found(self, state: State) -> list[Arena]:
        arenas = []
        for number, plan in enumerate(self.p.arenas):
            arena = Arena(self, state.arenas[number], state.goals[number], plan.name)
            for place in range(self.layout.first[number], self.layout.first[number + 1]):
                actor = self.actors[self.layout.candidates[place]]
                arena.candidates.append(actor)
                actor.fit[arena.id] = float(state.fit[place])
                if state.member[place]:
                    arena.members.append(actor)
            arenas.append(arena)
        return arenas

    def draw(self, actor: int, partner: int, purpose: Purpose) -> float:
        """Uniform draw at an address in this world and month."""
        return uniform(self.luck_seed, self.replicate, self.month, actor, partner, int(purpose))

    def row_of(self, actor: Actor) -> Record:
        """The actor's record, for the parts of a world's start that are drawn again later."""
        return self.rows[actor.index]

    @property
    def active_arenas(self) -> list[Arena]:
        """Arenas where something is going on this month."""
        return [arena for arena in self.arenas if arena.active]

    def step(self) -> None:
        """Play one month."""
        for phase in PHASES:
            self.play(phase)
        self.datacollector.collect(self)
        self.running = self.month < self.p.months

    def play(self, phase: str) -> None:
        """Play one phase of the month; `context` begins a new month."""
        getattr(self, phase)()

    def run(self) -> None:
        """Play all months that are left."""
        while self.month < self.p.months:
            self.step()

    # The month, phase by phase

    def context(self) -> None:
        """Elections are held; arenas open, pause, end, restart, become permanent, dissolve.

        In a laboratory there is none of this: groups are formed and the next round begins.
        """
        self.month += 1
        if self.laboratory:
            self.laboratory.next_round()
            return
        p = self.p.municipality
        if p.election_period > 0 and self.month % p.election_period == 0:
            luck = self.draw(0, 0, Purpose.ELECTION)
            self.leadership = elected_leadership(p.leadership, p.election_shock, luck)
        for arena in self.arenas:
            arena.live()

    def turnover(self) -> None:
        """Representatives leave, and with them trust, skill and will."""
        for actor in self.actors:
            actor.change_representative()

    def membership(self) -> None:
        """The disengaged leave, the convinced join."""
        for arena in self.arenas:
            if arena.alive:
                arena.change_members()

    def commitment(self) -> None:
        """From words to action: actors commit effort and deliver it."""
        for actor in self.actors:
            actor.commit()
        for arena in self.active_arenas:
            arena.hear_deliveries()

    def work(self) -> None:
        """Arenas turn effort into results."""
        p = self.p.municipality
        memberships = float(sum(len(arena.members) for arena in self.active_arenas))
        served = served_coordination(p.coordination, p.coordinator_span, memberships)
        for arena in self.arenas:
            arena.work(served)

    def appraisal(self) -> None:
        """Actors weigh up what engaging is worth to them."""
        for actor in self.actors:
            actor.appraise_arenas()

    def observation(self) -> None:
        """Partners see who followed through; hidden agendas may come to light."""
        p = self.p.hidden_agendas
        for arena in self.active_arenas:
            self._look_around(arena)
        for actor in self.actors:
            actor.draw_conclusions()
        for arena in self.active_arenas:
            for exposed in arena.exposed:
                for other in arena.members:
                    if other is not exposed:
                        other.lose_trust(exposed, p.betrayal)
                for one, another in arena.pairs():
                    one.lose_trust(another, p.contagion)
        self.exposures = sum(len(arena.exposed) for arena in self.active_arenas)

    def _look_around(self, arena: Arena) -> None:
        arena.exposed = [one for one in arena.members if self._is_exposed(one, arena)]
        seen = {
            member: arena.seen_of(member, exposed=member in arena.exposed)
            for member in arena.members
        }
        for one, other in arena.pairs():
            one.watch(other, arena, seen[other])

    def _is_exposed(self, actor: Actor, arena: Arena) -> bool:
        if actor.diversion <= 0.0:
            return False
        chance = detection_chance(self.p.hidden_agendas.detection, arena.activity, actor.diversion)
        return actor.luck(Purpose.DETECTION, arena) < chance

    def dialogue(self) -> None:
        """Views converge and drift, skill and routine grow, people tire or rest."""
        framings = {arena: arena.mean_framing for arena in self.active_arenas}
        for actor in self.actors:
            actor.converse(framings)
        for arena in self.arenas:
            if arena.alive:
                arena.practise()

    def adjustment(self) -> None:
        """Engagement moves."""
        for actor in self.actors:
            actor.adjust()

    def measurement(self) -> None:
        """Take this month's measures."""
        self.results_cumulative += total(arena.results for arena in self.arenas)
        self.measures = measured(self)

    def snapshot(self) -> Snapshot:
        """Copy of the whole state, in the form in which engines are compared."""
        actors = np.zeros(len(self.actors), dtype=ACTOR)
        for actor, row in zip(self.actors, actors, strict=True):
            for field in ACTOR.names or ():
                row[field] = getattr(actor, field)
        arenas = np.zeros(len(self.arenas), dtype=ARENA)
        for arena, row in zip(self.arenas, arenas, strict=True):
            for field in ARENA.names or ():
                row[field] = getattr(arena, field)
        return Snapshot(
            actors=actors,
            arenas=arenas,
            agenda=np.array([actor.agenda for actor in self.actors]),
            fit=np.array(
                [actor.fit[arena.id] for arena in self.arenas for actor in arena.candidates]
            ),
            members=tuple(tuple(one.index for one in arena.members) for arena in self.arenas),
            trust=tuple(
                (actor.index, other, trust)
                for actor in self.actors
                for other, trust in actor.trust.items()
            ),
            leadership=self.leadership,
            measures=dict(self.measures),
        )
