"""All that differs between scenarios: parameters, people, arenas with members and times, events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from collab_sim.analysis.assumptions import compared_parameters, idle_differences
from collab_sim.report.naming import parameter_name, written
from collab_sim.report.strings import LANGUAGES, grouped, text
from collab_sim.world.actors import ActorGroup
from collab_sim.world.arenas import HOURS_OF_A_MONTH, ArenaPlan
from collab_sim.world.events import Event
from collab_sim.world.layout import FALLS_BACK
from collab_sim.world.readings import OF_A_SIDE, OF_ARENAS, OF_EVERY_ACTOR, Reading, readings
from collab_sim.world.scenario import Scenario, actors_meant

Scenarios = Mapping[str, Scenario]
NAMED = 3
"""Actors and arenas that a cell names before it only counts them."""
ABSENT = "–"


@dataclass(frozen=True)
class Difference:
    """Something in which scenarios differ; ``path`` is empty where it is no parameter."""

    name: str
    path: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class _Said:
    """What an actor or arena says itself (None: nothing), and what holds for it."""

    own: Any
    holds: Any

    def like(self, other: _Said) -> bool:
        return bool(self.own == other.own or self.holds == other.holds)


def differences(scenarios: Scenarios, lang: str) -> list[Difference]:
    """Return all in which scenarios differ, each with one cell per scenario."""
    rows = [*_parameters(scenarios, lang), *_horizons(scenarios, lang)]
    rows += [*_people(scenarios, lang), *_arenas(scenarios, lang)]
    return [*rows, *_surroundings(scenarios, lang)]


def differences_of_two(left: Scenario, right: Scenario) -> list[dict[str, Any]]:
    """Return the differences of two scenarios in every language, ready for JSON."""
    both = {"left": left, "right": right}
    told = [differences(both, lang) for lang in LANGUAGES]
    return [
        {
            "path": rows[0].path,
            "meaning": {lang: one.name for lang, one in zip(LANGUAGES, rows, strict=True)},
            **{
                side: {lang: one.cells[place] for lang, one in zip(LANGUAGES, rows, strict=True)}
                for place, side in enumerate(both)
            },
        }
        for rows in zip(*told, strict=True)
    ]


def idle_remark(scenarios: Scenarios, lang: str) -> str:
    """Say how many differences are left out since nobody reads them; empty where there are none."""
    count = len(idle_differences(scenarios))
    return text(lang, "differing_idle", count=count) if count else ""


def same_people(scenarios: Scenarios) -> bool:
    """Whether all scenarios have the same actors, with the same traits of their own."""
    first, *others = (_traits(one) for one in scenarios.values())
    return all(
        one.keys() == first.keys() and all(_alike(one[name], first[name]) for name in first)
        for one in others
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


def _parameters(scenarios: Scenarios, lang: str) -> Iterator[Difference]:
    read = [readings(one) for one in scenarios.values()]
    for parameter in compared_parameters(scenarios):
        path = parameter.path
        cells = tuple(values_told(one[path], path, lang) for one in read)
        if len(set(cells)) == 1:
            cells = tuple(_listed([written(v, lang) for v in one[path].values]) for one in read)
        yield Difference(parameter_name(path, lang), path, cells)


def _horizons(scenarios: Scenarios, lang: str) -> Iterator[Difference]:
    yield from _row("months", [f"{one.months}" for one in scenarios.values()], lang)


def _people(scenarios: Scenarios, lang: str) -> Iterator[Difference]:
    traits = [_traits(one) for one in scenarios.values()]
    yield from _row("actors", _alone([[*one] for one in traits], lang), lang)
    shared = set.intersection(*(set(one) for one in traits))
    unlike = [sum(not _alike(one[name], traits[0][name]) for name in shared) for one in traits]
    if any(unlike):
        base = text(lang, "differing_baseline")
        told = [text(lang, "differing_unlike", count=n, all=len(shared)) for n in unlike[1:]]
        yield Difference(text(lang, "differing_traits"), "", (base, *told))


def _traits(scenario: Scenario) -> dict[str, tuple[_Said, ...]]:
    found: dict[str, tuple[_Said, ...]] = {}
    for group in scenario.actors.groups:
        said = tuple(_traits_of(group, scenario))
        found |= dict.fromkeys(group.actor_names, said)
    return found


def _traits_of(group: ActorGroup, scenario: Scenario) -> Iterator[_Said]:
    heading = next(name for name, side in OF_A_SIDE.items() if side == group.side)
    for fixed in (group.side, group.sector, group.sphere, frozenset(group.priorities)):
        yield _Said(fixed, fixed)
    fields = {f"{heading}.{name}": name for name in FALLS_BACK} | OF_EVERY_ACTOR
    for path, field in fields.items():
        yield _said(getattr(group, field), scenario.value(path))


def _said(own: float | None, otherwise: float) -> _Said:
    return _Said(own, otherwise if own is None else float(own))


def _alike(one: Sequence[_Said], other: Sequence[_Said]) -> bool:
    return all(mine.like(theirs) for mine, theirs in zip(one, other, strict=True))


def _arenas(scenarios: Scenarios, lang: str) -> Iterator[Difference]:
    names = [[arena.name for arena in one.arenas] for one in scenarios.values()]
    yield from _row("arenas", _alone(names, lang), lang)
    for attribute, says in _ATTRIBUTES.items():
        said = [
            {arena.name: says(arena, one) for arena in one.arenas} for one in scenarios.values()
        ]
        shown = _unlike(said, attribute)
        if shown:
            cells = [_grouped({name: one[name].holds for name in shown if name in one}, lang)
                     for one in said]  # fmt: skip
            yield from _row(f"arena_{attribute}", cells, lang)


def _unlike(said: Sequence[Mapping[str, _Said]], attribute: str) -> list[str]:
    """Arenas that differ in an attribute.

    Those without a namesake are among them where the values of all arenas differ, unless the
    parameter's row says so already.
    """
    names = list(dict.fromkeys(name for one in said for name in one))
    everywhere = [name for name in names if all(name in one for one in said)]
    shown = [name for name in everywhere if not all(one[name].like(said[0][name]) for one in said)]
    held = [{each.holds for each in one.values()} for one in said]
    if attribute not in OF_ARENAS and any(one != held[0] for one in held):
        shown += [name for name in names if name not in everywhere]
    return shown


def _grouped(values: Mapping[str, Any], lang: str) -> str:
    """Write what holds for arenas, those with the same value together."""
    arenas: dict[str, list[str]] = {}
    for name, value in values.items():
        arenas.setdefault(_told(value, lang), []).append(name)
    return "; ".join(f"{told} ({_listed(names)})" for told, names in arenas.items()) or ABSENT


def _told(value: Any, lang: str) -> str:
    if isinstance(value, bool):
        return text(lang, "yes" if value else "no")
    if isinstance(value, float):
        return written(value, lang)
    if isinstance(value, int):
        return text(lang, "differing_drawn", count=value)
    if not value:
        return text(lang, "differing_none_named")
    return _listed([str(one) for one in (sorted(value) if isinstance(value, frozenset) else value)])


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
    meant = actors_meant(scenario)
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


def _surroundings(scenarios: Scenarios, lang: str) -> Iterator[Difference]:
    goals = [(one.goals.count, one.goals.interactions) for one in scenarios.values()]
    kinds = list(dict.fromkeys(goals))
    cells = [
        text(lang, "differing_goal_count", count=one[0], kind=kinds.index(one) + 1) for one in goals
    ]
    yield from _row("goals", cells, lang)
    cells = [
        text(lang, "differing_tied", count=len(one.ties), kind=kinds.index(one.ties) + 1)
        for kinds in [list(dict.fromkeys(one.ties for one in scenarios.values()))]
        for one in scenarios.values()
    ]
    yield from _row("ties", cells, lang)
    yield from _row("events", [_events(one.events, lang) for one in scenarios.values()], lang)
    groups = [one.laboratory for one in scenarios.values()]
    plain = [{} if one is None else one.model_dump() for one in groups]
    keys = [key for key in dict.fromkeys(key for one in plain for key in one)
            if any(one.get(key) != plain[0].get(key) for one in plain)]  # fmt: skip
    cells = ["; ".join(f"{key} = {one.get(key)}" for key in keys if key in one) or ABSENT
             for one in plain]  # fmt: skip
    yield from _row("laboratory", cells, lang)
    prices = [one.prices for one in scenarios.values()]
    cells = [grouped(lang, one.own_costs if one else 0.0) for one in prices]
    yield from _row("own_costs", cells, lang)


def _events(events: Mapping[str, Event], lang: str) -> str:
    return "; ".join(_event(name, one, lang) for name, one in events.items()) or ABSENT


def _event(name: str, event: Event, lang: str) -> str:
    until = "" if event.until is None else f"–{event.until}"
    does = [
        f"{parameter_name(path, lang)} = {written(value, lang)}"
        for path, value in event.set.items()
    ]
    if event.coordinators_leave:
        does.append(text(lang, "differing_coordinators_leave"))
    for key, names in (("opens", event.opens), ("closes", event.closes)):
        if names:
            does.append(text(lang, f"differing_event_{key}", names=_listed(names)))
    when = text(lang, "differing_month", month=f"{event.month}{until}")
    called = getattr(event.title, lang) if event.title else name
    return f"{called} ({when}: {', '.join(does)})"


def _alone(names: Sequence[Sequence[str]], lang: str) -> list[str]:
    """How many there are in each scenario, and who is not in every one of them."""
    everywhere = set.intersection(*(set(one) for one in names))
    told = []
    for one in names:
        alone = [name for name in one if name not in everywhere]
        told.append(text(lang, "differing_alone", count=len(one), names=_listed(alone))
                    if alone else f"{len(one)}")  # fmt: skip
    return told


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:NAMED])
    return shown if len(names) <= NAMED else f"{shown}, … ({len(names)})"


def _row(key: str, cells: Sequence[str], lang: str) -> Iterator[Difference]:
    if len(set(cells)) > 1:
        yield Difference(text(lang, f"differing_{key}"), "", tuple(cells))
