"""Scenes of a world, and where two of them part."""

from __future__ import annotations

import numpy as np
from numpy.testing import assert_array_equal

from collab_sim import load_scenario, play
from collab_sim.app.presets import PRESETS
from collab_sim.app.twins import twins
from collab_sim.study.scenes import first_differing, numbers_part, scenes_of

PROJECT, CONTINUOUS = load_scenario("project"), load_scenario("continuous")


def test_scenes_are_what_tables_of_the_same_world_say() -> None:
    scenes = scenes_of(PROJECT, seed=4, replicate=2)
    series = play({"project": PROJECT}, replicates=1, first=2, seed=4).series
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


def test_the_first_differing_event_of_the_two_forms_is_the_first_pause() -> None:
    one, other = (scenes_of(each, seed=1, replicate=0) for each in (PROJECT, CONTINUOUS))
    found = first_differing(one, other)
    assert found is not None
    assert found[0] is not None
    assert (found[0].what, found[0].month, found[1]) == ("paused", 25, None)
    assert numbers_part(one, other) == 1


def test_the_same_settings_on_the_same_luck_never_part() -> None:
    told = twins("same", 5, 3)
    assert told["differs"] is None
    assert told["numbers_part"] is None
    assert told["settings"] == []
    assert told["worlds"][0] == told["worlds"][1]
    assert set(told["luck"]["differences"]) == {0.0}


def test_every_preset_is_a_question_in_both_languages_about_two_towns() -> None:
    for name in PRESETS:
        told = twins(name, 1, 0)
        assert told["question"]["sv"].endswith("?")
        assert told["question"]["en"].endswith("?")
        assert len(told["luck"]["differences"]) == told["luck"]["worlds"] == 20
