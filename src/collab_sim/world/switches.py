"""Barriers and enablers of the source talk: named switches that set a few parameters at once.

The talk names them without numbers. What a switch sets is therefore assumed, chosen inside the
range that studies sweep; which obstacle it stands for is the talk's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from collab_sim.world.parameters import Mark, Section
from collab_sim.world.parameters.declaration import TALK


@dataclass(frozen=True)
class Switch:
    """A named set of parameter values; ``changes`` maps dotted paths to values."""

    name: str
    title_en: str
    title_sv: str
    meaning_en: str
    meaning_sv: str
    changes: Mapping[str, float]
    source: str = TALK
    mark: Mark = Mark.ASSUMED


def _by_name(switches: Iterable[Switch]) -> Mapping[str, Switch]:
    return MappingProxyType({switch.name: switch for switch in switches})


BARRIERS = _by_name(
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
            "incentive structures differ: little rewards anybody for the common benefit",
            "incitamenten skiljer sig: lite belönar någon för den gemensamma nyttan",
            {"departments.shared": 0.2, "external.shared": 0.2},
        ),
        Switch(
            "differing_agendas",
            "differing agendas",
            "olika agendor",
            "organisations want different goals and see the shared problem differently",
            "organisationerna vill nå olika mål och ser olika på det gemensamma problemet",
            {"goals.agenda_focus": 4.0, "learning.framing_spread": 0.35},
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
            "no money pays for the collaboration process or for those who step in at home",
            "inga pengar betalar samverkansprocessen eller dem som rycker in hemma",
            {
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
            "the work is so intertwined that the weakest link decides",
            "arbetet hänger ihop så att den svagaste länken avgör",
            {"work.interdependence": 0.8},
        ),
        Switch(
            "hidden_agendas",
            "hidden agendas",
            "dolda agendor",
            "many individuals pursue another agenda than the one they declare",
            "många personer driver en annan agenda än den de uppger",
            {"hidden_agendas.share": 0.4},
        ),
    )
)

ENABLERS = _by_name(
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
            "somebody coordinates inside the municipality and has the capacity for it",
            "någon samordnar inom kommunen och har kapacitet för det",
            {"municipality.coordination": 0.8, "municipality.coordinator_span": 80.0},
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
            {"departments.shared": 0.9, "external.shared": 0.9},
        ),
    )
)

SWITCHES: Mapping[str, Mapping[str, Switch]] = MappingProxyType(
    {"barriers": BARRIERS, "enablers": ENABLERS}
)


def with_switches(values: Any) -> Any:
    """Return a scenario's values with those of its barriers and enablers where it says nothing.

    Names that are no switches are left for the scenario to refuse.
    """
    if not isinstance(values, dict):
        return values
    sections = dict(values)
    for kind, switches in SWITCHES.items():
        for name in values.get(kind) or ():
            for path, value in switches[name].changes.items() if name in switches else ():
                _set(sections, path, value)
    return sections


def _set(sections: dict[str, Any], path: str, value: float) -> None:
    heading, _, name = path.partition(".")
    stated = sections.get(heading) or {}
    says = stated.model_dump(exclude_unset=True) if isinstance(stated, Section) else stated
    if (
        isinstance(says, dict)
        and name not in says
        and not (name == "continuity" and "form" in says)
    ):
        sections[heading] = {**says, name: value}
