"""Phase 1: context."""

from __future__ import annotations

from collab_sim._compile import inlined
from collab_sim.draws import NOBODY, Purpose, Whole
from collab_sim.engines.kernel.coordinators import fill_posts
from collab_sim.engines.kernel.laboratory import next_round
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import (
    active,
    alive,
    clear_seats,
    introduce,
)
from collab_sim.engines.kernel.restart import restart
from collab_sim.engines.kernel.world import Ground, World
from collab_sim.rules.continuity import (
    activity,
    dissolution_chance,
    elected_leadership,
    institutionalisation_chance,
    renewal_chance,
)
from collab_sim.rules.engagement import belief_after_ending, belief_after_renewal
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Record


@inlined
def context(w: World, g: Ground, p: Record, luck: Luck) -> None:
    """Elections are held; arenas open, pause, end, restart, become permanent, dissolve.

    In a laboratory there is none of this: groups are formed and the next round begins.
    """
    month = luck[2]
    if p.laboratory.rounds > 0:
        next_round(w, g, p, luck)
        return
    period = int(p.municipality.election_period)
    if period > 0 and month % period == 0:
        chance = draw(luck, NOBODY, NOBODY, Purpose.ELECTION)
        w.totals[0].leadership = elected_leadership(
            p.municipality.leadership, p.municipality.election_shock, chance
        )
    fill_posts(w, p, luck)
    for k in range(w.arenas.size):
        arena = w.arenas[k]
        if alive(arena) and 0 < arena.closes < month:
            arena.status = Status.ENDED
            clear_seats(w, g, k)
        opening = arena.status == Status.WAITING and arena.opens == month
        if opening:
            arena.status = Status.ACTIVE
            introduce(w, g, p, k)
        if _runs_projects(arena) and month == arena.project_until:
            _finish_project(w, g, p, luck, k)
        if _runs_projects(arena) and month == arena.project_from and not opening:
            restart(w, g, p, luck, k)
        _set_activity(arena, month, p.engagement.pace, p.collaboration.budget)
        if alive(arena):
            _consider_dissolving(w, g, p, luck, k)


@inlined
def _runs_projects(arena: Record) -> bool:
    return alive(arena) and arena.project_share > 0.0


@inlined
def _mean_engagement(w: World, forum: Record) -> float:
    total = 0.0
    for seat in range(forum.first_seat, forum.end_seat):
        total += w.actors[w.seats[seat].actor].engagement
    members = forum.end_seat - forum.first_seat
    return total / members if members > 0 else 0.0


@inlined
def _mean_mandate(w: World, forum: Record) -> float:
    total = 0.0
    for seat in range(forum.first_seat, forum.end_seat):
        total += w.actors[w.seats[seat].actor].mandate
    members = forum.end_seat - forum.first_seat
    return total / members if members > 0 else 0.0


@inlined
def _tell_members(w: World, forum: Record, rate: float, renewed: bool) -> None:
    for seat in range(forum.first_seat, forum.end_seat):
        actor = w.actors[w.seats[seat].actor]
        if renewed:
            actor.renewal_belief = belief_after_renewal(actor.renewal_belief, rate)
        else:
            actor.renewal_belief = belief_after_ending(actor.renewal_belief, rate)


@inlined
def _finish_project(w: World, g: Ground, p: Record, luck: Luck, k: int) -> None:
    arena, forum = w.arenas[k], w.forums[k]
    engagement = _mean_engagement(w, forum)
    permanence = institutionalisation_chance(
        p.collaboration.institutionalisation,
        p.municipality.budget_integration,
        _mean_mandate(w, forum),
        engagement,
    )
    renewal = renewal_chance(p.collaboration.renewal_rate, w.totals[0].leadership, engagement)
    renewed = True
    if draw(luck, NOBODY, arena.id, Purpose.INSTITUTIONALISATION) < permanence:
        arena.standing = 1.0
        arena.project_share = 0.0
        arena.status = Status.INSTITUTIONALISED
    elif draw(luck, NOBODY, arena.id, Purpose.RENEWAL) < renewal:
        _plan_next(arena, luck[2])
    else:
        renewed = False
    _tell_members(w, forum, p.engagement.belief_rate, renewed)
    if not renewed:
        _lose_project(w, g, p, luck, k)


@inlined
def _plan_next(arena: Record, month: Whole) -> None:
    arena.project_from = month + arena.gap
    arena.project_until = arena.project_from + arena.duration


@inlined
def _lose_project(w: World, g: Ground, p: Record, luck: Luck, k: int) -> None:
    """Let the project's money start a new one, or be gone."""
    arena = w.arenas[k]
    if draw(luck, NOBODY, arena.id, Purpose.RESPAWN) < p.collaboration.respawn:
        _plan_next(arena, luck[2])
        w.forums[k].reborn = 1
        return
    arena.project_share = 0.0
    if arena.standing == 0.0:
        arena.status = Status.ENDED
        clear_seats(w, g, k)


@inlined
def _set_activity(arena: Record, month: Whole, pace: float, budget: float) -> None:
    left = arena.project_until - month
    on = _runs_projects(arena) and arena.project_from <= month and left > 0
    arena.running = 1.0 if on else 0.0
    arena.rounds_left = pace * left if on else 0.0
    arena.activity = 0.0
    if alive(arena):
        arena.activity = activity(
            budget, arena.standing, arena.project_share, arena.running, arena.duty
        )
        if arena.status != Status.INSTITUTIONALISED:
            arena.status = Status.ACTIVE if arena.activity > 0.0 else Status.PAUSE


@inlined
def _consider_dissolving(w: World, g: Ground, p: Record, luck: Luck, k: int) -> None:
    arena, forum = w.arenas[k], w.forums[k]
    dissolves = forum.end_seat - forum.first_seat < 2
    if not dissolves and active(arena):
        chance = dissolution_chance(p.collaboration.dissolution, _mean_engagement(w, forum))
        dissolves = draw(luck, NOBODY, arena.id, Purpose.DISSOLUTION) < chance
    if dissolves:
        arena.status = Status.DISSOLVED
        clear_seats(w, g, k)
        arena.activity = 0.0
        arena.running = 0.0
        arena.rounds_left = 0.0
