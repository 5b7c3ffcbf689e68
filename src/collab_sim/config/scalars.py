"""Single values of a YAML document, and the traps of YAML 1.1 that look like something else."""

from __future__ import annotations

import re

from yaml.nodes import ScalarNode

Scalar = str | int | float | bool | None

STANDARD = "tag:yaml.org,2002:"
READ_AS_TEXT = frozenset({"str", "timestamp", "value"})
TRUE_WORDS = frozenset({"yes", "true", "on"})
FALSE_WORDS = frozenset({"no", "false", "off"})
LONGEST_NUMBER = 30
DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9_]*)")
EXPONENT = re.compile(r"[-+]?[0-9][0-9_]*(\.[0-9_]*)?[eE][-+]?[0-9]+")
COMMA = re.compile(r"[-+]?[0-9]+,[0-9]+")
PERCENT = re.compile(r"[-+]?[0-9]+([.,][0-9]+)? ?%")


class UnreadableError(ValueError):
    """A value that YAML allows and a configuration file does not."""


def scalar(node: ScalarNode) -> Scalar:
    """Return the value of a scalar node; raise `UnreadableError` where it is a trap."""
    kind = node.tag.removeprefix(STANDARD)
    if kind in READ_AS_TEXT:
        return str(node.value)
    if kind == "null":
        return None
    if kind == "bool" and node.value.lower() in TRUE_WORDS | FALSE_WORDS:
        return node.value.lower() in TRUE_WORDS
    if kind in ("int", "float"):
        return _number(node.value, kind)
    raise UnreadableError(f"the tag '{node.tag}' is not supported")


def _number(raw: str, kind: str) -> int | float:
    if len(raw) > LONGEST_NUMBER:
        raise UnreadableError("the number is too long")
    if ":" in raw:
        raise UnreadableError(f"'{raw}' is base 60 to YAML; write a plain number or use quotes")
    if kind == "int":
        if not DECIMAL.fullmatch(raw):
            raise UnreadableError(f"'{raw}' is octal, hex or binary to YAML; write it in decimal")
        return int(raw.replace("_", ""))
    try:
        return float(raw.replace("_", "").lower().replace(".inf", "inf").replace(".nan", "nan"))
    except ValueError:
        raise UnreadableError(f"'{raw}' is not a number") from None


def why_not_a_number(value: object, raw: str, quoted: bool) -> tuple[str, str]:
    """Explain why a value is no number: (what YAML made of it, what to write)."""
    if isinstance(value, bool):
        return f"'{raw}' is read as {str(value).lower()}, not as a number", ""
    if quoted:
        return f"'{raw}' stands in quotes, so it is text", f"write {raw}" if _reads(raw) else ""
    if EXPONENT.fullmatch(raw):
        return (
            f"'{raw}' is read as text by YAML",
            f"write {number_written(float(raw.replace('_', '')))}",
        )
    if COMMA.fullmatch(raw):
        return f"'{raw}' has a decimal comma", f"write {raw.replace(',', '.')}"
    if PERCENT.fullmatch(raw):
        share = float(raw.rstrip("% ").replace(",", ".")) / 100.0
        return f"'{raw}' is read as text", f"write {share:g}"
    return "", ""


def why_not_text(value: object, raw: str) -> tuple[str, str]:
    """Explain why a value is no text: (what YAML made of it, what to write)."""
    if isinstance(value, bool):
        return f"'{raw}' is read as {str(value).lower()}, not as text", f'write "{raw}"'
    if isinstance(value, int | float):
        return f"'{raw}' is read as a number, not as text", f'write "{raw}"'
    return "", ""


def number_written(number: float) -> str:
    """Return a float so that YAML 1.1 reads the same one: an exponent needs a point."""
    text = repr(number)
    return text.replace("e", ".0e") if "e" in text and "." not in text else text.removesuffix(".0")


def _reads(raw: str) -> bool:
    try:
        float(raw)
    except ValueError:
        return False
    return True
