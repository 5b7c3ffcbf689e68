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


def shared_prices(scenarios: Mapping[str, Scenario]) -> Prices | None:
    """Return the prices by which scenarios are compared; None where none has any.

    Own costs are each scenario's own; one without prices has none. Raises `ArgumentError` where
    scenarios have different prices for the same.
    """
    problems = [
        f"prices.{key} must be the same in all scenarios compared: {_told(values)}"
        for key, values in differing_prices(scenarios).items()
    ]
    if problems:
        raise ArgumentError("\n".join(problems))
    priced = [scenario.prices for scenario in scenarios.values() if scenario.prices]
    if not priced:
        return None
    worths = (prices.result for prices in priced if prices.result is not None)
    return priced[0].model_copy(update={"own_costs": 0.0, "result": next(worths, None)})


def _told(values: Mapping[str, str | float]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in values.items())


def differing_prices(scenarios: Mapping[str, Scenario]) -> dict[str, dict[str, str | float]]:
    """Return prices that should be the same and are not: by key, who says what."""
    differing = {}
    for key in SHARED_KEYS:
        said = {
            name: getattr(scenario.prices, key)
            for name, scenario in scenarios.items()
            if scenario.prices
        }
        said = {name: value for name, value in said.items() if value is not None}
        if len(set(said.values())) > 1:
            differing[key] = said
    return differing
