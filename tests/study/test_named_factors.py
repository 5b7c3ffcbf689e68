"""Studies that vary numbers of one arena or of one group of actors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from collab_sim.config.models import in_force_of
from collab_sim.config.study import Study, load_study
from collab_sim.config.study_design import Design, Factor
from collab_sim.config.study_dump import dump_points, dump_study
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.report.naming import parameter_name
from collab_sim.report.planning import plan_text
from collab_sim.study.blocks import block_of, play_block
from collab_sim.study.job import Job
from collab_sim.study.native import seat_months_of_runs
from collab_sim.study.plan import plan_study
from collab_sim.world.refusal import ArgumentError
from tests.study.small import small_study, world

SEATS, COUNT, MANDATE = "arenas.St. Per: 2.seats", "actors.firm.count", "actors.firm.mandate"
COMMON = "collaboration.seats"
MEASURES = ("engagement", "results_cumulative")
TITLE = {"en": "The parish", "sv": "Församlingen"}
ARENAS: list[dict[str, Any]] = [{"name": "climate"}, {"name": "St. Per: 2", "title": TITLE}]


def study(**changes: Any) -> Study:
    town = world("town", arenas=ARENAS)
    factors = (
        Factor(SEATS, (2.0, 5.0)),
        Factor(COMMON, (3.0, 4.0)),
        Factor(COUNT, (2.0, 4.0)),
        Factor(MANDATE, (0.2,)),
    )
    scenarios = {"town": town, "longer": town.changed({"months": 7, "name": "longer"})}
    return small_study(**({"scenarios": scenarios, "factors": factors, "replicates": 2} | changes))


def test_every_point_is_the_scenario_changed_so_on_both_engines() -> None:
    job = Job(study())
    played = play_block(block_of(job, 0, job.runs))
    points, replicates = job.locate(job.numbers(0, job.runs))
    scenarios = [*job.study.scenarios.values()]
    assert not any(played.causes)
    for run, (point, replicate) in enumerate(zip(points, replicates, strict=True)):
        values = dict(zip((SEATS, COMMON, COUNT, MANDATE), job.values[point], strict=True))
        changes = {path: value if path == MANDATE else int(value) for path, value in values.items()}
        alone = scenarios[job.scenario_of[point]].changed(changes)
        numbers = range(replicate, replicate + 1)
        series = ensemble_series(alone, numbers, job.study.seed, MEASURES)[0]
        np.testing.assert_array_equal(played.series[played.rows == run], series)
    mesa = play_block(block_of(Job(replace(job.study, engine="mesa")), 0, job.points))
    np.testing.assert_array_equal(mesa.series, played.series[played.rows < job.points])


def test_points_that_are_the_same_world_have_the_same_digest_and_no_others() -> None:
    factors = (Factor(SEATS, (3.0, 5.0)), Factor(COMMON, (3.0, 5.0)))
    job = Job(study(factors=factors))
    assert len({*job.digests}) == job.points
    stated = world("town", arenas=[ARENAS[0], ARENAS[1] | {"seats": 5}])
    (digest,) = Job(study(scenarios={"town": stated}, factors=())).digests
    varied = Job(study(factors=(Factor(SEATS, (4.0, 5.0)),)))
    assert [own == digest for own in varied.digests] == [False, False, True, False]


def test_cost_goes_with_the_seats_of_each_point() -> None:
    job = Job(study(factors=(Factor(SEATS, (3.0, 7.0)), Factor(COMMON, (2.0, 4.0)))))
    assert seat_months_of_runs(job, 1) == pytest.approx((6 + 7) / 2 * (5.0 + 3.0))


def test_what_is_written_out_loads_back(tmp_path: Path) -> None:
    for design in (Design("grid"), Design.listed([(2.0, 3.0, 2.0, 0.2), (5.0, 4.0, 4.0, 0.2)])):
        written = study(design=design)
        (tmp_path / "resolved.yaml").write_text(dump_study(written), encoding="utf-8")
        (tmp_path / "design.csv").write_text(dump_points(written), encoding="utf-8")
        read = load_study(tmp_path / "resolved.yaml")
        assert read.factors == written.factors
        assert Job(read).digests == Job(written).digests


def test_plans_and_reports_say_what_an_arena_is_called() -> None:
    named = study()
    with in_force_of(named):
        assert parameter_name(SEATS, "sv") == "Församlingen: platser"
        assert parameter_name(COUNT, "en") == "firm: number of actors"
        assert f"{SEATS} (The parish) [2 5]" in plan_text(plan_study(named), "en")
    assert parameter_name(SEATS, "sv") == "St. Per: 2: platser"


@pytest.mark.parametrize(
    ("path", "values", "message"),
    [
        ("arenas.climate.seat", (3.0,), r"no number 'seat' \(did you mean 'seats'\?\) of an arena"),
        ("arenas.climat.seats", (3.0,), r"no arena 'climat' \(did you mean 'climate'\?\)"),
        ("actors.firm.mandate", (0.2, 1.5), "1.5 is not between 0 and 1"),
        ("arenas.climate.seats", (2.5,), "not a whole number"),
        ("arenas.climate.closes", (0.0,), "not between 1 and 1200"),
        ("arenas.climate.meetings", (1.0, 2.0), "1 is impossible in 'town'"),
        ("arenas.climate.members", (3.0,), "no number 'members'"),
    ],
)
def test_what_cannot_vary_is_refused(path: str, values: tuple[float, ...], message: str) -> None:
    with pytest.raises(ArgumentError, match=message):
        study(factors=(Factor(path, values),))


def test_one_at_a_time_needs_a_value_to_begin_with() -> None:
    factors = (Factor(SEATS, (3.0,)), Factor(COUNT, (3.0,)))
    with pytest.raises(ArgumentError, match="'town' leaves this out"):
        study(factors=factors, design=Design("one_at_a_time"))
    town = world("town", arenas=[ARENAS[0], ARENAS[1] | {"seats": 4}])
    kept = study(
        scenarios={"town": town}, factors=factors, design=Design("one_at_a_time"), replicates=1
    )
    assert Job(kept).values.tolist() == [[4.0, 2.0], [3.0, 2.0], [4.0, 3.0]]


def test_values_that_are_only_possible_together_are_tried_together() -> None:
    opens, closes = "arenas.climate.opens", "arenas.climate.closes"
    rhythm = (Factor("arenas.climate.meetings", (1.0, 2.0)), Factor("arenas.climate.hours", (2.0,)))
    assert Job(study(factors=rhythm)).points == 4
    overlapping = study(factors=(Factor(opens, (1.0, 5.0)), Factor(closes, (4.0, 6.0))))
    with pytest.raises(ArgumentError, match=r"opens = 5, .*closes = 4 is impossible in 'town'"):
        _ = Job(overlapping).digests
