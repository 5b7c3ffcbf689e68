"""What a study can vary: parameters, events, and numbers of one arena or group of actors."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.events import LONGEST_HORIZON
from collab_sim.world.named_fields import NamedField, field_parameter, named_field
from collab_sim.world.parameters import Parameter
from collab_sim.world.parameters.declaration import ASSUMED
from collab_sim.world.words import Meaning

EVENTS_HEADING = "events"
MONTH, SET = "month", "set"


class EventPath(NamedTuple):
    """What a path below ``events`` means: an event, and the parameter it sets or its month."""

    event: str
    parameter: str

    @property
    def is_month(self) -> bool:
        """Whether the path means the event's month."""
        return not self.parameter


def event_path(path: str) -> EventPath | None:
    """Read ``events.NAME.month`` or ``events.NAME.set.PATH``; None for anything else."""
    heading, event, key, parameter = (*path.split(".", 3), "", "", "")[:4]
    if heading != EVENTS_HEADING or not event:
        return None
    if key == MONTH and not parameter:
        return EventPath(event, "")
    return EventPath(event, parameter) if key == SET and parameter in PARAMETERS else None


def number_path(path: str) -> NamedField | None:
    """Read the path of a field of one arena or group that holds a number; None for others."""
    field = named_field(path)
    return field if field is not None and field.is_number else None


def is_variable(path: str) -> bool:
    """Whether a study can vary what stands at a path."""
    return path in PARAMETERS or bool(event_path(path) or number_path(path))


def variable(path: str) -> Parameter:
    """Return what is known about something that a study varies.

    Raises KeyError where a study can't vary it.
    """
    field = number_path(path)
    if field is not None:
        return field_parameter(field)
    below = event_path(path)
    if below is None:
        return PARAMETERS[path]
    if below.is_month:
        return Parameter(
            path=path,
            default=1.0,
            within=(1.0, float(LONGEST_HORIZON)),
            swept=None,
            unit="months",
            meaning=Meaning("variable.first_month", (("event", below.event),)),
            evidence=ASSUMED,
            whole=True,
        )
    parameter = PARAMETERS[below.parameter]
    parts = (("parameter", parameter.meaning), ("event", below.event))
    return replace(parameter, path=path, meaning=Meaning("variable.set_by", parts))
