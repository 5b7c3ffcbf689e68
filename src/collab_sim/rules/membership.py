"""Coming and going: turnover of representatives, joining, recruiting."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.elementary import exp, log
from collab_sim.rules.quantities import Chance, Effort, Exponent, Real, Share


@rule
def leaving_chance(turnover: Share) -> Chance:
    """Monthly hazard that a representative is replaced.

    Formula: 1 - (1 - turnover) ** (1/12), turnover per year.
    Assumption: constant within the year.

    >>> round(1 - (1 - leaving_chance(0.12)) ** 12, 12)
    0.12
    """
    if turnover <= 0.0:
        return 0.0
    if turnover >= 1.0:
        return 1.0
    return 1.0 - exp(log(1.0 - turnover) / 12.0)


@rule
def handover(unaided: Share, coordination: Share) -> Share:
    """Share of relations and skill that a change of representative leaves in place.

    Formula: unaided + (1 - unaided) * coordination
    Assumption: full coordination would keep everything.

    >>> handover(0.5, 0.5)
    0.75
    """
    return unaided + (1.0 - unaided) * coordination


@rule
def handed_over(value: Share, start: Share, handover: Share) -> Share:
    """A representative's skill after the change.

    Formula: handover * value + (1 - handover) * start
    Assumption: a newcomer has the skill of a beginner, plus what was handed over.

    >>> handed_over(0.5, 0.0, 0.5)
    0.25
    """
    return handover * value + (1.0 - handover) * start


@rule
def handed_over_engagement(engagement: Share, idle: Share, handover: Share) -> Share:
    """An actor's engagement after its representative changed.

    Formula: handover * engagement + (1 - handover) * min(engagement, idle)
    Assumption: one-sided; a newcomer starts no warmer than the idle level.

    >>> handed_over_engagement(0.5, 0.25, 0.5)
    0.375
    >>> handed_over_engagement(0.125, 0.25, 0.5)
    0.125
    """
    if engagement <= idle:
        return engagement
    return handed_over(engagement, idle, handover)


@rule
def convincing(visible: Share, fit: Share, reluctance: Share) -> float:
    """By how much visible results outweigh an outsider's reluctance; above 0 it would join.

    Formula: visible * fit - reluctance
    Source: a pilot that spreads as results become visible (Aarhus), Gustafsson 2021.

    >>> convincing(0.5, 0.5, 0.125)
    0.125
    """
    return visible * fit - reluctance


@rule
def spare_effort(capacity: Share, asked: Effort, would_ask: Effort) -> float:
    """Capacity an outsider has left for one more arena; above 0 it can join.

    Formula: capacity - asked - would_ask
    Assumption: what counts is mandate and time, not will: the will of those outside has faded, and
    visible results bring it back.

    >>> spare_effort(0.5, 0.25, 0.125)
    0.125
    """
    return capacity - asked - would_ask


@rule
def invitation_order(luck: Share, weight: Share) -> Real:
    """Place in the queue for a seat: the lowest go first.

    Formula: -log(luck) / weight, which picks actors without replacement in proportion to weight.
    Weights below 1e-12 count as none: these come last, in the order of their luck.
    Source: Efraimidis & Spirakis 2006, Information Processing Letters 97(5):181-185.

    >>> invitation_order(1.0, 0.5)
    -0.0
    >>> invitation_order(0.5, 0.0) < invitation_order(0.25, 0.0)
    True
    """
    if weight < 1e-12 or luck <= 0.0:
        return 1e300 * (2.0 - luck)
    return -log(luck) / weight


@rule
def agenda_weight(luck: Share, focus: Exponent) -> float:
    """Unnormalised priority of one goal in an agenda.

    Formula: (-log luck) ** focus: a powered exponential; focus 2 squares it.
    Assumption: agendas differ as squared exponentials do.

    >>> agenda_weight(1.0, 2.0), agenda_weight(0.5, 0.0)
    (0.0, 1.0)
    """
    if focus <= 0.0:
        return 1.0
    if luck >= 1.0 or luck <= 0.0:
        return 0.0
    return exp(focus * log(-log(luck)))
