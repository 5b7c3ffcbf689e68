"""The people of a world: their traits, their first representatives, their agendas."""

from __future__ import annotations

import math

from collab_sim._compile import compiled, inlined
from collab_sim.draws import NOBODY, START_MONTH, Purpose, Whole, standard_normal, uniform
from collab_sim.rules.numeric import clip
from collab_sim.world.actors import Motive, Side
from collab_sim.world.agendas import draw_agenda
from collab_sim.world.layout import Floats, Record, WorldPlan
from collab_sim.world.state import State


@inlined
def value_or(value: float, default: float) -> float:
    """Return ``value``, or ``default`` where it was left out (NaN)."""
    return default if math.isnan(value) else value


@inlined
def drawn_share(mean: float, sd: float, luck: float) -> float:
    """Draw a share from a clipped normal distribution."""
    return clip(mean + sd * standard_normal(luck), 0.0, 1.0)


@inlined
def _incentive(mean: float, spread: float, luck: float) -> float:
    """Weight of an incentive: its mean, more or less of it, never below 0."""
    return mean * max(0.0, 1.0 + spread * standard_normal(luck))


@inlined
def _incentives(
    actor: Record, profile: Record, side: Record, seed: Whole, replicate: Whole
) -> None:
    who, spread = profile.id, value_or(profile.incentive_spread, side.incentive_spread)
    luck = uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.OWN)
    actor.own = _incentive(value_or(profile.own, side.own), spread, luck)
    luck = uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.SHARED)
    actor.shared = _incentive(value_or(profile.shared, side.shared), spread, luck)
    luck = uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.MONEY)
    actor.money = _incentive(value_or(profile.money, side.money), spread, luck)
    luck = uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.LEGITIMACY)
    actor.legitimacy = _incentive(value_or(profile.legitimacy, side.legitimacy), spread, luck)


@inlined
def _motive(
    actor: Record, profile: Record, side: Record, p: Record, seed: Whole, replicate: Whole
) -> None:
    """Decide what moves an actor, and by how much others' doing counts for it.

    Those who go by own results give no weight to what others do (Fischbacher & Gächter 2010); what
    the duty-bound hold right is anything from nothing to all, each as likely.
    """
    luck = uniform(seed, replicate, START_MONTH, profile.id, NOBODY, Purpose.RECIPROCITY)
    reciprocal = value_or(profile.reciprocal, side.reciprocal)
    if luck < reciprocal:
        actor.motive = Motive.RECIPROCAL
        actor.reciprocity = p.engagement.reciprocity
    elif luck < reciprocal + value_or(profile.own_results, side.own_results):
        actor.motive = Motive.OWN_RESULTS
        actor.reciprocity = 0.0
    else:
        actor.motive = Motive.DUTY_BOUND
        actor.reciprocity = p.engagement.reciprocity_duty_bound
    actor.norm = uniform(seed, replicate, START_MONTH, profile.id, NOBODY, Purpose.NORM)


@inlined
def _draw_traits(
    actor: Record, profile: Record, side: Record, p: Record, seed: Whole, replicate: Whole
) -> None:
    who = profile.id
    luck = uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.MANDATE)
    mean, sd = (
        value_or(profile.mandate, side.mandate),
        value_or(profile.mandate_sd, side.mandate_sd),
    )
    actor.mandate = drawn_share(mean, sd, luck)
    luck = uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.WORKLOAD)
    mean, sd = (
        value_or(profile.workload, side.workload),
        value_or(profile.workload_sd, side.workload_sd),
    )
    actor.workload = drawn_share(mean, sd, luck)
    actor.backfill = value_or(profile.backfill, side.backfill)
    actor.backing = value_or(profile.backing, side.backing)
    _incentives(actor, profile, side, seed, replicate)
    _motive(actor, profile, side, p, seed, replicate)
    drawn_sphere = math.floor(
        3.0 * uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.SPHERE)
    )
    actor.sphere = value_or(profile.sphere, drawn_sphere)
    actor.reluctance = p.membership.reluctance * uniform(
        seed, replicate, START_MONTH, who, NOBODY, Purpose.RELUCTANCE
    )
    actor.hidden_share = value_or(profile.hidden_share, p.hidden_agendas.share)
    luck = uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.FRAMING)
    actor.home_framing = drawn_share(0.5, p.learning.framing_spread, luck)
    luck = uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.EXPECTATION)
    actor.first_expectation = drawn_share(p.laboratory.belief, p.laboratory.belief_sd, luck)
    luck = uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.TASTE)
    actor.taste = p.laboratory.taste_spread * standard_normal(luck)


@compiled
def settle_traits(actor: Record, profile: Record, p: Record, seed: Whole, replicate: Whole) -> None:
    """Fill in an actor's traits: who it is (its draws at the start) under these parameters.

    A new epoch settles everybody again, so that traits move with the means they were drawn around
    and come back when the epoch is over.
    """
    actor.id = profile.id
    actor.side = profile.side
    actor.sector = profile.sector
    if profile.side == Side.DEPARTMENT:
        actor.budget_integration = p.municipality.budget_integration
        _draw_traits(actor, profile, p.departments, p, seed, replicate)
    else:
        actor.budget_integration = 0.0
        _draw_traits(actor, profile, p.external, p, seed, replicate)


@inlined
def _draw_representative(
    actor: Record, profile: Record, p: Record, seed: Whole, replicate: Whole
) -> None:
    who = profile.id
    mean = value_or(profile.engagement, p.engagement.start)
    sd = value_or(profile.engagement_sd, p.engagement.start_sd)
    actor.engagement = drawn_share(
        mean, sd, uniform(seed, replicate, START_MONTH, who, NOBODY, Purpose.ENGAGEMENT)
    )
    actor.framing = actor.home_framing
    actor.expectation = actor.first_expectation
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
    address: tuple[Whole, Whole, Whole, Whole],
) -> None:
    """Decide whether a new representative hides another agenda, and draw that agenda.

    ``address`` is (seed, replicate, month, actor id); ``agenda`` [goals] becomes the true one.
    """
    seed, replicate, month, who = address
    if uniform(seed, replicate, month, who, NOBODY, Purpose.HIDDEN) < actor.hidden_share:
        actor.diversion = p.hidden_agendas.diversion
        focus = p.goals.agenda_focus
        draw_agenda(
            agenda, priorities, focus, p.goals.priority_weight, address, Purpose.TRUE_AGENDA
        )
    else:
        actor.diversion = 0.0
        for goal in range(agenda.size):
            agenda[goal] = declared[goal]


@inlined
def begin_actor(
    plan: WorldPlan, state: State, i: int, p: Record, seed: Whole, replicate: Whole
) -> None:
    """Fill the record of one actor and its two agendas."""
    actor, profile, declared = state.actors[i], plan.profiles[i], state.declared[i]
    settle_traits(actor, profile, p, seed, replicate)
    _draw_representative(actor, profile, p, seed, replicate)
    address = (seed, replicate, START_MONTH, profile.id)
    focus, weight = p.goals.agenda_focus, p.goals.priority_weight
    draw_agenda(declared, plan.weights[i], focus, weight, address, Purpose.DECLARED_AGENDA)
    draw_hidden_agenda(actor, declared, state.agenda[i], plan.weights[i], p, address)
