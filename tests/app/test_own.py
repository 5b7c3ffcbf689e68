"""The local page with a user's own scenario and options."""

from __future__ import annotations

from pathlib import Path

from collab_sim.app.presets import own_presets
from collab_sim.config import load_scenario
from collab_sim.config.find import options_of
from tests.app.serving import Served, served


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


def test_own_scenarios_come_first_by_their_titles_on_both_pages(tmp_path: Path) -> None:
    own = {str(file): load_scenario(file) for file in town(tmp_path)}
    _, option = own
    with served("en", own) as client:
        assert "More time" in client.ask("GET", "/").text
        told = client.ask("GET", "/api/twins").json()
        question = {"variants": [{}, {"coordinators.full_time": 0.0}], "worlds": 4, "base": option}
        answer = client.post("/api/compare", question).json()
        elsewhere = client.post("/api/compare", {**question, "base": "elsewhere.yaml"})
    assert [world["title"]["sv"] for world in told["worlds"]] == ["Our town", "More time"]
    assert told["question"]["sv"] == "Vad skiljer Our town från More time?"
    assert told["months"] == 12
    assert f"extends: {option}" in answer["variants"][1]["yaml"]
    assert elsewhere.status == 400


def test_one_alone_stands_beside_itself(tmp_path: Path) -> None:
    base = town(tmp_path)[0]
    alone = own_presets({str(base): load_scenario(base)})["own_1"]
    assert (alone.left, alone.right) == (str(base), str(base))


def test_without_own_scenarios_the_page_is_as_ever(server: Served) -> None:
    assert server.ask("GET", "/api/twins?preset=own_1").status == 400
