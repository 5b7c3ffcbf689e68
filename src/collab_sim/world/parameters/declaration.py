"""How a parameter is declared: once, with everything anybody will ever ask about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo

from collab_sim.world.refusal import ValuesError, as_python
from collab_sim.world.words import Meaning, Wording, Words


class Mark(StrEnum):
    """How firmly a value stands: the evidence behind it."""

    DATA = "data"
    LITERATURE = "literature"
    SOURCE_TALK = "source talk"
    CALIBRATED = "calibrated"
    ASSUMED = "assumed"


@dataclass(frozen=True)
class Evidence:
    """How firmly a value stands, and what it rests on."""

    mark: Mark
    source: str


TALK = "Gustafsson 2021"
FROM_THE_TALK = Evidence(Mark.SOURCE_TALK, TALK)
ASSUMED = Evidence(Mark.ASSUMED, "assumption of this project")


class Section(BaseModel):
    """A group of parameters that belong together: one heading of a scenario file.

    Raises `ValuesError` where values are wrong, with every problem.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)

    def __init__(self, /, **values: Any) -> None:
        values = as_python(values)
        try:
            super().__init__(**values)
        except ValidationError as error:
            raise ValuesError(type(self), values, error) from None

    # What is inside another section is validated with it, so that all problems are told at once.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(
            f"{name} cannot be set: a {type(self).__name__} stays as it is; "
            "Scenario.changed returns another one"
        )

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Return a section with these values; raises `ValuesError` with every problem."""
        values = as_python(obj)
        try:
            return super().model_validate(values, **options)
        except ValidationError as error:
            raise ValuesError(cls, values, error, options.get("context")) from None


@dataclass(frozen=True)
class Parameter:
    """One declared parameter.

    ``within`` is what the model accepts, ``swept`` the range that studies vary it over
    (``None`` where sweeping it makes no sense). ``meaning`` is said in every language.
    """

    path: str
    default: float
    within: tuple[float, float]
    swept: tuple[float, float] | None
    unit: str
    meaning: Wording
    evidence: Evidence
    whole: bool


def parameter(
    default: float,
    unit: str = "share",
    *,
    within: tuple[float, float] = (0.0, 1.0),
    swept: tuple[float, float] | None,
    evidence: Evidence = ASSUMED,
    meaning: Words | None = None,
) -> Any:
    """Declare a numeric parameter of a `Section`; bounds are inclusive.

    What is not said to rest on anything is assumed. ``meaning`` says what a parameter of a user's
    own means; the model's own are in the catalogues of meanings, by their paths.
    """
    low, high = within
    return Field(
        default,
        ge=low,
        le=high,
        description=meaning.en if meaning else None,
        json_schema_extra={
            "unit": unit,
            "swept": list(swept) if swept else None,
            **({"sv": meaning.sv} if meaning and meaning.sv else {}),
            "source": evidence.source,
            "mark": evidence.mark.value,
        },
    )


def declared(section: type[BaseModel], prefix: str) -> Iterator[Parameter]:
    """Yield the parameters declared in ``section`` as dotted paths below ``prefix``."""
    for name, field in section.model_fields.items():
        if isinstance(field.json_schema_extra, dict) and "mark" in field.json_schema_extra:
            yield _read(f"{prefix}.{name}", field, field.json_schema_extra)


def _read(path: str, field: FieldInfo, extra: dict[str, Any]) -> Parameter:
    bounds = {type(limit).__name__: limit for limit in field.metadata}
    swept = extra["swept"]
    return Parameter(
        path=path,
        default=float(field.default),
        within=(float(bounds["Ge"].ge), float(bounds["Le"].le)),
        swept=(float(swept[0]), float(swept[1])) if swept else None,
        unit=extra["unit"],
        meaning=Words(field.description, extra.get("sv", ""))
        if field.description
        else Meaning(f"parameter.{path}"),
        evidence=Evidence(Mark(extra["mark"]), extra["source"]),
        whole=field.annotation is int or int in get_args(field.annotation),
    )
