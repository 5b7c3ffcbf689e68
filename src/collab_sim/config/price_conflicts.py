"""Prices that should be the same in all scenarios compared, each at its line where they are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from collab_sim.config.find import SCENARIOS
from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem, in_reading_order
from collab_sim.config.reading import layers_of
from collab_sim.world.prices import differing_prices
from collab_sim.world.scenario import Scenario


def price_conflicts(
    scenarios: Mapping[str, Scenario],
    references: Mapping[str, str | Path],
    overrides: Sequence[str] = (),
) -> list[Problem]:
    """Return a problem for each price that another of these scenarios says differently.

    ``references`` are the scenarios' files, or shipped names, by the same names. A price that a
    file takes over from another is told where it stands.
    """
    unlike = differing_prices({name: each.prices for name, each in scenarios.items()})
    problems = []
    for key, values in unlike.items():
        said = ", ".join(f"{name}: {value}" for name, value in values.items())
        message = f"must be the same in all scenarios compared ({said})"
        for name in values:
            if node := _said(key, references[name], overrides):
                problems.append(Problem(f"prices.{key}", message, node.position))
    return in_reading_order(problems)


def _said(key: str, reference: str | Path, overrides: Sequence[str]) -> Node | None:
    """Return where a price is said last, on the way from the first file to what is laid over."""
    headings = [layer.tree.child("prices") for layer in layers_of(SCENARIOS, reference, overrides)]
    nodes = [node for heading in headings if heading and (node := heading.child(key))]
    return nodes[-1] if nodes else None
