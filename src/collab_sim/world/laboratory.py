"""A public-goods experiment: the words in which a laboratory is described."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from collab_sim.world.actors import ShareField, SpreadField
from collab_sim.world.parameters import Section

Matching = Literal["partner", "stranger"]
Contribution = Annotated[float, Field(ge=0.0)]


class Types(Section):
    """How many participants are of which type; the rest are duty-bound."""

    reciprocal: ShareField = Field(
        0.67, description="share of participants who give what they expect others to give"
    )
    own_results: ShareField = Field(
        0.23, description="share of participants who go by what they get out of it"
    )

    @model_validator(mode="after")
    def _at_most_one(self) -> Self:
        total = self.reciprocal + self.own_results
        if total > 1.0 + 1e-9:
            raise ValueError(f"the shares of the types sum to {total:g}, more than 1")
        return self


class Observed(Section):
    """A published series of mean contributions."""

    source: Annotated[str, Field(min_length=1, max_length=500)] = Field(
        ..., description="where the series was published"
    )
    contribution: Annotated[tuple[Contribution | None, ...], Field(strict=False, min_length=1)] = (
        Field(..., description="mean contribution per round, from the first; null where unknown")
    )
    unit: Literal["percent", "share", "tokens"] = Field(
        "percent", description="percent or share of the endowment, or tokens"
    )

    def shares(self, endowment: float) -> tuple[float | None, ...]:
        """Contributions as shares of the endowment."""
        whole = {"percent": 100.0, "share": 1.0, "tokens": endowment}[self.unit]
        return tuple(None if value is None else value / whole for value in self.contribution)


class Laboratory(Section):
    """A public-goods experiment with a linear return from the group account.

    A round is a month of the model, a group an arena, a participant an actor.
    """

    group_size: Annotated[int, Field(ge=2, le=200)] = Field(
        4, description="participants in a group"
    )
    participants: Annotated[int, Field(ge=2, le=2000)] | None = Field(
        None,
        description="participants in the room, in whole groups; six groups if left out",
    )
    mpcr: Annotated[float, Field(ge=0.0, le=2.0)] = Field(
        ...,
        description="marginal per capita return: what a token given pays to each of the group",
    )
    endowment: Annotated[float, Field(gt=0.0, le=1e6)] = Field(
        20.0, description="tokens that a participant has in each round"
    )
    rounds: Annotated[int, Field(ge=1, le=1200)] = Field(
        10, description="rounds that are played, those after restarts included"
    )
    matching: Matching = Field(
        ..., description="partner: groups stay together; stranger: new groups in every round"
    )
    continuation: ShareField | None = Field(
        None,
        description="chance of a further round that participants know of; if left out, a known end",
    )
    restarts: Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(strict=False)] = Field(
        (), description="rounds after which, to everybody's surprise, the game starts anew"
    )
    belief: ShareField = Field(
        0.49, description="mean share that others are expected to give at first"
    )
    belief_sd: SpreadField = Field(
        0.24, description="standard deviation of that expectation between participants"
    )
    taste_spread: Annotated[float, Field(ge=0.0, le=2.0)] = Field(
        0.7, description="standard deviation of what giving is worth to participants in itself"
    )
    types: Types = Types()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.participants is not None and self.participants % self.group_size:
            raise ValueError(
                f"participants must make whole groups of {self.group_size}, "
                f"{self.participants} do not"
            )
        if list(self.restarts) != sorted(set(self.restarts)):
            raise ValueError("restarts must ascend")
        if self.restarts and self.restarts[-1] >= self.rounds:
            raise ValueError(
                f"restarts must come before the last round ({self.rounds}), "
                f"{self.restarts[-1]} does not"
            )
        return self

    @property
    def groups(self) -> int:
        """Number of groups that play at the same time."""
        return 6 if self.participants is None else self.participants // self.group_size

    @property
    def stretch_ends(self) -> tuple[int, ...]:
        """Last round of each stretch between surprises, ascending."""
        return (*self.restarts, self.rounds)
