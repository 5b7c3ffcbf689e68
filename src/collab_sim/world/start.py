"""The start of a world: one builder of the initial state for both engines."""

from __future__ import annotations

import numpy as np

from collab_sim._compile import compiled, inner
from collab_sim.draws import START, Purpose, uniform
from collab_sim.rules.membership import invitation_order
from collab_sim.rules.work import synergy
from collab_sim.world.agendas import agenda_fit
from collab_sim.world.arenas import Status
from collab_sim.world.cast import begin_actor, given, settle
from collab_sim.world.layout import ALL_SEATS, AS_LISTED, Floats, Integers, Layout, Record, Records
from collab_sim.world.schedule import planned_duty
from collab_sim.world.state import State, empty_state

WAITING = int(Status.WAITING)
LAST_IN_QUEUE = 1e308
GOAL = np.int64(Purpose.GOAL)
INVITATION = np.int64(Purpose.INVITATION)


@inner
def _choose_goals(
    goals: Integers,
    lots: Floats,
    ranking: Integers,
    scope: float,
    arena: int,
    seed: int,
    replicate: int,
) -> None:
    """Take the listed goals by priority, then drawn ones, up to ``scope``; each is drawn once."""
    listed = 0
    for goal in range(goals.size):
        goals[goal] = 0
        lots[goal] = float(ranking[goal])
        listed += ranking[goal] < goals.size
    if listed < int(scope):
        for goal in range(goals.size):
            if ranking[goal] == goals.size:
                lots[goal] += uniform(seed, replicate, START, goal, arena, GOAL)
    for _ in range(min(int(scope), goals.size)):
        best = -1
        for goal in range(goals.size):
            if goals[goal] == 0 and (best < 0 or lots[goal] < lots[best]):
                best = goal
        goals[best] = 1


@inner
def _mean_interaction(goals: Integers, interactions: Floats) -> float:
    total = 0.0
    pairs = 0.0
    for one in range(goals.size):
        for other in range(goals.size):
            if one != other and goals[one] == 1 and goals[other] == 1:
                total += interactions[one, other]
                pairs += 1.0
    return total / pairs if pairs > 0.0 else 0.0


@inner
def _take_on(
    arena: Record,
    plan: Record,
    goals: Integers,
    lots: Floats,
    ranking: Integers,
    interactions: Floats,
    p: Record,
    seed: int,
    replicate: int,
) -> None:
    """Let an arena choose its goals; ``lots`` [goals] is for drawing."""
    arena.scope = min(given(plan.scope, p.collaboration.scope), float(goals.size))
    _choose_goals(goals, lots, ranking, arena.scope, plan.id, seed, replicate)
    arena.synergy = synergy(_mean_interaction(goals, interactions))


@inner
def _begin_arena(
    arena: Record,
    plan: Record,
    goals: Integers,
    lots: Floats,
    ranking: Integers,
    interactions: Floats,
    p: Record,
    months: int,
    seed: int,
    replicate: int,
) -> None:
    arena.id = plan.id
    arena.opens = plan.opens
    arena.mandated = plan.mandated
    arena.reach = plan.reach
    arena.seats = int(given(plan.seats, p.collaboration.seats))
    arena.duration = int(given(plan.duration, p.collaboration.duration))
    arena.gap = int(given(plan.gap, p.collaboration.gap))
    first_duration = int(given(plan.first_duration, arena.duration))
    arena.duty = planned_duty(months, arena.opens, first_duration, arena.duration, arena.gap)
    arena.standing = given(plan.continuity, p.collaboration.continuity)
    arena.project_share = 1.0 - arena.standing
    arena.status = WAITING
    arena.project_from = plan.opens
    arena.project_until = plan.opens + first_duration
    arena.routine = p.learning.routine_start
    arena.results_so_far = 0.0
    _take_on(arena, plan, goals, lots, ranking, interactions, p, seed, replicate)


@inner
def _clear_month(arena: Record) -> None:
    arena.activity = 0.0
    arena.running = 0.0
    arena.rounds_left = 0.0
    arena.productivity = 0.0
    arena.follow_through = 0.0
    arena.results = 0.0
    arena.success = 0.0
    arena.yields = 0.0


@inner
def _invite(
    member: Integers,
    queue: Floats,
    candidates: Integers,
    listed: Integers,
    begins: int,
    ends: int,
    actors: Records,
    arena: Record,
    invited: int,
    seed: int,
    replicate: int,
) -> None:
    """Seat the listed members, or draw them by how well their declared agendas fit.

    ``begins`` to ``ends`` is the arena's stretch of candidacies; ``queue`` holds the fits and is
    used up.
    """
    for place in range(begins, ends):
        member[place] = listed[place] if invited == AS_LISTED else 0
        luck = uniform(seed, replicate, START, actors[candidates[place]].id, arena.id, INVITATION)
        queue[place] = invitation_order(luck, queue[place])
    if invited == AS_LISTED:
        return
    number = arena.seats if invited == ALL_SEATS else min(invited, arena.seats)
    for _ in range(min(number, ends - begins)):
        first = begins
        for place in range(begins, ends):
            if queue[place] < queue[first]:
                first = place
        member[first] = 1
        queue[first] = LAST_IN_QUEUE


@inner
def _weigh_fit(
    actors: Records,
    agendas: Floats,
    goals: Integers,
    arena: Record,
    fit: Floats,
    candidates: Integers,
    begins: int,
    ends: int,
    p: Record,
) -> None:
    """Fill in what an arena's candidates, going by ``agendas`` [actors, goals], make of it."""
    for place in range(begins, ends):
        i = candidates[place]
        fit[place] = agenda_fit(agendas[i], goals, arena.scope, arena.reach, actors[i].sphere, p)


@compiled
def begin(
    months: int,
    p: Record,
    profiles: Records,
    plans: Records,
    ranking: Integers,
    weights: Floats,
    interactions: Floats,
    first: Integers,
    candidates: Integers,
    listed: Integers,
    actors: Records,
    arenas: Records,
    declared: Floats,
    agenda: Floats,
    goals: Integers,
    lots: Floats,
    fit: Floats,
    member: Integers,
    posts: Records,
    seed: int,
    replicate: int,
) -> None:
    """Fill the state arrays of one world (shapes as in `Layout` and `State`).

    ``lots`` [goals] is for drawing.
    """
    for post in range(posts.size):
        posts[post].vacant = 0
        posts[post].skill = p.coordinators.skill_at_start
    for i in range(profiles.size):
        begin_actor(actors[i], profiles[i], declared[i], agenda[i], weights[i], p, seed, replicate)
    for k in range(plans.size):
        arena = arenas[k]
        _begin_arena(
            arena, plans[k], goals[k], lots, ranking[k], interactions, p, months, seed, replicate
        )
        _clear_month(arena)
        _weigh_fit(actors, declared, goals[k], arena, fit, candidates, first[k], first[k + 1], p)
        _invite(
            member,
            fit,
            candidates,
            listed,
            first[k],
            first[k + 1],
            actors,
            arena,
            plans[k].invited,
            seed,
            replicate,
        )
        _weigh_fit(actors, agenda, goals[k], arena, fit, candidates, first[k], first[k + 1], p)


@compiled
def turn(
    before: Record,
    p: Record,
    profiles: Records,
    plans: Records,
    ranking: Integers,
    interactions: Floats,
    first: Integers,
    candidates: Integers,
    actors: Records,
    arenas: Records,
    agenda: Floats,
    goals: Integers,
    lots: Floats,
    fit: Floats,
    posts: Records,
    seed: int,
    replicate: int,
) -> None:
    """Go over to a new epoch: change what an actor, an arena and the posts are by the parameters.

    ``before`` are the parameters of the month before. What has grown since the start (engagement,
    trust, views, skill, agendas) and what an arena was planned with (form, duration, gap) stays.
    """
    for i in range(actors.size):
        settle(actors[i], profiles[i], p, seed, replicate)
        if actors[i].diversion > 0.0:
            actors[i].diversion = p.hidden_agendas.diversion
    for k in range(plans.size):
        arena = arenas[k]
        arena.seats = int(given(plans[k].seats, p.collaboration.seats))
        if p.collaboration.scope != before.collaboration.scope:
            _take_on(arena, plans[k], goals[k], lots, ranking[k], interactions, p, seed, replicate)
        _weigh_fit(actors, agenda, goals[k], arena, fit, candidates, first[k], first[k + 1], p)
    for post in range(posts.size):
        if before.coordinators.full_time <= post < p.coordinators.full_time:
            posts[post].vacant = 0
            posts[post].skill = p.coordinators.successor_skill


def begun(layout: Layout, seed: int, replicate: int) -> State:
    """Return the state of a world before its first month."""
    state = empty_state(layout)
    begin(
        layout.months,
        layout.parameters[0],
        layout.profiles,
        layout.plans,
        layout.ranking,
        layout.weights,
        layout.interactions,
        layout.first,
        layout.candidates,
        layout.listed,
        state.actors,
        state.arenas,
        state.declared,
        state.agenda,
        state.goals,
        np.empty(state.goals.shape[1]),
        state.fit,
        state.member,
        state.posts,
        seed,
        replicate,
    )
    return state
