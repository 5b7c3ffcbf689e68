"""The plan says what will run and how precise it will be, without running it."""

from __future__ import annotations

import statistics
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from collab_sim.config.study_design import Design, Difference, Factor
from collab_sim.report.planning import plan_text
from collab_sim.report.strings import text
from collab_sim.study import pilot
from collab_sim.study.blocks import Block
from collab_sim.study.job import Job
from collab_sim.study.plan import half_width, needed, plan_study, points_of
from tests.study.small import run_in, small_study, world


def test_counts_are_exact() -> None:
    plan = plan_study(small_study(), jobs=2)
    assert (plan.points, plan.runs, plan.workers, plan.repeated) == (6, 24, 2, 0)
    assert plan.idle == ()
    assert plan.seconds > 0.0
    assert len(list(points_of(small_study()))) == 6
    assert next(points_of(small_study())) == (0, "project", {"municipality.turnover": 0.05})


def test_planning_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    plan_study(small_study())
    assert not list(tmp_path.iterdir())


def test_disk_is_estimated_within_a_factor_of_two(tmp_path: Path) -> None:
    study = small_study(replicates=300)
    results = run_in(tmp_path / "r", study)
    stored = sum((results.folder / f"{name}.parquet").stat().st_size for name in ("runs", "series"))
    assert 0.5 < plan_study(study).disk / stored < 2.0


def test_precision_is_what_the_study_reaches(tmp_path: Path) -> None:
    study = small_study(replicates=200, factors=())
    [precision] = plan_study(study).precisions
    assert precision.difference == Difference("engagement", "continuous", "project")
    differences = run_in(tmp_path / "r", study).pairs("engagement", versus="project")["difference"]
    reached = half_width(float(differences.std()), 200)
    assert precision.half_width == pytest.approx(reached, rel=0.6)
    assert precision.needed == pytest.approx(4 * 200, rel=0.02)


def test_precision_of_a_factor_and_of_a_sample() -> None:
    study = small_study(scenarios={"small": world()})
    [precision] = plan_study(study).precisions
    assert precision.difference == Difference("engagement", 0.6, 0.05, "municipality.turnover")
    sampled = small_study(
        scenarios={"small": world()},
        factors=(Factor("municipality.turnover", bounds=(0.0, 0.5)),),
        design=Design("latin_hypercube", points=5),
    )
    [precision] = plan_study(sampled).precisions
    assert precision.difference is None


def test_spread_is_pooled_over_pairs_of_points_and_each_is_of_a_sample(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    played: list[Block] = []

    def play(block: Block) -> SimpleNamespace:
        """Projects give 0; the continuous form the square of the replicate, twice under .6."""
        played.append(block)
        turnover = block.values[:, 0]
        times = np.where(turnover == 0.6, 2.0, 1.0) * (block.scenario_of == 1)
        return SimpleNamespace(summaries={"engagement": times * block.replicates**2.0})

    monkeypatch.setattr(pilot, "play_block", play)
    runs, [scatter] = pilot.scatters(Job(small_study()))
    # Of 0, 1, 4, 9, …, 49 the variance of a sample of eight is 318.
    assert statistics.variance([number**2 for number in range(8)]) == 318.0
    assert scatter.spread == pytest.approx(np.sqrt((318.0 + 318.0 + 4 * 318.0) / 3.0))
    assert runs == len(played[0].seeds) == 3 * 2 * 8
    assert (played[0].first, played[0].last) == (0, 48)


def test_half_width_and_what_would_halve_it() -> None:
    assert half_width(1.0, 10) == pytest.approx(0.715357)  # t(9) = 2.262157
    for wanted in (0.9, 0.31, 0.05):
        result = needed(1.0, wanted)
        assert half_width(1.0, result) <= wanted < half_width(1.0, result - 1)
    assert needed(0.0, 0.0) == 2


def test_single_replicates_promise_no_precision() -> None:
    [precision] = plan_study(small_study(replicates=1)).precisions
    assert precision.half_width is None


def test_factors_that_cannot_matter_are_named() -> None:
    factors = (
        Factor("municipality.turnover", (0.05, 0.3)),
        Factor("collaboration.gap", (0, 3)),
        Factor("trust.learning", (0.4,)),
    )
    continuous = small_study(scenarios={"continuous": world("continuous")}, factors=factors)
    assert set(plan_study(continuous).idle) == {"collaboration.gap", "trust.learning"}
    both = small_study(factors=factors)
    assert plan_study(both).idle == ("trust.learning",)


def test_a_factor_is_tried_from_end_to_end_while_all_others_stay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    played: list[Block] = []

    def play(block: Block) -> SimpleNamespace:
        played.append(block)
        runs = len(block.seeds)
        return SimpleNamespace(series=np.zeros((runs, 1)), rows=np.arange(runs), causes=[""] * runs)

    monkeypatch.setattr(pilot, "play_block", play)
    factors = (Factor("municipality.turnover", (0.05, 0.3)), Factor("trust.learning", (0.1, 0.4)))
    job = Job(small_study(scenarios={"small": world()}, factors=factors))
    runs, idle = pilot.idle_factors(job)
    assert idle == list(factors)
    assert runs == 2 * 2 * job.points == 16
    turnover, learning = played[0].values.T
    at = np.repeat(job.values, 2, axis=0)
    assert np.array_equal(turnover, [*[0.05, 0.3] * job.points, *at[:, 0]])
    assert np.array_equal(learning, [*at[:, 1], *[0.1, 0.4] * job.points])


def test_points_that_are_the_same_world_are_counted() -> None:
    factors = (Factor("municipality.turnover", (0.12, 0.3)),)
    study = small_study(factors=factors, design=Design("one_at_a_time"))
    assert plan_study(study).repeated == 2


def test_memory_grows_with_workers() -> None:
    few, many = (plan_study(small_study(), jobs=jobs).memory for jobs in (1, 8))
    assert 0 < few < many
    assert np.isfinite(many)


@pytest.mark.parametrize(("lang", "values"), [("en", "40 values"), ("sv", "40 värden")])
def test_long_lists_of_levels_are_shortened(lang: str, values: str) -> None:
    turnover = Factor("municipality.turnover", tuple(step / 100 for step in range(40)))
    study = small_study(factors=(turnover,), replicates=1)
    [first, *_] = plan_text(plan_study(study), lang).splitlines()
    assert f"turnover [0 0.01 0.02 0.03 0.04 0.05 … 0.39] ({values})  = 80 " in first


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "engagement, continuous − project: about ±"),
        ("sv", "engagemang, continuous − project: omkring ±"),
    ],
)
def test_the_plan_reads_as_text(lang: str, told: str) -> None:
    text = plan_text(plan_study(small_study()), lang, following="collab-sim run small")
    first, *_, last = text.splitlines()
    assert first.split()[:2] == ["grid", "municipality.turnover"]
    assert "= 6 " in first
    assert told in text
    label, command = last.split("  ")[1], last.split("  ")[-1]
    assert (label, command.strip()) == (
        {"en": "next", "sv": "nästa steg"}[lang],
        "collab-sim run small",
    )


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_the_plan_says_whose_luck_is_shared(lang: str) -> None:
    said = {luck: plan_text(plan_study(small_study(luck=luck)), lang)
            for luck in ("paired", "independent")}  # fmt: skip
    for luck, rival in (("paired", "independent"), ("independent", "paired")):
        assert text(lang, f"plan_{luck}") in said[luck]
        assert text(lang, f"plan_{rival}") not in said[luck]


def test_the_plan_names_what_changes_nothing_and_only_then() -> None:
    factors = (Factor("municipality.turnover", (0.05, 0.3)), Factor("trust.learning", (0.4,)))
    note = text("en", "plan_idle", factors="trust.learning")
    assert note in plan_text(plan_study(small_study(factors=factors)), "en")
    note = text("en", "plan_idle", factors="")
    assert note not in plan_text(plan_study(small_study(factors=factors[:1])), "en")
