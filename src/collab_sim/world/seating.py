"""Who may sit in arenas, and arenas that cannot be as they are planned."""

from __future__ import annotations

from collections.abc import Iterator

from collab_sim.world.actors import address_of
from collab_sim.world.arenas import ArenaPlan, Arenas
from collab_sim.world.meant import KIND_OF_KEYWORD, Groups, actors_meant
from collab_sim.world.misfits import Misfit


def listed_members(arena: ArenaPlan) -> tuple[str, ...]:
    """Return the names that an arena lists as members; none where it says a number or nothing."""
    return arena.members if isinstance(arena.members, tuple) else ()


def arenas_nobody_may_join(arenas: Arenas, groups: Groups) -> tuple[str, ...]:
    """Return names of arenas that are open to nobody and have no members: they stay empty."""
    meant = actors_meant(groups)
    return tuple(
        arena.name
        for arena in arenas
        if arena.open_to
        and not any(meant[name] for name in (*arena.open_to, *listed_members(arena)))
    )


def arena_problems(arenas: Arenas, groups: Groups, seats: int, goals: int) -> Iterator[Misfit]:
    """Yield everything about arenas that does not fit groups, goals or itself.

    ``seats`` has an arena that says nothing, ``goals`` are how many.
    """
    addresses: set[int] = set()
    for number, arena in enumerate(arenas):
        address = address_of(arena.name, bits=32)
        if address in addresses:
            yield Misfit(("arenas", number, "name"), f"the name '{arena.name}' is already taken")
        addresses.add(address)
    meant = actors_meant(groups)
    names = (*KIND_OF_KEYWORD, *(group.name for group in groups))
    names = (*names, *(name for group in groups for name in group.actor_names))
    allowed = tuple(dict.fromkeys(names))
    for number, arena in enumerate(arenas):
        listed = listed_members(arena)
        for key, named in (("members", listed), ("open_to", arena.open_to)):
            for index, name in enumerate(named):
                if name not in meant:
                    where = ("arenas", number, key, index)
                    yield Misfit(where, f"'{name}' is not an actor or group", name, allowed)
        sitting = {actor for name in listed for actor in meant.get(name, ())}
        wanted = arena.members if isinstance(arena.members, int) else len(sitting)
        most = arena.seats or seats
        if wanted > most:
            message = f"{wanted} members do not fit on {most} seats; raise the arena's seats"
            yield Misfit(("arenas", number, "members"), message)
        beyond = [goal for goal in arena.goals if goal > goals]
        if beyond:
            yield Misfit(("arenas", number, "goals"), f"there is no goal {beyond[0]}")
        yield from _rhythm_problems(number, arena)


def _rhythm_problems(number: int, arena: ArenaPlan) -> Iterator[Misfit]:
    if arena.closes is not None and arena.closes < arena.opens:
        message = f"closes in month {arena.closes}, before it opens in month {arena.opens}"
        yield Misfit(("arenas", number, "closes"), message)
    if (arena.meetings is None) != (arena.hours is None):
        stated, missing = ("meetings", "hours") if arena.hours is None else ("hours", "meetings")
        message = f"{missing} must be given too; only both tell what the arena asks"
        yield Misfit(("arenas", number, stated), message)
