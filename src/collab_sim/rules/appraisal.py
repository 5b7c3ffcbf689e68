"""What engaging in an arena is worth to an actor."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.rules.quantities import Activity, Circle, HalfShare, Share, Weight, Worth


@rule
def responsibility(reach: Circle, sphere: Circle, lost: HalfShare) -> Share:
    """Responsibility felt for an arena that reaches beyond one's sphere of influence.

    Formula: 1 - lost * max(0, reach - sphere), with lost at most 1/2.
    Source: Fenton et al. 2012 for the direction; the size is assumed.

    >>> responsibility(2.0, 0.0, 0.25)
    0.5
    """
    if reach <= sphere:
        return 1.0
    return 1.0 - lost * (reach - sphere)


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
def outside_option(alone: Share, interdependence: Share) -> Share:
    """What an hour brings when it is spent at home, on one's own.

    Formula: alone * (1 - interdependence)
    Assumption: the more the task hangs together, the less one gets done alone.

    >>> outside_option(0.5, 0.5)
    0.25
    """
    return alone * (1.0 - interdependence)


@rule
def benefit(
    own: Weight,
    fit: Share,
    outside: Share,
    shared: Weight,
    future: Share,
    reliance: Share,
    yields: Share,
) -> Worth:
    """Own and common benefit of engaging, by what the arena makes of the effort it gets.

    Formula: own * (fit * yields - outside) + shared * (1 + future) * reliance * yields, with
    outside what the hour brings at home and reliance the trust one builds on.
    Source: own and common benefit, Gustafsson 2021; the form that a public-goods rule takes whose
    coefficients are those of Fischbacher & Gächter 2010.
    Assumption: own benefit is weighed against the hour at home; what is to come counts once more.

    >>> benefit(0.5, 0.5, 0.25, 0.5, 1.0, 0.5, 1.0)
    0.625
    """
    return own * (fit * yields - outside) + shared * (1.0 + future) * (reliance * yields)


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
    policy_relief: Share,
    policy_support: Share,
    coordination_relief: Share,
    coordination: Share,
    unloaded: Share,
    workload: Share,
    fatigue_cost: Weight,
    fatigue: Share,
) -> Worth:
    """What engaging costs an actor.

    Formula: cost * (1 - policy_relief * policy_support) * (1 - coordination_relief * coordination)
    * (unloaded + workload) + fatigue_cost * fatigue
    Source: policies that give little support, Gustafsson 2021; partnership fatigue, Huxham &
    Vangen.
    Assumption: the reliefs multiply, and a loaded actor pays in proportion.

    >>> burden(0.5, 0.5, 0.0, 0.5, 0.0, 0.5, 0.5, 0.5, 0.5)
    0.75
    """
    softened = cost * (1.0 - policy_relief * policy_support)
    softened = softened * (1.0 - coordination_relief * coordination)
    return softened * (unloaded + workload) + fatigue_cost * fatigue


@rule
def exposed_worth(exposure: Weight, interdependence: Share, trust: Share) -> Worth:
    """What is at risk where the work hangs on partners one does not trust.

    Formula: exposure * interdependence * (1 - trust), with trust the mean over the other members.
    Source: dependence on other organisations as an obstacle, Gustafsson 2021.
    Assumption: linear in both.

    >>> exposed_worth(1.0, 0.5, 0.5)
    0.25
    """
    return exposure * interdependence * (1.0 - trust)


@rule
def worth(
    benefit: Worth, side_payment: Worth, burden: Worth, exposed: Worth, taste: Worth
) -> Worth:
    """What engaging is worth to an actor in one arena.

    Formula: benefit + side_payment - burden - exposed + taste; the mean over arenas is limited to
    [-1, 1] later. Taste is 0 outside the laboratory.
    Assumption: gains and costs are weighed on one scale.

    >>> worth(0.5, 0.25, 0.5, 0.125, 0.0)
    0.125
    """
    return benefit + side_payment - burden - exposed + taste
