"""What if it happens, in words and on the time axis."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from collab_sim.analysis.recovery import Recovery
from collab_sim.analysis.uncertainty import Estimate
from collab_sim.report import sizes
from collab_sim.report.build import write_report
from collab_sim.report.figures import over_time
from collab_sim.report.happenings import MOST, Happening, happenings_of, told_happenings
from collab_sim.report.replays import Replays
from collab_sim.study.worlds import Worlds, play
from collab_sim.texts import LANGUAGES
from tests.worlds import default_world

LEAVES = {
    "month": 13,
    "coordinators_leave": True,
    "title": {"en": "All leave", "sv": "Alla slutar"},
}
CUT = {"month": 25, "set": {"collaboration.budget": 0.2}}
ZERO, FALL = Estimate(0.0, -1.0, 1.0), Estimate(-0.2, -0.3, -0.1)


@cache
def eventful() -> Worlds:
    base = default_world(months=36, events={"leaves": LEAVES}, title="Base")
    other = base.changed({"events": {"leaves": LEAVES, "cut": CUT}, "title": "Cut"})
    return play({"base": base, "other": other}, replicates=8)


def test_an_event_is_held_against_the_same_worlds_without_it() -> None:
    found = {(each.scenario, each.event): each for each in happenings_of(eventful())}
    assert set(found) == {("base", "leaves"), ("other", "leaves"), ("other", "cut")}
    means = eventful().runs.groupby("scenario")["results_cumulative"].mean()
    cut = found["other", "cut"]
    assert cut.results.mean == pytest.approx(means["other"] - means["base"])


def test_large_scenarios_are_held_against_fewer_worlds_and_the_page_says_how_many(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    every = happenings_of(eventful())
    assert {each.pairs for each in every} == {8}
    largest = max(map(sizes.seat_months_of_world, eventful().scenarios.values()))
    monkeypatch.setattr(sizes, "MOST_BESIDE", 3 * 5 * largest)
    fewer = happenings_of(eventful())
    assert {each.pairs for each in fewer} == {5}
    runs = eventful().runs
    first = runs[runs["replicate"] < 5].groupby("scenario")["results_cumulative"].mean()
    cut = next(each for each in fewer if each.event == "cut")
    assert cut.results.mean == pytest.approx(first["other"] - first["base"])
    page = write_report(
        eventful(), tmp_path, "en", command_line="", replays=Replays(happenings=fewer)
    )
    assert "without the event (5 pairs" in page.read_text(encoding="utf-8")


def test_scenarios_without_events_are_not_played_again() -> None:
    base = default_world(months=12)
    worlds = play({"a": base, "b": base.changed({"trust.learning": 0.1})}, replicates=2)
    assert happenings_of(worlds) == ()


def told(engagement: Recovery, results: Estimate = ZERO, lang: str = "en") -> str:
    happening = Happening("base", "leaves", 8, engagement, results, ZERO)
    titles = {"base": "Base"}
    [line] = told_happenings([happening], {"base": eventful().scenarios["base"]}, titles, lang)
    return line


def test_every_course_has_its_words() -> None:
    back = Recovery(13, 14, 16, FALL, 22)
    assert told(back) == (
        "“All leave” in “Base” (month 13): engagement per planned seat is 0.200 lower at most "
        "(0.100 to 0.300; month 16) than without it. It is back after 9 months (month 22). "
        "Results and staff time in all are not told apart."
    )
    assert "not back within the 36 months" in told(replace(back, over=None))
    assert "not told apart from the same worlds" in told(replace(back, felt=None))
    rise = replace(back, size=Estimate(0.2, 0.1, 0.3))
    assert "0,200 högre (0,100 till 0,300; månad 16)" in told(rise, lang="sv")
    assert "Totalt −0,2 (−0,3 till −0,1)" in told(back, FALL, "sv")


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_the_report_tells_and_shows_events(lang: str, tmp_path: Path) -> None:
    replays = Replays(happenings=happenings_of(eventful()))
    write_report(eventful(), tmp_path, lang, command_line="", replays=replays)
    page = unescape((tmp_path / "report.html").read_text(encoding="utf-8"))
    titles = {"base": "Base", "other": "Cut"}
    for line in told_happenings(replays.happenings, eventful().scenarios, titles, lang):
        assert line in page
    figure = over_time(eventful().series, eventful().scenarios, lang)
    written = [each.get_text() for each in figure.axes[0].texts]
    assert {"en": "All leave", "sv": "Alla slutar"}[lang] in written
    assert written.count("cut") == 1


def test_an_event_is_looked_at_in_all_options_that_have_it_or_in_none() -> None:
    events = {
        f"cut_{number}": CUT | {"month": number, "title": f"Cut {number}"} for number in (5, 6, 7)
    }
    base = default_world(months=12, events=events)
    options = {f"option_{number}": base for number in range(5)}
    worlds = play({"base": base, **options}, replicates=2)
    found = happenings_of(worlds)
    assert [(each.scenario, each.event) for each in found] == [
        (name, event) for name in worlds.scenarios for event in ("cut_5", "cut_6")
    ]
    titles = dict.fromkeys(worlds.scenarios, "A")
    *_, last = told_happenings(found, worlds.scenarios, titles, "en")
    assert last.endswith("too many: “Cut 7”.")
    assert len(found) == MOST


def test_the_first_event_is_looked_at_in_however_many_options() -> None:
    base = default_world(months=12, events={"leaves": LEAVES | {"month": 3}})
    worlds = play({f"option_{number}": base for number in range(MOST + 1)}, replicates=2)
    assert len(happenings_of(worlds)) == MOST + 1
