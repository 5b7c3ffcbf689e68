"""Trust: the follow-through one expects of a partner."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.rules.quantities import Activity, Chance, Ratio, Share


@rule
def alignment(congruence: Share, weight: Share) -> Share:
    """Share of the trust in a partner that one can build on, given what the partner wants.

    Formula: 1 - weight * (1 - congruence)
    Source: trust and goal congruence work only together, Lundin 2007, JPART 17(4):651-672, for the
    direction.
    Assumption: linear; trust in somebody with other aims keeps 1 - weight of its use.

    >>> alignment(0.5, 0.5)
    0.75
    """
    return 1.0 - weight * (1.0 - congruence)


@rule
def congruence(common: Share, wanted_in_all: Ratio) -> Share:
    """How far two actors want the same of an arena.

    Formula: 2 * common / wanted_in_all, with common the sum over the arena's goals of the smaller
    of the two weights, and wanted_in_all the sum of both; 1 where neither wants any of them.
    Assumption: overlap of the two agendas on the arena's goals (Dice 1945).

    >>> congruence(0.25, 1.0)
    0.5
    """
    wanted_by_both = 2.0 * common
    if wanted_by_both >= wanted_in_all:
        return 1.0
    return wanted_by_both / wanted_in_all


@rule
def impression(follow_through: Share, success: Share, judged_by_results: Share) -> Share:
    """What a partner is seen to have done this month.

    Formula: (1 - judged_by_results) * follow_through + judged_by_results * success
    Source: small wins build trust, Vangen & Huxham 2003, for the direction.
    Assumption: what an arena achieves colours the view of everybody in it.

    >>> impression(0.5, 1.0, 0.25)
    0.625
    """
    return (1.0 - judged_by_results) * follow_through + judged_by_results * success


@rule
def first_trust(prior: Share, reciprocity: Share, shared: Ratio, future: Share) -> Share:
    """Trust in a stranger who is expected to see the same future as oneself.

    Formula: min(1, prior * (1 + (1 - reciprocity) * shared * future)), with reciprocity that of
    reciprocal actors.
    Assumption: others are expected to weigh what is to come as one does oneself.

    >>> first_trust(0.5, 0.5, 1.0, 0.5)
    0.625
    """
    expected = prior * (1.0 + (1.0 - reciprocity) * shared * future)
    if expected > 1.0:
        return 1.0
    return expected


@rule
def detection_chance(detection: Chance, activity: Activity, diversion: Share) -> Chance:
    """Chance that a hidden agenda is noticed in an arena this month.

    Formula: detection * min(1, activity) * diversion
    Assumption: what is diverted shows in proportion.

    >>> detection_chance(0.5, 2.0, 0.5)
    0.25
    """
    if activity < 1.0:
        return detection * activity * diversion
    return detection * diversion


@rule
def observation_rate(
    pace: Share, learning: Share, asymmetry: Ratio, activity: Activity, seen: Share, trust: Share
) -> Share:
    """Weight of what was just seen when trust is updated.

    Formula: min(1, pace * learning * (asymmetry if seen < trust else 1) * min(1, activity))
    Source: learning .415, Fischbacher & Gächter 2010; asymmetry disputed.
    Assumption: laboratory learning carries over to organisations at the pace given.

    >>> observation_rate(0.5, 0.5, 2.0, 1.0, 0.25, 0.5)
    0.5
    >>> observation_rate(0.5, 0.5, 2.0, 1.0, 0.75, 0.5)
    0.25
    """
    rate = pace * learning
    if seen < trust:
        rate = rate * asymmetry
    if activity < 1.0:
        rate = rate * activity
    if rate > 1.0:
        return 1.0
    return rate


@rule
def trust_gained(rate: Share, seen: Share, trust: Share) -> float:
    """Change of trust after one observation.

    Formula: rate * (seen - trust)
    Source: belief updating in Fischbacher & Gächter 2010, per partner instead of per group.

    >>> trust_gained(0.5, 0.25, 0.75)
    -0.25
    """
    return rate * (seen - trust)


@rule
def shaken_trust(trust: Share, loss: Share) -> Share:
    """Trust after a hidden agenda came to light.

    Formula: trust * (1 - loss), with loss the betrayal towards the detected or the contagion
    among everybody present.
    Source: hidden agendas create a lack of trust in the process, Gustafsson 2021.

    >>> shaken_trust(0.5, 0.5)
    0.25
    """
    return trust * (1.0 - loss)


@rule
def restarted_trust(trust: Share, prior: Share, memory: Share, project_share: Share) -> Share:
    """Trust after a project's restart: partly back to what strangers expect.

    Formula: trust - (1 - memory) * project_share * (trust - prior)
    Assumption: one forgetting for good and bad experience; from below it is the restart effect,
    from above the forgetting of the project trap.

    >>> restarted_trust(0.75, 0.25, 0.5, 1.0)
    0.5
    """
    return trust - (1.0 - memory) * project_share * (trust - prior)


@rule
def handed_over_trust(trust: Share, prior: Share, handover: Share) -> Share:
    """Trust after one of the two representatives changed.

    Formula: trust - (1 - handover) * max(0, trust - prior)
    Assumption: one-sided; a newcomer never rescues a failing collaboration by being new.

    >>> handed_over_trust(0.75, 0.25, 0.5)
    0.5
    >>> handed_over_trust(0.125, 0.25, 0.5)
    0.125
    """
    if trust <= prior:
        return trust
    return trust - (1.0 - handover) * (trust - prior)
