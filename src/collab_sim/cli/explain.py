"""The command that says what a name means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import click

from collab_sim.cli import options
from collab_sim.world.words import Wording, Words


@click.command()
@click.argument("key", required=False)
@options.model
@options.language
def explain(key: str | None, lang: str) -> None:
    """Say what a parameter, measure, switch or profile means; without KEY list them all."""
    from collab_sim.report.strings import text
    from collab_sim.world.nearest import nearest

    entries = _known()
    if key is None:
        for name, (kind, meaning) in entries.items():
            click.echo(f"{name:44} {text(lang, kind):12} {meaning.said(lang)}")
        return
    matching = [name for name in entries if name == key or name.startswith(f"{key}.")]
    matching = matching or [name for name in entries if name.endswith(f".{key}")]
    if not matching:
        near = nearest(key, entries)
        hint = text(lang, "nearest", name=near) if near else text(lang, "explain_lists")
        raise click.UsageError(text(lang, "explain_unknown", key=key, hint=hint))
    click.echo("\n\n".join("\n".join(_explained(name, lang)) for name in matching))


def _known() -> dict[str, tuple[str, Wording]]:
    from collab_sim.config.keys import known_keys
    from collab_sim.world.declarations import BARRIERS, ENABLERS, MEASURES, PARAMETERS
    from collab_sim.world.sectors import PROFILES

    entries = {path: ("parameter", p.meaning) for path, p in PARAMETERS.items()}
    entries |= {name: ("measure", m.title) for name, m in MEASURES.items()}
    for path, key in known_keys().items():
        if path not in entries and key.meaning:
            entries[path] = ("key", _OfKey(key.meaning))
    for kind, switches in (("barrier", BARRIERS), ("enabler", ENABLERS)):
        for name, switch in switches.items():
            entries[name if name not in entries else f"{kind}.{name}"] = (kind, switch.meaning)
    for name, profile in PROFILES.items():
        entries[f"profile.{name}"] = ("profile", profile.meaning)
    return entries | _of_extension()


class _OfKey(NamedTuple):
    """What a key of a scenario file means, as its declaration says it in English."""

    english: str

    def said(self, lang: str) -> str:
        """Return it in a language."""
        return _told(self.english, lang)


def _of_extension() -> dict[str, tuple[str, Wording]]:
    """What an extension brings beside parameters, measures and switches, in its own words."""
    from collab_sim.report.odd.extension import own_parts
    from collab_sim.world.extension import extension_in_force

    extension = extension_in_force()
    listed = own_parts(extension) if extension else ()
    return {part.name: (part.kind, Words(part.says)) for part in listed}


def _explained(name: str, lang: str) -> Iterator[str]:
    from collab_sim.report.strings import text

    kind, meaning = _known()[name]
    yield f"{name} ({text(lang, kind)})"
    yield f"  {meaning.said(lang)}"
    tellers = {"parameter": _parameter, "measure": _measure, "key": _key, "profile": _profile}
    if kind.startswith("own_"):
        return
    rows = tellers.get(kind, _switch)(name, lang)
    for label, value in rows:
        yield f"  {text(lang, label) + ':':18} {value}"


def _parameter(name: str, lang: str) -> Iterator[tuple[str, str]]:
    from collab_sim.report.naming import source_name
    from collab_sim.report.strings import text
    from collab_sim.world.declarations import PARAMETERS

    parameter = PARAMETERS[name]
    yield "default", f"{parameter.default:g} ({text(lang, f'unit_{parameter.unit}')})"
    yield "accepted", "{:g} – {:g}".format(*parameter.within)
    if parameter.swept:
        yield "swept", "{:g} – {:g}".format(*parameter.swept)
    yield "evidence", text(lang, f"mark_{parameter.evidence.mark.name.lower()}")
    yield "source", source_name(parameter.evidence.source, lang)


def _told(english: str, lang: str) -> str:
    from collab_sim.config.translating import translated

    return translated(english, lang)


def _key(name: str, lang: str) -> Iterator[tuple[str, str]]:
    from collab_sim.config.keys import known_keys

    key = known_keys()[name]
    yield "takes", " / ".join(key.choices) or _told(key.range or key.expected, lang)


def _measure(name: str, lang: str) -> Iterator[tuple[str, str]]:
    from collab_sim.report.naming import better_told, unit_name, whom_told
    from collab_sim.world.declarations import MEASURES

    measure = MEASURES[name]
    yield "unit", unit_name(name, lang)
    yield "taken_over", whom_told(name, lang)
    yield "better", better_told(name, lang)
    yield "definition", measure.defined.said(lang)


def _profile(name: str, lang: str) -> Iterator[tuple[str, str]]:
    from collab_sim.report.naming import source_name
    from collab_sim.report.strings import text
    from collab_sim.world.sectors import PROFILES

    profile = PROFILES[name.rpartition(".")[2]]
    yield "sets", ", ".join(f"{key} = {value:g}" for key, value in profile.says.items())
    yield "evidence", text(lang, f"mark_{profile.evidence.mark.name.lower()}")
    yield "source", source_name(profile.evidence.source, lang)


def _switch(name: str, lang: str) -> Iterator[tuple[str, str]]:
    from collab_sim.report.naming import source_name
    from collab_sim.report.strings import text
    from collab_sim.world.declarations import BARRIERS, ENABLERS

    bare = name.rpartition(".")[2]
    barrier = bare in BARRIERS and not name.startswith("enabler.")
    switch = (BARRIERS if barrier else ENABLERS)[bare]
    yield "sets", ", ".join(f"{path} = {value:g}" for path, value in switch.changes.items())
    yield "evidence", text(lang, f"mark_{switch.evidence.mark.name.lower()}")
    yield "source", source_name(switch.evidence.source, lang)
