"""From words to action: how much effort an actor can and does put in."""

from __future__ import annotations

import math

from collab_sim._compile import rule
from collab_sim.rules.numeric import clip
from collab_sim.rules.quantities import Activity, Count, Effort, Real, Share


@rule
def authority(mandate: Share, backing: Share, leadership: Share) -> Share:
    """Share of asked effort an actor may commit: its mandate, or leadership in its place.

    Formula: 1 - (1 - mandate) * (1 - backing * leadership)
    Source: mandate as a condition, Gustafsson 2021.
    Assumption: leadership replaces missing mandate in proportion to ``backing``.

    >>> authority(0.5, 0.5, 0.5)
    0.625
    """
    return 1.0 - (1.0 - mandate) * (1.0 - backing * leadership)


@rule
def protected_time(deadline_focus: Share, project_running: Share) -> Share:
    """Part of the own operations that project deadlines keep at bay.

    Formula: deadline_focus * project_running, the latter being the mean over active arenas of
    the project share that runs this month.
    Source: work on temporary organisations.
    Assumption: linear in the project share.

    >>> protected_time(0.2, 0.5)
    0.1
    """
    return deadline_focus * project_running


@rule
def slack(
    workload: Share,
    budget_integration: Share,
    protected: Share,
    backfill: Share,
    mean_activity: Activity,
) -> Share:
    """Free working time: what own operations leave, plus what arena money backfills.

    Formula: clip(1 - workload * (1 - budget_integration) * (1 - protected)
    + backfill * mean_activity)
    Source: absorbed in own operations; integration in budgets, Gustafsson 2021.
    Assumption: work that the own budget carries is not an extra load.

    >>> slack(0.5, 0.5, 0.0, 0.25, 1.0)
    1.0
    """
    own_operations = workload * (1.0 - budget_integration) * (1.0 - protected)
    return clip(1.0 - own_operations + backfill * mean_activity, 0.0, 1.0)


@rule
def capacity(authority: Share, slack: Share) -> Share:
    """Effort an actor could put in if it wanted to.

    Formula: authority * slack, as a share of working time.
    Assumption: mandate and time are both necessary, so they multiply.

    >>> capacity(0.5, 0.5)
    0.25
    """
    return authority * slack


@rule
def available_effort(engagement: Share, noise: Share, luck: Real, capacity: Share) -> Effort:
    """Effort an actor puts in when asked for enough.

    Formula: clip(engagement + noise * 2 sqrt(engagement * (1 - engagement)) * luck) * capacity, as
    a share of working time; luck is a standard normal draw.
    Source: Fischbacher & Gächter 2010 for the shape: who wants nothing or everything hardly wavers.
    Assumption: will is as necessary as mandate and time, so they multiply.

    >>> available_effort(0.5, 0.0, 1.0, 0.25), available_effort(0.5, 0.25, 1.0, 0.5)
    (0.125, 0.375)
    """
    wavers = noise * (2.0 * math.sqrt(engagement * (1.0 - engagement)))
    return clip(engagement + wavers * luck, 0.0, 1.0) * capacity


@rule
def asked_effort(
    ask_per_goal: Effort, scope: Count, ask_follows_money: Share, activity: Activity
) -> Effort:
    """Effort an active arena asks of each member in a month.

    Formula: ask_per_goal * scope * (1 + ask_follows_money * (activity - 1)), as a share of working
    time; ask_follows_money 1 means that more money a month also asks more a month.
    Assumption: asking grows with the number of goals; scope is not penalised otherwise.

    >>> asked_effort(0.0625, 4.0, 1.0, 1.5), asked_effort(0.0625, 4.0, 0.0, 1.5)
    (0.375, 0.25)
    """
    return ask_per_goal * scope * (1.0 + ask_follows_money * (activity - 1.0))


@rule
def delivered_effort(asked: Effort, available: Effort, asked_in_all: Effort) -> Effort:
    """Effort an actor delivers to one arena, sharing out what it has.

    Formula: asked * min(1, available / asked_in_all)
    Assumption: actors serve their arenas in proportion to what each asks.

    >>> delivered_effort(0.25, 0.25, 0.5)
    0.125
    >>> delivered_effort(0.0, 0.25, 0.0)
    0.0
    """
    if available >= asked_in_all:
        return asked
    return asked * (available / asked_in_all)


@rule
def follow_through(delivered: Effort, asked: Effort) -> Share:
    """Delivered share of what was asked.

    Formula: delivered / asked, and 0 where nothing was asked.
    Assumption: more than was asked is never delivered.

    >>> follow_through(0.125, 0.25)
    0.5
    """
    if asked <= 0.0:
        return 0.0
    return clip(delivered / asked, 0.0, 1.0)
