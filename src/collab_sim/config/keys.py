"""Every key a scenario file may hold: what it takes, and the nearest name for a wrong one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from collab_sim.config.positions import Path, dotted
from collab_sim.config.renamed import RENAMED
from collab_sim.config.scalars import number_written
from collab_sim.world.named_fields import ACTORS, ARENAS, named_field
from collab_sim.world.nearest import did_you_mean, nearest
from collab_sim.world.scenario import scenario_class
from collab_sim.world.variables import EVENTS_HEADING, SET

TYPE_NAMES = {
    "number": "a number",
    "integer": "a whole number",
    "string": "text",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping of keys to values",
}
MOST_HOMES = 3
ANY = "NAME"
"""Stands in a key's path for the name that a file gives something, like an event."""


@dataclass(frozen=True)
class Key:
    """A key by its dotted path without list indices, as JSON Schema describes it."""

    path: str
    schema: Mapping[str, Any]

    @property
    def options(self) -> list[Mapping[str, Any]]:
        """Alternatives, without null."""
        alternatives = self.schema.get("anyOf", [self.schema])
        return [option for option in alternatives if option.get("type") != "null"]

    @property
    def types(self) -> tuple[str, ...]:
        """JSON types it takes, without null."""
        return tuple(option.get("type", "object") for option in self.options)

    @property
    def expected(self) -> str:
        """What it takes, in words."""
        return " or ".join(TYPE_NAMES[name] for name in self.types)

    @property
    def choices(self) -> tuple[str, ...]:
        """Words it takes, where these are listed."""
        return tuple(word for option in self.options for word in option.get("enum", ()))

    @property
    def range(self) -> str:
        """Bounds and unit in words; empty where there are none."""
        limits = [option for option in self.options if "minimum" in option]
        if not limits:
            return ""
        low, high = limits[0]["minimum"], limits[0].get("maximum")
        unit = f" ({self.schema['unit']})" if "unit" in self.schema else ""
        if high is None:
            return f"at least {number_written(low)}{unit}"
        return f"between {number_written(low)} and {number_written(high)}{unit}"

    @property
    def meaning(self) -> str:
        """What it means, in English."""
        return str(self.schema.get("description", ""))


Keys = dict[str, Key]


def known_keys() -> Keys:
    """Return every key of a scenario file by its dotted path, in the order of the models."""
    return keys_of(scenario_class())


@cache
def keys_of(model: type[BaseModel]) -> Keys:
    """Return every key of a file that is described by ``model``."""
    schema = model.model_json_schema()
    keys = {"extends": Key("extends", {"type": "string"})}
    return keys | {key.path: key for key in _walk(schema, schema.get("$defs", {}), "")}


def _walk(schema: Mapping[str, Any], definitions: Mapping[str, Any], above: str) -> Iterator[Key]:
    for name, entry in schema.get("properties", {}).items():
        described = _resolved(entry, definitions)
        yield Key(f"{above}{name}", described)
        for option in (described, *described.get("anyOf", ())):
            inner = _resolved(option, definitions)
            below = _resolved(inner.get("items", inner), definitions)
            yield from _walk(below, definitions, f"{above}{name}.")
            each = inner.get("additionalProperties")
            if isinstance(each, Mapping) and "$ref" in each:
                named = _resolved(each, definitions)
                yield Key(f"{above}{name}.{ANY}", named)
                yield from _walk(named, definitions, f"{above}{name}.{ANY}.")


def _resolved(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" not in schema:
        return schema
    target = definitions[schema["$ref"].removeprefix("#/$defs/")]
    return {**target, **{key: value for key, value in schema.items() if key != "$ref"}}


def key_at(path: Path, keys: Keys) -> Key | None:
    """Return the key at a path; an item of a list is described by the list's items."""
    names = ".".join(_spelt(path))
    key = keys.get(names)
    if key and path and isinstance(path[-1], int):
        for option in key.options:
            if "items" in option:
                return Key(names, option["items"])
    return key


def setting_at(path: Path) -> str:
    """Return the parameter that an event sets at a path; nothing where it sets none."""
    below = len(path) > 3 and path[0] == EVENTS_HEADING and path[2] == SET
    return dotted(path[3:]) if below else ""


def _spelt(path: Path) -> list[str]:
    """Return a path as keys spell it: without list indices and names, an event by `ANY` name.

    What an event sets is the parameter at the dotted path below ``set``.
    """
    names = [step for step in path if isinstance(step, str)]
    if len(path) == len(names) == 3 and (field := named_field(dotted(path))):
        return [ARENAS, field.field] if names[0] == ARENAS else [ACTORS, "groups", field.field]
    if names[:1] != [EVENTS_HEADING] or len(names) < 2:
        return names
    if setting_at(path):
        return [setting_at(path)]
    return [EVENTS_HEADING, ANY, *names[2:]]


def topic_of(path: Path) -> str:
    """Return what ``explain`` knows about a scenario's path: its key, or the heading above it."""
    names = _spelt(path)
    while names and ".".join(names) not in known_keys():
        names.pop()
    return ".".join(names)


def headed(path: Path, keys: Keys) -> dict[str, str]:
    """Return the keys allowed directly below a path: name to dotted path."""
    above = "".join(f"{step}." for step in _spelt(path))
    below = (key for key in keys if key.startswith(above))
    return {key[len(above) :]: key for key in below if "." not in key[len(above) :]}


def where_it_belongs(path: Path, keys: Keys) -> str:
    """Return a hint for an unknown key: its right heading, or the nearest name."""
    if dotted(path) in RENAMED:
        return RENAMED[dotted(path)]
    word = str(path[-1])
    of_study = len(path) == 1 and "replicates" in keys
    if of_study and word.partition(".")[0] in known_keys():
        return f"it belongs elsewhere: {SET}.{word}"
    homes = [key for key in keys if key.rpartition(".")[2] == word and ANY not in key]
    if homes:
        return f"it belongs elsewhere: {', '.join(homes[:MOST_HOMES])}"
    beside = did_you_mean(word, headed(path[:-1], keys))
    if beside:
        return beside
    anywhere = nearest(word, [key.rpartition(".")[2] for key in keys])
    homes = [key for key in keys if anywhere and key.rpartition(".")[2] == anywhere]
    return f"did you mean {' or '.join(homes[:MOST_HOMES])}?" if homes else ""
