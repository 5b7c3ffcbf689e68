"""Coordinators: people with skill, whose time reaches only so far."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.rules.numeric import clip
from collab_sim.rules.quantities import Effort, Ratio, Real, Share


@rule
def post_time(full_time: Effort, post: Real) -> Effort:
    """Working time of one coordinator's post; posts are numbered from 0.

    Formula: clip(full_time - post, 0, 1)
    Assumption: full posts first, and one part-time post for the rest.

    >>> post_time(1.5, 0.0), post_time(1.5, 1.0)
    (1.0, 0.5)
    """
    return clip(full_time - post, 0.0, 1.0)


@rule
def practised_skill(skill: Share, growth: Share) -> Share:
    """A coordinator's skill after another month in the post.

    Formula: skill + growth * (1 - skill)
    Assumption: one learns the job by doing it, ever more slowly.

    >>> practised_skill(0.5, 0.5)
    0.75
    """
    return skill + growth * (1.0 - skill)


@rule
def coordination_strength(
    skilled_time: Effort, time: Effort, span: Ratio, memberships: Real
) -> Share:
    """Coordination that reaches an arena: skill, as far as the coordinators' time goes.

    Formula: skilled_time / time * min(1, time * span / memberships), and 0 without filled posts;
    skilled_time is the sum of time * skill over filled posts.
    Source: mandates without capacity meet a bottleneck, Bitterman & Koliba 2020.
    Assumption: beyond their span, coordinators spread themselves evenly.

    >>> coordination_strength(0.25, 0.5, 40.0, 40.0)
    0.25
    >>> coordination_strength(0.0, 0.0, 40.0, 40.0)
    0.0
    """
    if time <= 0.0:
        return 0.0
    skill = clip(skilled_time / time, 0.0, 1.0)
    if memberships <= time * span:
        return skill
    return skill * (time * span / memberships)
