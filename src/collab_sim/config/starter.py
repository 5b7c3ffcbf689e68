"""Commented files to start from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from collab_sim.config.schema import SCHEMA_FILE
from collab_sim.config.study_schema import STUDY_SCHEMA_FILE
from collab_sim.config.translating import translated
from collab_sim.texts import starter_text
from collab_sim.world.declarations import PARAMETERS, SECTIONS, SWITCHES


def scenario_starter(lang: str = "en") -> str:
    """Return a commented scenario file that runs as it is."""
    form = "\n".join(_defaults("collaboration", "  # ", lang, leave_out="continuity"))
    parameters = starter_text(lang, "parameters") + "\n".join(_other_headings(lang))
    head = _beside(SCHEMA_FILE, starter_text(lang, "scenario")) + form
    actors = starter_text(lang, "actors")
    return "\n".join((head, *_switches(lang), "", actors, parameters)) + "\n"


def study_starter(lang: str = "en") -> str:
    """Return a commented study file that runs as it is."""
    return _beside(STUDY_SCHEMA_FILE, starter_text(lang, "study"))


def laboratory_starter(lang: str = "en") -> str:
    """Return a commented laboratory file that runs as it is."""
    return _beside(SCHEMA_FILE, starter_text(lang, "laboratory"))


STARTERS: dict[str, Callable[[str], str]] = {
    "scenario": scenario_starter,
    "study": study_starter,
    "laboratory": laboratory_starter,
}


def starter(kind: str, lang: str = "en") -> str:
    """Return the starter file of a kind in `STARTERS`, with comments in a language.

    Raises KeyError for any other kind or language.
    """
    return STARTERS[kind](lang)


def _beside(schema: str, said: str) -> str:
    return said.replace("SCHEMA_FILE", schema)


def _switches(lang: str) -> Iterator[str]:
    for kind, switches in SWITCHES.items():
        yield f"\n# {kind}:"
        for switch in switches.values():
            yield f"#   - {switch.name}  # {switch.meaning.said(lang)}"


def _other_headings(lang: str) -> Iterator[str]:
    for heading in SECTIONS:
        if heading != "collaboration":
            yield f"# {heading}:"
            yield from _defaults(heading, "#   ", lang)


def _defaults(heading: str, before: str, lang: str, leave_out: str = "") -> Iterable[str]:
    for path, parameter in PARAMETERS.items():
        section, name = path.split(".")
        if section == heading and name != leave_out:
            low, high = parameter.within
            bounds = (
                f"{translated(parameter.unit, lang)}, {low:g} {translated('to', lang)} {high:g}"
            )
            meaning = parameter.meaning.said(lang)
            yield f"{before}{name}: {parameter.default:g}  # {bounds}: {meaning}"
