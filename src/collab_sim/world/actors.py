"""Who takes part: groups of departments and external actors, as a scenario names them."""

from __future__ import annotations

from enum import IntEnum
from hashlib import blake2b
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    create_model,
    model_serializer,
    model_validator,
)

from collab_sim.texts import LANGUAGES
from collab_sim.world.parameters import Section
from collab_sim.world.sectors import PROFILES

Worded = TypeVar("Worded", bound=BaseModel)
Sector = Literal["municipality", "business", "civil_society", "academia", "public_agency"]
SECTORS: tuple[Sector, ...] = get_args(Sector)

ShareField = Annotated[float, Field(ge=0.0, le=1.0)]
SpreadField = Annotated[float, Field(ge=0.0, le=0.5)]
WeightField = Annotated[float, Field(ge=0.0, le=2.0)]
NameField = Annotated[str, Field(min_length=1, max_length=200)]
NamesField = Annotated[tuple[NameField, ...], Field(strict=False)]
GoalNumbers = Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(strict=False)]


class Side(IntEnum):
    """Which side of the municipal boundary an actor stands on."""

    DEPARTMENT = 0
    EXTERNAL = 1


class Motive(IntEnum):
    """What moves an actor: the types of a public-goods experiment."""

    RECIPROCAL = 0
    OWN_RESULTS = 1
    DUTY_BOUND = 2


def _or_plain_text(schema: dict[str, Any]) -> None:
    """Say in a JSON Schema that plain text will do."""
    names = ("type", "properties", "required", "additionalProperties")
    both = {name: schema.pop(name) for name in names}
    schema["anyOf"] = [{"type": "string"}, both]


def _with_further_languages(model: type[Worded]) -> type[Worded]:
    """Let words stand in every language there is a folder of texts for."""
    further: dict[str, Any] = {
        lang: (str | None, None) for lang in LANGUAGES if lang not in model.model_fields
    }
    if not further:
        return model
    return create_model(
        model.__name__,
        __base__=model,
        __doc__=model.__doc__,
        __module__=model.__module__,
        **further,
    )


@_with_further_languages
class Title(Section):
    """A short text in both languages; plain text is shown in both."""

    model_config = ConfigDict(json_schema_extra=_or_plain_text)

    en: str
    sv: str

    @model_validator(mode="before")
    @classmethod
    def _same_in_both(cls, values: Any) -> Any:
        return {"en": values, "sv": values} if isinstance(values, str) else values

    @model_serializer(mode="wrap")
    def _where_it_stands(self, whole: SerializerFunctionWrapHandler) -> dict[str, str]:
        """Leave out languages in which it does not stand: worlds are told apart by what is left."""
        return {lang: words for lang, words in whole(self).items() if words is not None}

    def said(self, lang: str) -> str:
        """Return it in a language: in English where it does not stand in that one."""
        return str(getattr(self, lang, None) or self.en)


class ActorGroup(Section):
    """One or more actors of the same kind.

    ``members`` names them one by one; otherwise ``count`` actors are numbered. Fields left out
    take the value of the group's ``profile`` where it has one, otherwise that of ``departments`` or
    ``external`` (and of ``engagement.start``).
    """

    name: NameField = Field(
        ..., description="name of the group, and of its actor when it has just one"
    )
    title: Title | None = Field(None, description="what the group is called, in both languages")
    kind: Literal["department", "external"] = Field(..., description="department or external")
    sector: Sector = Field(
        "municipality", description="sector; departments belong to the municipality"
    )
    profile: Sector | None = Field(
        None,
        description="typical incentives and types of a sector, where the group says nothing itself",
    )
    count: Annotated[int, Field(ge=1, le=100_000)] = Field(
        1, description="number of actors; they are numbered"
    )
    members: NamesField = Field((), description="names of the actors, instead of a count")
    mandate: ShareField | None = Field(None, description="mean mandate of these actors")
    mandate_sd: SpreadField | None = Field(None, description="standard deviation of their mandates")
    workload: ShareField | None = Field(None, description="mean workload of these actors")
    workload_sd: SpreadField | None = Field(
        None, description="standard deviation of their workloads"
    )
    reciprocal: ShareField | None = Field(None, description="share of them who are reciprocal")
    own_results: ShareField | None = Field(
        None, description="share of them who go by own results; the rest are duty-bound"
    )
    own: WeightField | None = Field(None, description="weight on own benefit")
    shared: WeightField | None = Field(None, description="weight on common benefit")
    money: WeightField | None = Field(None, description="weight on the arena's money")
    legitimacy: WeightField | None = Field(
        None, description="weight on standing with the political leadership"
    )
    incentive_spread: WeightField | None = Field(
        None, description="relative standard deviation of their incentives"
    )
    backfill: ShareField | None = Field(
        None, description="share of working time that an arena's money frees"
    )
    backing: ShareField | None = Field(
        None, description="how far strong leadership replaces a missing mandate"
    )
    engagement: ShareField | None = Field(None, description="mean engagement at the start")
    engagement_sd: SpreadField | None = Field(
        None, description="standard deviation of engagement at the start"
    )
    hidden_share: ShareField | None = Field(
        None, description="share of representatives with a hidden agenda"
    )
    sphere: Annotated[int, Field(ge=0, le=2)] | None = Field(
        None,
        description="sphere of influence: 0 own organisation, 1 own services, 2 whole community",
    )
    priorities: GoalNumbers = Field(
        (), description="numbers of the goals these actors care more about"
    )

    @model_validator(mode="before")
    @classmethod
    def _says_what_its_profile_says(cls, values: Any) -> Any:
        return with_profile(values)

    @property
    def actor_names(self) -> tuple[str, ...]:
        """Names of the group's actors, in order."""
        if self.members:
            return self.members
        if self.count == 1:
            return (self.name,)
        return tuple(f"{self.name} {number}" for number in range(1, self.count + 1))

    @property
    def side(self) -> Side:
        """Side of the municipal boundary."""
        return Side.DEPARTMENT if self.kind == "department" else Side.EXTERNAL


def with_profile(values: Any) -> Any:
    """Return a group's values with its profile's where it says nothing; its sector included."""
    profile = PROFILES.get(str(values.get("profile"))) if isinstance(values, dict) else None
    if profile is None:
        return values
    stated = {key: value for key, value in values.items() if value is not None}
    return {**values, "sector": profile.sector, **profile.says, **stated}


def address_of(name: str, *, bits: int) -> int:
    """Return a stable number for a name: the address of its random draws.

    Keyed by the name, not by the place in a list, so that adding or reordering actors leaves
    everybody else's luck as it was.
    """
    digest = blake2b(name.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - bits)
