"""The form of collaboration and what becomes of an arena."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.rules.quantities import Activity, Chance, Duty, Ratio, Real, Share


@rule
def activity(
    budget: Ratio, standing: Share, project_share: Share, running: Share, duty: Duty
) -> Activity:
    """Activity of an arena in a month, 1 on average over its time at a normal budget.

    Formula: budget * (standing + project_share * running / duty), with running 1 while the project
    is on and duty the share of the arena's months in which it is planned to be.
    Assumption: equal money for every form, so short projects are intense.

    >>> activity(1.0, 0.5, 0.5, 1.0, 0.5), activity(1.0, 0.5, 0.5, 0.0, 0.5)
    (1.5, 0.5)
    """
    if running <= 0.0:
        return budget * standing
    return budget * (standing + project_share * (running / duty))


@rule
def institutionalisation_chance(
    switch: Share, budget_integration: Share, mean_mandate: Share, mean_engagement: Share
) -> Chance:
    """Chance that a finished project is made permanent.

    Formula: switch * budget_integration * mean mandate * mean engagement
    Source: budget integration and active members as predictors of survival, NORC/ASPE 2012;
    Savaya & Spiro 2012.
    Assumption: all three are needed.

    >>> institutionalisation_chance(1.0, 0.5, 0.5, 0.5)
    0.125
    """
    return switch * budget_integration * mean_mandate * mean_engagement


@rule
def renewal_chance(renewal_rate: Chance, leadership: Share, mean_engagement: Share) -> Chance:
    """Chance that a finished project which was not made permanent goes on.

    Formula: renewal_rate + (1 - renewal_rate) * leadership * mean engagement
    Source: leadership and active members as predictors of survival, NORC/ASPE 2012; Savaya & Spiro
    2012.
    Assumption: where its funder does not go on, the political leadership finds other money for
    willing members.

    >>> renewal_chance(0.5, 0.5, 0.5)
    0.625
    >>> renewal_chance(1.0, 0.5, 0.5)
    1.0
    """
    return renewal_rate + (1.0 - renewal_rate) * (leadership * mean_engagement)


@rule
def dissolution_chance(dissolution: Chance, mean_engagement: Share) -> Chance:
    """Monthly chance that an active arena dissolves.

    Formula: dissolution * (1 - mean engagement)
    Source: yearly losses after a grant, Feinberg, Bontempo & Greenberg 2008, for the scale.
    Assumption: linear, for want of anything that tells another shape.

    >>> dissolution_chance(0.5, 0.5)
    0.25
    """
    return dissolution * (1.0 - mean_engagement)


@rule
def elected_leadership(mean: Share, shock: Share, luck: Share) -> Share:
    """Political leadership after an election.

    Formula: clip(mean + shock * (2 luck - 1)), luck uniform on [0, 1]: a shock of that size at
    most, either way.
    Assumption: elections do not move leadership on average.

    >>> elected_leadership(0.5, 0.25, 1.0)
    0.75
    """
    drawn: Real = mean + shock * (2.0 * luck - 1.0)
    if drawn < 0.0:
        return 0.0
    if drawn > 1.0:
        return 1.0
    return drawn
