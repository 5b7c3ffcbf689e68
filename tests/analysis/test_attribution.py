"""Shares on hand-made games whose answers are known."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab_sim.analysis.attribution import (
    Attribution,
    Mixture,
    Trials,
    attribution,
    trials_of,
)
from collab_sim.analysis.changes import Change
from collab_sim.analysis.uncertainty import Values

Game = Callable[[Mixture, int], float]


def taken_apart(changes: int, pairs: int, game: Game, most: int = 100_000) -> Attribution:
    trials = trials_of(changes, pairs, most)
    bundles = [(Change("setting", f"change {number}"),) for number in range(changes)]
    return attribution("results", ("one", "other"), bundles, trials, played(trials, game))


def played(trials: Trials, game: Game) -> dict[Mixture, Values]:
    everyone = range(trials.pairs)
    asked = {frozenset[int](): everyone, frozenset(range(trials.changes)): everyone}
    outcomes = {}
    for chosen, rows in {**asked, **trials.mixtures}.items():
        values = np.full(trials.pairs, np.nan)
        values[list(rows)] = [game(chosen, row) for row in rows]
        outcomes[chosen] = values
    return outcomes


def added(chosen: Mixture, row: int) -> float:
    """Every change gives its number more, half as much in odd pairs."""
    return sum(number * (1.0 - 0.5 * (row % 2)) for number in chosen)


@pytest.mark.parametrize("changes", [2, 6, 7, 11])
def test_what_only_adds_up_is_credited_as_it_is(changes: int) -> None:
    result = taken_apart(changes, 20, added)
    for number, part in enumerate(result.parts):
        for estimate in (part.alone, part.last, part.share):
            assert estimate.mean == pytest.approx(0.75 * number)
    assert result.joints == ()
    assert result.orders == (0 if changes <= 6 else 20)


def test_what_two_do_only_together_is_halved_and_told() -> None:
    result = taken_apart(3, 20, lambda chosen, row: 8.0 * ({0, 1} <= chosen) + 0.01 * (row % 2))
    assert [part.share.mean for part in result.parts] == pytest.approx([4.0, 4.0, 0.0])
    assert [part.alone.mean for part in result.parts] == pytest.approx([0.0] * 3)
    assert [part.last.mean for part in result.parts] == pytest.approx([8.0, 8.0, 0.0])
    [joint] = result.joints
    assert (joint.first, joint.second) == (result.parts[0].bundle, result.parts[1].bundle)
    assert joint.more.mean == pytest.approx(8.0)


def test_a_change_that_does_nothing_is_not_separated_from_nothing() -> None:
    def noise(chosen: Mixture, row: int) -> float:
        return 5.0 * (0 in chosen) + (1 in chosen) * (-1.0) ** row

    first, second = taken_apart(2, 40, noise).parts
    assert first.share.separated
    assert not second.share.separated


@given(st.integers(2, 9), st.integers(2, 60), st.integers(0, 1000))
def test_shares_add_up_to_the_difference(changes: int, pairs: int, seed: int) -> None:
    def any_game(chosen: Mixture, row: int) -> float:
        key = [seed, row, *sorted(chosen)]
        return float(np.random.Generator(np.random.Philox(np.random.SeedSequence(key))).random())

    found = taken_apart(changes, min(pairs, 12), any_game)
    assert sum(part.share.mean for part in found.parts) == pytest.approx(found.total.mean)


@given(st.integers(2, 30), st.integers(2, 400), st.integers(500, 6000))
def test_trials_keep_to_the_worlds_allowed(changes: int, pairs: int, most: int) -> None:
    trials = trials_of(changes, pairs, most)
    assert 2 <= trials.pairs <= pairs
    worlds = sum(len(rows) for rows in trials.mixtures.values())
    assert worlds <= most
    assert all(0 < len(chosen) < changes for chosen in trials.mixtures)
