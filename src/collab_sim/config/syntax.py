"""What YAML itself objects to, in plain words."""

from __future__ import annotations

import yaml
from yaml.reader import ReaderError

from collab_sim.config.problems import Position, Problem, Source, Span

PLAINER = {
    "expected a single document": ("a second document starts here", "one file, one document"),
    "mapping values are not allowed": (
        "a colon where no key can stand",
        "check the indentation, or put the text in quotes",
    ),
    "expected the node content": ("a value or a closing bracket is missing", ""),
    "expected <block end>": ("the indentation does not fit the lines above", ""),
    "could not find expected ':'": ("a key without a colon", "write 'key: value'"),
    "undefined alias": ("an alias (*name) without its anchor (&name)", ""),
    "expected ',' or ']'": ("a list that is not closed", "']' is missing"),
    "expected ',' or '}'": ("a mapping that is not closed", "'}' is missing"),
    "found unexpected end of stream": ("a quote that is not closed", ""),
    "found duplicate anchor": ("an anchor (&name) that is given twice", ""),
}


def syntax_problem(error: yaml.YAMLError, source: Source, start: int) -> Problem:
    """Return what is wrong with a text that is not YAML."""
    if isinstance(error, ReaderError):
        return _bad_character(error, source, start)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Problem("", "not valid YAML", Position(source))
    column = mark.column + (start if mark.line == 0 else 0)
    span = _on_text(source, Span(mark.line, column, column + 1))
    said = " ".join(filter(None, (getattr(error, "context", ""), getattr(error, "problem", ""))))
    message, hint = _in_plain_words(said)
    if "'\\t'" in said or "\t" in _indentation(source, span.line):
        message, hint = "a tab; YAML indents with spaces", "replace the tab by spaces"
    return Problem("", message, Position(source, span, span), hint)


def _in_plain_words(said: str) -> tuple[str, str]:
    for beginning, plainer in PLAINER.items():
        if beginning in said:
            return plainer
    return f"not valid YAML: {said}", ""


def _indentation(source: Source, line: int) -> str:
    lines = source.text.split("\n")
    text = lines[line] if line < len(lines) else ""
    return text[: len(text) - len(text.lstrip())]


def _on_text(source: Source, span: Span) -> Span:
    """Move a mark beyond the last line back to the end of the text."""
    lines = source.text.rstrip().split("\n")
    if span.line < len(lines):
        return span
    return Span(len(lines) - 1, len(lines[-1]), len(lines[-1]) + 1)


def _bad_character(error: ReaderError, source: Source, start: int) -> Problem:
    before = source.text[: start + error.position]
    line = before.count("\n")
    column = len(before) - (before.rfind("\n") + 1)
    span = Span(line, column, column + 1)
    code = f"U+{ord(source.text[start + error.position]):04X}"
    message = f"the character {code} cannot stand in a YAML file"
    return Problem("", message, Position(source, span, span), "delete it")
