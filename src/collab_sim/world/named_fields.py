"""Fields of one arena, or of one group of actors, at a path by its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from collab_sim.texts import catalogue
from collab_sim.world.actors import ActorGroup, Title
from collab_sim.world.arenas import ArenaPlan
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.parameters import Parameter, Section
from collab_sim.world.parameters.collaboration import yielding
from collab_sim.world.parameters.declaration import ASSUMED
from collab_sim.world.words import Words

ARENAS, ACTORS = "arenas", "actors"
NAMED: Mapping[str, type[Section]] = MappingProxyType({ARENAS: ArenaPlan, ACTORS: ActorGroup})
"""What stands below a heading by name."""
WHAT = {ARENAS: "arena", ACTORS: "group"}
ARTICLED = {ARENAS: "an arena", ACTORS: "a group"}
SAME_UNIT = ("collaboration", "departments")
"""Headings with parameters that hold where a field of the same name is left out."""
FIELD_UNITS = {
    "opens": "months",
    "closes": "months",
    "first_duration": "months",
    "meetings": "per month",
    "hours": "hours",
    "reach": "circles",
    "sphere": "circles",
    "count": "actors",
    "engagement": "share",
    "engagement_sd": "standard deviation",
    "hidden_share": "share",
}
"""Units of fields that no parameter stands in for."""


class NamedField(NamedTuple):
    """What a path below ``arenas`` or ``actors`` means: a field of an arena, or of a group."""

    heading: str
    name: str
    field: str

    @property
    def is_number(self) -> bool:
        """Whether the field holds a number within bounds, so that a study can vary it."""
        return self.field in number_fields(self.heading)


@dataclass(frozen=True)
class NumberField:
    """A field that holds a number: what it means, within which bounds, and whether it is whole."""

    description: str
    within: tuple[float, float]
    whole: bool


def named_field(path: str) -> NamedField | None:
    """Read ``arenas.NAME.FIELD`` or ``actors.NAME.FIELD``; None for anything else.

    >>> named_field("arenas.St. Olof.seats")
    NamedField(heading='arenas', name='St. Olof', field='seats')
    """
    heading, _, below = path.partition(".")
    name, _, field = below.rpartition(".")
    return NamedField(heading, name, field) if heading in NAMED and name and field else None


@cache
def number_fields(heading: str) -> Mapping[str, NumberField]:
    """Return the fields below a heading that hold a number within bounds, by name."""
    properties = NAMED[heading].model_json_schema()["properties"]
    numbers = {name: _number(schema) for name, schema in properties.items()}
    return MappingProxyType({name: number for name, number in numbers.items() if number})


def _number(schema: Mapping[str, Any]) -> NumberField | None:
    options = [each for each in schema.get("anyOf", [schema]) if each.get("type") != "null"]
    kind = options[0].get("type") if len(options) == 1 else None
    if kind not in ("integer", "number") or not {"minimum", "maximum"} <= options[0].keys():
        return None
    within = float(options[0]["minimum"]), float(options[0]["maximum"])
    return NumberField(schema["description"], within, kind == "integer")


def field_parameter(path: NamedField) -> Parameter:
    """Return what is known about a field that holds a number.

    Raises KeyError for another field.
    """
    number, title = number_fields(path.heading)[path.field], title_of(path)
    swedish = catalogue("sv", "problems").gettext(number.description)
    return Parameter(
        path=".".join(path),
        default=number.within[0],
        within=number.within,
        swept=None,
        unit=_unit(path.field),
        meaning=Words(
            f"{title.en}: {_meaning(number.description)}", f"{title.sv}: {_meaning(swedish)}"
        ),
        evidence=ASSUMED,
        whole=number.whole,
    )


def _meaning(description: str) -> str:
    """Return a description without what holds where the field is left out."""
    return description.partition(";")[0]


def _unit(field: str) -> str:
    paths = (f"{heading}.{field}" for heading in SAME_UNIT)
    units = (PARAMETERS[path].unit for path in paths if path in PARAMETERS)
    return next(units, "") or FIELD_UNITS[field]


_TITLES: ContextVar[Mapping[tuple[str, str], Title]] = ContextVar(
    "titles", default=MappingProxyType({})
)


def title_of(path: NamedField) -> Title:
    """Return what an arena or a group is called in the scenarios in force, or its name."""
    own = _TITLES.get().get((path.heading, path.name))
    return own or Title(en=path.name, sv=path.name)


@contextmanager
def put_titles_in_force(titles: Mapping[tuple[str, str], Title]) -> Iterator[None]:
    """Let titles, by heading and name, hold within a ``with`` block."""
    token = _TITLES.set(titles)
    try:
        yield
    finally:
        _TITLES.reset(token)


def change_named(values: dict[str, Any], path: NamedField, value: Any) -> list[str]:
    """Replace one field in a scenario's values; returns the names there are if this is none.

    The list below the heading becomes another one. What is no list of things with names is for
    validation to refuse.
    """
    above = values[path.heading]
    listed = above.get("groups") if isinstance(above, dict) else above
    entries = [each.model_dump(exclude_unset=True) if isinstance(each, Section) else each
               for each in (listed if isinstance(listed, list | tuple) else ())]  # fmt: skip
    if not all(isinstance(entry, dict) for entry in entries):
        return []
    names = [str(entry.get("name")) for entry in entries]
    if path.name not in names:
        return names
    position = names.index(path.name)
    later = {path.field: value}
    entries[position] = {**yielding(entries[position], later), **later}
    values[path.heading] = {**above, "groups": entries} if above is not listed else entries
    return []
