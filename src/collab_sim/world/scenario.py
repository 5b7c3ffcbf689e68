"""A scenario: everything that determines a world but its luck."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, ClassVar, LiteralString, Self

from pydantic import (
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationInfo,
    create_model,
    model_validator,
)
from pydantic_core import PydanticCustomError

from collab_sim.world.actors import ActorGroup, NamesField, Title
from collab_sim.world.arenas import ArenaPlan
from collab_sim.world.conditions import (
    OWN_OF_A_LABORATORY,
    conditions_held,
    conditions_of,
    left,
    placed,
)
from collab_sim.world.declarations import PARAMETERS, SWITCHES
from collab_sim.world.events import Event, event_problems
from collab_sim.world.extension import Extension, extension_in_force
from collab_sim.world.laboratory import Laboratory, Observed
from collab_sim.world.meant import actors_meant, group_problems
from collab_sim.world.misfits import Misfit
from collab_sim.world.motives import shares_of_types, type_problems
from collab_sim.world.named_fields import ACTORS, WHAT, NamedField, change_named, named_field
from collab_sim.world.notebooks import html_table
from collab_sim.world.openings import opening_problems
from collab_sim.world.parameters import Section
from collab_sim.world.parameters.actors import Departments, External
from collab_sim.world.parameters.collaboration import Collaboration, yielding
from collab_sim.world.parameters.coordinators import Coordinators
from collab_sim.world.parameters.engagement import Engagement, Membership
from collab_sim.world.parameters.municipality import Municipality
from collab_sim.world.parameters.trust import HiddenAgendas, Trust
from collab_sim.world.parameters.work import Fatigue, Goals, Learning, Work
from collab_sim.world.prices import Prices
from collab_sim.world.provenance import Origin, still_said
from collab_sim.world.refusal import ArgumentError, all_checked, of_type, quoted, unknown
from collab_sim.world.seating import arena_problems
from collab_sim.world.settling import Saying, Stated, settle, stated
from collab_sim.world.ties import Tie, tie_problems
from collab_sim.world.variables import EVENTS_HEADING, event_path, number_path


class Actors(Section):
    """The actors of a world."""

    groups: tuple[ActorGroup, ...] = Field(min_length=1, strict=False)


@dataclass
class Covered:
    """What was stated and yields to a switch, by the parameter; it does not tell worlds apart."""

    sayings: dict[str, Saying] = field(default_factory=dict, compare=False)


class Scenario(Section):
    """One world, complete but for seed and replicate."""

    name: str = "scenario"
    title: Title = Title(en="", sv="")
    question: Title = Title(en="", sv="")
    months: Annotated[int, Field(ge=1, le=1200)] = 120
    municipality: Municipality = Municipality()
    coordinators: Coordinators = Coordinators()
    collaboration: Collaboration = Collaboration()
    departments: Departments = Departments()
    external: External = External()
    engagement: Engagement = Engagement()
    membership: Membership = Membership()
    trust: Trust = Trust()
    hidden_agendas: HiddenAgendas = HiddenAgendas()
    work: Work = Work()
    goals: Goals = Goals()
    learning: Learning = Learning()
    fatigue: Fatigue = Fatigue()
    actors: Actors
    arenas: tuple[ArenaPlan, ...] = Field(min_length=1, strict=False)
    ties: Annotated[tuple[Tie, ...], Field(strict=False)] = Field(
        (), description="who knows whom before the first month, and trusts them how far"
    )
    events: dict[str, Event] = Field(
        {}, description="what happens at a date, by name: parameters that change for a while"
    )
    barriers: NamesField = ()
    enablers: NamesField = ()
    prices: Prices | None = Field(
        None, description="what staff time costs and results are worth, to compare options by"
    )
    laboratory: Laboratory | None = Field(
        None, description="a public-goods experiment; it sets actors, arenas and conditions"
    )
    observed: Annotated[tuple[Observed, ...], Field(strict=False)] | None = Field(
        None, description="published series that a laboratory is shown beside"
    )

    provenance: dict[str, Origin] = Field(
        {}, description="where values come from, by the actor, arena or parameter they belong to"
    )

    _covered: Covered = PrivateAttr(default_factory=Covered)

    reducing: ClassVar[Callable[[Extension, Scenario], Any]]
    """How a scenario with own headings goes to another process; `collab_sim.config` says it."""

    @model_validator(mode="wrap")
    @classmethod
    def _say_what_follows(
        cls, values: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self:
        """Let switches and a laboratory set what follows from them.

        What a switch sets is not counted among what was stated: without the switch, what was
        stated before holds again. Who has settled several layers passes the result as context.
        """
        if not isinstance(values, dict):
            return handler(values)
        settled = info.context or settle([stated(values)])
        clashes = (Misfit((*clash.path.split("."),), str(clash)) for clash in settled.clashes)
        _refuse(clashes, "clashes")
        scenario = handler(placed(settled.applied(values)))
        for path in settled.sets:
            heading, _, name = path.partition(".")
            getattr(scenario, heading).model_fields_set.discard(name)
        scenario._covered.sayings.update(settled.covered)
        return scenario

    @model_validator(mode="after")
    def _refers_to_what_exists(self) -> Self:
        _refuse(reference_problems(self))
        return self

    def __repr__(self) -> str:
        groups = ", ".join(group.name for group in self.actors.groups)
        arenas = ", ".join(arena.name for arena in self.arenas)
        return (
            f"<{type(self).__name__} {self.name}: {self.months} months; "
            f"{len(self.actor_names)} actors ({groups}); arenas {arenas}>"
        )

    __str__ = __repr__

    def _repr_html_(self) -> str:
        rows = [("months", f"{self.months}")]
        rows += [(f"{each.kind}, {each.sector}", ", ".join(each.actor_names))
                 for each in self.actors.groups]  # fmt: skip
        rows += [("arenas", ", ".join(arena.name for arena in self.arenas))]
        listed = {"barriers": self.barriers, "enablers": self.enablers, "events": self.events}
        rows += [(kind, ", ".join(names)) for kind, names in listed.items() if names]
        return html_table(f"Scenario {self.name}: {self.title.en}", ("", "what is in it"), rows)

    @property
    def actor_names(self) -> tuple[str, ...]:
        """Names of all actors in their order."""
        return tuple(name for group in self.actors.groups for name in group.actor_names)

    def value(self, path: str) -> float:
        """Value at a dotted path that a study can vary, as a float.

        That of a parameter, an event's month, what an event sets, or a number of one arena or
        group. Raises `ArgumentError` where there is no such thing, or it leaves the value out.
        """
        field = number_path(path) if isinstance(path, str) else None
        if field is not None:
            return self._value_of(field)
        below = event_path(path) if isinstance(path, str) else None
        if below is not None and below.event in self.events:
            event = self.events[below.event]
            if below.is_month:
                return float(event.month)
            if below.parameter in event.set:
                return event.set[below.parameter]
        if not isinstance(path, str) or path not in PARAMETERS:
            raise ArgumentError(f"path: {unknown('parameter', path, PARAMETERS)}")
        heading, name = path.split(".")
        section = getattr(self, heading, None)  # none where it was read without an extension
        return float(getattr(section, name)) if section else PARAMETERS[path].default

    def without_switches(self) -> dict[str, Any]:
        """Return what holds without the barriers and enablers, by dotted path.

        It has every parameter that one of them sets, or would set had it not been stated after.
        """
        holds: dict[str, Any] = {}
        listed = [SWITCHES[kind][name] for kind in SWITCHES for name in getattr(self, kind)]
        for path in dict.fromkeys(path for switch in listed for path in switch.changes):
            heading, _, name = path.partition(".")
            section = getattr(self, heading)
            if name in section.model_fields_set:
                holds[path] = getattr(section, name)
            elif path in self._covered.sayings:
                saying = self._covered.sayings[path]
                holds[saying.path] = saying.value
            else:
                holds[path] = type(section).model_fields[name].default
        return holds

    def listed(self, heading: str) -> tuple[ArenaPlan | ActorGroup, ...]:
        """Arenas, or the groups of ``actors``, as listed below a heading."""
        return self.actors.groups if heading == ACTORS else self.arenas

    def _value_of(self, field: NamedField) -> float:
        named = {each.name: each for each in self.listed(field.heading)}
        if field.name not in named:
            raise ArgumentError(unknown(WHAT[field.heading], field.name, named))
        value = getattr(named[field.name], field.field)
        if value is None:
            raise ArgumentError(f"'{field.name}' in '{self.name}' leaves {field.field} out")
        return float(value)

    def changed(self, changes: Mapping[str, Any]) -> Scenario:
        """Return this scenario with values at dotted paths replaced, validated anew.

        Paths are those of parameters, top-level keys, ``events.NAME.month`` (or another key of an
        event), ``events.NAME.set.PATH``, and ``arenas.NAME.KEY`` and ``actors.NAME.KEY`` for one
        arena or group. The changes are one more layer, like a file that
        extends another: barriers and enablers listed in them hold against what was stated before,
        and values in them against those listed before. Raises `ValuesError` with every problem.
        """
        _check_changes(changes)
        values = self.model_dump(exclude_unset=True)
        if self.provenance and "provenance" not in changes:
            values["provenance"] = still_said(values["provenance"], changes)
        headings = {path.partition(".")[0] for path in changes}
        if self.laboratory and headings.isdisjoint(OWN_OF_A_LABORATORY):
            values = left(values, self.laboratory)
        covered = {
            path: saying
            for path, saying in self._covered.sayings.items()
            if path.partition(".")[0] not in changes
        }
        kept = stated({key: says for key, says in values.items() if key not in changes})
        for saying in covered.values():
            heading, _, name = saying.path.partition(".")
            values.setdefault(heading, {})[name] = saying.value
        said = _laid_over(values, changes)
        layers = (
            Stated({}, covered),
            Stated(kept.lists, {}),
            Stated({}, kept.values),
            stated(said),
        )
        return type(self).model_validate(values, context=settle(layers))


def scenario_class() -> type[Scenario]:
    """Return the class of scenarios here and now: with the headings of the extension in force."""
    extension = extension_in_force()
    return _headed(extension) if extension and extension.parameters else Scenario


@cache
def _headed(extension: Extension) -> type[Scenario]:
    headings: dict[str, Any] = {
        heading: (section, section()) for heading, section in extension.parameters.items()
    }
    made = create_model("Scenario", __base__=Scenario, __doc__=Scenario.__doc__, **headings)

    def reduced(scenario: Scenario) -> Any:
        return Scenario.reducing(extension, scenario)

    made.__reduce__ = reduced  # type: ignore[method-assign, assignment]
    return made


def _refuse(problems: Iterable[Misfit], kind: LiteralString = "references") -> None:
    listed = tuple(problems)
    if listed:
        lines = "; ".join(f"{'.'.join(map(str, each.where))}: {each.message}" for each in listed)
        raise PydanticCustomError(kind, "{lines}", {"lines": lines, "all": listed})


def _laid_over(values: dict[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Put changes at dotted paths into a scenario's values; returns them under headings."""
    said: dict[str, Any] = {}
    unknown_names = []
    for path, value in changes.items():
        heading, _, name = path.partition(".")
        field = named_field(path)
        if field is not None:
            names = change_named(values, field, value)
            if names:
                unknown_names.append(f"{path}: {unknown(WHAT[heading], field.name, names)}")
        elif not name:
            values[heading] = said[heading] = dict(value) if isinstance(value, dict) else value
        elif heading == EVENTS_HEADING:
            _change_event(values.setdefault(EVENTS_HEADING, {}), name, value)
        elif isinstance(values.get(heading, {}), dict):
            said.setdefault(heading, {})[name] = value
        else:
            values[path] = value  # there is nothing below it: validation says so
    if unknown_names:
        raise ArgumentError("; ".join(unknown_names))
    for heading, says in said.items():
        if isinstance(says, dict):
            values[heading] = {**yielding(values.get(heading, {}), says), **says}
    return said


def _check_changes(changes: Any) -> None:
    if not isinstance(changes, Mapping) or not all(isinstance(path, str) for path in changes):
        takes = "values by dotted path, such as {'trust.learning': 0.02}"
        raise ArgumentError(f"changes takes {takes}, not {quoted(changes)}")


def _change_event(events: dict[str, Any], below: str, value: Any) -> None:
    """Replace one value of an event; ``below`` is its path without the heading."""
    name, _, key = below.partition(".")
    if not key:
        events[name] = value
        return
    event = events.setdefault(name, {})
    key, _, path = key.partition(".")
    if path:
        event[key] = {**event.get(key, {}), path: value}
    else:
        event[key] = value


def experiment(laboratory: Laboratory, **says: Any) -> Scenario:
    """Return the scenario of a laboratory; ``says`` are further keys of a scenario.

    Raises `ArgumentError` where these are wrong, with every problem.
    """
    all_checked(
        [
            lambda: of_type("laboratory", laboratory, Laboratory, "a Laboratory"),
            *(lambda key=key: _not_of_a_laboratory(key) for key in says),
        ]
    )
    return scenario_class().model_validate({"laboratory": laboratory, **says})


def _not_of_a_laboratory(key: str) -> None:
    if key in OWN_OF_A_LABORATORY:
        raise ArgumentError(f"{key} follows from the laboratory and cannot stand beside it")


def reference_problems(scenario: Scenario) -> Iterator[Misfit]:
    """Yield everything in a scenario that contradicts something else in it."""
    yield from _switch_problems(scenario)
    yield from _laboratory_problems(scenario)
    groups, arenas, events = scenario.actors.groups, scenario.arenas, scenario.events
    goals, laboratory = scenario.goals.count, scenario.laboratory
    yield from group_problems(groups, goals)
    held = conditions_held(laboratory) if laboratory else frozenset()
    yield from event_problems(events, scenario.months, held)
    sides = shares_of_types(scenario.departments, scenario.external)
    yield from type_problems(sides, groups, events, scenario.months)
    yield from arena_problems(arenas, groups, scenario.collaboration.seats, goals)
    yield from opening_problems(arenas, events, laboratory is not None)
    yield from tie_problems(scenario.ties, actors_meant(groups))


def _switch_problems(scenario: Scenario) -> Iterator[Misfit]:
    for kind, switches in SWITCHES.items():
        for number, name in enumerate(getattr(scenario, kind)):
            if name not in switches:
                yield Misfit((kind, number), f"'{name}' is none of the {kind}", name, (*switches,))


def _laboratory_problems(scenario: Scenario) -> Iterator[Misfit]:
    """Yield rounds, participants and groups that are not those of the scenario's laboratory."""
    if scenario.laboratory is None:
        return
    conditions = conditions_of(scenario.laboratory)
    follows: dict[str, Any] = {
        "months": scenario.laboratory.rounds,
        "actors": Actors.model_validate(conditions["actors"]),
        "arenas": tuple(map(ArenaPlan.model_validate, conditions["arenas"])),
    }
    for key, value in follows.items():
        if getattr(scenario, key) != value:
            yield Misfit((key,), "follows from the laboratory and cannot be anything else")
