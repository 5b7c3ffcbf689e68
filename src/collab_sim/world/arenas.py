"""Where actors meet: arenas as a scenario names them, and what can become of one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Annotated, Any

from pydantic import Field, model_validator

from collab_sim.world.actors import GoalNumbers, NameField, NamesField, ShareField, Title
from collab_sim.world.parameters import Section
from collab_sim.world.parameters.collaboration import Form, continuity_from_form

HOURS_OF_A_MONTH = 160.0
"""Working hours of a full-time month: forty a week, four weeks."""


class Status(IntEnum):
    """Where an arena stands in its life."""

    WAITING = 0
    ACTIVE = 1
    PAUSE = 2
    INSTITUTIONALISED = 3
    ENDED = 4
    DISSOLVED = 5


ALIVE = (Status.ACTIVE, Status.PAUSE, Status.INSTITUTIONALISED)
"""An arena that has opened, and neither ended nor dissolved."""


class ArenaPlan(Section):
    """An arena (forum or project group) as planned.

    ``goals`` lists goal numbers by priority; the arena takes on the first ``scope`` of them and
    draws further ones where the list is shorter. ``members`` is a number (drawn among
    ``open_to``), a list of actors and groups, or left out: every seat is filled. ``open_to`` names
    the actors, groups, or ``departments`` and ``external``, who may join; empty means everybody.
    Members do not look ahead to the month in which it ``closes``.
    """

    name: NameField = Field(..., description="name of the arena")
    title: Title | None = Field(None, description="what the arena is called, in both languages")
    goals: GoalNumbers = Field(
        (), description="numbers of goals by priority; the first ones up to scope are taken on"
    )
    scope: Annotated[int, Field(ge=1, le=17)] | None = Field(
        None, description="number of goals it takes on; collaboration.scope if left out"
    )
    reach: Annotated[int, Field(ge=0, le=2)] = Field(
        1, description="0 own organisation, 1 own services, 2 whole community"
    )
    seats: Annotated[int, Field(ge=2, le=1000)] | None = Field(
        None, description="seats; collaboration.seats if left out"
    )
    opens: Annotated[int, Field(ge=1, le=1200)] = Field(1, description="month in which it opens")
    closes: Annotated[int, Field(ge=1, le=1200)] | None = Field(
        None, description="last month in which it is open; open to the end if left out"
    )
    meetings: Annotated[float, Field(ge=0.01, le=100.0)] | None = Field(
        None, description="meetings in a normal month; with hours they set what it asks"
    )
    hours: Annotated[float, Field(ge=0.1, le=160.0)] | None = Field(
        None, description="hours that a meeting takes of a member, preparation included"
    )
    members: Annotated[int, Field(ge=0)] | NamesField | None = Field(
        None,
        description="a number to draw, a list of actors and groups, or nothing: every seat",
    )
    open_to: NamesField = Field(
        (),
        description="actors, groups, departments or external who may join; empty means everybody",
    )
    mandated: bool = Field(
        False, description="whether members sit there by decision and cannot leave"
    )
    form: Form | None = Field(None, description="project, programme or continuous; sets continuity")
    continuity: ShareField | None = Field(
        None, description="standing share of its budget; collaboration.continuity if left out"
    )
    duration: Annotated[int, Field(ge=1, le=1200)] | None = Field(
        None, description="length of its projects in months"
    )
    first_duration: Annotated[int, Field(ge=1, le=1200)] | None = Field(
        None, description="length of its first project (a start grant), if another than the rest"
    )
    gap: Annotated[int, Field(ge=0, le=1200)] | None = Field(
        None, description="months between its projects"
    )

    @property
    def asks(self) -> float | None:
        """Share of a member's working time that it asks in a normal month, by its own rhythm.

        None where it has none: then ``work.ask_per_goal`` and the number of its goals say it.
        """
        if self.meetings is None or self.hours is None:
            return None
        return self.meetings * self.hours / HOURS_OF_A_MONTH

    @model_validator(mode="before")
    @classmethod
    def _form_sets_continuity(cls, values: Any) -> Any:
        return continuity_from_form(values)


Arenas = Sequence[ArenaPlan]
