"""The Mesa model at work under real Mesa."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import mesa
import numpy as np
import pytest

from collab_sim.engines.agents import Actor, Department, ExternalActor
from collab_sim.engines.model import CollaborationModel
from collab_sim.world.declarations import MEASURES
from collab_sim.world.refusal import ArgumentError
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
        assert set(collected.columns) == {*MEASURES, "luck_seed"}
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

    @pytest.mark.parametrize(
        "leave",
        [
            lambda model, actor: actor.remove(),
            lambda model, actor: model.deregister_agent(actor),
            lambda model, actor: model.agents.remove(actor),
            lambda model, actor: model.agents.discard(actor),
            lambda model, actor: model.agents_by_type[type(actor)].remove(actor),
            lambda model, actor: model.agents.pop(),
            lambda model, actor: model.agents.clear(),
            lambda model, actor: model.agents.do("remove"),
            lambda model, actor: model.remove_all_agents(),
        ],
    )
    def test_actors_stay_and_who_takes_them_out_hears_what_to_do_instead(self, leave: Any) -> None:
        model, untouched = (CollaborationModel(short_world(), rng=1) for _ in range(2))
        with pytest.raises(ArgumentError, match=r"stays as long as its world.*set its mandate"):
            leave(model, model.actors[3])
        assert {*model.agents} == {*model.actors}
        assert sum(map(len, model.agents_by_type.values())) == len(model.actors) == 20
        model.run()
        untouched.run()
        assert engagement(model) == engagement(untouched)

    def test_what_the_refusal_says_to_do_instead_holds(self) -> None:
        world = short_world()
        model = CollaborationModel(world, rng=1)
        actor = model.actors[-1]
        actor.mandate = actor.backing = 0.0
        model.run()
        assert actor.delivered_so_far == 0.0
        name = world.arenas[0].name
        closed = world.changed({f"arenas.{name}.open_to": ("departments",)})
        kept_out = CollaborationModel(closed, rng=1)
        kept_out.run()
        assert not any(isinstance(who, ExternalActor) for who in kept_out.arenas[0].candidates)

    def test_an_agent_of_ones_own_comes_and_goes(self) -> None:
        model = CollaborationModel(short_world(), rng=1)
        observer: mesa.Agent = mesa.Agent(model)
        assert len(model.agents) == 21
        with pytest.raises(ArgumentError, match=r"leaves a model by its own remove\(\)"):
            model.agents.remove(observer)
        with pytest.raises(ArgumentError, match="when it is made"):
            model.agents.add(observer)
        observer.remove()
        assert {*model.agents} == {*model.actors}

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


def seeded(rng: Any) -> CollaborationModel:
    return CollaborationModel(short_world(), rng=rng)


class TestSeeds:
    def test_without_a_seed_every_world_is_another_and_its_seed_is_told(self) -> None:
        one, other = seeded(None), seeded(None)
        assert engagement(one) != engagement(other)
        again = seeded(one.luck_seed)
        assert engagement(again) == engagement(one)
        assert again.random.random() == one.random.random()
        assert again.rng.random() == one.rng.random()

    def test_iterations_of_batch_run_are_worlds_of_their_own_with_their_seeds(self) -> None:
        keywords: dict[str, Any] = {"rng": [None] * 3} if MESA_3_5 else {"iterations": 3}
        rows = mesa.batch_run(
            CollaborationModel,
            {"description": [short_world()]},
            max_steps=1,
            data_collection_period=-1,
            display_progress=False,
            **keywords,
        )
        played = {row["RunId"]: row for row in rows}.values()
        assert len({row["engagement"] for row in played}) == 3
        for row in played:
            model = seeded(row["luck_seed"])
            model.run()
            collected = model.datacollector.get_model_vars_dataframe()
            assert row["engagement"] == collected["engagement"][int(row["Step"])]

    def test_a_generator_gives_the_next_world(self) -> None:
        generator, twin = np.random.default_rng(7), np.random.default_rng(7)
        first, second = seeded(generator), seeded(generator)
        assert first.rng is generator
        assert first.luck_seed != second.luck_seed
        assert [seeded(twin).luck_seed for _ in range(2)] == [first.luck_seed, second.luck_seed]

    @pytest.mark.parametrize("make", [np.random.SeedSequence, lambda seed: [seed, 2]])
    def test_equal_sequences_give_equal_worlds(self, make: Any) -> None:
        one, twin, other = seeded(make(7)), seeded(make(7)), seeded(make(8))
        assert engagement(one) == engagement(twin) == engagement(seeded(one.luck_seed))
        assert engagement(other) != engagement(one)

    def test_spawned_sequences_give_worlds_of_their_own(self) -> None:
        spawned = np.random.SeedSequence(7).spawn(3)
        assert len({seeded(each).luck_seed for each in spawned}) == 3

    @pytest.mark.parametrize("seed", [7, 7.0, np.int64(7), np.uint32(7)])
    def test_whole_numbers_are_seeds(self, seed: Any) -> None:
        assert engagement(seeded(seed)) == engagement(seeded(7))

    @pytest.mark.parametrize(
        "wrong", [2**32, -1, 1.9, True, "1", b"1", [], [-1], [1.5], ["a"], np.nan, object()]
    )
    def test_what_is_no_seed_is_refused_in_words(self, wrong: Any) -> None:
        with pytest.raises(ArgumentError, match="rng takes a whole number from 0 to 4294967295"):
            seeded(wrong)
