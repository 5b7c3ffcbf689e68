"""A scenario laid out as arrays: what both engines start from.

`Layout.parameters` is a nested record read with the same dotted names as in a scenario file, so
``p.trust.learning`` means ``trust.learning``. Values that a group or an arena leaves out are NaN
and fall back on that record, so a sweep over a parameter only changes the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from collab_sim.world.actors import SECTORS, ActorGroup, address_of
from collab_sim.world.arenas import ArenaPlan
from collab_sim.world.declarations import PARAMETERS, SECTIONS
from collab_sim.world.events import Course, course_of, settings_in
from collab_sim.world.meant import actors_meant
from collab_sim.world.openings import arenas_in_time
from collab_sim.world.parameters import OUR_PARAMETERS, OUR_SECTIONS
from collab_sim.world.scenario import Scenario
from collab_sim.world.seating import listed_members
from collab_sim.world.ties import acquainted_pairs

Records = NDArray[np.void]
Record = Any
"""One record of a structured array; its fields are those of the dtype it came from."""
Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

LABORATORY_FIELDS = [
    (name, "i8") for name in ("rounds", "group_size", "strangers", "known_end")
] + [(name, "f8") for name in ("belief", "belief_sd", "taste_spread")]
EVENT_FIELDS = [("coordinators_leave", "f8")]
"""What happens at a date: 1 in an epoch of the one month in which it happens."""
FALLS_BACK = (
    "mandate mandate_sd workload workload_sd reciprocal own_results own shared money legitimacy "
    "incentive_spread backfill backing"
).split()
OWN_DEFAULT = "engagement engagement_sd hidden_share sphere".split()
PROFILE = np.dtype(
    [("id", "i8"), ("side", "i8"), ("sector", "i8")]
    + [(name, "f8") for name in (*FALLS_BACK, *OWN_DEFAULT)]
)
PLAN = np.dtype(
    [
        ("id", "i8"),
        ("opens", "i8"),
        ("planned_end", "i8"),
        ("mandated", "i8"),
        ("invited", "i8"),
        ("reach", "f8"),
    ]
    + [(name, "f8") for name in "scope seats continuity first_duration duration gap".split()]
)
ALL_SEATS = -1
AS_LISTED = -2


def record_of(sections: Iterable[str], parameters: Iterable[str]) -> np.dtype[np.void]:
    """Return the type of a record of parameters by heading and name."""
    names = [path.split(".") for path in parameters]
    headings: list[Any] = [
        (heading, [(name, "f8") for above, name in names if above == heading])
        for heading in sections
    ]
    return np.dtype([*headings, ("laboratory", LABORATORY_FIELDS), ("event", EVENT_FIELDS)])


PARAMETER_RECORD = record_of(OUR_SECTIONS, OUR_PARAMETERS)
"""The record that both engines read."""


def parameter_dtype() -> np.dtype[np.void]:
    """Return the record of parameters here and now: with those of the extension in force."""
    return (
        PARAMETER_RECORD if len(SECTIONS) == len(OUR_SECTIONS) else record_of(SECTIONS, PARAMETERS)
    )


class WorldPlan(NamedTuple):
    """What a world of a scenario begins from.

    Shapes: ``profiles`` [actors], ``plans`` [arenas], ``ranking`` [arenas, goals] (position of a
    goal on the arena's list, or the number of goals where it is not listed), ``weights``
    [actors, goals], ``interactions`` [goals, goals], ``first`` [arenas + 1] offsets into
    ``candidates`` and ``listed`` (who may sit in the arena, ascending; who does from the start).
    ``closes`` [arenas] is the last month an arena is open, 0 where it never closes, ``asks``
    [arenas] the share of working time it asks by its own rhythm, NaN without one. ``acquainted``
    [pairs, 2] know each other at the start, the lower actor first, and ``tie_trust`` [pairs, 2] is
    the trust of the lower in the higher and back, NaN where it is that of strangers.
    """

    profiles: Records
    plans: Records
    ranking: Integers
    weights: Floats
    interactions: Floats
    first: Integers
    candidates: Integers
    listed: Integers
    closes: Integers
    asks: Floats
    acquainted: Integers
    tie_trust: Floats


@dataclass(frozen=True)
class Layout:
    """Arrays of one scenario.

    Shapes: ``parameters`` [epochs], one record for each stretch of months between events;
    ``epochs`` [months + 1] which of them holds in a month (0 at the start); ``stretch_ends``
    [months + 1] the last round, for every round, before the laboratory's next surprise (0 outside
    a laboratory). ``moved`` names, for each epoch, the parameters that events have set by then.
    """

    months: int
    plan: WorldPlan
    parameters: Records
    epochs: Integers
    moved: tuple[frozenset[str], ...]
    stretch_ends: Integers

    def with_parameters(self, values: Mapping[str, float]) -> Layout:
        """Return this layout with other parameter values, where no event has set them.

        Paths and ranges are the caller's.
        """
        parameters = self.parameters.copy()
        for path, value in values.items():
            set_parameter(parameters, self.moved, path, value)
        return replace(self, parameters=parameters)

    def records(self, worlds: int) -> Records:
        """Parameters for a number of equal worlds, shape [worlds, epochs]."""
        return np.repeat(self.parameters[np.newaxis], worlds, axis=0)


def set_parameter(
    parameters: Records, moved: Sequence[frozenset[str]], path: str, values: Any
) -> None:
    """Set a parameter in records [..., epochs], but for epochs in which an event has set it.

    ``values`` is a number or an array [...].
    """
    heading, name = path.split(".")
    for epoch, paths in enumerate(moved):
        if path not in paths:
            parameters[heading][name][..., epoch] = values


def records(length: int, dtype: np.dtype[np.void]) -> Records:
    """Allocate records whose fields are attributes, in plain Python as in compiled code."""
    return np.zeros(length, dtype).view(np.recarray)


def lay_out(scenario: Scenario) -> Layout:
    """Lay a scenario out as arrays."""
    actors = scenario.actor_names
    positions = {name: i for i, name in enumerate(actors)}
    first, candidates, listed = _candidacies(scenario, positions)
    acquainted, tie_trust = _acquaintances(scenario, positions)
    course = course_of(scenario.events, scenario.months)
    arenas = arenas_in_time(scenario.arenas, scenario.events)
    plan = WorldPlan(
        profiles=_profiles(scenario),
        plans=np.array(
            [
                _plan(arena, planned.closes or 0)
                for arena, planned in zip(arenas, scenario.arenas, strict=True)
            ],
            dtype=PLAN,
        ).view(np.recarray),
        ranking=_ranking(scenario),
        weights=_weights(scenario),
        interactions=_interactions(scenario),
        first=first,
        candidates=candidates,
        listed=listed,
        closes=np.array([arena.closes or 0 for arena in arenas], dtype=np.int64),
        asks=np.array([np.nan if arena.asks is None else arena.asks for arena in scenario.arenas]),
        acquainted=acquainted,
        tie_trust=tie_trust,
    )
    return Layout(
        months=scenario.months,
        plan=plan,
        parameters=epoch_records(scenario, course),
        epochs=np.array(course.epochs, dtype=np.int64),
        moved=tuple(frozenset(setters) for setters in course.setters),
        stretch_ends=_stretch_ends(scenario),
    )


def epoch_records(scenario: Scenario, course: Course) -> Records:
    """Return the scenario's parameters in each epoch of a course, shape [epochs]."""
    parameters = np.repeat(parameter_record(scenario), len(course.setters))
    for epoch, setters in enumerate(course.setters):
        for path, value in settings_in(scenario.events, setters).items():
            heading, name = path.split(".")
            parameters[heading][name][epoch] = value
    parameters["event"]["coordinators_leave"] = course.leaving
    return parameters


def parameter_record(scenario: Scenario) -> Records:
    """Return the scenario's parameters as one nested record, shape [1].

    Below ``laboratory`` everything is 0 where there is none; below ``event`` nothing happens.
    """
    record = records(1, parameter_dtype())
    for path in PARAMETERS:
        heading, name = path.split(".")
        record[heading][name] = scenario.value(path)
    laboratory = scenario.laboratory
    if laboratory is not None:
        record["laboratory"] = (
            laboratory.rounds,
            laboratory.group_size,
            int(laboratory.matching == "stranger"),
            int(laboratory.continuation is None),
            laboratory.belief,
            laboratory.belief_sd,
            laboratory.taste_spread,
        )
    return record


def _stretch_ends(scenario: Scenario) -> Integers:
    ends = np.zeros(scenario.months + 1, dtype=np.int64)
    if scenario.laboratory is not None:
        surprises = np.array(scenario.laboratory.stretch_ends)
        ends[1:] = surprises[np.searchsorted(surprises, np.arange(1, scenario.months + 1))]
    return ends


def _profiles(scenario: Scenario) -> Records:
    rows = [_profile(group, name) for group in scenario.actors.groups for name in group.actor_names]
    return np.array(rows, dtype=PROFILE).view(np.recarray)


def _profile(group: ActorGroup, name: str) -> tuple[Any, ...]:
    values = [getattr(group, field) for field in (*FALLS_BACK, *OWN_DEFAULT)]
    return (
        address_of(name, bits=63),
        int(group.side),
        SECTORS.index(group.sector),
        *(np.nan if value is None else float(value) for value in values),
    )


def _plan(arena: ArenaPlan, planned_end: int) -> tuple[Any, ...]:
    if isinstance(arena.members, tuple):
        invited = AS_LISTED
    else:
        invited = ALL_SEATS if arena.members is None else arena.members
    length = (arena.first_duration, arena.duration, arena.gap)
    values = (arena.scope, arena.seats, arena.continuity, *length)
    return (
        address_of(arena.name, bits=32),
        arena.opens,
        planned_end,
        int(arena.mandated),
        invited,
        float(arena.reach),
        *(np.nan if value is None else float(value) for value in values),
    )


def _ranking(scenario: Scenario) -> Integers:
    ranking = np.full((len(scenario.arenas), scenario.goals.count), scenario.goals.count)
    for row, arena in zip(ranking, scenario.arenas, strict=True):
        for position, goal in enumerate(arena.goals):
            row[goal - 1] = position
    return ranking.astype(np.int64)


def _weights(scenario: Scenario) -> Floats:
    rows = []
    for group in scenario.actors.groups:
        row = np.zeros(scenario.goals.count)
        row[[goal - 1 for goal in group.priorities if goal <= scenario.goals.count]] = 1.0
        rows += [row] * len(group.actor_names)
    return np.array(rows)


def _interactions(scenario: Scenario) -> Floats:
    if scenario.goals.interactions:
        return np.array(scenario.goals.interactions, dtype=np.float64)
    return np.zeros((scenario.goals.count, scenario.goals.count))


def _candidacies(
    scenario: Scenario, positions: dict[str, int]
) -> tuple[Integers, Integers, Integers]:
    first, candidates, listed = [0], [], []
    meant = actors_meant(scenario.actors.groups)
    for arena in scenario.arenas:
        members = listed_members(arena)
        sitting = {actor for name in members for actor in meant[name]}
        allowed = {actor for name in arena.open_to for actor in meant[name]}
        if not arena.open_to:
            allowed = set(positions)
        for name in sorted(sitting | allowed, key=positions.__getitem__):
            candidates.append(positions[name])
            listed.append(int(name in sitting))
        first.append(len(candidates))
    arrays = (np.array(values, dtype=np.int64) for values in (first, candidates, listed))
    return next(arrays), next(arrays), next(arrays)


def _acquaintances(scenario: Scenario, positions: Mapping[str, int]) -> tuple[Integers, Floats]:
    pairs = acquainted_pairs(scenario.ties, actors_meant(scenario.actors.groups), positions)
    acquainted = np.array([(pair.lower, pair.higher) for pair in pairs], dtype=np.int64)
    tie_trust = np.array([(pair.trust, pair.trust_back) for pair in pairs], dtype=np.float64)
    return acquainted.reshape(-1, 2), tie_trust.reshape(-1, 2)


def largest_number_of_pairs(plan: WorldPlan) -> int:
    """Upper bound on pairs of actors who know each other or can meet: those of one arena."""
    sizes = np.diff(plan.first)
    everybody = len(plan.profiles)
    within = int(sum(size * (size - 1) // 2 for size in sizes.tolist()))
    return min(everybody * (everybody - 1) // 2, within + len(plan.acquainted))
