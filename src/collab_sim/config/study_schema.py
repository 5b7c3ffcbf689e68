"""What a study file may say, as pydantic checks it and as editors complete it."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal, get_args

from pydantic import Field

from collab_sim.config.find import scenario_names
from collab_sim.config.schema import DIALECT, json_schema
from collab_sim.config.study_design import (
    MOST_LEVELS,
    MOST_POINTS,
    MOST_TRAJECTORIES,
    DesignKind,
    Scale,
)
from collab_sim.config.study_values import MOST_REPLICATES, Engine, Pairing
from collab_sim.world.actors import Title
from collab_sim.world.declarations import MEASURES, PARAMETERS, SECTIONS
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.named_fields import NAMED, number_fields
from collab_sim.world.parameters import Section
from collab_sim.world.variables import EVENTS_HEADING, MONTH, SET

STUDY_SCHEMA_FILE = "study.schema.json"
EVENT_FACTOR = rf"^{EVENTS_HEADING}\.[^.]+\.({MONTH}|{SET}\.[a-z_]+\.[a-z_]+)$"
OTHERWISE_READ = ("scenarios", "set", "factors")

Seed = Annotated[int, Field(ge=0, le=LARGEST_SEED)]
Series = (
    Annotated[tuple[Annotated[int, Field(ge=0, le=1200)], ...], Field(strict=False)]
    | Literal["months", "years", "none"]
)


class DesignSection(Section):
    """How points are laid out over the factors."""

    kind: DesignKind = Field(default="grid", description="the design")
    points: Annotated[int, Field(ge=1, le=MOST_POINTS)] | None = Field(
        default=None,
        description="points of a Latin hypercube; base sample of Sobol', a power of two",
    )
    trajectories: Annotated[int, Field(ge=2, le=MOST_TRAJECTORIES)] | None = Field(
        default=None, description="Morris: number of trajectories"
    )
    levels: Annotated[int, Field(ge=2, le=MOST_LEVELS, multiple_of=2)] | None = Field(
        default=None, description="Morris: levels per factor, even; 4 when left out"
    )
    seed: Seed = Field(default=1, description="draws the sample, not the luck of the worlds")
    file: str | None = Field(
        default=None, description="list: CSV file whose header names parameters"
    )
    rows: tuple[dict[str, Any], ...] | None = Field(
        default=None, strict=False, description="list: points, each a mapping of parameter to value"
    )


class DifferenceSection(Section):
    """A difference that the study is meant to show."""

    measure: str = Field(description="a measure")
    by: str = Field(default="scenario", description="scenario, or a factor")
    of: str | float = Field(description="scenario or value looked at")
    versus: str | float = Field(description="scenario or value it is compared with")


class StudyFile(Section):
    """Keys of a study file, but for those that are read by hand."""

    name: Annotated[str, Field(min_length=1, max_length=100)] = Field(
        default="study", description="name in the tables; the file's name when left out"
    )
    title: Title = Title(en="", sv="")
    question: Title = Title(en="", sv="")
    design: DesignSection = DesignSection()
    replicates: Annotated[int, Field(ge=1, le=MOST_REPLICATES)] = Field(
        default=20, description="worlds per point"
    )
    seed: Seed = Field(default=1, description="what the luck of all worlds comes from")
    luck: Pairing = Field(
        default="paired",
        description="paired: the same replicate has the same luck at every point",
    )
    measures: Annotated[tuple[str, ...], Field(min_length=1, strict=False)] | None = Field(
        default=None, description="measures to keep; all when left out"
    )
    series: Series = Field(
        default="years", description="months to keep: months, years, none, or a list of months"
    )
    engine: Engine = Field(default="ensemble", description="which engine plays")
    model: str | None = Field(
        default=None,
        description="module:NAME, your own Extension or CollaborationModel",
    )
    constraints: tuple[str, ...] = Field(
        default=(),
        strict=False,
        description="comparisons of factors; points where one does not hold are left out",
    )
    differences: tuple[DifferenceSection, ...] = Field(
        default=(),
        strict=False,
        description="differences that the run ends in; the plan tells their precision",
    )


def study_json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a study file.

    What refers to something else is beyond JSON Schema and checked by ``collab-sim check`` alone.
    """
    schema = StudyFile.model_json_schema()
    scenario = json_schema()
    schema["$defs"] |= scenario.pop("$defs")
    fragment = {key: scenario[key] for key in ("type", "properties", "additionalProperties")}
    schema["$defs"]["ScenarioKeys"] = fragment
    design = schema["properties"].pop("design")
    design.pop("default", None)
    schema["$defs"]["DesignSection"]["properties"]["rows"]["description"] += " (dotted paths)"
    measures = {"enum": list(MEASURES)}
    schema["$defs"]["DifferenceSection"]["properties"]["measure"] |= measures
    listed = schema["properties"]["measures"]["anyOf"][0]
    listed["items"] = measures
    properties = {
        "extends": {"type": "string", "description": "study this one starts from"},
        "scenarios": _scenarios(),
        "set": {"description": "values laid over every scenario", "$ref": "#/$defs/ScenarioKeys"},
        "factors": _factors(),
        "design": {"anyOf": [design, {"enum": list(get_args(DesignKind))}]},
        **schema["properties"],
    }  # fmt: skip
    return {"$schema": DIALECT, **schema, "title": "collab-sim study", "properties": properties}


def _scenarios() -> dict[str, Any]:
    named = {"anyOf": [{"enum": list(scenario_names())}, {"type": "string"}]}
    own = {"required": ["name"], "$ref": "#/$defs/ScenarioKeys"}
    return {
        "description": "scenarios, each crossed with all points; default when left out",
        "type": "array",
        "minItems": 1,
        "items": {"anyOf": [*named["anyOf"], own]},
    }


def _factors() -> dict[str, Any]:
    span = {"from": {"type": "number"}, "to": {"type": "number"}, "steps": {"type": "integer"},
            "scale": {"enum": list(get_args(Scale))}}  # fmt: skip
    level = {
        "anyOf": [
            {"type": "array", "items": {"type": "number"}, "minItems": 1},
            {"type": "object", "properties": span, "required": ["from", "to"],
             "additionalProperties": False},
            {"const": "swept"},
        ]
    }  # fmt: skip
    named: dict[str, Any] = {}
    for path, parameter in PARAMETERS.items():
        heading, name = path.split(".")
        below = named.setdefault(heading, {"type": "object", "properties": {},
                                           "additionalProperties": False})  # fmt: skip
        named[path] = below["properties"][name] = {
            "description": parameter.meaning.said("en"),
            **level,
        }
    headings = {heading: below for heading, below in named.items() if heading in SECTIONS}
    paths = {path: below for path, below in named.items() if path in PARAMETERS}
    event = {
        "type": "object",
        "properties": {
            MONTH: {"description": "first month of the event", **level},
            SET: {"type": "object", "properties": paths | headings, "additionalProperties": False},
        },
        "additionalProperties": False,
    }
    named[EVENTS_HEADING] = {
        "description": "months of events, and what events set, by the event's name",
        "type": "object",
        "additionalProperties": event,
    }
    numbered = {}
    for heading in NAMED:
        numbers = {name: {"description": number.description, **level}
                   for name, number in number_fields(heading).items()}  # fmt: skip
        below = {"type": "object", "properties": numbers, "additionalProperties": False}
        named[heading] = {
            "description": f"numbers of one of the {heading}, by its name",
            "type": "object",
            "additionalProperties": below,
        }
        numbered[rf"^{heading}\..+\.({'|'.join(numbers)})$"] = level
    return {
        "description": "what varies; 'swept' stands for all declared ranges of parameters",
        "anyOf": [
            {
                "type": "object",
                "properties": named,
                "patternProperties": {EVENT_FACTOR: level} | numbered,
                "additionalProperties": False,
            },
            {"const": "swept"},
        ],
    }


def study_schema_text() -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(study_json_schema(), indent=1, ensure_ascii=False) + "\n"
