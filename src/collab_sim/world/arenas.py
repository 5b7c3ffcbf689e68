"""Where actors meet: arenas as a scenario names them, and what can become of one."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Any

from pydantic import Field, model_validator

from collab_sim.world.actors import GoalNumbers, NameField, Names, ShareField, Title
from collab_sim.world.parameters import Section
from collab_sim.world.parameters.collaboration import Form, continuity_from_form

KIND_OF_KEYWORD = {"departments": "department", "external": "external"}


class Status(IntEnum):
    """Where an arena stands in its life."""

    WAITING = 0
    ACTIVE = 1
    PAUSE = 2
    INSTITUTIONALISED = 3
    ENDED = 4
    DISSOLVED = 5


class ArenaPlan(Section):
    """An arena (forum or project group) as planned.

    ``goals`` lists goal numbers by priority; the arena takes on the first ``scope`` of them and
    draws further ones where the list is shorter. ``members`` is a number (drawn among
    ``open_to``), a list of actors and groups, or left out: every seat is filled. ``open_to`` names
    the actors, groups, or ``departments`` and ``external``, who may join; empty means everybody.
    """

    name: NameField
    title: Title | None = None
    goals: GoalNumbers = ()
    scope: Annotated[int, Field(ge=1, le=17)] | None = None
    reach: Annotated[int, Field(ge=0, le=2)] = 1
    seats: Annotated[int, Field(ge=2, le=1000)] | None = None
    opens: Annotated[int, Field(ge=1, le=1200)] = 1
    members: Annotated[int, Field(ge=0)] | Names | None = None
    open_to: Names = ()
    mandated: bool = False
    form: Form | None = None
    continuity: ShareField | None = None
    duration: Annotated[int, Field(ge=1, le=1200)] | None = None
    gap: Annotated[int, Field(ge=0, le=1200)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _form_sets_continuity(cls, values: Any) -> Any:
        return continuity_from_form(values)
