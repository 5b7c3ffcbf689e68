"""The page for decision makers says what the table and the findings say, in plain words."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from collab_sim.analysis.uncertainty import Estimate
from collab_sim.report.build import write_report
from collab_sim.report.decision import decided
from collab_sim.report.happenings import happenings_of
from collab_sim.report.naming import short_titles
from collab_sim.report.options import played_options
from collab_sim.report.replays import Replays
from collab_sim.study.worlds import play
from collab_sim.texts import LANGUAGES
from tests.report.browser import printed_pages
from tests.report.tables import LONG_TITLES, played, three_forms
from tests.report.test_happenings import CUT, eventful
from tests.report.test_options import priced

COMMAND = "collab-sim compare mine.yaml mine-a-coordinator-more.yaml mine-everything-permanent.yaml"
JARGON = re.compile(r"varians|variance|exakt 95|exact 95|percentil", re.IGNORECASE)


def test_costs_and_results_are_those_of_the_table() -> None:
    titles = short_titles(three_forms(), "en")
    base, continuous, _ = decided(played_options(played()), played(), (), titles, "en")
    project, other, _ = played_options(played()).options
    assert f"{project.given + project.coordinators:.0f} person-months of staff time" in base.costs
    assert "than" not in base.costs
    more = other.cost - project.cost
    word = "more" if more > 0.0 else "less"
    assert continuous.costs.endswith(f"{abs(more):.0f} {word} than “{titles['project']}”.")
    assert continuous.gives.startswith(f"{other.results:.1f} person-months of results; against")
    assert f"{other.worst_tenth:.1f} person-months" in continuous.wrong


def test_a_direction_is_told_only_where_pairs_carry_it() -> None:
    runs = played().runs.copy()
    continuous = runs["scenario"] == "continuous"
    even = runs.loc[runs["scenario"] == "project", "results_cumulative"].to_numpy()
    runs.loc[continuous, "results_cumulative"] = even + [1.0, -1.0] * 15
    worlds = replace(played(), runs=runs)
    titles = short_titles(three_forms(), "en")
    _, told, _ = decided(played_options(worlds), worlds, (), titles, "en")
    assert "results are not told apart (higher in 15, lower in 15 of 30 pairs)" in told.gives
    runs.loc[continuous, "results_cumulative"] = even + 1.0
    _, told, _ = decided(played_options(worlds), worlds, (), titles, "en")
    assert "results are higher in 30 of 30 pairs of worlds" in told.gives


def test_money_is_told_where_there_are_prices() -> None:
    _, continuous, _ = decided(played_options(priced()), priced(), (), short_titles(
        priced().scenarios, "sv"), "sv")  # fmt: skip
    costs = continuous.costs.replace("\N{NO-BREAK SPACE}", " ")
    assert re.search(r"^[\d ]+ kr och \d+ personmånaders arbete på 4 år", costs)


def test_the_event_that_costs_most_results_is_named() -> None:
    sums = {"leaves": -1.0, "cut": -9.0}
    happenings = [
        replace(each, results=Estimate(sums[each.event], sums[each.event] - 0.5, -0.1))
        for each in happenings_of(eventful())
    ]
    options, titles = played_options(eventful()), {"base": "Base", "other": "Cut"}
    base, other = decided(options, eventful(), happenings, titles, "en")
    assert base.wrong.endswith("“All leave” takes 1.0 person-months of results.")
    assert other.wrong.endswith("“cut” takes 9.0 person-months of results.")
    quiet = [replace(each, results=Estimate(-1.0, -2.0, 0.5)) for each in happenings]
    base, _ = decided(options, eventful(), quiet, titles, "en")
    assert "All leave" not in base.wrong


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_the_page_has_every_sentence_and_no_jargon(lang: str, tmp_path: Path) -> None:
    replays = Replays()
    write_report(played(), tmp_path, lang, command_line="", replays=replays)
    page = unescape((tmp_path / "summary.html").read_text(encoding="utf-8"))
    titles = short_titles(three_forms(), lang)
    for each in decided(played_options(played()), played(), (), titles, lang):
        for sentence in (each.title, each.costs, each.gives, each.wrong):
            assert sentence in page
    assert not JARGON.search(page)


@pytest.mark.browser
def test_four_options_with_prices_and_an_event_print_on_one_page(tmp_path: Path) -> None:
    prices = {"currency": "kr", "person_month": 60_000.0}
    titles = ("Exempelstad (påhittad)", *LONG_TITLES[:3])
    base = three_forms()["project"].changed(
        {"months": 36, "prices": prices, "events": {"cut": CUT}}
    )
    options = {
        f"option {index}": base.changed({
            "title": title, "coordinators.full_time": 0.4 + index,
            "prices": prices | {"own_costs": 400_000.0 * index},
        })
        for index, title in enumerate(titles)
    }  # fmt: skip
    worlds = play(options, replicates=4)
    replays = Replays(happenings=happenings_of(worlds))
    write_report(worlds, tmp_path, "sv", command_line=COMMAND, replays=replays)
    page = tmp_path / "summary.html"
    assert page.read_text(encoding="utf-8").count("”cut” tar") == 4
    assert printed_pages(page) == 1
