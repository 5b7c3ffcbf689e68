"""What a page takes to show its first picture, and to follow a dial, in a browser."""

from __future__ import annotations

import shutil
import statistics
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from collab_sim.config import load_scenario
from collab_sim.report.pages.live import live_page, shipped_names

TIMES = 9
FIRST, REFINED = 60, 200


@dataclass(frozen=True)
class Played:
    """Kilobytes of the page, and milliseconds: middle and longest of several tries."""

    kilobytes: float
    opening: tuple[float, float]
    following: tuple[float, float]
    refining: tuple[float, float]


def measured() -> Played:
    """Open the shipped page again and again, and turn one of its dials.

    ``opening`` counts from the start of loading to the first comparison on screen; ``following``
    from a dial's move to the picture of 60 worlds, ``refining`` to that of 200.
    """
    with TemporaryDirectory() as folder, sync_playwright() as play:
        file = Path(folder) / "page.html"
        scenarios = {name: load_scenario(name) for name in shipped_names()}
        file.write_text(live_page(scenarios, "en", walk=True), encoding="utf-8")
        path = next(
            filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
        )
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        opening = [_opened(page, file) for _ in range(TIMES)]
        followed = [_turned(page, number) for number in range(TIMES)]
        browser.close()
        return Played(
            kilobytes=file.stat().st_size / 1e3,
            opening=_spread(opening),
            following=_spread([first for first, _ in followed]),
            refining=_spread([refined for _, refined in followed]),
        )


def _opened(page: Page, file: Path) -> float:
    page.goto("about:blank")
    page.goto(f"{file.as_uri()}#view=compare")
    page.wait_for_selector("#results .result")
    return float(page.evaluate("performance.getEntriesByName('first worlds')[0].startTime"))


def _turned(page: Page, number: int) -> tuple[float, float]:
    """Move a dial as a hand does; milliseconds to the first and to the refined picture."""
    value = 0.05 + 0.02 * number
    page.evaluate(
        "value => { const dial = document.getElementById('dial-municipality-turnover');"
        " performance.clearMarks(); dial.value = value; performance.mark('turned');"
        " dial.dispatchEvent(new Event('input')); }",
        value,
    )
    while not page.evaluate(f"performance.getEntriesByName('{REFINED} worlds').length"):
        page.wait_for_timeout(20)
    marks = {
        name: float(page.evaluate(f"performance.getEntriesByName('{name}').at(-1).startTime"))
        for name in ("turned", f"{FIRST} worlds", f"{REFINED} worlds")
    }
    return marks[f"{FIRST} worlds"] - marks["turned"], marks[f"{REFINED} worlds"] - marks["turned"]


def _spread(times: list[float]) -> tuple[float, float]:
    return statistics.median(times), max(times)
