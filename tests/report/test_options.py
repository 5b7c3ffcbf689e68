"""The table of options says the same wherever it stands, in words that fit every case."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from functools import cache
from html import unescape
from math import inf, nan
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console

from collab_sim.analysis.options import BreakEven, PayBack, RangeKind
from collab_sim.cli.compare import compare
from collab_sim.config import ConfigError
from collab_sim.config.translating import translated_error
from collab_sim.report.build import write_report
from collab_sim.report.naming import short_titles
from collab_sim.report.options import options_table, played_options
from collab_sim.report.terminal import print_table, show_comparison
from collab_sim.study.worlds import Worlds, play
from collab_sim.texts import LANGUAGES
from collab_sim.world.prices import shared_prices
from collab_sim.world.refusal import ArgumentError
from tests.report.tables import many, played, three_forms
from tests.worlds import default_world

PRICES = {"currency": "kr", "person_month": 60_000.0, "result": 90_000.0}
OWN = {"currency": "kr", "person_month": 60_000.0, "own_costs": 250_000.0}
PAIR = ("continuous", "project")


@cache
def priced() -> Worlds:
    """The three forms with prices, the continuous one with costs of its own."""
    forms = three_forms()
    scenarios = {
        "project": forms["project"].changed({"prices": PRICES}),
        "continuous": forms["continuous"].changed({"prices": OWN}),
        "programme": forms["programme"],
    }
    return replace(played(), scenarios=scenarios)


def cells(worlds: Worlds, lang: str) -> list[str]:
    table = options_table(played_options(worlds), worlds, lang)
    rows = [*table.rows, *table.pairs]
    return [word for row in rows for cell in row for word in (cell.content, cell.note) if word]


@pytest.mark.parametrize(
    ("lang", "share", "note"), [("en", "3.3", "1 of 30"), ("sv", "3,3", "1 av 30")]
)
def test_worlds_that_fail_are_a_share_with_its_count_beside(
    lang: str, share: str, note: str
) -> None:
    options = played_options(priced())
    rare = replace(
        options, options=tuple(replace(each, failing=1, worlds=30) for each in options.options)
    )
    table = options_table(rare, priced(), lang)
    shares = [cell for row in table.rows for cell in row if cell.content.endswith("%")]
    assert [cell.content for cell in shares] == [f"{share}\N{NO-BREAK SPACE}%"] * len(
        options.options
    )
    assert all(cell.note.startswith(note) for cell in shares)


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_terminal_report_and_summary_say_the_same(lang: str, tmp_path: Path) -> None:
    console = Console(file=io.StringIO(), width=1000)
    show_comparison(priced(), lang, console=console)
    write_report(priced(), tmp_path, lang, command_line="collab-sim compare")
    pages = [(tmp_path / f"{name}.html").read_text(encoding="utf-8") for name in
             ("report", "summary")]  # fmt: skip
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    for place in (printed, *map(unescape, pages)):
        table = options_table(played_options(priced()), priced(), lang)
        missing = [word for word in (*cells(priced(), lang), *table.notes) if word not in place]
        assert missing == []


def test_the_table_leads() -> None:
    console = Console(file=io.StringIO(), width=40)
    show_comparison(priced(), "en", console=console)
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    assert 0 < printed.index("Options (") < printed.index("Findings")


def test_findings_hold_every_number_as_plain_json(tmp_path: Path) -> None:
    write_report(priced(), tmp_path, "en", command_line="collab-sim compare")
    stored = json.loads(
        (tmp_path / "findings.json").read_text(encoding="utf-8"), parse_constant=pytest.fail
    )["options"]
    options = played_options(priced())
    assert stored["prices"] == PRICES
    assert stored["own_costs"] == {"project": 0.0, "continuous": 250_000.0}
    assert [one["cost"] for one in stored["options"]] == [one.cost for one in options.options]
    assert [(one["one"], one["other"]) for one in stored["break_even"]] == [*options.break_evens]
    assert [one["month"] for one in stored["pay_back"]] == [
        one.month for one in options.pay_backs.values()
    ]


def test_costs_are_staff_time_at_its_price_and_own_costs() -> None:
    project, continuous, programme = played_options(priced()).options
    for one, own in ((project, 0.0), (continuous, 250_000.0), (programme, 0.0)):
        assert one.cost == pytest.approx(60_000 * (one.given + one.coordinators) + own)


def test_without_prices_costs_are_staff_time_and_nothing_pays_back_at_a_date() -> None:
    options = played_options(played())
    assert options.pay_backs == {}
    told = options_table(options, played(), "en")
    assert not any("cost" in row[0].content or "paid back" in row[0].content for row in told.rows)
    assert all(one.cost == pytest.approx(one.given + one.coordinators) for one in options.options)


@pytest.mark.parametrize(
    ("kind", "worth", "low", "high", "sv"),
    [
        ("at least", 1234.6, 1000.0, 1500.0, "minst 1 235 kr (osäkert från 1 000 till 1 500 kr)"),
        ("at least", 1234.6, 1000.0, inf, "minst 1 235 kr (osäkert från 1 000 kr och uppåt)"),
        ("at least", 1234.6, 1234.6, 1234.6, "minst 1 235 kr"),
        ("below", 1234.6, 0.0, 1500.0, "mindre än 1 235 kr (osäkert från 0 till 1 500 kr)"),
        ("any", nan, nan, nan, "vad som helst"),
        ("any", nan, 0.0, 500.0, "vad som helst (osäkert från 0 till 500 kr)"),
        ("never", nan, nan, nan, "lönar sig aldrig"),
        ("never", nan, 9e6, inf, "lönar sig aldrig (osäkert från 9 000 000 kr och uppåt)"),
        ("same", nan, nan, nan, "ingen skillnad"),
        ("open", nan, 0.0, inf, "går inte att säga"),
    ],
)
def test_every_break_even_has_its_words(
    kind: RangeKind, worth: float, low: float, high: float, sv: str
) -> None:
    found = BreakEven(*PAIR, 30, 0.0, 0.0, kind, worth, low, high)
    options = replace(played_options(priced()), break_evens={PAIR: found})
    table = options_table(options, priced(), "sv")
    [row] = [row for row in table.rows if row[0].content.startswith("lönar sig om en personmånads")]
    told = [str(cell).replace("\N{NO-BREAK SPACE}", " ") for cell in row]
    assert told[1:3] == ["", sv]


@pytest.mark.parametrize(
    ("found", "en"),
    [
        (PayBack(31, False, 20, 30), "month 31 (in 20 of 30 pairs at the end)"),
        (PayBack(0, False, 30, 30), "from the start (in 30 of 30 pairs at the end)"),
        (PayBack(None, False, 2, 30), "not in 48 months (in 2 of 30 pairs at the end)"),
        (PayBack(0, True, 30, 30), "no difference"),
    ],
)
def test_every_pay_back_has_its_words(found: PayBack, en: str) -> None:
    options = played_options(priced())
    told = options_table(
        replace(options, pay_backs=dict.fromkeys(options.break_evens, found)), priced(), "en"
    )
    assert str(told.rows[-1][2]) == en


def test_options_of_other_lengths_are_not_set_against_each_other() -> None:
    scenarios = {
        "long": three_forms()["project"].changed({"prices": PRICES}),
        "short": three_forms()["project"].changed({"months": 24}),
    }
    worlds = play(scenarios, replicates=3)
    table = options_table(played_options(worlds), worlds, "en")
    assert [str(row[2]) for row in table.rows[-2:]] == ["– (other length)"] * 2
    assert any("different numbers of months" in note for note in table.notes)


def test_arena_months_are_those_played_of_those_planned() -> None:
    scenario = default_world(months=24, arenas=[{"name": "one"}, {"name": "late", "opens": 13}])
    worlds = play({"a": scenario, "b": scenario}, replicates=3)
    table = options_table(played_options(worlds), worlds, "en")
    [row] = [row for row in table.rows if row[0].content == "arena-months"]
    assert {str(cell) for cell in row[1:]} == {"36 (of 36 planned)"}


@pytest.mark.parametrize("number", [4, 5])
def test_few_options_stand_side_by_side_and_many_below_each_other(number: int) -> None:
    worlds = many(number)
    table = options_table(played_options(worlds), worlds, "sv")
    by_option = [row[0].content for row in table.rows]
    side_by_side = [cell.content for cell in table.headings[1:]]
    titles = [*short_titles(worlds.scenarios, "sv").values()]
    assert titles == (side_by_side if number == 4 else by_option)


def test_different_prices_for_the_same_are_refused(tmp_path: Path) -> None:
    dear = three_forms()["programme"].changed({"prices": OWN | {"person_month": 70_000.0}})
    worlds = replace(priced(), scenarios={**priced().scenarios, "programme": dear})
    with pytest.raises(ArgumentError, match=r"prices\.person_month .*programme: 70000\.0"):
        played_options(worlds)
    for name, price in (("cheap", 1), ("dear", 2)):
        heading = f"prices: {{currency: kr, person_month: {price}}}"
        lines = ["extends: project", heading] if price == 1 else [heading, "extends: project"]
        (tmp_path / f"{name}.yaml").write_text("\n".join(lines), encoding="utf-8")
    files = [str(tmp_path / f"{name}.yaml") for name in ("cheap", "dear")]
    refused = CliRunner().invoke(compare, [*files, "-o", str(tmp_path / "out"), "--lang", "sv"])
    assert isinstance(refused.exception, ConfigError)
    said = translated_error(refused.exception, "sv")
    assert re.search(r"cheap\.yaml:2:24 +prices\.person_month: måste vara lika", said)
    assert re.search(r"dear\.yaml:1:24 +prices\.person_month: måste vara lika", said)
    assert not (tmp_path / "out").exists()


def test_one_scenario_may_speak_for_all() -> None:
    shared = shared_prices({name: each.prices for name, each in priced().scenarios.items()})
    assert shared is not None
    assert (shared.person_month, shared.result, shared.own_costs) == (60_000.0, 90_000.0, 0.0)
    assert shared_prices({name: each.prices for name, each in three_forms().items()}) is None


@pytest.mark.parametrize("width", [40, 60, 80])
def test_cells_of_several_words_are_never_cut(width: int) -> None:
    console = Console(file=io.StringIO(), width=width)
    cell = "less than 5,554 kr (unsure from 0 to 32,937 kr)"
    print_table(console, ["option", "worth", "month"], [["one against other", cell, cell]])
    printed = re.sub(r"\s+", " ", console.file.getvalue())  # type: ignore[attr-defined]
    assert printed.count(cell) == 2
