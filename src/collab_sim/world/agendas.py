"""Agendas: what actors want, and how well an arena serves it."""

from __future__ import annotations

from collab_sim._compile import compiled, inlined
from collab_sim.draws import Whole, uniform
from collab_sim.rules.appraisal import fit, responsibility
from collab_sim.rules.membership import agenda_weight
from collab_sim.rules.trust import congruence
from collab_sim.world.layout import Floats, Integers, Record


@compiled
def draw_agenda(
    agenda: Floats,
    priorities: Floats,
    focus: float,
    priority_weight: float,
    address: tuple[Whole, Whole, Whole, Whole],
    purpose: Whole,
) -> None:
    """Fill ``agenda`` [goals] with priorities that sum to 1.

    ``address`` is (seed, replicate, month, actor id); each goal is a partner of the draw.
    """
    seed, replicate, month, actor = address
    total = 0.0
    for goal in range(agenda.size):
        luck = uniform(seed, replicate, month, actor, goal, purpose)
        emphasis = 1.0 + priorities[goal] * (priority_weight - 1.0)
        agenda[goal] = agenda_weight(luck, focus) * emphasis
        total += agenda[goal]
    for goal in range(agenda.size):
        agenda[goal] = agenda[goal] / total


@compiled
def largest_mass(agenda: Floats, goals: int) -> float:
    """Return the most that ``goals`` goals of an agenda can weigh together."""
    mass = 0.0
    taken = 0
    below = 2.0
    while taken < goals:
        largest = -1.0
        for value in agenda:
            largest = value if largest < value < below else largest
        times = 0
        for value in agenda:
            times += value == largest
        if largest < 0.0:
            return mass
        times = min(times, goals - taken)
        mass += largest * times
        taken += times
        below = largest
    return mass


@compiled
def agenda_fit(
    agenda: Floats, goals: Integers, scope: float, reach: float, sphere: float, p: Record
) -> float:
    """Fit of an arena's ``goals`` [goals] (1 where worked on) to an agenda [goals]."""
    mass = 0.0
    for goal in range(agenda.size):
        if goals[goal] == 1:
            mass += agenda[goal]
    felt = responsibility(reach, sphere, p.goals.responsibility_lost)
    return fit(mass, largest_mass(agenda, int(scope)), felt, p.work.adaptation)


@inlined
def agenda_congruence(agenda: Floats, declared: Floats, goals: Integers) -> float:
    """How far an actor with this true agenda [goals] sees a partner with that declared one agree.

    ``goals`` [goals] is 1 where the arena works on the goal.
    """
    common, wanted = 0.0, 0.0
    for goal in range(goals.size):
        if goals[goal] == 1:
            common += min(agenda[goal], declared[goal])
            wanted += agenda[goal] + declared[goal]
    return congruence(common, wanted)


@compiled
def has_hidden_agenda(diversion: float, agenda: Floats, declared: Floats) -> bool:
    """Whether an actor diverts effort, or has another true agenda [goals] than it declares."""
    differs = diversion > 0.0
    goal = 0
    while not differs and goal < agenda.size:
        differs = agenda[goal] != declared[goal]
        goal += 1
    return differs
