"""What engaging in an arena is worth to an actor."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.rules.quantities import Activity, Circle, Share, Weight, Worth


@rule
def responsibility(reach: Circle, sphere: Circle) -> Share:
    """Responsibility felt for an arena that reaches beyond one's sphere of influence.

    Formula: 1 - .25 * max(0, reach - sphere)
    Source: Fenton et al. 2012 for the direction; the size is assumed.

    >>> responsibility(2.0, 0.0)
    0.5
    """
    if reach <= sphere:
        return 1.0
    return 1.0 - 0.25 * (reach - sphere)


@rule
def fit(mass: Share, largest_mass: Share, responsibility: Share, adaptation: Share) -> Share:
    """How well an arena serves an actor's own agenda.

    Formula: mass / largest mass * responsibility * adaptation, with mass the agenda's weight on
    the arena's goals and largest mass the most that as many goals could carry.
    Source: adapted solutions, Gustafsson 2021.
    Assumption: the three multiply.

    >>> fit(0.25, 0.5, 1.0, 0.5)
    0.25
    """
    if mass >= largest_mass:
        return responsibility * adaptation
    return mass / largest_mass * responsibility * adaptation


@rule
def shadow_of_future(project_share: Share, renewal_belief: Share, weight_of_end: Share) -> Share:
    """Weight of the common benefit that is still to come.

    Formula: 1 - project_share * (1 - renewal_belief) * weight_of_end, the latter being the
    `discount` of a project's end by the rounds until then.
    Source: Dal Bó 2005 for the direction.
    Assumption: an expected ending is discounted by how far away it is.

    >>> shadow_of_future(1.0, 0.5, 1.0), shadow_of_future(0.0, 0.5, 1.0)
    (0.5, 1.0)
    """
    return 1.0 - project_share * (1.0 - renewal_belief) * weight_of_end


@rule
def benefit(
    own: Weight,
    fit: Share,
    shared: Weight,
    future: Share,
    productivity: Share,
    interdependence: Share,
    reliance: Share,
) -> Worth:
    """Own and common benefit of engaging, discounted where it hangs on others.

    Formula: (own * fit + shared * future) * productivity * (1 - w * (1 - reliance)), with w the
    interdependence and reliance the mean trust in the other members.
    Source: own benefit, common benefit and dependence on others, Gustafsson 2021.
    Assumption: linear in each.

    >>> benefit(0.5, 0.5, 0.25, 1.0, 0.5, 1.0, 0.5)
    0.125
    """
    return (own * fit + shared * future) * productivity * (1.0 - interdependence * (1.0 - reliance))


@rule
def side_payment(
    money: Weight,
    activity: Activity,
    legitimacy: Weight,
    leadership: Share,
    own: Weight,
    diversion: Share,
    private_gain: Share,
) -> Worth:
    """What engaging brings whether or not the arena achieves anything.

    Formula: money * activity + legitimacy * leadership + own * diversion * private_gain
    Assumption: the three add up.

    >>> side_payment(0.25, 1.0, 0.5, 0.5, 0.0, 0.0, 0.0)
    0.5
    """
    return money * activity + legitimacy * leadership + own * diversion * private_gain


@rule
def burden(
    cost: Weight,
    policy_support: Share,
    coordination: Share,
    workload: Share,
    fatigue_cost: Weight,
    fatigue: Share,
) -> Worth:
    """What engaging costs an actor.

    Formula: cost * (1 - policy_support / 2) * (1 - coordination / 2) * (1/2 + workload)
    + fatigue_cost * fatigue
    Source: policies that give little support, Gustafsson 2021; partnership fatigue, Huxham &
    Vangen.
    Assumption: full support and full coordination halve the cost each.

    >>> burden(0.5, 0.0, 0.0, 0.5, 0.5, 0.5)
    0.75
    """
    softened = cost * (1.0 - policy_support / 2.0) * (1.0 - coordination / 2.0)
    return softened * (0.5 + workload) + fatigue_cost * fatigue


@rule
def worth(benefit: Worth, side_payment: Worth, burden: Worth) -> Worth:
    """What engaging is worth to an actor in one arena.

    Formula: benefit + side_payment - burden; the mean over arenas is limited to [-1, 1] later.
    Assumption: gains and costs are weighed on one scale.

    >>> worth(0.5, 0.25, 0.5)
    0.25
    """
    return benefit + side_payment - burden
