"""Whom the names of actors and groups mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from collab_sim.world.actors import ActorGroup
from collab_sim.world.misfits import Misfit

KIND_OF_KEYWORD = {"departments": "department", "external": "external"}
Groups = Sequence[ActorGroup]
Meant = Mapping[str, set[str]]
"""Actors meant by every name of an actor or group."""


def actors_meant(groups: Groups) -> dict[str, set[str]]:
    """Return the actors that every name means: an actor's, a group's, and those of both sides."""
    meant: dict[str, set[str]] = {keyword: set() for keyword in KIND_OF_KEYWORD}
    for group in groups:
        for name in group.actor_names:
            meant.setdefault(name, set()).add(name)
        meant.setdefault(group.name, set()).update(group.actor_names)
        for keyword, kind in KIND_OF_KEYWORD.items():
            if kind == group.kind:
                meant[keyword].update(group.actor_names)
    return meant


def group_problems(groups: Groups, goals: int) -> Iterator[Misfit]:
    """Yield groups whose names, numbers or goals do not go together; ``goals`` are how many."""
    times = Counter(name for group in groups for name in group.actor_names)
    titles = [group.name for group in groups]
    for number, group in enumerate(groups):
        where = ("actors", "groups", number)
        repeated = sorted({name for name in group.actor_names if times[name] > 1})
        if group.name in KIND_OF_KEYWORD or titles.index(group.name) != number:
            yield Misfit((*where, "name"), f"the group name '{group.name}' is already taken")
        elif repeated:
            yield Misfit((*where, "name"), f"more than one actor is called {', '.join(repeated)}")
        if (group.kind == "department") != (group.sector == "municipality"):
            article = "an" if group.kind == "external" else "a"
            message = f"{article} {group.kind} cannot be in '{group.sector}'"
            yield Misfit((*where, "sector"), message)
        if group.members and group.count not in (1, len(group.members)):
            yield Misfit((*where, "count"), "count and the length of members differ")
        beyond = [goal for goal in group.priorities if goal > goals]
        if beyond:
            yield Misfit((*where, "priorities"), f"there is no goal {beyond[0]}")
