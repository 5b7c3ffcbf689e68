"""Comparisons of forms under both readings of equal money.

A project spends the same money in fewer months. Either its larger monthly money also asks more of
every member in those months (*volume*: over the years every member is asked for the same), or it
pays for others (*ask*: a member is asked for the same in every active month). Signs can hang on the
reading, so both are played on the same luck and told side by side.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from collab_sim.analysis.pairs import Paired, paired
from collab_sim.world.scenario import Scenario

ASK_FOLLOWS_MONEY = "collaboration.ask_follows_money"
READINGS = {"volume": 1.0, "ask": 0.0}
"""Readings of equal money: the value of ``collaboration.ask_follows_money``."""


def of_another_form(scenarios: Mapping[str, Scenario]) -> dict[str, Scenario]:
    """The first scenario and those that spend their money in other months, by their arenas' forms.

    Empty where no scenario does.
    """
    (baseline, first), *others = scenarios.items()
    differing = {name: other for name, other in others if _rhythm(other) != _rhythm(first)}
    return {baseline: first, **differing} if differing else {}


def _rhythm(scenario: Scenario) -> tuple[object, ...]:
    common = scenario.collaboration
    arenas = [
        tuple(
            getattr(common, name) if getattr(arena, name) is None else getattr(arena, name)
            for name in ("continuity", "duration", "gap")
        )
        for arena in scenario.arenas
    ]
    return tuple(("continuous",) if rhythm[0] == 1.0 else rhythm for rhythm in arenas)


def reading_of(scenarios: Mapping[str, Scenario]) -> str | None:
    """Return the reading that all scenarios share; None where they share none of the two."""
    asks = {scenario.value(ASK_FOLLOWS_MONEY) for scenario in scenarios.values()}
    names = [reading for reading, value in READINGS.items() if asks == {value}]
    return names[0] if names else None


def under(reading: str, scenarios: Mapping[str, Scenario]) -> dict[str, Scenario]:
    """Return the scenarios under a reading."""
    asks = {ASK_FOLLOWS_MONEY: READINGS[reading]}
    return {name: scenario.changed(asks) for name, scenario in scenarios.items()}


def both_readings(
    tables: Mapping[str, pd.DataFrame], column: str, one: str, other: str
) -> dict[str, Paired]:
    """Compare two scenarios in one column under each reading."""
    return {reading: paired(runs, column, one, other) for reading, runs in tables.items()}


def sign_holds(comparisons: Mapping[str, Paired]) -> bool:
    """Whether one scenario is ahead under every reading, in most pairs and on average."""
    directions = {
        comparison.direction if comparison.mean_agrees else 0 for comparison in comparisons.values()
    }
    return len(directions) == 1 and 0 not in directions
