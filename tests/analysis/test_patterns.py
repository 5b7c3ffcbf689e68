"""Patterns: a short leg of `collab-sim patterns`; the full one is in verification."""

from __future__ import annotations

import math
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from collab_sim.cli.patterns import patterns
from collab_sim.patterns.claims import Check, Outcome, Pattern, Verdict
from collab_sim.patterns.published import PUBLICATIONS
from collab_sim.patterns.registry import PATTERNS
from collab_sim.report.patterns import cells, limits_written, write_patterns

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "patterns.md"
NUMBER = st.floats(-1e6, 1e6)


def committed() -> pd.DataFrame:
    """What the page in docs says, number by number."""
    return pd.read_csv(PAGE.parent / "patterns" / "checks.csv", keep_default_na=False)


def written() -> pd.DataFrame:
    """The same as text: the smallest numbers keep all their digits."""
    return pd.read_csv(PAGE.parent / "patterns" / "checks.csv", keep_default_na=False, dtype=str)


def committed_curves() -> pd.DataFrame:
    """The lines and points of the pictures in docs."""
    return pd.read_csv(PAGE.parent / "patterns" / "curves.csv")


def test_the_page_tells_every_pattern_and_no_other() -> None:
    assert list(dict.fromkeys(committed()["pattern"])) == list(PATTERNS)
    assert {pattern.key for pattern in PATTERNS.values()} == set(PUBLICATIONS)
    written = PAGE.read_text(encoding="utf-8")
    assert all(f"## {name}\n" in written for name in PATTERNS)


@pytest.mark.parametrize("name", PATTERNS)
def test_a_quick_look_does_not_contradict_the_page(name: str) -> None:
    page = committed().query("pattern == @name").set_index("check")
    told = page["says"]
    outcome = PATTERNS[name].play(PATTERNS[name].quick, 1)
    assert outcome.checks
    for check in outcome.checks:
        assert check.low <= check.value <= check.high
        assert {check.verdict.value, told[check.key]} != {"holds", "misses"}, check
    for check in (*outcome.checks, *outcome.shown):
        wide = 2.0 * (check.high - check.low)  # eight standard errors of the quick look
        if wide > 0.0:
            assert abs(check.value - page["value"][check.key]) <= wide, check
    assert_declared_as_reviewed(name, outcome)


def assert_declared_as_reviewed(name: str, outcome: Outcome) -> None:
    """What does not hang on luck: limits, published figures, worlds of the full leg, axes."""
    page = written().query("pattern == @name").set_index("check")
    assert set(page["worlds"]) == {str(PATTERNS[name].worlds)}
    assert [check.key for check in (*outcome.checks, *outcome.shown)] == list(page.index)
    assert [check.key for check in outcome.checks] == list(page.index[page["says"] != ""])
    for check in (*outcome.checks, *outcome.shown):
        row = page.loc[check.key]
        assert check.unit == row["unit"]
        assert check.within == (float(str(row["at_least"])), float(str(row["at_most"]))), check
        assert row["published"] == ("" if math.isnan(check.published) else
                                    str(float(check.published))), check  # fmt: skip
    lines = committed_curves().query("pattern == @name")
    assert {curve.key for curve in outcome.curves} == set(lines["curve"])
    for curve in outcome.curves:
        line = lines[lines["curve"] == curve.key]
        assert curve.x == pytest.approx(line["x"].to_numpy(), rel=1e-12)
        assert set(line["published"]) == {curve.published}
        if curve.published:
            assert curve.y == pytest.approx(line["y"].to_numpy(), rel=1e-12)


class TestWhatRunsSay:
    @given(NUMBER, NUMBER, NUMBER, NUMBER)
    def test_a_check_holds_inside_misses_outside_and_is_open_between(
        self, a: float, b: float, c: float, d: float
    ) -> None:
        low, high, least, most = min(a, b), max(a, b), min(c, d), max(c, d)
        verdict = Check("x", "share", low, low, high, (least, most)).verdict
        assert (verdict is Verdict.HOLDS) == (least <= low and high <= most)
        assert (verdict is Verdict.MISSES) == (high < least or most < low)

    def test_one_miss_decides_and_one_open_number_leaves_it_open(self) -> None:
        holds = Check("a", "share", 0.5, 0.4, 0.6, (0.0, 1.0))
        leaves_open = Check("b", "share", 0.5, 0.4, 0.6, (0.5, 1.0))
        misses = Check("c", "share", 0.5, 0.4, 0.6, (0.7, 1.0))
        assert Outcome(1, (holds,)).verdict is Verdict.HOLDS
        assert Outcome(1, (holds, leaves_open)).verdict is Verdict.OPEN
        assert Outcome(1, (holds, leaves_open, misses)).verdict is Verdict.MISSES
        assert Outcome(1, (holds,), shown=(misses,)).verdict is Verdict.HOLDS

    def test_no_difference_at_all_is_no_rise(self) -> None:
        rise = (math.ulp(0.0), math.inf)
        assert Check("a", "share", 0.0, 0.0, 0.0, rise).verdict is Verdict.MISSES
        assert limits_written(Check("a", "share", 0.0, 0.0, 0.0, rise), "en") == "above 0"
        fall = (-math.inf, -math.ulp(0.0))
        assert Check("a", "share", 0.0, 0.0, 0.0, fall).verdict is Verdict.MISSES
        assert limits_written(Check("a", "share", 0.0, 0.0, 0.0, fall), "en") == "below 0"

    @pytest.mark.parametrize(
        ("within", "en", "sv"),
        [
            ((0.0, 0.05), "0 to 0.05", "0 till 0,05"),
            ((-0.1, 0.1), "−0.1 to 0.1", "−0,1 till 0,1"),
            ((1.0, 1.0), "exactly 1", "exakt 1"),
            ((0.06, math.inf), "0.06 at least", "minst 0,06"),
            ((-math.inf, 0.5), "0.5 at most", "högst 0,5"),
        ],
    )
    def test_limits_are_told_as_they_are(
        self, within: tuple[float, float], en: str, sv: str
    ) -> None:
        check = Check("a", "share", 0.0, 0.0, 0.0, within)
        assert (limits_written(check, "en"), limits_written(check, "sv")) == (en, sv)

    def test_a_number_stands_beside_its_interval_and_alone_without_one(self) -> None:
        sure = Check("curve_error", "share", 0.25, 0.25, 0.25, (0.0, 1.0), 0.3)
        unsure = Check("curve_error", "share", 0.25, 0.2, 0.3125, (0.0, 1.0))
        outcome = Outcome(1, (sure,), shown=(unsure,))
        _, model, published, within, says = cells(sure, outcome, "en")
        assert (model, published, within, says) == ("0.250", "0.3", "0 to 1", "holds")
        _, model, published, _, says = cells(unsure, outcome, "en")
        assert (model, published, says) == ("0.250 (0.200 … 0.312)", "", "")


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_a_page_has_its_picture_and_its_tables(tmp_path: Path, lang: str) -> None:
    name = "SurvivalAfterGrantVsFeinberg"
    outcome = PATTERNS[name].play(30, 1)
    write_patterns({name: outcome}, tmp_path, lang, command_line="collab-sim patterns")
    page = (tmp_path / "patterns.md").read_text(encoding="utf-8")
    assert f"](patterns/{name}.png)" in page
    assert (tmp_path / "patterns" / f"{name}.png").stat().st_size > 10_000
    curves = pd.read_csv(tmp_path / "patterns" / "curves.csv")
    measured = curves[curves["published"]]
    assert measured["y"].tolist() == [0.90, 0.67]
    assert (curves["low"] <= curves["high"]).all()


def test_one_that_cannot_be_played_hides_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def null_guard(worlds: int, seed: int) -> Outcome:
        raise MemoryError(f"{worlds} worlds")

    monkeypatch.setitem(PATTERNS, "Broken", Pattern("Broken", null_guard, 10, 1))
    done = CliRunner().invoke(
        patterns, ["Broken", "NullGuard", "--quick", "--lang", "en", "-o", str(tmp_path)]
    )
    assert done.exit_code == 3
    assert "could not run: MemoryError: 1 worlds" in done.output
    assert "NullGuard: holds" in done.output
