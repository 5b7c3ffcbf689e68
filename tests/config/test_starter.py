"""The file to start from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from collab_sim.config import load_scenario, scenario_from_text, starter
from collab_sim.config.schema import SCHEMA_FILE
from collab_sim.config.study import load_study
from collab_sim.world.declarations import PARAMETERS, SECTIONS
from collab_sim.world.laboratory import Laboratory


def test_it_loads_as_it_is_and_names_its_schema() -> None:
    text = starter("scenario")
    assert text.splitlines()[0] == f"# yaml-language-server: $schema={SCHEMA_FILE}"
    scenario = scenario_from_text(text)
    assert scenario.title.en == "My municipality"
    assert scenario.arenas == load_scenario("default").arenas


def test_taking_the_comment_signs_away_gives_the_defaults() -> None:
    lines = starter("scenario").splitlines()
    headings = {f"# {heading}:" for heading in SECTIONS}
    first = min(position for position, line in enumerate(lines) if line in headings)
    own = [line.replace("  # ", "  ", 1) if line.startswith("  # ") else line for line in lines]
    text = "\n".join((*own[:first], *(line.removeprefix("# ") for line in lines[first:])))
    scenario = scenario_from_text(text)
    for path, parameter in PARAMETERS.items():
        if path != "collaboration.continuity":
            assert scenario.value(path) == pytest.approx(parameter.default, rel=1e-5)


def test_a_laboratory_to_start_from_is_the_default_one() -> None:
    text = starter("laboratory")
    laboratory = scenario_from_text(text).laboratory
    assert laboratory == Laboratory(matching="partner", mpcr=0.4, participants=24)
    told = scenario_from_text(text.replace("\n# observed", "\nobserved").replace("\n#   ", "\n  "))
    assert told.observed
    assert told.observed[0].shares(20.0)[:4] == (0.5, 0.48, 0.45, None)


@pytest.mark.parametrize("kind", ["scenario", "laboratory"])
def test_a_swedish_file_says_the_same_values_in_swedish(kind: str) -> None:
    english, swedish = (scenario_from_text(starter(kind, lang)) for lang in ("en", "sv"))
    assert swedish.title.sv == english.title.sv == swedish.title.en
    unnamed = {"title": english.title, "question": english.question}
    assert swedish.model_copy(update=unnamed) == english
    keys = [re.findall(r"^[# ]*([a-z_]+):", starter(kind, lang), re.M) for lang in ("en", "sv")]
    ours = {"budget_cut", "new_majority", "coordinator_leaves", "minskad_budget", "ny_majoritet",
            "samordnare_slutar", "en", "sv", "title", "question"}  # fmt: skip
    english_keys, swedish_keys = ([key for key in told if key not in ours] for told in keys)
    assert swedish_keys == english_keys
    comments = " ".join(re.findall(r"# (.*)", starter(kind, "sv")))
    assert not re.search(r"\b(the|of|weight|with)\b", comments)


def test_a_swedish_study_is_the_same_study(tmp_path: Path) -> None:
    studies = []
    for lang in ("en", "sv"):
        (tmp_path / "study.yaml").write_text(starter("study", lang), encoding="utf-8")
        studies.append(load_study(tmp_path / "study.yaml"))
    english, swedish = studies
    assert swedish.title.sv == english.title.sv
    assert (swedish.scenarios, swedish.factors, swedish.design, swedish.differences) == (
        english.scenarios, english.factors, english.design, english.differences
    )  # fmt: skip
