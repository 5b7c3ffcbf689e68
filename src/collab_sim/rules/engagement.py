"""Engagement: conditional cooperation carried from the laboratory into organisations."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.rules.numeric import clip
from collab_sim.rules.quantities import Share, Worth


@rule
def engagement_target(reciprocity: Share, reliance: Share, mean_worth: Worth) -> float:
    """Where engagement is heading: others' expected follow-through, and one's own advantage.

    Formula: reciprocity * reliance + (1 - reciprocity) * clip(mean worth, -1, 1)
    Source: Fischbacher & Gächter 2010, AER 100:541-556; their strategy method gives conditional
    cooperators a mean slope of .74 and free riders 0.
    Assumption: laboratory weights carry over to organisations.

    >>> engagement_target(0.75, 0.5, 2.0)
    0.625
    """
    return reciprocity * reliance + (1.0 - reciprocity) * clip(mean_worth, -1.0, 1.0)


@rule
def first_engagement(reciprocity: Share, reliance: Share, worth: Worth) -> Share:
    """Engagement in the first round of a laboratory game: its target at once.

    Formula: clip(reciprocity * reliance + (1 - reciprocity) * clip(worth, -1, 1))
    Assumption: nobody has a habit yet that engagement would have to leave.

    >>> first_engagement(0.75, 0.5, -2.0)
    0.125
    """
    return clip(engagement_target(reciprocity, reliance, worth), 0.0, 1.0)


@rule
def adjusted_engagement(engagement: Share, pace: Share, presence: Share, target: float) -> Share:
    """Engagement after a month in active arenas.

    Formula: clip(engagement + pace * presence * (target - engagement)), with presence the mean
    over active arenas.
    Assumption: one speed for everybody; a round of the laboratory is 1 / pace months.

    >>> adjusted_engagement(0.5, 0.25, 1.0, 1.0)
    0.625
    """
    moved = engagement + pace * presence * (target - engagement)
    return clip(moved, 0.0, 1.0)


@rule
def idle_engagement(engagement: Share, idle: Share, idle_rate: Share) -> Share:
    """Engagement after a month without any active arena.

    Formula: engagement + idle_rate * (min(engagement, idle) - engagement)
    Assumption: unused willingness fades, and never grows by itself.

    >>> idle_engagement(0.5, 0.25, 0.5)
    0.375
    >>> idle_engagement(0.125, 0.25, 0.5)
    0.125
    """
    if engagement <= idle:
        return engagement
    return engagement + idle_rate * (idle - engagement)


@rule
def belief_after_renewal(belief: Share, belief_rate: Share) -> Share:
    """Renewal belief after a project was continued or made permanent.

    Formula: belief + belief_rate * (1 - belief)
    Assumption: every event weighs the same, whoever decided it.

    >>> belief_after_renewal(0.5, 0.5)
    0.75
    """
    return belief + belief_rate * (1.0 - belief)


@rule
def belief_after_ending(belief: Share, belief_rate: Share) -> Share:
    """Renewal belief after a project ended for good.

    Formula: belief - belief_rate * belief
    Assumption: as strong as a renewal, in the other direction.

    >>> belief_after_ending(0.5, 0.5)
    0.25
    """
    return belief - belief_rate * belief
