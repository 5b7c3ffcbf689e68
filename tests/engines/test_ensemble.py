"""Many worlds: the same numbers however they are played."""

from __future__ import annotations

import json
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.worlds import municipalities
from collab_sim.config import load_scenario, scenario_names
from collab_sim.engines.arguments import Arguments
from collab_sim.engines.ensemble import Ensemble, KernelWorld, batches, ensemble_series
from collab_sim.engines.kernel.batch import batch
from collab_sim.engines.model import CollaborationModel
from collab_sim.engines.parity import first_difference
from collab_sim.world.declarations import MEASURES
from collab_sim.world.layout import Floats, Layout, lay_out
from collab_sim.world.scenario import Scenario
from collab_sim.world.schedule import PHASES
from tests.engines import golden
from tests.engines.scenarios import scenarios
from tests.worlds import default_world

WORLDS = 23


@pytest.fixture(scope="module")
def layout() -> Layout:
    return lay_out(default_world(collaboration={"form": "programme"}, months=40))


def swept(layout: Layout) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Worlds with parameters, seeds and replicates of their own; seats differ too."""
    parameters = layout.records(WORLDS)
    parameters["collaboration"]["seats"][:, 0] = 2 + np.arange(WORLDS) % 9
    parameters["collaboration"]["gap"][:, 0] = np.arange(WORLDS) % 4
    parameters["membership"]["join_rate"][:, 0] = np.linspace(0.0, 1.0, WORLDS)
    return parameters, np.arange(WORLDS) + 7, np.arange(WORLDS) % 5


def parts(layout: Layout, *, threads: int, size: int) -> Generator[tuple[int, Floats], None, None]:
    ensemble, rows = Ensemble(layout), swept(layout)
    return batches(
        lambda batch: ensemble.series(*(column[batch] for column in rows)),
        WORLDS, threads=threads, size=size,
    )  # fmt: skip


def together(layout: Layout, *, threads: int, size: int) -> Floats:
    return np.concatenate([part for _, part in parts(layout, threads=threads, size=size)])


def alone(layout: Layout) -> Floats:
    """Every world in arrays of its own."""
    rows = zip(*(np.split(one, WORLDS) for one in swept(layout)), strict=True)
    return np.concatenate([Ensemble(layout).series(*row) for row in rows])


@pytest.mark.parametrize("threads", [1, 2, 5])
@pytest.mark.parametrize("size", [1, 4, 100])
def test_threads_and_batches_change_nothing(layout: Layout, threads: int, size: int) -> None:
    np.testing.assert_array_equal(together(layout, threads=threads, size=size), alone(layout))


def test_a_world_does_not_depend_on_the_one_before(layout: Layout) -> None:
    rows = [one[::-1] for one in swept(layout)]
    backwards = Ensemble(layout).series(*(np.ascontiguousarray(one) for one in rows))
    np.testing.assert_array_equal(backwards[::-1], alone(layout))


def test_batches_come_in_order_and_few_at_a_time(layout: Layout) -> None:
    firsts = [first for first, _ in parts(layout, threads=2, size=3)]
    assert firsts == list(range(0, WORLDS, 3))


def test_leaving_off_early_waits_for_nothing_but_what_has_begun(layout: Layout) -> None:
    played = parts(layout, threads=2, size=1)
    assert next(played)[0] == 0
    played.close()


def test_several_threads_may_use_one_ensemble(layout: Layout) -> None:
    ensemble = Ensemble(layout)
    rows = [tuple(one[i : i + 1] for one in swept(layout)) for i in range(WORLDS)]
    with ThreadPoolExecutor(4) as pool:
        series = list(pool.map(lambda row: ensemble.series(*row), rows))
    np.testing.assert_array_equal(np.concatenate(series), alone(layout))


def test_measures_can_be_chosen_in_any_order(layout: Layout) -> None:
    chosen = ("effort_gini", "engagement", "trust_across")
    whole = Ensemble(layout).series(*swept(layout))
    places = [list(MEASURES).index(name) for name in chosen]
    np.testing.assert_array_equal(
        Ensemble(layout, chosen).series(*swept(layout)), whole[:, :, places]
    )


def test_more_listed_members_than_swept_seats_fit() -> None:
    arenas = [{"name": "all", "members": ["departments"]}]
    nobody_moves = {"exit_rate": 0.0, "join_rate": 0.0}
    world = default_world(arenas=arenas, collaboration={"seats": 12}, membership=nobody_moves)
    crowded = lay_out(world.changed({"months": 12}))
    narrow = crowded.with_parameters({"collaboration.seats": 2.0})
    unlike_seats = [name for name in MEASURES if name != "engagement_per_seat"]
    one, other = (
        Ensemble(layout, unlike_seats).series(layout.records(1), np.array([1]), np.array([0]))
        for layout in (crowded, narrow)
    )
    np.testing.assert_array_equal(one, other)


def readable_series(name: str, seed: int, replicate: int, months: int) -> Floats:
    model = CollaborationModel(load_scenario(name), replicate=replicate, rng=seed)
    rows = [list(model.measures.values())]
    for _ in range(months):
        model.step()
        rows.append(list(model.measures.values()))
    order = [list(model.measures).index(measure) for measure in MEASURES]
    return np.array(rows)[:, order]


@pytest.mark.parametrize("name", scenario_names())
def test_trajectories_are_those_of_the_readable_engine(name: str) -> None:
    for seed in range(10):
        here = readable_series(name, seed, replicate=seed % 3, months=30)
        there = ensemble_series(
            load_scenario(name), range(seed % 3, seed % 3 + 1), seed, [*MEASURES]
        )
        np.testing.assert_array_equal(there[0, :31], here)


@settings(max_examples=20)
@given(scenarios(), st.integers(0, 2**32 - 1))
def test_a_scenario_takes_every_replicate_once(scenario: Scenario, seed: int) -> None:
    whole = ensemble_series(scenario, range(5), seed, ["engagement", "results"], threads=2)
    parts = [
        ensemble_series(scenario, range(first, last), seed, ["engagement", "results"])
        for first, last in pairwise((0, 2, 5))
    ]
    np.testing.assert_array_equal(np.concatenate(parts), whole)


def test_progress_is_told() -> None:
    told: list[int] = []
    world = default_world(months=3)
    ensemble_series(world, range(70), 1, ["engagement"], threads=2, advance=told.append)
    assert told == sorted(told)
    assert told[-1] == 70


@pytest.mark.parametrize("name", golden.SCENARIOS)
def test_worlds_look_as_written_down_on_every_machine(name: str) -> None:
    written = json.loads(golden.FILE.read_text(encoding="utf-8"))
    assert golden.played(name) == written[name]


class Interpreted:
    """The text of the compiled engine, played as the Python it is."""

    def __init__(self, arguments: Arguments, rules: object) -> None:
        self.arguments = arguments

    def play(self, arguments: Arguments) -> None:
        batch(*arguments)


def test_the_module_plays_what_its_text_says(monkeypatch: pytest.MonkeyPatch) -> None:
    played = [ensemble_series(world, range(2), 5, [*MEASURES], 1) for world in SHORT]
    monkeypatch.setattr("collab_sim.engines.ensemble.instance_for", Interpreted)
    for world, series in zip(SHORT, played, strict=True):
        np.testing.assert_array_equal(ensemble_series(world, range(2), 5, [*MEASURES], 1), series)


SHORT = [
    default_world(
        collaboration={"form": form, "duration": 3, "gap": 1, "respawn": 0.5, "renewal_rate": 0.5},
        hidden_agendas={"share": 0.5, "detection": 0.5},
        membership={"exit_below": 0.5, "join_rate": 0.5, "reluctance": 0.1},
        municipality={"election_period": 4, "turnover": 0.5},
        months=14,
    )
    for form in ("project", "programme", "continuous")
]


def test_nobody_plays_beyond_the_last_month() -> None:
    world = KernelWorld(default_world(months=2), seed=1, replicate=0)
    for phase in (*PHASES, *PHASES):
        world.play(phase)
    with pytest.raises(ValueError, match="2 months"):
        world.play("context")


@pytest.mark.parametrize("towns", [1, 7])
def test_towns_beside_each_other_are_like_towns_on_the_mesa_engine(towns: int) -> None:
    world = municipalities(towns, actors=8, arenas=2, months=12)
    assert first_difference(world, seed=1) is None


def test_ten_thousand_actors_in_three_hundred_municipalities() -> None:
    world = municipalities(300, actors=34, months=12, collaboration={"form": "project"})
    series = ensemble_series(world, range(1), 1, ["engagement", "participation", "trust_across"])
    assert len(world.actor_names) == 10_200
    assert np.isfinite(series[0, 1:]).all()
    assert series[0, -1, 1] > 0.5


def test_ties_grow_with_meetings_and_not_with_pairs_of_actors() -> None:
    world = municipalities(300, actors=34)
    ended = KernelWorld(world, seed=1, replicate=0, played=world.months)
    assert 30_000 < ended.world.totals["ties"][0] / 2 < 50_000
