"""What did it, in words: a lead goes to what made it, and to nothing that is not told apart."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from html import unescape
from itertools import chain
from pathlib import Path

import pytest
from rich.console import Console

from collab_sim.analysis.attribution import Attribution, Joint, Part
from collab_sim.analysis.changes import Change
from collab_sim.analysis.uncertainty import Estimate
from collab_sim.report.attribution import attributions_of, told_changes
from collab_sim.report.build import write_report
from collab_sim.report.replays import Replays, play_replays
from collab_sim.report.terminal import show_comparison
from collab_sim.study.worlds import Worlds, play
from collab_sim.texts import LANGUAGES
from tests.report.tables import played
from tests.worlds import default_world

FORM = (Change("form", paths=("collaboration.continuity",)),)
MANDATE = (Change("barriers", "lack_of_mandate", gone=True),)
LEARNING = (Change("setting", "trust.learning", ("trust.learning",)),)


def exactly(value: float, spread: float = 0.01) -> Estimate:
    return Estimate(value, value - spread, value + spread)


def two_worlds() -> Worlds:
    base = default_world(months=24, barriers=["lack_of_mandate"], title="As today")
    option = base.changed(
        {
            "barriers": [],
            "collaboration.form": "project",
            "trust.learning": 0.3,
            "title": "The option",
        }
    )
    return play({"base": base, "option": option}, replicates=6)


TITLES = {"base": "As today", "option": "The option"}


def by_hand() -> Attribution:
    parts = (
        Part(FORM, exactly(-0.1), exactly(-0.1), exactly(-0.1)),
        Part(MANDATE, exactly(0.2), exactly(0.3), exactly(0.25)),
        Part(LEARNING, exactly(0.0), exactly(0.0), exactly(0.005)),
    )
    joint = Joint(FORM, MANDATE, exactly(-0.1))
    column = "engagement_per_seat"
    return Attribution(column, "option", "base", 40, 0, exactly(0.155), parts, (joint,))


def test_sentence_credits_what_is_clear_from_the_largest_down() -> None:
    worlds = two_worlds()
    titles = {"base": "As today", "option": "The option"}
    [told] = told_changes([by_hand()], worlds.scenarios, titles, "en")
    assert told.sentences == (
        "Engagement per planned seat: of the +0.155, +0.250 comes from “lack of mandate” removed; "
        "−0.100 comes from the form. Not told apart from nothing: “weight of what was just "
        "seen when trust is updated” (0.415 → 0.3). The form and “lack of mandate” removed "
        "give 0.100 less together than one by one.",
    )
    assert told.rows[0] == ("the form", "−0.100 (−0.110 to −0.090)")


def test_pairs_of_changes_that_are_not_named_are_counted() -> None:
    worlds = two_worlds()
    joint = Joint(FORM, MANDATE, exactly(-0.1))
    many = replace(by_hand(), joints=(joint, joint, joint, joint))
    [told] = told_changes([many], worlds.scenarios, TITLES, "en")
    assert told.sentences[0].endswith("that matter and are not named here: 2.")
    [told] = told_changes([by_hand()], worlds.scenarios, TITLES, "en")
    assert "not named here" not in told.sentences[0] + told.note
    drawn = replace(by_hand(), orders=20, joints=())
    [told] = told_changes([drawn], worlds.scenarios, TITLES, "sv")
    assert told.note.endswith("3 par av ändringar lämnades utanför.")


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_terminal_report_and_findings_say_the_same(lang: str, tmp_path: Path) -> None:
    worlds = two_worlds()
    replays = play_replays(worlds)
    titles = {"base": "As today", "option": "The option"}
    told = told_changes(replays.attributions, worlds.scenarios, titles, lang)
    console = Console(file=io.StringIO(), width=1000)
    show_comparison(worlds, lang, replays=replays, console=console)
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    write_report(worlds, tmp_path, lang, command_line="", replays=replays)
    page = unescape((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert len(told) == 1
    for word in (told[0].title, *told[0].sentences, told[0].note, *chain(*told[0].rows)):
        assert word in printed
        assert word in page
    stored = json.loads((tmp_path / "findings.json").read_text(encoding="utf-8"))["changes"]
    assert [each["total"]["mean"] for each in stored] == [
        each.total.mean for each in replays.attributions
    ]


def test_the_whole_is_what_the_table_of_runs_says() -> None:
    worlds = two_worlds()
    found = {each.column: each for each in attributions_of(worlds)}
    means = worlds.runs.groupby("scenario")["results_cumulative"].mean()
    total = found["results_cumulative"].total.mean
    assert total == pytest.approx(means["option"] - means["base"])
    shares = [part.share.mean for part in found["results_cumulative"].parts]
    assert sum(shares) == pytest.approx(total)


def test_forms_are_one_change_and_nothing_is_played_or_told() -> None:
    asked: list[int] = []
    assert attributions_of(played(), progress=lambda done, total: asked.append(done)) == ()
    assert asked == []
    assert Replays().as_data()["changes"] == []


def test_a_sentence_sums_up_what_it_does_not_name() -> None:
    worlds = two_worlds()
    paths = ("trust.learning", "trust.prior_across", "trust.prior_own_side", "work.alone",
             "work.adaptation", "work.interdependence")  # fmt: skip
    parts = tuple(
        Part(((Change("setting", path, (path,)),)), *[exactly(size)] * 3)
        for path, size in zip(paths, (9.0, 8.0, 7.0, 6.0, 2.0, 1.5), strict=True)
    )
    column = "results_cumulative"
    whole = Attribution(column, "option", "base", 40, 20, exactly(33.5), parts, ())
    [told] = told_changes([whole], worlds.scenarios, {"base": "A", "option": "B"}, "sv")
    [sentence] = told.sentences
    assert sentence.startswith("Samlat resultat: av +33,5 kommer +9,0 från ”")
    assert sentence.endswith("; +3,5 från 2 andra ändringar tillsammans.")
