"""What staff time costs and results are worth: nothing a world hangs on, all an option does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from collab_sim.world.actors import NameField
from collab_sim.world.parameters import Section
from collab_sim.world.refusal import ArgumentError

Amount = Annotated[float, Field(ge=0.0, le=1e12)]
SHARED_KEYS = ("currency", "person_month", "result")


class Prices(Section):
    """Prices of a scenario, all in the same currency."""

    currency: NameField = Field(..., description="word for the currency of all prices, such as kr")
    person_month: Amount = Field(..., description="what a person-month of staff time costs")
    own_costs: Amount = Field(
        0.0, description="what the scenario costs beside staff time, paid at the start"
    )
    result: Amount | None = Field(
        None, description="what a person-month of results is worth; left out where nobody knows"
    )


def shared_prices(prices: Mapping[str, Prices | None]) -> Prices | None:
    """Return the prices by which scenarios are compared; None where none has any.

    Own costs are each scenario's own; one without prices has none. Raises `ArgumentError` where
    scenarios have different prices for the same.
    """
    problems = [
        f"prices.{key} must be the same in all scenarios compared: "
        + ", ".join(f"{name}: {price}" for name, price in says.items())
        for key, says in differing_prices(prices).items()
    ]
    if problems:
        raise ArgumentError("\n".join(problems))
    stated = [each for each in prices.values() if each]
    if not stated:
        return None
    worths = (each.result for each in stated if each.result is not None)
    return stated[0].model_copy(update={"own_costs": 0.0, "result": next(worths, None)})


def differing_prices(prices: Mapping[str, Prices | None]) -> dict[str, dict[str, str | float]]:
    """Return prices that should be the same and are not: by key, what each scenario says."""
    differing = {}
    for key in SHARED_KEYS:
        values = {name: getattr(each, key) for name, each in prices.items() if each}
        says = {name: value for name, value in values.items() if value is not None}
        if len(set(says.values())) > 1:
            differing[key] = says
    return differing
