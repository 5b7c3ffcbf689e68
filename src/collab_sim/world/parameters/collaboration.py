"""The form of collaboration: one axis from project to continuous, at equal money."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any, Literal, TypeVar

from pydantic import Field, model_validator

from collab_sim.world.parameters.declaration import TALK, Mark, Section, parameter

Item = TypeVar("Item")
Form = Literal["project", "programme", "continuous"]
CONTINUITY_OF: dict[str, float] = {"project": 0.0, "programme": 0.5, "continuous": 1.0}


FORM, CONTINUITY = "form", "continuity"
CONTINUITY_PATH = f"collaboration.{CONTINUITY}"
RIVALS = frozenset({FORM, CONTINUITY})
"""Two names of one thing: what is said later holds, and nobody may say both at once."""


def implied(form: object) -> float | None:
    """Return the continuity that a ``form`` sets; None where it is none."""
    return CONTINUITY_OF.get(form) if isinstance(form, str) else None


def yielding(earlier: Mapping[str, Item], later: Container[str]) -> dict[str, Item]:
    """Return what was said earlier without the rival of a name that is said later."""
    spoken = any(name in later for name in RIVALS)
    return {key: said for key, said in earlier.items() if not (spoken and key in RIVALS)}


def continuity_from_form(values: Any) -> Any:
    """Let ``form`` set ``continuity``; refuse two that disagree."""
    meant = implied(values.get(FORM)) if isinstance(values, dict) else None
    if meant is None:
        return values
    if values.get(CONTINUITY, meant) != meant:
        raise ValueError(
            f"form '{values[FORM]}' means continuity {meant:g}, "
            f"but continuity is {values[CONTINUITY]}; give one of the two"
        )
    return {**values, CONTINUITY: meant}


class Collaboration(Section):
    """How the arenas of this world are financed and run."""

    form: Form | None = Field(
        default=None, description="project, programme or continuous; sets continuity to 0, .5 or 1"
    )
    continuity: float = parameter(
        1.0,
        swept=(0.0, 1.0),
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )
    budget: float = parameter(
        1.0,
        "ratio",
        within=(0.0, 10.0),
        swept=(0.5, 1.5),
        mark=Mark.ASSUMED,
    )
    ask_follows_money: float = parameter(
        1.0,
        swept=(0.0, 1.0),
        mark=Mark.ASSUMED,
    )
    duration: int = parameter(
        24,
        "months",
        within=(1, 1200),
        swept=(6, 48),
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )
    gap: int = parameter(
        6,
        "months",
        within=(0, 1200),
        swept=(0, 18),
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )
    scope: int = parameter(
        3,
        "goals",
        within=(1, 17),
        swept=(1, 5),
        source=TALK,
        mark=Mark.ASSUMED,
    )
    seats: int = parameter(
        8,
        "members",
        within=(2, 1000),
        swept=None,
        mark=Mark.ASSUMED,
    )
    memory: float = parameter(
        0.5,
        swept=(0.0, 1.0),
        mark=Mark.ASSUMED,
    )
    membership_renewal: float = parameter(
        0.3,
        swept=(0.0, 0.8),
        mark=Mark.ASSUMED,
    )
    renewal_rate: float = parameter(
        1.0,
        swept=(0.0, 1.0),
        source="calibrated in start_grant alone, Feinberg et al. 2008",
        mark=Mark.ASSUMED,
    )
    respawn: float = parameter(
        0.0,
        swept=(0.0, 1.0),
        mark=Mark.ASSUMED,
    )
    institutionalisation: float = parameter(
        1.0,
        swept=None,
        mark=Mark.ASSUMED,
    )
    overhead: float = parameter(
        0.1,
        swept=(0.0, 0.3),
        mark=Mark.ASSUMED,
    )
    deadline_focus: float = parameter(
        0.2,
        swept=(0.0, 0.5),
        source="work on temporary organisations; the size is assumed",
        mark=Mark.LITERATURE,
    )
    dissolution: float = parameter(
        0.005,
        "per month",
        swept=(0.0, 0.02),
        source="calibrated in start_grant alone, Feinberg et al. 2008",
        mark=Mark.CALIBRATED,
    )

    @model_validator(mode="before")
    @classmethod
    def _form_sets_continuity(cls, values: Any) -> Any:
        return continuity_from_form(values)
