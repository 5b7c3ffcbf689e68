"""Coordinators: posts, the people who fill them, and how they come and go."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import TALK, Evidence, Mark, Section, parameter

MOST_POSTS = 10
"""Posts that a municipality can have."""


class Coordinators(Section):
    """People whose task is to coordinate; they leave with ``municipality.turnover``."""

    full_time: float = parameter(
        0.4,
        "full-time posts",
        within=(0.0, float(MOST_POSTS)),
        swept=(0.0, 1.0),
        evidence=Evidence(Mark.ASSUMED, TALK),
    )
    span: float = parameter(
        25.0, "memberships per full-time post", within=(1.0, 100_000.0), swept=(10.0, 50.0)
    )
    skill_at_start: float = parameter(0.7, swept=None)
    successor_skill: float = parameter(0.3, swept=(0.1, 0.6))
    skill_growth: float = parameter(0.1, "per month", swept=(0.05, 0.2))
    vacancy: int = parameter(4, "months", within=(0, 120), swept=(0, 9))
