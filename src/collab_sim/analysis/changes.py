"""What a scenario changes against another, in things a user recognises, and mixtures of the two.

A change is a barrier, an enabler, the form, an event, a setting, the actors or the arenas. What
cannot change alone, since the scenario would contradict itself, changes together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, Literal

from collab_sim.analysis.assumptions import idle_differences
from collab_sim.world.declarations import PARAMETERS, SWITCHES
from collab_sim.world.scenario import Scenario

ChangeKind = Literal[
    "barriers", "enablers", "form", "setting", "event", "interactions", "actors", "arenas"
]
FORM_SETTINGS = ("collaboration.continuity", "collaboration.duration", "collaboration.gap")
"""Settings that make up the form, where its first differs."""


@dataclass(frozen=True)
class Change:
    """One thing that an option changes.

    ``name`` is that of a switch or an event, or the path of a setting; ``paths`` are the parameters
    that change with it. ``gone`` tells that the option is without the switch or event.
    """

    kind: ChangeKind
    name: str = ""
    paths: tuple[str, ...] = ()
    gone: bool = False


Bundle = tuple[Change, ...]
"""Changes that are made together."""


def changes_between(base: Scenario, option: Scenario) -> list[Bundle]:
    """Return what an option changes against a base, each bundle possible without the others.

    Empty where the two do not compare change by change: other lengths, or a laboratory.
    """
    if base.months != option.months or base.laboratory or option.laboratory:
        return []
    return _possible(base, option, [(change,) for change in _changes(base, option)])


def mixture(base: Scenario, option: Scenario, bundles: Iterable[Bundle]) -> Scenario:
    """Return the base with some of an option's changes.

    Raises ValueError where it contradicts itself.
    """
    values, others = _effective(base), _effective(option)
    for change in (change for bundle in bundles for change in bundle):
        for path in change.paths:
            heading, _, name = path.partition(".")
            values[heading][name] = others[heading][name]
        if change.kind in ("actors", "arenas"):
            values[change.kind] = others[change.kind]
        elif change.kind == "interactions":
            values["goals"]["interactions"] = others["goals"]["interactions"]
        elif change.kind == "event":
            values["events"].pop(change.name, None)
            if not change.gone:
                values["events"][change.name] = others["events"][change.name]
    return Scenario.model_validate(values)


def _effective(scenario: Scenario) -> dict[str, Any]:
    """Return all values that hold in a scenario, with none left to switches or the form's name."""
    values = scenario.model_dump(exclude={"barriers", "enablers", "prices", "laboratory",
                                          "observed"})  # fmt: skip
    values["collaboration"].pop("form")
    return values


def _changes(base: Scenario, option: Scenario) -> Iterator[Change]:
    idle = {reading.path for reading in idle_differences({"base": base, "option": option})}
    left = [
        path for path in PARAMETERS if path not in idle and base.value(path) != option.value(path)
    ]
    for change in (*_switched(base, option), Change("form", paths=FORM_SETTINGS)):
        paths = tuple(path for path in left if path in change.paths)
        if paths and (change.kind != "form" or FORM_SETTINGS[0] in paths):
            yield replace(change, paths=paths)
            left = [path for path in left if path not in paths]
    for path in left:
        yield Change("setting", path, (path,))
    for name in dict.fromkeys((*base.events, *option.events)):
        if base.events.get(name) != option.events.get(name):
            yield Change("event", name, gone=name not in option.events)
    if base.goals.interactions != option.goals.interactions:
        yield Change("interactions")
    if base.actors != option.actors:
        yield Change("actors")
    if base.arenas != option.arenas:
        yield Change("arenas")


def _switched(base: Scenario, option: Scenario) -> Iterator[Change]:
    """Barriers and enablers that one of the two lists, with all that they set."""
    kinds: tuple[Literal["barriers", "enablers"], ...] = ("barriers", "enablers")
    for kind in kinds:
        listed, before = getattr(option, kind), getattr(base, kind)
        for name in dict.fromkeys((*listed, *before)):
            if (name in listed) != (name in before):
                paths = tuple(SWITCHES[kind][name].changes)
                yield Change(kind, name, paths, gone=name in before)


def _possible(base: Scenario, option: Scenario, bundles: list[Bundle]) -> list[Bundle]:
    """Put together what contradicts itself alone, in pairs, or where one is left out."""
    while len(bundles) > 1:
        wrong = next((some for some in _tried(bundles) if not _stands(base, option, some)), None)
        if wrong is None:
            return bundles
        others = [bundle for bundle in bundles if bundle not in wrong]
        helper = next(
            (bundle for bundle in others if _stands(base, option, (*wrong, bundle))), others[0]
        )
        joined = (*wrong, helper)
        bundles = [tuple(change for bundle in bundles if bundle in joined for change in bundle),
                   *(bundle for bundle in bundles if bundle not in joined)]  # fmt: skip
    return bundles


def _tried(bundles: Sequence[Bundle]) -> Iterator[tuple[Bundle, ...]]:
    for size in sorted({1, min(2, len(bundles) - 1), len(bundles) - 1}):
        yield from combinations(bundles, size)


def _stands(base: Scenario, option: Scenario, bundles: Sequence[Bundle]) -> bool:
    try:
        mixture(base, option, bundles)
    except ValueError:
        return False
    return True
