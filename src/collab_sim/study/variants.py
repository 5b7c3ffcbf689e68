"""Scenarios whose arenas and groups are as a study's factors say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from collab_sim.config.study_design import Factor
from collab_sim.world.layout import Floats, Integers
from collab_sim.world.refusal import ArgumentError, ValuesError
from collab_sim.world.scenario import Scenario
from collab_sim.world.variables import number_path


class Variant(NamedTuple):
    """Runs that share the values of arenas and groups: ``runs`` counts them among those asked."""

    changes: dict[str, float]
    runs: Integers

    def of(self, scenario: Scenario) -> Scenario:
        """Return a scenario with these values.

        Raises `ArgumentError` with the values where they contradict something else in it.
        """
        if not self.changes:
            return scenario
        try:
            return scenario.changed(self.changes)
        except ValuesError as error:
            values = ", ".join(f"{path} = {value:g}" for path, value in self.changes.items())
            reason = "; ".join(error.problems)
            raise ArgumentError(
                f"factors: {values} is impossible in '{scenario.name}': {reason}"
            ) from None


def variants(factors: Sequence[Factor], values: Floats) -> Iterator[Variant]:
    """Yield runs with ``values`` [runs, factors] by what they make of single arenas and groups.

    Each needs a layout of its own; all other factors only change records.
    """
    columns = [column for column, factor in enumerate(factors) if number_path(factor.path)]
    if not columns or not len(values):
        yield Variant({}, np.arange(len(values)))
        return
    distinct, variant_of = np.unique(values[:, columns], axis=0, return_inverse=True)
    order = np.argsort(variant_of.reshape(-1), kind="stable")
    ends = np.cumsum(np.bincount(variant_of.reshape(-1)))
    for row, runs in zip(distinct.tolist(), np.split(order, ends[:-1]), strict=True):
        named = [factors[column] for column in columns]
        changes = {each.path: each.played(value) for each, value in zip(named, row, strict=True)}
        yield Variant(changes, runs)
