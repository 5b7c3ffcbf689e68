"""Your numbers and ours: which values were brought along, and how firmly they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from collab_sim.config.keys import known_keys
from collab_sim.config.translating import translated
from collab_sim.report.naming import parameter_name, written
from collab_sim.report.strings import plural, text
from collab_sim.world.actors import ActorGroup
from collab_sim.world.arenas import ArenaPlan
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.provenance import KINDS_OF_EVIDENCE, LISTS, Origin
from collab_sim.world.scenario import Scenario

ABOVE = {"actors": "actors.groups", "arenas": "arenas", "ties": "ties"}
ACTOR_HEADINGS = ("departments", "external")


@dataclass(frozen=True)
class OwnNumbers:
    """A sentence about a scenario's own numbers, and a row for each kind of them.

    Rows: what it is, your values, our value, how firmly yours stand.
    """

    sentence: str
    rows: tuple[tuple[str, str, str, str], ...]


def own_numbers(scenario: Scenario, lang: str) -> OwnNumbers | None:
    """Return what is told of a scenario's own numbers; None where it has none."""
    counts = Counter[str]()
    for origin in scenario.provenance.values():
        counts[origin.evidence] += len(origin.cells)
    if not counts.total():
        return None
    named = {name: counts[name] for name in KINDS_OF_EVIDENCE}
    parameters = [path for path in PARAMETERS if own_origin(scenario, path)]
    ours = len(PARAMETERS) - len(parameters)
    sentence = text(lang, "own_numbers_told", total=counts.total(), ours=ours, **named)
    rows = [_of_parameter(scenario, path, lang) for path in parameters]
    return OwnNumbers(sentence, (*rows, *_of_lists(scenario, lang)))


def own_origin(scenario: Scenario, path: str) -> Origin | None:
    """Return where a parameter's value comes from, where somebody said it."""
    form = "collaboration.form" if path == "collaboration.continuity" else path
    return scenario.provenance.get(path) or scenario.provenance.get(form)


def origin_told(origin: Origin, lang: str) -> str:
    """Return how firmly values stand, with number, spread and source."""
    parts = [text(lang, f"own_{origin.evidence}")]
    if origin.n is not None:
        parts.append(f"n = {origin.n}")
    if origin.spread is not None:
        parts.append(text(lang, "own_spread", value=written(origin.spread, lang)))
    if origin.proxy:
        parts.append(text(lang, "own_proxy"))
    if origin.source:
        parts.append(origin.source)
    return ", ".join(parts)


def _of_parameter(scenario: Scenario, path: str, lang: str) -> tuple[str, str, str, str]:
    origin = own_origin(scenario, path)
    assert origin is not None
    yours, ours = scenario.value(path), PARAMETERS[path].default
    origin_text = origin_told(origin, lang)
    return (
        parameter_name(path, lang),
        written(yours, lang),
        written(ours, lang),
        origin_text,
    )


def _of_lists(scenario: Scenario, lang: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield a row for each key of actors, groups and ties, over all of them."""
    values: dict[tuple[str, str], list[float]] = {}
    firm: dict[tuple[str, str], Counter[str]] = {}
    things: dict[str, dict[str, ActorGroup | ArenaPlan]] = {
        "actors": {group.name: group for group in scenario.actors.groups},
        "arenas": {arena.name: arena for arena in scenario.arenas},
    }
    for name, origin in scenario.provenance.items():
        heading, _, below = name.partition(".")
        if heading not in LISTS:
            continue
        for key in origin.cells:
            kind = (heading, key)
            firm.setdefault(kind, Counter())[origin.evidence] += 1
            thing = things.get(heading, {}).get(below.removesuffix(f".{key}"))
            value = getattr(thing, key, None)
            if isinstance(value, float):
                values.setdefault(kind, []).append(value)
    for (heading, key), counts in firm.items():
        described = known_keys().get(f"{ABOVE[heading]}.{key}")
        if described is None:
            continue
        meaning = translated(described.meaning, lang)
        name = plural(lang, "own_of_many", counts.total(), meaning=meaning, count=counts.total())
        yours = _span(values.get((heading, key), []), lang)
        yield name, yours, _ours(heading, key, lang), _counted(counts, lang)


def _span(values: list[float], lang: str) -> str:
    if not values:
        return "–"
    low, high = written(min(values), lang), written(max(values), lang)
    return low if low == high else f"{low} … {high}"


def _ours(heading: str, key: str, lang: str) -> str:
    """Return the values that hold where an actor says nothing itself."""
    paths = [f"{side}.{key}" for side in ACTOR_HEADINGS] if heading == "actors" else []
    if (heading, key) == ("actors", "engagement"):
        paths = ["engagement.start"]
    defaults = [PARAMETERS[path].default for path in paths if path in PARAMETERS]
    return _span(defaults, lang)


def _counted(counts: Counter[str], lang: str) -> str:
    return ", ".join(
        f"{counts[name]} {text(lang, f'own_{name}')}" for name in KINDS_OF_EVIDENCE if counts[name]
    )
