"""The local page in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from collab_sim import load_scenario, play
from collab_sim.analysis.pairs import paired
from collab_sim.report.findings import sentence
from collab_sim.report.naming import short_title
from tests.app.serving import Served
from tests.report.browser import HARD, IN_A_ROOM, chromium, lower_edge, texts_below

pytestmark = pytest.mark.browser
SIZES = [(1280, 720), (1920, 1080), (390, 844)]
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
READY = {"/": "#network-1 .tie", "/compare": "#results .result"}
PAIRS = "#dots circle, #dots polygon, #dots rect"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield opened
        opened.close()


def until(page: Page, holds: str) -> None:
    """Wait until an expression holds; the page's policy lets no text be compiled in it."""
    for _ in range(200):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(50)
    raise AssertionError(holds)


class Visit:
    """A page, and everything it complained of or asked of others."""

    def __init__(self, context: BrowserContext, server: Served) -> None:
        self.page: Page = context.new_page()
        self.server = server
        self.complaints: list[str] = []
        self.page.on("console", lambda told: self.complaints.append(told.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda asked: self._note(asked.url))

    def _note(self, url: str) -> None:
        if not url.startswith((self.server.address, "blob:")):
            self.complaints.append(url)

    def open(self, path: str) -> Page:
        self.page.goto("about:blank")
        self.page.goto(self.server.address + path)
        start = re.split(r"[#?]", path)[0]
        self.page.wait_for_selector(READY[start], state="attached")
        return self.page


@pytest.fixture
def visit(browser: Browser, server: Served) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    visit = Visit(context, server)
    yield visit
    assert visit.complaints == []
    context.close()


def test_the_twin_page_shows_everything_on_one_small_screen(visit: Visit) -> None:
    page = visit.open("/#lang=sv")
    page.click("#luck")
    page.click("#where")
    until(page, f"document.querySelectorAll('{PAIRS}').length === 200")
    for part in ("#network-0", "#network-1", "#curve", "#play", "#dots", "#differs"):
        assert lower_edge(page, part) <= 720, part
    assert re.search(r"I \d+ av 200 världar", page.locator("#dots").inner_text())
    assert "månad" in page.locator("#differs").inner_text()


@pytest.mark.parametrize("path", READY)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_size_scrolls_sideways(visit: Visit, path: str, width: int, height: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": height})
    page = visit.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", READY)
def test_each_language_is_complete(visit: Visit, path: str) -> None:
    page = visit.open(f"{path}#lang=sv")
    texts = page.evaluate(
        "JSON.parse(document.querySelector('script[type=\"application/json\"]').textContent).texts"
    )
    apart = {
        lang: {
            said for key, said in texts[lang].items() if key != "language" and isinstance(said, str)
        }
        for lang in ("en", "sv")
    }
    for name, other in (("English", "sv"), ("Svenska", "en")):
        page.get_by_role("button", name=name).click()
        if path == "/":
            page.click("#luck")
            page.click("#where")
            page.wait_for_selector("#dots svg")
        else:
            for fold in page.locator("details[id^=fold-]").all():
                fold.evaluate("fold => { fold.open = true; }")
        shown = {line.strip() for line in page.locator("body").inner_text().splitlines()}
        named = page.evaluate(
            "[...document.querySelectorAll('[aria-label],[title]')]"
            ".flatMap(one => [one.getAttribute('aria-label'), one.title])"
        )
        [own] = apart.keys() - {other}
        assert (shown | set(named)) & (apart[own] - apart[other])
        assert not (shown | set(named)) & (apart[other] - apart[own])


def test_the_keyboard_is_enough(visit: Visit) -> None:
    page = visit.open("/")
    for _ in range(16):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "play":
            break
    page.keyboard.press("Enter")
    until(page, "Number(document.getElementById('at').value) >= 2")
    page.keyboard.press("Enter")
    month = int(page.input_value("#at"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert int(page.input_value("#at")) == month + 1


@pytest.mark.parametrize("path", READY)
def test_no_serious_barrier_for_anybody(browser: Browser, server: Served, path: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720}, bypass_csp=True)
    page = Visit(context, server).open(path)
    if path == "/":
        page.click("#luck")
        page.click("#turn")
        page.wait_for_selector("#dots svg")
    axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(axe)
    result = page.evaluate(
        "axe.run(document, {runOnly: {type: 'tag',"
        " values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}})"
    )
    hard = [(one["id"], one["nodes"][0]["html"][:150]) for one in result["violations"]
            if one["impact"] in HARD]  # fmt: skip
    assert hard == []
    context.close()


def test_a_projector_shows_large_type_and_no_panels(visit: Visit) -> None:
    page = visit.open("/")
    page.click("#project")
    assert page.url.endswith("projector")
    page.click("#luck")
    page.wait_for_selector("#dots svg")
    assert texts_below(page, IN_A_ROOM, "body") == []
    assert all(page.locator(".panel").nth(panel).is_hidden() for panel in range(3))


def test_the_same_settings_give_the_same_picture_in_every_month(visit: Visit) -> None:
    page = visit.open("/#walk=same&replicate=2")
    drawn = (
        "[0, 1].map(side => document.querySelector(`#network-${side}`).innerHTML"
        ".replace(/stroke=\"#[0-9a-f]+\"/g, ''))"
    )
    for month in (0, 1, 24, 25, 31, 60, 119, 120):
        page.evaluate(
            "month => { const at = document.getElementById('at'); at.value = month;"
            " at.dispatchEvent(new Event('input')); }",
            month,
        )
        left, right = page.evaluate(drawn)
        assert left == right


def test_two_towns_are_told_apart_without_colour(visit: Visit) -> None:
    page = visit.open("/")
    page.click("#luck")
    page.wait_for_selector("#dots svg")
    dashes = page.evaluate(
        "['left', 'right'].map(side => getComputedStyle("
        "document.querySelector(`.lines .${side}`)).strokeDasharray)"
    )
    assert dashes[0] != dashes[1]
    assert page.locator("#dots polygon.behind").count() + page.locator("#dots .ahead").count() > 0


def test_a_link_brings_both_views_back(visit: Visit) -> None:
    page = visit.open("/#walk=hidden&seed=7&replicate=3&month=40&lang=sv")
    assert page.input_value("#preset") == "hidden"
    assert page.input_value("#at") == "40"
    assert page.locator("#month").inner_text() == "Månad 40"
    page = visit.open("/compare#A=vaxjo&B=vaxjo~=~municipality.turnover:0.3&C=aarhus&lang=en")
    dial = page.locator("#dial-municipality-turnover")
    assert dial.input_value() == "0.3"
    assert page.locator("#results .result").count() == 2
    dial.press("ArrowRight")
    until(page, "decodeURIComponent(location.hash).includes('turnover:0.306')")
    page.click("#undo")
    until(page, "decodeURIComponent(location.hash).includes('turnover:0.3&')")


def test_a_switch_holds_its_dials_and_shuts_out_what_contradicts_it(visit: Visit) -> None:
    page = visit.open("/compare#lang=en")
    page.click("#fold-barriers summary")
    page.check("#switch-no_finance_for_process")
    held = page.locator("#dial-coordinators-full_time")
    assert held.is_disabled()
    assert held.input_value() == "0"
    assert "no finance" in page.locator(".dial", has=held).inner_text()
    page.click("#fold-enablers summary")
    assert page.locator("#switch-coordinator").is_disabled()
    page.uncheck("#switch-no_finance_for_process")
    assert held.is_enabled()
    assert held.input_value() == "0.4"


def test_what_the_page_says_is_what_python_says(visit: Visit) -> None:
    page = visit.open(
        "/compare#A=project&B=default~lack_of_mandate~municipality.turnover:0.3&seed=5&lang=en"
    )
    until(page, "document.getElementById('intro').textContent.includes('200 worlds')")
    turned = load_scenario("default").changed({"barriers": ["lack_of_mandate"]})
    towns = {"A": load_scenario("project"), "B": turned.changed({"municipality.turnover": 0.3})}
    runs = play(towns, replicates=200, seed=5, measures=("engagement",)).runs
    short = {name: short_title(name, town, "en") for name, town in towns.items()}
    names = {"A": short["A"], "B": f"{short['B']}, changed"}
    said = sentence(paired(runs, "engagement", "B", "A"), "en", names)
    assert said in page.locator("#results").inner_text()


def test_two_browsers_keep_their_own_state(browser: Browser, server: Served) -> None:
    contexts = [browser.new_context() for _ in range(2)]
    pages = [
        Visit(context, server).open(f"/#walk={preset}")
        for context, preset in zip(contexts, ("hidden", "scope"), strict=True)
    ]
    pages[0].click("#new-luck")
    until(pages[0], "location.hash.includes('replicate=1')")
    assert [page.input_value("#preset") for page in pages] == ["hidden", "scope"]
    assert "replicate" not in pages[1].url
    for context in contexts:
        context.close()
