"""Events: what happens to a municipality at a date, and the epochs that follow from it.

An event holds from its month to its last one, or to the end. Where several that set the same
parameter hold at once, the one that began last counts; when it is over, the one before
it does again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, field_validator

from collab_sim.world.actors import NamesField, Title
from collab_sim.world.declarations import PARAMETERS, SECTIONS
from collab_sim.world.extension import extension_in_force
from collab_sim.world.misfits import Misfit, Where
from collab_sim.world.named_fields import NAMED, named_field
from collab_sim.world.parameters import Parameter, Section

LONGEST_HORIZON = 1200
MonthField = Annotated[int, Field(ge=1, le=LONGEST_HORIZON)]
Events = Mapping[str, "Event"]

PLANNED = "an arena keeps the form, the length and the pause that it was planned with"
AT_THE_START = "it is read when the world begins, and never after that"
OWN_VALUE = "an arena or a group keeps values of its own; an event 'opens' and 'closes' arenas"
HELD_BY_LABORATORY = "a condition of the laboratory holds from the first round to the last"
NOT_MOVED: Mapping[str, str] = {
    "collaboration.form": PLANNED,
    "collaboration.continuity": PLANNED,
    "collaboration.duration": PLANNED,
    "collaboration.gap": PLANNED,
    "engagement.start": AT_THE_START,
    "engagement.start_sd": AT_THE_START,
    "coordinators.skill_at_start": AT_THE_START,
}
"""Settings that no event moves, and why."""


def not_moved(path: str) -> str:
    """Return why no event moves a setting; empty for one that events move."""
    return OWN_VALUE if named_field(path) else NOT_MOVED.get(path, "")


class Event(Section):
    """What happens at a date: parameters change, coordinators leave, arenas open and close."""

    month: MonthField = Field(..., description="first month in which the event holds")
    until: MonthField | None = Field(
        None, description="last month in which it holds; to the end when left out"
    )
    title: Title | None = Field(None, description="what the event is called, in both languages")
    set: dict[str, float] = Field(
        {}, description="values of parameters while it holds, like collaboration.budget: 0.8"
    )
    coordinators_leave: bool = Field(
        False, description="whether all coordinators leave in its first month"
    )
    opens: NamesField = Field((), description="arenas that open in its first month, and not before")
    closes: NamesField = Field(
        (), description="arenas that close for good as its first month begins"
    )
    happens: str | None = Field(
        None, description="event of an extension that happens in its first month"
    )

    @field_validator("set", mode="before")
    @classmethod
    def _by_path(cls, values: Any) -> Any:
        return settings_by_path(values)

    def holds(self, month: int) -> bool:
        """Whether the event holds in a month."""
        return self.month <= month and (self.until is None or month <= self.until)


def settings_by_path(values: Any) -> Any:
    """Return settings by dotted path, whether they were written so or under headings."""
    if not isinstance(values, dict):
        return values
    settings: dict[str, Any] = {}
    for key, value in values.items():
        if key in SECTIONS and isinstance(value, dict):
            settings |= {f"{key}.{name}": below for name, below in value.items()}
        elif key in NAMED and isinstance(value, dict):
            for name, fields in value.items():
                below = fields if isinstance(fields, dict) else {"": fields}
                settings |= {f"{key}.{name}.{field}": each for field, each in below.items()}
        else:
            settings[key] = value
    return settings


@dataclass(frozen=True)
class Course:
    """The epochs of a world: stretches of months between changes.

    ``epochs`` has the epoch of every month, 0 at the start. Per epoch: ``setters``
    names the event that sets a parameter, ``leaving`` says whether coordinators leave.
    """

    epochs: tuple[int, ...]
    setters: tuple[Mapping[str, str], ...]
    leaving: tuple[bool, ...]


def course_of(events: Events, months: int) -> Course:
    """Return the epochs that events make of the months of a world."""
    epochs, states = [0], [in_force(events, 0)]
    for month in range(1, months + 1):
        state = in_force(events, month)
        if state != states[-1]:
            states.append(state)
        epochs.append(len(states) - 1)
    setters, leaving = zip(*states, strict=True)
    return Course(tuple(epochs), setters, leaving)


def in_force(events: Events, month: int) -> tuple[Mapping[str, str], bool]:
    """Return which event sets a parameter in a month, and whether coordinators leave in it."""
    holding = [name for name, event in events.items() if event.holds(month)]
    holding.sort(key=lambda name: events[name].month)
    setters = {path: name for name in holding for path in events[name].set}
    beginning = [events[name] for name in holding if events[name].month == month]
    return setters, any(event.coordinators_leave for event in beginning)


def settings_in(events: Events, setters: Mapping[str, str]) -> dict[str, float]:
    """Return the values that events set, given which of them sets a parameter."""
    return {path: events[name].set[path] for path, name in setters.items()}


def event_problems(events: Events, months: int, conditions: frozenset[str]) -> Iterator[Misfit]:
    """Yield everything about events that contradicts itself, a parameter or another event.

    ``conditions`` are the parameters that a laboratory sets.
    """
    for name, event in events.items():
        where = ("events", name)
        if not name.isidentifier():
            message = "an event's name has letters, digits and underscores, a letter first"
            yield Misfit(where, message, name)
        yield from _date_problems(event, where, months)
        yield from _happening_problems(event, where)
        if not any((event.set, event.coordinators_leave, event.opens, event.closes, event.happens)):
            message = "does nothing; it needs 'set', 'opens', 'closes' or 'coordinators_leave'"
            yield Misfit(where, message)
        for path, value in event.set.items():
            yield from _setting_problems((*where, "set", path), path, value, conditions)
    yield from _rival_problems(events)


def _date_problems(event: Event, where: Where, months: int) -> Iterator[Misfit]:
    if event.month > months:
        message = f"month {event.month} is after the end, this scenario has {months} months"
        yield Misfit((*where, "month"), message)
    if event.until is None:
        return
    if event.until < event.month:
        message = f"ends in month {event.until}, before it begins in month {event.month}"
        yield Misfit((*where, "until"), message)
    if not event.set:
        message = "has nothing to end: what it sets ends with it, nothing else"
        yield Misfit((*where, "until"), message)


def _happening_problems(event: Event, where: Where) -> Iterator[Misfit]:
    extension = extension_in_force()
    names = tuple(extension.events) if extension else ()
    if event.happens and event.happens not in names:
        message = f"there is no event '{event.happens}' of an extension"
        yield Misfit((*where, "happens"), message, event.happens, names)


def _setting_problems(
    where: Where, path: str, value: float, conditions: frozenset[str]
) -> Iterator[Misfit]:
    reason = HELD_BY_LABORATORY if path in conditions else not_moved(path)
    if path.partition(".")[0] == "laboratory":
        reason = HELD_BY_LABORATORY
    if reason:
        yield Misfit(where, f"no event can move it: {reason}", path)
    else:
        yield from value_problems(where, path, value)


def value_problems(where: Where, path: str, value: float) -> Iterator[Misfit]:
    """Yield what is wrong with a parameter's value: no such parameter, or out of its range."""
    if path not in PARAMETERS:
        yield Misfit(where, f"there is no parameter '{path}'", path, tuple(PARAMETERS))
    else:
        yield from number_problems(where, PARAMETERS[path], value)


def number_problems(where: Where, parameter: Parameter, value: float) -> Iterator[Misfit]:
    """Yield what is wrong with a number as a parameter's value: out of range, or not whole."""
    low, high = parameter.within
    if not low <= value <= high:
        yield Misfit(where, f"{value:g} is not between {low:g} and {high:g} ({parameter.unit})")
    elif parameter.whole and value != int(value):
        yield Misfit(where, f"{value:g} is not a whole number")


def _rival_problems(events: Events) -> Iterator[Misfit]:
    setters: dict[tuple[int, str], str] = {}
    for name, event in events.items():
        for path in event.set:
            earlier = setters.setdefault((event.month, path), name)
            if earlier != name:
                message = f"'{earlier}' sets it in the same month, {event.month}; keep one"
                yield Misfit(("events", name, "set", path), message)
