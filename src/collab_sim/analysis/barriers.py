"""Barriers: what each one does alone, what removing it brings, and how they act together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from collab_sim.analysis.defined import defined
from collab_sim.analysis.uncertainty import Estimate, estimated
from collab_sim.world.declarations import BARRIERS
from collab_sim.world.refusal import all_checked, of_type
from collab_sim.world.refusal import names as known_names
from collab_sim.world.scenario import Scenario

NONE, ALL, ONLY, WITHOUT, PLUS = "none", "all", "only ", "without ", " + "


@dataclass(frozen=True)
class BarrierEffect:
    """What one barrier does to a measure.

    ``alone``: having only it, against having none. ``removed``: having all others, against having
    all. ``interaction``: removed + alone, 0 where the barrier weighs the same in both places; above
    0 removing it brings more where the others stand than it costs alone.
    """

    name: str
    alone: Estimate
    removed: Estimate
    interaction: Estimate


def barrier_sets(
    scenario: Scenario, names: Sequence[str] = tuple(BARRIERS), *, pairs: bool = False
) -> dict[str, Scenario]:
    """The scenario with no barrier, all, each alone, each removed, and with ``pairs`` any two.

    Labels: "none", "all", "only NAME", "without NAME", "NAME + NAME". ``scenario`` is the one
    without barriers. As the scenarios of a study, its report tells the barriers one by one.

    Raises:
        ArgumentError: there is no barrier of a name, or something is no scenario.
    """
    _, names, _ = all_checked(
        (
            lambda: of_type(
                "scenario", scenario, Scenario, "a Scenario, as load_scenario makes it"
            ),
            lambda: known_names("names", names, "barrier", BARRIERS),
            lambda: of_type("pairs", pairs, bool, "True or False"),
        )
    )
    wanted: dict[str, Sequence[str]] = {NONE: (), ALL: names}
    wanted |= {f"{ONLY}{name}": (name,) for name in names}
    wanted |= {f"{WITHOUT}{name}": [other for other in names if other != name] for name in names}
    if pairs:
        wanted |= {f"{one}{PLUS}{other}": (one, other) for one, other in combinations(names, 2)}
    return {label: with_barriers(scenario, present) for label, present in wanted.items()}


def with_barriers(scenario: Scenario, names: Sequence[str]) -> Scenario:
    """Return the scenario with these barriers, as if a file that extends it listed them alone."""
    return scenario.changed({"barriers": tuple(name for name in BARRIERS if name in names)})


def barrier_labels(scenarios: Mapping[str, Scenario]) -> dict[str, str]:
    """Label scenarios that differ in their barriers alone as `barrier_sets` does, by their names.

    Scenarios that differ in anything else from the one without barriers have none. Empty unless
    there is one without barriers and some barrier stands alone.
    """
    bare = next((each for each in scenarios.values() if not each.barriers), None)
    if bare is None:
        return {}
    sets = {name: each.barriers for name, each in scenarios.items()
            if _same(each, with_barriers(bare, each.barriers))}  # fmt: skip
    every = max(map(frozenset, sets.values()), key=len)
    labels: dict[str, str] = {}
    for name, barriers in sets.items():
        label = _label(frozenset(barriers), every)
        if label and label not in labels.values():
            labels[name] = label
    return labels if any(label.startswith(ONLY) for label in labels.values()) else {}


def _same(one: Scenario, other: Scenario) -> bool:
    plain = {"name": "", "title": other.title, "question": other.question,
             "barriers": other.barriers}  # fmt: skip
    return one.model_copy(update=plain) == other.model_copy(update=plain)


def _label(barriers: frozenset[str], every: frozenset[str]) -> str:
    """Label of a set of barriers among those of a study; empty where it is none of them."""
    missing = every - barriers
    if not barriers:
        return NONE
    if len(barriers) == 1:
        return ONLY + next(iter(barriers))
    if not missing:
        return ALL
    if len(missing) == 1:
        return WITHOUT + next(iter(missing))
    return PLUS.join(sorted(barriers, key=list(BARRIERS).index)) if len(barriers) == 2 else ""


def barrier_effects(runs: pd.DataFrame, column: str) -> list[BarrierEffect]:
    """Effects of every barrier in runs of `barrier_sets`, largest gain from removal first.

    Undefined is what was not played: without all barriers, nothing is known of removing one.
    """
    table = runs.pivot(index="replicate", columns="scenario", values=column)
    played = [str(label) for label in table.columns]
    names = [label.removeprefix(ONLY) for label in played if label.startswith(ONLY)]
    wanted = [ALL, *(f"{WITHOUT}{name}" for name in names)]
    table = table.reindex(columns=[*played, *(label for label in wanted if label not in played)])
    effects = []
    for name in names:
        alone = table[f"{ONLY}{name}"] - table[NONE]
        removed = table[f"{WITHOUT}{name}"] - table[ALL]
        parts = (_effect(change) for change in (alone, removed, removed + alone))
        effects.append(BarrierEffect(name, *parts))
    if ALL in played:
        return sorted(effects, key=lambda effect: -effect.removed.mean)
    return sorted(effects, key=lambda effect: effect.alone.mean)


def pair_interactions(runs: pd.DataFrame, column: str) -> dict[tuple[str, str], Estimate]:
    """How much two barriers together differ from the sum of each alone.

    Below 0 they make each other worse, above 0 they overlap.
    """
    table = runs.pivot(index="replicate", columns="scenario", values=column)
    interactions = {}
    for label in map(str, table.columns):
        first, plus, second = label.partition(PLUS)
        if plus and {f"{ONLY}{first}", f"{ONLY}{second}"} <= set(table.columns):
            apart = table[f"{ONLY}{first}"] + table[f"{ONLY}{second}"] - table[NONE]
            interactions[first, second] = _effect(table[label] - apart)
    return interactions


def _effect(changes: pd.Series[float]) -> Estimate:
    return estimated(defined(np.asarray(changes, dtype=np.float64)))
