"""What engaging in an arena is worth to an actor."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.rules.quantities import Activity, Circle, HalfShare, Real, Share, Weight, Worth


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
def surplus(fit: Share, yields: Share, outside: Share) -> Real:
    """What an hour in an arena brings an actor itself, more than the hour at home.

    Formula: fit * yields - outside, with yields what the arena makes of the effort it gets and
    outside what the hour brings at home.
    Assumption: own benefit is weighed against the hour at home.

    >>> surplus(0.5, 1.0, 0.25)
    0.25
    """
    return fit * yields - outside


@rule
def benefit(
    own: Weight, surplus: Real, shared: Weight, future: Share, reliance: Share, yields: Share
) -> Worth:
    """Own and common benefit of engaging, by what the arena makes of the effort it gets.

    Formula: own * surplus + shared * (1 + future) * reliance * yields, with reliance the trust one
    builds on.
    Source: own and common benefit, Gustafsson 2021; the form that a public-goods rule takes whose
    coefficients are those of Fischbacher & Gächter 2010.
    Assumption: what is to come counts once more.

    >>> benefit(0.5, 0.25, 0.5, 1.0, 0.5, 1.0)
    0.625
    """
    return own * surplus + shared * (1.0 + future) * (reliance * yields)


@rule
def private_benefit(own: Weight, diversion: Share, private_gain: Share) -> Worth:
    """What the effort diverted to a hidden agenda brings the actor.

    Formula: own * diversion * private_gain
    Source: hidden agendas, Gustafsson 2021.
    Assumption: in proportion to what is diverted.

    >>> private_benefit(0.5, 0.5, 1.0)
    0.25
    """
    return own * diversion * private_gain


@rule
def side_payment(
    money: Weight, activity: Activity, legitimacy: Weight, leadership: Share, private: Worth
) -> Worth:
    """What engaging brings whether or not the arena achieves anything.

    Formula: money * activity + legitimacy * leadership + private, the latter the
    `private_benefit` of a hidden agenda.
    Assumption: the three add up.

    >>> side_payment(0.25, 1.0, 0.5, 0.5, 0.0)
    0.5
    """
    return money * activity + legitimacy * leadership + private


@rule
def relieved_cost(
    cost: Weight,
    policy_relief: Share,
    policy_support: Share,
    coordination_relief: Share,
    coordination: Share,
) -> Weight:
    """Cost of engaging that policy and coordinators leave.

    Formula: cost * (1 - policy_relief * policy_support) * (1 - coordination_relief * coordination)
    Source: policies that give little support, Gustafsson 2021.
    Assumption: the reliefs multiply.

    >>> relieved_cost(0.5, 0.5, 1.0, 0.5, 1.0)
    0.125
    """
    softened = cost * (1.0 - policy_relief * policy_support)
    return softened * (1.0 - coordination_relief * coordination)


@rule
def burden(
    cost: Weight, unloaded: Share, workload: Share, fatigue_cost: Weight, fatigue: Share
) -> Worth:
    """What engaging costs an actor.

    Formula: cost * (unloaded + workload) + fatigue_cost * fatigue, with cost the `relieved_cost`.
    Source: partnership fatigue, Huxham & Vangen.
    Assumption: a loaded actor pays in proportion.

    >>> burden(0.5, 0.5, 0.5, 0.5, 0.5)
    0.75
    """
    return cost * (unloaded + workload) + fatigue_cost * fatigue


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
