"""Designs with constraints: which points they keep, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from collab_sim.config import ConfigError
from collab_sim.config.constraints import read_constraint
from collab_sim.config.study import Study, load_study
from collab_sim.config.study_design import Design, Factor
from collab_sim.config.study_dump import dump_points, dump_study
from collab_sim.report.planning import plan_text
from collab_sim.study.design import design_points
from collab_sim.study.job import Job
from collab_sim.study.plan import plan_study
from collab_sim.study.repeat import verify_results
from collab_sim.study.results import open_results
from collab_sim.study.runner import run_study
from collab_sim.world.refusal import ArgumentError
from tests.study.small import run_in, small_study, world

EXIT, JOIN, GAP = "membership.exit_rate", "membership.join_rate", "collaboration.gap"
RANGES = (Factor(EXIT, bounds=(0.0, 0.3)), Factor(JOIN, bounds=(0.0, 0.3)))
VALUES = (Factor(EXIT, (0.1, 0.2)), Factor(JOIN, (0.1, 0.2)), Factor(GAP, (0.0, 2.0)))
BELOW = f"{EXIT} < {JOIN}"
FILE = f"factors: {{{EXIT}: [0.1, 0.2], {JOIN}: [0.1, 0.2]}}\nconstraints:\n"


def study(design: Design, *constraints: str, factors: tuple[Factor, ...] = VALUES) -> Study:
    return small_study(factors=factors, design=design, constraints=constraints, replicates=2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b", [False, True, False]),
        ("a <= b", [True, True, False]),
        ("b < a", [False, False, True]),
        ("a > b", [False, False, True]),
        ("a >= 0.1 + 0.2", [True, False, True]),
        ("0.3 < a", [False, False, True]),
        ("a + b <= 0.6", [True, True, True]),
        ("a - b >= 0", [True, False, True]),
        ("2 - a > b + 1.5 - 0.1", [False, False, False]),
        ("a + a > .5", [True, False, True]),
        ("-0.3 + a >= 0", [True, False, True]),
    ],
)
def test_a_comparison_holds_where_the_sums_say(text: str, expected: list[bool]) -> None:
    values = {"a": np.array([0.3, 0.2, 0.5]), "b": np.array([0.3, 0.4, 0.1])}
    assert read_constraint(text, ("a", "b")).holds(values).tolist() == expected


def test_sums_of_decimals_are_compared_as_people_write_them() -> None:
    values = {"a": np.array([0.1]), "b": np.array([0.2])}
    paths = ("a", "b")
    assert read_constraint("a + b <= 0.3", paths).holds(values).all()
    assert not read_constraint("a + b > 0.3", paths).holds(values).any()


@pytest.mark.parametrize(
    ("design", "factors"),
    [
        (Design("grid"), VALUES),
        (Design.latin_hypercube(40), RANGES),
        (Design("zip"), tuple(Factor(each.path, each.values[::s]) for each, s in
                              zip(VALUES, (1, -1, 1), strict=True))),
        (Design.listed([(0.1, 0.2), (0.2, 0.1), (0.15, 0.2)]), RANGES[:0] or tuple(
            Factor(path) for path in (EXIT, JOIN))),
    ],
)  # fmt: skip
def test_points_that_hold_are_those_of_the_design_without_constraints(
    design: Design, factors: tuple[Factor, ...]
) -> None:
    free = design_points(study(design, factors=factors))
    held = design_points(study(design, BELOW, factors=factors))
    np.testing.assert_array_equal(held, free[free[:, 0] < free[:, 1]])
    assert 0 < len(held) < len(free)


def test_worlds_of_the_points_that_hold_are_the_same(tmp_path: Path) -> None:
    free = run_in(tmp_path / "free", study(Design("grid")))
    held = run_in(tmp_path / "held", study(Design("grid"), BELOW))
    columns = ["scenario", f"factor.{EXIT}", f"factor.{JOIN}", f"factor.{GAP}", "replicate"]
    runs = free.runs[free.runs[columns[1]] < free.runs[columns[2]]]
    ours, theirs = (
        each.set_index(columns)["engagement"].sort_index() for each in (held.runs, runs)
    )
    assert len(ours) == held.manifest["counts"]["points"] * 2 == 8
    np.testing.assert_array_equal(ours.to_numpy(), theirs.to_numpy())


def test_a_study_with_constraints_goes_on_and_is_verified(tmp_path: Path) -> None:
    constrained = study(Design("grid"), BELOW)
    run_study(constrained, tmp_path / "out")
    read = load_study(tmp_path / "out" / "resolved.yaml")
    assert read.constraints == (BELOW,)
    assert run_study(read, tmp_path / "out", resume=True).reused == 8
    assert verify_results(open_results(tmp_path / "out")).ok


def test_what_is_written_out_loads_back(tmp_path: Path) -> None:
    written = study(Design("grid"), BELOW, f"{GAP} + 1 >= {EXIT}")
    (tmp_path / "resolved.yaml").write_text(dump_study(written), encoding="utf-8")
    assert not dump_points(written)
    read = load_study(tmp_path / "resolved.yaml")
    assert Job(read).digests == Job(written).digests


def test_a_plan_tells_how_many_points_are_left_out() -> None:
    plan = plan_study(study(Design("grid"), BELOW))
    assert (plan.points, plan.left_out) == (4, 12)
    assert f"12 of 16 points are left out by constraints: {BELOW}" in plan_text(plan, "en")
    assert "12 av 16 punkter utgår genom villkor" in plan_text(plan, "sv")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (f"{EXIT} == {JOIN}", ":3:5  constraints.0: 'membership.exit_rate == "),
        (f"{EXIT} < {JOIN} < 1", "is not one comparison"),
        ("1 < 2", "compares no factors"),
        (f"{EXIT} - {EXIT} < 2", "compares no factors"),
        (f"{EXIT} < membership.joinrate", "did you mean 'membership.join_rate'?"),
        (f"{EXIT} < trust.learning", "'trust.learning' is neither a number nor a factor"),
        (f"{EXIT}+{JOIN} < 1", "only + and -, with spaces around them, are read"),
        (f"2 * {EXIT} < 1", "only + and -, with spaces around them, are read"),
        (f"__import__('os').getcwd() < {EXIT}", "is neither a number nor a factor"),
        (f"{EXIT} <", "'' is neither a number nor a factor"),
        (f"{EXIT} > 0.2", "holds nowhere in the ranges of the factors"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(tmp_path: Path, written: str, said: str) -> None:
    (tmp_path / "mine.yaml").write_text(f'{FILE}  - "{written}"\n', encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_study(tmp_path / "mine.yaml")
    assert said in str(caught.value)
    assert "mine.yaml:3:5  constraints.0" in str(caught.value)
    with pytest.raises(ArgumentError, match=r"constraints\.0: "):
        study(Design("grid"), written, factors=VALUES[:2])


@pytest.mark.parametrize(
    ("design", "factors", "reason"),
    [
        (Design.sobol(8), RANGES, "Sobol' indices compare points that differ in one factor"),
        (Design.morris(4), RANGES, "steps from point to point"),
        (Design.one_at_a_time(), VALUES, "leaves all other factors as the scenario says"),
    ],
)
def test_designs_that_need_all_their_points_refuse_with_the_reason(
    design: Design, factors: tuple[Factor, ...], reason: str
) -> None:
    with pytest.raises(ArgumentError, match=reason):
        study(design, BELOW, factors=factors)


def test_constraints_that_leave_nothing_are_refused_before_anything_is_played() -> None:
    together = (f"{EXIT} + {JOIN} <= 0.2", f"{EXIT} > 0.1")
    with pytest.raises(ArgumentError, match="leave out all 8 points"):
        Job(study(Design("grid"), *together))


def test_constraints_keep_impossible_arenas_out() -> None:
    opens, closes = "arenas.climate.opens", "arenas.climate.closes"
    factors = (Factor(opens, (1.0, 5.0)), Factor(closes, (4.0, 6.0)))
    small = {"small": world()}
    kept = Study(small, factors, constraints=(f"{opens} <= {closes}",))
    assert Job(kept).values.tolist() == [[1, 4], [1, 6], [5, 6]]
    assert len({*Job(kept).digests}) == 3
