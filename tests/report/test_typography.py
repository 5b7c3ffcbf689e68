"""How Swedish texts are set: numbers stay on the line of their unit, thousands are set apart."""

from __future__ import annotations

import re
from pathlib import Path

from collab_sim.config import ConfigError, Problem
from collab_sim.config.positions import TOO_MANY
from collab_sim.config.problems import Position, Source
from collab_sim.config.translating import translated, translated_error
from collab_sim.report.planning import duration, size
from collab_sim.report.strings import counted, template, text_keys, unbroken
from collab_sim.texts import catalogue


def test_no_swedish_text_parts_a_number_from_its_per_cent_sign() -> None:
    texts = [
        *(template("sv", key) for key in text_keys()),
        *(catalogue("sv", "meanings").gettext(key) for key in catalogue("sv", "meanings").ids),
    ]
    assert any("\xa0%" in each for each in texts)
    assert [each for each in texts if unbroken(each) != each] == []


def test_only_a_unit_is_kept_on_the_line() -> None:
    assert unbroken("{one} minus {other}, 3 par") == "{one} minus {other}, 3 par"
    assert unbroken("{months} månader, 10 kr") == "{months}\xa0månader, 10\xa0kr"


def test_one_is_told_in_the_singular() -> None:
    assert [counted("sv", "arenas", count) for count in (0, 1, 2)] == [
        "0 arenor", "1 arena", "2 arenor",
    ]  # fmt: skip
    assert counted("en", "factors", 1) == "1 factor"
    assert counted("en", "runs", 20_000) == "20,000 runs"
    assert counted("sv", "runs", 20_000) == "20\xa0000 körningar"


def test_thousands_of_a_problem_are_swedish_in_swedish() -> None:
    points = translated("1,234,567 points; at most 100,000 can be played", "sv")
    assert points == "1\xa0234\xa0567 punkter; högst 100\xa0000 går att spela"
    assert translated(TOO_MANY, "sv").startswith("här passeras det 100\xa0000:e värdet")
    assert translated("there is no file 1,5", "sv") == "det finns ingen fil 1,5"


def test_what_is_not_shown_is_counted_in_swedish() -> None:
    place = Position(Source("a.yaml", "", Path()))
    many = ConfigError([Problem(f"key{number}", "is empty", place) for number in range(3_000)])
    lines = translated_error(many, "sv").splitlines()
    assert re.fullmatch(r"… och 2\xa0\d\d\d till", lines[-2])
    assert lines[-1].startswith("3000 problem, inget kördes.")
    assert "more" in str(many).splitlines()[-2]


def test_times_and_sizes_keep_their_unit() -> None:
    assert (duration(40, "sv"), size(900, "sv")) == ("40\xa0s", "1\xa0kB")
