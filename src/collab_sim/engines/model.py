"""The model as a social scientist reads it: one world on Mesa, one method per phase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import SimpleNamespace
from typing import Any, ClassVar

import mesa
import numpy as np

from collab_sim.draws import Purpose, uniform
from collab_sim.engines.agents import (
    Actor,
    Arena,
    Coordinator,
    Department,
    ExternalActor,
    Lasting,
)
from collab_sim.engines.laboratory import Session
from collab_sim.engines.measuring import Totals, measured
from collab_sim.engines.seeding import Rng, seed_from, source_of
from collab_sim.engines.sums import total
from collab_sim.rules.appraisal import outside_option
from collab_sim.rules.continuity import elected_leadership
from collab_sim.rules.coordination import coordination_strength
from collab_sim.rules.numeric import clip
from collab_sim.rules.trust import detection_chance
from collab_sim.world.actors import Side
from collab_sim.world.cast import value_or
from collab_sim.world.declarations import MEASURES
from collab_sim.world.layout import Layout, Record, Records, lay_out
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import ArgumentError, all_checked, of_type, one_word_of, whole
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from collab_sim.world.start import begun, turn
from collab_sim.world.state import ACTOR, ARENA, POST, Snapshot

LUCK_SEED = "luck_seed"
ACTOR_SERIES = ("engagement", "available", "asked", "delivered")


def reported(name: str, model: CollaborationModel) -> float:
    """Value of a measure this month, for Mesa's data collector."""
    return model.measures[name]


def reported_of(name: str, actor: Actor) -> float:
    """Value of an actor's state this month, for Mesa's data collector."""
    return float(getattr(actor, name))


def state_rows(entities: Sequence[object], dtype: np.dtype[np.void]) -> Records:
    """State of entities of one kind as an array, one row each."""
    rows = np.zeros(len(entities), dtype)
    for entity, row in zip(entities, rows, strict=True):
        for field in dtype.names or ():
            row[field] = getattr(entity, field)
    return rows


def as_namespace(record: Record) -> SimpleNamespace:
    """Parameters of one epoch as plain numbers, read as ``p.trust.learning``."""
    return SimpleNamespace(
        **{
            heading: SimpleNamespace(
                **{name: record[heading][name].item() for name in record[heading].dtype.names}
            )
            for heading in record.dtype.names
        }
    )


class CollaborationModel(mesa.Model):
    """One municipality and its partners, month by month.

    ``description`` says what the world is like, ``changes`` overrides parameters at dotted paths,
    ``rng`` is the seed and ``replicate`` the number of the world within it; worlds with equal seed
    and replicate share their luck. Without ``rng`` the luck is any, and a generator of NumPy, as
    Mesa takes it, gives the seed as its next number: ``luck_seed`` is the seed played, from 0 to
    4294967295, and the data collector keeps it. ``layout`` is the description laid out, where that
    has been done already. Name other classes of actors and arenas in a subclass to change
    behaviour, and other ``phases``: each is a method of its name.

    ``parameters`` are those that hold this month: events change them. ``coordination`` is how far
    coordinators reach, ``coordinator_time`` what they work. ``state`` holds the arrays that the
    world began from; an epoch draws traits and goals in them anew.
    """

    department_class: ClassVar[type[Actor]] = Department
    external_class: ClassVar[type[Actor]] = ExternalActor
    arena_class: ClassVar[type[Arena]] = Arena
    phases: ClassVar[tuple[str, ...]] = PHASES

    def __init__(
        self,
        description: Scenario,
        *,
        changes: Mapping[str, Any] | None = None,
        replicate: int = 0,
        rng: Rng = None,
        layout: Layout | None = None,
    ):
        *_, source = all_checked(
            (
                lambda: of_type("description", description, Scenario, "a Scenario"),
                lambda: whole("replicate", replicate, 0, LARGEST_SEED),
                lambda: of_type("layout", layout, Layout | None, "a Layout"),
                lambda: source_of(rng),
            )
        )
        super().__init__(rng=source)
        self.description = description if changes is None else description.changed(changes)
        self.luck_seed = seed_from(source, self.rng)
        self.replicate = int(replicate)
        self.month = 0
        self.layout = layout or lay_out(self.description)
        self.parameters: Any = as_namespace(self.layout.parameters[self.layout.epochs[0]])
        self.state = begun(self.layout, self.luck_seed, self.replicate)
        self.leadership: float = self.parameters.municipality.leadership
        self.respawned = 0
        self.exposures = 0
        self.results_cumulative = 0.0
        self.actors = self._populate()
        self._introduce()
        self.arenas = self._found()
        self.coordinators = [
            Coordinator(self, number, row) for number, row in enumerate(self.state.posts)
        ]
        self.coordination = self.coordinator_time = 0.0
        self.coordinate()
        self.laboratory = (
            Session(self.actors, self.arenas, self.layout.stretch_ends.tolist())
            if self.description.laboratory
            else None
        )
        self.measures: dict[str, float] = {}
        self.datacollector = mesa.DataCollector(
            model_reporters={
                LUCK_SEED: LUCK_SEED,
                **{name: partial(reported, name) for name in MEASURES},
            },
            agent_reporters={f"actor_{name}": partial(reported_of, name) for name in ACTOR_SERIES},
        )
        self.measurement()
        self.datacollector.collect(self)

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} {self.description.name}: month {self.month} of "
            f"{self.description.months}, {len(self.actors)} actors, {len(self.arenas)} arenas, "
            f"replicate {self.replicate} of seed {self.luck_seed}>"
        )

    @property
    def agents(self) -> Lasting:
        """Everybody, as Mesa has them; nobody leaves by being taken out of what this returns."""
        return Lasting(super().agents, random=self.random)

    @property
    def agents_by_type(self) -> dict[type[mesa.Agent], Lasting]:
        """Everybody by class, as Mesa has them; see `agents`."""
        by_type = super().agents_by_type.items()
        return {kind: Lasting(agents, random=self.random) for kind, agents in by_type}

    def deregister_agent(self, agent: mesa.Agent) -> None:
        """Let an agent of a user's own leave; actors stay.

        Raises `ArgumentError` for an actor, with what to do instead.
        """
        if isinstance(agent, Actor):
            agent.remove()
        super().deregister_agent(agent)

    def _populate(self) -> list[Actor]:
        classes = {Side.DEPARTMENT: self.department_class, Side.EXTERNAL: self.external_class}
        rows = zip(self.description.actor_names, self.state.actors, strict=True)
        return [
            classes[Side(int(row["side"]))](self, index, name, row)
            for index, (name, row) in enumerate(rows)
        ]

    def _introduce(self) -> None:
        """Make those acquainted who know each other before the first month."""
        plan = self.layout.plan
        for (lower, higher), trusts in zip(plan.acquainted, plan.tie_trust, strict=True):
            actor, partner = self.actors[lower], self.actors[higher]
            actor.meet(partner)
            actor.trust[partner.index] = value_or(float(trusts[0]), actor.trust[partner.index])
            partner.trust[actor.index] = value_or(float(trusts[1]), partner.trust[actor.index])

    def _found(self) -> list[Arena]:
        arenas = [
            self.arena_class(self, number, plan.name, self.state.arenas[number])
            for number, plan in enumerate(self.description.arenas)
        ]
        for arena in arenas:
            for candidacy in self._candidacies(arena):
                actor = self.actors[self.layout.plan.candidates[candidacy]]
                arena.candidates.append(actor)
                if self.state.member[candidacy]:
                    arena.members.append(actor)
                    actor.founder = True
            self._weigh_fit(arena)
        return arenas

    def _candidacies(self, arena: Arena) -> range:
        """Where the layout lists who may sit in an arena."""
        first = self.layout.plan.first
        return range(first[arena.number], first[arena.number + 1])

    def _weigh_fit(self, arena: Arena) -> None:
        """Tell candidates how well an arena serves what they want."""
        for actor, candidacy in zip(arena.candidates, self._candidacies(arena), strict=True):
            actor.fit[arena.id] = float(self.state.fit[candidacy])

    def draw(self, actor: int, partner: int, purpose: Purpose) -> float:
        """Uniform draw at an address in this world and month."""
        return uniform(self.luck_seed, self.replicate, self.month, actor, partner, int(purpose))

    @property
    def alive_arenas(self) -> list[Arena]:
        """Arenas that have opened and neither ended nor dissolved."""
        return [arena for arena in self.arenas if arena.alive]

    @property
    def active_arenas(self) -> list[Arena]:
        """Arenas where something is going on this month."""
        return [arena for arena in self.arenas if arena.active]

    @property
    def outside_option(self) -> float:
        """What an hour brings when it is spent at home, on one's own."""
        p = self.parameters.work
        return outside_option(p.alone, p.interdependence)

    def step(self) -> None:
        """Play one month."""
        for phase in self.phases:
            self.play(phase)
        self.datacollector.collect(self)
        self.running = self.month < self.layout.months

    def play(self, phase: str) -> None:
        """Play one phase of the month; `context` begins a new month.

        Raises `ArgumentError` for another word, and for a month after the last one.
        """
        one_word_of("phase", phase, self.phases)
        if phase == PHASES[0] and self.month >= self.layout.months:
            raise ArgumentError(f"this world has {self.layout.months} months; they are played")
        getattr(self, phase)()

    def run(self) -> None:
        """Play all months that are left."""
        while self.month < self.layout.months:
            self.step()

    # The month, phase by phase

    def context(self) -> None:
        """Events happen, elections are held, coordinators come and go, arenas live and end.

        In a laboratory groups are formed and the next round begins.
        """
        self.month += 1
        if self.layout.epochs[self.month] != self.layout.epochs[self.month - 1]:
            self.begin_epoch()
        if self.laboratory:
            self.laboratory.next_round(self.month, self.parameters)
            return
        self.hold_election()
        for coordinator in self.coordinators:
            if coordinator.paid:
                coordinator.next_month()
        self.coordinate()
        for arena in self.arenas:
            arena.live()

    def begin_epoch(self) -> None:
        """Let other parameters hold from this month on: what follows from them moves with them.

        Will, trust, views, skill and agendas stay as they have grown.
        """
        before = self.parameters
        self.parameters = as_namespace(self.layout.parameters[self.layout.epochs[self.month]])
        turn(self.layout.plan, self.state, before, self.parameters, self.luck_seed, self.replicate)
        for actor in self.actors:
            actor.resettle(self.state.actors[actor.index])
        for arena in self.arenas:
            arena.replan(self.state.arenas[arena.number])
            self._weigh_fit(arena)
        for coordinator in self.coordinators:
            if before.coordinators.full_time <= coordinator.number and coordinator.paid:
                coordinator.start()
        moved = self.parameters.municipality.leadership - before.municipality.leadership
        self.leadership = clip(self.leadership + moved, 0.0, 1.0)

    def hold_election(self) -> None:
        """Every so often an election moves the political leadership."""
        p = self.parameters.municipality
        if p.election_period > 0 and self.month % int(p.election_period) == 0:
            luck = self.draw(0, 0, Purpose.ELECTION)
            self.leadership = elected_leadership(p.leadership, p.election_shock, luck)

    def coordinate(self) -> None:
        """Let the coordinators at work share their time among all seats taken."""
        at_work = [coordinator for coordinator in self.coordinators if coordinator.at_work]
        skilled_time = total(coordinator.hours * coordinator.skill for coordinator in at_work)
        self.coordinator_time = total(coordinator.hours for coordinator in at_work)
        self.coordination = coordination_strength(
            skilled_time,
            self.coordinator_time,
            self.parameters.coordinators.span,
            float(sum(len(arena.members) for arena in self.alive_arenas)),
        )

    def turnover(self) -> None:
        """Representatives leave, and with them trust, skill and will."""
        for actor in self.actors:
            actor.change_representative()

    def membership(self) -> None:
        """The disengaged leave, the convinced join."""
        for arena in self.alive_arenas:
            arena.change_members()

    def commitment(self) -> None:
        """From words to action: actors commit effort and deliver it."""
        for actor in self.actors:
            actor.commit()
        for arena in self.active_arenas:
            arena.hear_deliveries()

    def work(self) -> None:
        """Arenas turn effort into results."""
        for arena in self.arenas:
            arena.work()

    def appraisal(self) -> None:
        """Actors weigh up what engaging is worth to them."""
        for actor in self.actors:
            actor.appraise_arenas()

    def observation(self) -> None:
        """Partners see who followed through; hidden agendas may come to light."""
        p = self.parameters.hidden_agendas
        for arena in self.active_arenas:
            self._look_around(arena)
        for actor in self.actors:
            actor.draw_conclusions()
        for arena in self.active_arenas:
            for traitor in arena.exposed:
                for partner in traitor.partners(arena):
                    partner.lose_trust(traitor, p.betrayal)
                for observer, partner in arena.pairs():
                    observer.lose_trust(partner, p.contagion)
        self.exposures = sum(len(arena.exposed) for arena in self.active_arenas)

    def _look_around(self, arena: Arena) -> None:
        arena.exposed = [member for member in arena.members if self._is_exposed(member, arena)]
        seen = {
            member: arena.seen_of(member, exposed=member in arena.exposed)
            for member in arena.members
        }
        for observer, partner in arena.pairs():
            observer.watch(partner, arena, seen[partner])

    def _is_exposed(self, actor: Actor, arena: Arena) -> bool:
        if actor.diversion <= 0.0:
            return False
        detection = self.parameters.hidden_agendas.detection
        chance = detection_chance(detection, arena.activity, actor.diversion)
        return actor.luck(Purpose.DETECTION, arena) < chance

    def dialogue(self) -> None:
        """Views converge and drift, skill and routine grow, people tire or rest."""
        framings = {arena: arena.mean_framing for arena in self.active_arenas}
        for actor in self.actors:
            actor.converse(framings)
        for arena in self.alive_arenas:
            arena.practise()

    def adjustment(self) -> None:
        """Engagement moves."""
        for actor in self.actors:
            actor.adjust()

    def measurement(self) -> None:
        """Take this month's measures."""
        self.results_cumulative += total(arena.results for arena in self.arenas)
        totals = Totals(
            results=self.results_cumulative,
            exposures=self.exposures,
            respawned=self.respawned,
            coordinator_time=self.coordinator_time,
            leverage=self.parameters.work.leverage,
        )
        self.measures = measured(self.actors, self.arenas, totals)

    def snapshot(self) -> Snapshot:
        """Copy of the whole state, in the form in which engines are compared."""
        return Snapshot(
            actors=state_rows(self.actors, ACTOR),
            arenas=state_rows(self.arenas, ARENA),
            agenda=self.state.agenda.copy(),
            fit=np.array(
                [actor.fit[arena.id] for arena in self.arenas for actor in arena.candidates]
            ),
            members=tuple(tuple(member.index for member in arena.members) for arena in self.arenas),
            trust=tuple(
                (actor.index, acquaintance, trust)
                for actor in self.actors
                for acquaintance, trust in actor.trust.items()
            ),
            leadership=self.leadership,
            posts=state_rows(self.coordinators, POST),
            coordination=self.coordination,
            measures=dict(self.measures),
        )
