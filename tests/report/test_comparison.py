"""What Python users get: the reports' own numbers and words, for worlds and for results."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

from collab_sim import Design, Factor, Study, compare, figures, flips, indices
from collab_sim.report.answers.build import study_report
from collab_sim.study.worlds import Worlds
from collab_sim.world.refusal import ArgumentError
from tests.report.answers.results import SEATS, TURNOVER, made, study_of
from tests.study.small import run_in, small_study, world


def worlds_of(a: list[float], b: list[float]) -> Worlds:
    """Worlds of two scenarios with these values."""
    values = {"scenario": ["a"] * len(a) + ["b"] * len(b), "replicate": [*range(len(a))] * 2}
    runs = pd.DataFrame({**values, SEATS: [*a, *b], f"{SEATS}_late": [*b, *a]})
    series = pd.DataFrame({**values, "month": 0, SEATS: 0.0})
    scenarios = {"a": world("a"), "b": world("b")}
    return Worlds(scenarios, range(len(a)), 1, "ensemble", runs, series)


def test_worlds_are_compared_pair_by_pair() -> None:
    worlds = worlds_of([0.1] * 8, [0.3] * 7 + [0.0])
    (result,) = compare(worlds)
    assert (result.one, result.other, result.ahead, result.behind) == ("b", "a", 7, 1)
    (late,) = compare(worlds, [f"{SEATS}_late"], of="b")
    assert (late.ahead, late.behind) == (1, 7)
    (turned,) = compare(worlds, of="a", versus="b")
    assert turned.difference == pytest.approx(-result.difference)


def test_results_are_told_as_their_report_tells_them() -> None:
    results = made(study_of(), lambda name, factors, replicate: replicate + (name == "a"))
    found = compare(results)
    (part, *_) = study_report(results, "sv").parts
    assert part.sentences == [f"D1. {said}" for said in found.sentences("sv")]
    row = found.table.iloc[0]
    assert (row["of"], row["versus"], row["pairs"], row["difference"]) == ("a", "b", 8, 1.0)


def test_a_factors_values_are_compared_within_each_scenario() -> None:
    results = made(study_of(), lambda name, factors, replicate: factors[TURNOVER])
    table = compare(results, by=TURNOVER, of=0.2, versus=0.0).table
    assert table["scenario"].tolist() == ["a", "b"]
    np.testing.assert_allclose(table["difference"], 0.2)
    with pytest.raises(ArgumentError, match=r"of takes one of 0, 0\.1, 0\.2, not 0\.3"):
        compare(results, by=TURNOVER, of=0.3, versus=0.0)


def test_a_flip_lies_where_the_difference_is_nothing() -> None:
    def outcome(name: str, factors: dict[str, float], replicate: int) -> float:
        return (factors[TURNOVER] - 0.15) * (name == "b")

    found = flips(made(study_of(), outcome), TURNOVER, of="b", versus="a")
    assert found.table["at"].tolist() == pytest.approx([0.15])
    assert found.table["carried"].tolist() == [True]
    assert "0.15" in found.sentences("en")[-1]


def test_indices_of_a_difference_see_only_what_differs() -> None:
    def outcome(name: str, factors: dict[str, float], replicate: int) -> float:
        first, second, *_ = factors.values()
        return 3.0 * first + second * (name == "a")

    factors = tuple(Factor(path, bounds=(0.1, 0.3)) for path in (TURNOVER, "collaboration.memory"))
    results = made(study_of(factors=factors, design=Design.sobol(64)), outcome)
    first, second, *_ = (factor.path for factor in results.study.factors)
    of = indices(results, SEATS, of="a", versus="b").set_index("factor")["total"]
    assert of[second] == pytest.approx(1.0, abs=0.05)
    assert of[first] == pytest.approx(0.0, abs=1e-9)
    assert indices(results, SEATS, of="b")["factor"][0] == first


def test_what_is_asked_wrongly_is_told_at_once() -> None:
    worlds = worlds_of([0.1], [0.2])
    with pytest.raises(ArgumentError, match=r"did you mean.*of takes one of 'a', 'b'"):
        compare(worlds, ["engagement_per_seet"], of="c")
    independent = made(study_of(luck="independent"), lambda *_: 1.0)
    for call in (compare, lambda results: flips(results, TURNOVER)):
        with pytest.raises(ArgumentError, match="luck"):
            call(independent)
    with pytest.raises(ArgumentError, match="two scenarios"):
        compare(replace(worlds, scenarios={"a": world("a")}))


def test_objects_show_themselves_and_escape_names(tmp_path: Path) -> None:
    results = run_in(tmp_path / "r", small_study(replicates=2))
    study = small_study(scenarios={"<b>": world("<b>"), "c": world("c")})
    shown: tuple[Any, ...] = (results, results.study, study, compare(results), study.scenarios["c"],
                              flips(results, TURNOVER))  # fmt: skip
    for each in shown:
        html = each._repr_html_()
        assert html.startswith("<table")
        assert "<b>" not in html
        assert len(repr(each)) < 1500
    assert "(6)" in results._repr_html_()
    assert "share" in results._repr_html_()
    assert study._repr_html_().count("&lt;b&gt;") == 1


def test_figures_show_themselves_without_a_backend() -> None:
    figure: Any = compare(worlds_of([0.1, 0.2], [0.3, 0.1])).figure()
    drawn, size = figure._repr_png_()
    assert isinstance(figure, Figure)
    assert drawn.startswith(b"\x89PNG")
    assert size["width"] <= 960
    table = pd.DataFrame({"factor": ["work.cost"], "mu_star": [1.0], "mu_star_low": [0.5],
                          "mu_star_high": [1.5]})  # fmt: skip
    assert (
        figures.sensitivity_chart(table, "en")._repr_png_()[0]
        == (figures.sensitivity_chart(table, "en")._repr_png_()[0])
    )


@pytest.mark.parametrize(
    ("factors", "design", "told"),
    [
        ([Factor("work.cost", [0.5, 3])], Design(), "3 is not between"),
        ([Factor("work.cost", bounds=(0.5, 0.6))], Design(), "a grid design needs values"),
        ([Factor.swept("work.cost")], Design.sobol(3), "write 2 or 4"),
        ([Factor("work.cost", [0.5])] * 2, Design(), "given twice"),
        ([Factor("work.cost")], Design.listed([[0.5], [3]]), "3 is not between"),
        ([Factor("collaboration.gap")], Design.listed([[0.5]]), "not a whole number"),
        ([Factor("work.cost")], Design.listed([[0.5, 0.6]]), "exactly these values"),
        ([], Design.morris(4), "needs factors"),
    ],
)
def test_a_study_that_no_file_could_ask_for_is_refused(
    factors: list[Factor], design: Design, told: str
) -> None:
    with pytest.raises(ArgumentError, match=told):
        Study({"a": world("a")}, factors, design)


def test_everything_that_is_wrong_with_a_study_is_told_at_once() -> None:
    wrong: dict[str, Any] = {"measures": ["engagement_per_seet"], "luck": "pared"}
    with pytest.raises(ArgumentError) as caught:
        Study({"a": world("a")}, [Factor("work.cost", [0.5, 3])], **wrong)
    for said in ("did you mean 'engagement_per_seat'", "did you mean 'paired'", "3 is not between"):
        assert said in str(caught.value)
