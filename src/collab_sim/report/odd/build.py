"""The protocol as Markdown: complete, and short for the appendix of a paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from collab_sim.report.odd.contents import people, protocol_contents, sources_of

PROTOCOL_TEMPLATES = Path(__file__).parents[1] / "templates" / "odd"


def protocol_text(*, short: bool = False) -> str:
    """Return the complete ODD + D protocol, or the short one, as Markdown."""
    template = _environment().get_template("short.md" if short else "full.md")
    return template.render(**protocol_contents()).rstrip() + "\n"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(PROTOCOL_TEMPLATES, encoding="utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(g=_number, cell=_cell, span=_span)
    environment.globals.update(people=people, sources_of=sources_of)
    return environment


def _number(value: float) -> str:
    return f"{value:g}"


def _span(ends: tuple[float, float] | None) -> str:
    return "–" if ends is None else f"{ends[0]:g} to {ends[1]:g}"


def _cell(value: Any) -> str:
    """Text that stands in a cell of a table: no line breaks, no bars."""
    return " ".join(str(value).split()).replace("|", "\\|")
