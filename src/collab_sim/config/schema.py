"""JSON Schema of scenario files, for completion and checks in editors."""

from __future__ import annotations

import json
from typing import Any

from collab_sim.config.find import scenario_names
from collab_sim.config.resolved import RESOLVED, WITHOUT
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import PARAMETERS, SECTIONS, SWITCHES
from collab_sim.world.events import NOT_MOVED
from collab_sim.world.parameters.collaboration import FORM
from collab_sim.world.scenario import scenario_class
from collab_sim.world.settling import set_by_switches

SCHEMA_FILE = "scenario.schema.json"
EVENT_NAME = r"^[^\s.]+$"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a scenario file.

    A file that extends another may leave everything out; references between values are beyond
    JSON Schema and are checked by ``collab-sim check`` alone.
    """
    schema = scenario_class().model_json_schema()
    properties = schema["properties"]
    _say_meanings(schema)
    for heading in SECTIONS:
        properties[heading] = _or_empty(properties[heading])
    for kind, switches in SWITCHES.items():
        properties[kind]["items"] = {
            "oneOf": [
                {"const": each.name, "description": each.meaning.said("en")}
                for each in switches.values()
            ]
        }
    for key, entry in (("arenas", "ArenaPlan"), ("actors", "ActorGroup")):
        by_name = _by_name(schema["$defs"][entry])
        properties[key] = {"anyOf": [properties[key], by_name]}
    interactions = schema["$defs"]["Goals"]["properties"]["interactions"]
    schema["$defs"]["Goals"]["properties"]["interactions"] = {
        "description": interactions.pop("description"),
        "anyOf": [interactions, {"type": "string", "description": "file of goal,other,score"}],
    }
    schema["$defs"]["Event"]["properties"]["set"] |= _settings()
    properties["events"]["propertyNames"] = {"pattern": EVENT_NAME}
    required = schema.pop("required")
    return {
        "$schema": DIALECT,
        **schema,
        "title": "collab-sim scenario",
        "properties": {"extends": _extends(), **_in_full(), **properties},
        "anyOf": [
            {"required": ["extends"]},
            {"required": ["laboratory"]},
            {"required": required},
        ],
    }


def _say_meanings(schema: dict[str, Any]) -> None:
    """Write what parameters mean beside what they take."""
    for heading, section in SECTIONS.items():
        described = schema["$defs"][section.__name__]["properties"]
        for name in section.model_fields:
            known = PARAMETERS.get(f"{heading}.{name}")
            if known is not None:
                further = {lang: known.meaning.said(lang) for lang in LANGUAGES if lang != "en"}
                meanings = {"description": known.meaning.said("en"), **further}
                described[name] = dict(sorted((described[name] | meanings).items()))


def _or_empty(section: dict[str, Any]) -> dict[str, Any]:
    """Allow a heading with nothing below it."""
    section.pop("default", None)
    return {"anyOf": [section, {"type": "null"}]}


def _by_name(entry: dict[str, Any]) -> dict[str, Any]:
    """Describe changes of entries by name, where a file changes those of one it extends."""
    changed = {"type": "object", "properties": entry["properties"], "additionalProperties": False}
    return {"type": "object", "additionalProperties": changed, "minProperties": 1}


def _settings() -> dict[str, Any]:
    """Describe what an event may set: by dotted path, or under headings."""
    movable = {
        path: {
            "description": parameter.meaning.said("en"),
            "type": "integer" if parameter.whole else "number",
            "minimum": parameter.within[0],
            "maximum": parameter.within[1],
        }
        for path, parameter in PARAMETERS.items()
        if path not in NOT_MOVED
    }
    below: dict[str, dict[str, Any]] = {heading: {} for heading in SECTIONS}
    for path, described in movable.items():
        heading, name = path.split(".")
        below[heading][name] = described
    headings = {
        heading: {"type": "object", "properties": names, "additionalProperties": False}
        for heading, names in below.items()
    }
    return {"properties": movable | headings, "additionalProperties": False}


def _extends() -> dict[str, Any]:
    return {
        "description": "scenario this one starts from: a shipped name, or a file beside it",
        "anyOf": [
            {"enum": list(scenario_names())},
            {"type": "string", "pattern": r"\.ya?ml$"},
        ],
    }


def _in_full() -> dict[str, Any]:
    """Return the keys of a file in full."""
    return {
        RESOLVED: {
            "const": True,
            "description": "every value is stated here, also those that barriers and enablers set",
        },
        WITHOUT: {
            "type": "object",
            "description": "what holds without the barriers and enablers of a file in full",
            "propertyNames": {"enum": [*set_by_switches(), f"collaboration.{FORM}"]},
        },
    }


def schema_text() -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"
