"""Who uses which equation and which draw, and when: read from the readable engine."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from importlib.resources import files as resources
from pathlib import Path

from collab_sim.draws import Purpose
from collab_sim.report.odd.equations import Rule, rules
from collab_sim.report.odd.source import SOURCE_FOLDER, Function, files, functions, imported
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import ACTOR

MODEL = "engines/model.py"
READ = ("engines", "world", "rules")
NOT_READ = ("engines/kernel", "engines/ensemble", "engines/parity")
BEGINNING = "begin"
EXACT = "docs/explanation/month.md"


@dataclass(frozen=True)
class Phase:
    """A phase of the month: what it does, in one line and exactly; what it uses."""

    number: int
    name: str
    summary: str
    exactly: str
    rules: tuple[Rule, ...]
    draws: tuple[str, ...]


@dataclass(frozen=True)
class Month:
    """The schedule: what is said before the phases, the phases, what is said after them."""

    conventions: str
    phases: tuple[Phase, ...]
    start: Phase
    afterwards: str


def month() -> Month:
    """The schedule of a month, with every equation and draw at its place."""
    before, exact, after = _exactly()
    methods = {function.name: function for function in functions(MODEL)}
    phases = [
        _phase(number, name, methods[name].says, exact.get(number, ""))
        for number, name in enumerate(PHASES, start=1)
    ]
    says = "A world is drawn: its people, their agendas, the arenas and who sits in them."
    return Month(before, tuple(phases), _phase(0, BEGINNING, says, ""), after)


def purposes() -> list[str]:
    """What draws are for, in the order of their addresses."""
    return [purpose.name for purpose in Purpose]


def _phase(number: int, name: str, says: str, exactly: str) -> Phase:
    reached = _reached(name)
    used = {function.name for function in reached if function.module.startswith("rules/")}
    named = {
        name
        for function in reached
        for whose, name in function.attributes
        if whose == Purpose.__name__
    }
    return Phase(
        number=number,
        name=name,
        summary=says.partition("\n")[0],
        exactly=exactly,
        rules=tuple(rule for rule in rules() if rule.name in used),
        draws=tuple(purpose for purpose in purposes() if purpose in named),
    )


def _reached(start: str) -> list[Function]:
    """Every function that a phase may call, other phases left out.

    A name means what its file imports or defines under it. What follows a dot may be any method of
    that name, and never an equation.
    """
    by_name = _by_name()
    waiting, seen = list(by_name[start]), []
    while waiting:
        function = waiting.pop()
        if function in seen:
            continue
        seen.append(function)
        homes = imported(function.module)
        waiting += [
            called
            for name in function.names
            for called in by_name.get(name, ())
            if called.module == homes.get(name, function.module)
        ]
        waiting += [
            called
            for name in _methods(function) - set(PHASES)
            for called in by_name.get(name, ())
            if not called.module.startswith("rules/")
        ]
    return seen


def _methods(function: Function) -> set[str]:
    """Names after a dot that may be methods: an actor's own variables are none."""
    fields = set(ACTOR.names or ())
    return {
        name
        for whose, name in function.attributes
        if not (name in fields and whose in {"self", "actor"})
    }


def _by_name() -> dict[str, list[Function]]:
    by_name: dict[str, list[Function]] = defaultdict(list)
    for folder in READ:
        for file in files(folder):
            if not file.startswith(NOT_READ):
                for function in functions(file):
                    by_name[function.name].append(function)
    return by_name


def _exactly() -> tuple[str, dict[int, str], str]:
    """The exact text of a month: before its phases, per phase, after them."""
    text = _exact_file().read_text(encoding="utf-8").partition("\n")[2]
    before, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    phases, after = {}, []
    for section in sections:
        heading, _, body = section.partition("\n")
        number = heading.split()[0]
        if number.isdigit():
            phases[int(number)] = body.strip()
        else:
            after.append(f"### {heading}\n{body.rstrip()}")
    return before.strip(), phases, "\n\n".join(after)


def _exact_file() -> Path:
    """The page that fixes the month: carried inside a wheel, beside ``src`` in a checkout."""
    packaged = Path(str(resources("collab_sim"))) / EXACT
    return packaged if packaged.is_file() else SOURCE_FOLDER.parents[1] / EXACT
