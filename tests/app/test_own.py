"""The local page with a user's own scenario and options."""

from __future__ import annotations

import re
from pathlib import Path

from collab_sim.config import load_scenario
from collab_sim.config.find import options_of
from collab_sim.report.pages.live import live_page, shipped_names
from collab_sim.report.pages.presets import own_presets
from collab_sim.world.scenario import Scenario
from tests.app.serving import served


def town(folder: Path) -> list[Path]:
    base, option = folder / "mine.yaml", folder / "mine-more.yaml"
    base.write_text("extends: default\ntitle: Our town\nmonths: 12\n", encoding="utf-8")
    option.write_text(
        "extends: mine.yaml\ntitle: More time\ncoordinators: {full_time: 2}\n", encoding="utf-8"
    )
    (folder / "mine-other.yaml").write_text("extends: default\n", encoding="utf-8")
    return [base, option]


def test_options_are_the_files_named_after_one_that_extend_it(tmp_path: Path) -> None:
    base, option = town(tmp_path)
    assert options_of(base) == [option]


def test_own_scenarios_come_first_by_their_titles(tmp_path: Path) -> None:
    own = {str(file): load_scenario(file) for file in town(tmp_path)}
    base, option = own
    first = own_presets(own)[0]
    assert (first.left, first.right) == (base, option)
    assert first.told("title")["sv"] == "More time"
    assert first.told("question")["sv"] == "Vad skiljer Our town från More time?"
    page = live_page({**own, **shipped()}, "en", walk=True)
    names = re.findall(r'"name":\s*"(own_1|forms|towns)"', page)
    assert names == ["own_1", "forms", "towns"]
    alone = own_presets({base: own[base]})[0]
    assert (alone.left, alone.right) == (base, base)


def test_a_report_takes_own_scenarios_and_no_other_file(tmp_path: Path) -> None:
    own = {str(file): load_scenario(file) for file in town(tmp_path)}
    base, option = own
    asked = {"variants": [{"scenario": base}, {"scenario": option}], "worlds": 2, "lang": "sv"}
    elsewhere = {**asked, "variants": [{"scenario": base}, {"scenario": "elsewhere.yaml"}]}
    with served("en", own) as client:
        assert "More time" in client.ask("GET", "/").text
        assert client.post("/api/report", elsewhere).status == 400
        assert client.post("/api/report", asked).status == 200


def shipped() -> dict[str, Scenario]:
    return {name: load_scenario(name) for name in shipped_names()}
