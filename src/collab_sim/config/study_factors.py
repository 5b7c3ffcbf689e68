"""Factors of a study file: parameters and the values or ranges they vary over."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context, Decimal
from fractions import Fraction
from functools import partial
from typing import get_args

from collab_sim.config.dated import by_path, steps_of
from collab_sim.config.keys import topic_of
from collab_sim.config.positions import Node
from collab_sim.config.problems import Hint, Problem, shown
from collab_sim.config.renamed import RENAMED
from collab_sim.config.scalars import why_not_a_number
from collab_sim.config.study_design import Factor, Scale
from collab_sim.world.declarations import PARAMETERS, SECTIONS
from collab_sim.world.named_fields import ARTICLED, NAMED, named_field, number_fields
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.variables import EVENTS_HEADING, MONTH, SET, is_variable, variable

SWEPT = "swept"
SPAN = ("from", "to", "steps", "scale")
SCALES: tuple[Scale, ...] = get_args(Scale)
MOST_STEPS = 100_000
MOST_DIGITS = 40
"""Digits of a value on a log scale before it becomes the nearest float."""
KEYS_ELSEWHERE = {
    "scenario": "list scenarios under 'scenarios'",
    "scenarios": "list scenarios under 'scenarios'",
    "months": "use 'set' for the horizon, or scenarios with horizons of their own",
    "collaboration.form": "vary collaboration.continuity: project 0, programme 0.5, continuous 1",
}


def flattened(factors: Node) -> Node:
    """Return factors by dotted path, whether they were written so or under headings."""
    entries: dict[str, Node] = {}
    for key, node in factors.entries.items():
        if key in SECTIONS and isinstance(node.value, dict):
            entries |= {f"{key}.{name}": below for name, below in node.entries.items()}
        elif key == EVENTS_HEADING:
            entries |= _of_events(node)
        elif key in NAMED and isinstance(node.value, dict):
            entries |= _by_name(key, node)
        else:
            entries[key] = node
    return Node(entries, factors.position, key=factors.key) if factors.entries else factors


def _of_events(events: Node) -> dict[str, Node]:
    entries: dict[str, Node] = {}
    for name, event in events.entries.items():
        for key, node in event.entries.items():
            below = {key: node}
            if key == SET:
                settings = by_path(node, "", []).entries
                below = {f"{SET}.{path}": each for path, each in settings.items()}
            entries |= {f"{EVENTS_HEADING}.{name}.{path}": each for path, each in below.items()}
    return entries or {EVENTS_HEADING: events}


def _by_name(heading: str, things: Node) -> dict[str, Node]:
    entries: dict[str, Node] = {}
    for name, fields in things.entries.items():
        path = f"{heading}.{name}"
        below = {f"{path}.{field}": node for field, node in fields.entries.items()}
        entries |= below if isinstance(fields.value, dict) else {path: fields}
    return entries


def read_factors(factors: Node, problems: list[Problem]) -> tuple[Factor, ...]:
    """Return the factors of a study, in the order of the file; problems are added."""
    if factors.value == SWEPT:
        return tuple(Factor(path, bounds=p.swept) for path, p in PARAMETERS.items() if p.swept)
    if not isinstance(factors.value, dict):
        message = "must be a mapping of parameters to values, or the word swept"
        problems.append(Problem("factors", message, factors.position))
        return ()
    read = (_factor(path, node, problems) for path, node in factors.entries.items())
    return tuple(factor for factor in read if factor)


def _factor(path: str, node: Node, problems: list[Problem]) -> Factor | None:
    if not known_parameter(path, f"factors.{path}", node, problems):
        return None
    before = len(problems)
    factor = None
    if isinstance(node.value, list):
        factor = _listed(path, node, problems)
    elif isinstance(node.value, dict):
        factor = _spanned(path, node, problems)
    elif node.value == SWEPT:
        factor = Factor(path, bounds=variable(path).swept)
        if factor.bounds is None:
            _add(path, "has no declared range; write {from: …, to: …}", node, problems)
    else:
        message = f"{shown(node.value)} is not a list of values, {{from: …, to: …}} or swept"
        _add(path, message, node, problems)
    return factor if len(problems) == before else None


def known_parameter(path: str, where: str, node: Node, problems: list[Problem]) -> bool:
    """Whether a study can vary what a path means; if not, a problem is added."""
    if is_variable(path):
        return True
    if path.partition(".")[0] == EVENTS_HEADING:
        message = f"an event has no '{path.partition('.')[2]}' that a study could vary"
        written = (
            f"write {EVENTS_HEADING}.NAME.{MONTH}, or {EVENTS_HEADING}.NAME.{SET} and a parameter"
        )
        problems.append(Problem(where, message, node.key_position, written))
        return False
    if path.partition(".")[0] in NAMED:
        problems.append(_no_number(path, where, node))
        return False
    hint: Hint = RENAMED.get(path) or KEYS_ELSEWHERE.get(path) or partial(_nearest_parameter, path)
    problems.append(Problem(where, f"there is no parameter '{path}'", node.key_position, hint))
    return False


def _no_number(path: str, where: str, node: Node) -> Problem:
    """Tell that a path below ``arenas`` or ``actors`` means no number that a study can vary."""
    heading = path.partition(".")[0]
    field, fields = named_field(path), number_fields(heading)
    if field is None:
        message = f"write {heading}.NAME.KEY, with one of its numbers"
        return Problem(where, message, node.key_position, ", ".join(fields))
    message = f"{ARTICLED[heading]} has no number '{field.field}' that a study could vary"
    hint = did_you_mean(field.field, fields) or f"one of {', '.join(fields)}"
    return Problem(where, message, node.key_position, hint)


def _nearest_parameter(path: str) -> str:
    return did_you_mean(path, PARAMETERS) or _namesake(path)


def _namesake(path: str) -> str:
    name = path.rpartition(".")[2]
    paths = [parameter for parameter in PARAMETERS if parameter.partition(".")[2] == name]
    return did_you_mean(paths[0], paths) if paths else ""


def _listed(path: str, node: Node, problems: list[Problem]) -> Factor:
    if not node.items:
        _add(path, "needs at least one value", node, problems)
    values: list[float] = []
    for item in node.items:
        value = number_at(path, f"factors.{path}", item, problems)
        if value is not None and value in values:
            _add(path, f"{item.raw} is given twice", item, problems)
        elif value is not None:
            values.append(value)
    return Factor(path, tuple(values))


def _spanned(path: str, node: Node, problems: list[Problem]) -> Factor | None:
    for key, entry in node.entries.items():
        if key not in SPAN:
            message = f"there is no key '{key}' here"
            hint = did_you_mean(key, SPAN) or f"a range takes {', '.join(SPAN)}"
            problems.append(Problem(f"factors.{path}", message, entry.key_position, hint))
    low, high = (_end(path, name, node, problems) for name in ("from", "to"))
    if low is None or high is None:
        return None
    if low >= high:
        _add(path, f"from ({low:g}) must be smaller than to ({high:g})", node, problems)
        return None
    scale = _scale(path, low, node, problems)
    steps = node.child("steps")
    if scale is None:
        return None
    if steps is None:
        return Factor(path, bounds=(low, high), scale=scale)
    count = steps.value
    if isinstance(count, bool) or not isinstance(count, int) or not 2 <= count <= MOST_STEPS:
        _add(path, f"steps must be a whole number from 2 to {MOST_STEPS}", steps, problems)
        return None
    spread = _ratios if scale == "log" else _spread
    values = tuple(spread(low, high, count))
    if variable(path).whole and not all(value.is_integer() for value in values):
        _add(path, f"{count} steps do not fall on whole numbers", steps, problems)
    return Factor(path, values)


def _end(path: str, name: str, node: Node, problems: list[Problem]) -> float | None:
    end = node.child(name)
    if end is None:
        _add(path, f"'{name}' is missing", node, problems)
        return None
    return number_at(path, f"factors.{path}", end, problems)


def _scale(path: str, low: float, node: Node, problems: list[Problem]) -> Scale | None:
    """Return the scale that a range is written with; None, and a problem, where it has none."""
    written = node.child("scale")
    if written is None:
        return "linear"
    scale = next((scale for scale in SCALES if scale == written.value), None)
    if scale is None:
        where, message = f"factors.{path}", f"{shown(written.value)} is not a scale: linear or log"
        hint = did_you_mean(str(written.value), SCALES)
        problems.append(Problem(where, message, written.position, hint, _topic(path)))
    elif scale == "log" and low <= 0.0:
        end = node.child("from") or node
        _add(path, f"a log scale needs from above 0, not {low:g}", end, problems)
        return None
    return scale


def _ratios(low: float, high: float, count: int) -> Iterator[float]:
    """Yield values with equal ratios, each the float nearest to what the written bounds give."""
    exact = Context(prec=MOST_DIGITS)
    start = Decimal(repr(low))
    ratio = exact.divide(Decimal(repr(high)), start)
    for step in range(count):
        share = exact.divide(Decimal(step), Decimal(count - 1))
        yield float(exact.multiply(start, exact.power(ratio, share)))


def _spread(low: float, high: float, count: int) -> Iterator[float]:
    """Yield evenly spaced values, each the float nearest to what the written bounds give."""
    start, end = Fraction(repr(low)), Fraction(repr(high))
    for step in range(count):
        yield float(start + (end - start) * step / (count - 1))


def number_at(path: str, where: str, node: Node, problems: list[Problem]) -> float | None:
    """Return a value of a parameter; None, and a problem, where it cannot take it."""
    parameter = variable(path)
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        message, hint = why_not_a_number(value, node.raw, node.quoted)
        problems.append(
            Problem(where, message or f"{shown(value)} is not a number", node.position, hint, path)
        )
        return None
    low, high = parameter.within
    if not low <= value <= high:
        message = f"{node.raw} is not between {low:g} and {high:g} ({parameter.unit})"
        problems.append(Problem(where, message, node.position, topic=_topic(path)))
        return None
    if parameter.whole and value != int(value):
        message = f"{node.raw} is not a whole number"
        problems.append(Problem(where, message, node.position, topic=_topic(path)))
        return None
    return float(value)


def _topic(path: str) -> str:
    return topic_of(steps_of(path))


def _add(path: str, message: str, node: Node, problems: list[Problem]) -> None:
    problems.append(Problem(f"factors.{path}", message, node.position, topic=_topic(path)))
