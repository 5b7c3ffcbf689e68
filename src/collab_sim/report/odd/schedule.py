"""Who uses which equation and which draw, and when: read from the readable engine."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from dataclasses import dataclass
from importlib.resources import files as resources
from pathlib import Path

from collab_sim.report.odd.equations import Rule, rules
from collab_sim.report.odd.source import PACKAGE, Function, files, functions, members, value_of
from collab_sim.world.state import ACTOR

MODEL = "engines/model.py"
READ = ("engines", "world", "rules")
NOT_READ = ("engines/kernel", "engines/ensemble", "engines/parity")
START = "begin"
DRAWS = "draws.py"
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
    names = list(ast.literal_eval(value_of("world/schedule.py", "PHASES")))
    by_name = {one.name: one for one in functions(MODEL)}
    phases = [
        _phase(number, name, by_name[name].says, exact.get(number, ""), set(names))
        for number, name in enumerate(names, start=1)
    ]
    says = "A world is drawn: its people, their agendas, the arenas and who sits in them."
    return Month(before, tuple(phases), _phase(0, START, says, "", set(names)), after)


def purposes() -> list[str]:
    """What draws are for, in the order of their addresses."""
    return members(DRAWS, "Purpose")


def _phase(number: int, name: str, says: str, exactly: str, others: set[str]) -> Phase:
    reached = _reached(name, frozenset(others))
    used = {one.name for one in reached if one.module.startswith("rules/")}
    named = {name for one in reached for name in one.names | _asked_for(one)}
    return Phase(
        number=number,
        name=name,
        summary=says.partition("\n")[0],
        exactly=exactly,
        rules=tuple(rule for rule in rules() if rule.name in used),
        draws=tuple(purpose for purpose in purposes() if purpose in named),
    )


def _reached(start: str, others: frozenset[str]) -> list[Function]:
    """Every function that a phase may call, other phases left out.

    An equation is reached by its name alone: what follows a dot may be a field of that name.
    """
    known = _by_name()
    waiting, seen = list(known[start]), []
    while waiting:
        function = waiting.pop()
        if function in seen:
            continue
        seen.append(function)
        for name in (function.names | _asked_for(function)) - others:
            waiting += [
                one
                for one in known.get(name, ())
                if name in function.names or not one.module.startswith("rules/")
            ]
    return seen


def _asked_for(function: Function) -> set[str]:
    """Names after a dot that may be methods: an actor's own variables are none."""
    fields = set(ACTOR.names or ())
    return {
        name
        for whose, name in function.attributes
        if not (name in fields and whose in {"self", "actor"})
    }


def _by_name() -> dict[str, list[Function]]:
    found: dict[str, list[Function]] = defaultdict(list)
    for folder in READ:
        for file in files(folder):
            if not file.startswith(NOT_READ):
                for function in functions(file):
                    found[function.name].append(function)
    return found


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
    return packaged if packaged.is_file() else PACKAGE.parents[1] / EXACT
