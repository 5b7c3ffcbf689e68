"""Phase 1, continued: coordinators come, learn and go."""

from __future__ import annotations

from collab_sim._compile import inlined
from collab_sim.draws import NOBODY, Purpose
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import alive
from collab_sim.engines.kernel.world import World
from collab_sim.rules.coordination import coordination_strength, post_time, practised_skill
from collab_sim.rules.membership import leaving_chance
from collab_sim.world.layout import Record


@inlined
def fill_posts(w: World, p: Record, luck: Luck) -> None:
    """Let coordinators leave, be replaced or learn, and note how far coordination reaches."""
    chance = leaving_chance(p.municipality.turnover)
    everybody = p.event.coordinators_leave == 1.0
    for post in range(w.posts.size):
        if post < p.coordinators.full_time:
            leaves = everybody or draw(luck, post, NOBODY, Purpose.COORDINATOR) < chance
            _next_month(w.posts[post], p, leaves)
    coordinate(w, p)


@inlined
def _next_month(post: Record, p: Record, leaves: bool) -> None:
    if post.vacant > 0:
        post.vacant -= 1
        if post.vacant == 0:
            post.skill = p.coordinators.successor_skill
    elif leaves:
        post.vacant = int(p.coordinators.vacancy)
        if post.vacant == 0:
            post.skill = p.coordinators.successor_skill
    else:
        post.skill = practised_skill(post.skill, p.coordinators.skill_growth)


@inlined
def coordinate(w: World, p: Record) -> None:
    """Note the strength of coordination and the time it takes, with the members of now."""
    skilled, time, memberships = 0.0, 0.0, 0
    for post in range(w.posts.size):
        if post < p.coordinators.full_time and w.posts[post].vacant == 0:
            hours = post_time(p.coordinators.full_time, float(post))
            skilled += hours * w.posts[post].skill
            time += hours
    for k in range(w.arenas.size):
        if alive(w.arenas[k]):
            memberships += w.forums[k].end_seat - w.forums[k].first_seat
    w.totals[0].coordinator_time = time
    w.totals[0].coordination = coordination_strength(
        skilled, time, p.coordinators.span, float(memberships)
    )
