"""Designs have the properties they are used for, not just some values."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import sobol_indices

from collab_sim.config.study import Study
from collab_sim.config.study_design import Design, DesignKind, Factor
from collab_sim.study.design import design_points, within_bounds
from collab_sim.study.job import Job, Shard
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import ArgumentError
from tests.study.small import small_study, world

TURNOVER = Factor("municipality.turnover", bounds=(0.0, 0.5))
GAP = Factor("collaboration.gap", bounds=(0.0, 18.0))
MEMORY = Factor("collaboration.memory", bounds=(0.2, 0.8))
RANGES = (TURNOVER, GAP, MEMORY)


def study_of(design: Design, *factors: Factor) -> Study:
    return Study(scenarios={"small": world()}, factors=factors, design=design)


def test_grid_is_every_combination_once() -> None:
    lists = (Factor("municipality.turnover", (0.1, 0.2)), Factor("collaboration.gap", (0, 1, 2)))
    points = design_points(study_of(Design("grid"), *lists))
    assert points.tolist() == [[a, b] for a in (0.1, 0.2) for b in (0, 1, 2)]


def test_zip_goes_side_by_side() -> None:
    lists = (Factor("municipality.turnover", (0.1, 0.2)), Factor("collaboration.gap", (3, 4)))
    assert design_points(study_of(Design("zip"), *lists)).tolist() == [[0.1, 3], [0.2, 4]]


def test_one_at_a_time_leaves_the_others_as_the_scenario_has_them() -> None:
    lists = (Factor("municipality.turnover", (0.1, 0.2)), Factor("collaboration.gap", (3,)))
    job = Job(study_of(Design("one_at_a_time"), *lists))
    assert job.values.tolist() == [[0.12, 6], [0.1, 6], [0.2, 6], [0.12, 3]]


@pytest.mark.parametrize(
    "study",
    [
        small_study(factors=()),
        small_study(),
        *(small_study(design=Design(kind)) for kind in ("zip", "one_at_a_time")),
        small_study(design=Design("list", rows=((0.1,), (0.1,), (0.2,)))),
        *(small_study(design=design, factors=RANGES) for design in (
            Design("latin_hypercube", points=5), Design("sobol", points=8),
            Design("morris", trajectories=3))),
    ],
    ids=lambda study: study.design.kind,
)  # fmt: skip
def test_points_are_counted_without_laying_them_out(study: Study) -> None:
    assert study.points == Job(study).points


def test_more_points_than_fit_are_refused_before_they_are_laid_out() -> None:
    steps = tuple(step / 2000 for step in range(1000))
    factors = (Factor("municipality.turnover", steps), Factor("collaboration.memory", steps))
    with pytest.raises(ArgumentError, match="8,000,000 points; at most 5,000,000"):
        Job(small_study(factors=(*factors, Factor("work.cost", (0.1, 0.2, 0.3, 0.4)))))


def test_without_factors_there_is_one_point_per_scenario() -> None:
    assert Job(small_study(factors=())).points == 2


@given(points=st.integers(2, 40), seed=st.integers(0, LARGEST_SEED))
def test_latin_hypercube_is_latin(points: int, seed: int) -> None:
    design = Design("latin_hypercube", points=points, seed=seed)
    sample = design_points(study_of(design, TURNOVER, MEMORY))
    for column, (low, high) in enumerate((TURNOVER.extremes, MEMORY.extremes)):
        cells = np.floor((sample[:, column] - low) / (high - low) * points)
        assert sorted(cells) == list(range(points))


@given(trajectories=st.integers(2, 10), half=st.integers(1, 5), seed=st.integers(0, LARGEST_SEED))
def test_morris_moves_every_factor_once_by_the_same_step(
    trajectories: int, half: int, seed: int
) -> None:
    design = Design("morris", trajectories=trajectories, levels=2 * half, seed=seed)
    sample = design_points(study_of(design, TURNOVER, MEMORY))
    unit = (sample - [0.0, 0.2]) / [0.5, 0.6]
    walks = unit.reshape(trajectories, 3, 2)
    steps = np.diff(walks, axis=1)
    np.testing.assert_allclose(np.abs(steps).sum(axis=1), half / (2 * half - 1), rtol=1e-12)
    assert ((np.abs(steps) > 1e-9).sum(axis=2) == 1).all()
    levels = unit * (2 * half - 1)
    np.testing.assert_allclose(levels, np.round(levels), atol=1e-9)


def test_sobol_blocks_mix_one_column_at_a_time() -> None:
    points = design_points(study_of(Design("sobol", points=8), *RANGES))
    a, b, *mixed = points.reshape(5, 8, 3)
    for column, block in enumerate(mixed):
        np.testing.assert_array_equal(block[:, column], b[:, column])
        others = [other for other in range(3) if other != column]
        np.testing.assert_array_equal(block[:, others], a[:, others])


def test_sobol_design_gives_the_known_indices_of_ishigami() -> None:
    """Analytic first and total indices: Saltelli et al. 2008, Global Sensitivity Analysis."""
    unit = design_points(
        study_of(Design("sobol", points=4096), *(Factor(path, bounds=(0.0, 1.0)) for path in (
            "municipality.leadership", "collaboration.memory", "trust.prior_across"
        )))
    )  # fmt: skip
    x = (2.0 * unit - 1.0) * np.pi
    y = np.sin(x[:, 0]) + 7.0 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])
    f_a, f_b, *f_ab = y.reshape(5, 1, 4096)
    indices = sobol_indices(func={"f_A": f_a, "f_B": f_b, "f_AB": np.array(f_ab)}, n=4096)
    np.testing.assert_allclose(indices.first_order.ravel(), [0.3139, 0.4424, 0.0], atol=0.02)
    np.testing.assert_allclose(indices.total_order.ravel(), [0.5576, 0.4424, 0.2437], atol=0.02)


@pytest.mark.parametrize("kind", ["latin_hypercube", "sobol", "morris"])
def test_samples_stay_within_their_ranges(kind: DesignKind) -> None:
    size: dict[str, Any] = {"trajectories" if kind == "morris" else "points": 16}
    design = Design(kind, **size)
    points = design_points(study_of(design, *RANGES))
    for column, factor in enumerate(RANGES):
        low, high = factor.extremes
        assert points[:, column].min() >= low
        assert points[:, column].max() <= high
    assert (points[:, 1] == np.round(points[:, 1])).all()


def test_whole_numbers_share_the_range_equally() -> None:
    unit = np.linspace(0.0, 1.0, 1900, endpoint=False)[:, None]
    _, counts = np.unique(within_bounds(unit, (GAP,)), return_counts=True)
    assert counts.tolist() == [100] * 19


RATIOS = Factor("municipality.turnover", bounds=(0.001, 0.1), scale="log")


def test_a_log_scale_shares_the_range_by_ratio() -> None:
    unit = np.array([[0.0], [0.25], [0.5], [1.0]])
    points = within_bounds(unit, (RATIOS,))[:, 0]
    np.testing.assert_allclose(points, [0.001, 10**-2.5, 0.01, 0.1], rtol=1e-15)
    assert points[0] == 0.001
    assert points[-1] <= 0.1


def test_whole_numbers_on_a_log_scale_have_the_share_of_their_ratio() -> None:
    factor = Factor("collaboration.gap", bounds=(1.0, 7.0), scale="log")
    unit = np.linspace(0.0, 1.0, 3000, endpoint=False)[:, None]
    values, counts = np.unique(within_bounds(unit, (factor,)), return_counts=True)
    assert values.tolist() == [1, 2, 3, 4, 5, 6, 7]
    np.testing.assert_allclose(counts / 3000, np.diff(np.log2(np.arange(1, 9))) / 3, atol=1e-3)


@pytest.mark.parametrize("design", [Design.latin_hypercube(16), Design.sobol(16), Design.morris(4)])
def test_a_scale_moves_its_own_column_alone(design: Design) -> None:
    linear = Factor(RATIOS.path, bounds=RATIOS.bounds)
    evenly = design_points(study_of(design, linear, MEMORY))
    by_ratio = design_points(study_of(design, RATIOS, MEMORY))
    np.testing.assert_array_equal(by_ratio[:, 1], evenly[:, 1])
    unit = (evenly[:, 0] - 0.001) / 0.099
    np.testing.assert_allclose(by_ratio[:, 0], 0.001 * 100**unit, rtol=1e-9)


def test_a_log_scale_needs_bounds_above_zero() -> None:
    with pytest.raises(ArgumentError, match="above 0"):
        Factor(RATIOS.path, bounds=(0.0, 0.1), scale="log")
    with pytest.raises(ArgumentError, match="belongs to bounds"):
        Factor(RATIOS.path, values=(0.1, 0.2), scale="log")


def test_the_seed_of_a_design_decides_it() -> None:
    one, again, other = (
        design_points(study_of(Design("latin_hypercube", points=9, seed=seed), *RANGES))
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(one, again)
    assert (one != other).any()


def test_runs_go_replicate_by_replicate_and_shards_divide_them() -> None:
    study = small_study()
    points, replicates = Job(study).locate(Job(study).numbers(0, 24))
    assert points.tolist() == list(range(6)) * 4
    assert replicates.tolist() == sorted(replicates.tolist())
    shards = [Job(study, Shard(number, 5)) for number in range(1, 6)]
    told = np.concatenate([shard.numbers(0, shard.runs) for shard in shards])
    assert sorted(told.tolist()) == list(range(24))


def test_a_point_is_known_by_what_it_is_not_by_its_name() -> None:
    study = small_study()
    renamed = {"a": world("a", collaboration={"form": "project", "duration": 2, "gap": 1}),
               "b": world("b")}  # fmt: skip
    assert Job(study).digests == Job(small_study(scenarios=renamed)).digests
    assert len(set(Job(study).digests)) == 6
    given_directly = world("c", municipality={"turnover": 0.3})
    assert Job(small_study(scenarios={"c": given_directly}, factors=())).digests == [
        Job(study).digests[3]
    ]


def test_worlds_that_differ_in_ties_asks_or_ends_alone_have_digests_of_their_own() -> None:
    tie = {"actor": "firm", "partner": "department"}
    worlds = [
        world("plain"),
        world("tied", ties=[tie]),
        world("trusting", ties=[{**tie, "trust": 0.9}]),
        world("asking", arenas=[{"name": "climate", "meetings": 2.0, "hours": 3.0}]),
        world("ending", arenas=[{"name": "climate", "closes": 5}]),
    ]
    job = Job(small_study(scenarios={each.name: each for each in worlds}, factors=()))
    assert len(set(job.digests)) == len(worlds)


def test_independent_luck_differs_between_points() -> None:
    job = Job(small_study(luck="independent"))
    seeds = job.seeds(np.arange(6))
    assert len(set(seeds.tolist())) == 6
    assert (Job(small_study()).seeds(np.arange(6)) == 1).all()
