"""What the protocol's templates are filled with; nothing in it is stated twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from types import SimpleNamespace
from typing import Any

from collab_sim.config import load_scenario, scenario_names
from collab_sim.config.find import shipped
from collab_sim.patterns.published import PUBLICATIONS
from collab_sim.report.odd import meanings
from collab_sim.report.odd.equations import quantities, rules
from collab_sim.report.odd.extension import described
from collab_sim.report.odd.schedule import Month, month, purposes
from collab_sim.report.odd.source import calls
from collab_sim.report.strings import text
from collab_sim.version import VERSION
from collab_sim.world import state
from collab_sim.world.actors import SECTORS, ActorGroup
from collab_sim.world.arenas import ArenaPlan, Status
from collab_sim.world.conditions import CONDITIONS
from collab_sim.world.declarations import MEASURES, PARAMETERS, SECTIONS, SWITCHES
from collab_sim.world.extension import extension_in_force
from collab_sim.world.laboratory import Laboratory, Types
from collab_sim.world.parameters import Mark, Section
from collab_sim.world.scenario import Scenario

CITED = re.compile(r"(?:(?:van |Dal )?[A-Z][\w/]*(?:, | & | ))+\d{4}\b")
"""Authors and year in a reference."""
FIXED, STATE, THIS_MONTH = "given or drawn once", "changes", "of this month alone"


@dataclass(frozen=True)
class Variable:
    """A field of the state: what it means and how long it lasts."""

    name: str
    lasts: str
    meaning: str


@dataclass(frozen=True)
class Published:
    """A published regularity that the model is compared with."""

    name: str
    claim: str
    role: str
    reference: str
    base: str


def protocol_contents() -> dict[str, Any]:
    """Everything that the templates name."""
    played, extension = month(), extension_in_force()
    default = load_scenario("default")
    return {
        "version": VERSION,
        "months": default.months,
        "default": default,
        "scenarios": {name: load_scenario(name) for name in scenario_names()},
        "actor_variables": actor_variables(),
        "arena_variables": arena_variables(),
        "statuses": [status.name.lower() for status in Status],
        "sectors": [sector.replace("_", " ") for sector in SECTORS],
        "quantities": quantities(),
        "rules": rules(),
        "themes": list(dict.fromkeys(rule.theme for rule in rules())),
        "month": played,
        "used_in": used_in(played),
        "draws": draws(played),
        "sections": sections(),
        "parameters": PARAMETERS,
        "marks": {mark.value: _having(mark) for mark in Mark},
        "mark_meanings": {mark.value: text("en", f"mark_{mark.name.lower()}") for mark in Mark},
        "switches": SWITCHES,
        "measures": list(MEASURES.values()),
        "patterns": published_patterns(),
        "group_keys": section_keys(ActorGroup),
        "laboratory_keys": section_keys(Laboratory),
        "laboratory_types": section_keys(Types),
        "conditions": CONDITIONS,
        "experiments": {name: load_scenario(name) for name in shipped("laboratory")},
        "arena_keys": section_keys(ArenaPlan),
        "extension": described(extension) if extension else None,
    }


def actor_variables() -> list[Variable]:
    """Fields of an actor, in the order of the state."""
    traits = ("id", "side", "sector", *state.ACTOR_TRAITS)
    lasting = {FIXED: traits, STATE: state.ACTOR_STATE, THIS_MONTH: state.ACTOR_MONTH}
    return list(_variables(lasting, state.ACTOR.names or (), meanings.ACTOR_MEANINGS))


def arena_variables() -> list[Variable]:
    """Fields of an arena, in the order of the state."""
    moving = {"status", "project_from", "project_until"}
    fixed = [name for name in (*state.ARENA_NUMBERS, *state.ARENA_TRAITS) if name not in moving]
    lasting = {FIXED: fixed, STATE: (*moving, *state.ARENA_STATE), THIS_MONTH: state.ARENA_MONTH}
    return list(_variables(lasting, state.ARENA.names or (), meanings.ARENA_MEANINGS))


def _variables(
    lasting: Mapping[str, Iterable[str]], names: Iterable[str], meaning: Mapping[str, str]
) -> Iterable[Variable]:
    for name in names:
        lasts = next((kind for kind, those in lasting.items() if name in those), STATE)
        yield Variable(name, lasts, meaning.get(name, name.replace("_", " ")))


def draws(played: Month) -> list[SimpleNamespace]:
    """Every purpose of a draw: what it decides and when it is made."""
    phases = (played.start, *played.phases)
    return [
        SimpleNamespace(
            name=name,
            decides=meanings.DRAW_MEANINGS.get(name, name.lower().replace("_", " ")),
            when=[_told(phase.number, phase.name) for phase in phases if name in phase.draws],
        )
        for name in purposes()
    ]


def used_in(played: Month) -> dict[str, list[str]]:
    """Phases in which every equation is used."""
    phases = (played.start, *played.phases)
    return {
        rule.name: [_told(phase.number, phase.name) for phase in phases if rule in phase.rules]
        for rule in rules()
    }


def _told(number: int, name: str) -> str:
    return f"{number} {name}" if number else "start"


def sections() -> dict[str, str]:
    """Headings of a scenario file with what they hold."""
    return {
        heading: (section.__doc__ or "").partition("\n")[0] for heading, section in SECTIONS.items()
    }


def _having(mark: Mark) -> int:
    return sum(parameter.evidence.mark is mark for parameter in PARAMETERS.values())


def published_patterns() -> list[Published]:
    """Every published regularity with its claim and source, as the registry names them."""
    listed = [
        (name, *function.split("."))
        for name, function, *_ in calls("patterns/registry.py", "Pattern")
    ]
    return [
        Published(
            name, text("en", f"pattern_{key}"), PUBLICATIONS[key].role,
            PUBLICATIONS[key].reference, PUBLICATIONS[key].base,
        )
        for name, _, key in sorted(listed, key=lambda pattern: pattern[1])
    ]  # fmt: skip


def sources_of(named: Iterable[Published], role: str) -> list[str]:
    """Authors and year of the sources of patterns in a role, each once."""
    cited = (CITED.findall(pattern.reference) for pattern in named if pattern.role == role)
    return list(dict.fromkeys(chain.from_iterable(cited)))


def section_keys(model: type[Section]) -> dict[str, str]:
    """Keys of a part of a scenario file, with their meaning."""
    return {name: field.description or "" for name, field in model.model_fields.items()}


def people(scenario: Scenario, kind: str) -> int:
    """Number of actors of a kind in a scenario."""
    return sum(len(group.actor_names) for group in scenario.actors.groups if group.kind == kind)
