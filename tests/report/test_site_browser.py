"""A site as a server hands it out: crawled with the network cut, and under a strict policy."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.report.browser import IN_A_ROOM, ON_A_PHONE, box, chromium, lower_edge, texts_below
from tests.report.small_site import ADDRESS, small_site

pytestmark = pytest.mark.browser
STRICT = "default-src 'self'"
DRAWN = {"lesson": "#first-left:not(:empty)", "page": ".result, #network-1 .actor"}
WIDEST = 360


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return small_site().files


class Server:
    """Hands out a site without a network, and notes what else was asked for or complained of."""

    def __init__(self, browser: Browser, files: dict[str, str], policy: str = "") -> None:
        self.files = files
        self.policy = policy
        self.outside: list[str] = []
        self.complaints: list[str] = []
        context = browser.new_context(
            viewport={"width": WIDEST, "height": 640}, offline=True, reduced_motion="reduce"
        )
        context.route("**/*", self._answer)
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda told: self.complaints.append(told.text))

    def _answer(self, route: Route) -> None:
        address, _ = urldefrag(route.request.url)
        name = address.removeprefix(ADDRESS) or "index.html"
        if name not in self.files:
            self.outside.append(address)
            route.abort()
            return
        kind = {"Content-Type": "text/html; charset=utf-8"}
        headers = kind | ({"Content-Security-Policy": self.policy} if self.policy else {})
        route.fulfill(body=self.files[name], headers=headers)

    def crawl(self) -> set[str]:
        """Open the start page and all that it leads to; returns every address, with its state."""
        seen: set[str] = set()
        coming = [ADDRESS]
        while coming:
            address = coming.pop()
            seen.add(address)
            self.page.goto("about:blank")
            self.page.goto(address)
            kind = address.removeprefix(ADDRESS).partition("-")[0].partition(".")[0]
            if kind in DRAWN:
                self.page.wait_for_selector(DRAWN[kind], state="attached")
                asked = "en" if "lang=en" in address else "sv"
                assert self.page.locator("html").get_attribute("lang") == asked
            assert self.page.evaluate("document.documentElement.scrollWidth") <= WIDEST, address
            assert texts_below(self.page, ON_A_PHONE) == [], address
            links = self.page.eval_on_selector_all("a", "all => all.map(a => a.href)")
            coming += [link for link in set(links) if link not in seen and link not in coming]
        return seen


def test_every_link_stays_inside_and_nothing_else_is_asked_for(
    browser: Browser, files: dict[str, str]
) -> None:
    server = Server(browser, files)
    seen = server.crawl()
    assert server.outside == []
    assert server.complaints == []
    reached = {urldefrag(address)[0].removeprefix(ADDRESS) for address in seen}
    assert reached - {""} == files.keys()
    for state in ("#lang=sv", "#lang=en", "#view=compare&lang=sv", "#view=compare&lang=en"):
        assert urljoin(ADDRESS, f"page.html{state}") in seen
    server.page.context.close()


def test_the_pasted_line_shows_the_lesson_in_another_page(
    browser: Browser, files: dict[str, str]
) -> None:
    server = Server(browser, files)
    page = server.page
    page.goto(f"{ADDRESS}teacher-silos.en.html")
    line = unescape(page.locator("pre").inner_text())
    server.files = files | {"course.html": f"<!doctype html><title>Course</title>{line}"}
    page.goto(f"{ADDRESS}course.html")
    lesson = page.frame_locator("iframe")
    lesson.locator("#first-left").click()
    lesson.locator("#next").click()
    lesson.locator("#network-1 .actor").first.wait_for(state="attached")
    assert server.outside == server.complaints == []
    page.context.close()


def names_and_low_edges(page: Page, *places: str) -> tuple[list[str], float]:
    """Names of actors that a room is shown, and the lowest edge of some places."""
    page.locator("#network-1 .member-name").first.wait_for(state="visible")
    names = page.locator("#network-1 .member-name").all_text_contents()
    assert texts_below(page, IN_A_ROOM) == []
    return names, max(lower_edge(page, place) for place in places)


def test_a_room_sees_names_months_and_answers_of_every_walk_at_once(
    browser: Browser, files: dict[str, str]
) -> None:
    server = Server(browser, files)
    page = server.page
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{ADDRESS}page.html")
    page.locator("#network-1 .tie").first.wait_for(state="attached")
    walks = page.eval_on_selector_all("#preset option", "all => all.map(each => each.value)")
    assert len(walks) > 5
    for walk in walks:
        page.goto("about:blank")
        page.goto(f"{ADDRESS}page.html#projector&walk={walk}&lang=sv")
        page.locator("#network-1 .tie").first.wait_for(state="attached")
        page.click("#where")
        page.click("#luck")
        page.locator("#dots svg").wait_for(state="visible")
        names, edge = names_and_low_edges(page, "#differs", "#dots", "#month", "#luck")
        assert "Samhällsbyggnad" in names
        assert edge <= 720, walk
        assert page.locator("#month").inner_text().startswith("Månad")
    page.goto("about:blank")
    page.goto(f"{ADDRESS}lesson-silos.html#projector&first=left&step=one&lang=sv")
    names, edge = names_and_low_edges(page, "#second-left", "#one-said", "#legend", "#line")
    assert "Socialtjänst" in names
    assert edge <= 720
    page.context.close()


def test_on_a_telephone_dials_stay_beside_what_they_change(
    browser: Browser, files: dict[str, str]
) -> None:
    server = Server(browser, files)
    page = server.page
    page.goto(f"{ADDRESS}page.html#view=compare&lang=sv")
    page.locator("#fan svg").wait_for(state="visible")
    page.evaluate("document.getElementById('fan').scrollIntoView()")
    page.locator("#dial-collaboration-continuity").wait_for(state="visible")
    fan, desk = (box(page, selector) for selector in ("#fan", "#desk"))
    assert fan["y"] >= -1
    assert fan["y"] + fan["height"] <= desk["y"]
    assert desk["y"] + desk["height"] <= 641
    page.goto("about:blank")
    page.goto(f"{ADDRESS}lesson-silos.html#first=left&second=left&step=turn&lang=sv")
    page.locator("#turned-dots svg").wait_for(state="visible")
    page.wait_for_selector("#turned-count:has-text('av 200')")
    page.evaluate("document.querySelector('#levels .dial').scrollIntoView({block: 'end'})")
    dots, dial = (box(page, selector) for selector in ("#turned-dots", "#levels .dial"))
    assert dots["y"] >= 0
    assert dots["y"] + dots["height"] <= dial["y"]
    page.context.close()


@pytest.mark.parametrize("name", ["lesson-silos.html", "page.html"])
def test_under_a_strict_policy_a_page_says_so_with_its_picture(
    name: str, browser: Browser, files: dict[str, str]
) -> None:
    server = Server(browser, files, STRICT)
    server.page.goto(f"{ADDRESS}{name}")
    assert any("Content Security Policy" in complaint for complaint in server.complaints)
    notice = server.page.locator("#still")
    notice.locator("p[lang=sv]").wait_for(state="visible")
    assert "behöver JavaScript" in notice.locator("p[lang=sv]").inner_text()
    assert "needs JavaScript" in notice.locator("p[lang=en]").inner_text()
    assert "60 par" in notice.locator("p[lang=sv]").inner_text()
    assert notice.locator("svg polyline").count() == 2
    assert notice.locator("svg").is_visible()
    assert server.outside == []
    server.page.context.close()
