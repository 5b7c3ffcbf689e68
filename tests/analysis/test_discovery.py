"""Scenario discovery on made spaces whose answers are known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from numpy.typing import ArrayLike

from collab_sim.analysis.discovery.boxes import boxes, within
from collab_sim.analysis.discovery.cases import Cases, cases
from collab_sim.analysis.discovery.drivers import drivers
from collab_sim.report.discovery import Discovery, Question, discovery_lines
from collab_sim.report.figures.discovery import boxes_picture, drivers_picture
from collab_sim.report.style import save

RANDOM = np.random.Generator(np.random.Philox(11))
PATHS = ("collaboration.gap", "engagement.start", "work.cost", "fatigue.cost")
SPACE = pd.DataFrame(RANDOM.random((400, 4)), columns=PATHS)


def made(difference: ArrayLike, direction: ArrayLike, pairs: int = 6) -> Cases:
    differences = np.asarray(difference, dtype=float)
    return Cases(SPACE, differences, np.asarray(direction, dtype=np.int64), pairs)


CORNER = (SPACE["collaboration.gap"] < 0.4) & (SPACE["engagement.start"] > 0.5)


class TestBoxes:
    def test_a_corner_is_found_and_nothing_else_restricted(self) -> None:
        [box] = boxes(made(-1.0 * CORNER, -1 * CORNER), "behind")
        assert set(box.limits) == {"collaboration.gap", "engagement.start"}
        (least, short), (half, most) = (box.limits[path] for path in PATHS[:2])
        assert (least, most) == (-np.inf, np.inf)
        assert (short, half) == pytest.approx((0.4, 0.5), abs=0.05)
        assert box.inside / box.points > 0.9
        assert box.coverage > 0.9

    def test_it_is_counted_on_the_half_it_was_not_found_on(self) -> None:
        [box] = boxes(made(-1.0 * CORNER, -1 * CORNER), "behind")
        other = SPACE[1::2]
        kept = within(box.limits, other)
        assert box.points == kept.sum()
        assert box.inside == (kept & CORNER[1::2]).sum()
        assert box.all_inside == CORNER[1::2].sum()

    def test_answers_strewn_by_luck_give_no_box(self) -> None:
        strewn = RANDOM.random(400) < 0.3
        assert boxes(made(-1.0 * strewn, -1 * strewn), "behind") == []

    def test_too_few_points_are_not_looked_at(self) -> None:
        few = np.arange(400) < 12
        assert boxes(made(1.0 * few, 1 * few), "ahead") == []


class TestDrivers:
    table = drivers(
        made(3.0 * SPACE["collaboration.gap"] + SPACE["engagement.start"], CORNER), "ahead"
    ).set_index("factor")

    def test_what_moves_the_difference_stands_above_luck_in_every_look(self) -> None:
        assert list(self.table.index[:2]) == ["collaboration.gap", "engagement.start"]
        for look in ("score", "pawn", "regional"):
            beyond = self.table[look] > self.table[f"{look}_by_luck"]
            assert list(self.table.index[beyond]) == ["collaboration.gap", "engagement.start"]

    def test_the_direction_of_a_factor_is_that_of_its_points(self) -> None:
        assert not self.table.loc["collaboration.gap", "upwards"]
        assert self.table.loc["engagement.start", "upwards"]

    def test_regional_sensitivity_needs_points_on_both_sides(self) -> None:
        table = drivers(made(SPACE["work.cost"], np.ones(400)), "behind")
        assert table["regional"].isna().all()
        assert table["factor"][0] == "work.cost"


@pytest.mark.parametrize(("count", "said"), [(2, "All factors,"), (7, "The 6 factors")])
def test_as_many_factors_are_announced_as_are_named(count: int, said: str) -> None:
    row = TestDrivers.table.reset_index().iloc[[0]]
    result = Discovery(
        question=Question("engagement", "project", "continuous"),
        cases=made(-1.0 * CORNER, -1 * CORNER),
        drivers=pd.concat([row] * count),
        boxes=(),
    )
    lines = list(discovery_lines(result, "en"))
    announced = next(index for index, line in enumerate(lines) if line.startswith(said))
    assert len(lines) - announced - 1 == min(count, 6)


@pytest.mark.parametrize(("pairs", "few"), [(5, True), (6, False)])
def test_points_with_few_pairs_are_told_to_tell_nothing(pairs: int, few: bool) -> None:
    question = Question("engagement", "project", "continuous")
    points = made(-1.0 * CORNER, 0 * CORNER, pairs)
    result = Discovery(question, points, TestDrivers.table.reset_index(), ())
    assert any("Pairs at a point: 5." in line for line in discovery_lines(result, "en")) == few


def test_cases_are_points_with_pairs_and_factors_that_vary() -> None:
    rows = [
        (point, scenario, replicate, float(point), 7.0, value + 0.001 * replicate)
        for point, lead in ((0, 1.0), (1, -1.0), (2, np.nan))
        for scenario, value in (("a", lead), ("b", 0.0))
        for replicate in range(8)
    ]
    columns = "set scenario replicate collaboration.gap work.cost action".split()
    result = cases(pd.DataFrame(rows, columns=columns), columns[3:5], "action", "a", "b")
    assert result.factors.columns.tolist() == ["collaboration.gap"]
    assert result.factors["collaboration.gap"].tolist() == [0.0, 1.0]
    assert result.direction.tolist() == [1, -1]
    assert result.difference == pytest.approx([1.0, -1.0])
    assert result.pairs == 8


def test_pictures_are_drawn_in_swedish(tmp_path: Path) -> None:
    result = boxes(made(-1.0 * CORNER, -1 * CORNER), "behind")
    ranges = dict.fromkeys(PATHS, (0.0, 1.0))
    for name, figure in (
        ("drivers", drivers_picture(TestDrivers.table.reset_index(), "sv")),
        ("boxes", boxes_picture(result, ranges, "sv", what="projekt efter löpande")),
    ):
        assert save(figure, tmp_path / f"{name}.png").stat().st_size > 10_000
