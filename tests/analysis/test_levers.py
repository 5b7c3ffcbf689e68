"""Levers ranked on hand-made worlds: sure, unsure and outdone are told apart."""

from __future__ import annotations

import numpy as np
import pytest

from collab_sim.analysis.levers import Balance, gains, ranked, rate_of
from collab_sim.analysis.uncertainty import mean_interval

WAVE = np.array([-1.0, 1.0] * 20)


def outcome(cost: float, results: float, noise: float = 0.0, engagement: float = 0.5) -> Balance:
    return Balance(np.full(40, cost), results + noise * WAVE, np.full(40, engagement) + 1e-9 * WAVE)


TODAY = outcome(100.0, 50.0)
TRIED = {
    "dear": outcome(120.0, 61.0, noise=0.1),
    "cheap": outcome(101.0, 60.0, noise=0.1),
    "noisy": outcome(100.0, 52.0, noise=20.0),
    "waste": outcome(140.0, 51.0, noise=0.1),
    "saver": outcome(60.0, 45.0, noise=0.1, engagement=0.4),
}


def test_gain_is_what_the_same_cost_does_not_give_today() -> None:
    assert rate_of(TODAY) == 0.5
    assert gains(TRIED["dear"], TODAY).mean() == pytest.approx(11.0 - 10.0)
    assert gains(TRIED["saver"], TODAY).mean() == pytest.approx(-5.0 + 20.0)


def test_ranking_and_verdicts() -> None:
    result = {each.name: each for each in ranked(TODAY, TRIED)}
    assert list(result) == ["saver", "cheap", "noisy", "dear", "waste"]
    verdicts = {name: each.verdict for name, each in result.items()}
    assert verdicts == {
        "saver": "better",
        "cheap": "better",
        "noisy": "unsure",
        "dear": "better",
        "waste": "worse",
    }
    assert [name for name, each in result.items() if each.leads] == ["saver"]


def test_only_what_costs_more_and_gives_less_is_outdone() -> None:
    outdone = {each.name: each.dominated_by for each in ranked(TODAY, TRIED)}
    assert outdone == {"saver": None, "cheap": None, "noisy": None, "dear": None, "waste": "cheap"}


def test_nothing_leads_alone_that_is_not_told_apart() -> None:
    tried = {"one": outcome(100.0, 52.0, noise=9.0), "two": outcome(100.0, 51.9, noise=3.0)}
    assert [each.leads for each in ranked(TODAY, tried)] == [True, True]
    assert [each.dominated_by for each in ranked(TODAY, tried)] == [None, None]


@pytest.mark.parametrize(("beyond", "by"), [(1.02, "good"), (0.98, None)])
def test_beyond_doubt_is_beyond_all_comparisons_of_two_that_there_are(
    beyond: float, by: str | None
) -> None:
    # Of three levers each is compared with each other: six intervals that are to hold together.
    half = mean_interval(WAVE, among=6)[1]
    tried = {
        "good": outcome(100.0, 50.0 + beyond * half, noise=1.0),
        "poor": outcome(100.0, 50.0),
        "far": outcome(300.0, 49.0),
    }
    levers = {each.name: each for each in ranked(TODAY, tried)}
    assert levers["poor"].dominated_by == by
