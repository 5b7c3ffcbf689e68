"""Shares of the types of actors: reciprocal and own results are at most everybody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from collab_sim.world.actors import ActorGroup, Side
from collab_sim.world.misfits import Misfit

RECIPROCAL, OWN_RESULTS = "reciprocal", "own_results"
SECTION_OF = {Side.DEPARTMENT: "departments", Side.EXTERNAL: "external"}
SHARES_ROUNDING = 1e-9
Sides = Mapping[str, Mapping[str, float]]
"""Shares of both types by the heading of a side."""


def side_problems(sides: Sides) -> Iterator[Misfit]:
    """Yield sides of the municipal boundary whose shares are more than everybody."""
    for heading, shares in sides.items():
        if _exceed(shares):
            yield Misfit((heading, OWN_RESULTS), _told(shares))


def group_problems(groups: tuple[ActorGroup, ...], sides: Sides) -> Iterator[Misfit]:
    """Yield groups whose shares, or one of them with their side's, are more than everybody."""
    for number, group in enumerate(groups):
        heading = SECTION_OF[group.side]
        said = {RECIPROCAL: group.reciprocal, OWN_RESULTS: group.own_results}
        own = {name: share for name, share in said.items() if share is not None}
        shares = {**sides[heading], **own}
        if own and _exceed(shares):
            borrowed = [name for name in said if name not in own]
            where = ("actors", "groups", number, [*own][-1])
            yield Misfit(where, _told(shares) + _origin(borrowed, heading))


def setting_problems(
    sides: Sides, settings: Mapping[str, float], setters: Mapping[str, str]
) -> Iterator[Misfit]:
    """Yield events under which the shares of a side are more than everybody."""
    for heading, before in sides.items():
        moved = {name: f"{heading}.{name}" for name in (RECIPROCAL, OWN_RESULTS)}
        moved = {name: path for name, path in moved.items() if path in settings}
        shares = {**before, **{name: settings[path] for name, path in moved.items()}}
        if moved and _exceed(shares):
            path = [*moved.values()][-1]
            borrowed = [name for name in before if name not in moved]
            message = _told(shares) + _origin(borrowed, heading)
            yield Misfit(("events", setters[path], "set", path), message)


def _exceed(shares: Mapping[str, float]) -> bool:
    return sum(shares.values()) > 1.0 + SHARES_ROUNDING


def _told(shares: Mapping[str, float]) -> str:
    both = f"reciprocal ({shares[RECIPROCAL]:g}) and own_results ({shares[OWN_RESULTS]:g})"
    return f"{both} are together more than everybody (1)"


def _origin(borrowed: list[str], heading: str) -> str:
    return f"; {borrowed[0]} is that of {heading}" if borrowed else ""
