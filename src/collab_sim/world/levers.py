"""Levers: what somebody could do about a scenario, at a cost, from a date or from the start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field, field_validator

from collab_sim.world.actors import NameField, NamesField, Title
from collab_sim.world.declarations import BARRIERS, ENABLERS, PARAMETERS
from collab_sim.world.events import (
    MonthField,
    not_moved,
    number_problems,
    settings_by_path,
    value_problems,
)
from collab_sim.world.misfits import Misfit, Where
from collab_sim.world.named_fields import (
    ARTICLED,
    WHAT,
    NamedField,
    change_named,
    field_parameter,
    named_field,
    number_fields,
)
from collab_sim.world.parameters import Section
from collab_sim.world.prices import Amount
from collab_sim.world.refusal import ArgumentError, ValuesError
from collab_sim.world.scenario import Scenario
from collab_sim.world.variables import is_variable, variable

POSTS_PATH = "coordinators.full_time"
MORE_POSTS = {"half_a_coordinator": 0.5, "a_coordinator": 1.0}
"""Posts that levers of our own add, by the lever's name."""


class Lever(Section):
    """Something that can be done: enablers, barriers removed, values of parameters."""

    name: NameField = Field(..., description="short name of the lever")
    title: Title | None = Field(None, description="what the lever is called, in both languages")
    enablers: NamesField = Field((), description="enablers that it brings")
    remove_barriers: NamesField = Field((), description="barriers of the scenario that it removes")
    set: dict[str, float] = Field(
        {},
        description="values of parameters, like coordinators.full_time: 1, and of one arena or "
        "group, like arenas.NAME.seats: 6",
    )
    month: MonthField = Field(1, description="first month in which it holds; 1 is from the start")
    cost: Amount = Field(
        0.0,
        description="what it costs beside staff time, paid at the start: in the scenario's "
        "currency, or in person-months without prices",
    )

    @field_validator("set", mode="before")
    @classmethod
    def _by_path(cls, values: Any) -> Any:
        return settings_by_path(values)


class Levers(Section):
    """A list of levers in a file."""

    levers: Annotated[tuple[Lever, ...], Field(min_length=1, strict=False)] = Field(
        ..., description="what could be done, one entry each"
    )


def own_levers(scenario: Scenario) -> list[Lever]:
    """Return what can be done about any scenario, as far as it moves anything there.

    Each enabler that the scenario does not have and none of its barriers rules out, each of its
    barriers removed, and half a post or a post more of coordinators.
    """
    possible = set(ENABLERS) - set(ruled_out(scenario))
    levers = [Lever(name=name, enablers=(name,)) for name in ENABLERS if name in possible]
    levers += [Lever(name=name, remove_barriers=(name,)) for name in scenario.barriers]
    now = scenario.value(POSTS_PATH)
    low, high = PARAMETERS[POSTS_PATH].within
    levers += [Lever(name=name, set={POSTS_PATH: now + more}) for name, more in MORE_POSTS.items()
               if low <= now + more <= high]  # fmt: skip
    return [lever for lever in levers if moved_by(lever, scenario)]


def ruled_out(scenario: Scenario) -> list[str]:
    """Return the enablers that contradict a barrier of a scenario: it has to go first."""
    return [name for name in ENABLERS if not _fits(name, scenario)]


def _fits(enabler: str, scenario: Scenario) -> bool:
    try:
        moved_by(Lever(name=enabler, enablers=(enabler,)), scenario)
    except ValuesError:
        return False
    return True


def moved_by(lever: Lever, scenario: Scenario) -> dict[str, float]:
    """Return what a lever moves in a scenario, by dotted path, with the new values.

    These are parameters, and numbers of one arena or group of actors.
    """
    changes: dict[str, Any] = dict(lever.set)
    if lever.enablers:
        kept = (name for name in scenario.enablers if name not in lever.enablers)
        changes["enablers"] = (*kept, *lever.enablers)
    if lever.remove_barriers:
        changes["barriers"] = tuple(
            name for name in scenario.barriers if name not in lever.remove_barriers
        )
    after = scenario.changed(_whole(changes))
    paths = (*PARAMETERS, *(path for path in lever.set if named_field(path)))
    return {path: after.value(path) for path in paths
            if after.value(path) != _value(scenario, path)}  # fmt: skip


def _value(scenario: Scenario, path: str) -> float | None:
    """Return a value at a dotted path; None where an arena or a group leaves it out."""
    try:
        return scenario.value(path)
    except ArgumentError:
        return None


def with_levers(scenario: Scenario, moved: Sequence[tuple[Mapping[str, float], int]]) -> Scenario:
    """Return a scenario in which values move, each mapping from its month on.

    Switches of the scenario keep what they set unless a value is moved. Events of the scenario hold
    against values moved from the start. Raises ValueError where it contradicts itself.
    """
    values = scenario.model_dump(exclude={"barriers", "enablers", "laboratory", "observed"})
    values["collaboration"].pop("form")
    for number, (settings, month) in enumerate(moved):
        if month > 1:
            event = {"month": month, "set": dict(settings)}
            values["events"] = {**values["events"], f"lever_{number}": event}
            continue
        for path, value in _whole(settings).items():
            field = named_field(path)
            if field is not None:
                change_named(values, field, value)
                continue
            heading, _, name = path.partition(".")
            values[heading][name] = value
    return Scenario.model_validate(values)


def _whole(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return values that are whole numbers as such, others as they are."""
    return {
        path: int(value) if is_variable(path) and variable(path).whole else value
        for path, value in settings.items()
    }


def lever_problems(levers: Mapping[int, Lever], scenario: Scenario) -> Iterator[Misfit]:
    """Yield everything about levers, by their number in a file, that does not fit the scenario."""
    seen: set[str] = set()
    for number, lever in levers.items():
        where: Where = ("levers", number)
        if lever.name in seen:
            yield Misfit((*where, "name"), f"the name '{lever.name}' is already taken")
        seen.add(lever.name)
        if lever.month > scenario.months:
            months = scenario.months
            message = f"month {lever.month} is after the end, this scenario has {months} months"
            yield Misfit((*where, "month"), message)
        problems = [
            *_listed_problems(lever, scenario, where),
            *_set_problems(lever, scenario, where),
        ]
        yield from problems or _whole_problems(lever, scenario, where)


def _listed_problems(lever: Lever, scenario: Scenario, where: Where) -> Iterator[Misfit]:
    for number, name in enumerate(lever.enablers):
        if name not in ENABLERS:
            message = f"there is no enabler '{name}'"
            yield Misfit((*where, "enablers", number), message, name, tuple(ENABLERS))
    for number, name in enumerate(lever.remove_barriers):
        if name not in scenario.barriers:
            message = f"the scenario has no barrier '{name}'"
            allowed = scenario.barriers if name in BARRIERS else (*scenario.barriers, *BARRIERS)
            yield Misfit((*where, "remove_barriers", number), message, name, allowed)


def _set_problems(lever: Lever, scenario: Scenario, where: Where) -> Iterator[Misfit]:
    for path, value in lever.set.items():
        field = named_field(path)
        if lever.month > 1 and not_moved(path):
            message = f"no event can move it: {not_moved(path)}"
            yield Misfit((*where, "set", path), message, path)
        elif field is not None:
            yield from _named_problems((*where, "set", path), field, value, scenario)
        else:
            yield from value_problems((*where, "set", path), path, value)


def _named_problems(
    where: Where, field: NamedField, value: float, scenario: Scenario
) -> Iterator[Misfit]:
    """Yield what is wrong with a value of one arena or group: its name, its key, its range."""
    path = ".".join(field)
    names = [each.name for each in scenario.listed(field.heading)]
    if field.name not in names:
        message = f"there is no {WHAT[field.heading]} '{field.name}'"
        allowed = tuple(".".join(field._replace(name=name)) for name in names)
        yield Misfit(where, message, path, allowed)
    elif not field.is_number:
        message = f"{ARTICLED[field.heading]} has no number '{field.field}'"
        keys = number_fields(field.heading)
        allowed = tuple(".".join(field._replace(field=key)) for key in keys)
        yield Misfit(where, message, path, allowed)
    else:
        yield from number_problems(where, field_parameter(field), value)


def _whole_problems(lever: Lever, scenario: Scenario, where: Where) -> Iterator[Misfit]:
    try:
        moved = moved_by(lever, scenario)
        with_levers(scenario, [(moved, lever.month)] if moved else [])
    except ValuesError as error:
        for problem in error.problems:
            message = problem.partition(": ")[2] or problem
            yield Misfit(where, f"contradicts the scenario: {message}", lever.name)
        return
    if not moved:
        yield Misfit(where, "does nothing here; it needs enablers, remove_barriers or set")
