"""All that differs between scenarios: parameters, people, arenas with members and times, events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from collab_sim.analysis.assumptions import compared_parameters, idle_differences
from collab_sim.report.naming import parameter_label, parameter_name, written
from collab_sim.report.strings import grouped, text
from collab_sim.texts import LANGUAGES
from collab_sim.world.actors import ActorGroup
from collab_sim.world.arenas import HOURS_OF_A_MONTH, ArenaPlan
from collab_sim.world.events import Event
from collab_sim.world.layout import FALLS_BACK
from collab_sim.world.meant import actors_meant
from collab_sim.world.readings import OF_A_SIDE, OF_ARENAS, OF_EVERY_ACTOR, Reading, readings
from collab_sim.world.scenario import Scenario

Scenarios = Mapping[str, Scenario]
MOST_NAMED_IN_CELL = 3
"""Actors and arenas that a cell names before it only counts them."""
ABSENT = "–"


@dataclass(frozen=True)
class ScenarioDifference:
    """Something in which scenarios differ; ``path`` is empty where it is no parameter."""

    name: str
    path: str
    cells: tuple[str, ...]

    def by_value(self, heads: Sequence[str]) -> list[tuple[str, str]]:
        """Each value once, and the heads of the scenarios in which it holds: A, C–F."""
        runs: dict[str, list[list[str]]] = {}
        before = None
        for head, cell in zip(heads, self.cells, strict=True):
            of_value = runs.setdefault(cell, [])
            if cell == before:
                of_value[-1].append(head)
            else:
                of_value.append([head])
            before = cell
        return [(cell, ", ".join(map(_run, of_value))) for cell, of_value in runs.items()]


@dataclass(frozen=True)
class _Said:
    """What an actor or arena says itself (None: nothing), and what holds for it."""

    own: Any
    holds: Any

    def like(self, other: _Said) -> bool:
        return bool(self.own == other.own or self.holds == other.holds)


def differences(scenarios: Scenarios, lang: str) -> list[ScenarioDifference]:
    """Return all in which scenarios differ, each with one cell per scenario."""
    rows = [*_parameters(scenarios, lang), *_horizons(scenarios, lang)]
    rows += [*_people(scenarios, lang), *_arenas(scenarios, lang)]
    return [*rows, *_surroundings(scenarios, lang)]


def differences_of_two(left: Scenario, right: Scenario) -> list[dict[str, Any]]:
    """Return the differences of two scenarios in every language, ready for JSON."""
    both = {"left": left, "right": right}
    languages = [differences(both, lang) for lang in LANGUAGES]
    return [
        {
            "path": rows[0].path,
            "meaning": {lang: row.name for lang, row in zip(LANGUAGES, rows, strict=True)},
            **{
                side: {lang: row.cells[column] for lang, row in zip(LANGUAGES, rows, strict=True)}
                for column, side in enumerate(both)
            },
        }
        for rows in zip(*languages, strict=True)
    ]


def idle_remark(scenarios: Scenarios, lang: str) -> str:
    """Say how many differences are left out since nobody reads them; empty where there are none."""
    count = len(idle_differences(scenarios))
    return text(lang, "differing_idle", count=count) if count else ""


def same_people(scenarios: Scenarios) -> bool:
    """Whether all scenarios have the same actors, with the same traits of their own."""
    first, *further = (_traits(scenario) for scenario in scenarios.values())
    return all(
        traits.keys() == first.keys() and all(_alike(traits[name], first[name]) for name in first)
        for traits in further
    )


def values_told(reading: Reading, path: str, lang: str) -> str:
    """Write the values of a parameter that hold: one, or from lowest to highest over groups."""
    if not reading.values:
        return ABSENT
    low, high = (written(value, lang) for value in (reading.values[0], reading.values[-1]))
    if low == high:
        return low
    over = "arenas" if path.startswith("collaboration.") else "groups"
    return text(lang, f"differing_over_{over}", low=low, high=high)


def _parameters(scenarios: Scenarios, lang: str) -> Iterator[ScenarioDifference]:
    read = [readings(scenario) for scenario in scenarios.values()]
    for parameter in compared_parameters(scenarios):
        path = parameter.path
        cells = tuple(values_told(values[path], path, lang) for values in read)
        if len(set(cells)) == 1:
            cells = tuple(
                _listed([written(v, lang) for v in values[path].values]) for values in read
            )
        yield ScenarioDifference(parameter_name(path, lang), path, cells)


def _horizons(scenarios: Scenarios, lang: str) -> Iterator[ScenarioDifference]:
    yield from _row("months", [f"{scenario.months}" for scenario in scenarios.values()], lang)


def _people(scenarios: Scenarios, lang: str) -> Iterator[ScenarioDifference]:
    traits = [_traits(scenario) for scenario in scenarios.values()]
    yield from _row("actors", _alone([[*each] for each in traits], lang), lang)
    shared = set.intersection(*(set(each) for each in traits))
    unlike = [sum(not _alike(each[name], traits[0][name]) for name in shared) for each in traits]
    if any(unlike):
        base = text(lang, "differing_baseline")
        counts = [text(lang, "differing_unlike", count=n, all=len(shared)) for n in unlike[1:]]
        yield ScenarioDifference(text(lang, "differing_traits"), "", (base, *counts))


def _traits(scenario: Scenario) -> dict[str, tuple[_Said, ...]]:
    traits: dict[str, tuple[_Said, ...]] = {}
    for group in scenario.actors.groups:
        said = tuple(_traits_of(group, scenario))
        traits |= dict.fromkeys(group.actor_names, said)
    return traits


def _traits_of(group: ActorGroup, scenario: Scenario) -> Iterator[_Said]:
    heading = next(name for name, side in OF_A_SIDE.items() if side == group.side)
    for fixed in (group.side, group.sector, group.sphere, frozenset(group.priorities)):
        yield _Said(fixed, fixed)
    fields = {f"{heading}.{name}": name for name in FALLS_BACK} | OF_EVERY_ACTOR
    for path, field in fields.items():
        yield _said(getattr(group, field), scenario.value(path))


def _said(own: float | None, otherwise: float) -> _Said:
    return _Said(own, otherwise if own is None else float(own))


def _alike(left: Sequence[_Said], right: Sequence[_Said]) -> bool:
    return all(mine.like(theirs) for mine, theirs in zip(left, right, strict=True))


def _arenas(scenarios: Scenarios, lang: str) -> Iterator[ScenarioDifference]:
    names = [[arena.name for arena in scenario.arenas] for scenario in scenarios.values()]
    yield from _row("arenas", _alone(names, lang), lang)
    for attribute, says in _ATTRIBUTES.items():
        said = [
            {arena.name: says(arena, scenario) for arena in scenario.arenas}
            for scenario in scenarios.values()
        ]
        shown = _unlike(said, attribute)
        if shown:
            cells = [
                _grouped({name: arenas[name].holds for name in shown if name in arenas}, lang)
                for arenas in said
            ]
            yield from _row(f"arena_{attribute}", cells, lang)


def _unlike(said: Sequence[Mapping[str, _Said]], attribute: str) -> list[str]:
    """Arenas that differ in an attribute.

    Those without a namesake are among them where the values of all arenas differ, unless the
    parameter's row says so already.
    """
    names = list(dict.fromkeys(name for arenas in said for name in arenas))
    everywhere = [name for name in names if all(name in arenas for arenas in said)]
    shown = [
        name for name in everywhere if any(not arenas[name].like(said[0][name]) for arenas in said)
    ]
    held = [{each.holds for each in arenas.values()} for arenas in said]
    if attribute not in OF_ARENAS and any(values != held[0] for values in held):
        shown += [name for name in names if name not in everywhere]
    return shown


def _grouped(values: Mapping[str, Any], lang: str) -> str:
    """Write what holds for arenas, those with the same value together."""
    arenas: dict[str, list[str]] = {}
    for name, value in values.items():
        arenas.setdefault(_told(value, lang), []).append(name)
    return "; ".join(f"{label} ({_listed(names)})" for label, names in arenas.items()) or ABSENT


def _told(value: Any, lang: str) -> str:
    if isinstance(value, bool):
        return text(lang, "yes" if value else "no")
    if isinstance(value, float):
        return written(value, lang)
    if isinstance(value, int):
        return text(lang, "differing_drawn", count=value)
    if not value:
        return text(lang, "differing_none_named")
    return _listed(
        [str(item) for item in (sorted(value) if isinstance(value, frozenset) else value)]
    )


def _by_default(name: str) -> Callable[[ArenaPlan, Scenario], _Said]:
    return lambda arena, scenario: _said(
        getattr(arena, name), scenario.value(f"collaboration.{name}")
    )


def _first_duration(arena: ArenaPlan, scenario: Scenario) -> _Said:
    later = _by_default("duration")(arena, scenario)
    return later if arena.first_duration is None else _said(arena.first_duration, 0.0)


def _closes(arena: ArenaPlan, scenario: Scenario) -> _Said:
    return _Said(arena.closes, float(arena.closes or scenario.months))


def _asks(arena: ArenaPlan, scenario: Scenario) -> _Said:
    """Hours a month by an arena's own rhythm, or by its goals."""
    scope = _by_default("scope")(arena, scenario).holds
    of_goals = scope * scenario.work.ask_per_goal
    share = of_goals if arena.asks is None else arena.asks
    return _Said(arena.asks, round(share * HOURS_OF_A_MONTH, 2))


def _members(arena: ArenaPlan, scenario: Scenario) -> _Said:
    if isinstance(arena.members, tuple):
        return _Said(arena.members, _meant(arena.members, scenario))
    seats = int(_by_default("seats")(arena, scenario).holds)
    return _Said(arena.members, seats if arena.members is None else arena.members)


def _open_to(arena: ArenaPlan, scenario: Scenario) -> _Said:
    return _Said(arena.open_to, _meant(arena.open_to, scenario))


def _meant(names: Sequence[str], scenario: Scenario) -> frozenset[str]:
    meant = actors_meant(scenario.actors.groups)
    return frozenset(name for each in names for name in meant[each])


def _fixed(says: Callable[[ArenaPlan], Any]) -> Callable[[ArenaPlan, Scenario], _Said]:
    return lambda arena, scenario: _Said(says(arena), says(arena))


_ATTRIBUTES: dict[str, Callable[[ArenaPlan, Scenario], _Said]] = {
    "opens": _fixed(lambda arena: float(arena.opens)),
    "closes": _closes,
    "asks": _asks,
    "first_duration": _first_duration,
    **{name: _by_default(name) for name in OF_ARENAS},
    "members": _members,
    "open_to": _open_to,
    "mandated": _fixed(lambda arena: arena.mandated),
    "reach": _fixed(lambda arena: float(arena.reach)),
    "goals": _fixed(lambda arena: arena.goals),
}


def _surroundings(scenarios: Scenarios, lang: str) -> Iterator[ScenarioDifference]:
    goals = [(scenario.goals.count, scenario.goals.interactions) for scenario in scenarios.values()]
    kinds = list(dict.fromkeys(goals))
    cells = [
        text(lang, "differing_goal_count", count=goal[0], kind=kinds.index(goal) + 1)
        for goal in goals
    ]
    yield from _row("goals", cells, lang)
    ties = [scenario.ties for scenario in scenarios.values()]
    kinds_of_ties = list(dict.fromkeys(ties))
    cells = [
        text(lang, "differing_tied", count=len(each), kind=kinds_of_ties.index(each) + 1)
        for each in ties
    ]
    yield from _row("ties", cells, lang)
    yield from _row(
        "events", [_events(scenario.events, lang) for scenario in scenarios.values()], lang
    )
    laboratories = [scenario.laboratory for scenario in scenarios.values()]
    plain = [{} if each is None else each.model_dump() for each in laboratories]
    keys = [key for key in dict.fromkeys(key for values in plain for key in values)
            if any(values.get(key) != plain[0].get(key) for values in plain)]  # fmt: skip
    cells = ["; ".join(f"{key} = {values.get(key)}" for key in keys if key in values) or ABSENT
             for values in plain]  # fmt: skip
    yield from _row("laboratory", cells, lang)
    prices = [scenario.prices for scenario in scenarios.values()]
    cells = [grouped(lang, each.own_costs if each else 0.0) for each in prices]
    yield from _row("own_costs", cells, lang)


def _events(events: Mapping[str, Event], lang: str) -> str:
    return "; ".join(_event(name, event, lang) for name, event in events.items()) or ABSENT


def _event(name: str, event: Event, lang: str) -> str:
    until = "" if event.until is None else f"–{event.until}"
    does = [
        f"{parameter_label(path, lang)} = {written(value, lang)}"
        for path, value in event.set.items()
    ]
    if event.coordinators_leave:
        does.append(text(lang, "differing_coordinators_leave"))
    for key, names in (("opens", event.opens), ("closes", event.closes)):
        if names:
            does.append(text(lang, f"differing_event_{key}", names=_listed(names)))
    when = text(lang, "differing_month", month=f"{event.month}{until}")
    called = (event.title.said(lang) if event.title else "") or name
    return f"{called} ({when}: {', '.join(does)})"


def _alone(names: Sequence[Sequence[str]], lang: str) -> list[str]:
    """How many there are in each scenario, and who is not in every one of them."""
    everywhere = set.intersection(*(set(group) for group in names))
    cells = []
    for group in names:
        alone = [name for name in group if name not in everywhere]
        cells.append(text(lang, "differing_alone", count=len(group), names=_listed(alone))
                    if alone else f"{len(group)}")  # fmt: skip
    return cells


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:MOST_NAMED_IN_CELL])
    return shown if len(names) <= MOST_NAMED_IN_CELL else f"{shown}, … ({len(names)})"


def _run(heads: Sequence[str]) -> str:
    """Write heads that follow each other, three and more by their ends."""
    return ", ".join(heads) if len(heads) < 3 else f"{heads[0]}–{heads[-1]}"


def _row(key: str, cells: Sequence[str], lang: str) -> Iterator[ScenarioDifference]:
    if len(set(cells)) > 1:
        yield ScenarioDifference(text(lang, f"differing_{key}"), "", tuple(cells))
