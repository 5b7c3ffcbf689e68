"""A browser without a window, for tests of pages."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import FloatRect, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HARD = {"serious", "critical"}
ON_A_PHONE, IN_A_ROOM = 11, 24
"""Pixels of the smallest text; by projector, on a screen of 720."""


def chromium() -> str:
    """Where the browser is installed."""
    browser = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert browser, "these tests open pages in Chromium: install it"
    return browser


def browse(*flags: str, page: Path) -> str:
    """Open a page and return what the browser prints."""
    command = [
        chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        f"--user-data-dir={page.parent / 'profile'}", *flags, page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


def box(page: Page, selector: str) -> FloatRect:
    """Where an element stands, in pixels; what is being drawn anew is waited for."""
    for _ in range(200):
        rectangle = page.locator(selector).bounding_box()
        if rectangle is not None:
            return rectangle
        page.wait_for_timeout(25)
    raise AssertionError(f"{selector} is not drawn")


def lower_edge(page: Page, selector: str) -> float:
    rectangle = box(page, selector)
    return rectangle["y"] + rectangle["height"]


def texts_below(page: Page, pixels: float, within: str = "main") -> list[str]:
    """Return what is shown in letters below so many pixels of the screen, but for hints."""
    found: list[str] = page.evaluate(
        """([pixels, within]) => [...document.querySelectorAll(`${within} *`)].filter(part => {
          const own = [...part.childNodes].some(child => child.nodeType === 3 && child.data.trim());
          if (!own || !part.checkVisibility() || part.tagName === "title") return false;
          const scale = part.ownerSVGElement ? part.getScreenCTM().a : 1;
          return scale * parseFloat(getComputedStyle(part).fontSize) < pixels - 0.1;
        }).map(part => part.outerHTML)""",
        [pixels, within],
    )
    return found


def printed_pages(page: Path) -> int:
    """Print a page to A4 and count the sheets."""
    pdf = page.with_suffix(".pdf")
    browse("--no-pdf-header-footer", f"--print-to-pdf={pdf}", page=page)
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def accessibility_problems(page: Path) -> list[str]:
    """Serious and critical violations of WCAG 2.1 A and AA that axe-core finds."""
    axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    run = (
        "addEventListener('load', async () => {"
        "const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];"
        "const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}});"
        "const told = found.violations.map(v => [v.impact, v.id, v.nodes[0].html.slice(0, 200)]);"
        "document.body.innerHTML = '<pre id=\"axe\"></pre>';"
        "document.getElementById('axe').textContent = JSON.stringify(told); })"
    )
    checked = page.with_name(f"checked-{page.name}")
    html = re.sub(r"<meta http-equiv=.*?>", "", page.read_text(encoding="utf-8"), count=1)
    scripts = f"<script>{axe}</script><script>{run}</script></body>"
    checked.write_text(html.replace("</body>", scripts), encoding="utf-8")
    dom = browse("--virtual-time-budget=20000", "--dump-dom", page=checked)
    told = re.search(r'<pre id="axe">(.*?)</pre>', dom, flags=re.DOTALL)
    assert told, "axe-core did not finish"
    violations: list[list[Any]] = json.loads(unescape(told.group(1)))
    return [f"{rule}: {html}" for impact, rule, html in violations if impact in HARD]
