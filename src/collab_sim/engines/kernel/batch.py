"""Worlds of one layout, one after the other: the one way into the compiled engine."""

from __future__ import annotations

from collab_sim._compile import borrowed, compiled, inner, rare
from collab_sim.engines.kernel.context import context
from collab_sim.engines.kernel.coordinators import coordinate
from collab_sim.engines.kernel.effort import commitment, work
from collab_sim.engines.kernel.learning import adjustment, dialogue
from collab_sim.engines.kernel.luck import Luck
from collab_sim.engines.kernel.measuring import measurement
from collab_sim.engines.kernel.members import align, alive, seat_members
from collab_sim.engines.kernel.movement import membership, turnover
from collab_sim.engines.kernel.trust import appraisal, observation
from collab_sim.engines.kernel.world import Ground, Plan, World
from collab_sim.rules.numeric import clip
from collab_sim.world.layout import Floats, Integers, Record, Records
from collab_sim.world.start import begin, turn


@compiled
def batch(
    w: World,
    g: Ground,
    plan: Plan,
    parameters: Records,
    epochs: Integers,
    months: int,
    seeds: Integers,
    replicates: Integers,
    chosen: Integers,
    series: Floats,
) -> None:
    """Play one world per row of ``parameters`` and record chosen measures.

    ``months`` is the horizon that projects are planned for. Shapes: ``parameters`` [worlds,
    epochs], ``epochs`` [months + 1] (which of them holds in a month; 0 in month 0), ``seeds`` and
    ``replicates`` [worlds], ``chosen`` [measures recorded] (places among all measures), ``series``
    [worlds, months played + 1, measures recorded]. The last world stays in ``w`` and ``g``.
    """
    w, g = borrowed(w), borrowed(g)
    for b in range(parameters.shape[0]):
        seed, replicate = seeds[b], replicates[b]
        _start(w, g, plan, parameters[b, epochs[0]], months, seed, replicate)
        for month in range(series.shape[1]):
            p = parameters[b, epochs[month]]
            if month > 0:
                luck = (seed, replicate, month)
                _begin_month(w, g, plan, parameters[b], epochs, luck)
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
        g.lots,
        w.fit,
        g.member,
        w.posts,
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
        w.people[i].founder = 0
        w.people[i].seated = 0
    for k in range(w.forums.size):
        w.forums[k].reborn = 0
        w.forums[k].asked = 0.0
        w.forums[k].kept = 0.0
        seat_members(w, g, k)
        for seat in range(w.forums[k].first_seat, w.forums[k].end_seat):
            w.people[w.seats[seat].actor].founder = 1
    coordinate(w, p)


@rare
def new_epoch(w: World, g: Ground, plan: Plan, before: Record, p: Record, luck: Luck) -> None:
    """Let other parameters hold from this month on."""
    turn(
        before,
        p,
        plan.profiles,
        plan.plans,
        plan.ranking,
        plan.interactions,
        plan.first,
        plan.candidates,
        w.actors,
        w.arenas,
        g.agenda,
        g.goals,
        g.lots,
        w.fit,
        w.posts,
        int(luck[0]),
        int(luck[1]),
    )
    moved = p.municipality.leadership - before.municipality.leadership
    w.totals[0].leadership = clip(w.totals[0].leadership + moved, 0.0, 1.0)
    for k in range(w.arenas.size):
        if alive(w.arenas[k]):
            align(w, g, p, k)


@inner
def _begin_month(
    w: World, g: Ground, plan: Plan, records: Records, epochs: Integers, luck: Luck
) -> None:
    """Go over to this month's epoch where it is a new one."""
    now, last = epochs[luck[2]], epochs[luck[2] - 1]
    if now != last:
        new_epoch(w, g, plan, records[last], records[now], luck)


@compiled
def play(
    w: World,
    g: Ground,
    plan: Plan,
    records: Records,
    epochs: Integers,
    chosen: Integers,
    luck: Luck,
    phase: int,
) -> None:
    """Play one phase of a month alone, by its place in `PHASES`: for looking inside.

    ``records`` [epochs] are the parameters of this world.
    """
    w, g = borrowed(w), borrowed(g)
    p = records[epochs[luck[2]]]
    if phase == 0:
        _begin_month(w, g, plan, records, epochs, luck)
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
