"""The scenes that pages are held to: what tables of the same world say."""

from __future__ import annotations

import numpy as np
from numpy.testing import assert_array_equal

from collab_sim import load_scenario, play
from tests.report.scenes import scenes_of

PROJECT = load_scenario("project")


def test_scenes_are_what_tables_of_the_same_world_say() -> None:
    scenes = scenes_of(PROJECT, seed=4, replicate=2)
    series = play({"project": PROJECT}, replicates=range(2, 3), seed=4).series
    mean = scenes.engagement.mean(axis=1)
    np.testing.assert_allclose(mean, series["engagement"], rtol=1e-12)
    assert_array_equal(scenes.action, series["action"])


def test_a_project_pauses_and_starts_again() -> None:
    scenes = scenes_of(PROJECT, seed=1, replicate=0)
    told = [(event.month, event.what) for event in scenes.events]
    assert (25, "paused") in told
    assert (31, "restarted") in told
    quiet = scenes.activity[25] == 0.0
    assert quiet.any()
