"""The start of a world: one builder of the initial state for both engines."""

from __future__ import annotations

import math

from collab_sim._compile import compiled
from collab_sim.draws import Purpose, standard_normal, uniform
from collab_sim.rules.membership import invitation_order
from collab_sim.rules.numeric import clip
from collab_sim.rules.work import synergy
from collab_sim.world.actors import Side
from collab_sim.world.agendas import agenda_fit, draw_agenda
from collab_sim.world.arenas import Status
from collab_sim.world.layout import ALL_SEATS, AS_LISTED, Floats, Integers, Layout, Record, Records
from collab_sim.world.schedule import planned_duty
from collab_sim.world.state import State, empty_state

DEPARTMENT = int(Side.DEPARTMENT)
WAITING = int(Status.WAITING)
NOBODY = 1e308
MANDATE = int(Purpose.MANDATE)
WORKLOAD = int(Purpose.WORKLOAD)
ENGAGEMENT = int(Purpose.ENGAGEMENT)
FRAMING = int(Purpose.FRAMING)
SPHERE = int(Purpose.SPHERE)
RELUCTANCE = int(Purpose.RELUCTANCE)
RECIPROCITY = int(Purpose.RECIPROCITY)
HIDDEN = int(Purpose.HIDDEN)
DECLARED_AGENDA = int(Purpose.DECLARED_AGENDA)
TRUE_AGENDA = int(Purpose.TRUE_AGENDA)
GOAL = int(Purpose.GOAL)
INVITATION = int(Purpose.INVITATION)


@compiled
def given(value: float, otherwise: float) -> float:
    """Return ``value``, or ``otherwise`` where it was left out (NaN)."""
    return otherwise if math.isnan(value) else value


@compiled
def drawn_share(mean: float, sd: float, luck: float) -> float:
    """Draw a share from a clipped normal distribution."""
    return clip(mean + sd * standard_normal(luck), 0.0, 1.0)


@compiled
def _traits(actor: Record, profile: Record, side: Record, budget_integration: float) -> None:
    actor.id = profile.id
    actor.side = profile.side
    actor.sector = profile.sector
    actor.own = given(profile.own, side.own)
    actor.shared = given(profile.shared, side.shared)
    actor.money = given(profile.money, side.money)
    actor.legitimacy = given(profile.legitimacy, side.legitimacy)
    actor.backfill = given(profile.backfill, side.backfill)
    actor.backing = given(profile.backing, side.backing)
    actor.budget_integration = budget_integration
    actor.mandate = given(profile.mandate, side.mandate)
    actor.workload = given(profile.workload, side.workload)


@compiled
def _draw_traits(
    actor: Record, profile: Record, side: Record, p: Record, seed: int, replicate: int
) -> None:
    who = profile.id
    luck = uniform(seed, replicate, 0, who, 0, MANDATE)
    actor.mandate = drawn_share(actor.mandate, given(profile.mandate_sd, side.mandate_sd), luck)
    luck = uniform(seed, replicate, 0, who, 0, WORKLOAD)
    actor.workload = drawn_share(actor.workload, given(profile.workload_sd, side.workload_sd), luck)
    cooperates = uniform(seed, replicate, 0, who, 0, RECIPROCITY) < p.engagement.cooperators
    actor.reciprocity = (
        p.engagement.reciprocity_cooperator if cooperates else p.engagement.reciprocity_free_rider
    )
    drawn_sphere = math.floor(3.0 * uniform(seed, replicate, 0, who, 0, SPHERE))
    actor.sphere = given(profile.sphere, drawn_sphere)
    actor.reluctance = p.membership.reluctance * uniform(seed, replicate, 0, who, 0, RELUCTANCE)
    actor.hidden_share = given(profile.hidden_share, p.hidden_agendas.share)


@compiled
def _draw_representative(
    actor: Record, profile: Record, p: Record, seed: int, replicate: int
) -> None:
    who = profile.id
    mean = given(profile.engagement, p.engagement.start)
    sd = given(profile.engagement_sd, p.engagement.start_sd)
    actor.engagement = drawn_share(mean, sd, uniform(seed, replicate, 0, who, 0, ENGAGEMENT))
    luck = uniform(seed, replicate, 0, who, 0, FRAMING)
    actor.home_framing = drawn_share(0.5, p.learning.framing_spread, luck)
    actor.framing = actor.home_framing
    actor.competence = p.learning.competence_start
    actor.fatigue = 0.0
    actor.renewal_belief = p.engagement.renewal_belief
    actor.slack = 0.0
    actor.capacity = 0.0
    actor.available = 0.0
    actor.asked = 0.0
    actor.delivered = 0.0
    actor.delivered_so_far = 0.0


@compiled
def draw_hidden_agenda(
    actor: Record,
    declared: Floats,
    agenda: Floats,
    priorities: Floats,
    p: Record,
    address: tuple[int, int, int, int],
) -> None:
    """Decide whether a new representative hides another agenda, and draw that agenda.

    ``address`` is (seed, replicate, month, actor id); ``agenda`` [goals] becomes the true one.
    """
    seed, replicate, month, who = address
    if uniform(seed, replicate, month, who, 0, HIDDEN) < actor.hidden_share:
        actor.diversion = p.hidden_agendas.diversion
        focus = p.goals.agenda_focus
        draw_agenda(agenda, priorities, focus, p.goals.priority_weight, address, TRUE_AGENDA)
    else:
        actor.diversion = 0.0
        for goal in range(agenda.size):
            agenda[goal] = declared[goal]


@compiled
def _begin_actor(
    actor: Record,
    profile: Record,
    declared: Floats,
    agenda: Floats,
    priorities: Floats,
    p: Record,
    seed: int,
    replicate: int,
) -> None:
    if profile.side == DEPARTMENT:
        _traits(actor, profile, p.departments, p.municipality.budget_integration)
        _draw_traits(actor, profile, p.departments, p, seed, replicate)
    else:
        _traits(actor, profile, p.external, 0.0)
        _draw_traits(actor, profile, p.external, p, seed, replicate)
    _draw_representative(actor, profile, p, seed, replicate)
    address = (seed, replicate, 0, profile.id)
    focus = p.goals.agenda_focus
    draw_agenda(declared, priorities, focus, p.goals.priority_weight, address, DECLARED_AGENDA)
    draw_hidden_agenda(actor, declared, agenda, priorities, p, address)


@compiled
def _choose_goals(
    goals: Integers, ranking: Integers, scope: float, arena: int, seed: int, replicate: int
) -> None:
    """Take the listed goals by priority, then drawn ones, up to ``scope``."""
    for goal in range(goals.size):
        goals[goal] = 0
    for _ in range(min(int(scope), goals.size)):
        best = -1
        lowest = NOBODY
        for goal in range(goals.size):
            place = float(ranking[goal]) + uniform(seed, replicate, 0, goal, arena, GOAL)
            if goals[goal] == 0 and place < lowest:
                lowest = place
                best = goal
        goals[best] = 1


@compiled
def _mean_interaction(goals: Integers, interactions: Floats) -> float:
    total = 0.0
    pairs = 0.0
    for one in range(goals.size):
        for other in range(goals.size):
            if one != other and goals[one] == 1 and goals[other] == 1:
                total += interactions[one, other]
                pairs += 1.0
    return total / pairs if pairs > 0.0 else 0.0


@compiled
def _begin_arena(
    arena: Record,
    plan: Record,
    goals: Integers,
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
    arena.scope = min(given(plan.scope, p.collaboration.scope), float(goals.size))
    arena.seats = int(given(plan.seats, p.collaboration.seats))
    arena.duration = int(given(plan.duration, p.collaboration.duration))
    arena.gap = int(given(plan.gap, p.collaboration.gap))
    arena.duty = planned_duty(months, arena.opens, arena.duration, arena.gap)
    arena.standing = given(plan.continuity, p.collaboration.continuity)
    arena.project_share = 1.0 - arena.standing
    arena.status = WAITING
    arena.project_from = plan.opens
    arena.routine = 0.0
    arena.results_so_far = 0.0
    _choose_goals(goals, ranking, arena.scope, plan.id, seed, replicate)
    arena.synergy = synergy(_mean_interaction(goals, interactions))


@compiled
def _clear_month(arena: Record) -> None:
    arena.activity = 0.0
    arena.running = 0.0
    arena.rounds_left = 0.0
    arena.productivity = 0.0
    arena.follow_through = 0.0
    arena.results = 0.0


@compiled
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
        luck = uniform(seed, replicate, 0, actors[candidates[place]].id, arena.id, INVITATION)
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
        queue[first] = NOBODY


@compiled
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
        fit[place] = agenda_fit(
            agendas[i], goals, arena.scope, arena.reach, actors[i].sphere, p.work.adaptation
        )


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
    fit: Floats,
    member: Integers,
    seed: int,
    replicate: int,
) -> None:
    """Fill the state arrays of one world (shapes as in `Layout` and `State`)."""
    for i in range(profiles.size):
        _begin_actor(actors[i], profiles[i], declared[i], agenda[i], weights[i], p, seed, replicate)
    for k in range(plans.size):
        arena = arenas[k]
        _begin_arena(
            arena, plans[k], goals[k], ranking[k], interactions, p, months, seed, replicate
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
        state.fit,
        state.member,
        seed,
        replicate,
    )
    return state
