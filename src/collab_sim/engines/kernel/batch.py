"""The one compiled entry: a batch of worlds of one layout, month by month."""

from __future__ import annotations

from collab_sim._compile import compiled
from collab_sim.engines.kernel.context import context
from collab_sim.engines.kernel.effort import appraisal, commitment, work
from collab_sim.engines.kernel.learning import adjustment, dialogue, observation
from collab_sim.engines.kernel.luck import Luck
from collab_sim.engines.kernel.measuring import GINI, TOP, measurement
from collab_sim.engines.kernel.members import seat_members
from collab_sim.engines.kernel.movement import membership, turnover
from collab_sim.engines.kernel.world import World
from collab_sim.world.layout import Floats, Integers, Record, Records
from collab_sim.world.start import begin


@compiled
def start(
    w: World,
    p: Record,
    plans: Records,
    ranking: Integers,
    interactions: Floats,
    first: Integers,
    candidates: Integers,
    listed: Integers,
    months: int,
    seed: int,
    replicate: int,
) -> None:
    """Begin a world in the arrays of ``w``."""
    begin(
        months,
        p,
        w.profiles,
        plans,
        ranking,
        w.weights,
        interactions,
        first,
        candidates,
        listed,
        w.actors,
        w.arenas,
        w.declared,
        w.agenda,
        w.goals,
        w.fit,
        w.member,
        seed,
        replicate,
    )
    totals = w.totals[0]
    totals.ties = 0
    totals.leadership = p.municipality.leadership
    totals.results_so_far = 0.0
    totals.exposures = 0.0
    totals.respawned = 0.0
    for i in range(w.people.size):
        w.people[i].first_tie = -1
    for k in range(w.arenas.size):
        w.forums[k].reborn = 0
        seat_members(w, k)


@compiled
def play(w: World, p: Record, luck: Luck, phase: int) -> None:
    """Play one of the first nine phases of a month."""
    if phase == 0:
        context(w, p, luck)
    elif phase == 1:
        turnover(w, p, luck)
    elif phase == 2:
        membership(w, p, luck)
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
    else:
        adjustment(w, p)


@compiled
def batch(
    w: World,
    parameters: Records,
    plans: Records,
    ranking: Integers,
    interactions: Floats,
    first: Integers,
    candidates: Integers,
    listed: Integers,
    months: int,
    seeds: Integers,
    replicates: Integers,
    chosen: Integers,
    month_measures: Floats,
    series: Floats,
) -> None:
    """Play one world per row of ``parameters`` and record chosen measures.

    Shapes: ``seeds`` and ``replicates`` [worlds], ``chosen`` [measures recorded] (places among all
    measures), ``month_measures`` [all measures] is scratch, ``series`` [worlds, months + 1,
    measures recorded].
    """
    concentration = False
    for place in chosen:
        concentration = concentration or place in (TOP, GINI)
    for b in range(parameters.size):
        p = parameters[b]
        start(
            w,
            p,
            plans,
            ranking,
            interactions,
            first,
            candidates,
            listed,
            months,
            seeds[b],
            replicates[b],
        )
        for month in range(months + 1):
            if month > 0:
                luck = (seeds[b], replicates[b], month)
                for phase in range(9):
                    play(w, p, luck, phase)
            measurement(w, p, concentration, month_measures)
            for column in range(chosen.size):
                series[b, month, column] = month_measures[chosen[column]]
