"""What a page needs to play scenarios by itself: towns, records, and what settles before a record.

A page looks up what follows from a switch or a dial; the rules stand in `collab_sim.world` and
`collab_sim.config` alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from collab_sim.engines.carried import carried_engine, carried_layout
from collab_sim.report.findings import planned
from collab_sim.report.naming import parameter_name, source_name
from collab_sim.report.pages.layout import layout_of
from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import PARAMETERS, SWITCHES
from collab_sim.world.layout import PARAMETER_RECORD, Layout, lay_out
from collab_sim.world.motives import OWN_RESULTS, RECIPROCAL, SECTION_OF, SHARES_ROUNDING
from collab_sim.world.parameters import Parameter
from collab_sim.world.parameters.collaboration import CONTINUITY_OF
from collab_sim.world.readings import unread
from collab_sim.world.scenario import Scenario
from collab_sim.world.settling import Stated, settle
from collab_sim.world.switches import Switch
from collab_sim.world.words import Wording

DIALS = tuple(path for path, known in PARAMETERS.items() if known.swept)
"""Parameters that a page turns, within the range that studies sweep; none is a size of arrays."""
SCOPE = "collaboration.scope"


def tables_of(scenarios: Mapping[str, Scenario], measures: Sequence[str]) -> dict[str, Any]:
    """Return engine, towns and scenarios, with all that a page may turn, ready for JSON.

    Scenarios that differ in parameters alone share a town.
    """
    towns: list[dict[str, Any]] = []
    engine = carried_engine()
    paths = [path for path, _, _ in engine["fields"]]
    return {
        "scenarios": {
            name: _scenario(one, lay_out(one), measures, towns) for name, one in scenarios.items()
        },
        "engine": engine | {"towns": towns},
        "places": {path: place for place, path in enumerate(paths)},
        "switches": {one.name: _switch(one, kind) for kind, all_of in SWITCHES.items()
                     for one in all_of.values()},
        "dials": [_dial(PARAMETERS[path]) for path in DIALS],
        "forms": CONTINUITY_OF,
    }  # fmt: skip


def _scenario(
    scenario: Scenario, layout: Layout, measures: Sequence[str], towns: list[dict[str, Any]]
) -> dict[str, Any]:
    town = carried_layout(layout, measures)
    if town not in towns:
        towns.append(town)
    sides = [int(group.side) for group in scenario.actors.groups for _ in group.actor_names]
    return {
        "title": both_of(scenario.title),
        "question": both_of(scenario.question),
        "town": towns.index(town),
        "months": layout.months,
        "epochs": layout.epochs.tolist(),
        "records": [_numbers(record) for record in layout.parameters],
        "moved": [sorted(paths) for paths in layout.moved],
        **_settled(scenario),
        "dead": sorted(unread(scenario) | _refusable(scenario)),
        "actors": [*map(list, zip(scenario.actor_names, sides, strict=True))],
        "arenas": [arena.name for arena in scenario.arenas],
        "layout": layout_of(scenario),
        "planned": _planned(scenario),
        "prices": scenario.prices.model_dump() if scenario.prices else None,
    }


def _numbers(record: Any) -> list[float]:
    return [
        record[heading][name].item()
        for heading in PARAMETER_RECORD.names or ()
        for name in PARAMETER_RECORD[heading].names or ()
    ]


def _planned(scenario: Scenario) -> dict[str, Any]:
    """What the design takes of staff with a normal budget and a normal ask, by `planned`.

    ``asked`` is that by the number of goals an arena takes on.
    """
    unit = {"collaboration.budget": 1.0, "work.ask_per_goal": 1.0}
    low, high = PARAMETERS[SCOPE].swept or PARAMETERS[SCOPE].within
    scopes = {*range(int(low), int(high) + 1), int(scenario.value(SCOPE))}
    plans = {scope: planned(scenario.changed({**unit, SCOPE: scope})) for scope in sorted(scopes)}
    first = next(iter(plans.values()))
    fixed = {what: first[what] for what in ("arena_months", "seats", "members")}
    return fixed | {"asked": {scope: one["asked"] for scope, one in plans.items()}}


def _settled(scenario: Scenario) -> dict[str, Any]:
    """What a scenario's own switches set, and what would hold of it without any."""
    listed = [*scenario.barriers, *scenario.enablers]
    without = scenario.changed({kind: [] for kind in SWITCHES}) if listed else scenario
    own = {path: value for name in listed for path, value in _sets(name).items()}
    return {
        "listed": listed,
        "settled": [path for path, value in own.items() if scenario.value(path) == value],
        "bare": {path: without.value(path) for path in own},
    }


def _sets(name: str) -> Mapping[str, float]:
    return next(all_of[name].changes for all_of in SWITCHES.values() if name in all_of)


def _refusable(scenario: Scenario) -> set[str]:
    """Shares of types of which some swept value would be more than everybody with the other one."""
    found = set()
    for side, heading in SECTION_OF.items():
        paths = {f"{heading}.{name}" for name in (RECIPROCAL, OWN_RESULTS)}
        said = any(group.side == side and (group.reciprocal, group.own_results) != (None, None)
                   for group in scenario.actors.groups)  # fmt: skip
        dated = any(path in event.set for event in scenario.events.values() for path in paths)
        beyond = any(scenario.value(path) + _most(other) > 1.0 + SHARES_ROUNDING
                     for path in paths for other in paths - {path})  # fmt: skip
        if said or dated or beyond:
            found |= paths
    return found


def _most(path: str) -> float:
    low_and_high = PARAMETERS[path].swept or PARAMETERS[path].within
    return low_and_high[1]


def _switch(switch: Switch, kind: str) -> dict[str, Any]:
    return {
        "kind": kind,
        "title": both_of(switch.title),
        "meaning": both_of(switch.meaning),
        "sets": dict(switch.changes),
        "clashes": [name for name in _all_names() if clash(switch.name, name)],
    }


def _all_names() -> list[str]:
    return [name for all_of in SWITCHES.values() for name in all_of]


def clash(one: str, other: str) -> bool:
    """Whether two switches set a parameter to different values."""
    lists = {kind: [name for name in (one, other) if name in all_of]
             for kind, all_of in SWITCHES.items()}  # fmt: skip
    return bool(settle([Stated(lists, {})]).clashes)


def _dial(parameter: Parameter) -> dict[str, Any]:
    low, high = parameter.swept or parameter.within
    mark = f"mark_{parameter.evidence.mark.name.lower()}"
    return {
        "path": parameter.path,
        "low": low,
        "high": high,
        "step": 1 if parameter.whole else (high - low) / 50,
        "meaning": {lang: parameter_name(parameter.path, lang) for lang in LANGUAGES},
        "unit": {lang: text(lang, f"unit_{parameter.unit}") for lang in LANGUAGES},
        "source": {
            lang: f"{source_name(parameter.evidence.source, lang)} ({text(lang, mark)})"
            for lang in LANGUAGES
        },
    }


def both_of(words: Wording) -> dict[str, str]:
    """Words in every language, by language."""
    return {lang: words.said(lang) for lang in LANGUAGES}
