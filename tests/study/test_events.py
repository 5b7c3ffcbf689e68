"""Studies that vary when an event happens and what it sets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from collab_sim.config import ConfigError
from collab_sim.config.study import Study, load_study
from collab_sim.config.study_design import Design, Factor
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.study.blocks import block_of, play_block
from collab_sim.study.courses import Parameters
from collab_sim.study.job import Job
from tests.study.small import small_study, world

BUDGET, MONTH = "collaboration.budget", "events.cut.month"
SETTING = f"events.cut.set.{BUDGET}"
MEASURES = ("engagement", "results_cumulative")
CUT = {"month": 3, "until": 6, "set": {BUDGET: 0.8}}
OTHER = {"month": 5, "set": {"work.cost": 0.9}}
FILE = """\
scenarios: [project, continuous]
set:
  events:
    cut: {month: 25, set: {collaboration.budget: 0.8}}
    more: {month: 36, set: {collaboration.budget: 1.2}}
factors:
"""


def study() -> Study:
    town = world("town", events={"cut": CUT, "other": OTHER}, months=8)
    months, values = Factor(MONTH, (2.0, 5.0)), Factor(SETTING, (0.5, 0.9))
    return small_study(
        scenarios={"town": town, "later": town.changed({"months": 9, "name": "later"})},
        factors=(months, values, Factor(BUDGET, (1.0, 1.3))),
        replicates=2,
    )


def test_every_point_is_the_scenario_changed_so() -> None:
    job = Job(study())
    played = play_block(block_of(job, 0, job.runs))
    points, replicates = job.locate(job.numbers(0, job.runs))
    scenarios = [*job.study.scenarios.values()]
    assert not any(played.causes)
    for run, (point, replicate) in enumerate(zip(points, replicates, strict=True)):
        month, setting, budget = job.values[point].tolist()
        changes = {MONTH: int(month), SETTING: setting, BUDGET: budget}
        alone = scenarios[job.scenario_of[point]].changed(changes)
        numbers = range(replicate, replicate + 1)
        series = ensemble_series(alone, numbers, job.study.seed, MEASURES)[0]
        np.testing.assert_array_equal(played.series[played.rows == run], series)


def test_a_digest_covers_epochs_and_nothing_of_other_points() -> None:
    job = Job(study())
    assert len(set(job.digests)) == job.points
    (moved,) = Job(
        small_study(
            scenarios={
                "x": study().scenarios["town"].changed({MONTH: 2, SETTING: 0.5, BUDGET: 1.0})
            },
            factors=(),
        )
    ).digests
    assert moved == job.digests[0]


def test_what_determines_a_run_hangs_on_no_longer_run_beside_it() -> None:
    records = np.array([[1.0, 2.0, 2.0], [1.0, 2.0, 3.0]])
    epochs = np.array([[0, 0, 1, 1], [0, 1, 1, 2]])
    beside, alone = Parameters(records, epochs), Parameters(records[:1, :2], epochs[:1])
    assert beside.content(0) == alone.content(0)
    assert beside.content(1) != alone.content(0)


def test_one_at_a_time_leaves_an_event_as_it_is() -> None:
    town = world("town", events={"cut": CUT})
    factors = (Factor(MONTH, (2.0,)), Factor(SETTING, (0.5,)))
    job = Job(small_study(scenarios={"t": town}, factors=factors, design=Design("one_at_a_time")))
    assert job.values.tolist() == [[3.0, 0.8], [2.0, 0.8], [3.0, 0.5]]


def load(tmp_path: Path, factors: str, *overrides: str) -> Study:
    file = tmp_path / "mine.yaml"
    file.write_text(FILE + factors, encoding="utf-8")
    return load_study(file, overrides)


@pytest.mark.parametrize(
    "factors",
    [
        f"  {MONTH}: [12, 60]\n  {SETTING}: [0.5]\n",
        "  events:\n    cut: {month: [12, 60], set: {collaboration: {budget: [0.5]}}}\n",
        "  events: {cut: {month: [12, 60], set: {collaboration.budget: [0.5]}}}\n",
    ],
)
def test_factors_are_read_however_they_are_written(tmp_path: Path, factors: str) -> None:
    read = load(tmp_path, factors)
    assert read.factors == (Factor(MONTH, (12.0, 60.0)), Factor(SETTING, (0.5,)))


@pytest.mark.parametrize(
    ("factors", "told"),
    [
        ("  events.cut.month: [12, 12.5]\n", "12.5 is not a whole number"),
        ("  events.cut.month: [12, 400]\n", "month 400 is after the end"),
        ("  events.cutt.month: [12]\n", "did you mean 'cut'?"),
        ("  events.cut.until: [12]\n", "write events.NAME.month"),
        ("  events.cut.set.work.cost: [0.9]\n", "does not set 'work.cost'"),
        (f"  {SETTING}: [80]\n", "80 is not between 0 and 10 (ratio)"),
        ("  events.cut.month: [12, 36]\n", "can begin in the same month (36)"),
        ("  municipality.coordination: [0, 1]\n", "say coordinators.full_time"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, factors: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, factors)
    (problem,) = caught.value.problems
    assert told in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize(
    ("factors", "met"),
    [
        ("  events.cut.month: [12, 36]\n", True),
        ("  events.cut.month: [12, 24]\n", False),
        ("  events.cut.month: [12, 40]\n  events.more.month: [40, 12]\n", False),
        ("  events.cut.month: [12, 40]\n  events.more.month: [36, 40]\n", True),
    ],
)
def test_row_by_row_only_months_of_the_same_point_can_meet(
    tmp_path: Path, factors: str, met: bool
) -> None:
    if met:
        with pytest.raises(ConfigError, match="can begin in the same month"):
            load(tmp_path, f"{factors}design: zip\n")
    else:
        assert load(tmp_path, f"{factors}design: zip\n").design.kind == "zip"


def test_a_month_that_varies_is_not_set_on_the_command_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is a factor of this study"):
        load(tmp_path, "  events.cut.month: [12]\n", "events.cut.month=3")
    assert load(tmp_path, "  events.cut.month: [12]\n", "events.more.month=40")
