"""Tables on terminals of every width: nothing is cut, and nothing is wider than the terminal."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from rich.console import Console

from collab_sim import Scenario, play
from collab_sim.report.naming import digits_of, name_with_unit, short_titles
from collab_sim.report.strings import number, text
from collab_sim.report.terminal import MEASURE_GROUPS, print_table, show_comparison, show_world
from tests.report.tables import many
from tests.worlds import default_world

WIDTHS = (40, 47, 60, 80, 120)
HEADINGS = ("measure", "mean of all months", "95 % interval")
ROWS = [
    ["participation", "0.685", "+0.096…+0.123"],
    ["  Samordnad strategi med fast samverkan", "1234.5", ""],
]


def printed(width: int, lang: str = "sv") -> str:
    worlds, stream = many(3), io.StringIO()
    console = Console(file=stream, width=width, highlight=False)
    show_comparison(worlds, lang, console=console)
    return stream.getvalue()


def together(told: str) -> str:
    return re.sub(r"\s+", "", told)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_number_and_every_title_is_whole_at_every_width(width: int) -> None:
    told = printed(width)
    assert max(map(len, told.splitlines())) <= width
    assert "…" not in re.sub(r"\d…[−+\d]", "", told)
    worlds = many(3)
    words = {
        word for title in short_titles(worlds.scenarios, "sv").values() for word in title.split()
    }
    for columns in MEASURE_GROUPS.values():
        for column in columns:
            words |= set(name_with_unit(column, "sv").split())
            means = worlds.runs.groupby("scenario")[column].mean()
            words |= {number("sv", mean, digits_of(column)) for mean in means}
    assert all(word in told for word in words), sorted(word for word in words if word not in told)


def test_there_is_one_table_for_each_group_of_measures() -> None:
    told = printed(100)
    for group in MEASURE_GROUPS:
        assert told.count(text("sv", f"group_{group}")) == 1
    assert told.count(text("sv", "interval")) >= len(MEASURE_GROUPS)
    assert not any(re.search(rf"\b{name}\b", told) for name in many(3).scenarios)


@pytest.mark.parametrize("width", WIDTHS)
def test_stacked_or_not_a_table_says_the_same(width: int) -> None:
    stream = io.StringIO()
    print_table(Console(file=stream, width=width), HEADINGS, ROWS)
    told = together(stream.getvalue())
    for row in ROWS:
        assert all(together(cell) in told for cell in row[1:])
        assert all(word in told for word in row[0].split())
    stacked = f"{HEADINGS[2]}:" in stream.getvalue()
    assert stacked == (width < 50)


@pytest.mark.parametrize("width", WIDTHS)
def test_one_world_fits_as_well(width: int) -> None:
    worlds, stream = many(3), io.StringIO()
    series = worlds.series.query("scenario == 's0' and replicate == 0")
    show_world(series, worlds.scenarios["s0"], 1, 0, "sv", Console(file=stream, width=width))
    assert max(map(len, stream.getvalue().splitlines())) <= width
    assert "…" not in stream.getvalue()
    assert "samverkanskompetens" in stream.getvalue()


def compared(scenarios: dict[str, Scenario]) -> str:
    stream = io.StringIO()
    worlds = play(scenarios, replicates=4)
    show_comparison(worlds, "en", console=Console(file=stream, width=100))
    return " ".join(stream.getvalue().split())


def town(*kinds: str, **says: Any) -> Scenario:
    groups = [{"name": f"a {kind}", "kind": kind, "count": 4, "mandate": 0.4,
               "sector": "municipality" if kind == "department" else "business"}
              for kind in kinds]  # fmt: skip
    return default_world(**{"months": 12, "actors": {"groups": groups}} | says)


def test_a_measure_that_only_one_scenario_defines_is_told_without_a_difference() -> None:
    told = compared({"both": town("department", "external"), "one": town("department")})
    assert re.search(r"trust across the boundary both 0\.\d{3} one – – – –", told)


def test_settings_that_nothing_reads_are_counted_beside_the_findings() -> None:
    both = [town("department", "external", departments={"mandate": share}) for share in (0.1, 0.9)]
    told = compared(dict(zip(("low", "high"), both, strict=True)))
    assert text("en", "differing_idle", count=1) in told


def test_each_direction_is_told_with_the_measures_it_holds_for() -> None:
    told = together(printed(80, "en"))
    assert together("Lower is better: partnership fatigue; silo index.") in told
    assert together("Nearer 0 is better: gap between words and action.") in told


@pytest.mark.parametrize("width", range(40, 60))
def test_numbers_stay_together_where_rows_are_stacked(width: int) -> None:
    sums = (
        "1\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kr",
        "2\N{NO-BREAK SPACE}%",
    )
    console = Console(width=width, file=io.StringIO(), color_system=None)
    headings = ["alternativ", "kostnad för allt som görs i kommunen", *(["resultat"] * 6)]
    print_table(console, headings, [["i dag", *sums, *(["värden " * 4 + sums[0]] * 5)]])
    assert isinstance(console.file, io.StringIO)
    told = console.file.getvalue()
    assert told.count(sums[0]) == 6
    assert max(map(len, told.splitlines())) <= width
