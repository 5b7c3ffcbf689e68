"""The people of a world: their traits, their first representatives, their agendas."""

from __future__ import annotations

import math

import numpy as np

from collab_sim._compile import compiled, inlined
from collab_sim.draws import NOBODY, START, Purpose, Whole, standard_normal, uniform
from collab_sim.rules.numeric import clip
from collab_sim.world.actors import Side
from collab_sim.world.agendas import draw_agenda
from collab_sim.world.layout import Floats, Record

DEPARTMENT = int(Side.DEPARTMENT)
MANDATE = np.int64(Purpose.MANDATE)
WORKLOAD = np.int64(Purpose.WORKLOAD)
ENGAGEMENT = np.int64(Purpose.ENGAGEMENT)
FRAMING = np.int64(Purpose.FRAMING)
SPHERE = np.int64(Purpose.SPHERE)
RELUCTANCE = np.int64(Purpose.RELUCTANCE)
RECIPROCITY = np.int64(Purpose.RECIPROCITY)
HIDDEN = np.int64(Purpose.HIDDEN)
DECLARED_AGENDA = np.int64(Purpose.DECLARED_AGENDA)
TRUE_AGENDA = np.int64(Purpose.TRUE_AGENDA)
EXPECTATION = np.int64(Purpose.EXPECTATION)


@inlined
def given(value: float, otherwise: float) -> float:
    """Return ``value``, or ``otherwise`` where it was left out (NaN)."""
    return otherwise if math.isnan(value) else value


@inlined
def drawn_share(mean: float, sd: float, luck: float) -> float:
    """Draw a share from a clipped normal distribution."""
    return clip(mean + sd * standard_normal(luck), 0.0, 1.0)


@inlined
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


@inlined
def _draw_traits(
    actor: Record, profile: Record, side: Record, p: Record, seed: int, replicate: int
) -> None:
    who = profile.id
    luck = uniform(seed, replicate, START, who, NOBODY, MANDATE)
    actor.mandate = drawn_share(actor.mandate, given(profile.mandate_sd, side.mandate_sd), luck)
    luck = uniform(seed, replicate, START, who, NOBODY, WORKLOAD)
    actor.workload = drawn_share(actor.workload, given(profile.workload_sd, side.workload_sd), luck)
    cooperates = (
        uniform(seed, replicate, START, who, NOBODY, RECIPROCITY) < p.engagement.cooperators
    )
    actor.reciprocity = (
        p.engagement.reciprocity_cooperator if cooperates else p.engagement.reciprocity_free_rider
    )
    drawn_sphere = math.floor(3.0 * uniform(seed, replicate, START, who, NOBODY, SPHERE))
    actor.sphere = given(profile.sphere, drawn_sphere)
    actor.reluctance = p.membership.reluctance * uniform(
        seed, replicate, START, who, NOBODY, RELUCTANCE
    )
    actor.hidden_share = given(profile.hidden_share, p.hidden_agendas.share)


@inlined
def _draw_representative(
    actor: Record, profile: Record, p: Record, seed: int, replicate: int
) -> None:
    who = profile.id
    mean = given(profile.engagement, p.engagement.start)
    sd = given(profile.engagement_sd, p.engagement.start_sd)
    actor.engagement = drawn_share(
        mean, sd, uniform(seed, replicate, START, who, NOBODY, ENGAGEMENT)
    )
    luck = uniform(seed, replicate, START, who, NOBODY, FRAMING)
    actor.home_framing = drawn_share(0.5, p.learning.framing_spread, luck)
    actor.framing = actor.home_framing
    luck = uniform(seed, replicate, START, who, NOBODY, EXPECTATION)
    actor.first_expectation = drawn_share(p.laboratory.belief, p.laboratory.belief_sd, luck)
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
    if uniform(seed, replicate, month, who, NOBODY, HIDDEN) < actor.hidden_share:
        actor.diversion = p.hidden_agendas.diversion
        focus = p.goals.agenda_focus
        draw_agenda(agenda, priorities, focus, p.goals.priority_weight, address, TRUE_AGENDA)
    else:
        actor.diversion = 0.0
        for goal in range(agenda.size):
            agenda[goal] = declared[goal]


@inlined
def begin_actor(
    actor: Record,
    profile: Record,
    declared: Floats,
    agenda: Floats,
    priorities: Floats,
    p: Record,
    seed: int,
    replicate: int,
) -> None:
    """Fill the record of one actor and its two agendas [goals]."""
    if profile.side == DEPARTMENT:
        _traits(actor, profile, p.departments, p.municipality.budget_integration)
        _draw_traits(actor, profile, p.departments, p, seed, replicate)
    else:
        _traits(actor, profile, p.external, 0.0)
        _draw_traits(actor, profile, p.external, p, seed, replicate)
    _draw_representative(actor, profile, p, seed, replicate)
    address = (seed, replicate, START, profile.id)
    focus = p.goals.agenda_focus
    draw_agenda(declared, priorities, focus, p.goals.priority_weight, address, DECLARED_AGENDA)
    draw_hidden_agenda(actor, declared, agenda, priorities, p, address)
