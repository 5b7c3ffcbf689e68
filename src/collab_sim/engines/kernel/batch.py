"""Worlds of one layout, one after the other: the one way into the compiled engine."""

from __future__ import annotations

from collab_sim._compile import compiled, inlined
from collab_sim.engines.kernel.context import context
from collab_sim.engines.kernel.coordinators import coordinate
from collab_sim.engines.kernel.effort import commitment, work
from collab_sim.engines.kernel.learning import adjustment, dialogue
from collab_sim.engines.kernel.luck import Luck
from collab_sim.engines.kernel.measuring import measurement
from collab_sim.engines.kernel.members import acquainted, align, alive, seat_members
from collab_sim.engines.kernel.movement import membership, turnover
from collab_sim.engines.kernel.trust import appraisal, observation
from collab_sim.engines.kernel.world import Ground, World
from collab_sim.rules.numeric import clip
from collab_sim.world.cast import value_or
from collab_sim.world.layout import Floats, Integers, Record, Records, WorldPlan
from collab_sim.world.schedule import PHASES
from collab_sim.world.start import begin, turn
from collab_sim.world.state import State

STEPS = len(PHASES)
"""Steps of a month: step ``STEPS * month + phase`` plays a phase, by its position in `PHASES`."""
FIRST_STEP = STEPS - 1
"""First step of a world: month 0 is its start and a measurement."""


@compiled
def batch(
    w: World,
    g: Ground,
    plan: WorldPlan,
    parameters: Records,
    epochs: Integers,
    months: int,
    steps: Integers,
    seeds: Integers,
    replicates: Integers,
    chosen: Integers,
    series: Floats,
) -> None:
    """Play one world per row of ``parameters`` and record chosen measures.

    ``months`` is the horizon that projects are planned for. ``steps`` [2] are the first step to be
    played and the step before which to stop; `FIRST_STEP` begins new worlds, any other first step
    goes on with the world in ``w`` and ``g``, where the last world stays. Shapes: ``parameters``
    [worlds, epochs], ``epochs`` [worlds, months + 1] (which of them holds in a month), ``seeds``
    and ``replicates`` [worlds], ``chosen`` [measures recorded] (positions among all measures),
    ``series`` [worlds, months played + 1, measures recorded].
    """
    for b in range(parameters.shape[0]):
        seed, replicate = seeds[b], replicates[b]
        if steps[0] == FIRST_STEP:
            _start(w, g, plan, parameters[b, epochs[b, 0]], months, (seed, replicate, 0))
        for step in range(steps[0], steps[1]):
            month, phase = step // STEPS, step % STEPS
            epoch, luck = epochs[b, month], (seed, replicate, month)
            if phase == 0 and epoch != epochs[b, month - 1]:
                before = parameters[b, epochs[b, month - 1]]
                _begin_epoch(w, g, plan, before, parameters[b, epoch], luck)
            _play(w, g, parameters[b, epoch], chosen, luck, phase)
            if phase == STEPS - 1 and month < series.shape[1]:
                for column in range(chosen.size):
                    series[b, month, column] = w.month[chosen[column]]


@inlined
def _play(w: World, g: Ground, p: Record, chosen: Integers, luck: Luck, phase: int) -> None:
    if phase == 0:
        context(w, g, p, luck)
    elif phase == 1:
        turnover(w, g, p, luck)
    elif phase == 2:
        membership(w, g, p, luck)
    elif phase == 3:
        commitment(w, p, luck)
    elif phase == 4:
        work(w, p)
    elif phase == 5:
        appraisal(w, p)
    elif phase == 6:
        observation(w, p, luck)
    elif phase == 7:
        dialogue(w, p)
    elif phase == 8:
        adjustment(w, p)
    else:
        measurement(w, g, p, chosen)


@inlined
def _state(w: World, g: Ground) -> State:
    """The part of a world that the start fills."""
    return State(
        w.actors, w.arenas, g.declared, g.agenda, g.goals, g.lots, w.fit, g.member, w.posts
    )


@inlined
def _start(w: World, g: Ground, plan: WorldPlan, p: Record, months: int, luck: Luck) -> None:
    begin(plan, _state(w, g), p, months, luck[0], luck[1])
    totals = w.totals[0]
    totals.ties = 0
    totals.sorted_ties = -1
    totals.leadership = p.municipality.leadership
    totals.results_so_far = 0.0
    totals.exposures = 0.0
    totals.respawned = 0.0
    for i in range(w.people.size):
        w.people[i].first_tie = -1
        w.people[i].arenas = 0
        w.people[i].founder = 0
        w.people[i].seated = 0
    for pair in range(plan.acquainted.shape[0]):
        tie = acquainted(w, p, plan.acquainted[pair, 0], plan.acquainted[pair, 1])
        w.ties[tie].trust = value_or(plan.tie_trust[pair, 0], w.ties[tie].trust)
        w.ties[tie + 1].trust = value_or(plan.tie_trust[pair, 1], w.ties[tie + 1].trust)
    for k in range(w.forums.size):
        forum = w.forums[k]
        forum.reborn = 0
        forum.asked = 0.0
        forum.kept = 0.0
        seat_members(w, g, k)
        for seat in range(forum.first_seat, forum.end_seat):
            w.people[w.seats[seat].actor].founder = 1
    coordinate(w, p)


@compiled
def _begin_epoch(
    w: World, g: Ground, plan: WorldPlan, before: Record, p: Record, luck: Luck
) -> None:
    """Let other parameters hold from this month on."""
    turn(plan, _state(w, g), before, p, luck[0], luck[1])
    moved = p.municipality.leadership - before.municipality.leadership
    w.totals[0].leadership = clip(w.totals[0].leadership + moved, 0.0, 1.0)
    for k in range(w.arenas.size):
        if alive(w.arenas[k]):
            align(w, g, p, k)
