"""Scenes of a world, and where two of them part."""

from __future__ import annotations

import numpy as np
from numpy.testing import assert_array_equal

from collab_sim import Scenario, load_scenario, play
from collab_sim.app.presets import PRESETS
from collab_sim.app.twins import twins
from collab_sim.study.scenes import first_differing, look_the_same, numbers_part, scenes_of

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


def test_the_first_events_that_the_two_forms_do_not_share_are_the_first_pauses() -> None:
    one, other = (scenes_of(each, seed=1, replicate=0) for each in (PROJECT, CONTINUOUS))
    found = first_differing(one, other)
    assert found is not None
    assert (found.month, found.other) == (25, ())
    assert {event.what for event in found.one} == {"paused"}
    assert numbers_part(one, other) == 1


def meeting(members: list[str], *actors: str) -> Scenario:
    """A world of a year with one arena in which the named sit, and cannot leave, from the start."""
    return Scenario.model_validate(
        {
            "months": 12,
            "actors": {"groups": [{"name": name, "kind": "external", "sector": "business"}
                                  for name in actors]},
            "arenas": [{"name": "Forum", "members": members, "mandated": True, "seats": 2}],
        }
    )  # fmt: skip


def test_whoever_sits_there_from_the_start_is_an_event_of_the_first_month() -> None:
    worlds = meeting(["a", "b"], "a", "b", "c"), meeting(["a", "c"], "a", "b", "c")
    one, other = (scenes_of(each, seed=1, replicate=0) for each in worlds)
    found = first_differing(one, other)
    assert found is not None
    assert found.month == 1
    assert [(event.what, one.actors[event.actor]) for event in found.one] == [("joined", "b")]
    assert [(event.what, other.actors[event.actor]) for event in found.other] == [("joined", "c")]


def test_actors_are_held_to_their_namesakes_wherever_they_stand_in_the_list() -> None:
    worlds = meeting(["a", "b"], "a", "b", "c"), meeting(["a", "b"], "c", "b", "a")
    one, other = (scenes_of(each, seed=1, replicate=0) for each in worlds)
    assert first_differing(one, other) is None
    assert numbers_part(one, other) is None
    assert not look_the_same(one, other)


def test_the_same_settings_on_the_same_luck_never_part() -> None:
    told = twins(PRESETS["same"], 5, 3)
    assert told["differs"] is None
    assert told["numbers_part"] is None
    assert told["same"]
    assert told["settings"] == []
    assert told["worlds"][0] == told["worlds"][1]
    assert set(told["luck"]["differences"]) == {0.0}


def test_every_preset_is_a_question_in_both_languages_about_two_towns() -> None:
    for name in PRESETS:
        told = twins(PRESETS[name], 1, 0)
        assert told["question"]["sv"].endswith("?")
        assert told["question"]["en"].endswith("?")
        assert len(told["luck"]["differences"]) == told["luck"]["worlds"] == 20
