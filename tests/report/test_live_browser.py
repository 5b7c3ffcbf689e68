"""Pages that play, from a file and with the network cut: in a worker, and where there is none."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from collab_sim import load_scenario
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.report.pages.live import live_page
from collab_sim.report.pages.measuring import PAGE_MEASURES
from tests.report.browser import chromium

pytestmark = pytest.mark.browser
LARGEST = 600_000
SCENARIOS = ("project", "aarhus")
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / "page.html"
    scenarios = {name: load_scenario(name) for name in SCENARIOS}
    file.write_text(live_page(scenarios, "sv"), encoding="utf-8")
    return file


def opened(browser: Browser, address: str, script: str = "", *, scripts: bool = True) -> Page:
    """Open a page without a network; ``script`` runs before any of its own."""
    context = browser.new_context(offline=True, java_script_enabled=scripts, bypass_csp=False)
    page = context.new_page()
    if script:
        page.add_init_script(script)
    page.goto(address)
    return page


def test_a_file_is_small_and_asks_nobody(browser: Browser, file: Path) -> None:
    assert file.stat().st_size < LARGEST
    page = opened(browser, "about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda told: asked.append(told.text))
    page.goto(f"{file.as_uri()}#view=compare")
    page.wait_for_selector("#results .result")
    assert [one for one in asked if not one.startswith(("blob:", file.as_uri()))] == []
    assert any(one.startswith("blob:") for one in asked)
    page.context.close()


NO_WORKER = "window.Worker = class { constructor() { throw new Error('refused'); } };"
RECORDED = """
const slice = ArrayBuffer.prototype.slice;
window.played = [];
ArrayBuffer.prototype.slice = function (...bounds) {
  const copy = slice.apply(this, bounds);
  window.played.push(new Uint8Array(copy));
  return copy;
};
"""


def test_without_a_worker_it_plays_in_the_page_and_to_the_bit(browser: Browser, file: Path) -> None:
    page = opened(browser, f"{file.as_uri()}#view=compare&seed=9", NO_WORKER + RECORDED)
    page.wait_for_selector("#results .result")
    parts = page.evaluate(
        "window.played.slice(0, 12).map(part =>"
        " btoa(Array.from(part, byte => String.fromCharCode(byte)).join('')))"
    )
    page.context.close()
    for number, name in enumerate(SCENARIOS):
        here = ensemble_series(load_scenario(name), range(60), 9, PAGE_MEASURES)
        mine = b"".join(base64.b64decode(part) for part in parts[6 * number : 6 * number + 6])
        series = np.frombuffer(mine).reshape(here.shape)
        np.testing.assert_array_equal(series, here)


def test_the_worker_says_the_same_as_the_page_itself(browser: Browser, file: Path) -> None:
    said = []
    for script in ("", NO_WORKER):
        page = opened(browser, f"{file.as_uri()}#view=compare&seed=9", script)
        page.wait_for_selector("#results .result")
        while "200 världar" not in page.locator("#intro").inner_text():
            page.wait_for_timeout(50)
        said.append(page.locator("#compare").inner_text())
        page.context.close()
    assert said[0] == said[1]


@pytest.mark.parametrize("missing", ["scripts", "engine"])
def test_a_page_that_cannot_play_says_so_with_a_picture(
    missing: str, browser: Browser, file: Path
) -> None:
    script = "delete window.WebAssembly; delete window.Worker;" if missing == "engine" else ""
    page = opened(browser, file.as_uri(), script, scripts=missing == "engine")
    page.wait_for_timeout(1700)
    if missing == "engine":
        assert page.locator("#trouble").is_visible()
    shown = page.locator("#still").inner_text()
    assert "WebAssembly" in shown
    assert "behöver" in shown
    assert "needs" in shown
    assert re.search(r"i \d+ av 60 par", shown)
    assert page.locator("#still svg polyline").count() == 2
    page.context.close()


def test_names_with_markup_are_shown_as_text(browser: Browser, tmp_path: Path) -> None:
    scenario = load_scenario("default")
    groups = [group.model_dump(exclude_unset=True) for group in scenario.actors.groups]
    groups[0] |= {"name": HOSTILE, "members": (), "count": 1}
    title = {"en": HOSTILE, "sv": HOSTILE}
    arenas = [{"name": HOSTILE}]
    hostile = scenario.changed({"title": title, "actors": {"groups": groups}, "arenas": arenas})
    file = tmp_path / "hostile.html"
    file.write_text(live_page({HOSTILE: hostile}, "sv"), encoding="utf-8")
    page = opened(browser, file.as_uri())
    page.wait_for_selector("#network-1 .actor", state="attached")
    assert HOSTILE in page.locator("#town-0").inner_text()
    assert page.locator("img").count() == 0
    page.context.close()


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1366, 768), (1920, 1080)])
def test_a_room_sees_the_dots_beside_their_answer(
    browser: Browser, file: Path, width: int, height: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.goto(f"{file.as_uri()}#projector&view=compare")
    page.wait_for_selector(".result:has-text('av 200') svg")
    picture, *dots = page.evaluate(
        "[...document.querySelectorAll('.result svg, .result svg :is(circle, polygon)')]"
        ".map(each => each.getBoundingClientRect().toJSON())"
    )
    assert len(dots) == 60
    for dot in dots:
        assert dot["width"] > 3
        assert picture["left"] <= dot["left"] <= dot["right"] <= picture["right"]
        assert picture["top"] <= dot["top"] <= dot["bottom"] <= picture["bottom"]
    page.close()
