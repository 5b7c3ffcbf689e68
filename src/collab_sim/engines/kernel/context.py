"""Phases 1 to 3: context, turnover, membership."""

from __future__ import annotations

from collab_sim._compile import compiled
from collab_sim.draws import Purpose, uniform
from collab_sim.engines.kernel.members import (
    ACTIVE,
    CANDIDATE,
    INSTITUTIONALISED,
    LEFT_ASIDE,
    PAUSE,
    TAKEN,
    active,
    alive,
    clear_seats,
    introduce,
    prior,
    seat_members,
    take_lowest,
)
from collab_sim.engines.kernel.world import World
from collab_sim.rules.commitment import asked_effort
from collab_sim.rules.continuity import (
    activity,
    dissolution_chance,
    elected_leadership,
    institutionalisation_chance,
)
from collab_sim.rules.dialogue import restarted_routine
from collab_sim.rules.engagement import belief_after_ending, belief_after_renewal
from collab_sim.rules.membership import (
    convincing,
    handed_over,
    handed_over_engagement,
    handover,
    invitation_order,
    leaving_chance,
    spare_effort,
)
from collab_sim.rules.trust import handed_over_trust, restarted_trust
from collab_sim.rules.work import visible_results
from collab_sim.world.agendas import agenda_fit
from collab_sim.world.arenas import Status
from collab_sim.world.layout import Record
from collab_sim.world.start import draw_hidden_agenda

Luck = tuple[int, int, int]
WAITING = int(Status.WAITING)
ENDED = int(Status.ENDED)
DISSOLVED = int(Status.DISSOLVED)
ELECTION = int(Purpose.ELECTION)
INSTITUTIONALISATION = int(Purpose.INSTITUTIONALISATION)
RENEWAL = int(Purpose.RENEWAL)
RESPAWN = int(Purpose.RESPAWN)
REPLACEMENT = int(Purpose.REPLACEMENT)
INVITATION = int(Purpose.INVITATION)
DISSOLUTION = int(Purpose.DISSOLUTION)
TURNOVER = int(Purpose.TURNOVER)
EXIT = int(Purpose.EXIT)
JOIN = int(Purpose.JOIN)


@compiled
def draw(luck: Luck, actor: int, partner: int, purpose: int) -> float:
    """Draw at an address; ``luck`` is (seed, replicate, month)."""
    return uniform(luck[0], luck[1], luck[2], actor, partner, purpose)


@compiled
def context(w: World, p: Record, luck: Luck) -> None:
    """Elections are held; arenas open, pause, end, restart, become permanent, dissolve."""
    month = luck[2]
    period = int(p.municipality.election_period)
    if period > 0 and month % period == 0:
        w.totals[0].leadership = elected_leadership(
            p.municipality.leadership, p.municipality.election_shock, draw(luck, 0, 0, ELECTION)
        )
    for k in range(w.arenas.size):
        arena = w.arenas[k]
        opening = arena.status == WAITING and arena.opens == month
        if opening:
            arena.status = ACTIVE
            arena.project_from = month
            introduce(w, p, k)
        runs_projects = alive(arena) and arena.project_share > 0.0
        if runs_projects and month == arena.project_from + arena.duration:
            _finish_project(w, p, luck, k, arena)
        runs_projects = alive(arena) and arena.project_share > 0.0
        if runs_projects and month == arena.project_from and not opening:
            _restart(w, p, luck, k, arena)
        _set_activity(arena, month, p.engagement.pace)
        if alive(arena):
            _consider_dissolving(w, p, luck, k, arena)


@compiled
def _mean_engagement(w: World, k: int) -> float:
    forum = w.forums[k]
    total = 0.0
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        total += w.actors[w.seats[seat].actor].engagement
    return total / forum.members if forum.members > 0 else 0.0


@compiled
def _mean_mandate(w: World, k: int) -> float:
    forum = w.forums[k]
    total = 0.0
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        total += w.actors[w.seats[seat].actor].mandate
    return total / forum.members if forum.members > 0 else 0.0


@compiled
def _tell_members(w: World, p: Record, k: int, renewed: bool) -> None:
    rate = p.engagement.belief_rate
    forum = w.forums[k]
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        actor = w.actors[w.seats[seat].actor]
        if renewed:
            actor.renewal_belief = belief_after_renewal(actor.renewal_belief, rate)
        else:
            actor.renewal_belief = belief_after_ending(actor.renewal_belief, rate)


@compiled
def _finish_project(w: World, p: Record, luck: Luck, k: int, arena: Record) -> None:
    permanence = institutionalisation_chance(
        p.collaboration.institutionalisation,
        p.municipality.budget_integration,
        _mean_mandate(w, k),
        _mean_engagement(w, k),
    )
    if draw(luck, 0, arena.id, INSTITUTIONALISATION) < permanence:
        arena.standing = 1.0
        arena.project_share = 0.0
        arena.status = INSTITUTIONALISED
        _tell_members(w, p, k, True)
    elif draw(luck, 0, arena.id, RENEWAL) < p.collaboration.renewal_rate:
        arena.project_from = luck[2] + arena.gap
        _tell_members(w, p, k, True)
    else:
        _tell_members(w, p, k, False)
        if draw(luck, 0, arena.id, RESPAWN) < p.collaboration.respawn:
            arena.project_from = luck[2] + arena.gap
            w.forums[k].reborn = 1
        else:
            arena.project_share = 0.0
            if arena.standing == 0.0:
                arena.status = ENDED
                clear_seats(w, k)


@compiled
def _restart(w: World, p: Record, luck: Luck, k: int, arena: Record) -> None:
    forum = w.forums[k]
    memory, share = p.collaboration.memory, arena.project_share
    _forget(w, p, k, memory, share)
    arena.routine = restarted_routine(arena.routine, memory, share)
    if arena.mandated == 0:
        chance = 1.0 if forum.reborn == 1 else p.collaboration.membership_renewal * share
        _replace_members(w, p, luck, k, arena, chance)
    introduce(w, p, k)
    if forum.reborn == 1:
        forum.reborn = 0
        arena.routine = 0.0
        arena.results_so_far = 0.0
        w.totals[0].respawned += 1.0


@compiled
def _forget(w: World, p: Record, k: int, memory: float, share: float) -> None:
    forum, widest = w.forums[k], w.totals[0].widest
    for a in range(forum.members):
        one = forum.seats_from + a
        for b in range(forum.members):
            if a != b:
                tie = w.ties[w.seat_ties[one * widest + b]]
                other = w.seats[forum.seats_from + b].actor
                expected = prior(w.actors, p.trust, w.seats[one].actor, other)
                tie.trust = restarted_trust(tie.trust, expected, memory, share)


@compiled
def _replace_members(w: World, p: Record, luck: Luck, k: int, arena: Record, chance: float) -> None:
    """Exchange members for candidates who are not members now."""
    coming = _queue_outsiders(w, p, luck, k, arena)
    leaving = 0
    forum = w.forums[k]
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        leaving += draw(luck, w.actors[w.seats[seat].actor].id, arena.id, REPLACEMENT) < chance
    number = min(leaving, coming)
    take_lowest(w, k, number)
    for place in range(forum.first, forum.end):
        newcomer = w.candidacies[place].chosen == TAKEN
        w.candidacies[place].chosen = LEFT_ASIDE
        if w.member[place] == 1:
            who = w.actors[w.candidacies[place].actor].id
            w.queue[place] = draw(luck, who, arena.id, REPLACEMENT)
            w.candidacies[place].chosen = CANDIDATE
        elif newcomer:
            w.member[place] = 1
    take_lowest(w, k, number)
    for place in range(forum.first, forum.end):
        if w.candidacies[place].chosen == TAKEN:
            w.member[place] = 0
    seat_members(w, k)


@compiled
def _queue_outsiders(w: World, p: Record, luck: Luck, k: int, arena: Record) -> int:
    forum = w.forums[k]
    coming = 0
    for place in range(forum.first, forum.end):
        i = w.candidacies[place].actor
        w.candidacies[place].chosen = LEFT_ASIDE
        if w.member[place] == 0:
            sphere = w.actors[i].sphere
            declared_fit = agenda_fit(
                w.declared[i], w.goals[k], arena.scope, arena.reach, sphere, p.work.adaptation
            )
            invited = draw(luck, w.actors[i].id, arena.id, INVITATION)
            w.queue[place] = invitation_order(invited, declared_fit)
            w.candidacies[place].chosen = CANDIDATE
            coming += 1
    return coming


@compiled
def _set_activity(arena: Record, month: int, pace: float) -> None:
    end = arena.project_from + arena.duration
    living = alive(arena)
    on = living and arena.project_share > 0.0 and arena.project_from <= month < end
    arena.running = 1.0 if on else 0.0
    arena.rounds_left = pace * (end - month) if on else 0.0
    arena.activity = 0.0
    if living:
        arena.activity = activity(arena.standing, arena.project_share, arena.running, arena.duty)
        if arena.status != INSTITUTIONALISED:
            arena.status = ACTIVE if arena.activity > 0.0 else PAUSE


@compiled
def _consider_dissolving(w: World, p: Record, luck: Luck, k: int, arena: Record) -> None:
    dissolves = w.forums[k].members < 2
    if not dissolves and active(arena):
        chance = dissolution_chance(p.collaboration.dissolution, _mean_engagement(w, k))
        dissolves = draw(luck, 0, arena.id, DISSOLUTION) < chance
    if dissolves:
        arena.status = DISSOLVED
        clear_seats(w, k)
        arena.activity = 0.0
        arena.running = 0.0
        arena.rounds_left = 0.0


@compiled
def turnover(w: World, p: Record, luck: Luck) -> None:
    """Representatives leave, and with them trust, skill and will."""
    chance = leaving_chance(p.municipality.turnover)
    for i in range(w.actors.size):
        if draw(luck, w.actors[i].id, 0, TURNOVER) < chance:
            _change_representative(w, p, luck, i)


@compiled
def _change_representative(w: World, p: Record, luck: Luck, i: int) -> None:
    actor = w.actors[i]
    routine, count = 0.0, 0
    for step in range(w.people[i].first, w.people[i].end):
        place = w.places[step]
        if w.member[place] == 1 and alive(w.arenas[w.candidacies[place].arena]):
            routine += w.arenas[w.candidacies[place].arena].routine
            count += 1
    kept = handover(p.municipality.coordination, routine / count if count > 0 else 0.0)
    actor.engagement = handed_over_engagement(actor.engagement, p.engagement.idle, kept)
    actor.competence = handed_over(actor.competence, p.learning.competence_start, kept)
    number = w.people[i].first_tie
    while number >= 0:
        tie, back = w.ties[number], w.ties[number ^ 1]
        expected = prior(w.actors, p.trust, i, tie.partner)
        tie.trust = handed_over_trust(tie.trust, expected, kept)
        back.trust = handed_over_trust(back.trust, expected, kept)
        number = tie.following
    actor.renewal_belief = p.engagement.renewal_belief
    actor.framing = actor.home_framing
    address = (luck[0], luck[1], luck[2], actor.id)
    draw_hidden_agenda(actor, w.declared[i], w.agenda[i], w.weights[i], p, address)
    for step in range(w.people[i].first, w.people[i].end):
        place = w.places[step]
        arena = w.arenas[w.candidacies[place].arena]
        w.fit[place] = agenda_fit(
            w.agenda[i],
            w.goals[w.candidacies[place].arena],
            arena.scope,
            arena.reach,
            actor.sphere,
            p.work.adaptation,
        )


@compiled
def membership(w: World, p: Record, luck: Luck) -> None:
    """The disengaged leave, the convinced join."""
    for k in range(w.arenas.size):
        if alive(w.arenas[k]):
            _change_members(w, p, luck, k, w.arenas[k])


@compiled
def _change_members(w: World, p: Record, luck: Luck, k: int, arena: Record) -> None:
    forum = w.forums[k]
    free = arena.seats - forum.members
    joining = _convinced(w, p, luck, k, arena) if free > 0 and active(arena) else 0
    left = 0 if arena.mandated == 1 else _leave(w, p, luck, k, arena)
    if joining > 0:
        take_lowest(w, k, min(joining, free))
        for place in range(forum.first, forum.end):
            if w.candidacies[place].chosen == TAKEN:
                w.member[place] = 1
    if joining > 0 or left > 0:
        seat_members(w, k)
        introduce(w, p, k)


@compiled
def _leave(w: World, p: Record, luck: Luck, k: int, arena: Record) -> int:
    forum = w.forums[k]
    left = 0
    for seat in range(forum.seats_from, forum.seats_from + forum.members):
        actor = w.actors[w.seats[seat].actor]
        if (
            actor.engagement < p.membership.exit_below
            and draw(luck, actor.id, arena.id, EXIT) < p.membership.exit_rate
        ):
            w.member[w.seats[seat].candidacy] = 0
            left += 1
    return left


@compiled
def _convinced(w: World, p: Record, luck: Luck, k: int, arena: Record) -> int:
    visible = visible_results(arena.results_so_far, arena.scope, p.membership.visibility)
    would_ask = asked_effort(p.work.ask_per_goal, arena.scope, arena.activity)
    joining = 0
    for place in range(w.forums[k].first, w.forums[k].end):
        w.candidacies[place].chosen = LEFT_ASIDE
        actor = w.actors[w.candidacies[place].actor]
        if w.member[place] == 1 or not convincing(visible, w.fit[place], actor.reluctance) > 0.0:
            continue
        if spare_effort(actor.capacity, actor.asked, would_ask) > 0.0:
            w.queue[place] = draw(luck, actor.id, arena.id, JOIN)
            if w.queue[place] < p.membership.join_rate:
                w.candidacies[place].chosen = CANDIDATE
                joining += 1
    return joining
