"""Where values of a scenario come from: nothing a world hangs on, all a reader should know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import Field

from collab_sim.world.named_fields import named_field
from collab_sim.world.parameters import Section
from collab_sim.world.parameters.collaboration import CONTINUITY, RIVALS

KindOfEvidence = Literal["measured", "judged", "guessed"]
PROVENANCE = "provenance"
LISTS = ("actors", "arenas", "ties")
"""Keys whose things are listed: whoever says one anew says all of them."""
KINDS_OF_EVIDENCE: tuple[KindOfEvidence, ...] = get_args(KindOfEvidence)
ShortText = Annotated[str, Field(max_length=1000)]


class Origin(Section):
    """Where some values of one thing come from: an actor, an arena, a parameter."""

    evidence: KindOfEvidence = Field(
        "guessed", description="how firmly the values stand: measured, judged or guessed"
    )
    source: ShortText | None = Field(None, description="where they come from, in words")
    n: Annotated[int, Field(ge=1)] | None = Field(
        None, description="answers or observations that they rest on"
    )
    spread: Annotated[float, Field(ge=0.0)] | None = Field(
        None, description="standard deviation between these answers"
    )
    proxy: bool = Field(
        False, description="whether something near was measured instead of the thing itself"
    )
    cells: dict[str, ShortText] = Field(
        {}, description="cell of a table in which each value stands, by the value's key"
    )


def heading_of(name: str) -> tuple[str, str]:
    """Return the top-level key that an origin belongs to, and what is below it.

    Nothing is below lists: ``actors.School`` belongs to all actors.

    What a form sets is its continuity.

    >>> heading_of("municipality.turnover"), heading_of("actors.School"), heading_of("months")
    (('municipality', 'turnover'), ('actors', ''), ('months', ''))
    """
    heading, _, below = name.partition(".")
    if below in RIVALS:
        below = CONTINUITY
    return heading, "" if heading in LISTS else below


def still_said(provenance: Mapping[str, Any], changes: Iterable[str]) -> dict[str, Any]:
    """Return origins without those of values that are replaced, at dotted paths."""
    fields = {path: named_field(path) for path in changes}
    things = {f"{field.heading}.{field.name}" for field in fields.values() if field}
    changed = [heading_of(path) for path, field in fields.items() if not field]
    return {
        name: origin
        for name, origin in provenance.items()
        if name not in things and not any(_replaces(change, heading_of(name)) for change in changed)
    }


def _replaces(change: tuple[str, str], said: tuple[str, str]) -> bool:
    return change[0] == said[0] and (not change[1] or change[1] == said[1])
