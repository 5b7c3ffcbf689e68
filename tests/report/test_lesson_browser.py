"""A lesson as a class opens it: from a file, with nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from collab_sim.report.findings import sentence
from collab_sim.report.lesson.build import write_lesson
from collab_sim.report.lesson.registry import READY, Lesson, ready
from collab_sim.report.lesson.searching import Searched, search
from collab_sim.report.lesson.sheets import takeaway
from collab_sim.texts import LANGUAGES
from tests.report.browser import (
    IN_A_ROOM,
    ON_A_PHONE,
    accessibility_problems,
    chromium,
    lower_edge,
    printed_pages,
    texts_below,
)

pytestmark = pytest.mark.browser
SHEETS = 2
SEEN_IN_A_ROOM = {
    "guess": ("#first-even",),
    "one": ("#legend svg >> nth=0", "#line svg", "#second-left", "#second-even"),
    "many": ("#dots svg", "#count", "#verdict", "#sentence", "#who"),
    "turn": ("#turned-dots svg", "#turned-count", ".dial >> nth=1", "#reset"),
}
"""What a room has to see of each step, without scrolling, beside the way on."""
NAMES = {"left": "Vänsterby", "right": "Högerby"}


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    return replace(ready("silos"), dials=("departments.mandate", "departments.shared"))


@pytest.fixture(scope="module")
def found(lesson: Lesson) -> Searched:
    return search(lesson, seed=1)


@pytest.fixture(scope="module")
def file(lesson: Lesson, found: Searched, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("class") / "lesson.html"
    return write_lesson(lesson, found, place, "sv", seed=1)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
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
        lambda asked: (
            None if asked.url.startswith((file.as_uri(), "blob:")) else complaints.append(asked.url)
        ),
    )
    page.goto(file.as_uri())
    yield page
    assert complaints == []
    context.close()


def until_all(page: Page, place: str) -> None:
    """Wait until two hundred dots lie in a picture."""
    dots = page.locator(f"{place} circle, {place} polygon, {place} rect")
    for _ in range(200):
        if dots.count() == 200:
            return
        page.wait_for_timeout(50)
    raise AssertionError(dots.count())


def test_guess_one_world_guess_again_and_two_hundred(
    page: Page, lesson: Lesson, found: Searched
) -> None:
    shown = page.locator("main").inner_text()
    assert not any(town.title.sv in shown for town in (lesson.left, lesson.right))
    assert page.locator("#next").is_disabled()
    page.locator("#first-right").focus()
    page.keyboard.press("Enter")
    page.locator("#next").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#network-1 .tie", state="attached")
    assert page.locator("#line path").count() == 2
    assert page.locator("#legend svg").count() == 7
    assert page.locator("#legend .arena.gone").count() == 1
    names = page.locator("#network-1 .member-name")
    assert names.all_text_contents() == list(lesson.right.actor_names)
    assert names.first.evaluate("one => one.getBoundingClientRect().height") > ON_A_PHONE
    assert lower_edge(page, "#next") <= 720
    assert page.locator("#next").is_disabled()
    page.click("#second-left")
    page.click("#next")
    until_all(page, "#dots")
    assert page.locator("#dots .ahead").count() == found.given.ahead
    assert page.locator("#dots .behind").count() == found.given.behind
    assert page.locator("#sentence").inner_text() == sentence(found.given, "sv", NAMES)
    verdicts = page.locator("#verdict li").all_inner_texts()
    assert ["Rätt" in one for one in verdicts] == [False, True]
    assert lesson.left.title.sv in page.locator("#who").inner_text()


def test_what_happens_at_a_date_happens_in_a_page(browser: Browser, tmp_path: Path) -> None:
    lesson = replace(ready("coordinator-leaves"), dials=("departments.mandate",))
    found = search(lesson, seed=1)
    file = write_lesson(lesson, found, tmp_path / "lesson.html", "sv", seed=1)
    page = browser.new_context(offline=True, reduced_motion="reduce").new_page()
    page.goto(f"{file.as_uri()}#first=left&second=left&step=many")
    until_all(page, "#dots")
    assert page.locator("#sentence").inner_text() == sentence(found.given, "sv", NAMES)
    page.click("#next")
    dial = page.locator("#dial-departments-mandate")
    assert dial.get_attribute("aria-valuetext") == "0,5 andel"
    assert page.locator(".dial output .unit").all_inner_texts() == ["andel"]
    page.context.close()


def test_answers_leave_a_sandbox_and_come_back_from_their_code(
    browser: Browser, file: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.html"
    outside.write_text(f'<iframe sandbox="allow-scripts" src="{file.as_uri()}"></iframe>')
    page = browser.new_context(offline=True, reduced_motion="reduce").new_page()
    page.goto(outside.as_uri())
    framed = page.frames[1]
    framed.click("#first-left")
    framed.click("#next")
    framed.locator("#network-1 .tie").first.wait_for(state="attached")
    framed.click("#second-even")
    framed.click("#next")
    framed.click("#copy")
    copied = framed.locator("#copied:not(:empty)").inner_text()
    page.goto(file.as_uri())
    page.fill("#code", copied)
    page.keyboard.press("Enter")
    assert page.locator("#code").input_value() == "step=many&first=left&second=even"
    assert page.locator("#many").is_visible()
    assert page.locator("#mine").inner_text() in copied
    assert "Ingen tydlig skillnad" in copied
    page.fill("#code", "step=turn&first=nobody&dial=<b>")
    page.keyboard.press("Enter")
    assert page.locator("#guess").is_visible()
    assert page.locator("#code").input_value() == ""
    page.context.close()


def test_what_could_be_found_is_covered_until_the_class_has_searched(
    page: Page, file: Path, lesson: Lesson, found: Searched
) -> None:
    page.goto("about:blank")
    page.goto(f"{file.as_uri()}#first=left&second=left&step=turn&lang=sv")
    until_all(page, "#turned-dots")
    covered = takeaway(lesson, found, "sv").splitlines()[0]
    assert covered not in page.locator("main").inner_text()
    page.locator("#dial-departments-shared").press("ArrowRight")
    page.wait_for_timeout(800)
    assert covered not in page.locator("main").inner_text()
    mandate = page.locator("#dial-departments-mandate")
    mandate.evaluate("dial => { dial.value = 0.9; dial.dispatchEvent(new Event('change')); }")
    page.wait_for_selector("#found-text:has-text('vänder på svaret')")
    assert covered in page.locator("#found-text").inner_text()
    assert "Nu har svaret vänt" in page.locator("#turned-count").inner_text()
    assert page.locator("#dial-departments-shared").input_value() == "1"
    assert re.search(r"turned=departments.mandate", page.url)


def test_a_link_brings_the_screen_back(page: Page, file: Path) -> None:
    page.goto("about:blank")
    page.goto(f"{file.as_uri()}#first=even&second=left&step=many&lang=en")
    assert page.locator("#step-title").inner_text() == "3. Two hundred worlds"
    page.wait_for_selector("#verdict li")
    assert "No clear difference" in page.locator("#verdict").inner_text()
    page.goto("about:blank")
    page.goto(f"{file.as_uri()}#first=even&step=turn&lang=en")
    assert page.locator("#step-title").inner_text() == "2. One world"


def test_where_no_script_runs_there_is_a_picture_and_no_dead_button(
    browser: Browser, file: Path
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(file.as_uri())
    page.locator("#still svg").wait_for(state="visible")
    assert [page.locator(f"#still p[lang={lang}]").count() for lang in LANGUAGES] == [1, 1]
    buttons = page.locator("button")
    assert buttons.count() > SHEETS
    assert not any(button.is_visible() for button in buttons.all())
    page.context.close()


@pytest.mark.parametrize("name", READY)
def test_a_room_reads_every_step_of_every_lesson_and_finds_the_way_on(
    name: str, browser: Browser, tmp_path: Path
) -> None:
    lesson = ready(name)
    file = write_lesson(lesson, search(lesson, seed=1), tmp_path / "lesson.html", "sv", seed=1)
    page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    for step, shown in SEEN_IN_A_ROOM.items():
        page.goto("about:blank")
        page.goto(f"{file.as_uri()}#projector&first=left&second=left&lang=sv&step={step}")
        for selector in ("#next", *shown):
            page.locator(selector).wait_for(state="visible")
            assert lower_edge(page, selector) <= 720, (step, selector)
        assert texts_below(page, IN_A_ROOM, ".screen") == []
        assert texts_below(page, IN_A_ROOM, ".top") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    page.close()


def test_the_longest_answers_stand_within_a_room(browser: Browser, tmp_path: Path) -> None:
    longest = replace(ready("coordinator-leaves"), dials=("departments.mandate",))
    file = write_lesson(longest, search(longest, seed=1), tmp_path / "long.html", "sv", seed=1)
    page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    page.goto(f"{file.as_uri()}#projector&first=right&second=right&lang=sv&step=many")
    page.wait_for_selector("#count:visible:has-text('av 200')")
    places = ["#dots svg .left-name", "#dots + p", "#verdict", "#who"]
    name, each_dot, verdict, who = page.evaluate(
        "places => places.map(place => document.querySelector(place).getBoundingClientRect())"
        ".map(edges => edges.toJSON())",
        places,
    )
    assert who["bottom"] <= 720
    assert abs(each_dot["top"] - name["top"]) < 6
    assert each_dot["bottom"] <= verdict["top"]
    page.close()


def test_it_is_accessible_and_prints_to_a_worksheet_and_a_guide(
    page: Page, file: Path, lesson: Lesson, found: Searched
) -> None:
    assert takeaway(lesson, found, "sv") in str(page.locator("#guide-where").text_content())
    page.emulate_media(media="print")
    ends = "[...document.querySelectorAll('.sheet svg, .sheet svg text')]"
    edge, *texts = page.evaluate(f"{ends}.map(each => each.getBoundingClientRect().right)")
    assert texts
    assert max(texts) <= edge
    page.emulate_media(media="screen")
    assert accessibility_problems(file) == []
    assert printed_pages(file) == SHEETS
