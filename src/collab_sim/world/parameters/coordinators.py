"""Coordinators: posts, the people who fill them, and how they come and go."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import TALK, Mark, Section, parameter

MOST_POSTS = 10
"""Posts that a municipality can have."""


class Coordinators(Section):
    """People whose task is to coordinate; they leave with ``municipality.turnover``."""

    full_time: float = parameter(
        0.4,
        "full-time posts",
        within=(0.0, float(MOST_POSTS)),
        swept=(0.0, 1.0),
        en="coordinators' working time in all; whole posts first, one part-time post for the rest",
        sv="samordnarnas arbetstid totalt; hela tjänster först, en deltidstjänst för resten",
        source=TALK,
        mark=Mark.ASSUMED,
    )
    span: float = parameter(
        25.0,
        "memberships per full-time post",
        within=(1.0, 100_000.0),
        swept=(10.0, 50.0),
        en="arena memberships that a full-time coordinator can serve",
        sv="arenamedlemskap som en samordnare på heltid kan betjäna",
        mark=Mark.ASSUMED,
    )
    skill_at_start: float = parameter(
        0.7,
        swept=None,
        en="skill of the coordinators who are in post when the world begins",
        sv="skicklighet hos de samordnare som är på plats när världen börjar",
        mark=Mark.ASSUMED,
    )
    successor_skill: float = parameter(
        0.3,
        swept=(0.1, 0.6),
        en="skill of a coordinator who is new in the post",
        sv="skicklighet hos en samordnare som är ny på tjänsten",
        mark=Mark.ASSUMED,
    )
    skill_growth: float = parameter(
        0.1,
        "per month",
        swept=(0.05, 0.2),
        en="how fast a coordinator learns what is still missing",
        sv="hur fort en samordnare lär sig det som ännu saknas",
        mark=Mark.ASSUMED,
    )
    vacancy: int = parameter(
        4,
        "months",
        within=(0, 120),
        swept=(0, 9),
        en="months that a post stands empty after a coordinator has left",
        sv="månader som en tjänst står tom efter att en samordnare slutat",
        mark=Mark.ASSUMED,
    )
