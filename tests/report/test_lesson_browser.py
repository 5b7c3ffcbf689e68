"""A lesson as a class opens it: from a file, with nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from collab_sim.report.lesson.atlas import Atlas, play_atlas
from collab_sim.report.lesson.build import contents, write_lesson
from collab_sim.report.lesson.registry import Dial, ready
from tests.report.browser import NAMES, accessibility_problems, printed_pages

pytestmark = pytest.mark.browser
SHEETS = 2


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    lesson = ready("project-trap")
    few = tuple(Dial(one.path, tuple(sorted({*one.levels[:2], lesson.left.value(one.path)})))
                for one in lesson.dials)  # fmt: skip
    return play_atlas(replace(lesson, dials=few), seed=1)


@pytest.fixture(scope="module")
def file(atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_lesson(atlas, tmp_path_factory.mktemp("class") / "lesson.html", "sv", seed=1)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(found for name in NAMES if (found := shutil.which(name)))
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=path, args=flags)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    """The lesson, opened with the network cut; fails on any request or complaint."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 720}, offline=True, reduced_motion="reduce"
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request",
        lambda asked: complaints.append(asked.url) if asked.url != file.as_uri() else None,
    )
    page.goto(file.as_uri())
    yield page
    assert complaints == []
    context.close()


def test_bet_then_one_world_and_twenty_with_the_numbers_of_the_engine(
    page: Page, atlas: Atlas
) -> None:
    assert page.locator("#shown").is_hidden()
    assert page.locator("#next").is_disabled()
    page.keyboard.press("Tab")
    page.locator("#bet-right").focus()
    page.keyboard.press("Enter")
    page.locator("#next").focus()
    page.keyboard.press("Enter")
    told = contents(atlas, 1)
    assert page.locator("#sentence").inner_text() == told["sentences"][atlas.given]["sv"]
    result = atlas.result(atlas.given)
    assert f"I {result.ahead} av 20" in page.locator("#count").inner_text()
    assert page.locator("#many .ahead").count() == result.ahead
    assert page.locator("#many .behind").count() == result.behind
    assert page.locator("#one path").count() == 2


def test_dials_show_the_setting_they_stand_at(page: Page, atlas: Atlas) -> None:
    page.click("#bet-left")
    page.click("#next")
    page.click("#next")
    page.locator("#levels input").first.press("Home")
    lowest = atlas.lesson.dials[0].levels[0]
    given = [atlas.lesson.left.value(one.path) for one in atlas.lesson.dials[1:]]
    place = atlas.settings.index((lowest, *given))
    sentences = contents(atlas, 1)["sentences"]
    assert page.locator("#sentence").inner_text() == sentences[place]["sv"]
    page.get_by_role("button", name="English").click()
    assert page.locator("#sentence").inner_text() == sentences[place]["en"]
    assert f"setting={place}" in page.url


def test_a_link_brings_the_screen_back(page: Page, file: Path) -> None:
    page.goto("about:blank")
    page.goto(f"{file.as_uri()}#bet=even&step=sandbox&world=7&lang=en")
    assert page.locator("#world").input_value() == "7"
    assert page.locator("#mine").inner_text() == "Your bet: No clear difference"


def test_it_is_accessible_and_prints_to_a_worksheet_and_a_guide(file: Path) -> None:
    assert accessibility_problems(file) == []
    assert printed_pages(file) == SHEETS
