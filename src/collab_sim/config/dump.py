"""A scenario written out in full: every value that determines its worlds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import inf
from typing import Any

import yaml

from collab_sim.config.resolved import RESOLVED, WITHOUT
from collab_sim.config.scalars import number_written
from collab_sim.world.declarations import PARAMETERS, SECTIONS
from collab_sim.world.scenario import Scenario

SCENARIO_HEADER = "# Every value in full, also those that barriers and enablers set.\n"
LAST = ("actors", "arenas", *SECTIONS)
"""Keys that stand below all others, in this order."""
NOT_TEXT_ELSEWHERE = {"y", "n", "nan", "inf", "none"}
"""Words that are text to us, and something else to readers of YAML in other languages."""
LINE = re.compile(r"(?P<indent>[- ]*)(?P<key>\S.*?):(?P<value> .+)?")
SPACES_DEEPER = 2


def dump_scenario(scenario: Scenario) -> str:
    """Return a scenario as YAML with every default and unit; it loads back to an equal one."""
    values = values_of(scenario)
    blocks = [{key: value for key, value in values.items() if key not in SECTIONS}]
    blocks += [{heading: values[heading]} for heading in SECTIONS if heading in values]
    return SCENARIO_HEADER + "\n".join(map(yaml_text, blocks))


def values_of(scenario: Scenario) -> dict[str, Any]:
    """Return every value of a scenario by its key, as a file that is read back states it."""
    values = scenario.model_dump(mode="json", exclude_none=True)
    first = {key: value for key, value in values.items() if key not in LAST}
    last = {key: values[key] for key in LAST if key in values}
    without = scenario.without_switches()
    before = {WITHOUT: without} if without else {}
    return {RESOLVED: True, **before, **first, **last}


def yaml_text(values: Mapping[str, Any]) -> str:
    """Return values as YAML, a line for each, those of parameters with their units."""
    text = yaml.dump(values, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=inf)
    return "".join(f"{line}\n" for line in _with_units(text.split("\n")[:-1]))


class _Dumper(yaml.SafeDumper):
    """Writes lists of single values, and text of several lines, on one line each."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless=False)


def _list(dumper: _Dumper, items: Sequence[Any]) -> yaml.Node:
    flow = not any(isinstance(item, dict) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=flow)


def _text(dumper: _Dumper, text: str) -> yaml.Node:
    escaped = not text.isprintable() or text.casefold() in NOT_TEXT_ELSEWHERE
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if escaped else None)


def _number(dumper: _Dumper, number: float) -> yaml.Node:
    text = number_written(number)
    kind = "float" if "." in text else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


_Dumper.add_representer(list, _list)
_Dumper.add_representer(tuple, _list)
_Dumper.add_representer(str, _text)
_Dumper.add_representer(float, _number)


def _with_units(lines: Sequence[str]) -> Iterator[str]:
    headings: dict[int, str] = {}
    for line in lines:
        match = LINE.fullmatch(line)
        if match:
            depth, key = len(match["indent"]), match["key"]
            headings[depth] = key
            path = f"{headings.get(depth - SPACES_DEEPER)}.{key}"
            parameter = PARAMETERS.get(key) or PARAMETERS.get(path)
            if parameter and match["value"]:
                yield f"{line}  # {parameter.unit}"
                continue
        yield line
