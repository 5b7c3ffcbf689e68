"""One message per kind of mistake, in the words of the person who wrote the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from collab_sim.config.keys import Key, Keys, key_at, setting_at, where_it_belongs
from collab_sim.config.positions import Node, Path, dotted
from collab_sim.config.problems import Hint, shown
from collab_sim.config.renamed import RENAMED
from collab_sim.config.scalars import why_not_a_number, why_not_text
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.events import NOT_MOVED
from collab_sim.world.nearest import did_you_mean

MessageAndHint = tuple[str, Hint]


def worded(
    kind: str, error: Mapping[str, Any], path: Path, node: Node, keys: Keys
) -> MessageAndHint:
    """Return (message, hint) for one validation error of the value at ``path``."""
    key = key_at(path, keys)
    setting = setting_at(path)
    if setting in NOT_MOVED:
        return f"no event can move it: {NOT_MOVED[setting]}", ""
    if setting and key is None:
        renamed = RENAMED.get(setting)
        hint = renamed or partial(did_you_mean, setting, PARAMETERS)
        return f"there is no parameter '{setting}'", hint
    if kind == "extra_forbidden":
        longer = "any longer" if dotted(path) in RENAMED else "here"
        return f"there is no key '{path[-1]}' {longer}", partial(where_it_belongs, path, keys)
    if kind == "literal_error":
        return not_one_of(node, key.choices if key else ())
    simple = {
        "missing": f"is missing{_takes(key)}",
        "value_error": str(error["msg"]).removeprefix("Value error, "),
        "finite_number": f"{node.raw or shown(node.value)} is not a number the model can use",
        "multiple_of": f"{shown(node.value)} is not a multiple of {_context(error, 'multiple_of')}",
        "too_short": "needs at least one entry",
        "string_too_short": "is empty",
        "string_too_long": "is longer than 200 characters",
        "greater_than_equal": _out_of_range(node, key),
        "less_than_equal": _out_of_range(node, key),
    }
    if kind == "missing" and len(path) == 1 and node.position.at:
        return simple[kind], "or start from another scenario, 'extends: default'"
    return (simple[kind], "") if kind in simple else _wrong_type(node, key)


def _context(error: Mapping[str, Any], name: str) -> Any:
    return error.get("ctx", {}).get(name, "")


def _takes(key: Key | None) -> str:
    if key is None:
        return ""
    return f"; one of: {', '.join(key.choices)}" if key.choices else f"; it takes {key.expected}"


def not_one_of(node: Node, words: Iterable[str]) -> MessageAndHint:
    """Return (message, hint) for a value that should be one of some words."""
    words = tuple(words)
    if node.raw and isinstance(node.value, bool | int | float):
        return why_not_text(node.value, node.raw)
    message = f"{shown(node.value)} is not one of: {', '.join(words)}"
    return message, partial(did_you_mean, str(node.value), words)


def _out_of_range(node: Node, key: Key | None) -> str:
    bounds = key.range if key else ""
    return f"{shown(node.value)} is not {bounds}" if bounds else f"{shown(node.value)} is too far"


def _wrong_type(node: Node, key: Key | None) -> MessageAndHint:
    if key is None:
        return f"{shown(node.value)} cannot stand here", ""
    if node.value is None:
        return f"has no value; it takes {key.expected}", ""
    because = _trap(node, key.types)
    if because[0]:
        return because
    return f"{shown(node.value)} is not {key.expected}", ""


def _trap(node: Node, types: tuple[str, ...]) -> MessageAndHint:
    """Explain what YAML made of a value as written; values from Python are as they are."""
    if isinstance(node.value, list | dict) or not node.raw:
        return "", ""
    if "number" in types or "integer" in types:
        return why_not_a_number(node.value, node.raw, node.quoted)
    return why_not_text(node.value, node.raw) if "string" in types else ("", "")
