"""Barriers: what each one does alone, what removing it brings, and how they act together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from collab_sim.analysis.uncertainty import mean_interval
from collab_sim.world.scenario import Scenario
from collab_sim.world.switches import BARRIERS

NONE, ALL = "none", "all"


@dataclass(frozen=True)
class Effect:
    """A mean change over worlds on the same luck, with its 95 % interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class BarrierEffect:
    """What one barrier does to a measure.

    ``alone``: having only it, against having none. ``removed``: having all others, against having
    all. ``interaction``: removed + alone, 0 where the barrier weighs the same in both places; above
    0 removing it brings more where the others stand than it costs alone.
    """

    name: str
    alone: Effect
    removed: Effect
    interaction: Effect


def barrier_sets(
    scenario: Scenario, names: Sequence[str] = tuple(BARRIERS), *, pairs: bool = False
) -> dict[str, Scenario]:
    """The scenario with no barrier, all, each alone, each removed, and with ``pairs`` any two.

    Labels: "none", "all", "only NAME", "without NAME", "NAME + NAME". ``scenario`` is the one
    without barriers.
    """
    wanted: dict[str, Sequence[str]] = {NONE: (), ALL: names}
    wanted |= {f"only {name}": (name,) for name in names}
    wanted |= {f"without {name}": [one for one in names if one != name] for name in names}
    if pairs:
        wanted |= {f"{one} + {other}": (one, other) for one, other in combinations(names, 2)}
    return {label: with_barriers(scenario, present) for label, present in wanted.items()}


def with_barriers(scenario: Scenario, names: Sequence[str]) -> Scenario:
    """Return the scenario with these barriers, as if a file that extends it listed them alone."""
    return scenario.changed({"barriers": tuple(name for name in BARRIERS if name in names)})


def barrier_effects(runs: pd.DataFrame, column: str) -> list[BarrierEffect]:
    """Effects of every barrier in runs of `barrier_sets`, largest gain from removal first."""
    table = runs.pivot(index="replicate", columns="scenario", values=column)
    names = [str(label)[5:] for label in table.columns if str(label).startswith("only ")]
    effects = []
    for name in names:
        alone = table[f"only {name}"] - table[NONE]
        removed = table[f"without {name}"] - table[ALL]
        parts = (_effect(change) for change in (alone, removed, removed + alone))
        effects.append(BarrierEffect(name, *parts))
    return sorted(effects, key=lambda effect: -effect.removed.mean)


def pair_interactions(runs: pd.DataFrame, column: str) -> dict[tuple[str, str], Effect]:
    """How much two barriers together differ from the sum of each alone.

    Below 0 they make each other worse, above 0 they overlap.
    """
    table = runs.pivot(index="replicate", columns="scenario", values=column)
    found = {}
    for label in map(str, table.columns):
        one, plus, other = label.partition(" + ")
        if plus:
            apart = table[f"only {one}"] + table[f"only {other}"] - table[NONE]
            found[one, other] = _effect(table[label] - apart)
    return found


def _effect(changes: pd.Series[float]) -> Effect:
    values = np.asarray(changes.dropna(), dtype=np.float64)
    if not len(values):
        return Effect(float("nan"), float("nan"), float("nan"))
    return Effect(float(values.mean()), *mean_interval(values))
