"""The report: complete, self-contained, readable, and its numbers those of the runs."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from collab_sim import load_scenario
from collab_sim.analysis.pairs import paired
from collab_sim.analysis.robustness import comparisons
from collab_sim.report.build import doi_link, write_report
from collab_sim.report.findings import (
    HEADLINES,
    MOST_FINDINGS,
    chosen_findings,
    conflict_sentence,
    conflicts,
    what_flips,
)
from collab_sim.report.naming import short_titles
from collab_sim.report.stress import play_assumptions
from collab_sim.report.strings import signed, text
from collab_sim.report.terminal import show_comparison
from collab_sim.study.worlds import play
from tests.report.browser import accessibility_problems, printed_pages
from tests.report.tables import LONG_TITLES, many, played, stressed, three_forms

LANGUAGES = ("sv", "en")
COMMAND = "collab-sim compare project continuous programme -n 30"


@pytest.fixture(scope="module", params=LANGUAGES)
def report(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    lang: str = request.param
    folder = tmp_path_factory.mktemp(lang)
    return lang, write_report(played(), folder, lang, command_line=COMMAND, stress=stressed())


class Tags(HTMLParser):
    """Elements of a page, their ids, and whether everything that opens closes."""

    EMPTY = frozenset({"meta", "link", "br", "img", "input", "hr", "use", "path", "rect"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.EMPTY:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_has_the_nine_parts_in_order(report: tuple[str, Path]) -> None:
    lang, file = report
    headings = re.findall(r"<h2 id=\"part-\d\">(.*?)</h2>", file.read_text(encoding="utf-8"))
    parts = "question findings table time robust drivers limits assumptions made".split()
    expected = [f"{n}. {text(lang, f'report_part_{part}')}" for n, part in enumerate(parts, 1)]
    assert [unescape(one) for one in headings] == expected


def test_is_well_formed_with_unique_ids(report: tuple[str, Path]) -> None:
    for name in ("report.html", "summary.html"):
        tags = Tags(report[1].with_name(name).read_text(encoding="utf-8"))
        assert tags.open == []
        assert len(tags.ids) == len(set(tags.ids))


def test_asks_the_network_for_nothing_and_is_small(report: tuple[str, Path]) -> None:
    html = report[1].read_text(encoding="utf-8")
    assert not re.search(r"<(script|link|iframe|img|object|embed)\b|@import|\bsrc=", html)
    addresses = re.findall(r"""(?:href|url)\s*[=(]\s*["']?([^"')\s>]+)""", html)
    assert [one for one in addresses if not one.startswith(("#", "https://doi.org/"))] == []
    assert len(html.encode()) < 3_000_000


def test_numbers_of_findings_are_those_of_the_runs(report: tuple[str, Path]) -> None:
    lang, file = report
    html = unescape(file.read_text(encoding="utf-8"))
    for name in ("continuous", "programme"):
        result = paired(played().runs, HEADLINES[0], name, "project")
        assert signed(lang, result.difference, 3) in html
        assert re.search(rf"\b{max(result.ahead, result.behind)} (av|of) 30 pa", html)


@pytest.mark.browser
def test_prints_to_few_pages(report: tuple[str, Path]) -> None:
    assert printed_pages(report[1]) <= 6
    assert printed_pages(report[1].with_name("summary.html")) == 1


@pytest.mark.browser
def test_passes_accessibility_checks(report: tuple[str, Path]) -> None:
    for name in ("report.html", "summary.html"):
        assert accessibility_problems(report[1].with_name(name)) == []


def test_both_pages_count_the_same(report: tuple[str, Path]) -> None:
    lang, file = report
    result = chosen_findings(played().runs)[0].result
    under = comparisons(stressed().outcomes, result.column, result.one, result.other)
    for name in ("report.html", "summary.html"):
        html = unescape(file.with_name(name).read_text(encoding="utf-8"))
        assert what_flips(result, under, lang) in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_conflict_between_measures_stands_wherever_findings_do(lang: str, tmp_path: Path) -> None:
    runs = played().runs.copy()
    runs.loc[runs["scenario"] == "continuous", "results_cumulative"] -= 1000.0
    worlds = replace(played(), runs=runs)
    [conflict] = conflicts(runs)
    assert conflict.lower == ("results_cumulative",)
    write_report(worlds, tmp_path, lang, command_line=COMMAND)
    told = conflict_sentence(conflict, lang, short_titles(three_forms(), lang))
    for name in ("report.html", "summary.html"):
        assert told in unescape((tmp_path / name).read_text(encoding="utf-8"))
    stored = json.loads((tmp_path / "findings.json").read_text(encoding="utf-8"))["conflicts"]
    assert [(one["one"], one["lower"]) for one in stored] == [
        ("continuous", ["results_cumulative"])
    ]
    console = Console(file=StringIO(), width=1000)
    show_comparison(worlds, lang, console=console)
    assert told in console.file.getvalue()  # type: ignore[attr-defined]


def test_pictures_have_text_alternatives_and_tables(report: tuple[str, Path]) -> None:
    html = report[1].read_text(encoding="utf-8")
    pictures = re.findall(r"<svg [^>]*>", html)
    assert len(pictures) == 2 + MOST_FINDINGS
    assert all('role="img"' in one and re.search(r'aria-label="[^"]{20,}"', one)
               for one in pictures)  # fmt: skip
    assert html.count("<details>") == 3


def test_is_the_same_page_for_the_same_worlds(report: tuple[str, Path], tmp_path: Path) -> None:
    lang, file = report
    again = write_report(played(), tmp_path, lang, command_line=COMMAND, stress=stressed())
    assert again.read_bytes() == file.read_bytes()


def test_says_so_when_assumptions_were_not_tested(tmp_path: Path) -> None:
    file = write_report(played(), tmp_path, "en", command_line=COMMAND)
    html = file.read_text(encoding="utf-8")
    assert html.count(text("en", "report_not_tested")) >= 3
    assert text("en", "report_limit_place") in unescape(html)


def test_titles_are_text_not_markup(tmp_path: Path) -> None:
    project, continuous = (three_forms()[name] for name in ("project", "continuous"))
    rude = {"en": "<script>alert(1)</script> & co", "sv": "<b>fet</b>"}
    worlds = play({"rude": project.changed({"title": rude}), "continuous": continuous},
                  replicates=6)  # fmt: skip
    for lang in LANGUAGES:
        html = write_report(worlds, tmp_path, lang, command_line=COMMAND).read_text("utf-8")
        assert "<script" not in html
        assert "<b>fet" not in html


def test_a_single_scenario_is_no_comparison(tmp_path: Path) -> None:
    worlds = play({"project": three_forms()["project"]}, replicates=2)
    with pytest.raises(ValueError, match="at least two"):
        write_report(worlds, tmp_path, "en", command_line=COMMAND)


def test_what_differs_between_many_scenarios_is_told_by_value(tmp_path: Path) -> None:
    file = write_report(many(12), tmp_path, "en", command_line=COMMAND)
    table = file.read_text(encoding="utf-8").split('class="differing"')[1].split("</table>")[0]
    assert max(row.count("<td") for row in table.split("<tr>")) == 1
    gaps = [one.value("collaboration.gap") for one in many(12).scenarios.values()]
    told = re.search(r"collaboration\.gap.*?<td>(.*?)</td>", table, flags=re.DOTALL)
    assert told
    assert told.group(1).count("<b>") == len(set(gaps))


@pytest.mark.browser
def test_many_scenarios_still_fit(tmp_path: Path) -> None:
    base = three_forms()["project"]
    many = {f"gap {gap}": base.changed({"collaboration.gap": gap}) for gap in range(0, 16, 2)}
    file = write_report(play(many, replicates=8), tmp_path, "sv", command_line=COMMAND)
    assert printed_pages(file) <= 6
    assert printed_pages(file.with_name("summary.html")) == 1


def test_only_dois_become_links() -> None:
    link = doi_link("Savage 1951, 10.1080/01621459.1951.10500768")
    assert 'href="https://doi.org/10.1080/01621459.1951.10500768"' in link
    assert doi_link("Gustafsson 2021") == "Gustafsson 2021"


@given(st.text(max_size=80))
def test_sources_never_become_markup(source: str) -> None:
    linked = str(doi_link(source))
    assert "<" not in re.sub(r'<a href="https://doi\.org/[^"<>]*">|</a>', "", linked)


def test_many_scenarios_have_a_letter_each_and_a_cell_in_every_row(tmp_path: Path) -> None:
    page = write_report(many(12), tmp_path, "sv", command_line=COMMAND).read_text(encoding="utf-8")
    for letter, title in zip("ABCDEFGHIJKL", LONG_TITLES, strict=True):
        assert f"<li><b>{letter}</b> {title}</li>" in page
    assert "<h1>Tvillingvärldar: 12 scenarier</h1>" in page
    table = page[page.index('id="part-3"') : page.index('id="part-4"')]
    rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
    assert {len(re.findall(r"<t[hd][ >]", row)) for row in rows} == {2 + 12}
    assert not any(title in table for title in LONG_TITLES)


@pytest.mark.browser
def test_scenarios_that_differ_in_much_still_fit(tmp_path: Path) -> None:
    unlike = ("default", "barriers_all", "enablers_all", "start_grant")
    worlds = play({name: load_scenario(name) for name in unlike}, replicates=8)
    stress = play_assumptions(worlds, pairs=4)
    file = write_report(worlds, tmp_path, "en", command_line=COMMAND, stress=stress)
    assert printed_pages(file) <= 6
    assert printed_pages(file.with_name("summary.html")) == 1


@pytest.mark.browser
def test_the_summary_of_twelve_unlike_scenarios_is_one_page(tmp_path: Path) -> None:
    unlike = (
        "project", "continuous", "programme", "vaxjo", "aarhus", "barriers_all", "enablers_all",
        "internal_first", "external_first", "together", "start_grant", "default",
    )  # fmt: skip
    worlds = play({name: load_scenario(name) for name in unlike}, replicates=20)
    stress = play_assumptions(worlds, pairs=6)
    file = write_report(
        worlds,
        tmp_path,
        "en",
        command_line=" ".join(("collab-sim compare", *unlike)),
        stress=stress,
    )
    assert printed_pages(file.with_name("summary.html")) == 1
