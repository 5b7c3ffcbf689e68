"""What a user's own file adds to the model: one object that every command and `play` accept.

It is in force in a context, as Python's `contextvars` have it: nothing is registered, so that two
extensions in one process never meet, whichever thread or task asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, fields
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from collab_sim.world.measures import OUR_MEASURES, Measure
from collab_sim.world.own_rules import (
    Equation,
    function_of,
    let_replace,
    model_rules,
    range_problem,
    rule_text,
)
from collab_sim.world.parameters import (
    OUR_PARAMETERS,
    OUR_SECTIONS,
    Parameter,
    Section,
    parameters_in,
)
from collab_sim.world.refusal import (
    ArgumentError,
    all_checked,
    all_of_type,
    of_type,
    one_word_of,
    unknown,
)
from collab_sim.world.schedule import PHASES
from collab_sim.world.switches import OUR_BARRIERS, OUR_ENABLERS, Switch

OwnAction = Callable[[Any], None]
"""Does something to a `CollaborationModel`."""
COMPILABLE = {"rules", "origin"}
"""What the compiled engine can play."""
MESA_ALONE = "this extension plays on Mesa alone: the compiled engine can't play it"
SCENARIO_KEYS = (
    "name title question months actors arenas ties events barriers enablers prices laboratory "
    "observed provenance"
).split()
"""Keys of a scenario that are no headings of parameters; an own heading takes none of them."""


@dataclass(frozen=True)
class LoadedFrom:
    """Where an extension was loaded from: ``module:NAME`` in a folder, and every file read."""

    reference: str
    folder: Path
    files: tuple[Path, ...]


@dataclass(frozen=True)
class OwnPhase:
    """Something that is done every month, after a phase of the model: ``play`` gets the model."""

    after: str
    play: OwnAction


@dataclass(frozen=True, eq=False, kw_only=True)
class Extension:
    """What a user adds to the model, or puts in the place of something in it.

    ``rules`` are equations by the name of the rule whose place they take: the same arguments, the
    same arithmetic. An extension of rules alone is compiled into the engine; with anything else it
    plays on Mesa.

    ``parameters`` are sections by the heading under which scenario files set them, declared like
    the model's own and read as ``model.parameters.HEADING.NAME``. ``barriers`` and ``enablers`` set
    parameters, own ones too. ``measures`` take a number ``of`` the model at the end of a month.
    ``phases`` are played every month, ``events`` where a scenario's event ``happens`` by that name.
    ``department``, ``external`` and ``arena`` are subclasses of `Department`, `ExternalActor` and
    `Arena`, ``model`` one of `CollaborationModel`. ``origin`` is set where it was loaded from a
    file.

    Raises:
        ArgumentError: something in it can't be played; with every problem.
    """

    rules: Mapping[str, Equation] = field(default_factory=dict)
    parameters: Mapping[str, type[Section]] = field(default_factory=dict)
    barriers: tuple[Switch, ...] = ()
    enablers: tuple[Switch, ...] = ()
    measures: tuple[Measure, ...] = ()
    phases: Mapping[str, OwnPhase] = field(default_factory=dict)
    events: Mapping[str, OwnAction] = field(default_factory=dict)
    department: type[Any] | None = None
    external: type[Any] | None = None
    arena: type[Any] | None = None
    model: type[Any] | None = None
    origin: LoadedFrom | None = None

    def __post_init__(self) -> None:
        all_checked(
            (
                lambda: of_type("rules", self.rules, Mapping, "equations by the name of a rule"),
                lambda: of_type("parameters", self.parameters, Mapping, "Sections by heading"),
                lambda: all_of_type("barriers", self.barriers, Switch, "Switches"),
                lambda: all_of_type("enablers", self.enablers, Switch, "Switches"),
                lambda: all_of_type("measures", self.measures, Measure, "Measures"),
                lambda: of_type("phases", self.phases, Mapping, "OwnPhases by name"),
                lambda: of_type("events", self.events, Mapping, "functions by name"),
            )
        )
        all_checked(
            [
                *(partial(rule_text, *rule) for rule in self.rules.items()),
                *(partial(_section, *section) for section in self.parameters.items()),
                *(partial(_measure, measure) for measure in self.measures),
                *(partial(_phase, *phase) for phase in self.phases.items()),
                *(partial(_event, *event) for event in self.events.items()),
                *self._names(),
            ]
        )
        all_checked([partial(_within_range, *rule) for rule in self.functions.items()])
        all_checked([partial(self._switch, each) for each in (*self.barriers, *self.enablers)])
        let_replace(self.rules, _rule_in_force)

    def _names(self) -> Iterator[Callable[[], None]]:
        """Yield checks that no name is taken twice."""
        switches = [each.name for each in (*self.barriers, *self.enablers)]
        yield partial(_free, "measures", [each.name for each in self.measures], OUR_MEASURES)
        yield partial(_free, "barriers and enablers", switches, {*OUR_BARRIERS, *OUR_ENABLERS})
        yield partial(_free, "parameters", self.parameters, {*OUR_SECTIONS, *SCENARIO_KEYS})
        yield partial(_free, "phases", self.phases, PHASES)

    def _switch(self, switch: Switch) -> None:
        _words(switch.name, title=switch.title.said("en"), meaning=switch.meaning.said("en"))
        parameters = {**OUR_PARAMETERS, **self.own_parameters}
        for path, value in switch.changes.items():
            if path not in parameters:
                raise ArgumentError(f"{switch.name}: {unknown('parameter', path, parameters)}")
            low, high = parameters[path].within
            if not low <= value <= high:
                message = f"takes {low:g} to {high:g}, not {value:g}"
                raise ArgumentError(f"{switch.name}: {path} {message}")

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Name and text of every rule of one's own, in the order of names."""
        return tuple((name, rule_text(name, self.rules[name])) for name in sorted(self.rules))

    @cached_property
    def functions(self) -> Mapping[str, Callable[..., float]]:
        """The rules of one's own as played, by name."""
        return {name: function_of(text, model_rules()) for name, text in self.texts}

    @cached_property
    def own_parameters(self) -> Mapping[str, Parameter]:
        """Parameters of one's own by dotted path."""
        return parameters_in(self.parameters)

    @cached_property
    def own_measures(self) -> Mapping[str, Measure]:
        """Measures of one's own by name."""
        return {each.name: each for each in self.measures}

    @cached_property
    def own_barriers(self) -> Mapping[str, Switch]:
        """Barriers of one's own by name."""
        return {each.name: each for each in self.barriers}

    @cached_property
    def own_enablers(self) -> Mapping[str, Switch]:
        """Enablers of one's own by name."""
        return {each.name: each for each in self.enablers}

    @property
    def compiles(self) -> bool:
        """Whether the compiled engine can play it."""
        return {*self.used} <= COMPILABLE

    @property
    def used(self) -> tuple[str, ...]:
        """Names of the parts that say something."""
        return tuple(each.name for each in fields(self) if getattr(self, each.name))

    def in_force(self) -> AbstractContextManager[None]:
        """Let it hold within a ``with`` block: there its words are the model's."""
        return put_in_force(self)


_EXTENSION: ContextVar[Extension | None] = ContextVar("extension", default=None)


@contextmanager
def put_in_force(extension: Extension | None) -> Iterator[None]:
    """Let an extension, or for None the model as it is, hold within a ``with`` block."""
    token = _EXTENSION.set(extension)
    try:
        yield
    finally:
        _EXTENSION.reset(token)


def extension_in_force() -> Extension | None:
    """Return the extension in force, if there is one."""
    return _EXTENSION.get()


def plays_on_mesa() -> bool:
    """Whether the extension in force can't be played by the compiled engine."""
    extension = extension_in_force()
    return extension is not None and not extension.compiles


def rules_in_force() -> tuple[tuple[str, str], ...]:
    """Return names and texts of the rules that the compiled engine has to play.

    Raises `ArgumentError` where the extension in force plays on Mesa alone.
    """
    extension = extension_in_force()
    if plays_on_mesa():
        raise ArgumentError(MESA_ALONE)
    return extension.texts if extension else ()


def _rule_in_force(name: str) -> Equation:
    extension = extension_in_force()
    ours = model_rules()[name]
    return extension.functions.get(name, ours) if extension else ours


def _within_range(name: str, function: Equation) -> None:
    if problem := range_problem(name, function):
        raise ArgumentError(problem)


def _section(heading: str, section: Any) -> None:
    if not (isinstance(section, type) and issubclass(section, Section)):
        raise ArgumentError(f"parameters: {heading} takes a subclass of Section, not {section!r}")
    declared = parameters_in({heading: section})
    undeclared = [name for name in section.model_fields if f"{heading}.{name}" not in declared]
    if undeclared:
        hint = "declare it with parameter(…)"
        raise ArgumentError(f"parameters: {heading}.{undeclared[0]} is no parameter: {hint}")
    for path, each in declared.items():
        _unit(path, each.unit)
        _words(path, meaning=section.model_fields[path.partition(".")[2]].description)


def _measure(measure: Measure) -> None:
    _unit(measure.name, measure.unit)
    _words(measure.name, en=measure.en)
    if not callable(measure.of):
        raise ArgumentError(f"measures: {measure.name} needs of=, a function of the model")


def _words(name: str, **english: str | None) -> None:
    for key, words in english.items():
        if not words:
            raise ArgumentError(f"{name} needs {key}=, what it is called or means in English")


def _unit(name: str, unit: str) -> None:
    units = [each.unit for each in OUR_PARAMETERS.values()]
    units += [each.unit for each in OUR_MEASURES.values()]
    one_word_of(f"{name}: unit", unit, dict.fromkeys(units))


def _phase(name: str, phase: Any) -> None:
    of_type(f"phases: {name}", phase, OwnPhase, "an OwnPhase")
    one_word_of(f"phases: {name}: after", phase.after, PHASES)


def _event(name: str, event: Any) -> None:
    if not callable(event):
        raise ArgumentError(f"events: {name} takes a function of the model, not {event!r}")


def _free(what: str, names: Iterable[str], taken: Iterable[str]) -> None:
    seen = {*taken}
    for name in names:
        if not isinstance(name, str) or not name.isidentifier():
            message = "takes names of letters, digits and underscores"
            raise ArgumentError(f"{what} {message}, not {name!r}")
        if name in seen:
            raise ArgumentError(f"{what}: the name '{name}' is already taken")
        seen.add(name)
