"""The form of collaboration: one axis from project to continuous, at equal money."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from collab_sim.world.parameters.declaration import (
    FROM_THE_TALK,
    TALK,
    Evidence,
    Mark,
    Section,
    parameter,
)

Form = Literal["project", "programme", "continuous"]
CONTINUITY_OF: dict[str, float] = {"project": 0.0, "programme": 0.5, "continuous": 1.0}
FORM, CONTINUITY = "form", "continuity"
CONTINUITY_PATH = f"collaboration.{CONTINUITY}"
RIVALS = frozenset({FORM, CONTINUITY})
"""Two names of one thing: what is said later holds, and nobody may say both at once."""


def implied(form: object) -> float | None:
    """Return the continuity that a ``form`` sets; None where it is none."""
    return CONTINUITY_OF.get(form) if isinstance(form, str) else None


def yielding(earlier: Mapping[str, Any], later: Container[str]) -> dict[str, Any]:
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
    continuity: float = parameter(1.0, swept=(0.0, 1.0), evidence=FROM_THE_TALK)
    budget: float = parameter(1.0, "ratio", within=(0.0, 10.0), swept=(0.5, 1.5))
    ask_follows_money: float = parameter(1.0, swept=(0.0, 1.0))
    duration: int = parameter(24, "months", within=(1, 1200), swept=(6, 48), evidence=FROM_THE_TALK)
    gap: int = parameter(6, "months", within=(0, 1200), swept=(0, 18), evidence=FROM_THE_TALK)
    scope: int = parameter(
        3, "goals", within=(1, 17), swept=(1, 5), evidence=Evidence(Mark.ASSUMED, TALK)
    )
    seats: int = parameter(8, "members", within=(2, 1000), swept=None)
    memory: float = parameter(0.5, swept=(0.0, 1.0))
    membership_renewal: float = parameter(0.3, swept=(0.0, 0.8))
    renewal_rate: float = parameter(
        1.0,
        swept=(0.0, 1.0),
        evidence=Evidence(Mark.ASSUMED, "calibrated in start_grant alone, Feinberg et al. 2008"),
    )
    respawn: float = parameter(0.0, swept=(0.0, 1.0))
    institutionalisation: float = parameter(1.0, swept=None)
    overhead: float = parameter(0.1, swept=(0.0, 0.3))
    deadline_focus: float = parameter(
        0.2,
        swept=(0.0, 0.5),
        evidence=Evidence(Mark.LITERATURE, "work on temporary organisations; the size is assumed"),
    )
    dissolution: float = parameter(
        0.005,
        "per month",
        swept=(0.0, 0.02),
        evidence=Evidence(Mark.CALIBRATED, "calibrated in start_grant alone, Feinberg et al. 2008"),
    )

    @model_validator(mode="before")
    @classmethod
    def _form_sets_continuity(cls, values: Any) -> Any:
        return continuity_from_form(values)
