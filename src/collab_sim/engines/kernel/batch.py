"""Worlds of one layout, one after the other: the one way into the compiled engine."""

from __future__ import annotations

from collab_sim._compile import borrowed, compiled, inner
from collab_sim.engines.kernel.context import context
from collab_sim.engines.kernel.effort import commitment, work
from collab_sim.engines.kernel.learning import adjustment, dialogue
from collab_sim.engines.kernel.luck import Luck
from collab_sim.engines.kernel.measuring import measurement
from collab_sim.engines.kernel.members import seat_members
from collab_sim.engines.kernel.movement import membership, turnover
from collab_sim.engines.kernel.trust import appraisal, observation
from collab_sim.engines.kernel.world import Ground, Plan, World
from collab_sim.world.layout import Floats, Integers, Record, Records
from collab_sim.world.start import begin


@compiled
def batch(
    w: World,
    g: Ground,
    plan: Plan,
    parameters: Records,
    months: int,
    seeds: Integers,
    replicates: Integers,
    chosen: Integers,
    series: Floats,
) -> None:
    """Play one world per row of ``parameters`` and record chosen measures.

    ``months`` is the horizon that projects are planned for. Shapes: ``seeds`` and ``replicates``
    [worlds], ``chosen`` [measures recorded] (places among all measures), ``series`` [worlds, months
    played + 1, measures recorded]. The last world stays in ``w`` and ``g``.
    """
    w, g = borrowed(w), borrowed(g)
    for b in range(parameters.size):
        p, seed, replicate = parameters[b], seeds[b], replicates[b]
        _start(w, g, plan, p, months, seed, replicate)
        for month in range(series.shape[1]):
            if month > 0:
                luck = (seed, replicate, month)
                context(w, g, p, luck)
                turnover(w, g, p, luck)
                membership(w, g, p, luck)
                commitment(w, p, luck)
                work(w, p)
                appraisal(w, p)
                observation(w, p, luck)
                dialogue(w, p)
                adjustment(w, p)
            measurement(w, g, p, chosen)
            for column in range(chosen.size):
                series[b, month, column] = w.month[chosen[column]]


@inner
def _start(
    w: World, g: Ground, plan: Plan, p: Record, months: int, seed: int, replicate: int
) -> None:
    begin(
        months,
        p,
        plan.profiles,
        plan.plans,
        plan.ranking,
        g.weights,
        plan.interactions,
        plan.first,
        plan.candidates,
        plan.listed,
        w.actors,
        w.arenas,
        g.declared,
        g.agenda,
        g.goals,
        w.fit,
        g.member,
        seed,
        replicate,
    )
    totals = w.totals[0]
    totals.ties = 0
    totals.sorted = -1
    totals.leadership = p.municipality.leadership
    totals.results_so_far = 0.0
    totals.exposures = 0.0
    totals.respawned = 0.0
    for i in range(w.people.size):
        w.people[i].first_tie = -1
        w.people[i].arenas = 0
    for k in range(w.forums.size):
        w.forums[k].reborn = 0
        seat_members(w, g, k)


@compiled
def play(w: World, g: Ground, p: Record, chosen: Integers, luck: Luck, phase: int) -> None:
    """Play one phase of a month alone, by its place in `PHASES`: for looking inside."""
    w, g = borrowed(w), borrowed(g)
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
