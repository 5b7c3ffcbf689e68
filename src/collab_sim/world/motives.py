"""Shares of the types of actors: reciprocal and own results are at most everybody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from collab_sim.world.actors import ActorGroup, Side
from collab_sim.world.events import Events, course_of, settings_in
from collab_sim.world.misfits import Misfit
from collab_sim.world.parameters.actors import Departments, External

RECIPROCAL, OWN_RESULTS = "reciprocal", "own_results"
SECTION_OF = {Side.DEPARTMENT: "departments", Side.EXTERNAL: "external"}
SHARES_ROUNDING = 1e-9
Sides = Mapping[str, Mapping[str, float]]
"""Shares of both types by the heading of a side."""


def shares_of_types(departments: Departments, external: External) -> Sides:
    """Return what both sides say of the types."""
    return {
        heading: {RECIPROCAL: side.reciprocal, OWN_RESULTS: side.own_results}
        for heading, side in (("departments", departments), ("external", external))
    }


def type_problems(
    sides: Sides, groups: Sequence[ActorGroup], events: Events, months: int
) -> Iterator[Misfit]:
    """Yield sides, groups and events whose shares are together more than everybody."""
    problems = [*_side_problems(sides), *_group_problems(groups, sides)]
    for setters in course_of(events, months).setters:
        problems += _setting_problems(sides, settings_in(events, setters), setters)
    yield from dict.fromkeys(problems)


def _side_problems(sides: Sides) -> Iterator[Misfit]:
    for heading, shares in sides.items():
        if _exceed(shares):
            yield Misfit((heading, OWN_RESULTS), _too_much(shares))


def _group_problems(groups: Sequence[ActorGroup], sides: Sides) -> Iterator[Misfit]:
    for number, group in enumerate(groups):
        heading = SECTION_OF[group.side]
        says = {RECIPROCAL: group.reciprocal, OWN_RESULTS: group.own_results}
        own = {name: share for name, share in says.items() if share is not None}
        shares = {**sides[heading], **own}
        if own and _exceed(shares):
            borrowed = [name for name in says if name not in own]
            where = ("actors", "groups", number, [*own][-1])
            yield Misfit(where, _too_much(shares) + _origin(borrowed, heading))


def _setting_problems(
    sides: Sides, settings: Mapping[str, float], setters: Mapping[str, str]
) -> Iterator[Misfit]:
    for heading, before in sides.items():
        moved = {name: f"{heading}.{name}" for name in (RECIPROCAL, OWN_RESULTS)}
        moved = {name: path for name, path in moved.items() if path in settings}
        shares = {**before, **{name: settings[path] for name, path in moved.items()}}
        if moved and _exceed(shares):
            path = [*moved.values()][-1]
            borrowed = [name for name in before if name not in moved]
            message = _too_much(shares) + _origin(borrowed, heading)
            yield Misfit(("events", setters[path], "set", path), message)


def _exceed(shares: Mapping[str, float]) -> bool:
    return sum(shares.values()) > 1.0 + SHARES_ROUNDING


def _too_much(shares: Mapping[str, float]) -> str:
    both = f"reciprocal ({shares[RECIPROCAL]:g}) and own_results ({shares[OWN_RESULTS]:g})"
    return f"{both} are together more than everybody (1)"


def _origin(borrowed: list[str], heading: str) -> str:
    return f"; {borrowed[0]} is that of {heading}" if borrowed else ""
