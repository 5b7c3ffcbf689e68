"""What an arena makes of its members' effort."""

from __future__ import annotations

from collab_sim._compile import rule
from collab_sim.rules.numeric import clip
from collab_sim.rules.quantities import Activity, Count, Effort, Ratio, Real, Share


@rule
def shared_understanding(mean_distance: Share) -> Share:
    """Shared understanding (samsyn) of the problem in an arena.

    Formula: 1 - 2 * mean distance of members' framings from their mean, on [0, 1].
    Source: shared understanding as a condition, Gustafsson 2021; the scale is assumed.

    >>> shared_understanding(0.25)
    0.5
    """
    return clip(1.0 - 2.0 * mean_distance, 0.0, 1.0)


@rule
def practised_share(
    unaided: Share, by_routine: Share, routine: Share, by_competence: Share, competence: Share
) -> Ratio:
    """Share of effort that pulls the same way without a coordinator, before it is limited to 1.

    Formula: unaided + by_routine * routine + by_competence * mean competence
    Assumption: routine and skill add up.

    >>> practised_share(0.125, 0.25, 0.5, 0.125, 0.0)
    0.25
    """
    return unaided + by_routine * routine + by_competence * competence


@rule
def coordinated_share(practised: Ratio, by_coordination: Share, coordination: Share) -> Share:
    """Share of effort that pulls the same way.

    Formula: clip(practised + by_coordination * coordination), the former the `practised_share`.
    Assumption: a coordinator adds to routine and skill.

    >>> coordinated_share(0.25, 0.5, 0.5)
    0.5
    """
    return clip(practised + by_coordination * coordination, 0.0, 1.0)


@rule
def productivity(coordinated: Share, understanding: Share) -> Share:
    """Results per unit of effort before set-up costs.

    Formula: coordinated * understanding
    Assumption: a whole view without coordination, or the reverse, yields nothing.

    >>> productivity(0.5, 0.5)
    0.25
    """
    return coordinated * understanding


@rule
def working_share(overhead: Share, activity: Activity) -> Share:
    """Share of an active month's work left after its fixed set-up.

    Formula: max(0, 1 - overhead / activity), and 0 without activity.
    Assumption: set-up is the same whether much or little is going on.

    >>> working_share(0.1, 0.5)
    0.8
    """
    if activity <= overhead:
        return 0.0
    return 1.0 - overhead / activity


@rule
def synergy(mean_interaction: Real) -> Real:
    """Gain or loss from working on goals together.

    Formula: mean pairwise interaction / 3, on Nilsson's scale -3 (cancelling) .. +3 (indivisible).
    Source: Nilsson, Griggs & Visbeck 2016, Nature 534:320-322.
    Assumption: the scale is read as proportional.

    >>> synergy(1.5)
    0.5
    """
    return clip(mean_interaction / 3.0, -1.0, 1.0)


@rule
def useful_effort(delivered: Effort, diversion: Share) -> Effort:
    """Effort that serves the arena and not a hidden agenda.

    Formula: (1 - diversion) * delivered
    Source: hidden agendas, Gustafsson 2021.
    Assumption: diverted effort yields nothing for the arena.

    >>> useful_effort(0.5, 0.5)
    0.25
    """
    return (1.0 - diversion) * delivered


@rule
def combined_effort(mean_effort: Effort, least_effort: Effort, interdependence: Share) -> Effort:
    """Effort of a member that counts, by how far the task hangs on the weakest.

    Formula: (1 - interdependence) * mean_effort + interdependence * least_effort
    Source: Hirshleifer 1983 for summation (0) and weakest link (1).
    Assumption: tasks lie on the line between the two.

    >>> combined_effort(0.5, 0.25, 0.5)
    0.375
    """
    return (1.0 - interdependence) * mean_effort + interdependence * least_effort


@rule
def results(
    productivity: Share, members: Count, combined: Effort, working: Share, synergy: Real
) -> Real:
    """Results of an arena in a month, in effective person-months.

    Formula: productivity * members * combined * working * (1 + synergy), with combined the
    `combined_effort`.
    Assumption: productivity, set-up and synergy act on all members' effort alike.

    >>> results(0.5, 4.0, 0.25, 1.0, 0.0)
    0.5
    """
    return productivity * members * combined * working * (1.0 + synergy)


@rule
def achieved(results: Real, effort: Effort, outside: Share) -> Share:
    """Results against what the same effort would have brought at home, at most 1.

    Formula: min(1, results / (effort * outside)); 1 where nothing is done alone (outside 0), and 0
    without results. With the effort asked it is an arena's success, with the effort delivered what
    the arena yields.
    Assumption: an arena that beats working alone has succeeded; more does not count.

    >>> achieved(0.25, 1.0, 0.5), achieved(0.5, 1.0, 0.25), achieved(0.0, 1.0, 0.5)
    (0.5, 1.0, 0.0)
    """
    if outside <= 0.0:
        return 1.0
    alone = effort * outside
    if results <= 0.0 or alone <= 0.0:
        return 0.0
    if results >= alone:
        return 1.0
    return results / alone


@rule
def net_results(leverage: Ratio, results: Real, delivered: Real) -> Real:
    """Worth of results after the working time they took, in person-months.

    Formula: leverage * results - delivered
    Assumption: a person-month elsewhere is worth one.

    >>> net_results(2.0, 1.5, 1.0)
    2.0
    """
    return leverage * results - delivered


@rule
def visible_results(results_so_far: Real, scope: Count, visibility: Ratio) -> Share:
    """How visible an arena's work has become to outsiders.

    Formula: r / (r + visibility), with r the results so far per goal.
    Assumption: saturating; half visible when r equals ``visibility``. A small pilot with few goals
    is seen as soon as a large forum with many.

    >>> visible_results(3.0, 3.0, 1.0)
    0.5
    """
    per_goal = results_so_far / scope
    if per_goal <= 0.0:
        return 0.0
    return per_goal / (per_goal + visibility)
