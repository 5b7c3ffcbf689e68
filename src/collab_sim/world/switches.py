"""Barriers and enablers of the source talk: named switches that set a few parameters at once.

The talk names them without numbers. What a switch sets is therefore assumed, chosen inside the
range that studies sweep; which obstacle it stands for is the talk's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from collab_sim.world.in_force import Declared
from collab_sim.world.parameters import Mark, Section
from collab_sim.world.parameters.collaboration import CONTINUITY, FORM, implied, yielding
from collab_sim.world.parameters.declaration import OUR_ASSUMPTION, TALK


@dataclass(frozen=True)
class Switch:
    """A named set of parameter values; ``changes`` maps dotted paths to values."""

    name: str
    title_en: str
    title_sv: str
    meaning_en: str
    meaning_sv: str
    changes: Mapping[str, float]
    source: str = OUR_ASSUMPTION
    mark: Mark = Mark.ASSUMED


def _of_the_talk(switches: Iterable[Switch]) -> Mapping[str, Switch]:
    return MappingProxyType({each.name: replace(each, source=TALK) for each in switches})


OUR_BARRIERS = _of_the_talk(
    (
        Switch(
            "weak_policy_support",
            "weak policy support",
            "svagt stöd i policyer",
            "policies, guidelines and practice give collaboration little support",
            "policyer, riktlinjer och praxis ger samverkan lite stöd",
            {"municipality.policy_support": 0.05},
        ),
        Switch(
            "absorbed_in_operations",
            "absorbed in own operations",
            "upptagen av den egna verksamheten",
            "everybody is absorbed in the operations and problems of the own organisation",
            "alla är upptagna av den egna organisationens verksamhet och problem",
            {"departments.workload": 0.8, "external.workload": 0.8},
        ),
        Switch(
            "lack_of_mandate",
            "lack of mandate",
            "brist på mandat",
            "representatives may promise little without asking at home",
            "representanterna får lova lite utan att fråga hemma",
            {"departments.mandate": 0.2, "external.mandate": 0.4},
        ),
        Switch(
            "differing_incentives",
            "differing incentives",
            "olika incitament",
            "departments are rewarded for the common benefit, external actors for their own, and "
            "actors of a side differ; on average nobody is rewarded less",
            "förvaltningar belönas för den gemensamma nyttan, externa aktörer för den egna, och "
            "aktörer på samma sida skiljer sig; i genomsnitt belönas ingen mindre",
            {
                "departments.own": 0.2,
                "departments.shared": 1.2,
                "departments.incentive_spread": 0.8,
                "external.own": 0.8,
                "external.shared": 0.8,
                "external.incentive_spread": 0.8,
            },
        ),
        Switch(
            "differing_agendas",
            "differing agendas",
            "olika agendor",
            "organisations want different goals and see the shared problem differently",
            "organisationerna vill nå olika mål och ser olika på det gemensamma problemet",
            {"goals.agenda_focus": 3.0, "learning.framing_spread": 0.35},
        ),
        Switch(
            "project_form",
            "collaboration mostly as projects",
            "samverkan mest i projektform",
            "all collaboration runs as projects, so there is no continuity",
            "all samverkan drivs som projekt, så kontinuiteten saknas",
            {"collaboration.continuity": 0.0},
        ),
        Switch(
            "no_finance_for_process",
            "no finance for the process",
            "ingen finansiering av processen",
            "no money pays for a coordinator, for taking part or for those who step in at home",
            "inga pengar betalar en samordnare, deltagandet eller dem som rycker in hemma",
            {
                "coordinators.full_time": 0.0,
                "departments.money": 0.0,
                "departments.backfill": 0.0,
                "external.money": 0.0,
                "external.backfill": 0.0,
            },
        ),
        Switch(
            "dependence_on_others",
            "dependence on other organisations",
            "beroende av andra organisationer",
            "the work is so intertwined that the weakest link decides and little is done alone",
            "arbetet hänger ihop så att den svagaste länken avgör och lite blir gjort på egen hand",
            {"work.interdependence": 0.8},
        ),
        Switch(
            "hidden_agendas",
            "hidden agendas",
            "dolda agendor",
            "many individuals work for another agenda than the one they declare, and never come to "
            "light",
            "många personer arbetar för en annan agenda än den de uppger, utan att det kommer fram",
            {"hidden_agendas.share": 0.4, "hidden_agendas.detection": 0.0},
        ),
    )
)

OUR_ENABLERS = _of_the_talk(
    (
        Switch(
            "leadership",
            "brave and clear leadership",
            "modigt och tydligt ledarskap",
            "political courage to decide across boundaries and follow up, also after elections",
            "politiskt mod att besluta över gränser och följa upp, även efter val",
            {"municipality.leadership": 0.85, "municipality.election_shock": 0.1},
        ),
        Switch(
            "coordinator",
            "a coordinator with a clear task",
            "en samordnare med tydligt uppdrag",
            "a full-time coordinator, who is replaced without a gap",
            "en samordnare på heltid, som ersätts utan glapp",
            {"coordinators.full_time": 1.0, "coordinators.vacancy": 0},
        ),
        Switch(
            "budget_integration",
            "integration in budgets and plans",
            "integrering i budget och planer",
            "the departments' own budgets and plans carry the collaborative work",
            "förvaltningarnas egna budgetar och planer bär samverkansarbetet",
            {"municipality.budget_integration": 0.6},
        ),
        Switch(
            "shared_understanding",
            "shared understanding",
            "samsyn",
            "organisations start from similar views of the problem and dialogue brings them closer",
            "organisationerna utgår från liknande syn på problemet och dialogen för dem närmare",
            {"learning.framing_spread": 0.08, "learning.framing_pull": 0.15},
        ),
        Switch(
            "knowledge_and_training",
            "knowledge and training",
            "kunskap och utbildning",
            "representatives are trained to collaborate and learn faster from doing it",
            "representanterna är utbildade i att samverka och lär sig fortare av att göra det",
            {"learning.competence_start": 0.3, "learning.competence_growth": 0.06},
        ),
        Switch(
            "adapted_solutions_and_participation",
            "adapted solutions and participation",
            "anpassade lösningar och delaktighet",
            "solutions are adapted to operations and users, and it is easy to take part",
            "lösningarna anpassas till verksamhet och användare, och det är lätt att delta",
            {"work.adaptation": 0.95, "membership.join_rate": 0.1},
        ),
        Switch(
            "narrow_scope",
            "not too much at once",
            "inte för mycket på en gång",
            "an arena takes on one goal at a time",
            "en arena tar sig an ett mål i taget",
            {"collaboration.scope": 1},
        ),
        Switch(
            "shared_responsibility",
            "shared responsibility",
            "delat ansvar",
            "everybody is rewarded for the common benefit, inside and outside the municipality",
            "alla belönas för den gemensamma nyttan, inom och utanför kommunen",
            {"departments.shared": 1.2, "external.shared": 1.2},
        ),
    )
)

BARRIERS = Declared("barrier", OUR_BARRIERS, lambda extension: extension.own_barriers)
ENABLERS = Declared("enabler", OUR_ENABLERS, lambda extension: extension.own_enablers)
SWITCHES: Mapping[str, Mapping[str, Switch]] = MappingProxyType(
    {"barriers": BARRIERS, "enablers": ENABLERS}
)


def set_by_switches() -> dict[str, None]:
    """Return the parameters that any switch sets, in the order of switches."""
    every = (switch for switches in SWITCHES.values() for switch in switches.values())
    return dict.fromkeys(path for switch in every for path in switch.changes)


@dataclass(frozen=True)
class Saying:
    """A value as somebody states it, at its own path, and the value of a parameter it means."""

    path: str
    value: Any
    means: Any


@dataclass(frozen=True)
class Stated:
    """What one layer says: the switches it lists, by kind, and values that a switch sets too."""

    lists: Mapping[str, Sequence[str]]
    values: Mapping[str, Saying]


@dataclass(frozen=True)
class Clash:
    """A listed switch against another one, or against what the layer that lists it says."""

    path: str
    switch: Switch
    other: Switch | None = None
    layer: int = 0

    def __str__(self) -> str:
        said = f"'{self.switch.name}' sets it to {self.switch.changes[self.path]:g}"
        if self.other is None:
            return f"{said}, another value is given beside it"
        return f"{said}, '{self.other.name}' to {self.other.changes[self.path]:g}"


@dataclass(frozen=True)
class Settled:
    """Which switch sets a parameter, what was stated before and yields to it, and what clashes."""

    sets: Mapping[str, Switch]
    covered: Mapping[str, Saying]
    clashes: tuple[Clash, ...] = ()

    def applied(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return a scenario's values with those of the switches that hold."""
        sections = dict(values)
        for path, switch in self.sets.items():
            heading, _, name = path.partition(".")
            says = _section(sections, heading)
            if says is not None:
                sections[heading] = {**yielding(says, (name,)), name: switch.changes[path]}
        return sections


def settle(layers: Sequence[Stated]) -> Settled:
    """Return which switches hold, layer by layer from the first that spoke to the last.

    A list replaces an earlier one of its kind. What a switch sets holds against what was stated
    before it was listed, and yields to what is stated later; the layer that lists it may not state
    another value, nor may two switches.
    """
    setters: dict[str, tuple[Switch, int]] = {}
    clashes = []
    for switch, layer in _listed(layers):
        for path, value in switch.changes.items():
            other, _ = setters.setdefault(path, (switch, layer))
            beside = layers[layer].values.get(path)
            if other.changes[path] != value:
                clashes.append(Clash(path, switch, other, layer))
            elif _last(layers[layer + 1 :], path) is None and beside and beside.means != value:
                clashes.append(Clash(path, switch, layer=layer))
    sets, covered = {}, {}
    for path, (switch, layer) in setters.items():
        beside = layers[layer].values.get(path)
        if _last(layers[layer + 1 :], path) is None and not beside:
            sets[path] = switch
            before = _last(layers[:layer], path)
            if before:
                covered[path] = before
    return Settled(sets, covered, tuple(clashes))


def _listed(layers: Sequence[Stated]) -> Iterator[tuple[Switch, int]]:
    for kind, switches in SWITCHES.items():
        listing = [number for number, layer in enumerate(layers) if kind in layer.lists]
        for name in layers[listing[-1]].lists[kind] if listing else ():
            if isinstance(name, str) and name in switches:
                yield switches[name], listing[-1]


def _last(layers: Sequence[Stated], path: str) -> Saying | None:
    return next((layer.values[path] for layer in layers[::-1] if path in layer.values), None)


def stated(values: Mapping[str, Any]) -> Stated:
    """Return what values of a scenario say of switches."""
    lists = {kind: values[kind] for kind in SWITCHES if isinstance(values.get(kind), list | tuple)}
    says: dict[str, Saying] = {}
    for path in set_by_switches():
        heading, _, name = path.partition(".")
        section = _section(values, heading) or {}
        form = section.get(FORM) if name == CONTINUITY else None
        meant = implied(form)
        if name in section:
            says[path] = Saying(path, section[name], section[name])
        if meant is not None:
            says[path] = Saying(f"{heading}.{FORM}", form, meant)
    return Stated(lists, says)


def _section(values: Mapping[str, Any], heading: str) -> dict[str, Any] | None:
    says = values.get(heading) or {}
    if isinstance(says, Section):
        return says.model_dump(exclude_unset=True)
    return says if isinstance(says, dict) else None
