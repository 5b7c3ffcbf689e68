"""Pictures show what the tables hold, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from matplotlib.axis import Tick
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from collab_sim.analysis.assumptions import AS_GIVEN
from collab_sim.analysis.barriers import barrier_effects, barrier_sets, pair_interactions
from collab_sim.analysis.discovery.boxes import Box
from collab_sim.analysis.laboratory import by_round
from collab_sim.analysis.robustness import comparisons, swings
from collab_sim.config import load_scenario
from collab_sim.engines.model import CollaborationModel
from collab_sim.report import figures
from collab_sim.report.figures.dependence import dependence_panels
from collab_sim.report.figures.discovery import boxes_picture
from collab_sim.report.figures.dots import BIN_COUNTS, Room, stacked
from collab_sim.report.figures.level_lines import Panel, level_lines
from collab_sim.report.figures.phases import elections, planned_projects
from collab_sim.report.findings import HEADLINES
from collab_sim.report.laboratory import with_observed
from collab_sim.report.style import (
    SERIES_COLOURS,
    as_png,
    colour_of,
    contrast_to_white,
    ink,
    readable_on,
    save,
)
from collab_sim.study.laboratory import contributions
from collab_sim.study.network import memberships
from collab_sim.study.worlds import play
from tests.report.tables import LONG_TITLES, many, played, stressed, three_forms
from tests.worlds import default_world

GAP, FOCUS = "collaboration.gap", "collaboration.deadline_focus"
INDICES = pd.DataFrame(
    {
        "factor": [GAP, FOCUS],
        "first": [0.5, 0.1],
        "first_low": [0.4, 0.0],
        "first_high": [0.6, 0.2],
        "total": [0.7, 0.2],
        "total_low": [0.6, 0.1],
        "total_high": [0.8, 0.3],
    }
)
CELLS = pd.DataFrame(
    [(gap, focus, 0.1 * gap - focus, int(np.sign(0.1 * gap - focus)))
     for gap in (0.0, 3.0, 6.0) for focus in (0.0, 0.3)],
    columns=[GAP, FOCUS, "difference", "direction"],
)  # fmt: skip


def a_swing_chart(lang: str) -> Figure:
    under = comparisons(stressed().outcomes, HEADLINES[0], "continuous", "project")
    found = swings(under[AS_GIVEN], under, stressed().sets)
    return figures.swing_chart(found, 0.05, lang, one="A", other="B")


def a_barrier_chart(lang: str) -> Figure:
    worlds = barrier_sets(default_world(months=12), ("lack_of_mandate", "hidden_agendas"))
    runs = play(worlds, replicates=6, measures=["engagement"]).runs
    return figures.barrier_chart(barrier_effects(runs, "engagement"), "engagement", lang)


def a_map_of_pairs(lang: str) -> Figure:
    worlds = barrier_sets(
        default_world(months=12), ("lack_of_mandate", "hidden_agendas", "project_form"), pairs=True
    )
    runs = play(worlds, replicates=6, measures=["engagement"]).runs
    return figures.barrier_interactions(pair_interactions(runs, "engagement"), "engagement", lang)


def a_network(lang: str) -> Figure:
    scenario = three_forms()["project"]
    model = CollaborationModel(scenario, rng=1)
    tables = []
    for _ in range(12):
        model.step()
        tables.append(memberships(model))
    return figures.trust_network(pd.concat([tables[0], tables[-1]]), scenario, lang)


def a_laboratory(lang: str) -> Figure:
    scenario = load_scenario("strangers")
    assert scenario.laboratory
    given = contributions(scenario, sessions=3)
    rounds = with_observed(by_round(given, scenario.laboratory), scenario)
    return figures.laboratory_rounds(rounds, scenario, lang)


PICTURES: dict[str, Callable[[str], Figure]] = {
    "twin_worlds": lambda lang: figures.twin_worlds(
        played().runs, played().series, three_forms(), lang
    ),
    "over_time": lambda lang: figures.over_time(played().series, three_forms(), lang),
    "paired_dots": lambda lang: figures.paired_dots(played().runs, three_forms(), lang),
    "words_action_gap": lambda lang: figures.words_action_gap(
        played().series, three_forms(), lang
    ),
    "phase_map": lambda lang: figures.phase_map(
        CELLS, GAP, FOCUS, lang, column="engagement", sides=("A", "B")
    ),
    "sensitivity_chart": lambda lang: figures.sensitivity_chart(INDICES, lang),
    "swing_chart": a_swing_chart,
    "barrier_chart": a_barrier_chart,
    "barrier_interactions": a_map_of_pairs,
    "trust_network": a_network,
    "laboratory_rounds": a_laboratory,
    "one_world": lambda lang: figures.one_world(
        played().series.query("scenario == 'project' and replicate == 0"),
        three_forms()["project"], lang,
    ),
}  # fmt: skip


def words_of(figure: Figure) -> str:
    return " ".join(one.get_text() for one in figure.findobj(Text) if isinstance(one, Text))


@pytest.mark.parametrize("kinds", [("total", "first"), ("mu_star",)])
@pytest.mark.parametrize("lang", ["en", "sv"])
def test_what_marks_mean_is_said_where_no_mark_or_interval_is(
    kinds: tuple[str, ...], lang: str
) -> None:
    factors = ("municipality.turnover", "trust.prior_across", "work.cost")
    ends = {"": 0.75, "_low": 0.0, "_high": 1.0}
    rows = [{"factor": path, **{f"{kind}{end}": value for kind in kinds
             for end, value in ends.items()}} for path in factors]  # fmt: skip
    figure = figures.sensitivity_chart(pd.DataFrame(rows), lang)
    figure.draw_without_rendering()
    [axes] = figure.axes
    highest = max(float(np.max(np.asarray(line.get_ydata()))) for line in axes.lines)
    marks = axes.transData.transform((0.0, highest))[1]
    radius = max(line.get_markersize() for line in axes.lines) / 2.0 * figure.dpi / 72.0
    said = [words.get_window_extent() for words in axes.texts]
    assert len(said) == len(kinds)
    assert all(words.y0 > marks + radius for words in said)
    assert all(words.y1 <= axes.get_window_extent().y1 for words in said)


def test_the_colours_of_a_map_are_named_apart_whatever_the_titles() -> None:
    sides = ("Samordnare på heltid i varje kommundel från nästa mandatperiod", "A" * 50)
    figure = figures.phase_map(CELLS, GAP, FOCUS, "sv", column="engagement", sides=sides)
    figure.draw_without_rendering()
    [legend] = figure.legends
    first, second, third = [words.get_window_extent() for words in legend.get_texts()]
    assert not any(one.overlaps(other) for one, other in
                   ((first, second), (second, third), (first, third)))  # fmt: skip
    area = figure.axes[0].get_tightbbox()
    assert area is not None
    assert legend.get_window_extent().y1 <= area.y0
    assert max(words.x1 for words in (first, second, third)) <= figure.bbox.x1


def test_every_picture_is_tried() -> None:
    assert set(PICTURES) == set(figures.__all__)


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_speak_both_languages_and_save_alike(name: str, tmp_path: Path) -> None:
    swedish, english = (PICTURES[name](lang) for lang in ("sv", "en"))
    assert words_of(swedish) != words_of(english)
    one = save(PICTURES[name]("sv"), tmp_path / "one.svg").read_bytes()
    assert save(swedish, tmp_path / "two.svg").read_bytes() == one
    assert save(english, tmp_path / "three.png").stat().st_size > 5_000


def test_dots_can_be_counted() -> None:
    figure = figures.paired_dots(played().runs, three_forms(), "en", only="continuous")
    [dots] = [one for one in figure.axes[0].collections if isinstance(one, PathCollection)]
    offsets = np.asarray(dots.get_offsets())
    assert len(offsets) == 30
    table = played().runs.pivot(index="replicate", columns="scenario", values=HEADLINES[0])
    ahead = int((table["continuous"] > table["project"]).sum())
    assert int((offsets[:, 0] > 0).sum()) == ahead
    assert f"higher in {ahead}, lower in {30 - ahead}" in words_of(figure)


def test_dots_never_touch_and_stand_on_the_side_of_their_sign() -> None:
    values = np.random.default_rng(1).normal(0.02, 0.1, 200)
    room = Room(width=360.0, height=110.0)
    x, y, diameter = stacked(values, room)
    assert ((x > 0) == (values > 0)).all()
    assert len({*zip(x.tolist(), y.tolist(), strict=True)}) == 200
    assert diameter * len(np.unique(x)) <= room.width
    assert np.diff(np.unique(y)).min() * room.height >= diameter
    assert y.max() < 0.8
    assert max(BIN_COUNTS) > 40


def test_with_many_pairs_a_dot_says_how_many_it_stands_for() -> None:
    runs = pd.concat([played().runs.assign(replicate=played().runs["replicate"] + 30 * copy)
                      for copy in range(30)])  # fmt: skip
    figure = figures.paired_dots(runs, three_forms(), "en", only="continuous")
    assert "Each dot is 3 pairs" in words_of(figure)


def test_cells_that_are_not_separated_are_hatched() -> None:
    figure = PICTURES["phase_map"]("en")
    hatched = [patch for patch in figure.axes[0].patches if patch.get_hatch()]
    assert len(hatched) == int((CELLS["direction"] == 0).sum()) == 1


def test_text_is_readable_on_white() -> None:
    for colour in SERIES_COLOURS:
        darkened = ink(colour).lstrip("#")
        red, green, blue = (int(darkened[place : place + 2], 16) / 255 for place in (0, 2, 4))
        assert contrast_to_white((red, green, blue)) >= 4.45
    assert readable_on("#0072B2", 1.0) == "white"
    assert readable_on("#0072B2", 0.2) == "black"


def test_planned_projects_and_elections_are_those_of_the_scenario() -> None:
    project = three_forms()["project"]
    assert planned_projects(project) == [(1, 24), (31, 48)]
    assert planned_projects(three_forms()["continuous"]) == []
    assert elections(project) == [48]
    assert elections(project.changed({"municipality.election_period": 0})) == []


class TestManyScenarios:
    """Up to twelve scenarios with long titles, and a horizon before the first election."""

    @staticmethod
    def pictures(number: int) -> dict[str, Figure]:
        worlds = many(number)
        first_other = list(worlds.scenarios)[1]
        return {
            "twin_worlds": figures.twin_worlds(worlds.runs, worlds.series, worlds.scenarios, "sv"),
            "over_time": figures.over_time(worlds.series, worlds.scenarios, "sv"),
            "paired_dots": figures.paired_dots(
                worlds.runs, worlds.scenarios, "sv", only=first_other, card=True
            ),
        }

    @pytest.mark.parametrize("number", [3, 4, 12])
    def test_no_text_is_lost_outside_or_under_another(self, number: int, tmp_path: Path) -> None:
        for name, figure in self.pictures(number).items():
            save(figure, tmp_path / f"{name}.png")
            boxes = boxes_of(figure)
            whole = figure.bbox.padded(2.0)
            for told, box in boxes:
                assert whole.x0 <= box.x0, (name, told)
                assert box.x1 <= whole.x1, (name, told)
                assert whole.y0 <= box.y0, (name, told)
                assert box.y1 <= whole.y1, (name, told)
            for place, (told, box) in enumerate(boxes):
                others = [other for other, beside in boxes[place + 1 :] if overlap(box, beside) > 4]
                assert not others, (name, told, others)

    def test_every_scenario_has_its_title_its_median_and_its_dots(self) -> None:
        worlds = many(12)
        figure = self.pictures(12)["twin_worlds"]
        words = " ".join(words_of(figure).split())
        for title in LONG_TITLES:
            assert title in words
        drawn = [one for axes in figure.axes for one in axes.collections]
        assert [np.shape(one.get_offsets()) for one in drawn] == [(6, 2)] * 11
        medians = [line for axes in figure.axes for line in axes.lines if line.get_linewidth() > 2]
        assert len(medians) == 12 * 4
        highest = worlds.series["results_cumulative"].max()
        scales = {axes.get_ylim() for axes in figure.axes if axes.get_ylim()[1] > 2}
        assert len(scales) == 1
        assert next(iter(scales))[1] >= 0.9 * highest

    def test_colours_of_twelve_stay_those_of_their_place(self) -> None:
        colours = colour_of(str(place) for place in range(12))
        assert colours["0"] == colours[str(len(SERIES_COLOURS))]


def boxes_of(figure: Figure) -> list[tuple[str, Bbox]]:
    """Texts with the room they take, but for numbers on axes: Matplotlib hides those outside."""
    FigureCanvasAgg(figure)
    ticks = [one for one in figure.findobj(Tick) if isinstance(one, Tick)]
    numbers = {label for tick in ticks for label in (tick.label1, tick.label2)}
    texts = [one for one in figure.findobj(Text) if isinstance(one, Text) and one not in numbers]
    shown = [one for one in texts if one.get_visible() and one.get_text().strip()]
    return [(one.get_text(), one.get_window_extent()) for one in shown]


def overlap(one: Bbox, other: Bbox) -> float:
    """Width or height, in pixels, of what two boxes share: the smaller."""
    shared = Bbox.intersection(one, other)
    return min(shared.width, shared.height) if shared is not None else 0.0


@pytest.mark.parametrize(
    ("changes", "label"),
    [({}, "project running"), ({GAP: 2}, "project running (First)")],
    ids=["one rhythm", "two rhythms"],
)
def test_shading_says_whose_projects_run_where_these_differ(
    changes: dict[str, float], label: str
) -> None:
    first = three_forms()["project"].changed({"months": 36, "title": "First"})
    second = first.changed({"title": "Second", **changes})
    worlds = play({"first": first, "second": second}, replicates=2)
    figure = figures.over_time(worlds.series, worlds.scenarios, "en")
    written = [text.get_text() for text in figure.axes[0].texts]
    assert [one for one in written if one.startswith("project")] == [label]


@pytest.mark.parametrize(("period", "marked"), [(12, True), (18, False)])
def test_elections_are_marked_where_all_have_them_together(period: int, *, marked: bool) -> None:
    first = three_forms()["project"].changed({"months": 36, "municipality.election_period": 12})
    second = first.changed({"municipality.election_period": period})
    worlds = play({"first": first, "second": second}, replicates=2)
    figure = figures.over_time(worlds.series, worlds.scenarios, "en")
    markers = [line for line in figure.axes[0].lines if line.get_marker() == "^"]
    assert bool(markers) is marked


class TestLogScale:
    """Equal ratios of what was drawn by ratio stand equally far apart; other values do not."""

    @staticmethod
    def line(levels: tuple[float, ...]) -> pd.DataFrame:
        return pd.DataFrame({"at": levels, "mean": 0.5, "low": 0.4, "high": 0.6})

    @pytest.mark.parametrize(
        ("levels", "scale"),
        [
            ((0.001, 0.01, 0.1), "log"),
            ((1.0, 2.0, 4.0, 8.0), "log"),
            ((0.1, 0.2, 0.3), "linear"),
            ((0.0, 0.01, 0.1), "linear"),
            ((0.01, 0.1), "linear"),
        ],
    )
    def test_levels_by_ratio_stand_apart_by_ratio(
        self, levels: tuple[float, ...], scale: str
    ) -> None:
        panel = Panel("", {"Projects": self.line(levels)})
        figure = level_lines([panel], "municipality.turnover", "action", "en", zero=False)
        (axes,) = figure.axes
        assert axes.get_xscale() == scale
        assert axes.get_xticks().tolist() == list(levels)

    @pytest.mark.parametrize("high", [0.03, 0.2, 0.9])
    def test_slices_of_a_factor_on_a_log_scale_have_labelled_ratios(self, high: float) -> None:
        path, other = "municipality.turnover", "collaboration.gap"
        slices = {path: self.line((0.01, 0.02, high)), other: self.line((1.0, 5.0, 12.0))}
        figure = dependence_panels(slices, "action", "sv", zero=False, ratios={path})
        assert [axes.get_xscale() for axes in figure.axes[:2]] == ["log", "linear"]
        as_png(figure)
        low, top = figure.axes[0].get_xlim()
        ticks = figure.axes[0].xaxis.get_major_ticks()
        shown = [tick.label1.get_text() for tick in ticks if low <= tick.get_loc() <= top]
        assert len(shown) >= 2
        assert all(label.replace(",", "").isdigit() for label in shown)
        assert len(set(shown)) == len(shown)

    def test_a_box_covers_its_part_of_the_ratios(self) -> None:
        path = "municipality.turnover"
        box = Box({path: (0.01, np.inf)}, points=20, inside=18, all_inside=20)
        ranges = {path: (0.001, 0.1)}
        for ratios, left in (({path}, 0.5), (set(), 0.009 / 0.099)):
            figure = boxes_picture([box], ranges, "en", what="behind", ratios=ratios)
            (axes,) = figure.axes
            bars = [bar for bar in axes.patches if isinstance(bar, Rectangle)]
            assert bars[1].get_x() == pytest.approx(left)
            assert bars[1].get_x() + bars[1].get_width() == pytest.approx(1.0)
