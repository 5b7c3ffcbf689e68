"""Arenas that an event opens or closes: the same as an arena that says the month itself."""

from __future__ import annotations

from collections.abc import Iterator

from collab_sim.world.arenas import ArenaPlan, Arenas
from collab_sim.world.events import LONGEST_HORIZON, Event, Events
from collab_sim.world.misfits import Misfit, Where

OPENS, CLOSES = "opens", "closes"


def months_by_arena(events: Events, key: str) -> dict[str, int]:
    """Return the month of the first event that opens, or closes, an arena, by the arena's name."""
    months: dict[str, int] = {}
    for event in sorted(events.values(), key=lambda each: each.month):
        for name in getattr(event, key):
            months.setdefault(name, event.month)
    return months


def arenas_in_time(arenas: Arenas, events: Events) -> tuple[ArenaPlan, ...]:
    """Return arenas with the months in which events open and close them.

    An arena that an event opens is closed until then. One that an event closes was open for the
    last time in the month before.
    """
    opened = months_by_arena(events, OPENS)
    closed = months_by_arena(events, CLOSES)
    return tuple(
        arena.model_copy(
            update={
                OPENS: opened.get(arena.name, arena.opens),
                CLOSES: closed[arena.name] - 1 if arena.name in closed else arena.closes,
            }
        )
        for arena in arenas
    )


def never_opened(arenas: Arenas, event: Event) -> tuple[ArenaPlan, ...]:
    """Return arenas as they are where an event never happens.

    Those that it alone would open stay closed to the end.
    """
    return tuple(
        arena.model_copy(update={OPENS: LONGEST_HORIZON}) if arena.name in event.opens else arena
        for arena in arenas
    )


def opening_problems(arenas: Arenas, events: Events, laboratory: bool) -> Iterator[Misfit]:
    """Yield everything about the opening and closing of arenas by events that cannot be.

    In a ``laboratory`` no event opens or closes any.
    """
    plans = {arena.name: arena for arena in arenas}
    for key in (OPENS, CLOSES):
        first: dict[str, str] = {}
        for name, event in events.items():
            for index, arena in enumerate(getattr(event, key)):
                where = (*("events", name, key), index)
                earlier = first.setdefault(arena, name)
                if laboratory:
                    message = "follows from the laboratory and cannot be anything else"
                    yield Misfit(where, message)
                elif arena not in plans:
                    yield Misfit(where, f"there is no arena '{arena}'", arena, tuple(plans))
                elif earlier != name:
                    yield Misfit(where, f"'{earlier}' names '{arena}' already; keep one")
                elif key == CLOSES:
                    yield from _closing_problems(events, where, plans[arena], event.month)


def _closing_problems(
    events: Events, where: Where, arena: ArenaPlan, month: int
) -> Iterator[Misfit]:
    opens = months_by_arena(events, OPENS).get(arena.name, arena.opens)
    if month <= opens:
        message = f"'{arena.name}' opens in month {opens}, not before it is closed"
        yield Misfit(where, message)
    elif arena.closes is not None and arena.closes < month:
        message = f"'{arena.name}' closes by itself after month {arena.closes}, before the event"
        yield Misfit(where, message)
