"""Seeds: what a draw's address cannot hold is refused, and a stored seed plays its world again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from collab_sim import play
from collab_sim.config.study_design import Design
from collab_sim.engines.ensemble import KernelWorld
from collab_sim.study import job
from collab_sim.study.inside import who_is_in
from collab_sim.world.refusal import ArgumentError
from tests.study.small import run_in, small_study, world


@pytest.mark.parametrize("seed", [2**32, 2**32 + 1, 2**63, -1, 1.9, True, "1", None])
@pytest.mark.parametrize(
    "take",
    [
        lambda seed: small_study(seed=seed),
        lambda seed: Design(seed=seed),
        lambda seed: who_is_in(world(), [1], range(1), seed),
        lambda seed: KernelWorld(world(), seed=seed, replicate=0),
    ],
)
def test_seeds_that_no_draw_can_hold_are_refused(take: Callable[[Any], object], seed: Any) -> None:
    with pytest.raises(ArgumentError, match="seed takes a whole number from 0 to 4294967295"):
        take(seed)


def test_the_seed_of_a_run_on_luck_of_its_own_plays_that_run(tmp_path: Path) -> None:
    study = small_study(luck="independent", factors=(), replicates=2)
    runs = run_in(tmp_path / "r", study).runs
    assert runs["seed"].nunique() == 2
    for run in runs.to_dict("records"):
        name, replicate = run["scenario"], range(run["replicate"], run["replicate"] + 1)
        again = play({name: study.scenarios[name]}, replicates=replicate, seed=run["seed"])
        assert again.runs["engagement"].tolist() == [run["engagement"]]


def test_two_points_never_share_luck_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "_own_seed", lambda seed, digest: 2**32 - 2)
    seeds = job.Job(small_study(luck="independent")).seeds(np.arange(6))
    assert seeds.tolist() == [2**32 - 2, 2**32 - 1, 0, 1, 2, 3]


def test_seeds_of_points_are_the_words_that_were_always_played() -> None:
    digest = "00112233445566778899aabbccddeeff"
    assert job._own_seed(1, digest) == 5115646977167625475 % 2**32
