"""Where values of a scenario come from: nothing a world hangs on, all a reader should know."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from collab_sim.world.parameters import Section

Evidence = Literal["measured", "judged", "guessed"]
EVIDENCE: tuple[Evidence, ...] = ("measured", "judged", "guessed")
Told = Annotated[str, Field(max_length=1000)]


class Origin(Section):
    """Where some values of one thing come from: an actor, an arena, a parameter."""

    evidence: Evidence = Field(
        "guessed", description="how firmly the values stand: measured, judged or guessed"
    )
    source: Told | None = Field(None, description="where they come from, in words")
    n: Annotated[int, Field(ge=1)] | None = Field(
        None, description="answers or observations that they rest on"
    )
    spread: Annotated[float, Field(ge=0.0)] | None = Field(
        None, description="standard deviation between these answers"
    )
    proxy: bool = Field(
        False, description="whether something near was measured instead of the thing itself"
    )
    cells: dict[str, Told] = Field(
        {}, description="cell of a table in which each value stands, by the value's key"
    )
