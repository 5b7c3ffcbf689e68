"""A scenario written out in full: every value that determines its worlds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from collab_sim.config.resolving import RESOLVED
from collab_sim.config.scalars import written
from collab_sim.world.parameters import PARAMETERS, SECTIONS
from collab_sim.world.scenario import Scenario

HEADER = f"""\
# Every value in full. Barriers and enablers are named for the record: what they set stands below.
{RESOLVED}: true
"""
PLAIN = re.compile(r"[^\W\d_][\w åäöÅÄÖ/.()-]*(?<![\s.])", re.ASCII)
PATH = re.compile(r"[a-z_]+(\.[a-z_]+)*", re.ASCII)
NOT_TEXT = re.compile(r"(?i)y|n|yes|no|on|off|true|false|null|nan|inf|none")


def dump_scenario(scenario: Scenario) -> str:
    """Return a scenario as YAML with every default and unit; it loads back to an equal one."""
    values = scenario.model_dump(exclude_none=True)
    top = (key for key in values if key not in SECTIONS)
    lines = [HEADER]
    for key in (*(key for key in top if key not in ("actors", "arenas")), "actors", "arenas"):
        lines += _entry(key, values[key], "", "")
    for heading in (heading for heading in SECTIONS if heading in values):
        lines += ["", *_entry(heading, values[heading], "", heading)]
    return "\n".join(lines) + "\n"


def _entry(key: str, value: Any, indent: str, path: str) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        yield f"{indent}{key}:"
        for name, inner in value.items():
            yield from _entry(_key(name), inner, f"{indent}  ", f"{path}.{name}")
    elif _is_list_of_mappings(value):
        yield f"{indent}{key}:"
        for item in value:
            yield from _item(item, f"{indent}  ")
    else:
        known = PARAMETERS.get(path) or PARAMETERS.get(key)
        unit = f"  # {known.unit}" if known else ""
        yield f"{indent}{key}: {_flow(value)}{unit}"


def _key(name: str) -> str:
    """Return a name that somebody gave as a key: paths bare, all else as text."""
    bare = PATH.fullmatch(name) and not NOT_TEXT.fullmatch(name)
    return name if bare else _text(name)


def _item(item: Mapping[str, Any], indent: str) -> Iterator[str]:
    first = f"{indent}- "
    for name, value in item.items():
        for line in _entry(name, value, "", ""):
            yield f"{first}{line}"
            first = f"{indent}  "


def _is_list_of_mappings(value: Any) -> bool:
    return isinstance(value, Sequence) and bool(value) and isinstance(value[0], Mapping)


def _flow(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return written(value)
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, Sequence):
        return f"[{', '.join(_flow(item) for item in value)}]"
    return str(value)


def _text(value: str) -> str:
    """Return text bare where that is safe, else in double quotes."""
    if PLAIN.fullmatch(value) and not NOT_TEXT.fullmatch(value):
        return value
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    letters = (letter if letter.isprintable() else f"\\U{ord(letter):08X}" for letter in quoted)
    return f'"{"".join(letters)}"'
