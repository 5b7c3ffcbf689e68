"""Settings that nothing reads are told at their line."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from collab_sim import load_scenario
from collab_sim.config import UnreadSettingWarning
from collab_sim.config.find import shipped
from collab_sim.config.idle import (
    ALL_SAY_THEMSELVES,
    NOBODY_READS,
    idle_in_study,
    idle_settings,
)
from collab_sim.config.scenario_files import read_scenario
from collab_sim.config.study import load_study
from collab_sim.config.translating import translated_problem

TOWN = """\
extends: default
departments:
  mandate: 0.9
  workload: 0.2
external: {backing: 0.2}
actors:
  groups:
    - {name: school, kind: department, count: 2, mandate: 0.3}
    - {name: care, kind: department, mandate: 0.6}
events:
  vote:
    month: 12
    set: {departments: {mandate: 0.1}}
"""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    file = tmp_path / "town.yaml"
    file.write_text(TOWN, encoding="utf-8")
    return file


def test_each_is_told_where_it_stands_and_nothing_else_is(town: Path) -> None:
    overrides = ["departments.mandate=0.4", "departments.workload=0.3"]
    found = idle_settings(read_scenario(town, overrides), town, overrides)
    assert [(one.path, one.position.location.rpartition("town.yaml")[2]) for one in found] == [
        ("departments.mandate", ":3:3"),
        ("external.backing", ":5:12"),
        ("departments.mandate", ":13:25"),
        ("departments.mandate", "--set 1:"),
    ]
    assert found[0].message == ALL_SAY_THEMSELVES
    assert found[1].message == NOBODY_READS


def test_what_a_file_extends_is_not_its_to_mend(town: Path) -> None:
    file = town.with_name("child.yaml")
    file.write_text("extends: town.yaml\nbarriers: [absorbed_in_operations]\n", encoding="utf-8")
    assert [one.path for one in idle_settings(read_scenario(file), file, [])] == [
        "barriers.absorbed_in_operations"
    ]


def test_a_study_is_told_of_a_factor_that_no_scenario_reads(town: Path) -> None:
    file = town.with_name("study.yaml")
    file.write_text(
        "scenarios: [town.yaml]\nset: {external: {workload: 0.3}}\n"
        "factors: {departments: {mandate: [0.1, 0.9], workload: [0.2, 0.4]}}\n",
        encoding="utf-8",
    )
    found = idle_in_study(load_study(file), file, [])
    assert [(one.path, one.position.at and one.position.at.line) for one in found] == [
        ("departments.mandate", 2),
        ("external.workload", 1),
    ]
    file.write_text(
        file.read_text(encoding="utf-8").replace("[town.yaml]", "[town.yaml, default]"),
        encoding="utf-8",
    )
    assert idle_in_study(load_study(file), file, []) == []


def test_no_shipped_scenario_says_what_nothing_reads() -> None:
    for file in shipped("scenarios").values():
        assert idle_settings(read_scenario(file), file, []) == [], file.name


def test_from_python_each_is_warned_of_at_its_line_once_per_file(town: Path) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(2):
            load_scenario(town)
        load_scenario(town, ["departments.workload=0.3"])
    assert {one.category for one in caught} == {UnreadSettingWarning}
    assert [(Path(one.filename).name, one.lineno) for one in caught] == [
        ("town.yaml", 3), ("town.yaml", 5), ("town.yaml", 13),
    ]  # fmt: skip
    assert str(caught[0].message).startswith(f"departments.mandate: {ALL_SAY_THEMSELVES} (")
    other = town.with_name("other.yaml")
    other.write_text(TOWN, encoding="utf-8")
    with pytest.warns(UnreadSettingWarning) as again:
        load_scenario(other)
    assert len(again) == 3


def test_an_override_that_nothing_reads_is_warned_of_and_a_clean_file_is_not(town: Path) -> None:
    town.write_text(
        "extends: default\nactors:\n  groups:\n"
        "    - {name: school, kind: department, count: 2, mandate: 0.3}\n",
        encoding="utf-8",
    )
    load_scenario(town)
    with pytest.warns(UnreadSettingWarning, match="departments.mandate: nothing reads") as caught:
        load_scenario(town, ["departments.mandate=0.4"])
    assert caught[0].filename.startswith("--set")


def test_what_nothing_reads_is_told_in_swedish(town: Path) -> None:
    found = [translated_problem(one, "sv") for one in idle_settings(read_scenario(town), town, [])]
    assert found[0].message.startswith("ingen läser detta: varje aktör")
    assert found[0].hint == "ändra de egna värdena, eller stryk detta"
    assert found[0].position.location.endswith("town.yaml:3:3")
