"""Barriers on a made world in which every effect is known, and on the model's own switches."""

from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest

from collab_sim.analysis.barriers import (
    barrier_effects,
    barrier_sets,
    pair_interactions,
    with_barriers,
)
from collab_sim.world.declarations import BARRIERS
from tests.worlds import default_world

NAMES = ("lack_of_mandate", "project_form", "hidden_agendas")
COST = {"lack_of_mandate": 0.3, "project_form": 0.2, "hidden_agendas": 0.1}


def made_runs() -> pd.DataFrame:
    """Costs add up, but lack of mandate and project form together cost 0.05 less than their sum."""
    rows = []
    for label in barrier_sets(default_world(), NAMES, pairs=True):
        present = present_in(label)
        overlap = 0.05 * {"lack_of_mandate", "project_form"}.issubset(present)
        for replicate in range(5):
            value = 0.9 + 0.01 * replicate - sum(COST[name] for name in present) + overlap
            rows.append((label, replicate, value))
    return pd.DataFrame(rows, columns=["scenario", "replicate", "engagement"])


def present_in(label: str) -> set[str]:
    if label in {"none", "all"}:
        return set(NAMES) if label == "all" else set()
    if label.startswith("only "):
        return {label[5:]}
    if label.startswith("without "):
        return set(NAMES) - {label[8:]}
    return set(label.split(" + "))


def test_effects_alone_removed_and_together() -> None:
    effects = {effect.name: effect for effect in barrier_effects(made_runs(), "engagement")}
    assert list(effects) == ["lack_of_mandate", "project_form", "hidden_agendas"]
    assert effects["lack_of_mandate"].alone.mean == pytest.approx(-0.3)
    assert effects["lack_of_mandate"].removed.mean == pytest.approx(0.25)
    assert effects["lack_of_mandate"].interaction.mean == pytest.approx(-0.05)
    assert effects["hidden_agendas"].interaction.mean == pytest.approx(0.0)


def test_pairs_that_overlap_stand_out() -> None:
    result = pair_interactions(made_runs(), "engagement")
    assert set(result) == set(combinations(NAMES, 2))
    assert result["lack_of_mandate", "project_form"].mean == pytest.approx(0.05)
    assert result["lack_of_mandate", "hidden_agendas"].mean == pytest.approx(0.0)


def test_sets_switch_exactly_what_their_label_says() -> None:
    base = default_world()
    sets = barrier_sets(base)
    assert len(sets) == 2 + 2 * len(BARRIERS)
    assert sets["none"] == base
    for name, barrier in BARRIERS.items():
        for path, value in barrier.changes.items():
            assert sets[f"only {name}"].value(path) == value
            assert sets[f"without {name}"].value(path) == base.value(path)
            assert sets["all"].value(path) == value
    named = base.changed({"barriers": ("lack_of_mandate",)})
    assert with_barriers(named, ()) == base
