"""The start of a world: one builder of the initial state for both engines."""

from __future__ import annotations

from collab_sim._compile import compiled, inlined
from collab_sim.draws import START_MONTH, Purpose, Whole, uniform
from collab_sim.rules.membership import invitation_order
from collab_sim.rules.work import synergy
from collab_sim.world.agendas import agenda_fit
from collab_sim.world.arenas import Status
from collab_sim.world.cast import begin_actor, settle_traits, value_or
from collab_sim.world.layout import (
    ALL_SEATS,
    AS_LISTED,
    Floats,
    Integers,
    Layout,
    Record,
    WorldPlan,
)
from collab_sim.world.schedule import planned_duty
from collab_sim.world.state import State, empty_state

LAST_IN_QUEUE = 1e308


@inlined
def _choose_goals(
    goals: Integers, lots: Floats, ranking: Integers, arena: Record, seed: Whole, replicate: Whole
) -> None:
    """Take the listed goals by priority, then drawn ones, up to scope; each is drawn once."""
    listed = 0
    for goal in range(goals.size):
        goals[goal] = 0
        lots[goal] = float(ranking[goal])
        listed += ranking[goal] < goals.size
    if listed < int(arena.scope):
        for goal in range(goals.size):
            if ranking[goal] == goals.size:
                lots[goal] += uniform(seed, replicate, START_MONTH, goal, arena.id, Purpose.GOAL)
    for _ in range(min(int(arena.scope), goals.size)):
        best = -1
        for goal in range(goals.size):
            if goals[goal] == 0 and (best < 0 or lots[goal] < lots[best]):
                best = goal
        goals[best] = 1


@inlined
def _mean_interaction(goals: Integers, interactions: Floats) -> float:
    total = 0.0
    pairs = 0.0
    for first in range(goals.size):
        for second in range(goals.size):
            if first != second and goals[first] == 1 and goals[second] == 1:
                total += interactions[first, second]
                pairs += 1.0
    return total / pairs if pairs > 0.0 else 0.0


@inlined
def _take_on(
    plan: WorldPlan, state: State, p: Record, k: int, seed: Whole, replicate: Whole
) -> None:
    """Let an arena choose its goals."""
    arena, goals = state.arenas[k], state.goals[k]
    arena.scope = min(value_or(plan.plans[k].scope, p.collaboration.scope), float(goals.size))
    _choose_goals(goals, state.lots, plan.ranking[k], arena, seed, replicate)
    arena.synergy = synergy(_mean_interaction(goals, plan.interactions))
    arena.ask_per_goal = value_or(plan.asks[k] / arena.scope, p.work.ask_per_goal)


@inlined
def _begin_arena(arena: Record, plan: Record, closes: int, p: Record, months: int) -> None:
    arena.id = plan.id
    arena.opens = plan.opens
    arena.closes = closes
    arena.mandated = plan.mandated
    arena.reach = plan.reach
    arena.seats = int(value_or(plan.seats, p.collaboration.seats))
    arena.duration = int(value_or(plan.duration, p.collaboration.duration))
    arena.gap = int(value_or(plan.gap, p.collaboration.gap))
    first_duration = int(value_or(plan.first_duration, arena.duration))
    last = plan.planned_end if 0 < plan.planned_end < months else months
    arena.duty = planned_duty(last, arena.opens, first_duration, arena.duration, arena.gap)
    arena.standing = value_or(plan.continuity, p.collaboration.continuity)
    arena.project_share = 1.0 - arena.standing
    arena.status = Status.WAITING
    arena.project_from = plan.opens
    arena.project_until = plan.opens + first_duration
    arena.routine = p.learning.routine_start
    arena.results_so_far = 0.0


@inlined
def _clear_month(arena: Record) -> None:
    arena.activity = 0.0
    arena.running = 0.0
    arena.rounds_left = 0.0
    arena.productivity = 0.0
    arena.follow_through = 0.0
    arena.results = 0.0
    arena.success = 0.0
    arena.yields = 0.0


@inlined
def _invite(plan: WorldPlan, state: State, k: int, seed: Whole, replicate: Whole) -> None:
    """Seat the listed members, or draw them by how well their declared agendas fit.

    ``state.fit`` holds the fits and is used up as the queue.
    """
    arena, member, queue = state.arenas[k], state.member, state.fit
    invited, begins, ends = plan.plans[k].invited, plan.first[k], plan.first[k + 1]
    for index in range(begins, ends):
        member[index] = plan.listed[index] if invited == AS_LISTED else 0
        who = state.actors[plan.candidates[index]].id
        luck = uniform(seed, replicate, START_MONTH, who, arena.id, Purpose.INVITATION)
        queue[index] = invitation_order(luck, queue[index])
    if invited == AS_LISTED:
        return
    number = arena.seats if invited == ALL_SEATS else min(invited, arena.seats)
    for _ in range(min(number, ends - begins)):
        first = begins
        for index in range(begins, ends):
            if queue[index] < queue[first]:
                first = index
        member[first] = 1
        queue[first] = LAST_IN_QUEUE


@inlined
def _weigh_fit(plan: WorldPlan, state: State, agendas: Floats, k: int, p: Record) -> None:
    """Fill in what an arena's candidates, going by ``agendas`` [actors, goals], make of it."""
    arena = state.arenas[k]
    for index in range(plan.first[k], plan.first[k + 1]):
        i = plan.candidates[index]
        sphere = state.actors[i].sphere
        state.fit[index] = agenda_fit(
            agendas[i], state.goals[k], arena.scope, arena.reach, sphere, p
        )


@compiled
def begin(
    plan: WorldPlan, state: State, p: Record, months: int, seed: Whole, replicate: Whole
) -> None:
    """Fill the state of one world as it is before its first month."""
    for post in range(state.posts.size):
        state.posts[post].vacant = 0
        state.posts[post].skill = p.coordinators.skill_at_start
    for i in range(plan.profiles.size):
        begin_actor(plan, state, i, p, seed, replicate)
    for k in range(plan.plans.size):
        _begin_arena(state.arenas[k], plan.plans[k], plan.closes[k], p, months)
        _clear_month(state.arenas[k])
        _take_on(plan, state, p, k, seed, replicate)
        _weigh_fit(plan, state, state.declared, k, p)
        _invite(plan, state, k, seed, replicate)
        _weigh_fit(plan, state, state.agenda, k, p)


@compiled
def turn(
    plan: WorldPlan, state: State, before: Record, p: Record, seed: Whole, replicate: Whole
) -> None:
    """Go over to a new epoch: change what an actor, an arena and the posts are by the parameters.

    ``before`` are the parameters of the month before. What has grown since the start (engagement,
    trust, views, skill, agendas) and what an arena was planned with (form, duration, gap) stays.
    """
    for i in range(state.actors.size):
        actor = state.actors[i]
        settle_traits(actor, plan.profiles[i], p, seed, replicate)
        if actor.diversion > 0.0:
            actor.diversion = p.hidden_agendas.diversion
    for k in range(plan.plans.size):
        state.arenas[k].seats = int(value_or(plan.plans[k].seats, p.collaboration.seats))
        if p.collaboration.scope != before.collaboration.scope:
            _take_on(plan, state, p, k, seed, replicate)
        asks = plan.asks[k] / state.arenas[k].scope
        state.arenas[k].ask_per_goal = value_or(asks, p.work.ask_per_goal)
        _weigh_fit(plan, state, state.agenda, k, p)
    for post in range(state.posts.size):
        if before.coordinators.full_time <= post < p.coordinators.full_time:
            state.posts[post].vacant = 0
            state.posts[post].skill = p.coordinators.successor_skill


def begun(layout: Layout, seed: Whole, replicate: Whole) -> State:
    """Return the state of a world before its first month."""
    state = empty_state(layout.plan)
    begin(layout.plan, state, layout.parameters[layout.epochs[0]], layout.months, seed, replicate)
    return state
