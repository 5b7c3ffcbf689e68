"""Worlds in memory, and how every actor ended."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from collab_sim import CollaborationModel, play
from collab_sim.config.study_values import Engine
from collab_sim.study import worlds
from collab_sim.world.refusal import ArgumentError
from collab_sim.world.scenario import Scenario
from tests.worlds import default_world

SCENARIOS = {form: default_world(collaboration={"form": form}, months=30)
             for form in ("project", "continuous")}  # fmt: skip


def test_final_states_are_equal_on_both_engines() -> None:
    tables = [play(SCENARIOS, replicates=2, engine=engine).final for engine in ("mesa", "ensemble")]
    pd.testing.assert_frame_equal(tables[0], tables[1], check_exact=True)


@pytest.mark.parametrize(("engine", "unused"), [("mesa", "_last_compiled"),
                                              ("ensemble", "_last_of_model")])  # fmt: skip
def test_final_states_are_played_by_the_engine_asked_for(
    engine: Engine, unused: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(scenario: Scenario, replicate: int, seed: int) -> None:
        raise AssertionError(f"{replicate} is played by the other engine")

    monkeypatch.setattr(worlds, unused, refused)
    short = {"short": default_world(months=2)}
    assert set(play(short, replicates=1, engine=engine).final["replicate"]) == {0}


def test_final_states_are_those_of_the_last_month() -> None:
    played = play(SCENARIOS, replicates=range(4, 7))
    ended = played.final.groupby(["scenario", "replicate"])["engagement"].mean()
    last = played.series[played.series["month"] == 30].set_index(["scenario", "replicate"])
    assert ended.to_dict() == pytest.approx(last["engagement"].to_dict(), rel=1e-12)
    assert len(played.final) == 2 * 3 * len(SCENARIOS["project"].actor_names)


class OwnModel(CollaborationModel):
    """A model in which nobody is engaged."""

    def adjustment(self) -> None:
        super().adjustment()
        for actor in self.actors:
            actor.engagement = 0.0


def test_a_model_of_ones_own_is_played() -> None:
    worlds = play(SCENARIOS, replicates=1, measures=["engagement"], model=OwnModel)
    assert worlds.engine == "mesa"
    assert (worlds.series.loc[worlds.series["month"] > 0, "engagement"] == 0.0).all()
    assert (worlds.final["engagement"] == 0.0).all()  # with the same model, asked for later


def test_a_range_says_which_replicates_to_play() -> None:
    some, every = (play(SCENARIOS, replicates=part, measures=["engagement"]).runs
                   for part in (range(2, 4), 4))  # fmt: skip
    expected = every[every["replicate"] >= 2].reset_index(drop=True)
    pd.testing.assert_frame_equal(some, expected, check_exact=True)


@pytest.mark.parametrize("replicates", [3, 3.0, np.int64(3), np.float64(3.0)])
def test_numbers_that_are_whole_are_taken(replicates: Any) -> None:
    worlds = play(SCENARIOS, replicates=replicates, measures=["engagement"])
    assert len(worlds.runs) == 6


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"replicates": 0}, "replicates takes a whole number from 1"),
        ({"replicates": -5}, "replicates takes a whole number from 1"),
        ({"replicates": 2.5}, "not 2.5"),
        ({"replicates": True}, "not True"),
        ({"seed": 2**32}, "seed takes a whole number from 0 to 4294967295"),
        ({"seed": -1}, "seed takes"),
        ({"seed": 1.9}, "not 1.9"),
        ({"seed": None}, "not None"),
        ({"replicates": range(-1, 2)}, "a range in steps of 1 from 0 to 4294967295"),
        ({"replicates": range(2**32 - 1, 2**32 + 1)}, r"not range\(4294967295, 4294967297\)"),
        ({"replicates": range(0, 4, 2)}, "in steps of 1"),
        ({"replicates": range(3, 3)}, "a range in steps of 1"),
        ({"threads": 0}, "threads takes a whole number from 1"),
        ({"engine": ""}, "engine takes one of 'ensemble', 'mesa'"),
        ({"engine": "ensembel"}, "did you mean 'ensemble'"),
        ({"engine": OwnModel}, "goes to model="),
        (
            {"model": "my_model:OwnModel"},
            "model takes an Extension or a subclass",
        ),
        ({"measures": []}, "a list of names"),
        ({"measures": "engagement"}, "a list of names"),
        ({"measures": ["engagment", "trust"]}, "did you mean 'engagement'.*no measure 'trust'"),
        ({"scenarios": {}}, "scenarios by name"),
        ({"scenarios": SCENARIOS["project"]}, "a scenario under a name"),
        ({"scenarios": {"project": "project"}}, "as load_scenario makes them; .project. is"),
        ({"scenarios": {}, "seed": -1, "threads": 0}, "scenarios takes.*seed takes.*threads takes"),
    ],
)
def test_what_cannot_be_played_is_told_by_name(arguments: dict[str, Any], told: str) -> None:
    given = {"scenarios": SCENARIOS, "replicates": 1, **arguments}
    with pytest.raises(ArgumentError, match=told):
        play(**given)
