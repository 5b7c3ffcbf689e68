"""Dialogue and learning: framing, competence, routine, fatigue."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.rules.numeric import clip
from collab_sim.rules.quantities import Activity, Count, Share


@rule
def presence(activity: Activity) -> Share:
    """How present an arena is in its members' month.

    Formula: min(1, activity)
    Assumption: intense months do not teach more than normal ones.

    >>> presence(0.5), presence(1.25)
    (0.5, 1.0)
    """
    if activity < 1.0:
        return activity
    return 1.0


@rule
def dialogue_pull(framing_pull: Share, unaided: Share, coordination: Share) -> Share:
    """Strength of dialogue about the shared problem.

    Formula: min(1, framing_pull * (unaided + coordination))
    Assumption: a coordinator adds to what members manage unaided.

    >>> dialogue_pull(0.25, 0.5, 0.5)
    0.25
    """
    return clip(framing_pull * (unaided + coordination), 0.0, 1.0)


@rule
def reframed(framing: Share, towards_arena: float, framing_home: Share, home: Share) -> Share:
    """Framing after a month of dialogue and of life at home.

    Formula: clip(framing + towards_arena + framing_home * (home - framing)), with towards_arena
    the mean over arenas of pull * presence * (arena mean - framing).
    Source: frame reflection in collaborative governance; sizes assumed.

    >>> reframed(0.5, 0.125, 0.5, 0.25)
    0.5
    """
    return clip(framing + towards_arena + framing_home * (home - framing), 0.0, 1.0)


@rule
def learned_competence(
    competence: Share, growth: Share, presence: Share, engagement: Share, diversity: Share
) -> Share:
    """Collaborative competence after a month of practice.

    Formula: competence + growth * presence * engagement * diversity * (1 - competence), with
    diversity how far the members' agendas differ on average over pairs.
    Assumption: one learns by doing, and more among partners unlike oneself.

    >>> learned_competence(0.0, 0.5, 1.0, 0.5, 0.5)
    0.125
    """
    return competence + growth * presence * engagement * diversity * (1.0 - competence)


@rule
def practised_routine(
    routine: Share,
    growth_per_goal: Share,
    scope: Count,
    decay: Share,
    presence: Share,
    follow_through: Share,
) -> Share:
    """Working routine of an arena after a month.

    Formula: routine + growth_per_goal / scope * presence * follow_through * (1 - routine)
    - decay * (1 - presence) * routine
    Source: small wins, Weick 1984; Vangen & Huxham 2003, for the direction.
    Assumption: routines grow from promises kept and fade in pauses; practice is per goal, so that
    many goals at once are learned more slowly.

    >>> practised_routine(0.5, 1.0, 2.0, 0.5, 1.0, 0.5)
    0.625
    >>> practised_routine(0.5, 1.0, 2.0, 0.5, 0.0, 0.5)
    0.25
    """
    grown = growth_per_goal / scope * presence * follow_through * (1.0 - routine)
    return routine + grown - decay * (1.0 - presence) * routine


@rule
def restarted_routine(routine: Share, memory: Share, project_share: Share) -> Share:
    """Routine left after a project's restart.

    Formula: routine * (1 - (1 - memory) * project_share)
    Assumption: routines are forgotten as trust is, the standing share keeps its own.

    >>> restarted_routine(0.5, 0.5, 1.0)
    0.25
    """
    return routine * (1.0 - (1.0 - memory) * project_share)


@rule
def tired(
    fatigue: Share, gain: Share, recovery: Share, presence: Share, follow_through: Share
) -> Share:
    """Partnership fatigue after a month.

    Formula: fatigue + gain * presence * (1 - follow_through) * (1 - fatigue)
    - recovery * (1 - presence) * fatigue
    Source: Huxham & Vangen on partnership fatigue; sizes assumed.
    Assumption: pauses rest people, work that leads nowhere tires them.

    >>> tired(0.0, 0.5, 0.5, 1.0, 0.5)
    0.25
    >>> tired(0.5, 0.5, 0.5, 0.0, 0.0)
    0.25
    """
    grown = gain * presence * (1.0 - follow_through) * (1.0 - fatigue)
    return fatigue + grown - recovery * (1.0 - presence) * fatigue
