"""What staff time costs and results are worth: nothing a world hangs on, all an option does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from collab_sim.world.actors import NameField
from collab_sim.world.parameters import Section
from collab_sim.world.refusal import ArgumentError

if TYPE_CHECKING:
    from collab_sim.world.scenario import Scenario

Amount = Annotated[float, Field(ge=0.0, le=1e12)]
SHARED = ("currency", "person_month", "result")


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


def shared_prices(scenarios: Mapping[str, Scenario]) -> Prices | None:
    """Return the prices by which scenarios are compared; None where none has any.

    Own costs are each scenario's own; one without prices has none. Raises `ArgumentError` where
    scenarios have different prices for the same.
    """
    priced = {name: one.prices for name, one in scenarios.items() if one.prices}
    problems = []
    for key in SHARED:
        said = {name: getattr(prices, key) for name, prices in priced.items()}
        if len(set(said.values()) - {None}) > 1:
            told = ", ".join(f"{value} in '{name}'" for name, value in said.items())
            problems.append(f"prices.{key} must be the same in all scenarios compared: {told}")
    if problems:
        raise ArgumentError("\n".join(problems))
    if not priced:
        return None
    results = [prices.result for prices in priced.values() if prices.result is not None]
    first = next(iter(priced.values()))
    return first.model_copy(update={"own_costs": 0.0, "result": next(iter(results), None)})
