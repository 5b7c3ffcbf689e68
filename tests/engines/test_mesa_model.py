"""The Mesa model at work under real Mesa."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import mesa
import pytest

from collab_sim.engines.actors import Actor, Department, ExternalActor
from collab_sim.engines.model import CollaborationModel
from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import Scenario
from tests.worlds import default_world

MESA_3_5 = tuple(int(part) for part in mesa.__version__.split(".")[:2]) >= (3, 5)


def short_world(**collaboration: Any) -> Scenario:
    return default_world(months=12, collaboration=collaboration)


def engagement(model: CollaborationModel) -> list[float]:
    return [actor.engagement for actor in model.actors]


class TestUnderMesa:
    def test_collects_once_at_the_start_and_once_a_month(self) -> None:
        model = CollaborationModel(short_world(), rng=1)
        model.run()
        collected = model.datacollector.get_model_vars_dataframe()
        assert list(collected.index) == list(range(13))
        assert set(collected.columns) == set(MEASURES)
        assert model.running is False

    def test_agents_are_departments_and_external_actors(self) -> None:
        model = CollaborationModel(short_world(), rng=1)
        assert len(model.agents_by_type[Department]) == 12
        assert len(model.agents_by_type[ExternalActor]) == 8
        assert len(model.agents) == 20

    def test_agent_series_follow_every_actor(self) -> None:
        model = CollaborationModel(short_world(), rng=1)
        model.run()
        collected = model.datacollector.get_agent_vars_dataframe()
        assert len(collected) == 13 * 20
        last = collected.xs(12, level="Step")["actor_engagement"].tolist()
        assert last == engagement(model)

    @pytest.mark.parametrize("copied", [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
    def test_a_copy_goes_on_as_the_original(self, copied: Any) -> None:
        model = CollaborationModel(short_world(form="project", duration=4, gap=2), rng=1)
        for _ in range(5):
            model.step()
        twin = copied(model)
        model.run()
        twin.run()
        assert engagement(twin) == engagement(model)
        assert twin.measures["results_cumulative"] == model.measures["results_cumulative"]

    def test_large_worlds_can_be_pickled(self) -> None:
        actors = {"groups": [{"name": "department", "kind": "department", "count": 400}]}
        arenas = [{"name": f"arena {number}", "seats": 20} for number in range(60)]
        world = Scenario.model_validate({"months": 2, "actors": actors, "arenas": arenas})
        model = CollaborationModel(world, rng=1)
        model.run()
        assert len(pickle.loads(pickle.dumps(model)).actors) == 400

    def test_runs_under_batch_run(self) -> None:
        scenarios = [short_world(form="project"), short_world(form="continuous")]
        parameters: dict[str, Any] = {"description": scenarios, "replicate": [0, 1]}
        keywords: dict[str, Any] = {"rng": [7]} if MESA_3_5 else {}
        if not MESA_3_5:
            parameters["rng"] = [7]
        rows = mesa.batch_run(
            CollaborationModel,
            parameters,
            max_steps=12 if MESA_3_5 else 11,
            data_collection_period=-1,
            display_progress=False,
            **keywords,
        )
        runs = {row["RunId"]: row for row in rows}
        assert len(runs) == 4
        for row in runs.values():
            model = CollaborationModel(row["description"], replicate=row["replicate"], rng=7)
            model.run()
            # Mesa 3.3 reports the month before the last when a model collects at its start.
            collected = model.datacollector.get_model_vars_dataframe().loc[int(row["Step"])]
            assert row["engagement"] == collected["engagement"]


class Loyal(Department):
    """A department that never lets its engagement fall."""

    def target(self) -> float:
        return max(super().target(), self.engagement)


class LoyalModel(CollaborationModel):
    department_class = Loyal


class TestUserSubclass:
    def test_one_changed_behaviour_changes_only_what_it_should(self) -> None:
        world = short_world()
        loyal = LoyalModel(world, rng=1)
        usual = CollaborationModel(world, rng=1)
        for model in (loyal, usual):
            model.run()
        assert loyal.measures["engagement_departments"] > usual.measures["engagement_departments"]

    def test_a_subclass_that_changes_nothing_gives_the_same_world(self) -> None:
        class Same(Actor):
            pass

        class SameModel(CollaborationModel):
            department_class = Same

        world = short_world()
        same, usual = SameModel(world, rng=1), CollaborationModel(world, rng=1)
        for model in (same, usual):
            model.run()
        assert engagement(same) == engagement(usual)


def test_changes_override_parameters_by_their_dotted_path() -> None:
    model = CollaborationModel(short_world(), changes={"collaboration.gap": 3}, rng=1)
    assert model.description.collaboration.gap == 3


def test_without_a_seed_the_world_is_that_of_seed_one() -> None:
    without, with_one = CollaborationModel(short_world()), CollaborationModel(short_world(), rng=1)
    for model in (without, with_one):
        model.run()
    assert engagement(without) == engagement(with_one)
