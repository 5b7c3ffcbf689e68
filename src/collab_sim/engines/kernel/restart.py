"""Phase 1, continued: what a project loses when it restarts."""

from __future__ import annotations

from collab_sim._compile import inlined
from collab_sim.draws import Purpose
from collab_sim.engines.kernel.luck import Luck, draw
from collab_sim.engines.kernel.members import (
    CANDIDATE,
    LEFT_ASIDE,
    TAKEN,
    introduce,
    prior,
    seat_members,
    take_lowest,
)
from collab_sim.engines.kernel.world import Ground, World
from collab_sim.rules.dialogue import restarted_routine
from collab_sim.rules.membership import invitation_order
from collab_sim.rules.trust import restarted_trust
from collab_sim.world.agendas import agenda_fit
from collab_sim.world.layout import Record


@inlined
def restart(w: World, g: Ground, p: Record, luck: Luck, k: int) -> None:
    """Start an arena's next project: some trust, routine and people are lost."""
    arena, forum = w.arenas[k], w.forums[k]
    _forget(w, p, forum, arena.project_share)
    arena.routine = restarted_routine(arena.routine, p.collaboration.memory, arena.project_share)
    if arena.mandated == 0:
        chance = p.collaboration.membership_renewal * arena.project_share
        _replace_members(w, g, p, luck, k, 1.0 if forum.reborn == 1 else chance)
    introduce(w, g, p, k)
    if forum.reborn == 1:
        forum.reborn = 0
        arena.routine = p.learning.routine_start
        arena.results_so_far = 0.0
        w.totals[0].respawned += 1.0


@inlined
def _forget(w: World, p: Record, forum: Record, share: float) -> None:
    memory, widest = p.collaboration.memory, w.totals[0].widest
    for observer in range(forum.first_seat, forum.end_seat):
        for other in range(forum.end_seat - forum.first_seat):
            if forum.first_seat + other != observer:
                tie = w.ties[w.seat_ties[observer * widest + other]]
                tie.trust = restarted_trust(tie.trust, prior(tie, p.trust), memory, share)


@inlined
def _replace_members(w: World, g: Ground, p: Record, luck: Luck, k: int, chance: float) -> None:
    """Exchange members for candidates who are not members now."""
    forum = w.forums[k]
    leaving = _queue_members(w, g, luck, k, chance)
    coming = _queue_outsiders(w, g, p, luck, k)
    number = min(leaving, coming)
    for side in range(2):
        for index in range(forum.first, forum.end):
            candidacy = g.candidacies[index]
            if candidacy.chosen != TAKEN:
                candidacy.chosen = CANDIDATE if g.member[index] == side else LEFT_ASIDE
        take_lowest(g, forum, number)
    for index in range(forum.first, forum.end):
        if g.candidacies[index].chosen == TAKEN:
            g.member[index] = 1 - g.member[index]
    seat_members(w, g, k)


@inlined
def _queue_members(w: World, g: Ground, luck: Luck, k: int, chance: float) -> int:
    """Queue members by luck; return how many are to be replaced."""
    forum = w.forums[k]
    leaving = 0
    for seat in range(forum.first_seat, forum.end_seat):
        candidacy = g.candidacies[w.seats[seat].candidacy]
        who = w.actors[candidacy.actor].id
        candidacy.queue = draw(luck, who, w.arenas[k].id, Purpose.REPLACEMENT)
        leaving += candidacy.queue < chance
    return leaving


@inlined
def _queue_outsiders(w: World, g: Ground, p: Record, luck: Luck, k: int) -> int:
    """Queue outsiders by luck and by what their declared agendas make of the arena."""
    arena, coming = w.arenas[k], 0
    for index in range(w.forums[k].first, w.forums[k].end):
        candidacy = g.candidacies[index]
        candidacy.chosen = LEFT_ASIDE
        if g.member[index] == 0:
            i = candidacy.actor
            fit = agenda_fit(
                g.declared[i],
                g.goals[k],
                arena.scope,
                arena.reach,
                w.actors[i].sphere,
                p,
            )
            invited = draw(luck, w.actors[i].id, arena.id, Purpose.INVITATION)
            candidacy.queue = invitation_order(invited, fit)
            coming += 1
    return coming
