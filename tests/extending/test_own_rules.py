"""Rules of a user's own: what is refused, and that both engines play the same."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable

import numpy as np
import pytest

from collab_sim import CollaborationModel
from collab_sim.elementary import exp
from collab_sim.engines.arguments import Arguments
from collab_sim.engines.ensemble import KernelWorld
from collab_sim.engines.extended import model_of
from collab_sim.engines.kernel.batch import batch
from collab_sim.engines.parity import first_difference
from collab_sim.extending import Extension
from collab_sim.rules.commitment import capacity
from collab_sim.world.refusal import ArgumentError
from collab_sim.world.scenario import Scenario
from tests.extending.own import HALVED, RULED
from tests.study.small import world

Rule = Callable[..., float]


class Interpreted:
    """The text of the compiled engine, played as the Python it is."""

    def __init__(self, arguments: Arguments, rules: object) -> None:
        self.arguments = arguments

    def play(self, arguments: Arguments) -> None:
        batch(*arguments)


@pytest.fixture
def small() -> Scenario:
    return world("small", collaboration={"form": "project", "duration": 3, "gap": 1})


@pytest.mark.parametrize("extension", [RULED, HALVED])
def test_both_engines_play_the_same_month(
    extension: Extension, small: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("collab_sim.engines.ensemble.instance_for", Interpreted)
    with extension.in_force():
        assert first_difference(small, seed=3) is None
        own = KernelWorld(small, seed=3, replicate=0, played=3).snapshot().actors["available"]
    usual = KernelWorld(small, seed=3, replicate=0, played=3).snapshot().actors["available"]
    assert (own != usual).any()


def delivered(model_class: type[CollaborationModel], small: Scenario) -> list[float]:
    model = model_class(small, rng=3)
    model.run()
    return [float(value) for value in model.datacollector.model_vars["person_months_delivered"]]


def test_worlds_of_two_extensions_and_of_none_go_on_side_by_side(small: Scenario) -> None:
    kinds = [model_of(each) for each in (RULED, None, HALVED)]
    alone = [delivered(kind, small) for kind in kinds]
    assert alone[0] != alone[1] != alone[2]
    models = [kind(small, rng=3) for kind in kinds]
    for _ in range(small.months):
        for model in models:
            model.step()
    together = [each.datacollector.model_vars["person_months_delivered"] for each in models]
    assert together == alone


def test_threads_do_not_share_an_extension(small: Scenario) -> None:
    alone = {extension: delivered(model_of(extension), small) for extension in (RULED, HALVED)}
    told: dict[Extension, list[float]] = {}

    def play(extension: Extension) -> None:
        told[extension] = delivered(model_of(extension), small)

    threads = [threading.Thread(target=play, args=(each,)) for each in alone]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == alone


def test_a_rule_that_calls_the_one_it_replaces_means_the_models_own() -> None:
    own = HALVED.functions["available_effort"]
    with RULED.in_force():
        assert own(0.0, 0.0, 0.5, 1.0) == 0.0  # half of nothing, not of the floor
    assert own(0.5, 0.0, 0.5, 1.0) == 0.25


def powered(engagement: float, noise: float, luck: float, capacity: float) -> float:
    return min(engagement**2, capacity)


def looped(engagement: float, noise: float, luck: float, capacity: float) -> float:
    effort = 0.0
    for _ in range(3):
        effort += noise
    return effort


def misspelt(engagement: float, noise: float, chance: float, capacity: float) -> float:
    return capacity


def too_much(engagement: float, noise: float, luck: float, capacity: float) -> float:
    return engagement - 1.0


def divided(engagement: float, noise: float, luck: float, capacity: float) -> float:
    return engagement / capacity


def endless(engagement: float, noise: float, luck: float, capacity: float) -> float:
    return 1e308 * (1.0 + capacity) * 10.0


def forgotten(engagement: float, noise: float, luck: float, capacity: float) -> float:
    if capacity > 0.5:
        effort = capacity
    return effort


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (endless, r"gives inf"),
        (forgotten, r"fails: .*effort"),
        (powered, r"test_own_rules\.py:\d+: a rule uses only \+ - \* /.*'min' is neither"),
        (looped, r"test_own_rules\.py:\d+: a rule uses only"),
        (misspelt, r"takes the arguments \(engagement, noise, luck, capacity\), in this order"),
        (too_much, r"gives -\S+; a rule of this name gives 0 to inf"),
        (divided, r"fails: .*division by zero"),
        (lambda engagement, noise, luck, capacity: 0.0, "written with def|no text"),
        (3, "takes a function, not 3"),
    ],
)
def test_what_the_engines_would_not_play_alike_is_refused(rule: Rule, message: str) -> None:
    with pytest.raises(ArgumentError, match=message):
        Extension(rules={"available_effort": rule})


def test_every_problem_is_told_at_once_with_the_nearest_name() -> None:
    with pytest.raises(ArgumentError) as caught:
        Extension(rules={"availabel_effort": powered, "capacity": misspelt})
    assert "did you mean 'available_effort'?" in str(caught.value)
    assert "rules: capacity takes the arguments" in str(caught.value)


HALF = 0.5


def grown(authority: float, slack: float) -> float:
    root: float = math.sqrt(authority * slack)
    return HALF * root * exp(0.0) + HALF * capacity(authority, slack)


def test_numbers_are_written_out_so_that_later_changes_of_the_file_change_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = Extension(rules={"capacity": grown})
    [(_, text)] = own.texts
    assert "0.5 * root * exp(0.0) + 0.5 * capacity(authority, slack)" in text
    monkeypatch.setattr("tests.extending.test_own_rules.HALF", 0.25)
    with own.in_force():
        np.testing.assert_equal(own.functions["capacity"](1.0, 1.0), 1.0)
